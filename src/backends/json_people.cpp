// Who and what a map refers to: personas, channels, teams, evidence.
#include <algorithm>

#include "backends/json_map.h"
#include "checks/places.h"
#include "journeymap/words.h"

namespace journeymap {

void JsonMap::persona(const Persona& persona) {
    json_.begin_object();
    json_.member("id", persona.id);
    json_.member("path", path_of(persona));
    json_.member("name", persona.name.value.empty() ? std::string_view(persona.id) : persona.name.value);
    write_text(json_, "role", persona.role);
    write_text(json_, "segment", persona.segment);
    write_word(json_, "experience", word_of(persona.experience.value));
    write_text(json_, "quote", persona.quote);
    write_text(json_, "photo", persona.photo);
    write_text(json_, "photo_alt", persona.photo_alt);
    write_texts(json_, "goals", persona.goals);
    write_texts(json_, "needs", persona.needs);
    write_texts(json_, "motivations", persona.motivations);
    write_texts(json_, "behaviors", persona.behaviors);
    write_texts(json_, "preferences", persona.preferences);
    write_texts(json_, "frustrations", persona.frustrations);
    write_texts(json_, "access_needs", persona.access_needs);
    write_references(json_, "prefers", persona.prefers);
    write_references(json_, "evidence", persona.evidence);
    extreme_of("lowest", extremes_.lowest_of, persona);
    extreme_of("highest", extremes_.highest_of, persona);
    json_.end_object();
}

void JsonMap::extreme_of(std::string_view name, const std::vector<ExtremePoint>& points, const Persona& persona) {
    const auto found = std::ranges::find(points, &persona, &ExtremePoint::persona);
    if (found == points.end()) return;
    json_.key(name);
    point(*found);
}

// Those that the map declares, and the built-in ones that it refers to.
void JsonMap::channels() {
    std::vector<bool> wanted(journey_.channels.size());
    const auto want = [&](const Channel* channel) {
        if (channel != nullptr) wanted[static_cast<std::size_t>(channel - journey_.channels.data())] = true;
    };
    for (const Channel& channel : journey_.channels) {
        if (!channel.built_in) want(&channel);
    }
    for (const Touchpoint* touchpoint : journey_.touchpoints) {
        want(touchpoint->channel.target);
        want(touchpoint->help.channel);
    }
    for (const Persona& persona : journey_.personas) {
        for (const Ref<Channel>& channel : persona.prefers) want(channel.target);
    }
    json_.key("channels");
    json_.begin_array();
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (wanted[i]) channel(journey_.channels[i]);
    }
    json_.end_array();
}

void JsonMap::channel(const Channel& channel) {
    json_.begin_object();
    json_.member("id", channel.id);
    json_.member("name", channel.label);
    write_text(json_, "kind", channel.kind);
    write_word(json_, "icon", channel.icon);
    json_.member("realtime", channel.realtime);
    json_.member("built_in", channel.built_in);
    json_.end_object();
}

void JsonMap::team(const Team& team) {
    json_.begin_object();
    json_.member("id", team.id);
    json_.member("name", team.name.value.empty() ? std::string_view(team.id) : team.name.value);
    json_.end_object();
}

void JsonMap::evidence(const Evidence& evidence) {
    json_.begin_object();
    json_.member("id", evidence.id);
    json_.member("text", evidence.text.value.empty() ? std::string_view(evidence.id) : evidence.text.value);
    write_word(json_, "kind", word_of(evidence.kind.value));
    write_given(json_, "n", evidence.n);
    write_date(json_, "date", evidence.date);
    write_text(json_, "link", evidence.link);
    json_.end_object();
}

}  // namespace journeymap
