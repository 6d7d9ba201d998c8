// Disengagement: the stages in which people lose heart, and the touchpoints at which they leave.
//
// - disengagement: a stage where a persona's emotion is `low_emotion` or less, or is negative and `stage_fall` or more below the stage
//   that the persona went through before. The emotion is the written one of the stage, else the mean of its touchpoints, which the
//   sentence then calls a mean. One insight for each stage, the lowest persona first.
// - drop-off: touchpoints with `drop_off` of that share or more. Where several ways lead through a step each is named.
// Edge cases: a stage without emotion for a persona is passed over, and the next one is compared with the one before it; the first
// stage can only be low; a persona that travels nothing of a stage is not in it.
// Source: New York State, step 5: are there stages where customers are disengaging?
#include <algorithm>

#include <fmt/core.h>

#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr InsightKind disengagement{"disengagement", "disengagement", "A stage in which people lose heart.",
    "emotion of the stage <= low_emotion, or < 0 and stage_fall below the stage before; where it is not written, the mean of its "
    "touchpoints",
    "low_emotion stage_fall", "55 + 10 x |score| of the lowest persona", "New York State, step 5: stages where customers are disengaging"};
constexpr InsightKind drop_off{"drop-off", "disengagement", "A touchpoint at which people leave the journey.", "drop_off of the touchpoint",
    "drop_off", "60 + 60 x share, at most 95", "New York State, step 5: stages where customers are disengaging"};

// The emotion of one stage for one traveller.
struct Mood {
    double score = 0;
    bool derived = false;
};

// One for each stage that the traveller feels something in, by the points of the curve.
std::vector<std::optional<Mood>> moods_of(const Ground& ground, std::size_t traveller) {
    std::vector<std::optional<Mood>> moods(ground.journey().stages.size());
    std::vector<std::pair<double, int>> sums(moods.size());
    for (const FeltPoint& point : ground.curve(traveller)) {
        if (!point.score) continue;
        auto& [sum, count] = sums[point.stage->index];
        sum += *point.score;
        ++count;
        moods[point.stage->index] = Mood{sum / count, point.touchpoint != nullptr};
    }
    // A stage whose touchpoints are felt may say itself how it feels as a whole; only who is in it by its curve has a mood there.
    for (const Stage& stage : ground.journey().stages) {
        auto& mood = moods[stage.index];
        if (!mood || stage.emotion.empty()) continue;
        for (const PersonaEmotion& emotion : stage.emotion) {
            if (!emotion.emotion.score) continue;
            const bool own = emotion.persona.target && emotion.persona.target == ground.persona(traveller);
            if (own || !emotion.persona.given()) mood = Mood{std::clamp(*emotion.emotion.score, -2.0, 2.0), false};
            if (own) break;
        }
    }
    return moods;
}

// What one traveller goes through in one stage.
struct Loss {
    std::size_t traveller = 0;
    Mood mood;
    std::optional<double> fall;
};

std::string loss_text(const Ground& ground, const Loss& loss) {
    std::string text = fmt::format("{} is at {}", person(ground, loss.traveller), signed_score(loss.mood.score));
    if (loss.mood.derived) text += " on average";
    if (loss.fall && *loss.fall > 0) text += fmt::format(", {} below the stage before", figure(*loss.fall));
    return text;
}

void add_disengagement(const Ground& ground, const Stage& stage, std::vector<Loss> losses, FoundInsights& found) {
    std::ranges::stable_sort(losses, {}, [](const Loss& loss) { return loss.mood.score; });
    std::vector<std::string> parts;
    for (const Loss& loss : losses) parts.push_back(loss_text(ground, loss));
    std::string joined;
    for (const std::string& part : parts) joined += (joined.empty() ? "" : "; ") + part;
    const double lowest = losses.front().mood.score;
    Insight& insight =
        add(found, disengagement, 55 + 10 * -lowest, fmt::format("Stage {} is where people lose heart: {}.", cited(stage), joined));
    insight.about(path_of(stage));
    for (const Loss& loss : losses) {
        const Persona* persona = ground.persona(loss.traveller);
        if (persona) insight.about(path_of(*persona));
        const std::string of = persona ? " of " + plain(persona->id) : "";
        insight.number("score" + of, loss.mood.score, "score");
        if (loss.fall) insight.number("fall" + of, *loss.fall, "points");
    }
}

void add_stages(const Ground& ground, FoundInsights& found) {
    const InsightThresholds& limits = ground.thresholds();
    std::vector<std::vector<Loss>> by_stage(ground.journey().stages.size());
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        std::optional<double> before;
        const auto moods = moods_of(ground, traveller);
        for (std::size_t stage = 0; stage < moods.size(); ++stage) {
            if (!moods[stage]) continue;
            const double score = moods[stage]->score;
            std::optional<double> fall;
            if (before) fall = *before - score;
            before = score;
            if (score <= limits.low_emotion || (score < 0 && fall && *fall >= limits.stage_fall))
                by_stage[stage].push_back({traveller, *moods[stage], fall});
        }
    }
    for (const Stage& stage : ground.journey().stages) {
        if (!by_stage[stage.index].empty()) add_disengagement(ground, stage, by_stage[stage.index], found);
    }
}

void add_drop_off(const Ground& ground, const Touchpoint& touchpoint, FoundInsights& found) {
    const double share = touchpoint.drop_off.value;
    if (!touchpoint.drop_off.given() || share <= 0 || share < ground.thresholds().drop_off) return;
    Insight& insight = add(found, drop_off, std::min(95.0, 60 + 60 * share),
        fmt::format("{} of those who come to {} leave there and do not go on.", exact_percent(share), cited(touchpoint)));
    insight.about(path_of(touchpoint)).number("drop_off", share, "share");
}

}  // namespace

FoundInsights find_disengagement(const Ground& ground) {
    FoundInsights found;
    add_stages(ground, found);
    for (const Touchpoint* touchpoint : ground.journey().touchpoints) add_drop_off(ground, *touchpoint, found);
    return found;
}

KindList disengagement_kinds() { return {&disengagement, &drop_off}; }

}  // namespace journeymap
