// Gaps: the short phrases of the scorecard ("P4 has no opportunity", "2 touchpoints have no emotion"), gathered while a step is checked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/check.h"

namespace journeymap {

// "1 touchpoint", "3 touchpoints". `plural` only where it is not the singular with an s.
std::string counted(std::size_t count, std::string_view singular, std::string_view plural = {});

class Gaps {
public:
    explicit Gaps(const CheckOptions& options) : off_(options.off) {}

    // What a rule finds that is off is no gap.
    void add(const Rule& rule, std::string phrase);
    // How many of a kind lack something: the label itself where there is one ("P4 has no opportunity"), else "3 pain points have none".
    // Nothing for an empty list.
    void add(const Rule& rule, const std::vector<std::string_view>& labels, std::string_view singular, std::string_view lacks,
        std::string_view plural = {});
    bool empty() const { return phrases_.empty(); }
    // The first two phrases.
    std::string text() const;

private:
    const std::vector<std::string_view>& off_;
    std::vector<std::string> phrases_;
};

}  // namespace journeymap
