#include "driver/picture.h"

#include "comparison/earlier.h"
#include "journeymap/layout.h"
#include "model/label_texts.h"
#include "presentation/text_size.h"
#include "support/escape.h"
#include "support/file.h"
#include "text/font_places.h"

namespace journeymap {

Scorecard scorecard_to_draw(const Map& map, const CheckOptions& options, const Policy& policy) {
    if (options.today_from != today_from_clock) return *map.scorecard;
    Diagnostics unused;
    return run_checks(*map.journey, map.sources, under_policy({}, policy), unused);
}

std::string source_name_of(const Input& input) { return input.is_standard_input() ? "standard input" : escaped(file_name_of(input.path)); }

std::string map_argument_of(const Input& input) { return input.is_standard_input() ? "-" : as_argument(source_name_of(input)); }

std::string as_argument(const std::string& name) {
    constexpr std::string_view special = " \t!\"#$&'()*;<>?[\\]`{|}~";
    if (name.find_first_of(special) == std::string::npos) return name;
    std::string quoted = "'";
    for (const char c : name) c == '\'' ? quoted += "'\\''" : quoted += c;
    return quoted + "'";
}

std::optional<Earlier> earlier_to_draw(const Map& map, const Input& input, const Version* instead) {
    const Version* version = instead ? instead : map.compared ? &*map.compared : nullptr;
    if (!version || !version->journey) return std::nullopt;
    const std::string& path = version->sources.at(version->journey->source).path();
    const bool has_name = !version->from_standard_input && !path.empty();
    const ComparedNames names{has_name ? escaped(file_name_of(path)) : "", input.is_standard_input() ? "" : source_name_of(input)};
    Earlier earlier = earlier_of(*version->journey, *map.journey, names);
    // Where it came from is nothing to those who see the picture. What a plan is compared with has a word of its own.
    if (!has_name && !earlier.plan) earlier.source_name = earlier_version_label(map.journey->language.value);
    return earlier;
}

void PictureJudge::judge(
    Map& map, const Input& input, const MapOptions& options, const PaperChoice& paper, const InsightThresholds& thresholds) {
    if (!paper.paper || !map.drawable()) return;
    if (!shaper_) shaper_ = make_text_shaper(FontOptions{});
    forget_font_choices(*shaper_);
    const std::optional<Earlier> earlier = earlier_to_draw(map, input, nullptr);
    GridOptions grid_options;
    grid_options.earlier = earlier ? &*earlier : nullptr;
    const Grid grid =
        lay_grid(*map.journey, analyse(*map.journey, thresholds), scorecard_to_draw(map, options.checks, options.policy), grid_options);
    const std::string source_name = source_name_of(input);
    const std::string map_argument = map_argument_of(input);
    const Scene scene = lay_out(grid, *themes().front(), *shaper_, {source_name, map_argument});
    Diagnostics found;
    report_text_size(scene, paper, map.journey->title.span, found);
    add_findings(map, std::move(found), options.policy);
}

}  // namespace journeymap
