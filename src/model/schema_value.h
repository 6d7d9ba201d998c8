// The JSON Schema of one value: what the reader of a row takes, said in keywords of draft-07. Used by schema.cpp.
//
// Where a schema cannot say it, it is looser than the reader, never stricter. Of several forms the first is the one to write; what is
// accepted besides (a number in quotes, blanks around a word) comes after it, because editors speak of the first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/fields.h"
#include "support/json_writer.h"

namespace journeymap {

enum class Filled : std::uint8_t { may_be_empty, must_be_given };

// Definitions that values refer to, besides those of the objects.
namespace shared {
inline constexpr std::string_view empty = "empty", duration = "duration", channel = "built-in channel", feeling_word = "feeling word",
                                  emotion_form = "emotion of one";
}  // namespace shared

// {"$ref": "#/definitions/pain_point"}, without the brackets.
void write_reference(JsonWriter& json, std::string_view definition);
std::string definition_name(std::string_view name);

// True where the row refers to channels, built-in ones among them.
bool may_be_channel(const FieldRow& row);

// The keywords of the row's value, into the object that is open.
void write_value(JsonWriter& json, const FieldRow& row, Filled filled);

// What the definitions of these names hold.
void write_empty(JsonWriter& json);
void write_duration(JsonWriter& json);
void write_channel(JsonWriter& json);
void write_feeling_word(JsonWriter& json);
void write_emotion_form(JsonWriter& json);

}  // namespace journeymap
