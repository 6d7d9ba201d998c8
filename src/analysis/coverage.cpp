// Coverage: what the map names and nothing is being done about.
//
// - unanswered-pain: pain points that no opportunity addresses, dropped ones not counted. Those of severity high or critical get one
//   each; the rest, unless there are more than `most_named`, are told together.
// - unmet-needs: a touchpoint whose `needs` are written and whose worst score is -`felt` or lower.
// - lifecycle: how many stages lie before and after those whose name is the transaction itself (applies, orders, pays), as the word
//   lists of the map's language say. Said where there is none on one side and the scenario does not tell it either.
// Edge cases: a map without opportunities has one insight for all its pain points; a language without a word list, and a map of
// one stage or without such a stage, has no lifecycle.
// Source: New York State, step 5; customer needs that are not met; from the first engagement to those after the purchase.
#include <algorithm>

#include <fmt/core.h>

#include "analysis/answers.h"
#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/gaps.h"
#include "checks/places.h"
#include "checks/wording.h"
#include "journeymap/words.h"

namespace journeymap {
namespace {

constexpr InsightKind unanswered_pain{"unanswered-pain", "coverage", "A pain point that no opportunity answers.",
    "pain points without an opportunity that is not dropped", "",
    "of one that is high 72, critical 82; of the rest together 42; of all, where there are no opportunities, 65",
    "New York State, step 5: find opportunities; pain points that call for targeted action"};
constexpr InsightKind unmet_needs{"unmet-needs", "coverage", "What people need at a touchpoint and do not seem to get.",
    "needs are written and the worst score is -felt or lower", "felt", "40 + 12 x |worst score|", "customer needs that are not being met"};
constexpr InsightKind lifecycle{"lifecycle", "coverage", "Whether the map tells what comes before and after the transaction.",
    "stages before and after those that are named as the transaction", "", "44",
    "from the first engagement to the last and those after the purchase"};

std::string place_text(const PainPoint& pain) { return pain.touchpoint ? cited(*pain.touchpoint) : "stage " + cited(*pain.stage); }

// P5 “It takes too long” (low)
std::string pain_text(const PainPoint& pain) {
    std::string text = pain.id_span.given() ? plain(pain.id) + " " + cited(pain.text.value) : cited(pain.text.value);
    return pain.severity.value == Level::unsaid ? text : fmt::format("{} ({})", text, word_of(pain.severity.value));
}

void add_serious(const Ground& ground, const PainPoint& pain, FoundInsights& found) {
    const std::string id = pain.id_span.given() ? plain(pain.id) + " " : "";
    Insight& insight = add(found, unanswered_pain, pain.severity.value == Level::critical ? 82 : 72,
        fmt::format("Nothing is planned against {}{}, a pain of {} severity at {}.", id, cited(pain.text.value),
            word_of(pain.severity.value), place_text(pain)));
    insight.about(path_of(pain)).about(pain.touchpoint ? path_of(*pain.touchpoint) : path_of(*pain.stage));
    if (const auto score = felt_at(ground, pain)) insight.number("score", *score, "score");
    insight.number("severity", static_cast<double>(pain.severity.value), "of 4");
}

void add_unanswered(const Ground& ground, FoundInsights& found) {
    const Journey& journey = ground.journey();
    const Answers answers(journey);
    std::vector<const PainPoint*> rest;
    const bool none = journey.opportunities.empty();
    for (const PainPoint* pain : journey.pain_points) {
        if (answers.best_to(*pain)) continue;
        if (!none && pain->severity.value >= Level::high && !pain->barrier.value)
            add_serious(ground, *pain, found);
        else if (none || !pain->barrier.value)
            rest.push_back(pain);
    }
    if (rest.empty()) return;
    std::vector<std::string> names;
    for (const PainPoint* pain : rest) names.push_back(pain_text(*pain));
    std::string sentence = fmt::format("No opportunity answers {}.", listed(names, 4));
    const bool all = rest.size() == journey.pain_points.size() && rest.size() > 1;
    if (all && none) sentence = fmt::format("The map has {} and no opportunity yet.", counted(rest.size(), "pain point"));
    if (all && !none) sentence = fmt::format("No opportunity says which of the {} pain points it answers.", rest.size());
    Insight& insight = add(found, unanswered_pain, none ? 65 : 42, std::move(sentence));
    for (const PainPoint* pain : rest) insight.about(path_of(*pain));
    insight.number("unanswered", static_cast<double>(rest.size())).number("pain_points", static_cast<double>(journey.pain_points.size()));
}

void add_unmet(const Ground& ground, const Touchpoint& touchpoint, FoundInsights& found) {
    const auto worst = ground.worst_felt(touchpoint);
    if (touchpoint.needs.empty() || !worst || *worst >= 0 || *worst > -ground.thresholds().felt) return;
    std::vector<std::size_t> lacking;
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        const auto score = ground.felt(traveller, touchpoint);
        if (score && *score < 0 && *score <= -ground.thresholds().felt) lacking.push_back(traveller);
    }
    std::vector<std::string> needs;
    for (const Text& need : touchpoint.needs) needs.push_back(cited(need.value));
    Insight& insight = add(found, unmet_needs, 40 + 12 * -*worst,
        fmt::format("At {} people need {}, and by how it feels for {} ({}) they do not get it.", cited(touchpoint), listed(needs, 3),
            people(ground, lacking), signed_score(*worst)));
    insight.about(path_of(touchpoint));
    for (const std::size_t traveller : lacking) {
        if (const Persona* persona = ground.persona(traveller)) insight.about(path_of(*persona));
    }
    insight.number("score", *worst, "score").number("needs", static_cast<double>(touchpoint.needs.size()));
}

void add_lifecycle(const Ground& ground, FoundInsights& found) {
    const Journey& journey = ground.journey();
    const WordList* words = word_list_of(journey.language.value);
    if (!words || journey.stages.size() < 2) return;
    const auto is_transaction = [&](const Stage& stage) { return names_transaction(stage.name.value, *words); };
    const auto first = std::ranges::find_if(journey.stages, is_transaction);
    if (first == journey.stages.end()) return;
    const auto last = std::find_if(journey.stages.rbegin(), journey.stages.rend(), is_transaction);
    const auto before = first - journey.stages.begin(), after = last - journey.stages.rbegin();
    const Scenario& scenario = journey.scenario;
    const bool starts_late = before == 0 && !scenario.trigger.given() && !scenario.start.given();
    const bool ends_early = after == 0 && !scenario.end.given() && !scenario.outcome.given();
    if (!starts_late && !ends_early) return;
    const std::string around = starts_late && ends_early ? "neither what leads there nor what comes after it"
                               : starts_late             ? "not what leads there"
                                                         : "not what comes after it";
    Insight& insight = add(found, lifecycle, 44,
        fmt::format("The map tells {} with the organization ({}), {}.", &*first == &*last ? "the dealing" : "the dealings",
            &*first == &*last ? cited(*first) : cited(*first) + " to " + cited(*last), around));
    insight.about(path_of(*first)).about(path_of(*last));
    insight.number("before", static_cast<double>(before), "stages").number("after", static_cast<double>(after), "stages");
}

}  // namespace

FoundInsights find_coverage(const Ground& ground) {
    FoundInsights found;
    add_unanswered(ground, found);
    for (const Touchpoint* touchpoint : ground.journey().touchpoints) add_unmet(ground, *touchpoint, found);
    add_lifecycle(ground, found);
    return found;
}

KindList coverage_kinds() { return {&unanswered_pain, &unmet_needs, &lifecycle}; }

}  // namespace journeymap
