// What stands behind the journey: evidence, channels, teams, history.
#include <fmt/core.h>

#include <algorithm>

#include "backends/text_map.h"
#include "lanes/phrases.h"

namespace journeymap {

void TextMap::evidence() {
    if (journey_.evidence.empty()) return;
    section(say(Word::evidence));
    for (const Evidence& evidence : journey_.evidence) {
        std::string line(evidence.text.value.empty() ? std::string_view(evidence.id) : evidence.text.value);
        const std::string_view language = journey_.language.value;
        add_part(line, label_of(evidence.kind.value, language));
        if (evidence.n.given())
            add_part(line, fmt::format("{} = {}", say(Word::sample_size), number_phrase(evidence.n.value, 0, language)));
        if (evidence.date.given()) add_part(line, date_phrase(evidence.date.value, journey_.language.value));
        add_part(line, evidence.link.value);
        page_.line(2, line);
    }
}

// The built-in ones need no explanation.
void TextMap::channels() {
    if (std::ranges::all_of(journey_.channels, &Channel::built_in)) return;
    section(say(Word::channels));
    for (const Channel& channel : journey_.channels) {
        if (channel.built_in) continue;
        std::string line(channel.label);
        add_part(line, channel.kind.value);
        if (channel.realtime) add_part(line, say(Word::realtime));
        page_.line(2, line);
    }
}

void TextMap::teams() {
    if (journey_.teams.empty()) return;
    section(say(Word::teams));
    for (const Team& team : journey_.teams) page_.line(2, team.name.value.empty() ? std::string_view(team.id) : team.name.value);
}

void TextMap::history() {
    if (journey_.history.empty()) return;
    section(say(Word::history));
    for (const Revision& revision : journey_.history) {
        std::string line;
        if (revision.date.given()) line = date_phrase(revision.date.value, journey_.language.value);
        if (revision.version.given()) add_part(line, fmt::format("{} {}", say(Word::version), revision.version.value));
        add_part(line, revision.text.value);
        add_part(line, revision.by.value);
        page_.line(2, line);
    }
}

}  // namespace journeymap
