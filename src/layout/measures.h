// The distances of the picture, for the usual size of body text; a step of four between most. Where a theme's is larger, layout works in
// units that are as much larger than a px (TextStyles::unit), and enlarges what is finished.
#pragma once

namespace journeymap::measure {

inline constexpr float margin = 48;        // around the page
inline constexpr float page_min = 1280;    // px; a page is never narrower
inline constexpr float page_ideal = 2040;  // px; columns stretch up to this, as far as column_max_stretched allows

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
inline constexpr float corner = 6;  // the usual radius of cards

inline constexpr float chevron = 16;  // how far a stage's point reaches
inline constexpr float chevron_gap = 7;

inline constexpr float curve_height = 262;  // the ground of the emotion lane

}  // namespace journeymap::measure
