// What a picture says in words of the map that it is compared with. Used by the strip of totals, the head, the legend and the description.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journeymap/grid.h"

namespace journeymap {

// The figures that a picture shows: those that differ, of the personas that are shown.
std::vector<const EarlierTotal*> totals_to_show(const Grid& grid);

std::string total_name(const EarlierTotal& total, std::string_view language);  // "waiting in all", "Amara, mean emotion"
std::string total_phrase(const EarlierTotal& total, const Journey& journey);   // "19 d 22 min → 5 min"; the arrow points along the text

// What the earlier map stands for: "today" against a promise, else "before"; and this one: "promised", "now".
std::string_view earlier_side(const Earlier& earlier, std::string_view language);
std::string_view later_side(const Earlier& earlier, std::string_view language);

// "Promised, compared with today · parking-permit.journey.yaml · reviewed 14 September 2026"; "Compared with permit-2025.yaml · reviewed …"
std::string compared_phrase(const Grid& grid);
// All that matters, for those who do not see the picture: "Compared with today: touchpoints 9 → 6, ... Gone: ..."
std::string compared_description(const Grid& grid);

}  // namespace journeymap
