// Missed targets: measures that are not where they are meant to be, of objectives, stages and touchpoints.
//
// missed-target: a measure with a number and a target that can be compared. A target is a number, with a sign or words before it that say
// which way is good (<, <=, under, at most, less than; >, >=, over, at least, more than; in any case) and the measure's unit, or another unit of
// time, behind it. What equals a target that is to be less or more has missed it. Without such a sign less is better for times (also where the unit is not understood, but the figure is the wait at
// the touchpoint) and for a target of 0, and more for one of 100 %; of anything else it is only said that it differs.
// Weight: 50 + 10 x log2 of how many times it is missed, at most 85; 42 where the good direction is not known.
// Edge cases: targets in words ("half as many") and dates are not compared; reached targets are not said.
// Source: delays, a bottleneck; decisions that rest on data.
#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include <fmt/core.h>

#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"
#include "model/duration.h"
#include "model/quantity.h"
#include "support/ascii.h"

namespace journeymap {
namespace {

constexpr InsightKind missed_target{"missed-target", "bottleneck",
    "A measure that misses its target: a wait over target, too few who succeed.",
    "value against target in the measure's unit; < > and their words say which way is good, of times less is; what is under or over a "
    "target "
    "has not reached it where it equals it",
    "", "50 + 10 x log2(times missed), at most 85; 42 where the good direction is not known",
    "bottlenecks such as delays; decisions that rest on data"};

enum class Better : std::uint8_t { less, more, unknown };
enum class Bound : std::uint8_t { inclusive, strict };  // whether the target itself is good enough

struct Sign {
    std::string_view written;  // in small letters
    Better better;
    Bound bound;
};
constexpr std::array<Sign, 20> signs{{{"<=", Better::less, Bound::inclusive}, {"≤", Better::less, Bound::inclusive},
    {"<", Better::less, Bound::strict}, {"under", Better::less, Bound::strict}, {"below", Better::less, Bound::strict},
    {"at most", Better::less, Bound::inclusive}, {"less than", Better::less, Bound::strict},
    {"no more than", Better::less, Bound::inclusive}, {"up to", Better::less, Bound::inclusive}, {"within", Better::less, Bound::inclusive},
    {"not over", Better::less, Bound::inclusive}, {">=", Better::more, Bound::inclusive}, {"≥", Better::more, Bound::inclusive},
    {">", Better::more, Bound::strict}, {"over", Better::more, Bound::strict}, {"above", Better::more, Bound::strict},
    {"at least", Better::more, Bound::inclusive}, {"more than", Better::more, Bound::strict},
    {"no less than", Better::more, Bound::inclusive}, {"not under", Better::more, Bound::inclusive}}};

// Value and target in one unit.
struct Comparison {
    double value = 0, target = 0;
    Better better = Better::unknown;
    Bound bound = Bound::inclusive;
    bool time = false;

