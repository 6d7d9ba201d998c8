// Evidence for emotions and pain points. Evidence given for a touchpoint supports all that stands at it.
#include "checks/support.h"

#include <algorithm>

#include <fmt/core.h>

#include "checks/examples.h"
#include "checks/gaps.h"
#include "checks/judged.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr Rule emotion_without_evidence{
    "JM410", "emotion-without-evidence", Severity::info, "An emotion does not say what it is based on."};
constexpr Rule pain_without_evidence{"JM411", "pain-without-evidence", Severity::info, "A pain point does not say what it is based on."};

bool supported(const Emotions& emotions) {
    return std::any_of(emotions.begin(), emotions.end(),
        [](const PersonaEmotion& emotion) { return !emotion.emotion.evidence.empty() || emotion.emotion.measured; });
}

// A place with emotions of its own.
struct Felt {
    const Emotions* emotions;
    const Stage* stage;
    const Touchpoint* touchpoint;  // null: the stage as a whole
};

// Of each kind those that do not say what they are based on.
struct Unsupported {
    std::vector<Felt> emotions;
    std::vector<const PainPoint*> pains;
    Judgement of_emotions, of_pains;
};

class SupportSearch {
public:
    explicit SupportSearch(const StepRun& run) : run_(run) {
        for (const Stage& stage : run.journey.stages) {
            look_at({&stage.emotion, &stage, nullptr});
            for (const Touchpoint& touchpoint : stage.touchpoints) look_at({&touchpoint.emotion, &stage, &touchpoint});
        }
        for (const PainPoint* pain : run.journey.pain_points) look_at(*pain);
        unsupported_.of_emotions.lacking = unsupported_.emotions.size();
        unsupported_.of_pains.lacking = unsupported_.pains.size();
    }
    const Unsupported& unsupported() const { return unsupported_; }

private:
    void look_at(const Felt& felt) {
        const Touchpoint* const touchpoint = felt.touchpoint;
        if (felt.emotions->empty()) return;
        if (supported(*felt.emotions) || (touchpoint && !touchpoint->evidence.empty()))
            ++unsupported_.of_emotions.having;
        else if (touchpoint ? run_.unread.in(*touchpoint) : run_.unread.in(*felt.stage))
            ++unsupported_.of_emotions.unclear;
        else
            unsupported_.emotions.push_back(felt);
    }
    void look_at(const PainPoint& pain) {
        if (!pain.evidence.empty() || (pain.touchpoint && !pain.touchpoint->evidence.empty()))
            ++unsupported_.of_pains.having;
        else if (run_.unread.in(pain) || (pain.touchpoint && run_.unread.in(*pain.touchpoint)))
            ++unsupported_.of_pains.unclear;
        else
            unsupported_.pains.push_back(&pain);
    }

    const StepRun& run_;
    Unsupported unsupported_;
};

std::string how_to_refer(const Journey& journey) {
    return journey.evidence.empty() ? std::string()
                                    : fmt::format("name the evidence at the touchpoint: 'evidence: [{}]'", journey.evidence.front().id);
}

// A pain point of a stage as a whole has no touchpoint that could name it.
std::string how_to_refer_from(const PainPoint& pain, const Journey& journey) {
    if (pain.touchpoint || journey.evidence.empty()) return how_to_refer(journey);
    return fmt::format(
        "name the evidence at the pain point: '{{text: {}, evidence: [{}]}}'", text_example(pain.text.value), journey.evidence.front().id);
}

// The emotion of a stage as a whole has none either.
std::string how_to_refer_from(const Felt& felt, const Journey& journey) {
    if (felt.touchpoint || journey.evidence.empty()) return how_to_refer(journey);
    return fmt::format("name the evidence at the emotion: '{{score: -1, evidence: [{}]}}'", journey.evidence.front().id);
}

std::string message_of_all(const Judgement& judgement, const char* singular, const std::string& plural) {
    if (judgement.none_has() && judgement.unclear > 0) return none_of(judgement, singular, plural) + " says what it is based on";
    return (judgement.none_has() ? "the " + plural : share_of(judgement, plural)) + " do not say what they are based on";
}

