// Step 5, identify opportunities: every pain point has an answer, every answer can be ranked and has somebody who does it.
//
// Done: every serious pain point has an opportunity that was not dropped, and every opportunity names its pain points, impact,
// effort and owner. Partial: something of that is missing. Missing: no opportunity.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "checks/examples.h"
#include "checks/gaps.h"
#include "checks/judged.h"
#include "checks/places.h"
#include "checks/step.h"

namespace journeymap {
namespace {

constexpr Rule no_opportunity{"JM501", "no-opportunity", Severity::error, "The map names no opportunity to make the journey better."};
constexpr Rule serious_pain_without_opportunity{"JM502", "serious-pain-without-opportunity", Severity::warning,
    "No opportunity addresses a pain point of severity high or critical, or a barrier."};
constexpr Rule pain_point_without_opportunity{
    "JM503", "pain-point-without-opportunity", Severity::info, "No opportunity addresses this pain point."};
constexpr Rule opportunity_without_pain_point{
    "JM504", "opportunity-without-pain-point", Severity::warning, "An opportunity does not say which pain point it addresses."};
constexpr Rule unranked_opportunity{
    "JM505", "unranked-opportunity", Severity::warning, "An opportunity has no impact or no effort, so it cannot be ranked."};
constexpr Rule opportunity_without_owner{"JM506", "opportunity-without-owner", Severity::warning, "An opportunity has no owner."};
constexpr Rule opportunity_without_objective{
    "JM507", "opportunity-without-objective", Severity::info, "An opportunity does not say which objective it serves."};
constexpr Rule opportunities_too_early{
    "JM508", "opportunities-too-early", Severity::warning, "Opportunities are listed while earlier steps are not finished."};

using Opportunities = std::vector<const Opportunity*>;

bool dropped(const Opportunity& opportunity) { return opportunity.status.value == Status::dropped; }
bool serious(const PainPoint& pain) { return pain.severity.value >= Level::high || pain.barrier.value; }

template <class Labelled>
std::vector<std::string_view> labels_of(const std::vector<const Labelled*>& all) {
    std::vector<std::string_view> labels;
    for (const Labelled* one : all) labels.push_back(one->label);
    return labels;
}

// Which pain points have an opportunity. One that says nothing about what it addresses may well be meant for the pain points
// where it stands: then it is the one that gets the finding, not they.
class Answers {
public:
    explicit Answers(const Journey& journey)
        : addressed_(journey.pain_points.size(), nullptr),
          open_touchpoints_(journey.touchpoints.size(), 0),
          open_stages_(journey.stages.size(), Open::none) {
        for (const Opportunity* opportunity : journey.opportunities) add(*opportunity);
    }
    bool answered(const PainPoint& pain) const {
        const Opportunity* opportunity = addressing(pain);
        return (opportunity && !dropped(*opportunity)) || probably_meant(pain);
    }
    // One that addresses it, dropped only where there is no other; null: none.
    const Opportunity* addressing(const PainPoint& pain) const { return pain.index < addressed_.size() ? addressed_[pain.index] : nullptr; }

private:
    enum class Open : std::uint8_t { none, at_a_touchpoint, stage };

    void add(const Opportunity& opportunity) {
        for (const Ref<PainPoint>& pain : opportunity.addresses) {
            if (!pain.target || pain.target->index >= addressed_.size()) continue;
            const Opportunity*& entry = addressed_[pain.target->index];
            if (!entry || dropped(*entry)) entry = &opportunity;
        }
        if (opportunity.addresses.empty() && !dropped(opportunity)) add_open(opportunity);
    }
    void add_open(const Opportunity& opportunity) {
        const bool of_stage = opportunity.touchpoint == nullptr;
        if (!of_stage && opportunity.touchpoint->index < open_touchpoints_.size()) open_touchpoints_[opportunity.touchpoint->index] = 1;
        if (!opportunity.stage || opportunity.stage->index >= open_stages_.size()) return;
        Open& stage = open_stages_[opportunity.stage->index];
        stage = std::max(stage, of_stage ? Open::stage : Open::at_a_touchpoint);
    }
    bool probably_meant(const PainPoint& pain) const {
        if (pain.touchpoint && pain.touchpoint->index < open_touchpoints_.size() && open_touchpoints_[pain.touchpoint->index]) return true;
        if (!pain.stage || pain.stage->index >= open_stages_.size()) return false;
        return open_stages_[pain.stage->index] >= (pain.touchpoint ? Open::stage : Open::at_a_touchpoint);
    }

