#include "diagnostics/excerpt.h"

#include <fmt/core.h>

#include "support/limits.h"
#include "support/number.h"

namespace journeymap {

FindingExcerpt::FindingExcerpt(const FindingList& findings) {
    for (const Finding* finding : findings) {
        auto& [rule, count] = counts_[finding->rule->code];
        rule = finding->rule;
        if (++count <= limits::shown_of_a_rule) shown_.push_back(finding);
    }
}

std::string FindingExcerpt::rest() const {
    std::string text;
    for (const auto& [code, counted] : counts_) {
        const auto& [rule, count] = counted;
        if (count > limits::shown_of_a_rule)
            text += fmt::format("and {} more of {} {}\n", grouped(count - limits::shown_of_a_rule), code, rule->name);
    }
    return text;
}

}  // namespace journeymap
