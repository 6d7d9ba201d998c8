// What must be true of every picture that lay_out makes, whatever the map says. Used by the layout's tests.
#pragma once

#include <string>
#include <vector>

#include "journeymap/journey.h"
#include "journeymap/scene.h"

namespace journeymap {

// The rules that a scene breaks, one sentence each; none where all is well.
std::vector<std::string> outside_page(const Scene& scene);                           // items that leave the page
std::vector<std::string> overlapping_lines(const Scene& scene);                      // lines of text that stand on each other
std::vector<std::string> missing_texts(const Journey& journey, const Scene& scene);  // what the map says and no line shows
std::vector<std::string> overshooting_curves(const Scene& scene);                    // curves that leave the range of their points
std::vector<std::string> unbalanced_items(const Scene& scene);                       // groups and links without their other end
std::vector<std::string> covered_marks(const Scene& scene);                          // marks on words that are not theirs, or on each other
std::vector<std::string> unlike_mirrored(const Scene& scene, const Scene& mirrored);

}  // namespace journeymap