    std::vector<const Opportunity*> addressed_;  // by pain point
    std::vector<char> open_touchpoints_;         // with an opportunity that addresses nothing
    std::vector<Open> open_stages_;
};

// A pain point that can be named; where none has an id yet, one as the map's pictures would call it.
std::string id_to_address(const Journey& journey) {
    const auto named =
        std::find_if(journey.pain_points.begin(), journey.pain_points.end(), [](const PainPoint* pain) { return pain->id_span.given(); });
    return named == journey.pain_points.end() ? "P1" : (*named)->id;
}

StepResult report_none(const StepRun& run) {
    if (!run.journey.touchpoints.empty()) {
        run.diagnostics.report(no_opportunity, place_of(run.journey), "the map has no opportunities")
            .with_help(
                "say at a touchpoint what could be better there:\n"
                "opportunities:\n"
                "  - {text: Skip the upload when the address is known, addresses: [" +
                id_to_address(run.journey) + "], impact: 5, effort: 2}")
            .about("opportunities");
    }
    return {StepState::missing, "no opportunity"};
}

std::string what_makes_it_serious(const PainPoint& pain) {
    if (pain.severity.value == Level::critical) return "critical";
    return pain.severity.value == Level::high ? "high" : "a barrier";
}

void report_unanswered(const StepRun& run, const PainPoint& pain, const Opportunity* dropped_one) {
    const Rule& rule = serious(pain) ? serious_pain_without_opportunity : pain_point_without_opportunity;
    Finding& finding = run.diagnostics.report(rule, place_of(pain),
        serious(pain)
            ? fmt::format("pain point {} is {}, but no opportunity addresses it", name_in_message(pain), what_makes_it_serious(pain))
            : fmt::format("no opportunity addresses pain point {}", name_in_message(pain)));
    if (pain.severity.value >= Level::high && pain.severity.given())
        finding.label(pain.severity.span, "how bad it is");
    else if (serious(pain) && pain.barrier.given())
        finding.label(pain.barrier.span, "it stops people here");
    if (dropped_one) finding.label(place_of(*dropped_one), "the one that addressed it was dropped");
    finding
        .with_help(fmt::format("add what could be done about it{}:\n"
                               "opportunities:\n"
                               "  - {{text: ..., addresses: [{}], impact: 4, effort: 2}}",
            pain.id_span.given() ? "" : fmt::format(", and give it the id {}", pain.label), pain.label))
        .about(path_of(pain));
}

// Whether an opportunity may address more than was understood of it, or is not there because nothing was.
bool some_are_unread(const StepRun& run) {
    return run.unread.has_lost_parts() || std::ranges::any_of(run.journey.opportunities, [&](const Opportunity* opportunity) {
        return run.unread.in(*opportunity) ||
               std::ranges::any_of(opportunity->addresses, [](const Ref<PainPoint>& pain) { return pain.target == nullptr; });
    });
}

void check_pains(const StepRun& run, Gaps& gaps) {
    if (some_are_unread(run)) return;
    const Answers answers(run.journey);
    std::vector<const PainPoint*> unanswered;
    for (const PainPoint* pain : run.journey.pain_points) {
        if (answers.answered(*pain)) continue;
        report_unanswered(run, *pain, answers.addressing(*pain));
        if (serious(*pain)) unanswered.push_back(pain);
    }
    if (unanswered.size() == 1) return gaps.add(serious_pain_without_opportunity, labels_of(unanswered), "pain point", "no opportunity");
    if (unanswered.size() == 2)
        return gaps.add(
            serious_pain_without_opportunity, fmt::format("{} and {} have no opportunity", unanswered[0]->label, unanswered[1]->label));
    gaps.add(serious_pain_without_opportunity, labels_of(unanswered), "pain point", "no opportunity");
}

// Opportunities that lack one thing, and how to say it.
struct Lack {
    const Rule& rule;
    std::string message;  // of one, after its name
    std::string wanted;   // of each: "has an owner"
    std::string help;
    std::string (*what)(const Opportunity& opportunity) = nullptr;  // instead of `message` where it depends
    Judged<Opportunity> judged = {};

