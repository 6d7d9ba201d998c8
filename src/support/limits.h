// Limits: how much a map may ask for before it is refused. One list, so that the manual can name them all (docs/untrusted-maps.md).
// All that refuse something grow with Sources::limit_factor (--limits-times), which is the caller's to set and never the map's; but for those
// of pages, which their writers can divide.
#pragma once

#include <cstddef>
#include <cstdint>

namespace journeymap::limits {

inline constexpr std::size_t map_bytes = std::size_t(8) * 1024 * 1024;
inline constexpr std::size_t scalar_bytes = std::size_t(16) * 1024;  // one text
inline constexpr std::size_t unbroken_characters = 1'000;            // without a blank, in scripts that have them
inline constexpr std::size_t address_characters = 8'000;             // of a text that is an http address and nothing else
inline constexpr std::size_t id_characters = 200;
inline constexpr std::size_t repeated_bytes = std::size_t(16) * 1024 * 1024;  // of names and texts, in all places that repeat them
inline constexpr std::size_t marks_on_a_character = 16;
inline constexpr std::size_t depth = 32;                                  // lists and mappings inside each other
inline constexpr std::uint32_t nodes = 1'000'000;                         // texts, lists and mappings written
inline constexpr std::uint32_t aliases = 1'000;                           // uses of `*name`
inline constexpr std::uint32_t alias_nodes = 1'000'000;                   // nodes that all aliases together stand for
inline constexpr std::size_t alias_bytes = std::size_t(1) * 1024 * 1024;  // of text that all aliases together stand for
inline constexpr double number = 1e6;         // where its key has no range of its own; the number itself is too large
inline constexpr std::size_t stages = 1'000;  // of a map
inline constexpr std::size_t touchpoints_in_stage = 500;
inline constexpr std::size_t personas = 100;      // of a map and the files that it uses
inline constexpr std::size_t feelings = 500'000;  // of a map: each persona's at each touchpoint
inline constexpr std::size_t cells =
    200'000;  // of a file: four for a touchpoint or an emotion, two for each other thing that can have keys
inline constexpr std::size_t used_files = 100;        // under `use`
inline constexpr std::size_t data_bytes = map_bytes;  // of one file with measured data
inline constexpr std::size_t data_cells = 1'000'000;
inline constexpr std::size_t data_files = 100;                            // of a map
inline constexpr std::size_t data_rows_read = 20'000'000;                 // by all emotions of a map together
inline constexpr std::size_t photo_bytes = std::size_t(2) * 1024 * 1024;  // of one file
inline constexpr std::uint64_t photo_pixels = 16'000'000;                 // of one file, as its header says
inline constexpr std::size_t photos = 50;                                 // of a map
inline constexpr std::uint64_t photo_pixels_of_map = 64'000'000;          // of all its photos together
inline constexpr std::size_t picture_parts = 100'000;  // of one picture: texts, and what is drawn around them (driver/picture_limit.h)
inline constexpr int png_side = 16'384;                // pixels
inline constexpr int png_side_of_cairo = 32'767;       // pixels; no flag goes beyond it
inline constexpr double png_area_unasked = 32e6;       // pixels, where nobody said at which scale
inline constexpr double png_area = 64e6;               // pixels; cairo needs four bytes for each
inline constexpr std::size_t page_blocks = 200;        // of a page that embed fills; those that say the same are one
inline constexpr std::size_t page_picture_bytes = std::size_t(64) * 1024 * 1024;  // of all pictures of a page
inline constexpr std::size_t page_text_bytes = map_bytes;                         // of what all its blocks hold in the page
inline constexpr std::size_t comparisons = 1'000'000;  // of names, to say which was meant by unknown ones; the rest get no suggestion
inline constexpr std::size_t syntax_findings = 200;    // mistakes in one file before the rest is not read
inline constexpr std::size_t findings = 100'000;       // of a map, before what else is wrong with it is left out
inline constexpr std::size_t shown_of_a_rule = 200;    // findings of a file that people are shown; formats for machines have all

}  // namespace journeymap::limits
