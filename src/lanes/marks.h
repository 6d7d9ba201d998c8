// Marks in lanes: those that concern somebody who is shown, the words for them, and where to look them up.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "journeymap/grid.h"

namespace journeymap {

// Leaves out whom the grid does not show, and says in the map's language what each mark says.
Marks marks_to_show(Marks marks, const Grid& grid);

// What a mark of this kind means, for a legend: "wait over its target".
std::string_view meaning_of(MarkKind kind, std::string_view language);

// Whether the mark has a place of its own in the emotion lane, and is neither a point of a curve nor on a card.
bool stands_below_the_curve(const InsightMark& mark);

// The marks of a grid by what they stand at. Points into the grid.
class MarkIndex {
public:
    explicit MarkIndex(const Marks& marks);

    // All at a stage as a whole, a touchpoint, a pain point or an opportunity, what matters more first.
    const std::vector<const InsightMark*>& at(const void* place) const;

    // A lowest or highest point of this persona there (null: everyone); null where it is neither.
    const InsightMark* extreme(const Touchpoint& touchpoint, const Persona* persona) const { return extreme_at(&touchpoint, persona); }
    const InsightMark* extreme(const Stage& stage, const Persona* persona) const { return extreme_at(&stage, persona); }
    const InsightMark* barrier(const PainPoint& pain) const { return first_at(&pain); }
    const InsightMark* quick_win(const Opportunity& opportunity) const { return first_at(&opportunity); }

private:
    std::unordered_map<const void*, std::vector<const InsightMark*>> marks_;

    const InsightMark* extreme_at(const void* place, const Persona* persona) const;
    const InsightMark* first_at(const void* place) const { return at(place).empty() ? nullptr : at(place).front(); }
};

}  // namespace journeymap
