// Paper: the sheets that a picture can be printed on, and how it fits onto one. Used by `check --paper` and by what writes pages.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace journeymap {

enum class PaperSize : std::uint8_t { a4, a3, a2, a1, a0, letter, legal, tabloid };
// How they are written, in the order of the sizes.
inline constexpr std::array<std::string_view, 8> paper_words = {"a4", "a3", "a2", "a1", "a0", "letter", "legal", "tabloid"};

enum class PaperSeries : std::uint8_t { iso, american };

struct Paper {
    PaperSize size;
    PaperSeries series;
    std::string_view name;  // to print: "A4"
    float width, height;    // mm, upright
};

enum class Orientation : std::uint8_t { automatic, portrait, landscape };  // automatic: the one on which the picture is larger
inline constexpr std::array<std::string_view, 3> orientation_words = {"auto", "portrait", "landscape"};

// What the caller wants to print on; no paper: nothing is to be printed.
struct PaperChoice {
    const Paper* paper = nullptr;
    Orientation orientation = Orientation::automatic;
};

// How a picture comes onto sheets: shrunk or enlarged onto one; as wide as a sheet and as many sheets high as it takes; or on as many as keep
// its text large enough to read.
enum class PaperFit : std::uint8_t { page, width, tile };
inline constexpr std::array<std::string_view, 3> fit_words = {"page", "width", "tile"};

// On each side of a sheet: printers leave some of it blank.
inline constexpr float paper_margin = 10;  // mm

// All, each series from small to large.
std::span<const Paper> papers();
const Paper& paper_of(PaperSize size);
// By its word, whatever the case; null where there is none.
const Paper* find_paper(std::string_view word);

// How a picture lies on a sheet: as large as the margins allow, also larger than it is.
struct Fit {
    float scale = 1;  // 1: a px is 1/96 inch
    Orientation orientation = Orientation::portrait;
};
// The picture's size is in px.
Fit fit_onto(const Paper& paper, Orientation orientation, float width, float height);

}  // namespace journeymap
