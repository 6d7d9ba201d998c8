// Insights: what the map reveals about the service. Pure functions of the journey: the same journey and thresholds give the same
// insights, with no clock and no file. Findings (finding.h) are about the map as a document, insights about the journey itself.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/journey.h"

namespace journeymap {

// The touchpoint where one persona feels worst or best. Ties: the first one.
struct ExtremePoint {
    const Persona* persona = nullptr;
    const Touchpoint* touchpoint = nullptr;
    double score = 0;
};

// The ends of the curves as plain facts, also where they say nothing (a flat curve, a lowest point that is not bad).
struct Extremes {
    std::optional<ExtremePoint> lowest, highest;      // over all personas
    std::vector<ExtremePoint> lowest_of, highest_of;  // one per persona that has an emotion
};
Extremes extremes_of(const Journey& journey);

// The four quadrants of impact (1-5) over effort (1-5): high is 3 or more for impact, low is 2 or less for effort.
enum class Quadrant : std::uint8_t { unknown, quick_win, big_bet, fill_in, time_sink };
Quadrant quadrant_of(const Opportunity& opportunity);

// From where on something counts. The defaults are conventions, not laws: a project sets its own (`insights` in .journeymap.yaml).
struct InsightThresholds {
    double low_emotion = -1;       // a place hurts from here down
    double high_emotion = 1;       // a place delights from here up
    double felt = 0.5;             // nearer to neutral an emotion proves nothing
    double steep_drop = 2;         // fall from one touchpoint to the next
    double long_run = 3;           // touchpoints in a row that are negative
    double stage_fall = 1;         // fall from one stage to the next
    double drop_off = 0.1;         // share of people who leave
    double same_action = 0.75;     // share of words that two actions have in common
    double back_and_forth = 4;     // touchpoints in a row that change to and fro
    double hold = 5;               // minutes on hold where one expects an answer at once
    double slow_response = 24;     // hours
    double attempts = 2;           // tries
    double gap = 1;                // expected minus felt
    double misaligned = 1;         // between two ways to do the same, or two places with one promise
    double uneven_channel = 2;     // between two touchpoints of one channel
    double preferred_share = 0.5;  // of the contacts of a persona, on channels it prefers
    double channel_switches = 5;   // changes of channel along the way
    double handover_fall = 1;      // fall where a touchpoint of another team begins
    double divergence = 1.5;       // between two personas at one touchpoint
};

struct ThresholdInfo {
    std::string_view key;
    double InsightThresholds::*member;
    double least, most;
    std::string_view description;  // one sentence without a full stop
};
std::span<const ThresholdInfo> threshold_infos();

// What kind of thing an insight is, and how it is computed: shown by `journeymap list insights` and in man 7 journeymap-insights.
struct InsightKind {
    std::string_view name;        // "lowest-point"
    std::string_view family;      // "extremes"
    std::string_view definition;  // one plain sentence
    std::string_view formula;
    std::string_view thresholds;  // keys of those it uses, separated by blanks
    std::string_view weight;      // how its weight is computed
    std::string_view source;      // why it is looked for
};
std::vector<const InsightKind*> insight_kinds();

enum class Importance : std::uint8_t { good_to_know, worth_a_look, matters_most };
inline constexpr double most_weight = 70, look_weight = 40;  // from here on

struct InsightNumber {
    std::string name;  // "score", "wait"
    double value = 0;
    std::string unit;  // "score", "s", "share", "touchpoints", ...; empty: a plain number
};

struct Insight {
    const InsightKind* kind = nullptr;
    double weight = 0;                  // 0..100: what matters more comes first; the kind says how it is computed
    std::string sentence;               // for people; text from the map is quoted and safe to print
    std::vector<std::string> entities;  // paths as in Finding::entity, what it speaks of first
    std::vector<InsightNumber> numbers;
    const Measure* measure = nullptr;  // a time that is over its target; null for all else

    Importance importance() const;
    Insight& about(std::string path);
    Insight& number(std::string name, double value, std::string unit = {});
};

// One opportunity in the order in which to take them up, or one that has no rank. priorities.cpp says how the value is computed.
struct Priority {
    const Opportunity* opportunity = nullptr;
    int rank = 0;  // from 1; 0: not ranked, `sentence` says why
    double value = 0, need = 0;
    Quadrant quadrant = Quadrant::unknown;
    bool tied = false;     // another one has the same value; impact, effort and the order in the file decide
    std::string sentence;  // explains the rank
    std::vector<std::string> entities;
    std::vector<InsightNumber> numbers;
};

// One line from an objective to what became of it. Either side can be missing.
struct TraceRow {
    const Objective* objective = nullptr;      // null: the opportunity serves none
    const Opportunity* opportunity = nullptr;  // null: nothing serves the objective
    std::vector<const PainPoint*> pain_points;
};

struct InsightReport {
    std::vector<Insight> insights;      // by weight, then in the order of the kinds, then of the map
    std::vector<Priority> priorities;   // ranked ones first
    std::vector<TraceRow> trace;        // by objective in the order of the map; what serves none comes last
    std::size_t personas_left_out = 0;  // of a map with too many personas times touchpoints
};
InsightReport find_insights(const Journey& journey, const InsightThresholds& thresholds = {});

}  // namespace journeymap
