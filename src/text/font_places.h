// Font places: on what it depended which installed fonts serve, and that no other map has a say in it. Used by `build` and its cache.
// And what of its memory is given back before others need much.
#pragma once

#include <string>
#include <vector>

#include "journeymap/text.h"

namespace journeymap {

// The files and folders that decided which installed fonts serve characters that the compiled-in family lacks; empty as long as none were
// looked for, and for other shapers than make_text_shaper()'s. Where one of them changes, others may serve.
std::vector<std::string> font_places(const TextShaper& shaper);

// To be called before each map: fonts that served a script serve it again, and are numbered in the order met, which is to be that of the map
// alone. Fonts stay open, and words in the compiled-in family stay known where no others were needed. Characters that were missing are
// forgotten, too.
void forget_font_choices(TextShaper& shaper);

// Gives back the memory of the words of a large map. They are shaped anew where they are asked for again.
void release_words(TextShaper& shaper);

}  // namespace journeymap
