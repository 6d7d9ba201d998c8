// The sizes of the picture, in px at 96 dpi. One family, six sizes; a step of four between most distances.
#pragma once

#include "journeymap/text.h"

namespace journeymap::measure {

inline constexpr float margin = 48;        // around the page
inline constexpr float page_min = 1280;    // a page is never narrower
inline constexpr float page_ideal = 2040;  // columns stretch up to this, as far as column_max_stretched allows

inline constexpr float label_min = 120;  // the column of lane names
inline constexpr float label_max = 190;
inline constexpr float label_gap = 12;

inline constexpr float column_min = 152;
inline constexpr float column_former = 132;  // of a touchpoint that is gone
inline constexpr float column_max = 400;
inline constexpr float column_max_stretched = 240;
inline constexpr float cell_inset = 12;    // left and right of a cell's content
inline constexpr float lane_padding = 13;  // above and below a lane's content
inline constexpr float card_gap = 10;
inline constexpr float blueprint_line = 22;  // room for it above a lane
inline constexpr float card_inset = 13;

inline constexpr float chevron = 16;  // how far a stage's point reaches
inline constexpr float chevron_gap = 7;

inline constexpr float curve_height = 262;  // the ground of the emotion lane

}  // namespace journeymap::measure

namespace journeymap::style {

inline constexpr TextStyle title{Face::bold, 36, -0.6F};
inline constexpr TextStyle eyebrow{Face::semibold, 12, 1.1F};
inline constexpr TextStyle lead{Face::regular, 16.5F};
inline constexpr TextStyle name{Face::bold, 16.5F};
inline constexpr TextStyle figure{Face::bold, 18, 0, true};
inline constexpr TextStyle touchpoint{Face::bold, 14.5F};
inline constexpr TextStyle body{Face::regular, 14.5F};
inline constexpr TextStyle quote{Face::italic, 14.5F};
inline constexpr TextStyle strong{Face::semibold, 14.5F};
inline constexpr TextStyle lane_name{Face::semibold, 13};
inline constexpr TextStyle card{Face::regular, 13};
inline constexpr TextStyle card_strong{Face::semibold, 13};
inline constexpr TextStyle small{Face::regular, 12};
inline constexpr TextStyle small_strong{Face::semibold, 12};
inline constexpr TextStyle tag{Face::semibold, 11.5F};

// Distance from baseline to baseline.
inline constexpr float leading(TextStyle text) {
    if (text.size >= 30) return text.size * 1.2F;
    if (text.size >= 16) return text.size * 1.4F;
    return text.size * 1.36F;
}

}  // namespace journeymap::style
