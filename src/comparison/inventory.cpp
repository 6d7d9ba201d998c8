#include "comparison/inventory.h"

#include <unordered_set>

#include "checks/places.h"

namespace journeymap {

Inventory::Inventory(const Journey& journey) : journey_(&journey) {
    Thing& map = things_.emplace_back();
    map.name = on_one_line(journey.title.value);
    map.facts = facts_of(journey);
    add_people();
    add_channels();
    add_stages();
    add_history();
}

std::size_t Inventory::index_of(const Entity* entity) const {
    const auto found = places_.find(entity);
    return found == places_.end() ? no_thing : found->second;
}

template <class T>
Thing& Inventory::add(Subject subject, const T& entity, std::size_t parent, std::string_view name, std::string path) {
    Thing& thing = things_.emplace_back();
    thing.subject = subject;
    thing.entity = &entity;
    thing.name = on_one_line(name);
    if (thing.name.empty()) thing.name = entity.id;
    thing.path = std::move(path);
    thing.parent = parent;
    thing.facts = facts_of(entity);
    places_.emplace(&entity, things_.size() - 1);
    return thing;
}

void Inventory::add_people() {
    for (const Objective& objective : journey_->objectives) {
        add(Subject::objective, objective, 0, objective.text.value, path_of(objective));
        add_measures(objective.measure, things_.size() - 1);
    }
    for (const Persona& persona : journey_->personas) add(Subject::persona, persona, 0, persona.name.value, path_of(persona));
    for (const Team& team : journey_->teams) add(Subject::team, team, 0, team.name.value, "teams/" + team.id);
    for (const Evidence& evidence : journey_->evidence) add(Subject::evidence, evidence, 0, evidence.text.value, "evidence/" + evidence.id);
}

void Inventory::add_channels() {
    std::unordered_set<const Channel*> used;
    for (const Touchpoint* touchpoint : journey_->touchpoints) used.insert(touchpoint->channel.target);
    for (const Channel& channel : journey_->channels) {
        const bool is_used = used.contains(&channel);
        if (channel.built_in && !is_used) continue;
        Thing& thing = add(Subject::channel, channel, 0, channel.label, "channels/" + channel.id);
        thing.channel = &channel;
        if (channel.built_in || !is_used) continue;
        Fact& fact = thing.facts.emplace_back();
        fact.key = fact.what = "used";
        fact.text = fact.said = "yes";
    }
}

void Inventory::add_stages() {
    for (const Stage& stage : journey_->stages) {
        Thing& thing = add(Subject::stage, stage, 0, stage.name.value, path_of(stage));
        thing.stage = &stage;
        thing.felt = &stage.emotion;
        const std::size_t place = things_.size() - 1;
        add_cards(stage, place);
        for (const Touchpoint& touchpoint : stage.touchpoints) {
            Thing& step = add(Subject::touchpoint, touchpoint, place, touchpoint.name.value, path_of(touchpoint));
            step.touchpoint = &touchpoint;
            step.felt = &touchpoint.emotion;
            step.expected = &touchpoint.expected;
            add_cards(touchpoint, things_.size() - 1);
        }
    }
}

template <class Place>
void Inventory::add_cards(const Place& place, std::size_t parent) {
    for (const PainPoint& pain : place.pain_points) add(Subject::pain_point, pain, parent, pain.text.value, path_of(pain)).pain = &pain;
    for (const Opportunity& opportunity : place.opportunities) {
        add(Subject::opportunity, opportunity, parent, opportunity.text.value, path_of(opportunity)).opportunity = &opportunity;
    }
    add_measures(place.measures, parent);
}

void Inventory::add_measures(const std::vector<Measure>& measures, std::size_t parent) {
    for (const Measure& measure : measures) {
        const std::string_view unnamed = measure.unit.given() ? measure.unit.value : "figure";  // its id counts places, and those shift
        const std::string_view name = measure.text.given() ? measure.text.value : unnamed;
        add(Subject::measure, measure, parent, name, things_[parent].path + "/measures/" + measure.id).measure = &measure;
    }
}

void Inventory::add_history() {
    for (const Revision& revision : journey_->history) {
        Thing& thing = things_.emplace_back();
        thing.subject = Subject::revision;
        std::string when = revision.version.given() ? "version " + on_one_line(revision.version.value)
                           : revision.date.given()  ? iso_date(revision.date.value)
                                                    : std::string();
        thing.name = revision.text.given() || when.empty() ? on_one_line(revision.text.value) : when;
        thing.path = "history/" + std::to_string(&revision - journey_->history.data() + 1);
        thing.parent = 0;
        thing.facts = facts_of(revision);
    }
}

}  // namespace journeymap
