// Members of the JSON of a map: what is not said is absent, a list is always there. Used by the parts of the JSON backend.
#pragma once

#include <string_view>

#include "journeymap/journey.h"
#include "support/json_writer.h"

namespace journeymap {

void write_text(JsonWriter& json, std::string_view name, const Text& text);
void write_texts(JsonWriter& json, std::string_view name, const Texts& texts);
void write_date(JsonWriter& json, std::string_view name, const Spanned<Date>& date);
void write_duration(JsonWriter& json, std::string_view name, const Spanned<Duration>& duration);
// A word of the language ("channel-gap"); absent where it is empty.
void write_word(JsonWriter& json, std::string_view name, std::string_view word);

template <class Number>
void write_given(JsonWriter& json, std::string_view name, const Spanned<Number>& number) {
    if (number.given()) json.member(name, number.value);
}

template <class T>
void write_reference(JsonWriter& json, std::string_view name, const Ref<T>& reference) {
    if (reference.target != nullptr) json.member(name, reference.target->id);
}

template <class Things, class Write>
void write_all(JsonWriter& json, std::string_view name, const Things& things, Write write) {
    json.key(name);
    json.begin_array();
    for (const auto& thing : things) write(thing);
    json.end_array();
}

// The ids of what is known of the references.
template <class T>
void write_references(JsonWriter& json, std::string_view name, const Refs<T>& references) {
    write_all(json, name, references, [&](const Ref<T>& reference) {
        if (reference.target != nullptr) json.value(reference.target->id);
    });
}

}  // namespace journeymap
