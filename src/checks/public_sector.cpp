// Rules for services that nobody can choose to leave. They follow what public standards for services ask: know what people need to
// be able to use it, tell them where help is, and offer a way for those who are not online.
#include "checks/public_sector.h"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/core.h>

#include "checks/judged.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr Rule access_needs_unsaid{"JM209", "access-needs-unsaid", Severity::warning,
    "A persona does not say what they need to be able to use the service (profile public-sector)."};
constexpr Rule touchpoint_without_help{"JM315", "touchpoint-without-help", Severity::warning,
    "A touchpoint does not say where to find help from there (profile public-sector)."};
constexpr Rule digital_only{"JM316", "digital-only", Severity::warning,
    "Every channel of the journey is digital, so that people who are not online are left out (profile public-sector)."};

// What a channel means for somebody who is not online or gets stuck.
enum class Kind { unknown, digital, paper, person, machine, announcement, alone };
struct KnownChannel {
    std::string_view id;
    Kind kind;
};
constexpr std::array known_channels{KnownChannel{"website", Kind::digital}, KnownChannel{"app", Kind::digital},
    KnownChannel{"portal", Kind::digital}, KnownChannel{"online-form", Kind::digital}, KnownChannel{"search", Kind::digital},
    KnownChannel{"email", Kind::digital}, KnownChannel{"letter", Kind::paper}, KnownChannel{"text-message", Kind::digital},
    KnownChannel{"phone", Kind::person}, KnownChannel{"ivr", Kind::machine}, KnownChannel{"chatbot", Kind::digital},
    KnownChannel{"social", Kind::digital}, KnownChannel{"in-person", Kind::person}, KnownChannel{"office", Kind::person},
    KnownChannel{"counter", Kind::person}, KnownChannel{"event", Kind::person}, KnownChannel{"home-visit", Kind::person},
    KnownChannel{"kiosk", Kind::machine}, KnownChannel{"payment-terminal", Kind::machine}, KnownChannel{"forum", Kind::digital},
    KnownChannel{"word-of-mouth", Kind::announcement}, KnownChannel{"referral", Kind::announcement},
    KnownChannel{"review-site", Kind::announcement}, KnownChannel{"advertising", Kind::announcement}, KnownChannel{"print", Kind::paper},
    KnownChannel{"outdoor", Kind::announcement}, KnownChannel{"newsletter", Kind::digital}, KnownChannel{"news", Kind::announcement},
    KnownChannel{"none", Kind::alone}};

// Chat and video need a computer, but at the other end there is a person.
bool is_online_with_a_person(std::string_view id) { return id == "chat" || id == "video"; }

// A channel of the map's own is as the built-in one that it names as its kind.
Kind kind_of(const Channel* channel) {
    if (!channel) return Kind::unknown;
    if (is_online_with_a_person(channel->icon)) return Kind::digital;
    const auto found = std::ranges::find(known_channels, std::string_view(channel->icon), &KnownChannel::id);
    return found == known_channels.end() ? Kind::unknown : found->kind;
}

// A person is there to be asked.
bool with_a_person(const Channel& channel) {
    const Kind kind = kind_of(&channel);
    return kind == Kind::person || is_online_with_a_person(channel.icon) || (kind == Kind::unknown && channel.realtime);
}

// Where the customer is alone, only hears of something, or has a person in front, no other route is needed.
bool needs_help(const Touchpoint& touchpoint) {
    const Channel* channel = touchpoint.channel.target;
    if (!channel) return true;
    const Kind kind = kind_of(channel);
    return kind != Kind::alone && kind != Kind::announcement && !with_a_person(*channel);
}

