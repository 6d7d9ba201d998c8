#include "lanes/card_data.h"

#include <algorithm>
#include <string>

namespace journeymap {

namespace {

void add_id(std::string& ids, std::string_view id) {
    if (!ids.empty()) ids += ' ';
    ids += id;
}

template <class Thing>
std::string ids_of(const Refs<Thing>& references) {
    std::string ids;
    for (const Ref<Thing>& reference : references) {
        if (reference.target) add_id(ids, reference.target->id);
    }
    return ids;
}

// Whom it concerns; empty: everyone.
const Refs<Persona>& concerned(const PainPoint& pain) {
    return pain.personas.empty() && pain.touchpoint ? pain.touchpoint->personas : pain.personas;
}

// Everyone whom one of the pain points concerns; empty: everyone.
std::string concerned(const Opportunity& opportunity) {
    std::vector<const Persona*> personas;
    for (const Ref<PainPoint>& pain : opportunity.addresses) {
        if (!pain.target) continue;
        if (concerned(*pain.target).empty()) return {};
        for (const Ref<Persona>& persona : concerned(*pain.target)) {
            if (persona.target && std::ranges::find(personas, persona.target) == personas.end()) personas.push_back(persona.target);
        }
    }
    std::ranges::sort(personas, {}, [](const Persona* persona) { return persona->index; });
    std::string ids;
    for (const Persona* persona : personas) add_id(ids, persona->id);
    if (ids.empty() && opportunity.touchpoint) return ids_of(opportunity.touchpoint->personas);
    return ids;
}

void add(std::vector<GroupDatum>& data, std::string_view name, std::string ids) {
    if (!ids.empty()) data.push_back({name, std::move(ids)});
}

}  // namespace

std::vector<GroupDatum> data_of(const PainPoint& pain) {
    std::vector<GroupDatum> data{{"pain", pain.id}};
    add(data, "personas", ids_of(concerned(pain)));
    return data;
}

std::vector<GroupDatum> data_of(const Opportunity& opportunity) {
    std::vector<GroupDatum> data{{"opportunity", opportunity.id}};
    add(data, "addresses", ids_of(opportunity.addresses));
    add(data, "personas", concerned(opportunity));
    return data;
}

std::vector<GroupDatum> data_of(const Touchpoint& touchpoint) {
    std::vector<GroupDatum> data{{"touchpoint", touchpoint.id}};
    add(data, "personas", ids_of(touchpoint.personas));
    return data;
}

}  // namespace journeymap
