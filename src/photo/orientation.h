// Which way up a camera was held, as EXIF says it. Used by what decodes photos.
#pragma once

#include <string_view>

namespace journeymap {

// 1 (upright) to 8, from a block of EXIF data: a TIFF header and what it leads to. 1 where nothing sound is said.
int exif_orientation(std::string_view tiff);

}  // namespace journeymap
