// The colours of one theme on the shapes of another, so that two pictures of a map differ in nothing but colours. Used by the driver for
// pages, whose one picture has both.
#pragma once

#include "journeymap/theme.h"

namespace journeymap {

Theme with_colors_of(const Theme& shapes, const Theme& colors);

}  // namespace journeymap