void check_help(const StepRun& run, Gaps& gaps) {
    Judged<Touchpoint> judged;
    for (const Touchpoint* touchpoint : run.journey.touchpoints) {
        if (needs_help(*touchpoint)) judged.add(*touchpoint, touchpoint->help.id.given(), run.unread);
    }
    const std::vector<const Touchpoint*>& lacking = judged.lacking;
    if (lacking.empty()) return;
    std::vector<std::string_view> names;
    for (const Touchpoint* touchpoint : lacking) names.push_back(touchpoint->name.value);
    gaps.add(touchpoint_without_help, names, "touchpoint", "no help");
    const std::string help = "name the channel or the touchpoint where help is found: 'help: phone'";
    const std::uint32_t group = extent_of(judged.judgement) == Extent::all
                                    ? group_of_all(run, touchpoint_without_help, place_of(run.journey),
                                          lacking.size() == run.journey.touchpoints.size()
                                              ? "no touchpoint says where help is found from there"
                                              : fmt::format("none of the {} touchpoints that {}need it says where help is found",
                                                    lacking.size(), judged.judgement.unclear > 0 ? "can be judged and " : ""),
                                          lacking.size(), {help, "stages"})
                                    : 0;
    if (group > 0) run.diagnostics.summary_of_group(group).label(place_of(*lacking.front()), "the first one");
    for (const Touchpoint* touchpoint : lacking) {
        run.diagnostics
            .report(touchpoint_without_help, place_of(*touchpoint),
                fmt::format("touchpoint {} does not say where help is found from there", name_in_message(*touchpoint)))
            .with_help(help)
            .about(path_of(*touchpoint))
            .in_group(group);
    }
}

void check_digital_only(const StepRun& run, Gaps& gaps) {
    const Touchpoint* first = nullptr;
    if (run.unread.has_lost_references()) return;
    for (const Touchpoint* touchpoint : run.journey.touchpoints) {
        for (const Channel* channel : {touchpoint->channel.target, touchpoint->help.channel}) {
            if (!channel) continue;
            const Kind kind = kind_of(channel);
            if (kind == Kind::paper || kind == Kind::person || kind == Kind::unknown || channel->icon == "ivr") return;
        }
        if (!first && kind_of(touchpoint->channel.target) == Kind::digital) first = touchpoint;
    }
    if (!first) return;
    run.diagnostics
        .report(
            digital_only, first->channel.id.span, "every channel of the journey is digital; there is no way for people who are not online")
        .with_help(fmt::format("offer another way and put it on the map, as help ('help: phone') or as a touchpoint:\n"
                               "  - {{name: Comes to the counter, channel: counter, instead_of: {}}}",
            first->id))
        .about("channels");
    gaps.add(digital_only, "only digital channels");
}

}  // namespace

void check_access_needs(const StepRun& run, Gaps& gaps) {
    std::vector<const Persona*> lacking;
    std::vector<std::string_view> names;
    for (const Persona& persona : run.journey.personas) {
        if (!persona.access_needs.empty() || run.unread.in(persona)) continue;
        lacking.push_back(&persona);
        names.push_back(persona.name.value);
    }
    if (lacking.empty()) return;
    gaps.add(access_needs_unsaid, names, "persona", "no access needs");
    const std::string help =
        "say what this person needs to be able to use it: 'access_needs: [large print]', or 'access_needs: [none]' where you asked";
    const std::uint32_t group =
        extent_of(lacking.size(), run.journey.personas.size()) == Extent::all
            ? group_of_all(run, access_needs_unsaid, place_of(*lacking.front()),
                  "no persona says what they need to be able to use the service", lacking.size(), {help, "personas"})
            : 0;
    for (const Persona* persona : lacking) {
        run.diagnostics
            .report(access_needs_unsaid, place_of(*persona),
                fmt::format("persona {} does not say what they need to be able to use the service", name_in_message(*persona)))
            .with_help(help)
            .about(path_of(*persona))
            .in_group(group);
    }
}

void check_public_channels(const StepRun& run, Gaps& gaps) {
    check_help(run, gaps);
    check_digital_only(run, gaps);
}

RuleList access_rules() { return {&access_needs_unsaid}; }
RuleList public_channel_rules() { return {&touchpoint_without_help, &digital_only}; }

}  // namespace journeymap
