// References: what the ids of one map mean. Filled once everything is read, then every row of the tables resolves its own members.
//
// A reference means, in this order: the thing of the map with that id; the thing of a `use` file with that id; the one thing with
// that name. Where two things have an equal claim the finding asks for an id.
#pragma once

#include <array>
#include <deque>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "journeymap/journey.h"
#include "model/fields.h"
#include "model/finding_limit.h"
#include "model/repetition.h"
#include "model/used_files.h"
#include "support/limits.h"

namespace journeymap {

template <class T>
inline constexpr EntityKind kind_of_entity = EntityKind::count_;
template <>
inline constexpr EntityKind kind_of_entity<Objective> = EntityKind::objective;
template <>
inline constexpr EntityKind kind_of_entity<Persona> = EntityKind::persona;
template <>
inline constexpr EntityKind kind_of_entity<Channel> = EntityKind::channel;
template <>
inline constexpr EntityKind kind_of_entity<Team> = EntityKind::team;
template <>
inline constexpr EntityKind kind_of_entity<Evidence> = EntityKind::evidence;
template <>
inline constexpr EntityKind kind_of_entity<Touchpoint> = EntityKind::touchpoint;
template <>
inline constexpr EntityKind kind_of_entity<PainPoint> = EntityKind::pain_point;

// Everything of one kind that a reference can mean.
class Names {
public:
    struct Named {
        Entity* entity;
        std::string_view name;  // may be empty
        bool from_use;          // stands in a `use` file
        Span rival;             // another thing whose id is derived from the same words
    };

    void reserve(std::size_t count);
    void add(Entity& entity, std::string_view name, Span rival);
    void add_used(Entity& entity, std::string_view name);
    const Named* find(std::string_view id);
    // Those with that name; the index is made at the first call.
    const std::vector<std::size_t>& with_name(std::string_view name);
    const Named& at(std::size_t place) const { return list_[place]; }
    std::size_t size() const { return list_.size(); }
    const std::vector<std::string_view>& ids();
    // 'otto-muller' for `otto`, where only one id begins with that word.
    std::optional<std::string_view> only_id_that_begins_with(std::string_view word);

private:
    static constexpr std::size_t most_to_scan = 32;
    std::optional<std::size_t> place_of_id(std::string_view id);

    std::vector<Named> list_;
    std::unordered_map<std::string_view, std::size_t> by_id_;  // of longer lists
    std::size_t indexed_ = 0;                                  // how many of the list are in by_id_
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_name_;
    std::size_t named_ = 0;  // how many of the list are in by_name_
    std::vector<std::string_view> ids_, sorted_ids_;
};

class Resolver {
public:
    Resolver(Journey& journey, const Sources& sources, Diagnostics& diagnostics)
        : journey_(journey),
          sources_(sources),
          findings_(sources.limit_factor(), diagnostics),
          repetition_(sources.limit_factor(), diagnostics),
          lacks_used_files_(lacks_used_files(journey)) {}

    Names& names(EntityKind kind) { return names_[static_cast<std::size_t>(kind)]; }
    Journey& journey() { return journey_; }
    Finding& report(const Rule& rule, Span span, std::string message) { return findings_.report(rule, span, std::move(message)); }

    // Every reference of the map.
    void resolve_map();
    void resolve_object(const ObjectTable& table, void* object);

    // What an id or name means; reports and returns null where it means nothing or two things.
    const Entity* find(EntityKind kind, const Text& id);
    // Whether what means nothing may be declared in a file under `use` that could not be read.
    bool may_be_declared_elsewhere(EntityKind kind) const;
    bool has(EntityKind kind, std::string_view id) { return meaning_of(kind, id).named != nullptr; }
    // The finding for a reference that means nothing.
    Finding& report_unknown(EntityKind kind, const Text& id);
    // The id that was probably meant by an unknown one.
    std::optional<std::string_view> meant_by(std::string_view id, std::span<const std::string_view> ids);

    template <class T>
    const T* target(const Text& id) {
        const auto* entity = id.given() ? find(kind_of_entity<T>, id) : nullptr;
        return static_cast<const T*>(entity);
    }
    std::optional<double> score_of(std::string_view feeling) const { return score_of_feeling(journey_, feeling); }

private:
    struct Meaning {
        const Names::Named* named = nullptr;
        bool ambiguous = false;
        Span one, other;
    };
    Meaning meaning_of(EntityKind kind, std::string_view id);
    bool explain_badge(EntityKind kind, const Text& id, Finding& finding);
    void give_id(const PainPoint& pain, Finding& finding);
    const Entity* settle(EntityKind kind, const Text& id, const Meaning& meaning);
    const Entity* adopt(const Names::Named& named);

    Journey& journey_;
    const Sources& sources_;
    FindingLimit findings_;
    Repetition repetition_;
    std::array<Names, static_cast<std::size_t>(EntityKind::count_)> names_;
    std::unordered_map<const Entity*, const Persona*> adopted_;
    std::unordered_set<const Entity*> given_ids_;  // by an edit
    std::size_t comparisons_left_ = limits::comparisons;
    const bool lacks_used_files_;
};

template <class T>
void resolve_value(Resolver& resolver, const FieldRow&, Ref<T>& reference) {
    reference.target = resolver.target<T>(reference.id);
}
template <class T>
void resolve_value(Resolver& resolver, const FieldRow&, Refs<T>& references) {
    for (auto& reference : references) reference.target = resolver.target<T>(reference.id);
}
void resolve_value(Resolver& resolver, const FieldRow& row, Emotions& emotions);
void resolve_value(Resolver& resolver, const FieldRow& row, std::vector<Note>& notes);
void resolve_value(Resolver& resolver, const FieldRow& row, HelpRoute& help);
void resolve_value(Resolver& resolver, const FieldRow& row, Review& review);

}  // namespace journeymap
