// Figures: what is measured at a touchpoint or over a stage.
#include "lanes/phrases.h"
#include "lanes/registry.h"

namespace journeymap {

namespace {

// "was 22 min", where the map that this one is compared with says something else.
std::string change_phrase(const Projection& projection, const Measure& measure) {
    if (projection.grid().earlier == nullptr) return {};
    const auto& measures = projection.grid().earlier->measures;
    const auto found = measures.find(&measure);
    return found == measures.end() || found->second.empty() ? std::string() : was_phrase(found->second, projection.language());
}

}  // namespace

void project_measures(Projection& projection, Lane& lane) {
    auto figures_of = [&](const auto& owner) {
        FiguresCell cell;
        for (const Measure& measure : owner.measures) {
            std::string text = measure_phrase(measure, projection.language());
            add_part(text, change_phrase(projection, measure));
            cell.figures.push_back({projection.keep(value_phrase(measure, projection.language())), projection.keep(std::move(text))});
        }
        return cell;
    };
    projection.fill(lane, figures_of, figures_of);
}

}  // namespace journeymap
