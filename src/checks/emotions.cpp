// Step 4, capture emotions and pain points: every stage and every touchpoint says how it feels. Scores and feeling words are in
// feelings.cpp, pain points in pain_points.cpp, evidence in support.cpp.
//
// Done: every touchpoint has an emotion on the scale, every clearly negative one a pain point. Partial: something of that is missing.
// Missing: neither an emotion nor a pain point.
#include <algorithm>

#include <fmt/core.h>

#include "checks/examples.h"
#include "checks/feelings.h"
#include "checks/gaps.h"
#include "checks/judged.h"
#include "checks/pain_points.h"
#include "checks/places.h"
#include "checks/step.h"
#include "checks/support.h"

namespace journeymap {
namespace {

constexpr Rule stage_without_emotion{
    "JM401", "stage-without-emotion", Severity::error, "Nobody's emotion is known anywhere in this stage."};
constexpr Rule touchpoint_without_emotion{
    "JM402", "touchpoint-without-emotion", Severity::warning, "A touchpoint does not say how anyone feels there."};
constexpr Rule flat_curve{"JM408", "flat-curve", Severity::warning, "Every emotion of the journey has the same score."};

constexpr std::size_t fewest_points_of_a_curve = 3;

// Whether emotions are written anywhere, and where stages stand in for their touchpoints.
struct Coverage {
    std::vector<const Stage*> silent;        // stages without any emotion
    std::vector<const Stage*> by_stage;      // only the stage as a whole has one
    std::vector<const Touchpoint*> lacking;  // touchpoints without one where others of the stage have one
    std::size_t stages = 0;                  // with touchpoints or an emotion
};

Coverage coverage_of(const StepRun& run) {
    const auto lacks = [&](const auto& place) { return place.emotion.empty() && !run.unread.in(place); };
    Coverage coverage;
    for (const Stage& stage : run.journey.stages) {
        if (stage.touchpoints.empty() && stage.emotion.empty()) continue;
        ++coverage.stages;
        if (stage.touchpoints.empty()) continue;
        const auto without = std::ranges::count_if(stage.touchpoints, lacks);
        if (static_cast<std::size_t>(without) == stage.touchpoints.size()) {
            if (lacks(stage)) coverage.silent.push_back(&stage);
            if (!stage.emotion.empty()) coverage.by_stage.push_back(&stage);
            continue;
        }
        for (const Touchpoint& touchpoint : stage.touchpoints) {
            if (lacks(touchpoint)) coverage.lacking.push_back(&touchpoint);
        }
    }
    return coverage;
}

template <class Named>
std::vector<std::string_view> names_of(const std::vector<const Named*>& all) {
    std::vector<std::string_view> names;
    for (const Named* one : all) names.push_back(one->name.value);
    return names;
}

void report_silent(const StepRun& run, const Coverage& coverage, Gaps& gaps) {
    if (coverage.silent.empty()) return;
    const std::string help = fmt::format("say at each touchpoint how it feels there: {}", emotion_example(run.journey));
    const bool all = extent_of(coverage.silent.size(), coverage.stages) == Extent::all;
    const std::uint32_t group = all ? group_of_all(run, stage_without_emotion, place_of(run.journey),
                                          "the map does not say how anyone feels in any stage", coverage.silent.size(), {help, "stages"})
                                    : 0;
    for (const Stage* stage : coverage.silent) {
        run.diagnostics
            .report(stage_without_emotion, place_of(*stage), fmt::format("stage {} does not say how anyone feels", name_in_message(*stage)))
            .with_help(help)
            .about(path_of(*stage))
            .in_group(group);
    }
    if (all) return gaps.add(stage_without_emotion, "no emotions");
    gaps.add(stage_without_emotion, names_of(coverage.silent), "stage", "no emotion");
}

void report_by_stage(const StepRun& run, const Coverage& coverage, Gaps& gaps) {
    if (coverage.by_stage.empty()) return;
    const std::string help = fmt::format("say it where it is felt: {}", emotion_example(run.journey));
    gaps.add(touchpoint_without_emotion, "emotions only by stage");
    const std::uint32_t group =
        extent_of(coverage.by_stage.size(), coverage.stages) == Extent::all
            ? group_of_all(run, touchpoint_without_emotion, coverage.by_stage.front()->emotion.front().emotion.span,
                  "emotions are given for whole stages only; no touchpoint says how it feels", coverage.by_stage.size(), {help, "stages"})
            : 0;
    for (const Stage* stage : coverage.by_stage) {
        run.diagnostics
            .report(touchpoint_without_emotion, stage->emotion.front().emotion.span,
                fmt::format("stage {} has an emotion as a whole, but none of its touchpoints has one", name_in_message(*stage)))
            .with_help(help)
            .about(path_of(*stage))
            .in_group(group);
    }
}

void report_lacking(const StepRun& run, const Coverage& coverage, Gaps& gaps) {
    const std::string help = "say how it feels there: " + emotion_example(run.journey);
    for (const Touchpoint* touchpoint : coverage.lacking) {
        run.diagnostics
            .report(touchpoint_without_emotion, place_of(*touchpoint),
                fmt::format("touchpoint {} has no emotion", name_in_message(*touchpoint)))
            .with_help(help)
            .about(path_of(*touchpoint));
    }
    gaps.add(touchpoint_without_emotion, names_of(coverage.lacking), "touchpoint", "no emotion");
}

// The scores of one curve, as far as they can be told to be all the same.
struct Curve {
    std::size_t points = 0;
    double first = 0;
    bool flat = true;
    const Emotion* start = nullptr;

