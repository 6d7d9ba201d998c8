// Paints a whole scene on a raster. Used by the PNG backend and by the benchmark, which measures drawing without compressing.
#pragma once

#include "backends/raster.h"
#include "journeymap/scene.h"
#include "journeymap/text.h"

namespace journeymap {

// `scale` is pixels per px. Whether it worked says raster.ok().
void paint_scene(Raster& raster, const Scene& scene, TextShaper& shaper, double scale);

}  // namespace journeymap
