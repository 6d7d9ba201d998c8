// Answers: which opportunities address which pain points, the other way round than the map says it. Used by barriers, coverage,
// priorities and the trace.
#pragma once

#include <vector>

#include "journeymap/journey.h"

namespace journeymap {

class Ground;

class Answers {
public:
    explicit Answers(const Journey& journey);

    // Opportunities that address it, in the order of the file, dropped ones too.
    const std::vector<const Opportunity*>& to(const PainPoint& pain) const { return answers_[pain.index]; }
    // The one that has come furthest (done, doing, planned, proposed) and is not dropped; null: none.
    const Opportunity* best_to(const PainPoint& pain) const;

private:
    std::vector<std::vector<const Opportunity*>> answers_;
};

// Whom a pain point hurts: its personas as far as they travel the place, else all who do.
std::vector<std::size_t> hurt_by(const Ground& ground, const PainPoint& pain);
// The worst emotion among them at the touchpoint, or at those of its stage; nothing where none is known.
std::optional<double> felt_at(const Ground& ground, const PainPoint& pain);

}  // namespace journeymap
