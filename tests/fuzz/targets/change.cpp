// Two maps: one, and what the mutator makes of it. Compared in every form, as an index, and drawn with what has changed.
#include "comparison/earlier.h"
#include "comparison/formats.h"
#include "fuzz/fuzzed_map.h"
#include "fuzz/invariant.h"
#include "fuzz/mutator.h"
#include "fuzz/target.h"
#include "fuzz/xml_check.h"
#include "portfolio/formats.h"
#include "portfolio/portfolio.h"
#include "unit/layout_rules.h"

namespace fuzzing {

using namespace journeymap;

namespace {

std::string changed_map(std::string_view bytes, Dice& dice) {
    std::string other(bytes);
    for (std::size_t changes = 1 + dice.below(3); changes > 0; --changes) other = mutated_map(other, bytes, dice, &is_drawable);
    return other;
}

void judge_comparison(const Journey& old, const Journey& now) {
    const Comparison comparison = compare(old, now);
    for (const Change& change : comparison.changes)
        require(!change.what.empty() || !change.name.empty(), "a change of nothing", change.entity);
    for (const ComparisonFormat& format : comparison_formats()) {
        const std::string text = format.render(comparison, {Coloring::none, "old.yaml", "map.yaml"});
        if (format.name == "json") {
            require_json(text, "a comparison");
        } else {
            require_clean(text, "a comparison", format.name == "text" ? Readers::people : Readers::programs);
        }
    }
    require_same(json_of(comparison, {}), json_of(compare(old, now), {}), "a comparison");
    require(compare(now, now).same(), "a map differs from itself");
    require_clean(outline_of(now), "an outline", Readers::programs);
}

void judge_index(const FuzzedMap& old, const FuzzedMap& now) {
    std::vector<PortfolioMap> maps;
    for (const FuzzedMap* map : {&old, &now}) {
        PortfolioMap& one = maps.emplace_back(portfolio_map(*map->journey, map->sources, map->scorecard, today));
        one.name = one.path = one.file = map == &old ? "old.yaml" : "map.yaml";
        one.understood = true;
    }
    const Portfolio portfolio = make_portfolio(std::move(maps), today);
    for (const PortfolioFormat* format : portfolio_formats()) {
        const std::string text = format->render(portfolio, {});
        if (format->name == "json") {
            require_json(text, "an index");
        } else {
            require_clean(text.substr(text.starts_with("\xef\xbb\xbf") ? 3 : 0), "an index", Readers::programs);
        }
    }
}

void judge_picture(const FuzzedMap& old, const FuzzedMap& now) {
    const Earlier earlier = earlier_of(*old.journey, *now.journey, {"old.yaml", "map.yaml"});
    GridOptions options;
    options.earlier = &earlier;
    const Grid grid = lay_grid(*now.journey, analyse(*now.journey), now.scorecard, options);
    const auto shaper = make_text_shaper({.system_fonts = false});
    const Scene scene = lay_out(grid, *themes().front(), *shaper, {"map.yaml"});
    std::vector<std::string> wrong = unbalanced_items(scene);
    for (auto* rule : {&outside_page, &overlapping_lines, &overshooting_curves, &covered_marks}) {
        for (std::string& one : rule(scene)) wrong.push_back(std::move(one));
    }
    require(wrong.empty(), "a picture of changes breaks a rule of layout", wrong.empty() ? "" : wrong.front());
    require_sound_svg(std::get<PaintsScene>(find_backend("svg")->make)(scene, *shaper, {.svg_text = SvgText::system}).bytes);
}

}  // namespace

void run_change(std::string_view bytes) {
    FuzzedMap now(bytes);
    if (!now.drawable()) return;
    Dice dice = Dice::of(bytes);
    FuzzedMap old(changed_map(bytes, dice));
    if (!old.drawable()) return;
    judge_comparison(*old.journey, *now.journey);
    judge_index(old, now);
    if (dice.sometimes()) judge_picture(old, now);
}

}  // namespace fuzzing
