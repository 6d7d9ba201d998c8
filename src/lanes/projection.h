// What a lane gets to see while it projects the journey to cells, and how it adds them.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
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
    // Adds a cell for each touchpoint with a note in a lane of the map's own.
    template <class FromNote>
    void fill_notes(Lane& lane, std::string_view id, FromNote from_note) {
        for (const NotePlace& place : notes_in(id)) add(lane, place.column, 1, false, from_note(*place.note));
    }
    // Adds cells of the touchpoints that only the earlier map has. Cells stay in the order of their columns.
    template <class FromFormer>
    void fill_former(Lane& lane, FromFormer from_former) {
        const auto count = lane.cells.size();
        for (std::uint32_t i = 0; i < grid_.columns.size(); ++i) {
            if (const FormerTouchpoint* former = grid_.columns[i].former) add(lane, i, 1, false, from_former(*former));
        }
        if (lane.cells.size() > count) sort_cells(lane);
    }

    // What the earlier map says of a stage or touchpoint; null where there is none, or it says the same.
    const EarlierPlace* earlier_place(const Entity& entity) const { return grid_.earlier ? grid_.earlier->place_of(entity) : nullptr; }

    // First what stages say as a whole, then by column.
    static void sort_cells(Lane& lane) {
        std::ranges::stable_sort(lane.cells,
            [](const Cell& a, const Cell& b) { return std::pair(!a.whole_stage, a.first) < std::pair(!b.whole_stage, b.first); });
    }

    bool is_shown(const Persona& persona) const;

private:
    struct NotePlace {
        std::uint32_t column;
        const Note* note;
    };
    using NotesOfLanes = std::unordered_map<std::string_view, std::vector<NotePlace>>;

    Grid& grid_;
    const MarkIndex marks_;
    std::optional<NotesOfLanes> notes_;  // by lane; made when the first lane asks, because a map can have thousands of both

    const std::vector<NotePlace>& notes_in(std::string_view lane) {
        if (!notes_) index_notes(notes_.emplace());
        return (*notes_)[lane];
    }
    // The first of each touchpoint and lane.
    void index_notes(NotesOfLanes& notes) const {
        for (std::uint32_t i = 0; i < grid_.columns.size(); ++i) {
            const Touchpoint* touchpoint = grid_.columns[i].touchpoint;
            if (touchpoint == nullptr) continue;
            for (const Note& note : touchpoint->notes) {
                std::vector<NotePlace>& places = notes[note.lane.value];
                if (places.empty() || places.back().column != i) places.push_back({i, &note});
            }
        }
    }

    static bool is_empty(const TextCell& cell) { return cell.paragraphs.empty(); }
    static bool is_empty(const HeadCell& cell) { return cell.touchpoint == nullptr; }
    static bool is_empty(const CardsCell& cell) { return cell.cards.empty(); }
    static bool is_empty(const FiguresCell& cell) { return cell.figures.empty(); }
    static bool is_empty(const CurveCell& cell) { return cell.points.empty() && cell.earlier.empty(); }

    template <class Content>
    void add(Lane& lane, std::uint32_t first, std::uint32_t count, bool whole_stage, Content&& content) {
        if (!is_empty(content)) lane.cells.push_back({first, count, whole_stage, std::forward<Content>(content)});
    }
};

}  // namespace journeymap
