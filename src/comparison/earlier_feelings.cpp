#include "comparison/earlier_feelings.h"

#include <algorithm>

namespace journeymap {

namespace {

const Emotion* of_everyone(const Emotions& emotions) {
    const auto found = std::ranges::find_if(emotions, [](const PersonaEmotion& entry) { return !entry.persona.given(); });
    return found == emotions.end() ? nullptr : &found->emotion;
}

const Emotion* at_touchpoint(const Persona* persona, const Touchpoint& touchpoint) {
    return persona ? emotion_of(*persona, touchpoint) : of_everyone(touchpoint.emotion);
}

const Emotion* at_stage(const Persona* persona, const Stage& stage) {
    if (!persona) return of_everyone(stage.emotion);
    const auto found = std::ranges::find_if(stage.emotion, [&](const PersonaEmotion& entry) { return entry.persona.target == persona; });
    return found == stage.emotion.end() ? of_everyone(stage.emotion) : &found->emotion;
}

void add(std::vector<EarlierScore>& scores, std::uint32_t persona, const Emotion* emotion) {
    if (emotion && emotion->score) scores.push_back({persona, std::clamp(*emotion->score, -2.0, 2.0)});
}

}  // namespace

EarlierFeelings::EarlierFeelings(const Matching& matching) {
    const Journey& now = matching.now().journey();
    if (now.personas.empty() && matching.old().journey().personas.empty()) personas_.push_back({0, nullptr});
    for (const Persona& persona : now.personas) {
        const std::size_t before = matching.old_of(matching.now().index_of(&persona));
        if (before != no_thing) personas_.push_back({persona.index, static_cast<const Persona*>(matching.old().at(before).entity)});
    }
}

std::vector<EarlierScore> EarlierFeelings::at(const Touchpoint& touchpoint) const {
    std::vector<EarlierScore> scores;
    for (const Pair& pair : personas_) add(scores, pair.persona, at_touchpoint(pair.before, touchpoint));
    return scores;
}

std::vector<EarlierScore> EarlierFeelings::over(const Stage& stage) const {
    std::vector<EarlierScore> scores;
    for (const Pair& pair : personas_) {
        const bool is_told_closer = std::ranges::any_of(stage.touchpoints, [&](const Touchpoint& touchpoint) {
            const Emotion* emotion = at_touchpoint(pair.before, touchpoint);
            return emotion && emotion->score;
        });
        if (!is_told_closer) add(scores, pair.persona, at_stage(pair.before, stage));
    }
    return scores;
}

}  // namespace journeymap
