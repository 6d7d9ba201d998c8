#include "comparison/target.h"

#include <array>

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

// "5", "95%", and "5 days" where days is the measure's own unit.
std::optional<double> bare_number(const Measure& measure) {
    std::string_view target = trimmed(measure.target.value);
    const std::string_view unit = trimmed(measure.unit.value);
    if (!unit.empty() && target.ends_with(unit)) target.remove_suffix(unit.size());
    if (target.ends_with('%')) target.remove_suffix(1);
    return parse_number(trimmed(target));
}

}  // namespace

Wish wish_of_target(std::string_view target) {
    const std::string folded = lower(on_one_line(target));
    for (const Sign& sign : signs) {
        if (folded.starts_with(sign.text)) return sign.wish;
    }
    return Wish::none;
}

Effect effect_of_measure(const Measure& was, const Measure& is) {
    if (!was.number || !is.number || *was.number == *is.number) return Effect::none;
    if (on_one_line(was.unit.value) != on_one_line(is.unit.value)) return Effect::none;
    const bool has_risen = *is.number > *was.number;
    if (const Wish wish = wish_of_target(is.target.value); wish != Wish::none) {
        return has_risen == (wish == Wish::more) ? Effect::better : Effect::worse;
    }
    const std::optional<double> goal = bare_number(is);
    if (!goal || *was.number == *goal) return Effect::none;
    return has_risen == (*goal > *was.number) ? Effect::better : Effect::worse;
}

}  // namespace journeymap
