// Step 6, implement and iterate: the map is looked at again, and what was done is measured.
//
// Done: there is a review that is not overdue, no evidence is newer, no due date has passed, what was done has an outcome.
// Partial: something of that is missing. Missing: no review, no history, and nothing planned, begun or done.
#include <algorithm>

#include <fmt/core.h>

#include "checks/calendar.h"
#include "checks/gaps.h"
#include "checks/places.h"
#include "checks/step.h"

namespace journeymap {
namespace {

constexpr Rule no_review{"JM601", "no-review", Severity::warning, "The map does not say when it was and will be looked at again."};
constexpr Rule review_overdue{
    "JM602", "review-overdue", Severity::warning, "The date at which the map should have been reviewed has passed."};
constexpr Rule evidence_after_review{
    "JM603", "evidence-after-review", Severity::warning, "There is evidence that is newer than the last review of the map."};
constexpr Rule old_evidence{"JM604", "old-evidence", Severity::info, "Evidence is older than 24 months."};
constexpr Rule opportunity_overdue{
    "JM605", "opportunity-overdue", Severity::warning, "An opportunity that is planned or begun has passed its due date."};
constexpr Rule done_without_outcome{
    "JM606", "done-without-outcome", Severity::warning, "An opportunity is done, but nothing measures what it changed."};
constexpr Rule done_without_history{
    "JM607", "done-without-history", Severity::info, "Opportunities are done, but the map has no history that says when it changed."};

constexpr int months_until_old = 24;
constexpr std::size_t most_labels = 3;

std::string today_in_words(const CheckOptions& options) {
    const std::string date = in_words(*options.today);
    return options.today_from.empty() ? fmt::format("today is {}", date) : fmt::format("today is {}, from {}", date, options.today_from);
}

void check_review(const StepRun& run, Gaps& gaps) {
    const Review& review = run.journey.review;
    if (!review.given() && run.unread.in(run.journey)) return;
    if (!review.given()) {
        run.diagnostics.report(no_review, place_of(run.journey), "the map does not say when it is reviewed")
            .with_help(
                "a map is kept true by looking at it again:\n"
                "review: {last: 2026-09-14, every: 6 months, owner: Parking}")
            .about("review");
        return gaps.add(no_review, "no review");
    }
    if (!run.options.today || !review.last.given()) return;
    const bool says_every = review.every.given() && review.every.value.seconds > 0;
    const Date due = next_review(review);
    if (due >= *run.options.today) return;
    Finding& finding = run.diagnostics.report(
        review_overdue, review.last.span, fmt::format("the review was due on {} ({})", in_words(due), today_in_words(run.options)));
    if (says_every) finding.label(review.every.span, "how often");
    finding
        .with_help(says_every ? "look at the map with those who own it, then write the new date at 'last'"
                              : "look at the map with those who own it, then write the new date at 'last'; without 'every' a year is taken")
        .about("review");
    gaps.add(review_overdue, "review overdue");
}

void check_new_evidence(const StepRun& run, Gaps& gaps) {
    const Review& review = run.journey.review;
    if (!review.last.given()) return;
    std::vector<const Evidence*> newer;
    for (const Evidence& evidence : run.journey.evidence) {
        if (evidence.date.given() && evidence.date.value > review.last.value) newer.push_back(&evidence);
    }
    if (newer.empty()) return;
    const std::string what = newer.size() == 1 ? fmt::format("evidence {} is", quoted(newer.front()->id))
                                               : fmt::format("{} pieces of evidence are", newer.size());
    Finding& finding = run.diagnostics.report(
        evidence_after_review, review.last.span, fmt::format("{} newer than the last review of {}", what, in_words(review.last.value)));
    for (std::size_t i = 0; i < newer.size() && i < most_labels; ++i) finding.label(newer[i]->date.span, "newer");
    finding.with_help("see what it changes in the map, then write the new date at 'last'").about("review");
    gaps.add(evidence_after_review, "evidence newer than the review");
}

void check_old_evidence(const StepRun& run) {
    if (!run.options.today) return;
    for (const Evidence& evidence : run.journey.evidence) {
        if (!evidence.date.given() || months_after(evidence.date.value, months_until_old) >= *run.options.today) continue;
        run.diagnostics
            .report(old_evidence, evidence.date.span,
                fmt::format("evidence {} is older than {} months ({})", quoted(evidence.id), months_until_old, today_in_words(run.options)))
            .with_help("ask or measure again, or leave it out where the service has changed since")
            .about("evidence/" + evidence.id);
    }
}

bool under_way(const Opportunity& opportunity) {
    return opportunity.status.value == Status::planned || opportunity.status.value == Status::doing;
}

void check_due(const StepRun& run, Gaps& gaps) {
    if (!run.options.today) return;
    std::vector<std::string_view> late;
    for (const Opportunity* opportunity : run.journey.opportunities) {
        if (!under_way(*opportunity) || !opportunity->due.given() || opportunity->due.value >= *run.options.today) continue;
        late.push_back(opportunity->label);
        run.diagnostics
            .report(opportunity_overdue, opportunity->due.span,
                fmt::format("opportunity {} was due on {} ({})", name_in_message(*opportunity), in_words(opportunity->due.value),
                    today_in_words(run.options)))
            .label(opportunity->status.span, "still not done")
            .with_help("set 'status: done' or 'dropped', or agree on a new date with its owner")
            .about(path_of(*opportunity));
    }
    gaps.add(opportunity_overdue, late, "opportunity", "passed its due date", "opportunities");
}

// A measure at the place where an opportunity stands, or at a pain point that it addresses, shows what it changed.
bool measured(const Opportunity& opportunity) {
    const auto has_measure = [](const Touchpoint* touchpoint, const Stage* stage) {
        return touchpoint ? !touchpoint->measures.empty() : stage && !stage->measures.empty();
    };
    if (opportunity.outcome.given() || has_measure(opportunity.touchpoint, opportunity.stage)) return true;
    return std::any_of(opportunity.addresses.begin(), opportunity.addresses.end(),
        [&](const Ref<PainPoint>& pain) { return pain.target && has_measure(pain.target->touchpoint, pain.target->stage); });
}

void check_done(const StepRun& run, Gaps& gaps) {
    std::vector<std::string_view> unmeasured;
    const Opportunity* first_done = nullptr;
    for (const Opportunity* opportunity : run.journey.opportunities) {
        if (opportunity->status.value != Status::done) continue;
        if (!first_done) first_done = opportunity;
        if (measured(*opportunity) || run.unread.in(*opportunity)) continue;
        unmeasured.push_back(opportunity->label);
        run.diagnostics
            .report(done_without_outcome, opportunity->status.span,
                fmt::format("opportunity {} is done, but nothing says what it changed", name_in_message(*opportunity)))
            .with_help("measure it as before: 'outcome: {measure: land on the wrong page, before: 61 %, after: 12 %, date: 2026-10-01}'")
            .about(path_of(*opportunity));
    }
    gaps.add(done_without_outcome, unmeasured, "opportunity", "no outcome", "opportunities");
    if (!first_done || !run.journey.history.empty() || run.unread.in(run.journey)) return;
    run.diagnostics.report(done_without_history, first_done->status.span, "opportunities are done, but the map has no history")
        .with_help(
            "write down what changed and when:\n"
            "history:\n"
            "  - {date: 2026-09-14, text: Search now leads to the renewal page}")
        .about("history");
}

bool nothing_begun(const Journey& journey) {
    if (journey.review.given() || !journey.history.empty()) return false;
    return std::none_of(journey.opportunities.begin(), journey.opportunities.end(),
        [](const Opportunity* opportunity) { return under_way(*opportunity) || opportunity->status.value == Status::done; });
}

}  // namespace

StepResult check_iteration(const StepRun& run) {
    Gaps gaps(run.options);
    check_review(run, gaps);
    check_new_evidence(run, gaps);
    check_old_evidence(run);
    check_due(run, gaps);
    check_done(run, gaps);
    if (nothing_begun(run.journey)) return {StepState::missing, "no review"};
    return {gaps.empty() ? StepState::done : StepState::partial, gaps.text()};
}

RuleList iteration_rules() {
    return {&no_review, &review_overdue, &evidence_after_review, &old_evidence, &opportunity_overdue, &done_without_outcome,
        &done_without_history};
}

}  // namespace journeymap
