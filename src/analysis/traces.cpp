// Trace: from objective to pain point to opportunity to status to measured outcome.
//
// - objective-trace: one for each objective: how many opportunities serve it, how far they are, and whether an outcome was measured.
// - outcome: one for each opportunity that is done: what was measured before and after, or that nothing was.
// Weight of an objective: 66 where nothing serves it, 40 where all was dropped, else 25; of an outcome 34, of a missing one 46.
// Edge cases: an unknown objective serves none; opportunities that serve no objective come last in the rows and have no insight of
// their own, because a check reports them; dropped ones count as such.
// Source: work towards an overarching objective; a map is not static: implement and iterate.
#include <algorithm>
#include <iterator>
#include <array>

#include <fmt/core.h>

#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/gaps.h"
#include "checks/places.h"
#include "journeymap/words.h"

namespace journeymap {
namespace {

constexpr std::string_view why = "working towards one overarching objective; New York State, step 6: implement and iterate";

constexpr InsightKind objective_trace{"objective-trace", "trace", "How far the work towards an objective has come.",
    "opportunities that serve it, by status, and how many have a measured outcome", "",
    "66 where nothing serves it, 40 where all was dropped, else 25", why};
constexpr InsightKind outcome{"outcome", "trace", "What an opportunity that is done has changed, as far as it was measured.",
    "before and after of the outcome", "", "34 where it was measured, else 46", why};

struct Progress {
    std::array<std::size_t, 6> by_status{};  // by Status
    std::size_t all = 0, measured = 0;
    std::vector<const Opportunity*> opportunities;
    std::vector<const PainPoint*> pains;
};

std::string status_text(const Progress& progress) {
    std::vector<std::string> parts;
    for (const Status status : {Status::done, Status::doing, Status::planned, Status::proposed, Status::unsaid, Status::dropped}) {
        const std::size_t count = progress.by_status[static_cast<std::size_t>(status)];
        const std::string_view word = status == Status::doing    ? "being done"
                                      : status == Status::unsaid ? "without a status"
                                                                 : word_of(status);
        if (count > 0 && count == progress.all) return fmt::format("{}{}", count > 1 ? "all " : "", word);
        if (count > 0) parts.push_back(fmt::format("{} {}", count, word));
    }
    return listed(parts, 6);
}

void add_objective(const Objective& objective, Progress& progress, FoundInsights& found) {
    const std::size_t dropped = progress.by_status[static_cast<std::size_t>(Status::dropped)];
    const double weight = progress.all == 0 ? 66 : progress.all == dropped ? 40 : 25;
    std::ranges::sort(progress.pains, {}, &PainPoint::index);
    progress.pains.erase(std::unique(progress.pains.begin(), progress.pains.end()), progress.pains.end());
    std::string sentence = fmt::format("No opportunity says that it serves the objective {}.", cited(objective.text.value));
    if (progress.all > 0) {
        sentence = fmt::format("The objective {} is served by {} ({})", cited(objective.text.value),
            counted(progress.all, "opportunity", "opportunities"), status_text(progress));
        if (!progress.pains.empty()) sentence += fmt::format(" against {}", counted(progress.pains.size(), "pain point"));
        sentence += progress.measured == 0
                        ? "; no outcome has been measured yet."
                        : fmt::format("; {} been measured.",
                              progress.measured == 1 ? "1 outcome has" : fmt::format("{} outcomes have", progress.measured));
    }
    Insight& insight = add(found, objective_trace, weight, std::move(sentence));
    insight.about(path_of(objective));
    for (const Opportunity* opportunity : progress.opportunities) insight.about(path_of(*opportunity));
    insight.number("opportunities", static_cast<double>(progress.all)).number("pain_points", static_cast<double>(progress.pains.size()));
    insight.number("done", static_cast<double>(progress.by_status[static_cast<std::size_t>(Status::done)]));
    insight.number("measured", static_cast<double>(progress.measured), "outcomes");
}

bool is_measured(const Opportunity& opportunity) { return opportunity.outcome.after.given(); }

void add_outcome(const Opportunity& opportunity, FoundInsights& found) {
    if (opportunity.status.value != Status::done) return;
    if (!is_measured(opportunity)) {
        add(found, outcome, 46, fmt::format("{} is done, but nobody has written down what it changed.", cited(opportunity)))
            .about(path_of(opportunity));
        return;
    }
    const Outcome& result = opportunity.outcome;
    const std::string what = result.measure.given() ? cited(result.measure.value) : "the outcome";
    const std::string change = result.before.given() ? fmt::format("from {} to {}", plain(result.before.value), plain(result.after.value))
                                                     : fmt::format("to {}", plain(result.after.value));
    add(found, outcome, 34, fmt::format("{} is done: {} went {}.", cited(opportunity), what, change)).about(path_of(opportunity));
}

}  // namespace

std::vector<TraceRow> trace_of(const Journey& journey) {
    std::vector<TraceRow> rows;
    std::vector<std::vector<TraceRow>> serving(journey.objectives.size() + 1);
    for (const Opportunity* opportunity : journey.opportunities) {
        const Objective* objective = opportunity->objective.target;
        TraceRow& row = serving[objective ? objective->index : journey.objectives.size()].emplace_back();
        row.objective = objective;
        row.opportunity = opportunity;
        for (const Ref<PainPoint>& pain : opportunity->addresses) {
            if (pain.target) row.pain_points.push_back(pain.target);
        }
    }
    for (const Objective& objective : journey.objectives) {
        if (serving[objective.index].empty()) serving[objective.index].push_back({&objective, nullptr, {}});
    }
    for (auto& group : serving) std::ranges::move(group, std::back_inserter(rows));
    return rows;
}

FoundInsights find_traces(const Ground& ground) {
    FoundInsights found;
    const Journey& journey = ground.journey();
    std::vector<Progress> progress(journey.objectives.size());
    for (const TraceRow& row : trace_of(journey)) {
        if (!row.objective || !row.opportunity) continue;
        Progress& own = progress[row.objective->index];
        ++own.all;
        ++own.by_status[static_cast<std::size_t>(row.opportunity->status.value)];
        own.measured += is_measured(*row.opportunity) ? 1 : 0;
        own.opportunities.push_back(row.opportunity);
        own.pains.insert(own.pains.end(), row.pain_points.begin(), row.pain_points.end());
    }
    for (const Objective& objective : journey.objectives) {
        if (!journey.opportunities.empty()) add_objective(objective, progress[objective.index], found);
    }
    for (const Opportunity* opportunity : journey.opportunities) add_outcome(*opportunity, found);
    return found;
}

KindList trace_kinds() { return {&objective_trace, &outcome}; }

}  // namespace journeymap
