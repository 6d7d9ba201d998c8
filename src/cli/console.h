// Console: the two streams. The product goes to standard output, all else to standard error; every write is checked.
#pragma once

#include <string>
#include <string_view>

#include "cli/transcript.h"
#include "driver/status.h"
#include "support/replacement.h"
#include "support/terminal.h"

namespace journeymap {

class Console {
public:
    explicit Console(ColorWishes wishes) : wishes_(wishes) {}

    void choose_color(ColorChoice choice) { choice_ = choice; }
    bool color_on_output() const;
    bool color_on_errors() const;
    bool output_is_terminal() const;
    bool errors_are_terminal() const;
    bool output_is_file() const;  // that the call has put there: nobody reads along
    int error_width() const;      // columns; 0: no terminal
    int output_width() const;

    // Writes the product. A reader who has left (head, less) is no fault; anything else is said and is the environment's.
    ExitStatus print(std::string_view product) const;
    // Writes to standard error; what a log would take for a command is made harmless. Nobody is left to tell where that fails.
    void note(std::string_view text) const;
    // "journeymap: error: sentence" on a line of its own.
    void complain(std::string_view sentence) const;
    void warn(std::string_view sentence) const;
    // "wrote a.svg" or "unchanged a.svg".
    void tell_written(std::string_view path, WriteState state) const;

    // A console like this one that writes down what it is given, at the end of the transcript, which has to outlive it. What it prints
    // is always done.
    Console recording(Transcript& transcript) const;
    // Says what was written down.
    ExitStatus replay(const Transcript& transcript) const;

private:
    void write(SayingKind kind, std::string_view text) const;
    void say(std::string_view kind, std::string_view color, std::string_view sentence) const;

    ColorWishes wishes_;
    ColorChoice choice_ = ColorChoice::automatic;
    Transcript* transcript_ = nullptr;  // null: the streams themselves
};

}  // namespace journeymap
