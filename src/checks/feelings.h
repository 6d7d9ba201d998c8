// Scores and feeling words, a part of step 4: numbers on the scale, words that are known, both saying the same.
#pragma once

#include "checks/gaps.h"
#include "checks/step.h"

namespace journeymap {

// From here on an emotion is felt as good or bad; nearer to neutral it proves nothing. The score of "cautious" and "curious".
inline constexpr double clearly_felt = 0.5;
inline constexpr double scale_end = 2;

// The worst and the best that an emotion reaches, `from` and `to` included; `known` is false where it has no score.
struct Reach {
    double low = 0, high = 0;
    bool known = false;
};
Reach reach_of(const Emotion& emotion);

void check_feelings(const StepRun& run, Gaps& gaps);
RuleList feeling_rules();
RuleList measured_rules();

}  // namespace journeymap
