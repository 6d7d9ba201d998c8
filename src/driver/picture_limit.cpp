#include "driver/picture_limit.h"

#include <fmt/core.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "presentation/picture_rules.h"
#include "support/enough.h"
#include "support/limits.h"
#include "support/number.h"

namespace journeymap {

namespace {

// How many texts, shapes and marks become of it, about.
struct PartsOf {
    std::size_t operator()(const TextCell& cell) const {
        std::size_t lines = cell.paragraphs.size();
        for (const Paragraph& paragraph : cell.paragraphs) lines += static_cast<std::size_t>(std::ranges::count(paragraph.text, '\n'));
        return lines;
    }
    std::size_t operator()(const HeadCell& cell) const { return 4 + 2 * cell.tags.size() + cell.details.size(); }
    std::size_t operator()(const CardsCell& cell) const { return 8 * cell.cards.size(); }
    std::size_t operator()(const FiguresCell& cell) const { return 2 * cell.figures.size(); }
    std::size_t operator()(const CurveCell& cell) const { return 2 * (cell.points.size() + cell.earlier.size()); }
};

std::vector<std::size_t> parts_by_column(const Grid& grid) {
    std::vector<std::size_t> parts(grid.columns.size(), 1);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool is_first = i == 0 || grid.columns[i - 1].stage != grid.columns[i].stage;
        if (is_first) parts[i] += grid.stages[grid.columns[i].stage].stage->goals.size();
    }
    for (const Lane& lane : grid.lanes) {
        for (const Cell& cell : lane.cells) {
            if (cell.first < parts.size()) parts[cell.first] += std::visit(PartsOf(), cell.content);
        }
    }
    return parts;
}

}  // namespace

std::optional<Artefact> too_large_picture(const Grid& grid, std::size_t times) {
    const std::size_t most = limits::picture_parts * times;
    const std::vector<std::size_t> columns = parts_by_column(grid);
    std::size_t parts = 12 * grid.personas.size() + 4 * (grid.lanes.size() + grid.journey->objectives.size());
    std::size_t at = 0;
    while (at < columns.size() && parts <= most) parts += columns[at++];
    if (parts <= most) return std::nullopt;
    const std::size_t all = std::accumulate(columns.begin() + static_cast<std::ptrdiff_t>(at), columns.end(), parts);
    Artefact artefact;
    artefact.limit = {&picture_too_large,
        fmt::format("draw fewer lanes or personas ('--lanes', '--persona'), split the map, {}", allow_more(all, limits::picture_parts))};
    std::string_view place = "with all its personas, objectives and lanes";
    if (at > 0) {
        const Stage& stage = *grid.stages[grid.columns[at - 1].stage].stage;
        artefact.limit.place = stage.name.given() ? stage.name.span : stage.span;
        place = "with this stage";
    }
    artefact.problem = fmt::format("{} the picture would have more than {} texts, shapes and points", place, grouped(most));
    return artefact;
}

}  // namespace journeymap
