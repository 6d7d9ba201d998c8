// XML check: whether what was drawn is well-formed and does nothing but show. Used by the targets that make SVG and pages.
#pragma once

#include <string_view>

namespace fuzzing {

// Well-formed; ids once; no script, no handler, no foreign object; links only to http, https and mailto, to places within the file, and to data
// that it brings; no number that is none.
void require_sound_svg(std::string_view svg);
void require_well_formed(std::string_view xml, std::string_view what);
// Elements are closed in order, the pictures within are sound SVG.
void require_sound_page(std::string_view html);

}  // namespace fuzzing
