// The PNG backend: the scene drawn at a scale on one opaque image.
#include "backends/png_file.h"
#include "backends/png_size.h"
#include "backends/raster.h"
#include "backends/scene_painter.h"
#include "journeymap/backend.h"

namespace journeymap {
namespace {

Artefact failed(std::string problem) {
    Artefact artefact;
    artefact.problem = std::move(problem);
    return artefact;
}

Artefact make_png(const Scene& scene, TextShaper& shaper, const BackendOptions& options) {
    PngSize size = choose_png_size(scene, options);
    if (!size.problem.empty()) return {{}, std::move(size.problem), {}, std::move(size.limit)};

    Raster raster(size.width, size.height, scene.background);
    if (!raster.ok()) return failed("not enough memory for the PNG; write a smaller '--scale', or draw it with '-f svg'");
    paint_scene(raster, scene, shaper, size.scale);
    if (!raster.ok()) return failed("cairo could not draw the PNG; draw it with '-f svg'");

    Artefact artefact;
    artefact.bytes = encode_png(raster, size.density, {scene.title, scene.description, scene.language});
    if (artefact.bytes.empty()) return failed("not enough memory to compress the PNG; write a smaller '--scale', or draw it with '-f svg'");
    artefact.note = std::move(size.note);
    artefact.limit = std::move(size.limit);
    return artefact;
}

}  // namespace

extern const Backend png_backend;
const Backend png_backend{"png", ".png", "image for slides, mail and documents that take no SVG", &make_png};

}  // namespace journeymap
