#include "themes/other_colors.h"

namespace journeymap {

Theme with_colors_of(const Theme& shapes, const Theme& colors) {
    Theme theme = colors;
    theme.rounding = shapes.rounding;
    theme.avatars = shapes.avatars;
    theme.sizes = shapes.sizes;
    if (!shapes.has_frames()) {
        theme.frame = {0, 0, 0, 0};
    } else if (!colors.has_frames()) {
        theme.frame = colors.hairline;
    }
    return theme;
}

}  // namespace journeymap
