// Font places: on what it depended which installed fonts serve. Used by the cache of `build`.
#pragma once

#include <string>
#include <vector>

#include "journeymap/text.h"

namespace journeymap {

// The files and folders that decided which installed fonts serve characters that the compiled-in family lacks; empty as long as none were
// looked for, and for other shapers than make_text_shaper()'s. Where one of them changes, others may serve.
std::vector<std::string> font_places(const TextShaper& shaper);

}  // namespace journeymap
