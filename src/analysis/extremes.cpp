// Extremes: where the curve of each persona is lowest and highest, what will be remembered of it, where it stays down and where it falls.
//
// - lowest-point: the point with the smallest score over all curves. Said where it is negative or differs from the highest. Ties are
//   named; the first one leads. Personas whose own lowest negative point is elsewhere get one each.
// - highest-point: likewise the largest; said where it is positive.
// - peak-end: (strongest + last) / 2 of one curve, the strongest being the point farthest from 0 (ties: the negative one, then the
//   first). Needs three points. D. Kahneman and others, "When more pain is preferred to less", 1993.
// - negative-run: the most points in a row below 0. A step whose emotion is not known ends a run, because nobody knows. Ties: the run
//   with the lower sum, then the first. Said from `long_run` points on.
// - steepest-drop: the largest fall between two neighbours of one curve that are both known. Ties: the first. Said from `steep_drop` on.
// Edge cases: no emotion gives nothing; a single point is no extreme, and is only said to be the one that is known where it is negative;
// a flat curve, which JM408 reports, has neither lowest nor highest.
#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "analysis/answers.h"
#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/gaps.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr std::size_t points_to_remember = 3;
constexpr double mixed = 0.25;  // nearer to 0 than this a memory is neither good nor bad

constexpr InsightKind lowest_point{"lowest-point", "extremes", "The touchpoint where somebody feels worst.",
    "the smallest score of all curves; each persona whose own is elsewhere gets one too", "",
    "60 + 12 x |score| where it is negative, else 20; of a single persona 35 + 10 x |score|; of the only point 40 + 12 x |score|",
    "the gap between the experience that is meant and the one that is had; the peak-end rule"};
constexpr InsightKind highest_point{"highest-point", "extremes", "The touchpoint where somebody feels best: what to keep.",
    "the largest score of all curves", "", "30", "where customers speak well of a service"};
constexpr InsightKind peak_end{"peak-end", "extremes", "How a persona will probably remember the journey as a whole.",
    "(score farthest from 0 + last score) / 2, of at least three points", "", "45 + 10 x |value| where it is -0.25 or lower, else 20",
    "the peak-end rule of Kahneman and others, 1993"};
constexpr InsightKind negative_run{"negative-run", "extremes",
    "The longest part of the journey in which a persona feels bad without a pause.",
    "the most points in a row with a score below 0; an unknown one ends the run", "long_run", "40 + 5 x touchpoints, at most 75",
    "stages in which customers disengage"};
constexpr InsightKind steepest_drop{"steepest-drop", "extremes", "The step at which a persona's feeling falls most.",
    "the largest difference between two neighbouring points of a curve", "steep_drop", "45 + 8 x fall",
    "the gap between the experience that is meant and the one that is had"};

// One point of one curve.
struct Place {
    const CurvePoint* point = nullptr;
    std::size_t traveller = 0;
    double score() const { return *point->score; }
};

bool same_place(const CurvePoint& a, const CurvePoint& b) { return a.touchpoint == b.touchpoint && a.stage == b.stage; }

std::vector<Place> places_of(const Ground& ground, std::size_t traveller) {
    std::vector<Place> places;
    for (const CurvePoint& point : ground.curve(traveller)) {
        if (point.score) places.push_back({&point, traveller});
    }
    return places;
}

// ", angry" where the map has a word for it.
std::string feeling_of(const Ground& ground, const Place& place) {
    const Persona* persona = ground.persona(place.traveller);
    const Emotion* emotion = persona && place.point->touchpoint ? emotion_of(*persona, *place.point->touchpoint) : nullptr;
    return emotion && !emotion->feeling.value.empty() ? ", " + plain(emotion->feeling.value) : "";
}

// "Amara (−1.8, angry)", "both personas (−1)".
std::string who_feels(const Ground& ground, const std::vector<Place>& there) {
    std::vector<std::size_t> travellers;
    for (const Place& place : there) travellers.push_back(place.traveller);
    const std::string word = feeling_of(ground, there.front());
    return fmt::format("{} ({}{})", people(ground, travellers), signed_score(there.front().score()), there.size() == 1 ? word : "");
}

using Ties = std::vector<std::vector<Place>>;

// All that reach one score, grouped by place in the order of the map.
Ties ties_at(const std::vector<Place>& all, double score) {
    std::vector<Place> equal;
    std::ranges::copy_if(all, std::back_inserter(equal), [&](const Place& place) { return place.score() == score; });
    std::ranges::stable_sort(equal, {}, [](const Place& place) {
        return std::pair(place.point->stage->index, place.point->touchpoint ? place.point->touchpoint->index : 0);
    });
    Ties groups;
    for (const Place& place : equal) {
        if (groups.empty() || !same_place(*groups.back().front().point, *place.point)) groups.emplace_back();
        groups.back().push_back(place);
    }
    return groups;
}

