// Text size: how large the text of a picture becomes on paper. Used by `check --paper` and by what writes pages.
#pragma once

#include <optional>

#include "journeymap/finding.h"
#include "journeymap/scene.h"
#include "presentation/paper.h"

namespace journeymap {

// Found where a paper is chosen, because only then it is known how large the picture becomes.
inline constexpr Rule text_too_small{
    "JM704", "text-too-small", Severity::warning, "Text of the picture will be smaller than 8 pt on the paper that was chosen."};

inline constexpr float least_points = 8;

// The size of the smallest text of a picture, in px; nothing where it has no text.
std::optional<float> smallest_text(const Scene& scene);

// The size in points of a text of so many px, drawn at that scale.
float points_of(float px, float scale);

// The smallest paper on which the picture's smallest text has at least 8 pt: of the same series, else of any; null where there is none.
const Paper* large_enough_paper(const Scene& scene, PaperSeries series, Orientation orientation);

// Reports a picture whose text becomes too small. `title` is the place of the map's title.
// `fit` is how it is printed; of a map on several sheets the picture is the first.
void report_text_size(const Scene& scene, const PaperChoice& choice, Span title, Diagnostics& diagnostics, PaperFit fit = PaperFit::page);

// The same for a picture that is set at a given width, in a report for example.
void report_text_size(const Scene& scene, double width_mm, Span title, Diagnostics& diagnostics);

}  // namespace journeymap
