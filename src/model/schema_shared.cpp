#include "model/schema_shared.h"

#include <algorithm>
#include <array>

#include "model/channels.h"
#include "model/duration.h"
#include "model/feelings.h"
#include "model/patterns.h"

namespace journeymap {

void write_words(JsonWriter& json, std::string_view keyword, std::span<const std::string_view> words) {
    json.key(keyword);
    json.begin_array();
    for (const auto word : words) json.value(word);
    json.end_array();
}

std::vector<std::string_view> channel_ids() {
    std::vector<std::string_view> ids;
    for (const auto& channel : built_in_channels()) ids.push_back(channel.id);
    return ids;
}

std::string definition_name(std::string_view name) {
    std::string id(name);
    std::ranges::replace(id, ' ', '_');
    std::ranges::replace(id, '-', '_');
    return id;
}

void write_reference(JsonWriter& json, std::string_view definition) { json.member("$ref", "#/definitions/" + definition_name(definition)); }

// Not by its type, so that editors do not offer `null`.
void write_empty(JsonWriter& json) {
    json.member("$comment", "Nothing: counts as not given.");
    json.key("not");
    json.begin_object();
    write_words(json, "type", std::array<std::string_view, 4>{"number", "boolean", "array", "object"});
    json.end_object();
    json.member("pattern", "^[ \\t\\r\\n]*$");
}

// The forms to write first: editors show their pattern where a duration is wrong.
void write_duration(JsonWriter& json) {
    const auto text = [&json](std::string_view pattern) {
        json.begin_object();
        json.member("type", "string");
        json.member("pattern", pattern);
        json.end_object();
    };
    json.member("description", "A length of time: a number and a unit, as in 22 min, 2 h 30 min, 19 days or PT20M");
    json.key("anyOf");
    json.begin_array();
    text(patterns::plain_duration);
    text(patterns::whole(duration_pattern()));
    json.begin_object();
    json.member("const", 0);
    json.end_object();
    json.end_array();
}

void write_channel(JsonWriter& json) {
    json.member("description", "A built-in channel");
    write_words(json, "enum", channel_ids());
}

void write_feeling_word(JsonWriter& json) {
    json.member("description", "A feeling word that has a score of its own");
    std::vector<std::string_view> words;
    for (const auto& feeling : built_in_feelings()) words.push_back(feeling.word);
    write_words(json, "enum", words);
}

}  // namespace journeymap