void speak_of(const Ground& ground, Insight& insight, const Ties& groups) {
    for (const auto& group : groups) {
        insight.about(path_at(*group.front().point));
        for (const Place& place : group) {
            if (const Persona* persona = ground.persona(place.traveller)) insight.about(path_of(*persona));
        }
    }
    insight.number("score", groups.front().front().score(), "score");
}

// "At “Help line” Amara (−1.8)", further places after it.
std::string places_text(const Ground& ground, const Ties& groups) {
    std::vector<std::string> parts;
    for (const auto& group : groups) parts.push_back(fmt::format("{} for {}", cited(*group.front().point), who_feels(ground, group)));
    return listed(parts, 4);
}

// What is said to hurt at the one lowest point.
std::string reason_at(const Ground& ground, const Ties& groups) {
    const Touchpoint* touchpoint = groups.front().front().point->touchpoint;
    if (groups.size() > 1 || !touchpoint) return {};
    std::vector<std::string> pains;
    for (const PainPoint& pain : touchpoint->pain_points) {
        const auto hurt = hurt_by(ground, pain);
        const auto is_hurt = [&](const Place& place) { return std::ranges::find(hurt, place.traveller) != hurt.end(); };
        if (std::ranges::any_of(groups.front(), is_hurt)) pains.push_back(cited(pain.text.value));
    }
    return pains.empty() ? "" : fmt::format(" What hurts there: {}.", listed(pains, 3));
}

void add_lowest(const Ground& ground, const Ties& groups, FoundInsights& found) {
    const double score = groups.front().front().score();
    const std::string text = places_text(ground, groups);
    std::string sentence = fmt::format("The journey has {} lowest points: {}.", groups.size(), text);
    if (groups.size() == 1) sentence = fmt::format("The lowest point of the whole journey is {}.", text);
    if (score >= 0) sentence = fmt::format("Nothing in this journey feels bad: even its lowest point, {}, is not negative.", text);
    speak_of(ground, add(found, lowest_point, score < 0 ? 60 + 12 * -score : 20, sentence + reason_at(ground, groups)), groups);
}

void add_only(const Ground& ground, const std::vector<Place>& all, FoundInsights& found) {
    const double score = all.front().score();
    if (score >= 0) return;
    const Ties groups = ties_at(all, score);
    const std::string sentence = fmt::format("The only emotion that the map knows is a bad one: {}.", places_text(ground, groups));
    speak_of(ground, add(found, lowest_point, 40 + 12 * -score, sentence), groups);
}

void add_lowest_of(const Ground& ground, std::size_t traveller, const Ties& overall, FoundInsights& found) {
    const std::vector<Place> own = places_of(ground, traveller);
    if (own.empty()) return;
    const double score = std::ranges::min_element(own, {}, &Place::score)->score();
    if (score >= 0 || score == overall.front().front().score()) return;
    const Ties groups = ties_at(own, score);
    const auto is_first = [&](const auto& group) { return same_place(*group.front().point, *groups.front().front().point); };
    if (std::ranges::any_of(overall, is_first)) return;
    std::vector<std::string> names;
    for (const auto& group : groups) names.push_back(cited(*group.front().point));
    const std::string sentence =
        fmt::format("{} feels worst elsewhere, at {} ({}).", person(ground, traveller), listed(names), signed_score(score));
    speak_of(ground, add(found, lowest_point, 35 + 10 * -score, sentence), groups);
}

void add_highest(const Ground& ground, const Ties& groups, FoundInsights& found) {
    const std::string text = places_text(ground, groups);
    speak_of(ground,
        add(found, highest_point, 30,
            groups.size() == 1 ? fmt::format("The highest point of the journey is {}: whatever changes, keep it.", text)
                               : fmt::format("The journey has {} highest points: {}. Whatever changes, keep them.", groups.size(), text)),
        groups);
}

void add_peak_end(const Ground& ground, std::size_t traveller, FoundInsights& found) {
    const std::vector<Place> places = places_of(ground, traveller);
    if (places.size() < points_to_remember) return;
    const Place* peak = &places.front();
    double sum = 0;
    for (const Place& place : places) {
        sum += place.score();
        const double size = std::abs(place.score()), strongest = std::abs(peak->score());
        if (size > strongest || (size == strongest && place.score() < peak->score())) peak = &place;
    }
    const Place& last = places.back();
    const double value = (peak->score() + last.score()) / 2;
    const double mean = sum / static_cast<double>(places.size());
    const std::string subject = ground.persona(traveller) ? person(ground, traveller) : "A customer";
    const std::string_view tone = value <= -mixed ? "as a bad one" : value >= mixed ? "as a good one" : "with mixed feelings";
    const std::string parts = peak == &last ? fmt::format("its strongest moment and its end are the same, {}", cited(*last.point))
                                            : fmt::format("its strongest moment is {} ({}) and its end {} ({})", cited(*peak->point),
                                                  signed_score(peak->score()), cited(*last.point), signed_score(last.score()));
    Insight& insight = add(found, peak_end, value <= -mixed ? 45 + 10 * -value : 20,
        fmt::format("{} will probably remember the journey {} ({}): {}.", subject, tone, signed_score(value), parts));
    insight.about(path_at(*peak->point));
    if (peak != &last) insight.about(path_at(*last.point));
    if (const Persona* persona = ground.persona(traveller)) insight.about(path_of(*persona));
    insight.number("peak_end", value, "score")
        .number("peak", peak->score(), "score")
        .number("end", last.score(), "score")
        .number("mean", mean, "score");
}

