// The report from its first line to its last.
#include <algorithm>

#include "chapters/chapters.h"

namespace journeymap {

namespace {

using Chapter = void (*)(const ReportPages&);
constexpr Chapter chapters[] = {&write_opening, &write_method, &write_objectives, &write_personas, &write_journey, &write_revealed,
    &write_first_steps, &write_progress, &write_teams, &write_evidence, &write_history, &write_findings};

// An insight that names personas, but none of those that are shown.
bool is_of_others(const Insight& insight, const std::vector<const Persona*>& shown) {
    constexpr std::string_view folder = "personas/";
    bool any = false;
    for (const std::string_view path : insight.entities) {
        if (!path.starts_with(folder)) continue;
        any = true;
        if (std::ranges::any_of(shown, [&](const Persona* persona) { return persona->id == path.substr(folder.size()); })) return false;
    }
    return any;
}

InsightReport of_shown(const InsightReport& report, const std::vector<const Persona*>& shown) {
    InsightReport own = report;
    std::erase_if(own.insights, [&](const Insight& insight) { return is_of_others(insight, shown); });
    return own;
}

}  // namespace

Writing write_report(const ReportMatter& matter, std::string_view source_name) {
    Writing writing;
    const Journey& journey = *matter.grid.journey;
    writing.language = journey.language.value;
    writing.right_to_left = journey.right_to_left;
    InsightReport insights = of_shown(matter.insights, matter.grid.personas);
    const std::size_t left_out = matter.insights.insights.size() - insights.insights.size();
    const ReportPages pages{matter, matter.grid, journey, std::move(insights), left_out, std::string(source_name), writing};
    for (const Chapter chapter : chapters) chapter(pages);
    return writing;
}

}  // namespace journeymap
