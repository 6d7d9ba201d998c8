#include "backends/scene_painter.h"

#include "backends/cairo_photo.h"
#include "backends/cairo_shape.h"
#include "backends/drawable.h"
#include "backends/raster_text.h"

namespace journeymap {

void paint_scene(Raster& raster, const Scene& scene, TextShaper& shaper, double scale) {
    RasterText text(raster, shaper, static_cast<float>(scale));
    cairo_scale(raster.cairo(), scale, scale);
    for (const Item& item : scene.items) {
        if (const auto* shape = std::get_if<Shape>(&item); shape != nullptr && is_drawable(*shape)) {
            paint_shape(raster.cairo(), *shape);
        } else if (const auto* line = std::get_if<TextLine>(&item); line != nullptr && is_drawable(*line)) {
            text.paint(*line, scene.language);
        } else if (const auto* picture = std::get_if<RoundPicture>(&item); picture != nullptr && is_drawable(*picture)) {
            paint_photo(raster.cairo(), *picture);
        }
    }
}

}  // namespace journeymap
