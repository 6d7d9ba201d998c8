// Rules about the journey as a whole.
#include "checks/journey_shape.h"

#include <algorithm>

#include <fmt/core.h>

#include "checks/places.h"
#include "checks/wording.h"

namespace journeymap {
namespace {

constexpr Rule no_trigger{"JM307", "no-trigger", Severity::warning,
    "The journey starts when the customer deals with the organization; what led there is missing."};
constexpr Rule nothing_after{"JM308", "nothing-after", Severity::warning,
    "The journey ends with the transaction; what the customer lives through afterwards is missing."};
constexpr Rule stage_count{
    "JM309", "stage-count", Severity::info, "A journey with fewer than three or more than nine stages is hard to read."};
constexpr Rule crowded_stage{"JM310", "crowded-stage", Severity::info, "A stage with more than nine touchpoints is probably two stages."};
constexpr Rule organization_words{
    "JM311", "organization-words", Severity::info, "A name is in the organization's words instead of the customer's."};

constexpr std::size_t fewest_stages = 3, most_stages = 9, most_touchpoints = 9;

// Only a journey whose first or last stage is, by its name, the transaction itself is taken to lack what is around it: a map that
// starts with a need or a letter starts before, whatever it calls that.
void check_start(const StepRun& run, const WordList& words, Gaps& gaps) {
    const Stage& first = run.journey.stages.front();
    const Scenario& scenario = run.journey.scenario;
    if (run.unread.in(run.journey) || scenario.trigger.given() || scenario.start.given() || first.touchpoints.empty() ||
        !names_transaction(first.name.value, words))
        return;
    const Touchpoint& opening = first.touchpoints.front();
    if (opening.channel.id.value == "none") return;
    run.diagnostics
        .report(no_trigger, place_of(first),
            fmt::format("the journey starts with {}; nothing says what made the customer do it", name_in_message(first)))
        .with_help(
            "add the stage before it, or say what sets the journey off:\n"
            "scenario:\n"
            "  text: ...\n"
            "  trigger: The permit runs out in 30 days")
        .about("scenario");
    gaps.add(no_trigger, "no trigger");
}

void check_end(const StepRun& run, const WordList& words, Gaps& gaps) {
    const Stage& last = run.journey.stages.back();
    if (run.unread.in(run.journey) || run.journey.scenario.end.given() || last.touchpoints.empty() ||
        !names_transaction(last.name.value, words))
        return;
    if (!names_transaction(last.touchpoints.back().name.value, words)) return;
    run.diagnostics
        .report(nothing_after, place_of(last),
            fmt::format("the journey ends with {}; nothing says what comes after for the customer", name_in_message(last)))
        .with_help(
            "add what follows for the customer (waiting, using, renewing, needing help), or say why it ends here:\n"
            "scenario:\n"
            "  text: ...\n"
            "  end: The permit is in the register")
        .about("scenario");
    gaps.add(nothing_after, "nothing after the end");
}

// Phases cut a long journey into readable parts, so only the stages of one phase are counted together.
std::size_t longest_part(const Journey& journey) {
    std::size_t longest = 0, length = 0;
    std::string_view phase;
    for (const Stage& stage : journey.stages) {
        length = stage.phase.value == phase || stage.phase.value.empty() ? length + 1 : 1;
        if (!stage.phase.value.empty()) phase = stage.phase.value;
        longest = std::max(longest, length);
    }
    return longest;
}

void check_counts(const StepRun& run) {
    const Journey& journey = run.journey;
    const std::size_t longest = longest_part(journey);
    const std::string around = "look at what comes before the first contact and after the last one: a journey usually has 3 to 9 stages";
    if (journey.stages.size() < fewest_stages && !run.unread.in(journey)) {
        run.diagnostics
            .report(stage_count, place_of(journey.stages.front()),
                fmt::format("the journey has only {}", journey.stages.size() == 1 ? "one stage" : "two stages"))
            .with_help(journey.touchpoints.size() < fewest_stages ? around : "cut it where the customer's goal changes, and " + around)
            .about("stages");
    } else if (longest > most_stages) {
        run.diagnostics
            .report(stage_count, place_of(journey.stages[most_stages]),
                fmt::format("the journey has {} stages{}", longest, longest < journey.stages.size() ? " in one phase" : ""))
            .with_help("join some, group them with 'phase', or make two maps: up to 9 can be taken in at a glance")
            .about("stages");
    }
    for (const Stage& stage : journey.stages) {
        std::size_t count = 0;
        for (const Touchpoint& touchpoint : stage.touchpoints) count += touchpoint.instead_of.given() ? 0 : 1;
        if (count <= most_touchpoints) continue;
        run.diagnostics.report(crowded_stage, place_of(stage), fmt::format("stage {} has {} touchpoints", name_in_message(stage), count))
            .with_help("cut it where the customer's goal changes")
            .about(path_of(stage));
    }
}

template <class Named>
void check_name(const StepRun& run, const WordList& words, const Named& named) {
    const Text& name = named.name;
    const OrganizationWord found = organization_word(name.value, words);
    if (found.text.empty()) return;
    run.diagnostics
        .report(organization_words, place_of_part(run.sources, name, found.text),
            found.text == name.value ? fmt::format("{} is the organization's word", quoted(found.text))
                                     : fmt::format("{} in {} is the organization's word", quoted(found.text), quoted(name.value)))
        .with_help(fmt::format("say it as the customer would: '{}' ({})", found.customer, found.reason))
        .about(path_of(named));
}

void check_words(const StepRun& run, const WordList& words) {
    for (const Stage& stage : run.journey.stages) {
        check_name(run, words, stage);
        for (const Touchpoint& touchpoint : stage.touchpoints) check_name(run, words, touchpoint);
    }
}

}  // namespace

void check_shape(const StepRun& run, Gaps& gaps) {
    if (run.words && run.journey.stages.size() >= fewest_stages) {
        check_start(run, *run.words, gaps);
        check_end(run, *run.words, gaps);
    }
    check_counts(run);
    if (run.words) check_words(run, *run.words);
}

RuleList shape_rules() { return {&no_trigger, &nothing_after, &stage_count, &crowded_stage, &organization_words}; }

}  // namespace journeymap
