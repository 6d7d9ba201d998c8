// Pain points against emotions: where it hurts something is wrong, and where something is wrong somebody is hurt.
#include "checks/pain_points.h"

#include <algorithm>

#include <fmt/core.h>

#include "checks/examples.h"
#include "checks/feelings.h"
#include "checks/judged.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr Rule negative_without_pain{
    "JM406", "negative-without-pain", Severity::warning, "An emotion is clearly negative, but no pain point says why."};
constexpr Rule pain_where_positive{
    "JM407", "pain-where-positive", Severity::info, "A pain point stands where everyone it concerns feels well."};
constexpr Rule pain_without_severity{"JM409", "pain-without-severity", Severity::info, "A pain point does not say how bad it is."};

// The worst emotion written at one place; null where none is clearly negative.
const Emotion* clearly_negative(const Emotions& emotions) {
    const Emotion* worst = nullptr;
    double low = -clearly_felt;
    for (const PersonaEmotion& emotion : emotions) {
        const Reach reach = reach_of(emotion.emotion);
        if (!reach.known || reach.low > low || (worst && reach.low == low)) continue;
        worst = &emotion.emotion;
        low = reach.low;
    }
    return worst;
}

// A place that hurts without saying why.
struct Sore {
    const Emotion* emotion;
    const Touchpoint* touchpoint;  // null: the stage as a whole
    const Stage* stage;
};

bool has_pain(const Stage& stage) {
    return !stage.pain_points.empty() || std::any_of(stage.touchpoints.begin(), stage.touchpoints.end(),
                                             [](const Touchpoint& touchpoint) { return !touchpoint.pain_points.empty(); });
}

std::vector<Sore> find_sores(const StepRun& run) {
    std::vector<Sore> sores;
    for (const Stage& stage : run.journey.stages) {
        if (!stage.pain_points.empty() || run.unread.in(stage)) continue;
        const std::size_t before = sores.size();
        for (const Touchpoint& touchpoint : stage.touchpoints) {
            if (!touchpoint.pain_points.empty() || run.unread.in(touchpoint)) continue;
            if (const Emotion* emotion = clearly_negative(touchpoint.emotion)) sores.push_back({emotion, &touchpoint, &stage});
        }
        if (sores.size() > before || has_pain(stage)) continue;
        if (const Emotion* emotion = clearly_negative(stage.emotion)) sores.push_back({emotion, nullptr, &stage});
    }
    return sores;
}

void check_sores(const StepRun& run, Gaps& gaps) {
    const std::vector<Sore> sores = find_sores(run);
    if (sores.empty()) return;
    const std::string help =
        "say what goes wrong there, for example:\n"
        "pain_points:\n"
        "  - {text: \"22 minutes on hold, then told to e-mail\", severity: high, kind: delay}";
    const bool all = sores.size() > 1 && run.journey.pain_points.empty() && !run.unread.has_lost_parts();
    const std::uint32_t group =
        all ? group_of_all(run, negative_without_pain, sores.front().emotion->span,
                  fmt::format("emotions are negative at {}, but the map has no pain points", counted(sores.size(), "place")), sores.size(),
                  {help, "stages"})
            : 0;
    std::vector<std::string_view> names;
    for (const Sore& sore : sores) {
        names.push_back(sore.touchpoint ? sore.touchpoint->name.value : sore.stage->name.value);
        run.diagnostics
            .report(negative_without_pain, sore.emotion->span,
                fmt::format("the emotion at {} is negative, but no pain point there says why",
                    sore.touchpoint ? name_in_message(*sore.touchpoint) : name_in_message(*sore.stage)))
            .with_help(help)
            .about((sore.touchpoint ? path_of(*sore.touchpoint) : path_of(*sore.stage)) + "/emotion")
            .in_group(group);
    }
    if (all) return gaps.add(negative_without_pain, "no pain points");
    gaps.add(negative_without_pain, names, "negative emotion", "no pain point");
}

// The emotions of one touchpoint by persona, so that any number of pain points can ask. Filled again for each touchpoint.
class EmotionsByPersona {
public:
    explicit EmotionsByPersona(std::size_t personas) : by_persona_(personas, nullptr) {}

