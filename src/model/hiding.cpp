#include "model/hiding.h"

#include <fmt/core.h>

#include <string_view>
#include <unordered_map>

#include "model/rules.h"

namespace journeymap {

namespace {

bool has_more_than_name(const Persona& persona) {
    for (const Text* text : {&persona.role, &persona.segment, &persona.photo, &persona.photo_alt, &persona.quote}) {
        if (text->given()) return true;
    }
    for (const Texts* texts : {&persona.goals, &persona.needs, &persona.motivations, &persona.behaviors, &persona.preferences,
             &persona.frustrations, &persona.access_needs}) {
        if (!texts->empty()) return true;
    }
    return persona.experience.given() || !persona.prefers.empty() || !persona.evidence.empty();
}

bool has_more_than_name(const Channel& channel) { return channel.kind.given() || channel.realtime_span.given(); }
bool has_more_than_name(const Team&) { return false; }

// "lena", or {id: lena}, or {id: lena, name: Lena} where the hidden one is called that.
template <class T>
bool is_bare(const T& own, const T& hidden) {
    if (has_more_than_name(own)) return false;
    return !own.id_span.given() || !own.name.given() || own.name.value == hidden.name.value;
}

template <class T>
bool loses_something(const T& own, const T& hidden) {
    return has_more_than_name(hidden) || (hidden.name.given() && hidden.name.value != own.name.value);
}

class Hiding {
public:
    Hiding(const Sources& sources, Diagnostics& diagnostics) : sources_(sources), diagnostics_(diagnostics) {}

    // Of several files that give one id the first counts.
    template <class T>
    void report(std::string_view kind, std::string_view how_to_take, std::vector<T> Journey::*things, const Journey& journey,
        const std::vector<Journey>& used) {
        if ((journey.*things).empty()) return;
        std::unordered_map<std::string_view, const T*> hidden;
        for (const Journey& file : used) {
            for (const T& thing : file.*things) hidden.emplace(thing.id, &thing);
        }
        for (const T& own : journey.*things) {
            const auto found = hidden.find(own.id);
            if (found == hidden.end() || !is_bare(own, *found->second) || !loses_something(own, *found->second)) continue;
            report_one(kind, how_to_take, own, own.name.given() ? own.name.span : own.span, *found->second);
            hidden.erase(found);
        }
    }

private:
    void report_one(std::string_view kind, std::string_view how_to_take, const Entity& own, Span place, const Entity& hidden) {
        const std::string_view file = sources_.at(hidden.span.source).name();
        diagnostics_
            .report(hides_shared, place,
                fmt::format("{} hides the {} of {}: here it has nothing but its name", quoted(own.id), kind, quoted(file)))
            .label(hidden.id_span.given() ? hidden.id_span : hidden.span, "hidden")
            .with_help(fmt::format("delete it here to take that one{}; for another {}, write another name or id", how_to_take, kind))
            .about(fmt::format("{}s/{}", kind, own.id));
    }

    const Sources& sources_;
    Diagnostics& diagnostics_;
};

}  // namespace

void report_hiding(const Journey& journey, const std::vector<Journey>& used, const Sources& sources, Diagnostics& diagnostics) {
    if (used.empty()) return;
    Hiding hiding(sources, diagnostics);
    hiding.report("persona", ", which joins the map where something refers to it", &Journey::personas, journey, used);
    hiding.report("channel", "", &Journey::channels, journey, used);
    hiding.report("team", "", &Journey::teams, journey, used);
}

}  // namespace journeymap
