#include "syntax/continuation.h"

#include <algorithm>

namespace journeymap {

int column_of(std::string_view bytes, std::uint32_t offset) {
    const std::size_t feed = offset == 0 ? bytes.npos : bytes.rfind('\n', offset - 1);
    const std::size_t start = feed != bytes.npos ? feed + 1 : bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    return static_cast<int>(offset > start ? offset - start : 0);
}

std::optional<FaultyLine> find_faulty_line(std::string_view bytes, Span span, int indent, Continued what) {
    bytes = bytes.substr(0, span.end);  // a line that goes on behind is not looked at: it may be the whole file
    const std::size_t last = bytes.size();
    for (std::size_t feed = bytes.find('\n', span.begin); feed < last; feed = bytes.find('\n', feed + 1)) {
        const std::size_t end = std::min(bytes.find('\n', feed + 1), bytes.size());
        const std::string_view line = bytes.substr(feed + 1, end - feed - 1);
        const std::size_t text = line.find_first_not_of(" \t\r");
        if (text == line.npos) continue;
        const std::size_t spaces = line.find_first_not_of(' ');
        if (static_cast<int>(spaces) > indent) continue;
        const bool lenient = line[text] == '#' || line.find_first_not_of(" \t\r]},") == line.npos;
        if (what == Continued::brackets && lenient) continue;
        const auto at = [&](std::size_t from, std::size_t to) {
            return Span{span.source, static_cast<std::uint32_t>(feed + 1 + from), static_cast<std::uint32_t>(feed + 1 + to)};
        };
        if (line[spaces] == '\t') {
            const int tabs = static_cast<int>(std::count(line.begin() + spaces, line.begin() + text, '\t'));
            const int enough = indent + 2 - static_cast<int>(spaces);
            return FaultyLine{LineFault::tab, at(spaces, text), std::max(2 * tabs, enough)};
        }
        return FaultyLine{LineFault::too_little, at(text, line.find_last_not_of(" \t\r") + 1)};
    }
    return std::nullopt;
}

}  // namespace journeymap
