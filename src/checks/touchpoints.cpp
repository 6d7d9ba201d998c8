// Step 3, list touchpoints: stages with goals, touchpoints with channel and owner. What concerns the journey as a whole (where it
// starts and ends, how it is cut, how it is worded) is in journey_shape.cpp, the order of touchpoints in prerequisites.cpp.
//
// Done: every stage has touchpoints and a goal, every touchpoint a channel, the order holds. Partial: something of that is missing.
// Missing: no touchpoint at all.
#include <algorithm>

#include <fmt/core.h>

#include "checks/examples.h"
#include "checks/gaps.h"
#include "checks/journey_shape.h"
#include "checks/judged.h"
#include "checks/places.h"
#include "checks/prerequisites.h"
#include "checks/public_sector.h"
#include "checks/step.h"
#include "checks/wording.h"

namespace journeymap {
namespace {

constexpr Rule no_stage{"JM301", "no-stage", Severity::error, "The map has no stages, so there is no journey yet."};
constexpr Rule stage_without_touchpoint{
    "JM302", "stage-without-touchpoint", Severity::error, "A stage has no touchpoint: nothing happens in it."};
constexpr Rule touchpoint_without_channel{
    "JM303", "touchpoint-without-channel", Severity::warning, "A touchpoint does not say where or how it takes place."};
constexpr Rule stage_without_goal{
    "JM304", "stage-without-goal", Severity::warning, "A stage does not say what the customer wants to achieve in it."};
constexpr Rule touchpoint_without_doing{
    "JM305", "touchpoint-without-doing", Severity::info, "A touchpoint does not say what the customer does."};
constexpr Rule touchpoint_without_owner{
    "JM306", "touchpoint-without-owner", Severity::warning, "The map lists teams, but none of them owns this touchpoint."};
constexpr Rule unused_channel{"JM314", "unused-channel", Severity::info, "A channel is declared, but nothing in the map uses it."};

constexpr const char* touchpoints_example =
    "touchpoints:\n"
    "  - {name: Reminder letter, channel: letter, doing: Opens the letter}";

std::vector<std::string_view> names_of(const std::vector<const Touchpoint*>& touchpoints) {
    std::vector<std::string_view> names;
    for (const Touchpoint* touchpoint : touchpoints) names.push_back(touchpoint->name.value);
    return names;
}

// Touchpoints that lack one thing, and how to say it.
struct Lack {
    const Rule& rule;
    const char* wanted;   // of each: "has a channel"
    const char* message;  // of one: "touchpoint {} has no channel"
    std::string help;
    Judged<Touchpoint> judged = {};

