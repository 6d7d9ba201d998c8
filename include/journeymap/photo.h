// Photo: the picture of a persona as it is drawn, a small square cut out of the middle of the file's picture and turned upright. Nothing of
// the file is left but these pixels. Made by read_photos, shared by all that draw it.
#pragma once

#include <string>

namespace journeymap {

struct Photo {
    int side = 0;     // pixels
    std::string rgb;  // side x side pixels of three bytes, row after row from the top; what lies outside the circle in it is white
};

}  // namespace journeymap
