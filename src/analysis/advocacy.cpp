// Advocacy moments: where people are likely to speak well of the service, and where to ask them to.
//
// advocacy-moment: the touchpoint with the highest score on the way of a persona, `high_emotion` (1) or more, at or after the first moment
// of truth that it passes. Where it passes none: after its lowest point, if that is negative, because people praise what was put right.
// Edge cases: ties go to the later touchpoint, because more is behind it; a persona that is never that glad has none; personas with the
// same touchpoint share one insight; stages felt as a whole are no moment.
// Source: where a customer is most likely to leave a positive review or tell others.
#include <algorithm>

#include <fmt/core.h>

#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr InsightKind advocacy{"advocacy-moment", "advocacy moments", "Where to ask for a review, or for a word to others.",
    "the highest score >= high_emotion at or after a moment of truth, or after the lowest point where none is marked", "high_emotion", "32",
    "where a customer is most likely to leave a positive review or share the experience"};

struct Moment {
    const Touchpoint* touchpoint = nullptr;
    const Touchpoint* after = nullptr;  // the moment of truth or lowest point
    bool of_truth = false;
    double score = 0;
};

// Where to start looking on a curve; its size: nowhere.
std::size_t turning_point(const std::vector<FeltPoint>& curve, Moment& moment) {
    const auto truth =
        std::ranges::find_if(curve, [](const FeltPoint& point) { return point.touchpoint && point.touchpoint->moment_of_truth.given(); });
    if (truth != curve.end()) {
        moment.after = truth->touchpoint;
        moment.of_truth = true;
        return static_cast<std::size_t>(truth - curve.begin());
    }
    std::size_t lowest = curve.size();
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const auto& score = curve[i].score;
        if (curve[i].touchpoint && score && *score < 0 && (lowest == curve.size() || *score < *curve[lowest].score)) lowest = i;
    }
    if (lowest < curve.size()) moment.after = curve[lowest].touchpoint;
    return lowest;
}

Moment moment_of(const Ground& ground, std::size_t traveller) {
    Moment moment;
    const auto& curve = ground.curve(traveller);
    for (std::size_t i = turning_point(curve, moment); i < curve.size(); ++i) {
        const FeltPoint& point = curve[i];
        if (!point.touchpoint || !point.score || *point.score < ground.thresholds().high_emotion) continue;
        if (moment.touchpoint && *point.score < moment.score) continue;
        moment.touchpoint = point.touchpoint;
        moment.score = *point.score;
    }
    return moment;
}

}  // namespace

FoundInsights find_advocacy(const Ground& ground) {
    FoundInsights found;
    struct Group {
        Moment moment;
        std::vector<std::size_t> travellers;
        std::vector<std::string> scores;
    };
    std::vector<Group> groups;
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        const Moment moment = moment_of(ground, traveller);
        if (!moment.touchpoint) continue;
        const auto same = [&](const Group& group) { return group.moment.touchpoint == moment.touchpoint; };
        auto group = std::ranges::find_if(groups, same);
        if (group == groups.end()) group = groups.insert(groups.end(), Group{moment, {}, {}});
        group->travellers.push_back(traveller);
        group->scores.push_back(fmt::format("{} {}", person(ground, traveller), signed_score(moment.score)));
    }
    for (const Group& group : groups) {
        const Moment& moment = group.moment;
        const std::string after = moment.after == moment.touchpoint ? "a moment of truth that went well"
                                  : moment.of_truth                 ? "after the moment of truth at " + cited(*moment.after)
                                                                    : "when the worst is over";
        Insight& insight = add(found, advocacy, 32,
            fmt::format("Ask for a review or a recommendation at {} ({}): {}.", cited(*moment.touchpoint), listed(group.scores), after));
        insight.about(path_of(*moment.touchpoint));
        for (const std::size_t traveller : group.travellers) {
            const Persona* persona = ground.persona(traveller);
            if (persona) insight.about(path_of(*persona));
            insight.number(persona ? "score of " + plain(persona->id) : "score", *ground.felt(traveller, *moment.touchpoint), "score");
        }
    }
    return found;
}

KindList advocacy_kinds() { return {&advocacy}; }

}  // namespace journeymap
