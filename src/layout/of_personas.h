// What is drawn of some personas, as a group that a script can find (GroupBegin::data). Used by the emotion plot.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "journeymap/scene.h"

namespace journeymap {

// Puts what `draw` appends to the items between the ends of a group. `ids` as in a list with blanks; empty: it belongs to nobody, and
// there is no group.
template <class Draw>
void draw_of(std::string ids, std::vector<Item>& items, Draw draw) {
    if (ids.empty()) return draw();
    items.emplace_back(GroupBegin{Role::none, {}, {}, {}, {{"personas", std::move(ids)}}});
    const std::size_t begin = items.size();
    draw();
    if (items.size() == begin)
        items.pop_back();
    else
        items.emplace_back(GroupEnd{});
}

}  // namespace journeymap
