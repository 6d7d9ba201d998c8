// Evidence for emotions and pain points. Evidence given for a touchpoint supports all that stands at it.
#include "checks/support.h"

#include <algorithm>

#include <fmt/core.h>

#include "checks/examples.h"
#include "checks/gaps.h"
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

struct Unsupported {
    std::vector<Felt> emotions;
    std::vector<const PainPoint*> pains;
    std::size_t emotions_in_all = 0;
};

Unsupported find_unsupported(const StepRun& run) {
    const Journey& journey = run.journey;
    Unsupported result;
    const auto look_at = [&](const Felt& felt, bool touchpoint_supported) {
        if (felt.emotions->empty()) return;
        ++result.emotions_in_all;
        if (!touchpoint_supported && !supported(*felt.emotions)) result.emotions.push_back(felt);
    };
    for (const Stage& stage : journey.stages) {
        look_at({&stage.emotion, &stage, nullptr}, run.unread.in(stage));
        for (const Touchpoint& touchpoint : stage.touchpoints)
            look_at({&touchpoint.emotion, &stage, &touchpoint}, !touchpoint.evidence.empty() || run.unread.in(touchpoint));
    }
    for (const PainPoint* pain : journey.pain_points) {
        if (run.unread.in(*pain) || (pain->touchpoint && run.unread.in(*pain->touchpoint))) continue;
        if (pain->evidence.empty() && !(pain->touchpoint && !pain->touchpoint->evidence.empty())) result.pains.push_back(pain);
    }
    return result;
}

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

// "the emotions do", "12 of 14 pain points do".
std::string how_many(std::size_t lacking, std::size_t total, const char* things) {
    return lacking == total ? fmt::format("the {} do", things) : fmt::format("{} of {} {} do", lacking, total, things);
}

void report_emotions(const StepRun& run, const Unsupported& unsupported) {
    const auto place = [](const Felt& felt) { return felt.emotions->front().emotion.span; };
    const std::uint32_t group =
        extent_of_info(unsupported.emotions.size(), unsupported.emotions_in_all) == Extent::all
            ? group_of_all(run, emotion_without_evidence, place(unsupported.emotions.front()),
                  fmt::format(
                      "{} not say what they are based on", how_many(unsupported.emotions.size(), unsupported.emotions_in_all, "emotions")),
                  unsupported.emotions.size(), {how_to_refer_from(unsupported.emotions.front(), run.journey), "stages"})
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
    const std::uint32_t group = extent_of_info(unsupported.pains.size(), run.journey.pain_points.size()) == Extent::all
                                    ? group_of_all(run, pain_without_evidence, place_of(*unsupported.pains.front()),
                                          fmt::format("{} not say what they are based on",
                                              how_many(unsupported.pains.size(), run.journey.pain_points.size(), "pain points")),
                                          unsupported.pains.size(), {how_to_refer_from(*unsupported.pains.front(), run.journey), "stages"})
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

// A map that lists no evidence at all lacks one thing, not one for each emotion and pain point.
void report_no_evidence(const StepRun& run, const Unsupported& unsupported) {
    const Rule& rule = unsupported.emotions.empty() ? pain_without_evidence : emotion_without_evidence;
    const char* what = unsupported.emotions.empty() ? "pain points" : unsupported.pains.empty() ? "emotions" : "emotions and pain points";
    run.diagnostics.report(rule, place_of(run.journey), fmt::format("the map does not say what its {} are based on", what))
        .with_help(
            "list what you know it from, and refer to it with 'evidence: [interviews]':\n"
            "evidence:\n"
            "  - {id: interviews, kind: interview, n: 12, date: 2026-06-30}\n"
            "where it is only assumed, say so with 'kind: assumption'")
        .about("evidence");
}

}  // namespace

void check_support(const StepRun& run) {
    const Unsupported unsupported = find_unsupported(run);
    if (unsupported.emotions.empty() && unsupported.pains.empty()) return;
    if (run.journey.evidence.empty()) return report_no_evidence(run, unsupported);
    report_emotions(run, unsupported);
    report_pains(run, unsupported);
}

RuleList support_rules() { return {&emotion_without_evidence, &pain_without_evidence}; }

}  // namespace journeymap
