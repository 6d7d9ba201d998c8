// The course of a curve: what will be remembered of it, where it stays down and where it falls.
//
// - peak-end: (strongest + last) / 2 of one curve, the strongest being the point farthest from 0 (ties: the negative one, then the
//   first). Needs three points. D. Kahneman and others, "When more pain is preferred to less", 1993.
// - negative-run: the most points in a row at -`felt` or lower, as nearer to 0 an emotion proves nothing. A step whose emotion is not
//   known ends a run, because nobody knows. Ties: the run with the lower sum, then the first. Said from `long_run` points on; one
//   point is no run.
// - steepest-drop: the largest fall from where the feeling ends at one known point of a curve to where it starts at the next known one.
//   Places in between whose emotion is not known hide no fall, but then nobody knows where between the two it is: that is said. Ties: the
//   first. Said from `steep_drop` on.
// Edge cases: a curve without any of these gives nothing; a persona's curve has only what it travels.
#include <algorithm>
#include <iterator>
#include <span>
#include <cmath>
#include <utility>

#include <fmt/core.h>

#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr std::size_t points_to_remember = 3;
constexpr double mixed = 0.5;  // nearer to 0 than this a memory is neither good nor bad

constexpr InsightKind peak_end{"peak-end", "extremes", "How a persona will probably remember the journey as a whole.",
    "(score farthest from 0 + last score) / 2, of at least three points", "", "45 + 10 x |value| where it is -0.5 or lower, else 20",
    "the peak-end rule of Kahneman and others, 1993"};
constexpr InsightKind negative_run{"negative-run", "extremes",
    "The longest part of the journey in which a persona feels bad without a pause.",
    "the most points in a row with a score <= -felt; an unknown one ends the run", "long_run felt", "40 + 5 x touchpoints, at most 75",
    "stages in which customers disengage"};
constexpr InsightKind steepest_drop{"steepest-drop", "extremes", "The step at which a persona's feeling falls most.",
    "the largest difference between the end of one point of a curve and the start of the next; unknown ones between them are passed over",
    "steep_drop", "45 + 8 x fall", "the gap between the experience that is meant and the one that is had"};

void add_peak_end(const Ground& ground, std::size_t traveller, FoundInsights& found) {
    std::vector<FeltPoint> places;
    std::ranges::copy_if(
        ground.curve(traveller), std::back_inserter(places), [](const FeltPoint& point) { return point.score.has_value(); });
    if (places.size() < points_to_remember) return;
    const FeltPoint* peak = &places.front();
    double sum = 0;
    for (const FeltPoint& place : places) {
        sum += *place.score;
        const double size = std::abs(*place.score), strongest = std::abs(*peak->score);
        if (size > strongest || (size == strongest && *place.score < *peak->score)) peak = &place;
    }
    const FeltPoint& last = places.back();
    const double value = (*peak->score + *last.score) / 2;
    const double mean = sum / static_cast<double>(places.size());
    const std::string subject = ground.persona(traveller) ? person(ground, traveller) : "A customer";
    const std::string_view tone = value <= -mixed ? "as a bad one" : value >= mixed ? "as a good one" : "with mixed feelings";
    const std::string parts = peak == &last ? fmt::format("its strongest moment and its end are the same, {}", cited(last))
                                            : fmt::format("its strongest moment is {} ({}) and its end {} ({})", cited(*peak),
                                                  signed_score(*peak->score), cited(last), signed_score(*last.score));
    Insight& insight = add(found, peak_end, value <= -mixed ? 45 + 10 * -value : 20,
        fmt::format("{} will probably remember the journey {} ({}): {}.", subject, tone, signed_score(value), parts));
    insight.about(path_at(*peak));
    if (peak != &last) insight.about(path_at(last));
    if (const Persona* persona = ground.persona(traveller)) insight.about(path_of(*persona));
    insight.number("peak_end", value, "score")
        .number("peak", *peak->score, "score")
        .number("end", *last.score, "score")
        .number("mean", mean, "score");
}

struct Run {
    std::size_t begin = 0, length = 0;
    double sum = 0;
    bool beats(const Run& other) const { return length > other.length || (length == other.length && sum < other.sum); }
};

// ", the whole way without one good moment" of a run that is all the way; said of the ways that are taken where another one is good.
std::string without_good_moment(const Ground& ground, std::size_t traveller, std::span<const FeltPoint> run) {
    std::vector<std::string> over;
    for (const FeltPoint& point : run) {
        if (!point.touchpoint) continue;
        const auto is_good = [&](const Touchpoint* way) { return ground.felt(traveller, *way).value_or(0) > 0; };
        if (std::ranges::any_of(ground.ways(*point.touchpoint), is_good)) over.push_back(cited(*point.touchpoint));
    }
    if (over.empty()) return ", the whole way without one good moment";
    return fmt::format(", on the way over {} without one good moment", listed(over));
}

