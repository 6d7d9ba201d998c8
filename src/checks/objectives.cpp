// Step 1, define objectives: the map says what it is for, and in words that can be checked later.
//
// Done: there are objectives and each is served by an opportunity (once there are opportunities). Partial: one is not. Missing: none.
#include <algorithm>

#include <fmt/core.h>

#include "checks/examples.h"
#include "checks/gaps.h"
#include "checks/judged.h"
#include "checks/places.h"
#include "checks/step.h"
#include "checks/wording.h"

namespace journeymap {
namespace {

constexpr Rule no_objective{
    "JM101", "no-objective", Severity::error, "The map has no objective, so nobody can tell what it is meant to change."};
constexpr Rule vague_objective{"JM102", "vague-objective", Severity::info,
    "An objective names a topic or promises improvement without saying what will be different."};
constexpr Rule objective_without_measure{"JM103", "objective-without-measure", Severity::info,
    "An objective has neither a measure nor a figure by which to tell when it is reached."};
constexpr Rule unserved_objective{"JM104", "unserved-objective", Severity::warning, "No opportunity of the map leads to this objective."};

void report_no_objective(const StepRun& run) {
    run.diagnostics.report(no_objective, place_of(run.journey), "the map has no objective")
        .with_help(
            "say what the map is meant to change:\n"
            "objectives:\n"
            "  - {id: fewer-visits, text: Halve counter visits by June 2027, measure: counter visits a month}")
        .about("objectives");
}

// Nine out of ten can be said in words, so an objective in another language may well be measurable without a figure.
void check_wording(const StepRun& run, const Objective& objective, const WordList& words) {
    if (run.unread.in(objective) || !objective.measure.empty() || objective.text.value.empty() ||
        has_measurable_end(objective.text.value, words))
        return;
    const std::string_view vague = vague_word(objective.text.value, words);
    const std::string text = quoted(objective.text.value);
    if (!vague.empty()) {
        run.diagnostics
            .report(vague_objective, place_of_part(run.sources, objective.text, vague),
                fmt::format("objective {} does not say what will be different", text))
            .with_help(fmt::format("say instead of {} how much of what, and by when: 'Halve counter visits by June 2027'", quoted(vague)))
            .about(path_of(objective));
    } else if (names_topic_only(objective.text.value, words)) {
        run.diagnostics.report(vague_objective, place_of(objective), fmt::format("objective {} names a topic, not an end", text))
            .with_help("say what will be different, and by when: 'Halve counter visits by June 2027'")
            .about(path_of(objective));
    } else {
        run.diagnostics
            .report(objective_without_measure, place_of(objective),
                fmt::format("objective {} has no measure, so nobody can tell when it is reached", text))
            .with_help(objective.span == objective.text.span
                           ? fmt::format("name what is counted: '{{text: {}, measure: counter visits a month}}'",
                                 text_example(objective.text.value))
                           : std::string("name what is counted: 'measure: counter visits a month'"))
            .about(path_of(objective));
    }
}

// The objectives that no opportunity serves. With one objective every opportunity serves it; without opportunities there is
// nothing to say yet.
std::vector<const Objective*> unserved(const StepRun& run) {
    const Journey& journey = run.journey;
    if (journey.opportunities.empty() || journey.objectives.size() < 2 || run.unread.has_lost_references()) return {};
    std::vector<char> served(journey.objectives.size(), 0);
    for (const Opportunity* opportunity : journey.opportunities) {
        if (run.unread.in(*opportunity)) return {};
        const Objective* objective = opportunity->objective.target;
        if (objective && opportunity->status.value != Status::dropped && objective->index < served.size()) served[objective->index] = 1;
    }
    std::vector<const Objective*> result;
    for (const Objective& objective : journey.objectives) {
        if (objective.index >= served.size() || !served[objective.index]) result.push_back(&objective);
    }
    return result;
}

// One that was dropped names an objective and does not serve it.
bool any_names_an_objective(const Journey& journey) {
    return std::ranges::any_of(journey.opportunities, [](const Opportunity* opportunity) { return opportunity->objective.given(); });
}

void check_served(const StepRun& run, Gaps& gaps) {
    const std::vector<const Objective*> missing = unserved(run);
    const Extent extent = extent_of(missing.size(), run.journey.objectives.size());
    if (extent == Extent::none) return;
    const std::uint32_t group =
        extent == Extent::all && !any_names_an_objective(run.journey)
            ? group_of_all(run, unserved_objective, place_of(*missing.front()), "no opportunity says which objective it serves",
                  missing.size(),
                  {fmt::format("write at each opportunity where it leads: 'objective: {}'", missing.front()->id), "objectives"})
            : 0;
    for (const Objective* objective : missing) {
        run.diagnostics
            .report(
                unserved_objective, place_of(*objective), fmt::format("no opportunity serves objective {}", quoted(objective->text.value)))
            .with_help(fmt::format("write 'objective: {}' at an opportunity that leads there, or drop the objective", objective->id))
            .about(path_of(*objective))
            .in_group(group);
    }
    if (extent == Extent::all) return gaps.add(unserved_objective, "served by no opportunity");
    std::vector<std::string_view> labels;
    for (const Objective* objective : missing) labels.push_back(objective->id);
    gaps.add(unserved_objective, labels, "objective", "no opportunity");
}

}  // namespace

StepResult check_objectives(const StepRun& run) {
    if (run.journey.objectives.empty()) {
        report_no_objective(run);
        return {StepState::missing, "no objective"};
    }
    Gaps gaps(run.options);
    if (run.words) {
        for (const Objective& objective : run.journey.objectives) check_wording(run, objective, *run.words);
    }
    check_served(run, gaps);
    return {gaps.empty() ? StepState::done : StepState::partial, gaps.text()};
}

RuleList objective_rules() { return {&no_objective, &vague_objective, &objective_without_measure, &unserved_objective}; }

}  // namespace journeymap
