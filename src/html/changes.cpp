#include "html/changes.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "html/cells.h"
#include "html/map_tables.h"
#include "journeymap/locale.h"
#include "journeymap/words.h"
#include "lanes/phrases.h"
#include "layout/comparison_phrases.h"

namespace journeymap {

namespace {

class ChangeTables {
public:
    ChangeTables(const Grid& grid, const HtmlPlaces& places, HtmlWriter& html)
        : grid_(grid), language_(grid.journey->language.value), cells_(grid, places, html), html_(html) {}

    void write() {
        html_.element("p", compared_phrase(grid_));
        write_totals();
        write_places();
    }

private:
    void begin_table(std::initializer_list<std::string> head) {
        html_.begin("table");
        html_.element("caption", capital(Word::what_changed));
        html_.column_heads({head.begin(), head.size()});
        html_.begin("tbody");
    }
    void end_table() {
        html_.end();
        html_.end();
    }
    void begin_row(std::string_view name) {
        html_.begin("tr");
        html_.begin("th");
        html_.attribute("scope", "row");
        html_.text(name);
        html_.end();
        html_.begin("td");
    }
    void end_row() {
        html_.end();
        html_.end();
    }

    std::string capital(Word which) const { return capitalized(std::string(word(which, language_))); }

    // "touchpoints | 9 → 6 · better"
    void write_totals() {
        const std::vector<const EarlierTotal*> totals = totals_to_show(grid_);
        if (totals.empty()) return;
        const std::string_view before = earlier_side(*grid_.earlier, language_), after = later_side(*grid_.earlier, language_);
        begin_table({"", capitalized(fmt::format("{}{}{}", before, arrow_of(*grid_.journey), after))});
        for (const EarlierTotal* total : totals) {
            begin_row(capitalized(total_name(*total, language_)));
            html_.element("strong", total_phrase(*total, *grid_.journey));
            if (total->turn != Turn::none)
                html_.text(fmt::format(" \u00b7 {}", word(total->turn == Turn::better ? Word::better : Word::worse, language_)));
            end_row();
        }
        end_table();
    }

    // Stages as a whole first, then touchpoints, in the order of the map.
    void write_places() {
        std::vector<const Cell*> changed;
        for (const Lane& lane : grid_.lanes) {
            for (const Cell& cell : lane.cells) {
                if (HtmlCells::has_change(cell)) changed.push_back(&cell);
            }
        }
        if (changed.empty()) return;
        std::ranges::stable_sort(changed, {}, [&](const Cell* cell) { return place_of(*cell); });
        begin_table({capital(Word::touchpoints), capital(Word::what_changed)});
        for (std::size_t first = 0; first < changed.size();) {
            std::size_t end = first;
            begin_row(name_of_place(*changed[first]));
            html_.begin("ul");
            html_.attribute("class", "cards");
            for (; end < changed.size() && place_of(*changed[end]) == place_of(*changed[first]); ++end) cells_.write_changes(*changed[end]);
            html_.end();
            end_row();
            first = end;
        }
        end_table();
    }

    // By stage; within a stage what concerns all of it comes first.
    std::uint64_t place_of(const Cell& cell) const {
        const std::uint64_t stage = grid_.columns[cell.first].stage;
        return stage << 32 | (cell.whole_stage ? 0 : cell.first + 1);
    }

    std::string name_of_place(const Cell& cell) const {
        if (cell.whole_stage) return std::string(grid_.stages[grid_.columns[cell.first].stage].stage->name.value);
        return column_name(grid_, cell.first);
    }

    const Grid& grid_;
    std::string_view language_;
    HtmlCells cells_;
    HtmlWriter& html_;
};

}  // namespace

void write_changes(const Grid& grid, const HtmlPlaces& places, HtmlWriter& html) { ChangeTables(grid, places, html).write(); }

}  // namespace journeymap
