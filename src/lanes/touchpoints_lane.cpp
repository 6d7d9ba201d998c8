// The head of each column: channel, name, and what sets the touchpoint apart.
#include <fmt/core.h>

#include "lanes/registry.h"

namespace journeymap {

namespace {

// "Amara only", "Amara, Henk": whose touchpoint it is where it is not everyone's.
std::string travellers(const Touchpoint& touchpoint, const Projection& projection) {
    if (touchpoint.personas.empty() || touchpoint.personas.size() >= projection.journey().personas.size()) return {};
    std::string names;
    std::size_t count = 0;
    for (const Ref<Persona>& persona : touchpoint.personas) {
        if (persona.target == nullptr) continue;
        if (count++ > 0) names += ", ";
        names += persona.target->name.value;
    }
    return count == 1 ? fmt::format(fmt::runtime(projection.word(Word::only)), names) : names;
}

void add_reason(Projection& projection, HeadCell& head, const Reason& reason, TagKind kind, Word name) {
    if (!reason.given()) return;
    head.tags.push_back({kind, projection.word(name)});
    if (!reason.why.value.empty()) head.details.push_back({reason.why.value, Tone::muted});
}

HeadCell head_of(Projection& projection, const Touchpoint& touchpoint) {
    HeadCell head;
    head.touchpoint = &touchpoint;
    if (const Channel* channel = touchpoint.channel.target) {
        head.channel = channel->label;
        head.icon = channel->icon;
    }
    std::string who = travellers(touchpoint, projection);
    if (!who.empty()) head.tags.push_back({TagKind::persona, projection.keep(std::move(who))});
    add_reason(projection, head, touchpoint.moment_of_truth, TagKind::moment_of_truth, Word::moment_of_truth);
    add_reason(projection, head, touchpoint.decision, TagKind::decision, Word::decision);
    if (touchpoint.importance.given()) {
        head.tags.push_back(
            {TagKind::plain, projection.keep(fmt::format("{} {}/5", projection.word(Word::importance), touchpoint.importance.value))});
    }
    if (const Touchpoint* other = touchpoint.instead_of.target) {
        head.tags.push_back({TagKind::alternative, projection.word(Word::or_else)});
        head.details.push_back({projection.keep(fmt::format("{} {}", projection.word(Word::instead_of), other->name.value)), Tone::muted});
    }
    for (const Ref<Touchpoint>& required : touchpoint.required) {
        if (required.target == nullptr) continue;
        head.details.push_back(
            {projection.keep(fmt::format("{} {}", projection.word(Word::requires_first), required.target->name.value)), Tone::muted});
    }
    return head;
}

}  // namespace

void project_touchpoints(Projection& projection, Lane& lane) {
    lane.note = projection.word(Word::touchpoints_note);
    projection.fill(lane, [&](const Touchpoint& touchpoint) { return head_of(projection, touchpoint); });
}

}  // namespace journeymap
