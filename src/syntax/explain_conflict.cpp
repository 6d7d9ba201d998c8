// The explainer for what version control leaves behind where two people have changed the same lines.
#include <algorithm>
#include <string>

#include "syntax/explainers.h"
#include "syntax/lines.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

constexpr std::size_t length_of_marker = 7;

// Whether the line that begins at `line` is one of seven times this sign, alone or with a name behind it.
bool is_marker(std::string_view bytes, std::size_t line, char sign) {
    if (bytes.substr(line, length_of_marker) != std::string(length_of_marker, sign)) return false;
    const char after = byte_at(bytes, static_cast<std::uint32_t>(line + length_of_marker));
    return after == ' ' || after == '\r' || after == '\n';
}

// The next such line from `line` on; npos where there is none.
std::size_t find_marker(std::string_view bytes, std::size_t line, char sign) {
    while (line < bytes.size() && !is_marker(bytes, line, sign)) {
        const std::size_t feed = bytes.find('\n', line);
        line = feed == bytes.npos ? bytes.size() : feed + 1;
    }
    return line < bytes.size() ? line : bytes.npos;
}

}  // namespace

bool explain_conflict(const Stop& stop, Diagnostics& diagnostics) {
    const std::size_t first = line_begin(stop.bytes, 0);
    const std::size_t ours = find_marker(stop.bytes, first, '<');
    const std::size_t middle = find_marker(stop.bytes, ours == stop.bytes.npos ? first : ours, '=');
    const std::size_t theirs = find_marker(stop.bytes, middle == stop.bytes.npos ? first : middle, '>');
    const int found = (ours != stop.bytes.npos) + (middle != stop.bytes.npos) + (theirs != stop.bytes.npos);
    const std::size_t begin = std::min({ours, middle, theirs});
    if (found < 2 || stop.problem.at < begin) return false;
    const auto whole = [&](std::size_t line) {
        const auto at = static_cast<std::uint32_t>(line);
        return stop.span(at, line_text_end(stop.bytes, at));
    };
    Finding& finding = diagnostics.report(merge_conflict, whole(begin), "an unresolved merge conflict starts here");
    if (middle != stop.bytes.npos && middle != begin) finding.label(whole(middle), "behind this line stands the other version");
    if (theirs != stop.bytes.npos) finding.label(whole(theirs), "and here it ends");
    finding.with_help("keep the lines that are right, of one version or of both, and delete the lines with the signs");
    return true;
}

}  // namespace journeymap
