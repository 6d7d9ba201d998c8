// Bottlenecks: where people wait, hold, wait for an answer and try again.
//
// - longest-wait: the longest `wait` of the map, and its share of the waiting on the longest route. Other waits that are at least a
//   tenth of it are named. Ties: all are named, the first leads.
// - hold: a wait of `hold` minutes or more, up to a working day, on a channel that answers in real time; who waits longer there waits
//   for something to be done, not to be answered. Where that is the longest wait too, longest-wait does not say it again.
// - slow-response: a response time of `slow_response` hours or more.
// - repeated-attempts: a touchpoint that takes `attempts` tries or more.
// Edge cases: alternatives count once in the total (the way that the traveller takes); a touchpoint that nobody travels is not waited
// at; a single wait is 100 % of the waiting and the share is not said.
// Source: bottlenecks such as delays in responding to customers' inquiries; several visits to complete a purchase.
#include <algorithm>

#include <fmt/core.h>

#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr std::string_view why = "bottlenecks such as delays in answering; time wasted in customer service";

constexpr double longest_hold = 8 * 3600;  // seconds

constexpr InsightKind longest_wait{"longest-wait", "bottleneck", "Where people wait longest, and how much of all their waiting that is.",
    "the largest wait; its share of the sum of the waits along the longest route", "",
    "45, and 12 x |score| more where the worst emotion there is negative; at least that of a hold where it is one", why};
constexpr InsightKind hold{"hold", "bottleneck", "A wait where one expects an answer at once.",
    "wait >= hold minutes, and at most 8 hours, on a channel that answers in real time; not the longest wait, which says it itself", "hold",
    "50 + 10 x |score| where the worst emotion there is negative", why};
constexpr InsightKind slow_response{"slow-response", "bottleneck", "An answer that takes long.", "response_time >= slow_response hours",
    "slow_response", "45 + 10 x |score| where the worst emotion there is negative", why};
constexpr InsightKind repeated_attempts{"repeated-attempts", "bottleneck", "A touchpoint that has to be tried again and again.",
    "attempts of the touchpoint", "attempts", "45 + 5 x attempts, at most 80",
    "a customer who cannot complete a purchase in several visits"};

double hurt(const Ground& ground, const Touchpoint& touchpoint, double factor) {
    const auto score = ground.worst_felt(touchpoint);
    return score && *score < 0 ? factor * -*score : 0;
}

double wait_of(const Touchpoint& touchpoint) { return touchpoint.wait.given() ? touchpoint.wait.value.seconds : 0; }

double most_waiting(const Ground& ground) {
    double most = 0;
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        double sum = 0;
        for (const Touchpoint* touchpoint : ground.route(traveller)) sum += wait_of(*touchpoint);
        most = std::max(most, sum);
    }
    return most;
}

bool is_hold(const Ground& ground, const Touchpoint& touchpoint) {
    const Channel* channel = touchpoint.channel.target;
    const double wait = wait_of(touchpoint);
    return channel && channel->realtime && wait > 0 && wait >= 60 * ground.thresholds().hold && wait <= longest_hold;
}

// Of all waits on the way; nothing where it is the only one.
std::string share_text(double share, std::size_t waits) {
    if (waits < 2 || share >= 1) return {};
    return fmt::format(", {} of the waiting on the way", share > 0.995 ? "nearly all" : percent(share));
}

std::vector<const Touchpoint*> longest_first(const Ground& ground) {
    std::vector<const Touchpoint*> waits;
    for (const Touchpoint* touchpoint : ground.journey().touchpoints) {
        if (wait_of(*touchpoint) > 0 && !ground.travellers_at(*touchpoint).empty()) waits.push_back(touchpoint);
    }
    std::ranges::stable_sort(waits, std::ranges::greater{}, [](const Touchpoint* touchpoint) { return wait_of(*touchpoint); });
    return waits;
}

void add_longest_wait(const Ground& ground, const std::vector<const Touchpoint*>& waits, FoundInsights& found) {
    if (waits.empty()) return;
    const Touchpoint& first = *waits.front();
    const double total = most_waiting(ground);
    const double share = total > 0 ? std::min(1.0, wait_of(first) / total) : 1;
    std::vector<std::string> others;
    std::size_t named = 1;
    for (; named < waits.size() && wait_of(*waits[named]) * 10 >= wait_of(first); ++named)
        others.push_back(fmt::format("{} ({})", cited(*waits[named]), duration_text(wait_of(*waits[named]))));
    std::string sentence = fmt::format("People wait longest at {}: {}", cited(first), duration_text(wait_of(first)));
    const bool held = is_hold(ground, first);
    if (held) sentence += fmt::format(" on a channel that should answer at once ({})", plain(first.channel.target->label));
    sentence += share_text(share, waits.size());
    sentence += others.empty() ? "." : fmt::format("; then {} {}.", others.size() == 1 ? "comes" : "come", listed(others));
    const double weight = std::max(45 + hurt(ground, first, 12), held ? 50 + hurt(ground, first, 10) : 0);
    Insight& insight = add(found, longest_wait, weight, std::move(sentence));
    for (std::size_t i = 0; i < named; ++i) insight.about(path_of(*waits[i]));
    insight.number("wait", wait_of(first), "s").number("share", share, "share").number("total", total, "s");
}

void add_hold(const Ground& ground, const Touchpoint& touchpoint, FoundInsights& found) {
    if (!is_hold(ground, touchpoint)) return;
    Insight& insight = add(found, hold, 50 + hurt(ground, touchpoint, 10),
        fmt::format("People wait {} at {}, on a channel that should answer at once ({}).", duration_text(wait_of(touchpoint)),
            cited(touchpoint), plain(touchpoint.channel.target->label)));
    insight.about(path_of(touchpoint)).number("wait", wait_of(touchpoint), "s");
}

void add_slow_response(const Ground& ground, const Touchpoint& touchpoint, FoundInsights& found) {
    const double seconds = touchpoint.response_time.value.seconds;
    if (!touchpoint.response_time.given() || seconds <= 0 || seconds < 3600 * ground.thresholds().slow_response) return;
    Insight& insight = add(found, slow_response, 45 + hurt(ground, touchpoint, 10),
        fmt::format("At {} an answer takes {}.", cited(touchpoint), duration_text(seconds)));
    insight.about(path_of(touchpoint)).number("response_time", seconds, "s");
}

void add_attempts(const Ground& ground, const Touchpoint& touchpoint, FoundInsights& found) {
    const int attempts = touchpoint.attempts.value;
    if (!touchpoint.attempts.given() || attempts < 2 || attempts < ground.thresholds().attempts) return;
    Insight& insight =
        add(found, repeated_attempts, std::min(80.0, 45 + 5.0 * attempts), fmt::format("{} takes {} tries.", cited(touchpoint), attempts));
    insight.about(path_of(touchpoint)).number("attempts", attempts, "tries");
}

}  // namespace

FoundInsights find_bottlenecks(const Ground& ground) {
    FoundInsights found;
    const auto waits = longest_first(ground);
    add_longest_wait(ground, waits, found);
    for (const Touchpoint* touchpoint : ground.journey().touchpoints) {
        if (waits.empty() || touchpoint != waits.front()) add_hold(ground, *touchpoint, found);
        add_slow_response(ground, *touchpoint, found);
        add_attempts(ground, *touchpoint, found);
    }
    return found;
}

KindList bottleneck_kinds() { return {&longest_wait, &hold, &slow_response, &repeated_attempts}; }

}  // namespace journeymap