struct Run {
    std::size_t begin = 0, length = 0;
    double sum = 0;
    bool beats(const Run& other) const { return length > other.length || (length == other.length && sum < other.sum); }
};

void add_negative_run(const Ground& ground, std::size_t traveller, FoundInsights& found) {
    const auto& curve = ground.curve(traveller);
    Run best, run;
    for (std::size_t i = 0; i < curve.size(); ++i) {
        if (!curve[i].score || *curve[i].score >= 0) {
            run = {};
            continue;
        }
        if (run.length++ == 0) run.begin = i;
        run.sum += *curve[i].score;
        if (run.beats(best)) best = run;
    }
    if (best.length == 0 || static_cast<double>(best.length) < ground.thresholds().long_run) return;
    const CurvePoint &first = curve[best.begin], &last = curve[best.begin + best.length - 1];
    const bool all = best.length == static_cast<std::size_t>(
                                        std::ranges::count_if(curve, [](const CurvePoint& point) { return point.score.has_value(); }));
    const double mean = best.sum / static_cast<double>(best.length);
    const std::string_view noun = first.touchpoint ? "touchpoints" : "places";
    Insight& insight = add(found, negative_run, std::min(75.0, 40 + 5 * static_cast<double>(best.length)),
        fmt::format("For {} {} {} in a row feel bad, from {} to {} (on average {}){}.", person(ground, traveller), best.length, noun,
            cited(first), cited(last), signed_score(mean), all ? ", the whole way without one good moment" : ""));
    for (std::size_t i = best.begin; i < best.begin + best.length; ++i) insight.about(path_at(curve[i]));
    if (const Persona* persona = ground.persona(traveller)) insight.about(path_of(*persona));
    insight.number("length", static_cast<double>(best.length), "touchpoints").number("mean", mean, "score");
}

void add_steepest_drop(const Ground& ground, std::size_t traveller, FoundInsights& found) {
    const auto& curve = ground.curve(traveller);
    const CurvePoint *from = nullptr, *to = nullptr;
    double fall = 0;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        if (!curve[i - 1].score || !curve[i].score || *curve[i - 1].score - *curve[i].score <= fall) continue;
        from = &curve[i - 1];
        to = &curve[i];
        fall = *from->score - *to->score;
    }
    if (!from || fall < ground.thresholds().steep_drop) return;
    Insight& insight = add(found, steepest_drop, 45 + 8 * fall,
        fmt::format("{} falls furthest, by {}: from {} ({}) to {} ({}).",
            ground.persona(traveller) ? "For " + person(ground, traveller) + " the feeling" : "The feeling", figure(fall), cited(*from),
            signed_score(*from->score), cited(*to), signed_score(*to->score)));
    insight.about(path_at(*to)).about(path_at(*from));
    if (const Persona* persona = ground.persona(traveller)) insight.about(path_of(*persona));
    insight.number("fall", fall, "points").number("from", *from->score, "score").number("to", *to->score, "score");
}

}  // namespace

FoundInsights find_extremes(const Ground& ground) {
    FoundInsights found;
    std::vector<Place> all;
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        const std::vector<Place> own = places_of(ground, traveller);
        all.insert(all.end(), own.begin(), own.end());
    }
    if (all.empty()) return found;
    const double lowest = std::ranges::min_element(all, {}, &Place::score)->score();
    const double highest = std::ranges::max_element(all, {}, &Place::score)->score();
    if (all.size() == 1) add_only(ground, all, found);
    const bool flat = lowest == highest;
    if (!flat && (lowest < 0 || lowest < highest)) {
        const Ties lowest_places = ties_at(all, lowest);
        add_lowest(ground, lowest_places, found);
        for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller)
            add_lowest_of(ground, traveller, lowest_places, found);
    }
    if (!flat && highest > 0) add_highest(ground, ties_at(all, highest), found);
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        add_peak_end(ground, traveller, found);
        add_negative_run(ground, traveller, found);
        add_steepest_drop(ground, traveller, found);
    }
    return found;
}

KindList extreme_kinds() { return {&lowest_point, &highest_point, &peak_end, &negative_run, &steepest_drop}; }

}  // namespace journeymap
