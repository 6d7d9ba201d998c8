#include "driver/picture.h"

#include "journeymap/insight.h"
#include "journeymap/layout.h"
#include "presentation/text_size.h"
#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

Scorecard scorecard_to_draw(const Map& map, const CheckOptions& options, const Policy& policy) {
    if (options.today_from != today_from_clock) return *map.scorecard;
    Diagnostics unused;
    return run_checks(*map.journey, map.sources, under_policy({}, policy), unused);
}

std::string source_name_of(const Input& input) { return input.is_standard_input() ? "standard input" : escaped(file_name_of(input.path)); }

void PictureJudge::judge(Map& map, const Input& input, const MapOptions& options, const PaperChoice& paper) {
    if (!paper.paper || !map.drawable()) return;
    if (!shaper_) shaper_ = make_text_shaper(FontOptions{});
    const Insights insights = analyse(*map.journey);
    const Grid grid = lay_grid(*map.journey, insights, scorecard_to_draw(map, options.checks, options.policy), {});
    const std::string source_name = source_name_of(input);
    const Scene scene = lay_out(grid, *themes().front(), *shaper_, {source_name});
    Diagnostics found;
    report_text_size(scene, paper, map.journey->title.span, found);
    add_findings(map, std::move(found), options.policy);
}

}  // namespace journeymap
