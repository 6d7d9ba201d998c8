// The JSON Schema of one value: what the reader of a row takes, said in keywords of draft-07. Used by schema.cpp.
//
// Where a schema cannot say it, it is looser than the reader, never stricter. Of several forms the first is the one to write; what is
// accepted besides (a number in quotes, blanks around a word) comes after it, because editors speak of the first.
#pragma once

#include <cstdint>

#include "model/fields.h"
#include "support/json_writer.h"

namespace journeymap {

enum class Filled : std::uint8_t { may_be_empty, must_be_given };

// The keywords of the row's value, into the object that is open.
void write_value(JsonWriter& json, const FieldRow& row, Filled filled);

// What the definition of this name holds: one emotion in any of its forms.
void write_emotion_form(JsonWriter& json);

// True where the row refers to channels, built-in ones among them.
inline bool may_be_channel(const FieldRow& row) { return row.target == EntityKind::channel || row.shape == ValueShape::help_route; }

}  // namespace journeymap
