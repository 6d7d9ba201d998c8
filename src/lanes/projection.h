// What a lane gets to see while it projects the journey to cells, and how it adds them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journeymap/grid.h"
#include "journeymap/words.h"
#include "lanes/marks.h"

namespace journeymap {

class Projection {
public:
    explicit Projection(Grid& grid) : grid_(grid), marks_(grid.marks) {}

    const Journey& journey() const { return *grid_.journey; }
    const Grid& grid() const { return grid_; }
    const MarkIndex& marks() const { return marks_; }
    std::string_view language() const { return journey().language.value; }
    std::string_view word(Word which) const { return journeymap::word(which, language()); }
    std::string_view keep(std::string text) { return grid_.keep(std::move(text)); }

    // Adds a cell of each stage as a whole, then one of each touchpoint, where the function gives one that is not empty.
    template <class FromStage, class FromTouchpoint>
    void fill(Lane& lane, FromStage from_stage, FromTouchpoint from_touchpoint) {
        for (const StageBand& band : grid_.stages) add(lane, band.first, band.count, true, from_stage(*band.stage));
        for (std::uint32_t i = 0; i < grid_.columns.size(); ++i) {
            if (const Touchpoint* touchpoint = grid_.columns[i].touchpoint) add(lane, i, 1, false, from_touchpoint(*touchpoint));
        }
    }
    template <class FromTouchpoint>
    void fill(Lane& lane, FromTouchpoint from_touchpoint) {
        for (std::uint32_t i = 0; i < grid_.columns.size(); ++i) {
            if (const Touchpoint* touchpoint = grid_.columns[i].touchpoint) add(lane, i, 1, false, from_touchpoint(*touchpoint));
        }
    }

    bool is_shown(const Persona& persona) const;

private:
    Grid& grid_;
    const MarkIndex marks_;

    static bool is_empty(const TextCell& cell) { return cell.paragraphs.empty(); }
    static bool is_empty(const HeadCell& cell) { return cell.touchpoint == nullptr; }
    static bool is_empty(const CardsCell& cell) { return cell.cards.empty(); }
    static bool is_empty(const FiguresCell& cell) { return cell.figures.empty(); }
    static bool is_empty(const CurveCell& cell) { return cell.points.empty(); }

    template <class Content>
    void add(Lane& lane, std::uint32_t first, std::uint32_t count, bool whole_stage, Content&& content) {
        if (!is_empty(content)) lane.cells.push_back({first, count, whole_stage, std::forward<Content>(content)});
    }
};

}  // namespace journeymap
