// Channel fit: whether people meet the service where they want to, and how each channel feels.
//
// - unmet-preference: the share of a persona's contacts that are on channels it prefers is under `preferred_share` (0.5). Preferred
//   channels that the journey does not have at all are named.
// - no-real-time: a persona prefers a channel that answers at once, and none of its contacts does.
// - channel-emotion: of two channels or more, the one with the lowest mean score, where it is -`felt` or lower and has two touchpoints
//   or more.
// - channel-switches: `channel_switches` (5) changes of channel or more along the way of a persona.
// A contact is a touchpoint on a channel other than `none`. A channel of the map's own is preferred where it or its `kind` is.
// Edge cases: a persona without preferences or contacts is passed over; ties between channels go to the first; of alternatives a
// route has one, and any that the persona can take counts as preferred or answering at once.
// Source: the channels that customers favour; most want to talk in real time.
#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "analysis/channels.h"
#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/gaps.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr std::string_view why = "the channels that customers favour; most want to talk to a company in real time";
constexpr std::size_t enough_of_a_channel = 2;

constexpr InsightKind unmet_preference{"unmet-preference", "channel fit", "A persona seldom meets the service on the channels it prefers.",
    "contacts on preferred channels / contacts of the persona < preferred_share", "preferred_share", "40 + 25 x (1 - share)", why};
constexpr InsightKind no_real_time{"no-real-time", "channel fit", "A persona wants to be answered at once, and nothing does.",
    "prefers a channel in real time, and no contact of the persona is on one", "", "60", why};
constexpr InsightKind channel_emotion{"channel-emotion", "channel fit", "The channel that feels worst.",
    "mean score over personas and touchpoints of a channel <= -felt, the lowest of all", "felt", "40 + 12 x |mean|", why};
constexpr InsightKind channel_switches{"channel-switches", "channel fit", "A persona changes channel many times.",
    "neighbouring contacts on different channels", "channel_switches", "25 + 2 x switches, at most 60", why};

bool prefers(const Persona& persona, const Channel& channel) {
    return std::ranges::any_of(persona.prefers, [&](const Ref<Channel>& preferred) {
        return preferred.target &&
               (preferred.target == &channel || (!channel.kind.value.empty() && channel.kind.value == preferred.target->id));
    });
}

std::vector<const Touchpoint*> contacts_of(const Ground& ground, std::size_t traveller) {
    std::vector<const Touchpoint*> contacts;
    std::ranges::copy_if(
        ground.route(traveller), std::back_inserter(contacts), [](const Touchpoint* one) { return contact_channel(*one); });
    return contacts;
}

// The first of the ways to do a step that the traveller can take and that is on such a channel; null: none is.
template <class Fits>
const Touchpoint* way_that(const Ground& ground, std::size_t traveller, const Touchpoint& step, Fits fits) {
    for (const Touchpoint* way : ground.ways(step)) {
        const Channel* channel = contact_channel(*way);
        if (channel && ground.travels(traveller, *way) && fits(*channel)) return way;
    }
    return nullptr;
}

// Of what a persona prefers: all, or what no touchpoint of the map offers.
std::vector<std::string> preferred_names(const Persona& persona, const std::vector<ChannelUse>* but_not_on) {
    std::vector<std::string> names;
    for (const Ref<Channel>& preferred : persona.prefers) {
        if (!preferred.target) continue;
        const auto is_it = [&](const ChannelUse& use) {
            return use.first == preferred.target || use.first->kind.value == preferred.target->id;
        };
        if (but_not_on && std::ranges::any_of(*but_not_on, is_it)) continue;
        names.push_back(plain(preferred.target->label));
    }
    return names;
}

void add_preferences(const Ground& ground, std::size_t traveller, const std::vector<ChannelUse>& used, FoundInsights& found) {
    const Persona* persona = ground.persona(traveller);
    const auto contacts = contacts_of(ground, traveller);
    if (!persona || contacts.empty() || preferred_names(*persona, nullptr).empty()) return;
    std::vector<const Touchpoint*> met;
    for (const Touchpoint* contact : contacts) {
        const Touchpoint* way = way_that(ground, traveller, *contact, [&](const Channel& channel) { return prefers(*persona, channel); });
        if (way) met.push_back(way);
    }
    const double share = static_cast<double>(met.size()) / static_cast<double>(contacts.size());
    if (share >= ground.thresholds().preferred_share) return;
    const auto missing = preferred_names(*persona, &used);
    std::string sentence = fmt::format("{} prefers {}, but {} of {} {} there", person(ground, traveller),
        listed(preferred_names(*persona, nullptr)), met.empty() ? "none" : "only " + std::to_string(met.size()),
        counted(contacts.size(), "contact"), met.size() < 2 ? "is" : "are");
    if (!missing.empty() && !met.empty())
        sentence += fmt::format("; {} {} not offered at all", listed(missing), missing.size() == 1 ? "is" : "are");
    Insight& insight = add(found, unmet_preference, 40 + 25 * (1 - share), sentence + ".");
    insight.about(path_of(*persona));
    for (const Touchpoint* contact : met) insight.about(path_of(*contact));
    insight.number("share", share, "share").number("contacts", static_cast<double>(contacts.size()), "touchpoints");
}

