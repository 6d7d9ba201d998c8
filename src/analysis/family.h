// Family: the functions that find insights, one for each family, and their kinds. Each file implements one pair; registry.cpp lists them.
#pragma once

#include <vector>

#include "analysis/ground.h"

namespace journeymap {

using FoundInsights = std::vector<Insight>;
using KindList = std::vector<const InsightKind*>;

struct InsightFamily {
    FoundInsights (*find)(const Ground&);
    KindList (*kinds)();
};

FoundInsights find_extremes(const Ground&);
FoundInsights find_courses(const Ground&);
FoundInsights find_disengagement(const Ground&);
FoundInsights find_redundancy(const Ground&);
FoundInsights find_bottlenecks(const Ground&);
FoundInsights find_missed_targets(const Ground&);
FoundInsights find_told_delays(const Ground&);
FoundInsights find_told_repetitions(const Ground&);
FoundInsights find_told_channel_gaps(const Ground&);
FoundInsights find_barriers(const Ground&);
FoundInsights find_gaps(const Ground&);
FoundInsights find_misaligned(const Ground&);
FoundInsights find_channel_fit(const Ground&);
FoundInsights find_missing_help(const Ground&);
FoundInsights find_handovers(const Ground&);
FoundInsights find_divergence(const Ground&);
FoundInsights find_moments_of_truth(const Ground&);
FoundInsights find_advocacy(const Ground&);
FoundInsights find_coverage(const Ground&);
FoundInsights find_traces(const Ground&);

KindList extreme_kinds();
KindList course_kinds();
KindList disengagement_kinds();
KindList redundancy_kinds();
KindList bottleneck_kinds();
KindList missed_target_kinds();
KindList told_delay_kinds();
KindList told_repetition_kinds();
KindList told_channel_gap_kinds();
KindList barrier_kinds();
KindList gap_kinds();
KindList misaligned_kinds();
KindList channel_fit_kinds();
KindList missing_help_kinds();
KindList handover_kinds();
KindList divergence_kinds();
KindList moment_of_truth_kinds();
KindList advocacy_kinds();
KindList coverage_kinds();
KindList trace_kinds();

std::vector<Priority> prioritise(const Ground&);
std::vector<TraceRow> trace_of(const Journey&);

// Adds an insight; the reference is valid until the next one is added.
Insight& add(FoundInsights& found, const InsightKind& kind, double weight, std::string sentence);

}  // namespace journeymap
