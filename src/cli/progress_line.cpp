#include "cli/progress_line.h"

#include <string>

namespace journeymap {

namespace {

constexpr std::size_t little = 20;

}  // namespace

ProgressLine::ProgressLine(const Console& console, std::size_t total, std::string_view things)
    : console_(console), total_(total), things_(things), is_shown_(total > little && console.errors_are_terminal()) {}

void ProgressLine::show(std::size_t done) {
    if (!is_shown_ || done >= total_) return;
    std::string line = std::to_string(done) + " of " + std::to_string(total_) + " ";
    line += things_;
    width_ = line.size();
    console_.note(line);
}

// Blanks, because not every terminal has a code for it.
void ProgressLine::clear() {
    if (width_ > 0) console_.note("\r" + std::string(width_, ' ') + "\r");
    width_ = 0;
}

}  // namespace journeymap
