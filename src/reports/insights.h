// Insight reports: what `insights` writes of maps, and the formats. To add a format, write its file and put it in the list in
// insight_parts.cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/formats.h"
#include "journeymap/insight.h"

namespace journeymap {

struct InsightMap {
    std::string name;                  // to print
    std::string path;                  // as the caller gave it; "<stdin>"
    const Journey* journey = nullptr;  // null: the map was not understood, and the report is empty
    InsightReport report;
};

struct InsightFormat {
    std::string_view name;
    std::string_view summary;
    // Writes all maps as one document. Ends with a line break unless there is nothing to write.
    std::string (*render)(std::span<const InsightMap> maps, const FormatOptions& options);
};
std::span<const InsightFormat* const> insight_formats();          // the first is the default
const InsightFormat* find_insight_format(std::string_view name);  // null where there is none

// The JSON Schema (draft-07) of the JSON format.
std::string schema_of_insights();

extern const InsightFormat text_insights, markdown_insights, json_insights;

// The parts that formats share. Texts from the map in them are made safe to print, but not for Markdown.

// "Matters most" ...
std::string_view name_of(Importance importance);
// "quick-win" ...
std::string_view name_of(Quadrant quadrant);
// The groups of insights of one map, from what matters most; empty ones are left out.
struct InsightGroup {
    Importance importance = Importance::good_to_know;
    std::span<const Insight> insights;
};
std::vector<InsightGroup> groups_of(const InsightReport& report);
// What cannot be ranked, as one sentence where it is more than a few; nothing: each is said by itself.
constexpr std::size_t few_unranked = 3;
std::optional<Priority> unranked_together(const InsightReport& report);
// The ranked opportunities of one quadrant, in the order of their ranks.
std::vector<const Priority*> in_quadrant(const InsightReport& report, Quadrant quadrant);

// "2 personas, 4 stages, 9 touchpoints, 5 pain points, 4 opportunities"; says how many personas were left out.
std::string counts_of(const InsightMap& map);
// "pain point P5, touchpoint no-news"; of many the first ones.
std::string entities_text(const std::vector<std::string>& entities);
// "score −1.8, wait 22 min"
std::string numbers_text(const std::vector<InsightNumber>& numbers);
// An id that was written, else the text.
std::string short_name(const Opportunity& opportunity);
std::string short_name(const PainPoint& pain);
// Whether any opportunity stands in the trace.
bool has_trace(const InsightReport& report);
// What is said of a map that reveals nothing.
constexpr std::string_view nothing_revealed =
    "The map says too little to reveal anything: it takes emotions, pain points, waits, channels or opportunities.";
// "resets: 38 % to 2 %"; empty where nothing was measured.
std::string outcome_text(const Opportunity& opportunity);

}  // namespace journeymap
