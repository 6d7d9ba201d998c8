#include "cli/console.h"

#include <unistd.h>

#include <cerrno>

#include "support/file.h"
#include "support/log_text.h"
#include "support/replacement.h"

namespace journeymap {

bool Console::color_on_output() const { return wants_color(choice_, wishes_, is_terminal(STDOUT_FILENO)); }
bool Console::color_on_errors() const { return wants_color(choice_, wishes_, is_terminal(STDERR_FILENO)); }
bool Console::output_is_terminal() const { return is_terminal(STDOUT_FILENO); }
bool Console::errors_are_terminal() const { return is_terminal(STDERR_FILENO); }
bool Console::output_is_file() const { return is_regular_file(STDOUT_FILENO); }
int Console::error_width() const { return terminal_width(STDERR_FILENO); }
int Console::output_width() const { return terminal_width(STDOUT_FILENO); }

ExitStatus Console::print(std::string_view product) const {
    if (transcript_) {
        write(SayingKind::product, product);
        return ExitStatus::done;
    }
    const int error = write_all(STDOUT_FILENO, product);
    if (error == 0 || error == EPIPE) return ExitStatus::done;
    complain("cannot write to standard output: " + words_of_error(error));
    return ExitStatus::environment_at_fault;
}

void Console::note(std::string_view text) const { write(SayingKind::note, without_commands(std::string(text))); }
void Console::complain(std::string_view sentence) const { say("error: ", "\x1b[1;31m", sentence); }
void Console::warn(std::string_view sentence) const { say("warning: ", "\x1b[1;33m", sentence); }


void Console::tell_written(std::string_view path, WriteState state) const {
    const std::string line = (state == WriteState::unchanged ? "unchanged " : "wrote ") + std::string(path) + "\n";
    write(state == WriteState::unchanged ? SayingKind::note : SayingKind::wrote, without_commands(line));
}

Console Console::recording(Transcript& transcript) const {
    Console copy = *this;
    copy.transcript_ = &transcript;
    return copy;
}

ExitStatus Console::replay(const Transcript& transcript) const {
    ExitStatus status = ExitStatus::done;
    std::string notes;
    for (const Saying& saying : transcript) {
        if (saying.kind != SayingKind::product) {
            notes += saying.text;
            continue;
        }
        write(SayingKind::note, notes);
        notes.clear();
        status = worst_of(status, print(saying.text));
    }
    write(SayingKind::note, notes);
    return status;
}

// Nobody is left to tell where standard error fails.
void Console::write(SayingKind kind, std::string_view text) const {
    if (text.empty()) return;
    if (!transcript_) {
        (void)write_all(STDERR_FILENO, text);
    } else if (kind == SayingKind::note && !transcript_->empty() && transcript_->back().kind == SayingKind::note) {
        transcript_->back().text += text;
    } else {
        transcript_->push_back({kind, std::string(text)});
    }
}

void Console::say(std::string_view kind, std::string_view color, std::string_view sentence) const {
    std::string line = "journeymap: ";
    if (color_on_errors()) {
        line.append(color).append(kind).append("\x1b[0m");
    } else {
        line += kind;
    }
    line.append(sentence) += '\n';
    note(line);
}

}  // namespace journeymap
