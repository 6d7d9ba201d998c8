#include "model/identity.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include <fmt/core.h>

#include "model/rules.h"
#include "support/slug.h"

namespace journeymap {

namespace {

std::vector<Identified>& of_kind(Census& census, EntityKind kind) { return census[static_cast<std::size_t>(kind)]; }

template <class T>
void count_in(Census& census, EntityKind kind, std::vector<T>& things, Text T::*name) {
    auto& list = of_kind(census, kind);
    for (auto& thing : things) {
        thing.index = static_cast<std::uint32_t>(list.size());
        list.push_back({&thing, (thing.*name).value, {}});
    }
}

template <class Place>
void count_in_cards(Census& census, Place& place) {
    count_in(census, EntityKind::pain_point, place.pain_points, &PainPoint::text);
    count_in(census, EntityKind::opportunity, place.opportunities, &Opportunity::text);
    count_in(census, EntityKind::measure, place.measures, &Measure::text);
}

std::string by_place(EntityKind kind, const Entity& entity) { return fmt::format("{}-{}", slug_of(name_of(kind)), entity.index + 1); }

struct Taken {
    Identified* by;
    std::uint32_t next = 2;  // the number to try next behind this id
};
using TakenIds = std::unordered_map<std::string_view, Taken>;

void take_written_ids(EntityKind kind, std::vector<Identified>& things, TakenIds& taken, Diagnostics& diagnostics) {
    for (auto& thing : things) {
        const auto& entity = *thing.entity;
        if (!entity.id_span.given()) continue;
        const auto [place, is_new] = taken.try_emplace(entity.id, Taken{&thing});
        if (is_new) continue;
        diagnostics.report(duplicate_id, entity.id_span, fmt::format("two {} have the id '{}'", plural_of(kind), entity.id))
            .label(place->second.by->entity->id_span, "first given here")
            .with_help("give one of them another id");
    }
}

std::string free_id(const std::string& base, TakenIds& taken, Identified& thing) {
    const auto place = taken.find(base);
    if (place == taken.end()) return base;
    auto& first = *place->second.by;
    if (!first.entity->id_span.given() && !first.rival.given()) first.rival = thing.entity->span;
    auto& next = place->second.next;
    for (;; ++next) {
        auto id = fmt::format("{}-{}", base, next);
        if (!taken.contains(id)) return id;
    }
}

}  // namespace

Census take_census(Journey& journey) {
    Census census;
    count_in(census, EntityKind::objective, journey.objectives, &Objective::text);
    for (auto& objective : journey.objectives) count_in(census, EntityKind::measure, objective.measure, &Measure::text);
    count_in(census, EntityKind::persona, journey.personas, &Persona::name);
    count_in(census, EntityKind::channel, journey.channels, &Channel::name);
    count_in(census, EntityKind::team, journey.teams, &Team::name);
    count_in(census, EntityKind::evidence, journey.evidence, &Evidence::text);
    count_in(census, EntityKind::stage, journey.stages, &Stage::name);
    for (auto& stage : journey.stages) {
        count_in_cards(census, stage);
        count_in(census, EntityKind::touchpoint, stage.touchpoints, &Touchpoint::name);
        for (auto& touchpoint : stage.touchpoints) count_in_cards(census, touchpoint);
    }
    return census;
}

void give_ids(EntityKind kind, std::vector<Identified>& things, Diagnostics& diagnostics) {
    TakenIds taken;
    taken.reserve(things.size());
    take_written_ids(kind, things, taken, diagnostics);
    for (auto& thing : things) {
        auto& entity = *thing.entity;
        if (entity.id_span.given()) continue;
        auto base = slug_of(thing.name);
        if (base.empty()) base = by_place(kind, entity);
        entity.id = free_id(base, taken, thing);
        taken.try_emplace(entity.id, Taken{&thing});
    }
}

namespace {

template <class Card>
class Labeller {
public:
    explicit Labeller(char letter) : letter_(letter) {}
    void note(const Card& card) {
        if (card.id_span.given()) written_.insert(card.id);
    }
    void label(Card& card) {
        if (card.id_span.given()) {
            card.label = card.id;
            return;
        }
        do card.label = fmt::format("{}{}", letter_, ++last_);
        while (written_.contains(card.label));
    }

private:
    char letter_;
    int last_ = 0;
    std::unordered_set<std::string_view> written_;
};

template <class Each>
void each_place(Journey& journey, Each each) {
    for (auto& stage : journey.stages) {
        each(stage);
        for (auto& touchpoint : stage.touchpoints) each(touchpoint);
    }
}

}  // namespace

void give_labels(Journey& journey) {
    Labeller<PainPoint> pains('P');
    Labeller<Opportunity> opportunities('O');
    each_place(journey, [&](auto& place) {
        for (auto& pain : place.pain_points) pains.note(pain);
        for (auto& opportunity : place.opportunities) opportunities.note(opportunity);
    });
    each_place(journey, [&](auto& place) {
        for (auto& pain : place.pain_points) pains.label(pain);
        for (auto& opportunity : place.opportunities) opportunities.label(opportunity);
    });
}

}  // namespace journeymap