void report_emotions(const StepRun& run, const Unsupported& unsupported) {
    const auto place = [](const Felt& felt) { return felt.emotions->front().emotion.span; };
    const std::uint32_t group = extent_of_info(unsupported.of_emotions) == Extent::all
                                    ? group_of_all(run, emotion_without_evidence, place(unsupported.emotions.front()),
                                          message_of_all(unsupported.of_emotions, "emotion", "emotions"), unsupported.emotions.size(),
                                          {how_to_refer_from(unsupported.emotions.front(), run.journey), "stages"})
                                    : 0;
    for (const Felt& felt : unsupported.emotions) {
        run.diagnostics
            .report(emotion_without_evidence, place(felt),
                fmt::format("the emotion at {} does not say what it is based on",
                    felt.touchpoint ? name_in_message(*felt.touchpoint) : name_in_message(*felt.stage)))
            .with_help(how_to_refer_from(felt, run.journey))
            .about((felt.touchpoint ? path_of(*felt.touchpoint) : path_of(*felt.stage)) + "/emotion")
            .in_group(group);
    }
}

void report_pains(const StepRun& run, const Unsupported& unsupported) {
    const std::uint32_t group = extent_of_info(unsupported.of_pains) == Extent::all
                                    ? group_of_all(run, pain_without_evidence, place_of(*unsupported.pains.front()),
                                          message_of_all(unsupported.of_pains, "pain point", "pain points"), unsupported.pains.size(),
                                          {how_to_refer_from(*unsupported.pains.front(), run.journey), "stages"})
                                    : 0;
    for (const PainPoint* pain : unsupported.pains) {
        run.diagnostics
            .report(pain_without_evidence, place_of(*pain),
                fmt::format("pain point {} does not say what it is based on", name_in_message(*pain)))
            .with_help(how_to_refer_from(*pain, run.journey))
            .about(path_of(*pain))
            .in_group(group);
    }
}

// Answers that were measured are what an emotion is based on, without a list of evidence.
std::string what_is_unsupported(const Unsupported& unsupported) {
    if (!unsupported.of_emotions.none_has()) {
        return fmt::format("{} {}", share_of(unsupported.of_emotions, "emotions"), unsupported.emotions.size() == 1 ? "is" : "are");
    }
    const char* what = unsupported.emotions.empty() ? "pain points" : unsupported.pains.empty() ? "emotions" : "emotions and pain points";
    return fmt::format("its {} are", what);
}

// A map that lists no evidence at all lacks one thing, not one for each emotion and pain point.
void report_no_evidence(const StepRun& run, const Unsupported& unsupported) {
    const Rule& rule = unsupported.emotions.empty() ? pain_without_evidence : emotion_without_evidence;
    run.diagnostics
        .report(rule, place_of(run.journey), fmt::format("the map does not say what {} based on", what_is_unsupported(unsupported)))
        .with_help(
            "list what you know it from, and refer to it with 'evidence: [interviews]':\n"
            "evidence:\n"
            "  - {id: interviews, kind: interview, n: 12, date: 2026-06-30}\n"
            "where it is only assumed, say so with 'kind: assumption'")
        .about("evidence");
}

}  // namespace

void check_support(const StepRun& run) {
    const SupportSearch search(run);
    const Unsupported& unsupported = search.unsupported();
    if (unsupported.emotions.empty() && unsupported.pains.empty()) return;
    // The list of it may be what was not understood.
    if (run.journey.evidence.empty() && (run.unread.in(run.journey) || run.unread.has_lost_files())) return;
    if (run.journey.evidence.empty()) return report_no_evidence(run, unsupported);
    report_emotions(run, unsupported);
    report_pains(run, unsupported);
}

RuleList support_rules() { return {&emotion_without_evidence, &pain_without_evidence}; }

}  // namespace journeymap