void add_real_time(const Ground& ground, std::size_t traveller, FoundInsights& found) {
    const Persona* persona = ground.persona(traveller);
    if (!persona || ground.route(traveller).empty()) return;
    std::vector<std::string> wanted;
    for (const Ref<Channel>& preferred : persona->prefers) {
        if (preferred.target && preferred.target->realtime) wanted.push_back(plain(preferred.target->label));
    }
    const auto contacts = contacts_of(ground, traveller);
    const auto answers = [&](const Touchpoint* contact) {
        return way_that(ground, traveller, *contact, [](const Channel& channel) { return channel.realtime; }) != nullptr;
    };
    if (wanted.empty() || contacts.empty() || std::ranges::any_of(contacts, answers)) return;
    Insight& insight = add(found, no_real_time, 60,
        fmt::format("{} would like to be answered at once ({}), but nowhere on the way is that possible.", person(ground, traveller),
            listed(wanted)));
    insight.about(path_of(*persona)).number("contacts", static_cast<double>(contacts.size()), "touchpoints");
}

struct ChannelMood {
    const ChannelUse* use = nullptr;
    double sum = 0;
    int count = 0;
    std::size_t touchpoints = 0;
    double mean() const { return sum / count; }
};

std::vector<ChannelMood> moods_of(const Ground& ground, const std::vector<ChannelUse>& used) {
    std::vector<ChannelMood> moods;
    for (const ChannelUse& use : used) {
        ChannelMood mood{&use};
        for (const Touchpoint* touchpoint : use.second) {
            const int before = mood.count;
            for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
                const auto score = ground.felt(traveller, *touchpoint);
                if (!score) continue;
                mood.sum += *score;
                ++mood.count;
            }
            if (mood.count > before) ++mood.touchpoints;
        }
        if (mood.count > 0) moods.push_back(mood);
    }
    return moods;
}

void add_channel_emotion(const Ground& ground, const std::vector<ChannelUse>& used, FoundInsights& found) {
    const auto moods = moods_of(ground, used);
    if (moods.size() < 2) return;
    const auto worst = std::ranges::min_element(moods, {}, &ChannelMood::mean),
               best = std::ranges::max_element(moods, {}, &ChannelMood::mean);
    if (worst->touchpoints < enough_of_a_channel || worst->mean() > -ground.thresholds().felt || worst->mean() >= 0) return;
    Insight& insight = add(found, channel_emotion, 40 + 12 * -worst->mean(),
        fmt::format("{} is the channel that feels worst: {} on average over {}; the best is {} ({}).", plain(worst->use->first->label),
            signed_score(worst->mean()), counted(worst->touchpoints, "touchpoint"), plain(best->use->first->label),
            signed_score(best->mean())));
    for (const Touchpoint* touchpoint : worst->use->second) insight.about(path_of(*touchpoint));
    insight.number("mean", worst->mean(), "score").number("best", best->mean(), "score");
}

void add_switches(const Ground& ground, FoundInsights& found) {
    struct Group {
        std::size_t switches, contacts;
        std::vector<std::size_t> travellers;
    };
    std::vector<Group> groups;
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        const auto contacts = contacts_of(ground, traveller);
        std::size_t switches = 0;
        for (std::size_t i = 1; i < contacts.size(); ++i)
            switches += contact_channel(*contacts[i]) != contact_channel(*contacts[i - 1]) ? 1 : 0;
        if (switches == 0 || static_cast<double>(switches) < ground.thresholds().channel_switches) continue;
        const auto same = [&](const Group& group) { return group.switches == switches && group.contacts == contacts.size(); };
        const auto known = std::ranges::find_if(groups, same);
        known == groups.end() ? groups.push_back({switches, contacts.size(), {traveller}}) : known->travellers.push_back(traveller);
    }
    for (const Group& group : groups) {
        const std::string subject = capital(people(ground, group.travellers));
        Insight& insight = add(found, channel_switches, std::min(60.0, 25 + 2 * static_cast<double>(group.switches)),
            fmt::format("{} channel {} within {}.", group.travellers.size() == 1 ? subject + " changes" : subject + " change",
                counted(group.switches, "time"), counted(group.contacts, "contact")));
        for (const std::size_t traveller : group.travellers) {
            if (const Persona* persona = ground.persona(traveller)) insight.about(path_of(*persona));
        }
        insight.number("switches", static_cast<double>(group.switches))
            .number("contacts", static_cast<double>(group.contacts), "touchpoints");
    }
}

}  // namespace

FoundInsights find_channel_fit(const Ground& ground) {
    FoundInsights found;
    const auto used = touchpoints_by_channel(ground);
    for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) {
        add_preferences(ground, traveller, used, found);
        add_real_time(ground, traveller, found);
    }
    add_channel_emotion(ground, used, found);
    add_switches(ground, found);
    return found;
}

KindList channel_fit_kinds() { return {&unmet_preference, &no_real_time, &channel_emotion, &channel_switches}; }

}  // namespace journeymap
