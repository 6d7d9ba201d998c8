// A map as Markdown, written from top to bottom into one buffer. Used by the Markdown backend; the parts have a file each.
#pragma once

#include <string>
#include <vector>

#include "backends/markdown_cells.h"
#include "journeymap/grid.h"
#include "lanes/marks.h"

namespace journeymap {

class MarkdownMap {
public:
    MarkdownMap(const Grid& grid, std::string& out)
        : grid_(grid), journey_(*grid.journey), writer_(out, journey_.language.value), cells_(writer_, grid), marks_(grid.marks) {}

    void write();

private:
    void head();
    void review();
    void changes();
    void scenario();
    void objectives();
    void measure(const Measure& measure);
    void personas();
    void persona(const Persona& persona);
    void scorecard();
    void extremes();
    void extreme(const InsightMark& mark);
    void marks_at(const void* place);
    void stages();
    void stage(const StageBand& band);
    void stage_feelings(const Stage& stage);
    void touchpoint(std::uint32_t column);
    void sort_cells();
    void write_slot(std::size_t slot);
    void pain_table();
    void opportunity_table();
    template <class Card>
    void place(const Card& card);
    void evidence();
    void channels();
    void teams();
    void history();

    // "- **Name:** a, b" for references that have a name.
    template <class Names>
    void names(int depth, Word label, const Names& names) {
        if (names.empty()) return;
        writer_.label_item(depth, label);
        std::string_view separator;
        for (const std::string_view name : names) {
            writer_.own(separator);
            separator = writer_.comma();
            writer_.text(name);
        }
        writer_.end();
    }

    const Grid& grid_;
    const Journey& journey_;
    MarkdownWriter writer_;
    MarkdownCells cells_;
    const MarkIndex marks_;
    struct Placed {
        const Lane* lane;
        const Cell* cell;
    };
    std::vector<Placed> placed_;                // every cell, sorted by slot, then lane
    std::vector<std::uint32_t> first_of_slot_;  // in placed_; one more than there are slots
};

}  // namespace journeymap
