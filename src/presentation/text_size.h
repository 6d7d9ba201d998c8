// Text size: how large the text of a picture becomes on paper. Used by `check --paper` and by what writes pages.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

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

// The size in points of the smallest text of a picture that is set at a given width, in a report for example; 0 where it has no text.
float points_at(const Scene& scene, double width_mm);

// What was tried and makes text larger at that width.
struct WidthAdvice {
    struct Rows {
        std::uint32_t count = 0;  // 0: more rows do not help
        float points = 0;
        float height = 0;  // of the picture, in widths
    } rows;
    std::vector<std::string_view> lanes;  // with these and no others it is large enough; may be empty
};
// Reports a picture whose text becomes too small at a given width.
void report_text_size(const Scene& scene, double width_mm, const WidthAdvice& advice, Span title, Diagnostics& diagnostics);

}  // namespace journeymap