    const std::vector<const Touchpoint*>& lacking() const { return judged.lacking; }
};

std::string message_of_all(const Lack& lack) {
    if (lack.judged.judgement.none_has())
        return fmt::format("{} {}", none_of(lack.judged.judgement, "touchpoint of the map", "touchpoints"), lack.wanted);
    return fmt::format("{} do not say what the customer does", share_of(lack.judged.judgement, "touchpoints"));  // the only info
}

void report(const StepRun& run, const Lack& lack) {
    const Judgement& judgement = lack.judged.judgement;
    const Extent extent = lack.rule.severity == Severity::info ? extent_of_info(judgement) : extent_of(judgement);
    std::uint32_t group = 0;
    if (extent == Extent::all) {
        group = group_of_all(run, lack.rule, place_of(run.journey), message_of_all(lack), judgement.lacking, {lack.help, "stages"});
        run.diagnostics.summary_of_group(group).label(place_of(*lack.lacking().front()), "the first one");
    }
    for (const Touchpoint* touchpoint : lack.lacking()) {
        run.diagnostics.report(lack.rule, place_of(*touchpoint), fmt::format(fmt::runtime(lack.message), name_in_message(*touchpoint)))
            .with_help(lack.help)
            .about(path_of(*touchpoint))
            .in_group(group);
    }
}

void check_channels(const StepRun& run, Gaps& gaps) {
    Lack lack{touchpoint_without_channel, "has a channel", "touchpoint {} has no channel",
        "say where it takes place: 'channel: website' (`journeymap list channels` shows all), or 'channel: none' where the customer is "
        "alone"};
    for (const Touchpoint* touchpoint : run.journey.touchpoints) lack.judged.add(*touchpoint, touchpoint->channel.given(), run.unread);
    report(run, lack);
    gaps.add(touchpoint_without_channel, names_of(lack.lacking()), "touchpoint", "no channel");
}

// "Reads the letter" is what the customer does; a name like that needs no second sentence.
bool says_doing(const StepRun& run, const Touchpoint& touchpoint) { return run.words && names_action(touchpoint.name.value, *run.words); }

void check_doing(const StepRun& run) {
    Lack lack{touchpoint_without_doing, "says what the customer does", "touchpoint {} does not say what the customer does",
        "say what a camera would see: 'doing: Opens the letter, puts it on the fridge'"};
    for (const Touchpoint* touchpoint : run.journey.touchpoints)
        lack.judged.add(*touchpoint, !touchpoint->doing.empty() || says_doing(run, *touchpoint), run.unread);
    report(run, lack);
}

// Where the customer is alone nobody has to answer for the contact.
bool needs_owner(const Touchpoint& touchpoint) { return touchpoint.channel.id.value != "none"; }

void check_owners(const StepRun& run, Gaps& gaps) {
    if (run.journey.teams.empty()) return;
    Lack lack{touchpoint_without_owner, "has an owner", "touchpoint {} has no owner",
        "say which team answers for it: " + owner_example(run.journey) +
            "\nwhere no team does, write at its name: # journeymap: allow touchpoint-without-owner and why"};
    for (const Touchpoint* touchpoint : run.journey.touchpoints) {
        if (touchpoint->owner.given() || needs_owner(*touchpoint)) lack.judged.add(*touchpoint, touchpoint->owner.given(), run.unread);
    }
    report(run, lack);
    gaps.add(touchpoint_without_owner, names_of(lack.lacking()), "touchpoint", "no owner");
}

void check_stages(const StepRun& run, Gaps& gaps) {
    std::vector<const Stage*> without_goal;
    std::vector<std::string_view> empty, aimless;
    for (const Stage& stage : run.journey.stages) {
        if (run.unread.in(stage)) continue;
        if (stage.touchpoints.empty()) {
            empty.push_back(stage.name.value);
            run.diagnostics
                .report(stage_without_touchpoint, place_of(stage), fmt::format("stage {} has no touchpoints", name_in_message(stage)))
                .with_help(fmt::format("list what happens in it, or leave the stage out:\n{}", touchpoints_example))
                .about(path_of(stage));
        } else if (stage.goals.empty()) {
            without_goal.push_back(&stage);
            aimless.push_back(stage.name.value);
        }
    }
    gaps.add(stage_without_touchpoint, empty, "stage", "no touchpoint");
    gaps.add(stage_without_goal, aimless, "stage", "no goal");
    const bool moved = std::ranges::any_of(without_goal, [](const Stage* stage) { return !stage->motivations.empty(); });
    const std::string help = fmt::format("say what the customer wants here: 'goals: [Send a complete application once]'{}",
        moved ? "; 'motivations' say why, 'goals' what is to be reached" : "");
    const std::uint32_t group = extent_of(without_goal.size(), run.journey.stages.size()) == Extent::all
                                    ? group_of_all(run, stage_without_goal, place_of(*without_goal.front()),
                                          "no stage says what the customer wants to achieve", without_goal.size(), {help, "stages"})
                                    : 0;
    for (const Stage* stage : without_goal) {
        run.diagnostics
            .report(stage_without_goal, place_of(*stage),
                fmt::format("stage {} does not say what the customer wants to achieve", name_in_message(*stage)))
            .with_help(help)
            .about(path_of(*stage))
            .in_group(group);
    }
}

bool declared_here(const Journey& journey, const Channel& channel) {
    return !channel.built_in && channel.span.given() && channel.span.source == journey.source;
}

void check_unused_channels(const StepRun& run) {
    if (run.journey.touchpoints.empty() || run.unread.has_lost_references()) return;
    std::vector<char> used(run.journey.channels.size(), 0);
    const auto use = [&](const Channel* channel) {
        if (channel && channel->index < used.size()) used[channel->index] = 1;
    };
    for (const Touchpoint* touchpoint : run.journey.touchpoints) {
        use(touchpoint->channel.target);
        use(touchpoint->help.channel);
    }
    for (const Persona& persona : run.journey.personas) {
        for (const Ref<Channel>& channel : persona.prefers) use(channel.target);
    }
    for (const Channel& channel : run.journey.channels) {
        if (!declared_here(run.journey, channel) || (channel.index < used.size() && used[channel.index])) continue;
        run.diagnostics
            .report(unused_channel, channel.id_span.given() ? channel.id_span : channel.span,
                fmt::format("channel {} is declared, but nothing uses it", quoted(channel.id)))
            .with_help(fmt::format("write 'channel: {}' at the touchpoint where it is used, or leave it out", channel.id))
            .about("channels/" + channel.id);
    }
}

}  // namespace

StepResult check_touchpoints(const StepRun& run) {
    if (run.journey.stages.empty()) {
        run.diagnostics.report(no_stage, place_of(run.journey), "the map has no stages")
            .with_help(fmt::format("list the stages of the journey and what happens in each:\n"
                                   "stages:\n"
                                   "  - name: Notice\n"
                                   "    touchpoints:\n"
                                   "      - {{name: Reminder letter, channel: letter}}"))
            .about("stages");
        return {StepState::missing, "no stage"};
    }
    Gaps gaps(run.options);
    check_stages(run, gaps);
    check_channels(run, gaps);
    check_owners(run, gaps);
    check_doing(run);
    check_shape(run, gaps);
    check_prerequisites(run, gaps);
    check_unused_channels(run);
    if (run.options.public_sector) check_public_channels(run, gaps);
    if (run.journey.touchpoints.empty()) return {StepState::missing, "no touchpoint"};
    return {gaps.empty() ? StepState::done : StepState::partial, gaps.text()};
}

RuleList touchpoint_rules() {
    RuleList rules{&no_stage, &stage_without_touchpoint, &touchpoint_without_channel, &stage_without_goal, &touchpoint_without_doing,
        &touchpoint_without_owner};
    for (const RuleList& more : {shape_rules(), prerequisite_rules()}) rules.insert(rules.end(), more.begin(), more.end());
    rules.push_back(&unused_channel);
    for (const Rule* rule : public_channel_rules()) rules.push_back(rule);
    return rules;
}

}  // namespace journeymap