    void fill(const Emotions& emotions) {
        for (const std::uint32_t index : filled_) by_persona_[index] = nullptr;
        filled_.clear();
        for_all_ = nullptr;
        everyone_ = {};
        for (const PersonaEmotion& emotion : emotions) add(emotion);
    }
    const Emotion* of(const Persona& persona) const {
        const Emotion* own = persona.index < by_persona_.size() ? by_persona_[persona.index] : nullptr;
        return own ? own : for_all_;
    }
    // Over all emotions written here.
    Reach everyone() const { return everyone_; }

private:
    void add(const PersonaEmotion& emotion) {
        const Reach reach = reach_of(emotion.emotion);
        if (reach.known)
            everyone_ = everyone_.known ? Reach{std::min(everyone_.low, reach.low), std::max(everyone_.high, reach.high), true} : reach;
        if (!emotion.persona.given()) for_all_ = &emotion.emotion;
        const Persona* persona = emotion.persona.target;
        if (!persona || persona->index >= by_persona_.size()) return;
        by_persona_[persona->index] = &emotion.emotion;
        filled_.push_back(persona->index);
    }

    std::vector<const Emotion*> by_persona_;
    std::vector<std::uint32_t> filled_;
    const Emotion* for_all_ = nullptr;
    Reach everyone_;
};

bool everyone_feels_well(const PainPoint& pain, const EmotionsByPersona& emotions) {
    if (pain.personas.empty()) return emotions.everyone().known && emotions.everyone().low >= clearly_felt;
    for (const Ref<Persona>& persona : pain.personas) {
        const Emotion* emotion = persona.target ? emotions.of(*persona.target) : nullptr;
        if (!emotion) return false;
        const Reach reach = reach_of(*emotion);
        if (!reach.known || reach.low < clearly_felt) return false;
    }
    return true;
}

void check_pain_where_positive(const StepRun& run) {
    EmotionsByPersona emotions(run.journey.personas.size());
    for (const Touchpoint* touchpoint : run.journey.touchpoints) {
        if (touchpoint->pain_points.empty() || touchpoint->emotion.empty()) continue;
        emotions.fill(touchpoint->emotion);
        for (const PainPoint& pain : touchpoint->pain_points) {
            if (!everyone_feels_well(pain, emotions)) continue;
            run.diagnostics
                .report(pain_where_positive, place_of(pain),
                    fmt::format("{} is a pain point, but everyone it concerns feels well here", name_in_message(pain)))
                .label(touchpoint->emotion.front().emotion.span, "the emotion here")
                .with_help("look at both again: is it a pain, whom does it hurt ('personas: [...]'), is the score right?")
                .about(path_of(pain));
        }
    }
}

void check_severity(const StepRun& run) {
    Judged<PainPoint> judged;
    for (const PainPoint* pain : run.journey.pain_points)
        judged.add(*pain, pain->severity.value != Level::unsaid || pain->severity.given(), run.unread);
    const std::vector<const PainPoint*>& lacking = judged.lacking;
    if (lacking.empty()) return;
    const std::string help = lacking.front()->span == lacking.front()->text.span
                                 ? fmt::format("say how bad it is: '{{text: {}, severity: medium}}' (low, medium, high or critical)",
                                       text_example(lacking.front()->text.value))
                                 : "say how bad it is: 'severity: low', 'medium', 'high' or 'critical'";
    const Judgement& judgement = judged.judgement;
    const std::uint32_t group = extent_of_info(judgement) == Extent::all
                                    ? group_of_all(run, pain_without_severity, place_of(*lacking.front()),
                                          judgement.none_has() ? none_of(judgement, "pain point", "pain points") + " says how bad it is"
                                                               : share_of(judgement, "pain points") + " do not say how bad they are",
                                          lacking.size(), {help, "stages"})
                                    : 0;
    for (const PainPoint* pain : lacking) {
        run.diagnostics
            .report(pain_without_severity, place_of(*pain), fmt::format("pain point {} does not say how bad it is", name_in_message(*pain)))
            .with_help(help)
            .about(path_of(*pain))
            .in_group(group);
    }
}

}  // namespace

void check_pain_points(const StepRun& run, Gaps& gaps) {
    check_sores(run, gaps);
    check_pain_where_positive(run);
    check_severity(run);
}

RuleList pain_point_rules() { return {&negative_without_pain, &pain_where_positive, &pain_without_severity}; }

}  // namespace journeymap