    const Opportunities& lacking() const { return judged.lacking; }
};

void report(const StepRun& run, const Lack& lack) {
    const Judgement& judgement = lack.judged.judgement;
    const std::uint32_t group = extent_of(judgement) == Extent::all
                                    ? group_of_all(run, lack.rule, place_of(*lack.lacking().front()),
                                          fmt::format("{} {}", none_of(judgement, "opportunity", "opportunities"), lack.wanted),
                                          judgement.lacking, {lack.help, "opportunities"})
                                    : 0;
    for (const Opportunity* opportunity : lack.lacking()) {
        run.diagnostics
            .report(lack.rule, place_of(*opportunity),
                fmt::format("opportunity {} {}", name_in_message(*opportunity), lack.what ? lack.what(*opportunity) : lack.message))
            .with_help(lack.help)
            .about(path_of(*opportunity))
            .in_group(group);
    }
}

template <class Needs, class Has>
void collect(const StepRun& run, Lack& lack, Needs needs, Has has) {
    for (const Opportunity* opportunity : run.journey.opportunities) {
        const bool says_it = has(*opportunity);
        if (says_it || needs(*opportunity)) lack.judged.add(*opportunity, says_it, run.unread);
    }
}

constexpr auto unless_dropped = [](const Opportunity& opportunity) { return !dropped(opportunity); };

std::string how_to_address(const Journey& journey) {
    if (journey.pain_points.empty())
        return "first say what goes wrong: 'pain_points: [{id: P1, text: Nobody answers}]', then 'addresses: [P1]'";
    const PainPoint& pain = *journey.pain_points.front();
    return pain.id_span.given() ? fmt::format("name the pain points: 'addresses: [{}]'", pain.id)
                                : fmt::format("give the pain point an id, '{{id: P1, text: {}}}', and name it: 'addresses: [P1]'",
                                      text_example(pain.text.value));
}

void check_addresses(const StepRun& run, Gaps& gaps) {
    Lack lack{opportunity_without_pain_point, "does not say which pain point it addresses", "says which pain point it addresses",
        how_to_address(run.journey)};
    collect(run, lack, unless_dropped, [](const Opportunity& opportunity) { return !opportunity.addresses.empty(); });
    report(run, lack);
    gaps.add(opportunity_without_pain_point, labels_of(lack.lacking()), "opportunity", "no pain point", "opportunities");
}

std::string why_unranked(const Opportunity& opportunity) {
    if (!opportunity.impact.given() && !opportunity.effort.given()) return "has neither impact nor effort, so it cannot be ranked";
    return opportunity.impact.given() ? "has no effort, so it cannot be ranked" : "has no impact, so it cannot be ranked";
}

void check_ranking(const StepRun& run, Gaps& gaps) {
    Lack lack{unranked_opportunity, {}, "has both impact and effort, so they cannot be ranked",
        "give both from 1 (little) to 5 (much): 'impact: 4, effort: 2'", why_unranked};
    collect(
        run, lack, [](const Opportunity& opportunity) { return !dropped(opportunity) && opportunity.status.value != Status::done; },
        [](const Opportunity& opportunity) { return opportunity.impact.given() && opportunity.effort.given(); });
    report(run, lack);
    gaps.add(unranked_opportunity, labels_of(lack.lacking()), "opportunity", "no rank", "opportunities");
}

void check_owners(const StepRun& run, Gaps& gaps) {
    const std::string help =
        run.journey.teams.empty()
            ? "list the teams and say which one does it:\nteams: [Web team]\nopportunities:\n  - {text: ..., owner: web-team}"
            : "say which team does it: " + owner_example(run.journey);
    Lack lack{opportunity_without_owner, "has no owner", "has an owner", help};
    collect(run, lack, unless_dropped, [](const Opportunity& opportunity) { return opportunity.owner.given(); });
    report(run, lack);
    gaps.add(opportunity_without_owner, labels_of(lack.lacking()), "opportunity", "no owner", "opportunities");
}

// With one objective there is only one that an opportunity can serve; where none says it, rule JM104 has said so once.
void check_objectives_served(const StepRun& run) {
    if (run.journey.objectives.size() < 2) return;
    Lack lack{opportunity_without_objective, "does not say which objective it serves", {},
        fmt::format("say where it leads: 'objective: {}'", run.journey.objectives.front().id)};
    collect(run, lack, unless_dropped, [](const Opportunity& opportunity) { return opportunity.objective.given(); });
    if (!lack.judged.judgement.none_has()) report(run, lack);
}

// Steps 1 to 4 that lack what a map cannot do without, with the first of it. A profile may call that less than an error.
void check_order_of_steps(const StepRun& run, Gaps& gaps) {
    const std::vector<Finding>& findings = run.diagnostics.findings();
    std::array<bool, 5> faulty{};
    const Finding* first = nullptr;
    for (std::size_t i = run.first_finding; i < findings.size(); ++i) {
        const int family = findings[i].rule->family();
        if (findings[i].severity != Severity::error || family < 1 || family > 4) continue;
        if (std::ranges::find(run.options.off, findings[i].rule->name) != run.options.off.end()) continue;
        faulty[static_cast<std::size_t>(family)] = true;
        if (!first) first = &findings[i];
    }
    std::string steps;
    int count = 0;
    for (std::size_t step = 1; step < faulty.size(); ++step) {
        if (!faulty[step]) continue;
        steps += fmt::format("{}{}", count++ > 0 ? ", " : "", step);
    }
    if (count == 0) return;
    const std::string which = count == 1 ? "step " + steps : "steps " + steps;
    const Opportunity& opportunity = *run.journey.opportunities.front();
    const Label cause{first->span, "first: " + first->message};
    Finding& finding = run.diagnostics.report(opportunities_too_early, place_of(opportunity),
        fmt::format("opportunities are listed, but {} {} not finished", which, count == 1 ? "is" : "are"));
    if (cause.span.given()) finding.label(cause.span, cause.text);
    finding.with_help("finish the earlier steps first: an opportunity is only as good as what it is based on").about("opportunities");
    gaps.add(opportunities_too_early, which + " not finished");
}

}  // namespace

StepResult check_opportunities(const StepRun& run) {
    if (run.journey.opportunities.empty()) return report_none(run);
    Gaps gaps(run.options);
    check_pains(run, gaps);
    check_addresses(run, gaps);
    check_ranking(run, gaps);
    check_owners(run, gaps);
    check_objectives_served(run);
    check_order_of_steps(run, gaps);
    return {gaps.empty() ? StepState::done : StepState::partial, gaps.text()};
}

RuleList opportunity_rules() {
    return {&no_opportunity, &serious_pain_without_opportunity, &pain_point_without_opportunity, &opportunity_without_pain_point,
        &unranked_opportunity, &opportunity_without_owner, &opportunity_without_objective, &opportunities_too_early};
}

}  // namespace journeymap
