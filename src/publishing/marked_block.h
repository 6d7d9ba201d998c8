// Marked blocks: the places of a page, a README or a wiki, in which a map is shown. Used by `embed`.
//
//   <!-- journeymap: maps/parking.yaml dark=midnight -->
//   ... what embed writes ...
//   <!-- /journeymap -->
//
// Each marker stands alone on its line. What a code fence or an indented code block shows is left alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

inline constexpr Rule broken_block{
    "JM807", "broken-block", Severity::error, "A block of a page that embed is to fill cannot be understood or filled."};

struct MarkedWord {
    std::string value;  // empty: not given
    Span span;
};

struct MarkedBlock {
    Span marker;   // the opening comment
    Span content;  // from the line behind it to the line of the closing one
    std::string indent;
    MarkedWord map;                          // as written: relative to the page
    MarkedWord theme, dark, output, format;  // format is never empty
};

// The blocks of a page, those that are not understood left out and reported.
std::vector<MarkedBlock> find_marked_blocks(const Sources& sources, std::uint32_t source, Diagnostics& diagnostics);

}  // namespace journeymap
