// The formats of insights, and what they share.
#include <algorithm>

#include <fmt/core.h>

#include "analysis/sentences.h"
#include "checks/gaps.h"
#include "reports/insights.h"

namespace journeymap {
namespace {

constexpr const InsightFormat* formats[] = {&text_insights, &markdown_insights, &json_insights};

struct KindOfEntity {
    std::string_view folder, one, many;
};
constexpr KindOfEntity kinds[] = {{"touchpoints", "touchpoint", "touchpoints"}, {"stages", "stage", "stages"},
    {"personas", "persona", "personas"}, {"pain_points", "pain point", "pain points"}, {"opportunities", "opportunity", "opportunities"},
    {"objectives", "objective", "objectives"}, {"teams", "team", "teams"}};

constexpr std::size_t most_ids = 6;  // of one kind; JSON has them all

std::string number_text(const InsightNumber& number) {
    std::string name = number.name;
    std::ranges::replace(name, '_', ' ');
    if (number.unit == "s") return name + " " + duration_text(number.value);
    if (number.unit == "share") return name + " " + exact_percent(number.value);
    if (number.unit == "score") return name + " " + signed_score(number.value);
    const std::string value = figure(number.value);
    if (value == "1" && number.unit.ends_with("s"))
        return fmt::format("{} 1 {}", name, plain(number.unit.substr(0, number.unit.size() - 1)));
    return number.unit.empty() ? name + " " + value : fmt::format("{} {} {}", name, value, plain(number.unit));
}

}  // namespace

std::span<const InsightFormat* const> insight_formats() { return formats; }

const InsightFormat* find_insight_format(std::string_view name) {
    const auto found = std::ranges::find(formats, name, &InsightFormat::name);
    return found == std::end(formats) ? nullptr : *found;
}

std::string_view name_of(Importance importance) {
    switch (importance) {
        case Importance::matters_most: return "Matters most";
        case Importance::worth_a_look: return "Worth a look";
        case Importance::good_to_know: break;
    }
    return "Good to know";
}

std::string_view name_of(Quadrant quadrant) {
    switch (quadrant) {
        case Quadrant::quick_win: return "quick-win";
        case Quadrant::big_bet: return "big-bet";
        case Quadrant::fill_in: return "fill-in";
        case Quadrant::time_sink: return "time-sink";
        case Quadrant::unknown: break;
    }
    return "unknown";
}

std::vector<InsightGroup> groups_of(const InsightReport& report) {
    std::vector<InsightGroup> groups;
    for (std::size_t begin = 0; begin < report.insights.size();) {
        std::size_t end = begin;
        const Importance importance = report.insights[begin].importance();
        while (end < report.insights.size() && report.insights[end].importance() == importance) ++end;
        groups.push_back({importance, std::span(report.insights).subspan(begin, end - begin)});
        begin = end;
    }
    return groups;
}

std::optional<Priority> unranked_together(const InsightReport& report) {
    Priority all;
    std::size_t count = 0;
    for (const Priority& priority : report.priorities) {
        if (priority.rank > 0) continue;
        ++count;
        all.entities.push_back(priority.entities.front());
    }
    if (count <= few_unranked) return std::nullopt;
    all.sentence = fmt::format("{} opportunities cannot be ranked, because impact or effort is not given.", count);
    return all;
}

std::vector<const Priority*> in_quadrant(const InsightReport& report, Quadrant quadrant) {
    std::vector<const Priority*> found;
    for (const Priority& priority : report.priorities) {
        if (priority.rank > 0 && priority.quadrant == quadrant) found.push_back(&priority);
    }
    return found;
}

std::string counts_of(const InsightMap& map) {
    const Journey& journey = *map.journey;
    std::string text = fmt::format("{}, {}, {}, {}, {}", counted(journey.personas.size(), "persona"),
        counted(journey.stages.size(), "stage"), counted(journey.touchpoints.size(), "touchpoint"),
        counted(journey.pain_points.size(), "pain point"), counted(journey.opportunities.size(), "opportunity", "opportunities"));
    if (map.report.personas_left_out > 0)
        text += fmt::format("; {} left out, there are too many", counted(map.report.personas_left_out, "persona is", "personas are"));
    return text;
}

std::string entities_text(const std::vector<std::string>& entities) {
    std::string text;
    for (const KindOfEntity& kind : kinds) {
        std::string ids;
        std::size_t count = 0;
        for (const std::string& path : entities) {
            const std::size_t slash = path.rfind('/');
            if (slash == std::string::npos) continue;
            const std::string_view before = std::string_view(path).substr(0, slash);
            if (before.substr(before.rfind('/') + 1) != kind.folder) continue;
            if (++count <= most_ids) ids += (count == 1 ? "" : ", ") + plain(std::string_view(path).substr(slash + 1));
        }
        if (count > most_ids) ids += fmt::format(" and {} more", count - most_ids);
        if (count > 0) text += fmt::format("{}{} {}", text.empty() ? "" : "; ", count == 1 ? kind.one : kind.many, ids);
    }
    return text;
}

std::string numbers_text(const std::vector<InsightNumber>& numbers) {
    std::string text;
    for (const InsightNumber& number : numbers) text += (text.empty() ? "" : ", ") + number_text(number);
    return text;
}

std::string short_name(const Opportunity& opportunity) {
    return opportunity.id_span.given() ? plain(opportunity.id) : cited(opportunity.text.value);
}
std::string short_name(const PainPoint& pain) { return pain.id_span.given() ? plain(pain.id) : cited(pain.text.value); }

bool has_trace(const InsightReport& report) {
    return std::ranges::any_of(report.trace, [](const TraceRow& row) { return row.opportunity != nullptr; });
}

std::string outcome_text(const Opportunity& opportunity) {
    const Outcome& outcome = opportunity.outcome;
    if (!outcome.after.given()) return {};
    std::string text = outcome.measure.given() ? plain(outcome.measure.value) + ": " : "";
    if (outcome.before.given()) text += plain(outcome.before.value) + " to ";
    return text + plain(outcome.after.value);
}

}  // namespace journeymap
