#include "comparison/target.h"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "comparison/amount.h"
#include "model/quantity.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

struct Sign {
    std::string_view text;
    Wish wish;
};
constexpr std::array<Sign, 18> signs{{{"<", Wish::less}, {"\u2264", Wish::less}, {"under ", Wish::less}, {"below ", Wish::less},
    {"at most ", Wish::less}, {"less than ", Wish::less}, {"no more than ", Wish::less}, {"up to ", Wish::less}, {"within ", Wish::less},
    {">", Wish::more}, {"\u2265", Wish::more}, {"over ", Wish::more}, {"above ", Wish::more}, {"at least ", Wish::more},
    {"more than ", Wish::more}, {"no less than ", Wish::more}, {"not under ", Wish::more}, {"not over ", Wish::less}}};

std::string lower(std::string_view text) {
    std::string folded(text);
    for (char& c : folded) c = lower_ascii(c);
    return folded;
}

const Sign* sign_of(std::string_view folded) {
    const auto found = std::ranges::find_if(signs, [&](const Sign& sign) { return folded.starts_with(sign.text); });
    return found == signs.end() ? nullptr : &*found;
}

// A bare number, in the unit of the measure where it names no other.
std::optional<Amount> bare_goal(const Measure& measure) {
    const auto goal = written_amount(measure.target.value, measure.unit.value);
    // 60, of which the target says that they are percents.
    const bool names_share = goal && goal->unit == Unit::share && measure.unit.value.empty() && measure.number && *measure.number > 1;
    return names_share ? written_amount(fmt::format("{:.15g}", goal->number * 100), {}) : goal;
}

Effect effect_for_goal(const Amount& was, const Amount& is, bool has_risen, const Measure& measure) {
    const auto goal = bare_goal(measure);
    const auto way = goal ? in_one_unit(was, *goal) : std::nullopt;
    if (!way || !in_one_unit(is, *goal) || way->before == way->after) return Effect::none;
    return has_risen == (way->after > way->before) ? Effect::better : Effect::worse;
}

}  // namespace

SignedTarget parts_of_target(std::string_view target) {
    const std::string line = on_one_line(target), folded = lower(line);
    const Sign* sign = sign_of(folded);
    if (!sign) return {{}, line};
    // "<" is the beginning of "<=".
    const std::size_t length = sign->text.size() + (sign->text.size() == 1 && folded.substr(1).starts_with('='));
    return {std::string(trimmed(std::string_view(folded).substr(0, length))), std::string(trimmed(std::string_view(line).substr(length)))};
}

Wish wish_of_target(std::string_view target) {
    const std::string folded = lower(on_one_line(target));
    const Sign* sign = sign_of(folded);
    return sign ? sign->wish : Wish::none;
}

Effect effect_of_measure(const Measure& was, const Measure& is) {
    const auto before = written_amount(was.value.value, was.unit.value), after = written_amount(is.value.value, is.unit.value);
    const auto both = before && after && before->said != after->said ? in_one_unit(*before, *after) : std::nullopt;
    if (!both || both->before == both->after) return Effect::none;
    const bool has_risen = both->after > both->before;
    if (const Wish wish = wish_of_target(is.target.value); wish != Wish::none) {
        return has_risen == (wish == Wish::more) ? Effect::better : Effect::worse;
    }
    const Effect effect = effect_for_goal(*before, *after, has_risen, is);
    const Effect then = effect_for_goal(*before, *after, has_risen, was);
    return then == Effect::none || then == effect ? effect : Effect::none;
}

}  // namespace journeymap
