// Continuation: whether the further lines of a text or of brackets are indented as YAML asks, which libyaml does not check. Used by
// the tree builder and by what explains unclosed quotes and brackets.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "journeymap/source.h"

namespace journeymap {

// How far the text of the line at an offset is from the start of its line, in bytes; of a line "- a" with the offset at a: 2.
int column_of(std::string_view bytes, std::uint32_t offset);

enum class LineFault : std::uint8_t { too_little, tab };
struct FaultyLine {
    LineFault fault = LineFault::too_little;
    Span text;      // of the line, without what indents it; of a tab: the tab
    int width = 0;  // of a tab: the spaces to write in its place
};

enum class Continued : std::uint8_t { quotes, brackets };

// The first line after the one in which `span` begins that is not indented by more than `indent` spaces. Blank lines do not count,
// nor, in brackets, comments and lines of nothing but closing brackets.
std::optional<FaultyLine> find_faulty_line(std::string_view bytes, Span span, int indent, Continued what);

}  // namespace journeymap
