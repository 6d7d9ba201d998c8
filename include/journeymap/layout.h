// Layout: Grid to Scene. Sizes and positions of everything, text broken into lines, labels placed.
#pragma once

#include <string>

#include "journeymap/grid.h"
#include "journeymap/scene.h"
#include "journeymap/text.h"
#include "journeymap/theme.h"

namespace journeymap {

struct LayoutOptions {
    std::string_view source_name;           // shown at the foot; the file's name without folders, so that a folder changes no byte
    std::string_view map_argument = "MAP";  // how a call of the program would name it, for those who want to know more
};

// Width follows the content: at least 1360 px for a short map; nothing overlaps, nothing is clipped, nothing is dropped.
Scene lay_out(const Grid& grid, const Theme& theme, TextShaper& shaper, const LayoutOptions& options);

// One paragraph that says what the picture shows: Scene::description, for pages that show the picture.
std::string describe_picture(const Grid& grid);

}  // namespace journeymap
