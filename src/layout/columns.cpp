#include "layout/columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "layout/cells.h"

namespace journeymap {

namespace {

// The width of running text that a column is planned for: long journeys have narrower columns, so that they stay a picture.
float usual_width(std::size_t columns) {
    constexpr float roomy = 178, narrow = 134;
    if (columns <= 10) return roomy;
    if (columns >= 20) return narrow;
    return roomy - (roomy - narrow) * static_cast<float>(columns - 10) / 10;
}

constexpr float narrowest_text = 112;  // the same, where the page is to be as narrow as can be

float label_width(const Grid& grid, Typesetter& typesetter) {
    float width = measure::label_min;
    for (const Lane& lane : grid.lanes) {
        width = std::max(width, typesetter.widest_word(lane.name, typesetter.styles().lane_name));
        width = std::max(width, typesetter.widest_word(lane.note, typesetter.styles().small));
    }
    return std::min(width, measure::label_max);
}

// Widens the columns from `first` on, all by the same, until they are `least` wide together.
void widen(std::vector<float>& widths, std::uint32_t first, std::uint32_t count, float least) {
    float sum = std::accumulate(widths.begin() + first, widths.begin() + first + count, 0.0F);
    if (sum >= least) return;
    float more = (least - sum) / static_cast<float>(count);
    for (std::uint32_t i = first; i < first + count; ++i) widths[i] += more;
}

// Shares out the room that is left up to `total`, most to the narrowest, none above `limit`.
void stretch(std::vector<float>& widths, const Grid& grid, float total, float limit) {
    auto grows = [&](std::size_t i) { return !grid.columns[i].former && widths[i] < limit; };
    for (int round = 0; round < 8; ++round) {
        float room = total - std::accumulate(widths.begin(), widths.end(), 0.0F);
        float growing = 0;
        for (std::size_t i = 0; i < widths.size(); ++i) growing += grows(i) ? 1 : 0;
        if (room < 0.5F || growing == 0) return;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (grows(i)) widths[i] = std::min(limit, widths[i] + room / growing);
        }
    }
}

// What is gone says little: its columns are narrow.
float least_width(const Column& column, float usual) {
    return std::min(usual + 2 * measure::cell_inset, column.former ? measure::column_former : measure::column_min);
}

std::vector<float> content_widths(const Grid& grid, float usual, Typesetter& typesetter) {
    std::vector<float> widths;
    for (const Column& column : grid.columns) widths.push_back(least_width(column, usual));
    for (const Lane& lane : grid.lanes) {
        for (const Cell& cell : lane.cells) {
            if (cell.count != 1) continue;
            const bool former = grid.columns[cell.first].former != nullptr;
            Width need = width_of(cell.content, former ? measure::column_former - 2 * measure::cell_inset : usual, typesetter);
            float width = std::max(need.least, need.wanted) + 2 * measure::cell_inset;
            widths[cell.first] = std::max(widths[cell.first], std::min(width, measure::column_max));
        }
    }
    for (const Lane& lane : grid.lanes) {
        for (const Cell& cell : lane.cells) {
            if (cell.count == 1) continue;
            Width need = width_of(cell.content, usual, typesetter);
            widen(widths, cell.first, cell.count, std::min(need.least + 2 * measure::cell_inset, measure::column_max));
        }
    }
    return widths;
}

void fit_bands(std::vector<float>& widths, const Grid& grid, Typesetter& typesetter) {
    for (const StageBand& band : grid.stages) {
        float word = std::min(typesetter.widest_word(band.stage->name.value, typesetter.styles().name), measure::column_max);
        widen(widths, band.first, band.count, word + 2 * measure::chevron + 2 * measure::cell_inset + measure::chevron_gap);
    }
    for (const PhaseBand& phase : grid.phases) {
        if (phase.name.empty()) continue;
        const StageBand& first = grid.stages[phase.first_stage];
        const StageBand& last = grid.stages[phase.first_stage + phase.count - 1];
        float word = std::min(typesetter.widest_word(phase.name, typesetter.styles().lane_name), measure::column_max);
        widen(widths, first.first, last.first + last.count - first.first, word + 2 * measure::cell_inset + measure::chevron_gap);
    }
}

std::vector<float> least_widths(const Grid& grid, float usual, Typesetter& typesetter) {
    std::vector<float> widths = content_widths(grid, usual, typesetter);
    fit_bands(widths, grid, typesetter);
    return widths;
}

float sum_of(const std::vector<float>& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0F); }

// Whole px, so that upright edges are sharp on a screen. What that adds is taken back, down to `room`, where a column has more than it needs.
void round_up(std::vector<float>& widths, const std::vector<float>& least, float room, float unit) {
    for (float& width : widths) width = std::ceil(width * unit) / unit;
    float excess = std::round((sum_of(widths) - room) * unit);
    for (bool any = true; any && excess >= 1;) {
        any = false;
        for (std::size_t i = 0; i < widths.size() && excess >= 1; ++i) {
            if (widths[i] - least[i] < 1 / unit) continue;
            widths[i] -= 1 / unit;
            excess -= 1;
            any = true;
        }
    }
}

}  // namespace

PageWidth usual_width(const Theme& theme, float known) {
    const float unit = TextStyles(theme.sizes).unit;
    const PageWidth usual{measure::page_min / unit, measure::page_ideal / unit};
    return known > 0 ? PageWidth{std::min(usual.least, known), std::min(usual.ideal, known), known} : usual;
}

Columns lay_columns(const Grid& grid, Typesetter& typesetter, PageWidth page) {
    Columns columns;
    columns.label_width = label_width(grid, typesetter);
    float around = 2 * measure::margin + columns.label_width + measure::label_gap;
    std::vector<float> least = least_widths(grid, usual_width(grid.columns.size()), typesetter);
    if (page.most > 0 && around + sum_of(least) > page.most) least = least_widths(grid, narrowest_text, typesetter);
    std::vector<float> widths = least;
    stretch(widths, grid, page.ideal - around, measure::column_max_stretched);
    stretch(widths, grid, page.least - around, page.least);

    const float unit = typesetter.styles().unit;
    const auto whole = [unit](float width) { return std::ceil(width * unit) / unit; };
    const float left = whole(measure::margin + columns.label_width + measure::label_gap), right = whole(measure::margin);
    constexpr float any = 1e9F;
    round_up(widths, least, page.most > 0 ? page.most - left - right : any, unit);
    float x = left;
    columns.left.push_back(x);
    for (float width : widths) columns.left.push_back(x += width);
    columns.page_width = std::max(x + right, page.least);
    return columns;
}

}  // namespace journeymap
