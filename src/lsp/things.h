// Things: what a map gives ids or names, and every place where it is written or referred to. Used by the language server to go to
// definitions, to rename, and to say what stands under the pointer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journeymap/journey.h"
#include "model/fields.h"

namespace journeymap {

// The first ones as EntityKind has them.
enum class ThingKind : std::uint8_t {
    objective,
    persona,
    channel,
    team,
    evidence,
    stage,
    touchpoint,
    pain_point,
    opportunity,
    measure,
    lane,     // of the map's own
    feeling,  // a word; of the map's own where it has a place
    file,     // that the map uses
};

struct NamedThing {
    ThingKind kind = ThingKind::objective;
    std::string id;                  // of a file: its path
    const Entity* entity = nullptr;  // null: a lane, feeling or file
    Span name;                       // where the id is written, else the name or text that it comes from; nowhere: built in
    Span whole;                      // the whole entry
    bool has_written_id = false;
};

// One place where a thing is written.
struct Mention {
    Span span;
    std::uint32_t thing = 0;  // place in NamedThings::things
    bool is_definition = false;
};

struct NamedThings {
    std::vector<NamedThing> things;
    std::vector<Mention> mentions;  // by source and place; each place once

    const Mention* mention_at(std::uint32_t source, std::uint32_t offset) const;
    const NamedThing& of(const Mention& mention) const { return things[mention.thing]; }
};

NamedThings things_in(const Journey& journey);

// A touchpoint's name, a pain point's text: what the thing is called in the map.
Text name_in_map(const NamedThing& thing);
std::string_view noun_of(ThingKind kind);  // "pain point"

}  // namespace journeymap
