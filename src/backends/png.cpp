// The PNG backend: the scene drawn at a scale on one opaque image.
#include "backends/cairo_shape.h"
#include "backends/drawable.h"
#include "backends/png_file.h"
#include "backends/png_size.h"
#include "backends/raster.h"
#include "backends/raster_text.h"
#include "journeymap/backend.h"

namespace journeymap {
namespace {

void paint(Raster& raster, const Scene& scene, TextShaper& shaper, double scale) {
    RasterText text(raster, shaper, static_cast<float>(scale));
    cairo_scale(raster.cairo(), scale, scale);
    for (const Item& item : scene.items) {
        if (const auto* shape = std::get_if<Shape>(&item); shape != nullptr && is_drawable(*shape)) {
            paint_shape(raster.cairo(), *shape);
        } else if (const auto* line = std::get_if<TextLine>(&item); line != nullptr && is_drawable(*line)) {
            text.paint(*line, scene.language);
        }
    }
}

Artefact failed(std::string problem) {
    Artefact artefact;
    artefact.problem = std::move(problem);
    return artefact;
}

Artefact make_png(const Scene& scene, TextShaper& shaper, const BackendOptions& options) {
    PngSize size = choose_png_size(scene, options);
    if (!size.problem.empty()) return failed(std::move(size.problem));

    Raster raster(size.width, size.height, scene.background);
    if (!raster.ok()) return failed("not enough memory for the PNG; write a smaller '--scale', or draw it with '-f svg'");
    paint(raster, scene, shaper, size.scale);
    if (!raster.ok()) return failed("cairo could not draw the PNG; draw it with '-f svg'");

    Artefact artefact;
    artefact.bytes = encode_png(raster, size.scale, {scene.title, scene.description, scene.language});
    if (artefact.bytes.empty()) return failed("not enough memory to compress the PNG; write a smaller '--scale', or draw it with '-f svg'");
    artefact.note = std::move(size.note);
    return artefact;
}

}  // namespace

extern const Backend png_backend;
const Backend png_backend{"png", ".png", "image for slides, mail and documents that take no SVG", &make_png};

}  // namespace journeymap