    void add(const Emotion& emotion) {
        const Reach reach = reach_of(emotion);
        if (!reach.known) flat = false;  // it may be another one
        if (!reach.known) return;
        if (points++ == 0) {
            first = reach.low;
            start = &emotion;
        }
        flat = flat && reach.low == first && reach.high == first;
    }
    // The points that everyone shares, seen by one persona.
    Curve with(const Curve& shared) const {
        if (points == 0) return shared;
        Curve both = *this;
        both.points += shared.points;
        both.flat = flat && shared.flat && (shared.points == 0 || shared.first == first);
        return both;
    }
    bool suspicious() const { return flat && points >= fewest_points_of_a_curve; }
};

struct Curves {
    explicit Curves(std::size_t personas) : own(personas) {}
    void add(const Emotions& emotions) {
        for (const PersonaEmotion& emotion : emotions) {
            if (!emotion.persona.given())
                shared.add(emotion.emotion);
            else if (emotion.persona.target && emotion.persona.target->index < own.size())
                own[emotion.persona.target->index].add(emotion.emotion);
        }
    }
    bool empty() const {
        return shared.points == 0 && std::all_of(own.begin(), own.end(), [](const Curve& curve) { return curve.points == 0; });
    }
    std::vector<Curve> own;
    Curve shared;
};

Curves curves_of(const Journey& journey) {
    Curves curves(journey.personas.size());
    for (const Touchpoint* touchpoint : journey.touchpoints) curves.add(touchpoint->emotion);
    if (!curves.empty()) return curves;
    for (const Stage& stage : journey.stages) curves.add(stage.emotion);
    return curves;
}

bool some_emotion_is_unread(const StepRun& run) {
    const auto unread = [&](const Stage& stage) {
        return run.unread.in(stage) || std::ranges::any_of(stage.touchpoints, [&](const auto& one) { return run.unread.in(one); });
    };
    return run.unread.has_lost_references() || std::ranges::any_of(run.journey.stages, unread);
}

void report_flat(const StepRun& run, const Curve& curve, std::string message, std::string entity, Gaps& gaps) {
    run.diagnostics.report(flat_curve, curve.start->span, std::move(message))
        .with_help("a real journey has ups and downs; ask at which moment it was worst, and at which best")
        .about(std::move(entity));
    gaps.add(flat_curve, "flat curve");
}

void check_flat_curve(const StepRun& run, Gaps& gaps) {
    if (some_emotion_is_unread(run)) return;
    const Curves curves = curves_of(run.journey);
    if (curves.shared.suspicious() && std::all_of(curves.own.begin(), curves.own.end(), [](const Curve& own) { return own.points == 0; })) {
        return report_flat(run, curves.shared,
            fmt::format("all {} emotions have the score {:.4g}", curves.shared.points, curves.shared.first), "stages", gaps);
    }
    for (const Persona& persona : run.journey.personas) {
        if (persona.index >= curves.own.size() || curves.own[persona.index].points == 0) continue;
        const Curve curve = curves.own[persona.index].with(curves.shared);
        if (!curve.suspicious()) continue;
        report_flat(run, curve,
            fmt::format("all {} emotions of {} have the score {:.4g}", curve.points, name_in_message(persona), curve.first),
            path_of(persona), gaps);
    }
}

bool nothing_captured(const Journey& journey) {
    return journey.pain_points.empty() &&
           std::all_of(journey.stages.begin(), journey.stages.end(), [](const Stage& stage) { return stage.emotion.empty(); }) &&
           std::all_of(journey.touchpoints.begin(), journey.touchpoints.end(),
               [](const Touchpoint* touchpoint) { return touchpoint->emotion.empty(); });
}

}  // namespace

StepResult check_emotions(const StepRun& run) {
    Gaps gaps(run.options);
    const Coverage coverage = coverage_of(run);
    report_silent(run, coverage, gaps);
    report_by_stage(run, coverage, gaps);
    report_lacking(run, coverage, gaps);
    check_feelings(run, gaps);
    check_pain_points(run, gaps);
    check_flat_curve(run, gaps);
    check_support(run);
    if (nothing_captured(run.journey)) return {StepState::missing, "no emotion"};
    return {gaps.empty() ? StepState::done : StepState::partial, gaps.text()};
}

RuleList emotion_rules() {
    RuleList rules{&stage_without_emotion, &touchpoint_without_emotion};
    for (const RuleList& more : {feeling_rules(), pain_point_rules(), RuleList{&flat_curve}, support_rules(), measured_rules()}) {
        rules.insert(rules.end(), more.begin(), more.end());
    }
    std::sort(rules.begin(), rules.end(), [](const Rule* a, const Rule* b) { return a->code < b->code; });
    return rules;
}

}  // namespace journeymap