    bool missed() const {
        if (bound == Bound::strict && value == target) return true;
        if (better == Better::less) return value > target;
        return better == Better::more ? value < target : value != target;
    }
    double times() const {
        if (value == target) return 1;
        const double worse = better == Better::less ? value : target, than = better == Better::less ? target : value;
        return than > 0 ? worse / than : 3;
    }
};

// The sign before a target, cut off; null where it has none.
const Sign* take_sign(std::string_view& text) {
    for (const Sign& sign : signs) {
        const auto is_same = [](char written, char c) { return lower_ascii(written) == c; };
        if (!std::ranges::equal(text.substr(0, sign.written.size()), sign.written, is_same)) continue;
        text = trimmed(text.substr(sign.written.size()));
        return &sign;
    }
    return nullptr;
}

std::optional<double> number_in(std::string_view text, std::string_view unit) {
    if (const auto number = parse_number(text)) return number;
    if (unit.empty() || !text.ends_with(unit)) return std::nullopt;
    return parse_number(trimmed(text.substr(0, text.size() - unit.size())));
}

std::optional<double> seconds_in(std::string_view text, std::string_view unit) {
    if (parse_number(text)) return parse_duration(fmt::format("{} {}", text, unit));
    return parse_duration(text);
}

// The same figure as the wait there, in days, hours or minutes: a time whose unit is written in another language.
bool is_wait(const Measure& measure, const Touchpoint* touchpoint) {
    if (!touchpoint || !touchpoint->wait.given() || !measure.number || *measure.number <= 0) return false;
    const double ratio = touchpoint->wait.value.seconds / *measure.number;
    return ratio == 60 || ratio == 3600 || ratio == 86400;
}

// Nothing can be under 0 or over 100 %.
Better direction_by_end(double target, std::string_view unit) {
    if (target == 0) return Better::less;
    return target == 100 && unit == "%" ? Better::more : Better::unknown;
}

std::optional<Comparison> compare(const Measure& measure, const Touchpoint* touchpoint) {
    if (!measure.number || measure.target.value.empty()) return std::nullopt;
    const std::string_view unit = trimmed(measure.unit.value);
    std::string_view written = trimmed(measure.target.value);
    const Sign* sign = take_sign(written);
    Comparison comparison{*measure.number};
    if (sign) {
        comparison.better = sign->better;
        comparison.bound = sign->bound;
    }
    if (const auto seconds = unit.empty() ? std::nullopt : seconds_in(measure.value.value, unit)) {
        const auto target = seconds_in(written, unit);
        if (!target) return std::nullopt;
        comparison.value = *seconds;
        comparison.target = *target;
        comparison.time = true;
        if (comparison.better == Better::unknown) comparison.better = Better::less;
        return comparison;
    }
    const auto target = number_in(written, unit);
    if (!target) return std::nullopt;
    comparison.target = *target;
    if (comparison.better == Better::unknown && is_wait(measure, touchpoint)) comparison.better = Better::less;
    if (comparison.better == Better::unknown) comparison.better = direction_by_end(*target, unit);
    return comparison;
}

std::string amount(double number, std::string_view unit) {
    return unit.empty() ? figure(number) : fmt::format("{} {}", figure(number), plain(unit));
}

std::string sentence_of(const Measure& measure, const Comparison& compared, const std::string& place) {
    const std::string value = compared.time ? duration_text(compared.value) : amount(compared.value, measure.unit.value);
    const std::string target = compared.time ? duration_text(compared.target) : amount(compared.target, measure.unit.value);
    const std::string start = fmt::format("{}, {} is {}", place, cited(measure.text.value), value);
    if (compared.better == Better::unknown) return fmt::format("{}; the target is {}.", start, target);
    const bool is_strict = compared.bound == Bound::strict;
    if (compared.better == Better::more) return fmt::format("{}; it should be {} {}.", start, is_strict ? "more than" : "at least", target);
    if (is_strict && compared.value == compared.target) return fmt::format("{}; it should be less than {}.", start, target);
    if (compared.target <= 0) return fmt::format("{}; the target is {}.", start, target);
    const double times = compared.times();
    if (times < 1.5) return fmt::format("{}, over its target of {}.", start, target);
    return fmt::format("{}, {} times its target of {}.", start, figure(std::round(times * 10) / 10), target);
}

class MissedTargets {
public:
    // A measure that stands in two places (an objective and the touchpoint where it is counted) is one insight about both.
    void add_measure(const Measure& measure, const std::string& place, const std::string& path, const Touchpoint* touchpoint = nullptr) {
        const auto compared = compare(measure, touchpoint);
        if (!compared || !compared->missed()) return;
        const std::string key =
            fmt::format("{}\n{}\n{}\n{}", measure.text.value, measure.value.value, measure.unit.value, measure.target.value);
        const auto [known, is_new] = known_.try_emplace(key, found_.size());
        if (!is_new) {
            found_[known->second].about(path);
            return;
        }
        const bool direction = compared->better != Better::unknown;
        const double weight = direction ? std::min(85.0, 50 + 10 * std::log2(std::max(1.0, compared->times()))) : 42;
        Insight& insight = add(found_, missed_target, weight, sentence_of(measure, *compared, place));
        if (compared->better == Better::less && (compared->time || is_wait(measure, touchpoint))) insight.measure = &measure;
        const std::string unit = compared->time ? "s" : std::string(measure.unit.value);
        insight.about(path).number("value", compared->value, unit).number("target", compared->target, unit);
    }
    FoundInsights take() { return std::move(found_); }

private:
    FoundInsights found_;
    std::unordered_map<std::string, std::size_t> known_;
};

}  // namespace

FoundInsights find_missed_targets(const Ground& ground) {
    MissedTargets missed;
    for (const Stage& stage : ground.journey().stages) {
        for (const Touchpoint& touchpoint : stage.touchpoints) {
            for (const Measure& measure : touchpoint.measures)
                missed.add_measure(measure, "At " + cited(touchpoint), path_of(touchpoint), &touchpoint);
        }
        for (const Measure& measure : stage.measures) missed.add_measure(measure, "In stage " + cited(stage), path_of(stage));
    }
    for (const Objective& objective : ground.journey().objectives) {
        for (const Measure& measure : objective.measure)
            missed.add_measure(measure, "For the objective " + cited(objective.text.value), path_of(objective));
    }
    return missed.take();
}

KindList missed_target_kinds() { return {&missed_target}; }

}  // namespace journeymap
