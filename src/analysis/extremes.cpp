// Extremes: where the curve of each persona is lowest and highest.
//
// - lowest-point: the point with the smallest score over all curves. Said where it is negative or differs from the highest. Ties are
//   named; the first one leads. Personas whose own lowest negative point is elsewhere get one each.
// - highest-point: likewise the largest; said where it is positive.
// All ways to do one step count, also those that the curve does not take: somebody who could go them feels that there.
// Edge cases: no emotion gives nothing; a single point is no extreme, and is only said to be the one that is known where it is negative;
// a flat curve, which JM408 reports, has neither lowest nor highest.
#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "analysis/answers.h"
#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr InsightKind lowest_point{"lowest-point", "extremes", "The touchpoint where somebody feels worst.",
    "the smallest score of all curves and other ways to do a step; each persona whose own is elsewhere gets one too", "",
    "60 + 12 x |score| where it is negative, else 20; of a single persona 35 + 10 x |score|; of the only point 40 + 12 x |score|",
    "the gap between the experience that is meant and the one that is had; the peak-end rule"};
constexpr InsightKind highest_point{"highest-point", "extremes", "The touchpoint where somebody feels best: what to keep.",
    "the largest score of all curves and other ways to do a step", "", "30", "where customers speak well of a service"};

// One point of one curve.
struct Place {
    FeltPoint point;
    std::size_t traveller = 0;
    double score() const { return *point.score; }
};

bool same_place(const FeltPoint& a, const FeltPoint& b) { return a.touchpoint == b.touchpoint && a.stage == b.stage; }

std::vector<Place> places_of(const Ground& ground, std::size_t traveller) {
    std::vector<Place> places;
    for (const FeltPoint& point : ground.curve(traveller)) {
        if (point.score) places.push_back({point, traveller});
        if (!point.touchpoint) continue;
        for (const Touchpoint* way : ground.ways(*point.touchpoint)) {
            const auto score = way == point.touchpoint ? std::nullopt : ground.felt(traveller, *way);
            if (score) places.push_back({{way, way->stage, score}, traveller});
        }
    }
    return places;
}

// ", angry" where the map has a word for it, ", from 27 answers" where it is measured.
std::string feeling_of(const Ground& ground, const Place& place) {
    if (!place.point.touchpoint) return {};
    const Emotion* emotion = ground.emotion(place.traveller, *place.point.touchpoint);
    if (!emotion) return {};
    std::string text = emotion->feeling.value.empty() ? "" : ", " + plain(emotion->feeling.value);
    const std::size_t answers = emotion->measured && emotion->measured->result ? emotion->measured->result->n : 0;
    if (answers > 0) text += fmt::format(", from {} {}", answers, answers == 1 ? "answer" : "answers");
    return text;
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
    std::ranges::stable_sort(equal, {},
        [](const Place& place) { return std::pair(place.point.stage->index, place.point.touchpoint ? place.point.touchpoint->index : 0); });
    Ties groups;
    for (const Place& place : equal) {
        if (groups.empty() || !same_place(groups.back().front().point, place.point)) groups.emplace_back();
        groups.back().push_back(place);
    }
    return groups;
}

void speak_of(const Ground& ground, Insight& insight, const Ties& groups) {
    for (const auto& group : groups) {
        insight.about(path_at(group.front().point));
        for (const Place& place : group) {
            if (const Persona* persona = ground.persona(place.traveller)) insight.about(path_of(*persona));
        }
    }
    insight.number("score", groups.front().front().score(), "score");
}

// "At “Help line” Amara (−1.8)", further places after it.
std::string places_text(const Ground& ground, const Ties& groups) {
    std::vector<std::string> parts;
    for (const auto& group : groups) parts.push_back(fmt::format("{} for {}", cited(group.front().point), who_feels(ground, group)));
    return listed(parts, 4);
}

// What is said to hurt at the one lowest point.
std::string reason_at(const Ground& ground, const Ties& groups) {
    const Touchpoint* touchpoint = groups.front().front().point.touchpoint;
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
    // Of a whole stage that is low, disengagement says it.
    if (!all.front().point.touchpoint && score <= ground.thresholds().low_emotion) return;
    const std::string sentence = fmt::format("The only emotion that the map knows is a bad one: {}.", places_text(ground, groups));
    speak_of(ground, add(found, lowest_point, 40 + 12 * -score, sentence), groups);
}

void add_lowest_of(const Ground& ground, std::size_t traveller, const Ties& overall, FoundInsights& found) {
    const std::vector<Place> own = places_of(ground, traveller);
    if (own.empty()) return;
    const double score = std::ranges::min_element(own, {}, &Place::score)->score();
    if (score >= 0 || score == overall.front().front().score()) return;
    const Ties groups = ties_at(own, score);
    const auto is_first = [&](const auto& group) { return same_place(group.front().point, groups.front().front().point); };
    if (std::ranges::any_of(overall, is_first)) return;
    std::vector<std::string> names;
    for (const auto& group : groups) names.push_back(cited(group.front().point));
    const std::string sentence =
        fmt::format("For {} the lowest point is another one: {} ({}).", person(ground, traveller), listed(names), signed_score(score));
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
    return found;
}

KindList extreme_kinds() { return {&lowest_point, &highest_point}; }

}  // namespace journeymap
