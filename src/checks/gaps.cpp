// Phrases of the scorecard.
#include "checks/gaps.h"

#include <algorithm>

#include <fmt/core.h>

namespace journeymap {
namespace {

constexpr std::size_t longest_label = 24;  // bytes; a longer label would not fit into the foot of a picture

}  // namespace

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
    if (count == 1) return fmt::format("1 {}", singular);
    return plural.empty() ? fmt::format("{} {}s", count, singular) : fmt::format("{} {}", count, plural);
}

void Gaps::add(const Rule& rule, std::string phrase) {
    if (std::find(off_.begin(), off_.end(), rule.name) == off_.end()) phrases_.push_back(std::move(phrase));
}

void Gaps::add(const Rule& rule, const std::vector<std::string_view>& labels, std::string_view singular, std::string_view lacks,
    std::string_view plural) {
    if (labels.empty()) return;
    if (labels.size() > 1) return add(rule, fmt::format("{} have {}", counted(labels.size(), singular, plural), lacks));
    if (labels.front().empty() || labels.front().size() > longest_label) return add(rule, fmt::format("1 {} has {}", singular, lacks));
    add(rule, fmt::format("{} has {}", labels.front(), lacks));
}

std::string Gaps::text() const {
    if (phrases_.empty()) return {};
    return phrases_.size() == 1 ? phrases_[0] : phrases_[0] + ", " + phrases_[1];
}

}  // namespace journeymap
