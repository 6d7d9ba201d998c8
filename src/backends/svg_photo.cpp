#include "backends/svg_photo.h"

#include "backends/drawable.h"
#include "backends/photo_png.h"
#include "support/base64.h"

namespace journeymap {

void write_photo(XmlWriter& xml, const RoundPicture& picture, SvgIds& ids) {
    if (!is_drawable(picture)) return;
    const std::string png = encode_photo(*picture.photo);
    if (png.empty()) return;
    const Circle& circle = picture.outline;
    const std::string clip = ids.unique("circle");
    xml.begin("clipPath");
    xml.attribute("id", clip);
    xml.begin("circle");
    xml.attribute("cx", circle.x);
    xml.attribute("cy", circle.y);
    xml.attribute("r", circle.radius);
    xml.end();
    xml.end();
    xml.begin("image");
    xml.attribute("x", circle.x - circle.radius);
    xml.attribute("y", circle.y - circle.radius);
    xml.attribute("width", 2 * circle.radius);
    xml.attribute("height", 2 * circle.radius);
    xml.attribute("clip-path", "url(#" + clip + ")");
    std::string& address = xml.open_raw("href");
    address += "data:image/png;base64,";
    append_base64(address, png);
    xml.close_raw();
    xml.end();
}

}  // namespace journeymap
