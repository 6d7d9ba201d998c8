#include "support/ascii.h"
#include "support/log_text.h"

#include <string_view>

namespace journeymap {

namespace {


// `##`, letters or none, `[`.
bool opens_command(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "##") return false;
    at += 2;
    while (at < text.size() && is_ascii_letter(text[at])) ++at;
    return at < text.size() && text[at] == '[';
}

// Two colons with nothing that can be seen before them in their line. What reads a log passes over all blanks of Unicode and what has no width;
// there are too many of these to list, so that any character outside ASCII counts as one.
bool starts_line_with_colons(std::string_view text, std::size_t at) {
    constexpr std::string_view blanks = " \t\v\f";
    if (text.substr(at, 2) != "::") return false;
    while (at > 0 && (static_cast<unsigned char>(text[at - 1]) >= 0x80 || blanks.find(text[at - 1]) != std::string_view::npos)) --at;
    return at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r';
}

}  // namespace

std::string without_commands(std::string text) {
    if (text.find("##") == std::string::npos && text.find("::") == std::string::npos) return text;
    std::string out;
    out.reserve(text.size() + 16);
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (opens_command(text, at)) {
            out += "#\\u{23}";
            ++at;
        } else if (starts_line_with_colons(text, at)) {
            out += "\\u{3a}:";
            ++at;
        } else {
            out += text[at];
        }
    }
    return out;
}

}  // namespace journeymap
