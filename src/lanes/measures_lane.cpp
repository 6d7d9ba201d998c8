// Figures: what is measured at a touchpoint or over a stage.
#include "lanes/phrases.h"
#include "lanes/registry.h"

namespace journeymap {

void project_measures(Projection& projection, Lane& lane) {
    auto figures_of = [&](const auto& owner) {
        FiguresCell cell;
        for (const Measure& measure : owner.measures) {
            cell.figures.push_back(
                {projection.keep(value_phrase(measure)), projection.keep(measure_phrase(measure, projection.language()))});
        }
        return cell;
    };
    projection.fill(lane, figures_of, figures_of);
}

}  // namespace journeymap
