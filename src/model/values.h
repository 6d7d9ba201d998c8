// How a value of each type of the journey is read: one overload of read_value per type, and describe_value, which says its shape.
// Used by field.h to make rows from members. No value that comes here is empty.
#pragma once

#include <type_traits>

#include "journeymap/journey.h"
#include "model/fields.h"
#include "model/reader.h"
#include "model/references.h"
#include "model/words.h"

namespace journeymap {

// The table of an object, specialized beside its rows in *_fields.cpp.
template <class T>
const ObjectTable& table_of();
template <>
const ObjectTable& table_of<Journey>();
template <>
const ObjectTable& table_of<Scenario>();
template <>
const ObjectTable& table_of<Objective>();
template <>
const ObjectTable& table_of<Persona>();
template <>
const ObjectTable& table_of<Channel>();
template <>
const ObjectTable& table_of<Team>();
template <>
const ObjectTable& table_of<Evidence>();
template <>
const ObjectTable& table_of<Stage>();
template <>
const ObjectTable& table_of<Touchpoint>();
template <>
const ObjectTable& table_of<Emotion>();
template <>
const ObjectTable& table_of<Feeling>();
template <>
const ObjectTable& table_of<PainPoint>();
template <>
const ObjectTable& table_of<Opportunity>();
template <>
const ObjectTable& table_of<Outcome>();
template <>
const ObjectTable& table_of<Measure>();
template <>
const ObjectTable& table_of<LaneChoice>();
template <>
const ObjectTable& table_of<Review>();
template <>
const ObjectTable& table_of<Revision>();

void read_value(Reader& reader, const FieldRow& row, NodeId value, Text& text);
void read_value(Reader& reader, const FieldRow& row, NodeId value, Texts& texts);
void read_value(Reader& reader, const FieldRow& row, NodeId value, Spanned<int>& number);
void read_value(Reader& reader, const FieldRow& row, NodeId value, Spanned<double>& number);  // also shares, by the row's shape
void read_value(Reader& reader, const FieldRow& row, NodeId value, Spanned<bool>& flag);
void read_value(Reader& reader, const FieldRow& row, NodeId value, Spanned<Date>& date);
void read_value(Reader& reader, const FieldRow& row, NodeId value, Spanned<Duration>& duration);
void read_value(Reader& reader, const FieldRow& row, NodeId value, Reason& reason);
void read_value(Reader& reader, const FieldRow& row, NodeId value, Emotions& emotions);
void read_value(Reader& reader, const FieldRow& row, NodeId value, std::vector<Note>& notes);
void read_value(Reader& reader, const FieldRow& row, NodeId value, HelpRoute& help);
void read_value(Reader& reader, const FieldRow& row, NodeId value, std::vector<LaneChoice>& lanes);
void read_value(Reader& reader, const FieldRow& row, NodeId value, std::vector<FeelingWord>& words);
void read_id(Reader& reader, const FieldRow& row, NodeId value, Entity& entity);

// A number within the row's range, or a finding.
std::optional<double> read_number(Reader& reader, const FieldRow& row, NodeId value);
// The place of the word among the row's words, or a finding.
std::optional<std::size_t> read_word(Reader& reader, const FieldRow& row, NodeId value);

// The items of a list that takes one kind of thing; a lone item is a finding with the list to write. Calls `each` with items that
// are not empty.
void read_list(Reader& reader, const FieldRow& row, NodeId value, std::string_view things, void* list,
    void (*each)(Reader&, const FieldRow&, NodeId item, void* list));

template <class E>
requires std::is_enum_v<E>
void read_value(Reader& reader, const FieldRow& row, NodeId value, Spanned<E>& word) {
    constexpr std::size_t first = WordsOf<E>::words[0].empty() ? 1 : 0;
    if (const auto place = read_word(reader, row, value)) word = {static_cast<E>(*place + first), reader.node(value).span};
}

template <class T>
void read_value(Reader& reader, const FieldRow& row, NodeId value, Ref<T>& reference) {
    read_value(reader, row, value, reference.id);
}

template <class T>
void read_value(Reader& reader, const FieldRow& row, NodeId value, Refs<T>& references) {
    read_list(reader, row, value, plural_of(row.target), &references, [](Reader& r, const FieldRow& field, NodeId item, void* list) {
        Ref<T> reference;
        read_value(r, field, item, reference.id);
        if (reference.given()) static_cast<Refs<T>*>(list)->push_back(reference);
    });
}

// Objects that stand alone: a scenario, an outcome, a review.
template <class T>
requires requires(T object) { object.span; }
void read_value(Reader& reader, const FieldRow&, NodeId value, T& object) {
    object.span = reader.node(value).span;
    if (!reader.read_object(table_of<T>(), value, &object)) object = T{};
}

template <class T>
void read_item(Reader& reader, const FieldRow&, NodeId item, void* list) {
    if (!reader.take_cells(std::is_same_v<T, Touchpoint> ? 4 : 2, item)) {
        T beyond;
        return reader.count_only([&] { reader.read_object(table_of<T>(), item, &beyond); });
    }
    auto& objects = *static_cast<std::vector<T>*>(list);
    auto& object = objects.emplace_back();
    if constexpr (requires { object.span; }) object.span = reader.node(item).span;
    if (!reader.read_object(table_of<T>(), item, &object)) objects.pop_back();
}

template <class T>
void read_value(Reader& reader, const FieldRow& row, NodeId value, std::vector<T>& objects) {
    const auto& given = reader.node(value);
    if (row.lone && given.kind != NodeKind::sequence) return read_item<T>(reader, row, value, &objects);
    if (given.kind == NodeKind::sequence) objects.reserve(std::min<std::size_t>(given.count, reader.cells_left() / 2));
    read_list(reader, row, value, row.key, &objects, &read_item<T>);
}

// What a member's type says about its row.
template <class T>
struct ShapeOf;
template <>
struct ShapeOf<Text> {
    static constexpr void describe(FieldRow& row) { row.shape = ValueShape::text; }
};
template <>
struct ShapeOf<Texts> {
    static constexpr void describe(FieldRow& row) { row.shape = ValueShape::texts; }
};
template <>
struct ShapeOf<Spanned<int>> {
    static constexpr void describe(FieldRow& row) { row.shape = ValueShape::whole_number; }
};
template <>
struct ShapeOf<Spanned<double>> {
    static constexpr void describe(FieldRow& row) { row.shape = ValueShape::number; }
};
template <>
struct ShapeOf<Spanned<bool>> {
    static constexpr void describe(FieldRow& row) { row.shape = ValueShape::flag; }
};
template <>
struct ShapeOf<Spanned<Date>> {
    static constexpr void describe(FieldRow& row) { row.shape = ValueShape::date; }
};
template <>
struct ShapeOf<Spanned<Duration>> {
    static constexpr void describe(FieldRow& row) { row.shape = ValueShape::duration; }
};
template <>
struct ShapeOf<Reason> {
    static constexpr void describe(FieldRow& row) { row.shape = ValueShape::reason; }
};
template <>
struct ShapeOf<Emotions> {
    static constexpr void describe(FieldRow& row) {
        row.shape = ValueShape::emotion;
        row.object = &table_of<Emotion>;
    }
};
template <>
struct ShapeOf<std::vector<Note>> {
    static constexpr void describe(FieldRow& row) { row.shape = ValueShape::notes; }
};
template <>
struct ShapeOf<HelpRoute> {
    static constexpr void describe(FieldRow& row) { row.shape = ValueShape::help_route; }
};
template <>
struct ShapeOf<std::vector<FeelingWord>> {
    static constexpr void describe(FieldRow& row) { row.shape = ValueShape::scores; }
};
template <>
struct ShapeOf<std::vector<LaneChoice>> {
    static constexpr void describe(FieldRow& row) {
        row.shape = ValueShape::lanes;
        row.object = &table_of<LaneChoice>;
    }
};
template <class E>
requires std::is_enum_v<E>
struct ShapeOf<Spanned<E>> {
    static constexpr void describe(FieldRow& row) {
        row.shape = ValueShape::word;
        row.words = WordsOf<E>::words;
        if (row.words[0].empty()) row.words = row.words.subspan(1);
    }
};
template <class T>
struct ShapeOf<Ref<T>> {
    static constexpr void describe(FieldRow& row) {
        row.shape = ValueShape::reference;
        row.target = kind_of_entity<T>;
    }
};
template <class T>
struct ShapeOf<std::vector<Ref<T>>> {
    static constexpr void describe(FieldRow& row) {
        row.shape = ValueShape::references;
        row.target = kind_of_entity<T>;
    }
};
template <class T>
struct ShapeOf<std::vector<T>> {
    static constexpr void describe(FieldRow& row) {
        row.shape = ValueShape::objects;
        row.object = &table_of<T>;
    }
};
template <class T>
requires requires(T object) { object.span; }
struct ShapeOf<T> {
    static constexpr void describe(FieldRow& row) {
        row.shape = ValueShape::object;
        row.object = &table_of<T>;
    }
};

}  // namespace journeymap
