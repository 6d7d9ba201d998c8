#include "golden/difference.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/core.h>

namespace golden {
namespace {

constexpr std::size_t context = 2;
constexpr std::size_t shown = 3;  // lines of each side from the difference on

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto length = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return lines;
}

// Shows the part of a long line around the byte where it differs.
std::string cut(std::string_view line, std::size_t at) {
    constexpr std::size_t before = 60, width = 200;
    const bool unfinished = line.empty() || line.back() != '\n';
    if (!unfinished) line.remove_suffix(1);
    const auto from = at > before ? at - before : 0;
    std::string text{from > 0 ? "..." : ""};
    text += line.substr(std::min(from, line.size()), width);
    if (line.size() > from + width) text += "...";
    if (unfinished) text += "  (no line break at the end)";
    return text;
}

std::size_t first_byte(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

}  // namespace

std::string first_difference(std::string_view expected, std::string_view actual) {
    if (expected == actual) return {};
    const auto old_lines = lines_of(expected), new_lines = lines_of(actual);
    const auto same = static_cast<std::size_t>(
        std::mismatch(old_lines.begin(), old_lines.end(), new_lines.begin(), new_lines.end()).first - old_lines.begin());
    const auto at = same < old_lines.size() && same < new_lines.size() ? first_byte(old_lines[same], new_lines[same]) : 0;
    std::string text = fmt::format("    line {}:\n", same + 1);
    for (auto i = same > context ? same - context : 0; i < same; ++i) text += fmt::format("      {}\n", cut(old_lines[i], at));
    for (auto i = same; i < std::min(same + shown, old_lines.size()); ++i) text += fmt::format("    - {}\n", cut(old_lines[i], at));
    if (same >= old_lines.size()) text += "    - (the end of the expected text)\n";
    for (auto i = same; i < std::min(same + shown, new_lines.size()); ++i) text += fmt::format("    + {}\n", cut(new_lines[i], at));
    if (same >= new_lines.size()) text += "    + (the end of what came out)\n";
    return text;
}

}  // namespace golden
