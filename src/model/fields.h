// The table of fields: every key that a map may have, with what it takes, in one place. The reader, the "did you mean", the manual
// (manual.cpp) and the JSON Schema all read it, so that they cannot drift apart. The rows stand in *_fields.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "journeymap/document.h"
#include "support/limits.h"

namespace journeymap {

class Reader;
class Resolver;
struct ObjectTable;

// What kind of value a key takes.
enum class ValueShape : std::uint8_t {
    text,           // one text
    texts,          // a text or a list of texts
    id,             // a slug
    number,         // a decimal number, least..most
    whole_number,   // least..most
    share,          // 12% or 0.12
    weight,         // a number over 0, or a share
    amount,         // a number or a text, kept as written
    flag,           // true or false
    reason,         // true, false, or a text that says why
    word,           // one of `words`
    channel,        // the id of a built-in channel
    date,           // 2026-09-14
    duration,       // 22 min
    language,       // a BCP-47 tag
    version,        // the language version
    reference,      // the id of a `target`
    references,     // a list of those
    object,         // one `object`, or the text of its `bare` key
    objects,        // a list of those
    emotion,        // a score, a word, an `object`, a weighted list, or one of these per persona
    score_or_word,  // -1.5 or anxious
    scores,         // a mapping of words to scores
    lanes,          // a list of lane names and custom lanes
    notes,          // a mapping of custom lanes to text or list
    filters,        // a mapping of columns to text or list
    scale,          // 1-5, -2..2, or the name of a scale
    help_route,     // the id of a channel or touchpoint
    severities,     // a mapping of rules to one of `words`
    color,          // #rgb or #rrggbb
    colors,         // a list of those, up to `most`
};

// Kinds of things that have ids, for references.
enum class EntityKind : std::uint8_t {
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
    count_
};
std::string_view name_of(EntityKind kind);    // "pain point"
std::string_view plural_of(EntityKind kind);  // "pain points"

struct FieldRow {
    std::string_view key;
    std::string_view description;  // one sentence without a full stop
    std::string_view example;      // the value as it could be written after the key
    ValueShape shape = ValueShape::text;
    bool required = false;
    std::string_view also;                              // another spelling that is accepted
    std::span<const std::string_view> words;            // ValueShape::word: what may be written
    double least = 0, most = 0;                         // numbers: the range; equal: any
    EntityKind target = EntityKind::count_;             // references
    const ObjectTable& (*object)() = nullptr;           // ValueShape::object, objects, emotion
    std::vector<std::string_view> (*keys)() = nullptr;  // ValueShape::severities: the rules that may be named
    bool lone = false;                                  // ValueShape::objects: one without a list is accepted
    std::string_view needs;                             // another key that must be given where this one is

    void (*read)(Reader&, const FieldRow&, NodeId value, void* object) = nullptr;
    void (*resolve)(Resolver&, const FieldRow&, void* object) = nullptr;  // null: nothing to resolve

    constexpr bool has_range() const { return least < most; }
    // Nothing but the limit of all numbers bounds it above: the range goes up to that, or there is none.
    constexpr bool is_open_above() const { return !has_range() || most >= limits::number; }
    constexpr FieldRow must() const {
        auto row = *this;
        row.required = true;
        return row;
    }
    constexpr FieldRow range(double from, double to) const {
        auto row = *this;
        row.least = from;
        row.most = to;
        return row;
    }
    constexpr FieldRow spelled_also(std::string_view key_too) const {
        auto row = *this;
        row.also = key_too;
        return row;
    }
    constexpr FieldRow as(ValueShape other) const {
        auto row = *this;
        row.shape = other;
        return row;
    }
    constexpr FieldRow only_with(std::string_view other) const {
        auto row = *this;
        row.needs = other;
        return row;
    }
    constexpr FieldRow or_one() const {
        auto row = *this;
        row.lone = true;
        return row;
    }
};

// A key that people write and that is not ours: the error says the right one. `key` is empty where `advice` says more than a key could.
struct Synonym {
    std::string_view written;
    std::string_view key;
    std::string_view advice;
};

struct ObjectTable {
    std::string_view name;         // "pain point"
    std::string_view description;  // one sentence
    std::string_view bare;         // the key whose value a bare text gives; empty: a mapping is needed
    std::span<const FieldRow> rows;
    std::span<const Synonym> synonyms;
    void (*finish)(Reader&, NodeId mapping, void* object) = nullptr;  // what to look at when all keys are read
    std::span<const std::string_view> one_of = {};                    // keys of which `finish` wants at least one
};

// All objects, the map first, in the order of the manual.
std::span<const ObjectTable* const> object_tables();

const FieldRow* find_row(const ObjectTable& table, std::string_view key);  // by key or accepted spelling

}  // namespace journeymap
