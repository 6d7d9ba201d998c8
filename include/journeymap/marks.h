// Marks: what a picture says of the insights at the very place that they speak of. Plain data, so that who draws knows nothing of how
// insights are found. A mark says nothing that `journeymap insights` does not list.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "journeymap/insight.h"

namespace journeymap {

enum class MarkKind : std::uint8_t {
    lowest_point,
    highest_point,
    disengagement,  // a stage in which people lose heart
    drop_off,       // a touchpoint at which people leave
    barrier,
    wait,        // over its target, or on hold
    gap,         // felt worse than expected
    promise,     // felt bad where something is promised
    misaligned,  // two touchpoints that ought to be equally good
    quick_win,
};
inline constexpr std::size_t mark_kinds = 10;

struct MarkedPersona {
    const Persona* persona = nullptr;  // null: everyone, in a map without personas
    double score = 0;
    double expected = 0;  // of a gap
};

struct InsightMark {
    MarkKind kind = MarkKind::lowest_point;
    std::size_t insight = 0;                 // its number in the report, from 0; of a quick win that among the priorities
    std::string sentence;                    // the insight's
    const Stage* stage = nullptr;            // the place is a stage as a whole,
    const Touchpoint* touchpoint = nullptr;  // or a touchpoint; of a misaligned pair the worse one
    const Touchpoint* other = nullptr;       // the better one
    const PainPoint* pain = nullptr;         // of a barrier
    const Opportunity* opportunity = nullptr;
    const Measure* measure = nullptr;  // over its target; null for other waits
    double number = 0;                 // of a pair how far it is apart, of a drop-off the share
    bool of_all = true;                // a lowest point of the journey, not only of one persona
    std::vector<MarkedPersona> who;    // empty: it does not matter who
    std::string words;                 // what stands in the picture, in the map's language; lay_grid writes it
};

struct Marks {
    std::vector<InsightMark> list;  // what matters more comes first; quick wins last
    std::size_t insights = 0;       // that the report lists
};

Marks marks_of(const Journey& journey, const InsightReport& report);

// Finds the insights and what to mark of them.
Marks analyse(const Journey& journey, const InsightThresholds& thresholds = {});

}  // namespace journeymap
