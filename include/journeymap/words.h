// Words: the program's own words. What stands in a map file (`word_of`: "channel-gap"), and what stands in a picture or report
// (`word`, `label_of`: "channel gap", "Lowest point") in the map's language. All outputs take their words from here.
#pragma once

#include <span>
#include <string_view>

#include "journeymap/journey.h"

namespace journeymap {

// A word that outputs show. Its texts are in src/model/labels.cpp, one column per language.
enum class Word : std::uint8_t {
    // the head
    current_state_journey,
    future_state_journey,
    reviewed,
    objectives,
    objective,
    personas,
    scenario,
    trigger,
    start,
    end,
    outcome,
    service,
    organization,
    language,
    // a persona
    wants,
    does,
    prefers,
    preferences,
    goals,
    access_needs,
    new_customer,
    repeat_customer,
    segment,
    role,
    quote,
    // lanes; the lane's id where it differs is in lane_names.cpp
    stages,
    phase,
    touchpoints,
    touchpoints_note,
    doing,
    thinking,
    needs,
    expectations,
    promise,
    motivations,
    feeling,
    pain_points,
    gains,
    opportunities,
    opportunities_note,
    owner,
    frontstage,
    backstage,
    support,
    systems,
    physical,
    time,
    asks,
    help,
    measures,
    evidence,
    line_of_interaction,
    line_of_visibility,
    line_of_internal_interaction,
    // emotions
    delighted,
    neutral,
    angry,
    lowest_point,
    highest_point,
    expected,
    felt,
    mean_of_touchpoints,
    intensity,
    everyone,
    median_of,
    // cards and tags
    // (`only` is a pattern: "{} only")
    severity,
    low,
    medium,
    high,
    critical,
    barrier,
    frequency,
    both,
    all,
    only,
    impact,
    effort,
    quick_win,
    big_bet,
    fill_in,
    time_sink,
    proposed,
    planned,
    doing_status,
    done_status,
    dropped,
    addresses,
    serves,
    due,
    link,
    before,
    after,
    moment_of_truth,
    decision,
    or_else,
    requires_first,
    instead_of,
    // figures
    duration,
    wait,
    response_time,
    attempts,
    drop_off,
    importance,
    target,
    value,
    // the foot
    method,
    step_objectives,
    step_personas,
    step_touchpoints,
    step_emotions,
    step_opportunities,
    step_iterate,
    step_done,
    step_partial,
    step_missing,
    last_review,
    every,
    history,
    version,
    legend,
    source,
    channel,
    channels,
    team,
    teams,
    no_touchpoints_yet,
    customer_journey_map,
    // text reports
    frustrations,
    kind,
    addressed_by,
    compares_to,
    photo,
    realtime,
    status,
    // kinds of pain points, opportunities and evidence
    delay,
    transparency,
    comprehension,
    findability,
    repetition,
    effort_kind,
    access,
    fault,
    channel_gap,
    staff,
    cost,
    stress,
    communication,
    tailoring,
    explanation,
    support_kind,
    simplify,
    process,
    product,
    service_kind,
    innovation,
    mitigation,
    retention,
    interview,
    survey,
    observation,
    analytics,
    log,
    usability_test,
    complaint,
    workshop,
    desk_research,
    assumption,
    sample_size,
    // marks of insights; `unequal_by` and `and_more` are patterns
    insights,
    losing_heart,
    unequal_by,
    lowest_of_persona,
    people_lose_heart,
    people_leave,
    can_stop_people,
    takes_too_long,
    worse_than_expected,
    promise_not_kept,
    unequally_good,
    much_for_little,
    and_one_more,
    and_more,
    // two maps compared
    what_changed,
    today,
    promised,
    now,
    was,
    new_here,
    gone,
    moved,
    renamed,
    reworded,
    changed,
    solved,
    open_again,
    better,
    worse,
    waiting_in_all,
    barriers,
    open_pain_points,
    opportunities_done,
    mean_emotion,
    nothing_changed,
    // a page
    lanes,
    picture_size,
    smaller,
    larger,
    fit,
    contents,
    skip_to_content,
    map_as_picture,
    map_as_tables,
    count_  // not a word: how many there are
};

// The word in a language (a BCP-47 tag; its primary subtag counts); English where we do not have it.
std::string_view word(Word word, std::string_view language);

// The primary subtags that `word` knows, the first is English.
std::span<const std::string_view> label_languages();
// Whether the tag's language is one of these.
bool has_labels(std::string_view language);
// "German" for "de"; empty for a language that `word` does not know.
std::string_view language_name(std::string_view language);

// The ids of the built-in lanes in the order of the look ("touchpoints", "doing" ...).
std::span<const std::string_view> lane_ids();
bool is_lane_id(std::string_view id);
// The name of a built-in lane to show; empty for an id that is not one.
std::string_view lane_name(std::string_view id, std::string_view language);

// How a map file writes it: "current", "new", "channel-gap"; empty for `unsaid`.
std::string_view word_of(State);
std::string_view word_of(Experience);
std::string_view word_of(Level);
std::string_view word_of(PainKind);
std::string_view word_of(OpportunityKind);
std::string_view word_of(Status);
std::string_view word_of(EvidenceKind);

// How an output shows it, in the map's language where we have the word; empty for `unsaid`.
std::string_view label_of(Experience, std::string_view language);
std::string_view label_of(Level, std::string_view language);
std::string_view label_of(Status, std::string_view language);
std::string_view label_of(PainKind, std::string_view language);
std::string_view label_of(OpportunityKind, std::string_view language);
std::string_view label_of(EvidenceKind, std::string_view language);

}  // namespace journeymap
