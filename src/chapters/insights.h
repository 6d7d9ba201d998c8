// What a map reveals, as headings, lists and tables. Used by the report and by `insights -f md`.
#pragma once

#include "reports/insights.h"
#include "writing/writing.h"

namespace journeymap {

// The personas among what an insight speaks of.
WrittenSubject subject_of(const Insight& insight);

// The insights of one group, numbered from `first` on; returns the number of the next.
int write_insights(const InsightGroup& group, int first, int level, Writing& writing);
// The ranked opportunities with their reasons, and the matrix of impact and effort; nothing where there are none.
void write_priorities(const InsightReport& report, Writing& writing);
// A row from each objective to what became of it.
void write_trace(const InsightReport& report, Writing& writing);

}  // namespace journeymap
