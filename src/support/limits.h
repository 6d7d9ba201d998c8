// Limits: how much a map may ask for before it is refused. One list, so that the manual can name them all. Those of size grow with
// Sources::limit_factor (--limits-times): bytes of a map, nodes, stages, touchpoints of a stage, cards.
#pragma once

#include <cstddef>
#include <cstdint>

namespace journeymap::limits {

inline constexpr std::size_t map_bytes = std::size_t(8) * 1024 * 1024;
inline constexpr std::size_t scalar_bytes = std::size_t(16) * 1024;  // one text
inline constexpr int depth = 32;                                     // lists and mappings inside each other
inline constexpr std::uint32_t nodes = 1'000'000;                    // texts, lists and mappings written
inline constexpr std::uint32_t aliases = 1'000;                      // uses of `*name`
inline constexpr std::uint32_t alias_nodes = 1'000'000;              // nodes that all aliases together stand for
inline constexpr std::size_t stages = 1'000;                         // of a map
inline constexpr std::size_t touchpoints_in_stage = 500;
inline constexpr std::size_t cards = 200'000;         // touchpoints, pain points, opportunities and measures of a map
inline constexpr std::size_t used_files = 100;        // under `use`
inline constexpr std::size_t data_bytes = map_bytes;  // of one file with measured data
inline constexpr std::size_t data_cells = 1'000'000;
inline constexpr std::size_t data_files = 100;             // of a map
inline constexpr std::size_t data_rows_read = 20'000'000;  // by all emotions of a map together
inline constexpr int png_side = 16'384;                    // pixels
inline constexpr double png_area = 64e6;                   // pixels; cairo needs four bytes for each
inline constexpr std::size_t comparisons = 1'000'000;      // of names, to say which was meant by unknown ones; the rest get no suggestion
inline constexpr std::size_t syntax_findings = 200;        // mistakes in one file before the rest is not read

}  // namespace journeymap::limits