void add_negative_run(const Ground& ground, std::size_t traveller, FoundInsights& found) {
    const auto& curve = ground.curve(traveller);
    Run best, run;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        if (!curve[i].score || *curve[i].score >= 0 || *curve[i].score > -ground.thresholds().felt) {
            run = {};
            continue;
        }
        if (run.length++ == 0) run.begin = i;
        run.sum += *curve[i].score;
        if (run.beats(best)) best = run;
    }
    if (best.length < 2 || static_cast<double>(best.length) < ground.thresholds().long_run) return;
    const FeltPoint &first = curve[best.begin], &last = curve[best.begin + best.length - 1];
    const bool all = best.length ==
                     static_cast<std::size_t>(std::ranges::count_if(curve, [](const FeltPoint& point) { return point.score.has_value(); }));
    const double mean = best.sum / static_cast<double>(best.length);
    const std::string_view noun = first.touchpoint ? "touchpoints" : "places";
    Insight& insight = add(found, negative_run, std::min(75.0, 40 + 5 * static_cast<double>(best.length)),
        fmt::format("For {} {} {} in a row feel bad, from {} to {} (on average {}){}.", person(ground, traveller), best.length, noun,
            cited(first), cited(last), signed_score(mean),
            all ? without_good_moment(ground, traveller, std::span(curve).subspan(best.begin, best.length)) : ""));
    for (std::size_t i = best.begin; i < best.begin + best.length; ++i) insight.about(path_at(curve[i]));
    if (const Persona* persona = ground.persona(traveller)) insight.about(path_of(*persona));
    insight.number("length", static_cast<double>(best.length), "touchpoints").number("mean", mean, "score");
}

// Where an emotion starts and ends at a place; the same where it does not change there.
struct Ends {
    double start = 0, end = 0;
};

Ends ends_of(const Ground& ground, std::size_t traveller, const FeltPoint& point) {
    const Emotion* emotion = point.touchpoint ? ground.emotion(traveller, *point.touchpoint) : nullptr;
    if (!emotion || !emotion->from || !emotion->to) return {*point.score, *point.score};
    return {std::clamp(*emotion->from, -2.0, 2.0), std::clamp(*emotion->to, -2.0, 2.0)};
}

// Of two points of one curve, with nothing known between them.
std::string unknown_between(const FeltPoint* from, const FeltPoint* to) {
    const std::ptrdiff_t count = to - from - 1;
    if (count == 0) return {};
    if (count == 1) return fmt::format("; how {} feels is not known", cited(from[1]));
    return fmt::format("; how the {} places in between feel is not known", count);
}

void add_steepest_drop(const Ground& ground, std::size_t traveller, FoundInsights& found) {
    const FeltPoint *from = nullptr, *to = nullptr, *last = nullptr;
    double high = 0, low = 0;
    for (const FeltPoint& point : ground.curve(traveller)) {
        if (!point.score) continue;
        const FeltPoint* before = std::exchange(last, &point);
        if (!before) continue;
        const double end = ends_of(ground, traveller, *before).end, start = ends_of(ground, traveller, point).start;
        if (end - start <= high - low) continue;
        from = before;
        to = &point;
        high = end;
        low = start;
    }
    const double fall = high - low;
    if (!from || fall < ground.thresholds().steep_drop) return;
    Insight& insight = add(found, steepest_drop, 45 + 8 * fall,
        fmt::format("{} falls furthest, by {}: from {} ({}) to {} ({}){}.",
            ground.persona(traveller) ? "For " + person(ground, traveller) + " the feeling" : "The feeling", figure(fall), cited(*from),
            signed_score(high), cited(*to), signed_score(low), unknown_between(from, to)));
    insight.about(path_at(*to)).about(path_at(*from));
    if (const Persona* persona = ground.persona(traveller)) insight.about(path_of(*persona));
    insight.number("fall", fall, "points").number("from", high, "score").number("to", low, "score");
}

}  // namespace

FoundInsights find_courses(const Ground& ground) {
    FoundInsights found;
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        add_peak_end(ground, traveller, found);
        add_negative_run(ground, traveller, found);
        add_steepest_drop(ground, traveller, found);
    }
    return found;
}

KindList course_kinds() { return {&peak_end, &negative_run, &steepest_drop}; }

}  // namespace journeymap
