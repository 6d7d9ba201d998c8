// How each persona feels along the way. A stage's own emotion is drawn where its touchpoints have none for that persona; where they
// have, it is written above the curve.
#include <fmt/core.h>

#include <algorithm>

#include "lanes/phrases.h"
#include "lanes/registry.h"

namespace journeymap {

namespace {

// In a map without personas everyone has one curve.
const Emotion* everyones(const Emotions& emotions) {
    auto found = std::ranges::find_if(emotions, [](const PersonaEmotion& emotion) { return !emotion.persona.given(); });
    return found == emotions.end() ? nullptr : &found->emotion;
}

const Emotion* written_for(const Persona& persona, const Emotions& emotions) {
    auto found = std::ranges::find_if(emotions, [&](const PersonaEmotion& emotion) { return emotion.persona.target == &persona; });
    return found == emotions.end() ? everyones(emotions) : &found->emotion;
}

bool stage_has_touchpoint_emotion(const Persona* persona, const Stage& stage) {
    return std::ranges::any_of(stage.touchpoints, [&](const Touchpoint& touchpoint) {
        const Emotion* emotion = persona != nullptr ? emotion_of(*persona, touchpoint) : everyones(touchpoint.emotion);
        return emotion != nullptr && emotion->score.has_value();
    });
}

class EmotionLane {
public:
    explicit EmotionLane(Projection& projection) : projection_(projection) {}

    CurveCell points_of(const Touchpoint& touchpoint) {
        CurveCell cell;
        each_persona([&](const Persona* persona, std::uint32_t index) {
            const Emotion* felt = persona != nullptr ? emotion_of(*persona, touchpoint) : everyones(touchpoint.emotion);
            const Emotion* expected = persona != nullptr ? expected_of(*persona, touchpoint) : everyones(touchpoint.expected);
            add(cell, index, felt, projection_.marks().extreme(touchpoint, persona));
            if (CurvePoint* point = add(cell, index, expected, nullptr)) point->expected = true;
        });
        if (const EarlierPlace* place = projection_.earlier_place(touchpoint)) add_earlier(cell, place->felt);
        return cell;
    }

    CurveCell points_of(const Stage& stage) {
        CurveCell cell;
        each_persona([&](const Persona* persona, std::uint32_t index) {
            if (stage_has_touchpoint_emotion(persona, stage)) return;
            const Emotion* felt = persona != nullptr ? written_for(*persona, stage.emotion) : everyones(stage.emotion);
            add(cell, index, felt, projection_.marks().extreme(stage, persona));
        });
        if (const EarlierPlace* place = projection_.earlier_place(stage)) add_earlier(cell, place->felt);
        return cell;
    }

    CurveCell points_of(const FormerTouchpoint& former) {
        CurveCell cell;
        add_earlier(cell, former.felt);
        return cell;
    }

    // What the stage says besides its touchpoints, in words.
    TextCell notes_of(const Stage& stage) {
        TextCell cell;
        for (const PersonaEmotion& written : stage.emotion) {
            const Persona* persona = written.persona.target;
            if (persona != nullptr && !projection_.is_shown(*persona)) continue;
            if (written.emotion.score && !stage_has_touchpoint_emotion_for(persona, stage)) continue;
            std::string text(persona != nullptr ? persona->name.value : projection_.word(Word::everyone));
            std::string feeling = feeling_phrase(written.emotion, projection_.journey());
            text += colon_of(projection_.language());
            text += feeling;
            if (written.emotion.score) text += (feeling.empty() ? "" : " ") + score_phrase(*written.emotion.score, projection_.language());
            cell.paragraphs.push_back({projection_.keep(std::move(text)), Tone::muted});
        }
        return cell;
    }

private:
    Projection& projection_;

    template <class Function>
    void each_persona(Function function) {
        const Journey& journey = projection_.journey();
        if (journey.personas.empty()) return function(nullptr, 0);
        for (const Persona* persona : projection_.grid().personas) function(persona, persona->index);
    }

    bool stage_has_touchpoint_emotion_for(const Persona* persona, const Stage& stage) const {
        if (persona != nullptr || projection_.journey().personas.empty()) return stage_has_touchpoint_emotion(persona, stage);
        return std::ranges::any_of(
            projection_.grid().personas, [&](const Persona* one) { return stage_has_touchpoint_emotion(one, stage); });
    }

    // Of the personas that are shown.
    void add_earlier(CurveCell& cell, const std::vector<EarlierScore>& felt) {
        const std::vector<Persona>& personas = projection_.journey().personas;
        for (const EarlierScore& score : felt) {
            if (personas.empty() || projection_.is_shown(personas[score.persona])) cell.earlier.push_back(score);
        }
    }

    // Null where nothing is known.
    CurvePoint* add(CurveCell& cell, std::uint32_t persona, const Emotion* emotion, const InsightMark* mark) {
        if (emotion == nullptr || !emotion->score) return nullptr;
        CurvePoint& point = cell.points.emplace_back();
        point.persona = persona;
        point.score = std::clamp(*emotion->score, -2.0, 2.0);
        point.emotion = emotion;
        point.mark = mark;
        bool plain = emotion->mix.size() < 2 && !emotion->from_word.given() && !emotion->to_word.given() && !emotion->intensity.given();
        point.feeling = plain ? feeling_name(projection_.journey(), emotion->feeling.value)
                              : projection_.keep(feeling_phrase(*emotion, projection_.journey()));
        return &point;
    }
};

}  // namespace

void project_emotion(Projection& projection, Lane& lane) {
    lane.is_curve = true;
    EmotionLane emotions(projection);
    projection.fill(
        lane, [&](const Stage& stage) { return emotions.points_of(stage); },
        [&](const Touchpoint& touchpoint) { return emotions.points_of(touchpoint); });
    projection.fill_former(lane, [&](const FormerTouchpoint& former) { return emotions.points_of(former); });
    for (const StageBand& band : projection.grid().stages) {
        TextCell notes = emotions.notes_of(*band.stage);
        if (!notes.paragraphs.empty()) lane.cells.push_back({band.first, band.count, true, std::move(notes)});
    }
    Projection::sort_cells(lane);
}

}  // namespace journeymap
