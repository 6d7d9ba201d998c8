// The head of each column: channel, name, and what sets the touchpoint apart.
#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "lanes/phrases.h"
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
        if (count++ > 0) names += comma_of(projection.language());
        names += persona.target->name.value;
    }
    return count == 1 ? fmt::format(fmt::runtime(projection.word(Word::only)), names) : names;
}

void add_reason(Projection& projection, HeadCell& head, const Reason& reason, TagKind kind, Word name) {
    if (!reason.given()) return;
    head.tags.push_back({kind, projection.word(name)});
    if (!reason.why.value.empty()) head.details.push_back({reason.why.value, Tone::muted});
}

// Keys whose value is short enough to stand in the head.
bool is_short(std::string_view key) {
    constexpr std::array<std::string_view, 8> keys{
        "channel", "wait", "duration", "response_time", "attempts", "drop_off", "owner", "importance"};
    return std::ranges::find(keys, key) != keys.end();
}

Word word_for(std::string_view key) {
    if (key == "duration") return Word::duration;
    if (key == "response_time") return Word::response_time;
    if (key == "attempts") return Word::attempts;
    if (key == "drop_off") return Word::drop_off;
    if (key == "importance") return Word::importance;
    return Word::wait;
}

// "was “Upload”, Apply, Phone, wait 22 min": what it was called, where it stood, and what it said.
std::string was_in_short(const EarlierPlace& place, const Projection& projection) {
    std::string text;
    if (place.renamed) text = quoted_phrase(place.name, projection.language());
    add_part(text, place.stage);
    for (const EarlierKey& key : place.keys) {
        if (key.before.empty() || !is_short(key.key)) continue;
        const bool is_name = key.key == "channel" || key.key == "owner";
        const bool lasts = key.key == "wait" || key.key == "duration" || key.key == "response_time";
        const std::string_view language = projection.language();
        const std::string before = lasts     ? duration_phrase(Duration{0, key.before}, language)
                                   : is_name ? key.before
                                             : written_figure(key.before, language);
        add_part(text, is_name ? before : fmt::format("{} {}", projection.word(word_for(key.key)), before));
    }
    return text;
}

void add_changes(Projection& projection, HeadCell& head, const EarlierPlace& place) {
    auto tag = [&](TagKind kind, std::string_view sign, Word name) {
        head.tags.push_back({kind, projection.keep(fmt::format("{}\u00a0{}", sign, projection.word(name)))});
    };
    if (place.added) return tag(TagKind::added, "+", Word::new_here);
    if (place.moved) tag(TagKind::changed, "\u00bb", Word::moved);
    if (place.renamed) tag(TagKind::changed, "~", Word::renamed);
    if (!place.moved && !place.renamed && !place.keys.empty()) tag(TagKind::changed, "~", Word::changed);
    if (std::string was = was_in_short(place, projection); !was.empty()) {
        head.was = projection.keep(was_phrase(was, projection.language()));
    }
}

HeadCell head_of(Projection& projection, const FormerTouchpoint& former) {
    HeadCell head;
    head.touchpoint = former.touchpoint;
    if (const Channel* channel = former.touchpoint->channel.target) {
        head.channel = channel->label;
        head.icon = channel->icon;
    }
    head.tags.push_back({TagKind::gone, projection.keep(fmt::format("\u00d7\u00a0{}", projection.word(Word::gone)))});
    if (!former.stage_name.empty()) {
        head.was = projection.keep(was_phrase(former.stage_name, projection.language()));
    }
    return head;
}

HeadCell head_of(Projection& projection, const Touchpoint& touchpoint) {
    HeadCell head;
    head.touchpoint = &touchpoint;
    if (const Channel* channel = touchpoint.channel.target) {
        head.channel = channel->label;
        head.icon = channel->icon;
    }
    if (const EarlierPlace* place = projection.earlier_place(touchpoint)) add_changes(projection, head, *place);
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
    projection.fill_former(lane, [&](const FormerTouchpoint& former) { return head_of(projection, former); });
}

}  // namespace journeymap
