// Layout: Grid to Scene. Sizes and positions of everything, text broken into lines, labels placed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "journeymap/grid.h"
#include "journeymap/scene.h"
#include "journeymap/text.h"
#include "journeymap/theme.h"

namespace journeymap {

struct LayoutOptions {
    std::string_view source_name;           // shown at the foot; the file's name without folders, so that a folder changes no byte
    std::string_view map_argument = "MAP";  // how a call would name it, for those who want to know more; empty: no call is shown
    std::uint32_t rows = 1;           // a long journey is folded into so many rows of stages; 0: as many as make the best use of the sheet
    float sheet_ratio = 1.41421356F;  // of that sheet, width to height
    // px that the picture has at the scale at which its text is just large enough to read, where it is known how wide it will be shown: it
    // becomes as wide as that, or as narrow as its content can be. 0: it is not known.
    float page_width = 0;
};

// Width follows the content: at least 1360 px for a short map; nothing overlaps, nothing is clipped, nothing is dropped.
Scene lay_out(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options);

// One paragraph that says what the picture shows: Scene::description, for pages that show the picture.
std::string describe_picture(const Grid& grid);

// A map cut into pages that are all of one size and are read one after the other. Each repeats the names of its lanes and stages and says
// which page it is.
struct PageRoom {
    float width = 0, height = 0;  // px at which text is large enough to read; pages are enlarged where one lane or stage needs more
    bool break_at_stages = true;  // else pages are as wide as the map, in the same proportion, and break between lanes only
};
inline constexpr std::string_view page_number_id = "page-number";  // the group that says which page it is
std::vector<Scene> lay_out_pages(
    const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options, const PageRoom& room);

}  // namespace journeymap
