// How many pixels a PNG of a scene gets. Used by the PNG backend.
#pragma once

#include <string>

#include "journeymap/backend.h"

namespace journeymap {

struct PngSize {
    int width = 0, height = 0;  // pixels
    double scale = 0;           // pixels per px
    double density = 0;         // pixels per 1/96 inch in print: the same, but where a width in print was asked for
    std::string problem;        // not empty: the size that was asked for cannot be made
    std::string note;
    LimitPassed limit;  // what either is a finding of
};

PngSize choose_png_size(const Scene& scene, const BackendOptions& options);

}  // namespace journeymap
