// The definitions of a JSON Schema that values share, besides those of the objects. Used by schema.cpp and schema_value.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/json_writer.h"

namespace journeymap {

namespace shared {
inline constexpr std::string_view empty = "empty", duration = "duration", channel = "built-in channel", feeling_word = "feeling word",
                                  emotion_form = "emotion of one";
}  // namespace shared

std::string definition_name(std::string_view name);  // "pain_point"
// "$ref": "#/definitions/pain_point"
void write_reference(JsonWriter& json, std::string_view definition);
// "enum": ["low", "high"]
void write_words(JsonWriter& json, std::string_view keyword, std::span<const std::string_view> words);

// What the definitions hold; that of emotion_form is in schema_value.h.
void write_empty(JsonWriter& json);
void write_duration(JsonWriter& json);
void write_channel(JsonWriter& json);
void write_feeling_word(JsonWriter& json);

std::vector<std::string_view> channel_ids();

}  // namespace journeymap
