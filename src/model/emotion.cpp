// Whose emotion it is: who travels a touchpoint, what one persona feels there, and what a stage feels like.
#include <algorithm>

#include "journeymap/journey.h"
#include "model/ways.h"

namespace journeymap {

namespace {

// The one written for the persona, else the one written for everyone.
const Emotion* find_emotion(const Emotions& emotions, const Persona& persona) {
    const Emotion* for_everyone = nullptr;
    for (const auto& entry : emotions) {
        if (entry.persona.target == &persona) return &entry.emotion;
        if (!entry.persona.given()) for_everyone = &entry.emotion;
    }
    return for_everyone;
}

}  // namespace

bool travels(const Persona& persona, const Touchpoint& touchpoint) {
    if (touchpoint.personas.empty()) return true;
    return std::ranges::any_of(touchpoint.personas, [&](const Ref<Persona>& reference) { return reference.target == &persona; });
}

const Emotion* emotion_of(const Persona& persona, const Touchpoint& touchpoint) {
    return travels(persona, touchpoint) ? find_emotion(touchpoint.emotion, persona) : nullptr;
}

const Emotion* expected_of(const Persona& persona, const Touchpoint& touchpoint) {
    return travels(persona, touchpoint) ? find_emotion(touchpoint.expected, persona) : nullptr;
}

std::optional<Emotion> stage_emotion_of(const Persona& persona, const Stage& stage) {
    if (const auto* written = find_emotion(stage.emotion, persona)) return *written;
    double sum = 0;
    int count = 0;
    for (const Touchpoint* touchpoint : ways_taken(&persona, stage)) {
        const Emotion* emotion = emotion_of(persona, *touchpoint);
        if (emotion == nullptr || !emotion->score) continue;
        sum += *emotion->score;
        ++count;
    }
    if (count == 0) return std::nullopt;
    Emotion mean;
    mean.score = sum / count;
    mean.derived = true;
    return mean;
}

}  // namespace journeymap
