// Photos as SVG images that are cut to a circle and lie in the file themselves. Used by svg.cpp.
#pragma once

#include <string_view>

#include "backends/svg_ids.h"
#include "journeymap/scene.h"
#include "support/xml_writer.h"

namespace journeymap {

void write_photo(XmlWriter& xml, const RoundPicture& picture, SvgIds& ids);

}  // namespace journeymap
