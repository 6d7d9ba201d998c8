// Progress line: how far long work is, on one line of the terminal that is rewritten in place and gone at the end. Used by `build`.
#pragma once

#include <cstddef>
#include <string_view>

#include "cli/console.h"

namespace journeymap {

class ProgressLine {
public:
    // Shows nothing where standard error is no terminal or there is little to do. `things` is what is counted: "maps".
    ProgressLine(const Console& console, std::size_t total, std::string_view things);
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine() { clear(); }

    // "37 of 120 maps". To be cleared before anything else is said.
    void show(std::size_t done);
    void clear();

private:
    const Console& console_;
    std::size_t total_;
    std::string_view things_;
    bool is_shown_;
    std::size_t width_ = 0;  // of what stands there
};

}  // namespace journeymap
