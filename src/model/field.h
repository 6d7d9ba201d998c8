// Rows of the tables of fields, made from members: field<&Touchpoint::doing>("doing", "What the person does here", "Opens the letter").
// The member's type says how the value is read, resolved and described.
#pragma once

#include "model/values.h"

namespace journeymap {

template <class Owner, class Value>
Owner owner_of_member(Value Owner::*);
template <class Owner, class Value>
Value value_of_member(Value Owner::*);

template <class T>
struct ItemOf {
    using type = void;
};
template <class T>
struct ItemOf<std::vector<T>> {
    using type = T;
};
template <class T>
inline constexpr bool is_list_of_objects = std::is_base_of_v<Entity, typename ItemOf<T>::type>;

template <auto Member>
constexpr FieldRow field(std::string_view key, std::string_view description, std::string_view example) {
    using Owner = decltype(owner_of_member(Member));
    using Value = decltype(value_of_member(Member));
    FieldRow row{key, description, example};
    ShapeOf<Value>::describe(row);
    row.read = [](Reader& reader, const FieldRow& self, NodeId value, void* object) {
        read_value(reader, self, value, static_cast<Owner*>(object)->*Member);
    };
    if constexpr (is_list_of_objects<Value>) {
        row.resolve = [](Resolver& resolver, const FieldRow&, void* object) {
            using Item = typename ItemOf<Value>::type;
            for (auto& item : static_cast<Owner*>(object)->*Member) resolver.resolve_object(table_of<Item>(), &item);
        };
    } else if constexpr (requires(Resolver & resolver, Value & value) { resolve_value(resolver, row, value); }) {
        row.resolve = [](Resolver& resolver, const FieldRow& self, void* object) {
            resolve_value(resolver, self, static_cast<Owner*>(object)->*Member);
        };
    }
    return row;
}

// A row whose value has a reading of its own.
template <auto Read>
constexpr FieldRow field_read_by(std::string_view key, ValueShape shape, std::string_view description, std::string_view example) {
    FieldRow row{key, description, example, shape};
    row.read = [](Reader& reader, const FieldRow& self, NodeId value, void* object) {
        const auto call = []<class Owner>(void (*read)(Reader&, const FieldRow&, NodeId, Owner&), Reader& r, const FieldRow& f, NodeId v,
                              void* o) { read(r, f, v, *static_cast<Owner*>(o)); };
        call(Read, reader, self, value, object);
    };
    return row;
}

template <class T>
constexpr FieldRow id_field(std::string_view example) {
    FieldRow row{"id", "What references to it use; derived from its name where it is not given", example, ValueShape::id};
    row.read = [](Reader& reader, const FieldRow& self, NodeId value, void* object) {
        read_id(reader, self, value, *static_cast<T*>(object));
    };
    return row;
}

}  // namespace journeymap
