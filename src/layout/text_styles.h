// Text styles: the kinds of text in a picture, as a theme sizes them. One family, six sizes.
#pragma once

#include <algorithm>

#include "journeymap/text.h"
#include "journeymap/theme.h"

namespace journeymap {

struct TextStyles {
    explicit TextStyles(const TextSizes& px)
        : unit(px.body / TextSizes{}.body),
          sizes{px.title / unit, px.lead / unit, px.name / unit, px.figure / unit, px.body / unit, px.card / unit, px.small / unit,
              px.label / unit} {}

    float unit;       // px: what layout measures in. Its body text always has the usual size
    TextSizes sizes;  // in units

    TextStyle title{Face::bold, sizes.title, -sizes.title / 60};
    TextStyle eyebrow{Face::semibold, sizes.small, 1.1F};
    TextStyle lead{Face::regular, sizes.lead};
    TextStyle name{Face::bold, sizes.name};
    TextStyle figure{Face::bold, sizes.figure, 0, true};
    TextStyle touchpoint{Face::bold, sizes.body};
    TextStyle body{Face::regular, sizes.body};
    TextStyle quote{Face::italic, sizes.body};
    TextStyle strong{Face::semibold, sizes.body};
    TextStyle lane_name{Face::semibold, sizes.card};
    TextStyle card{Face::regular, sizes.card};
    TextStyle card_strong{Face::semibold, sizes.card};
    TextStyle small{Face::regular, sizes.small};
    TextStyle small_strong{Face::semibold, sizes.small};
    TextStyle label{Face::semibold, sizes.label};

    // A height that suits the usual size of a kind of text, for the size that the theme gives it.
    float height_for(float height, float TextSizes::*kind) const { return height * std::max(1.0F, sizes.*kind / (TextSizes{}.*kind)); }
};

// Distance from baseline to baseline.
inline constexpr float leading_of(TextStyle text) {
    if (text.size >= 30) return text.size * 1.2F;
    if (text.size >= 16) return text.size * 1.4F;
    return text.size * 1.36F;
}

}  // namespace journeymap
