#include "model/schema_value.h"

#include <algorithm>
#include <initializer_list>

#include "journeymap/words.h"
#include "model/channels.h"
#include "model/duration.h"
#include "model/feelings.h"
#include "model/patterns.h"
#include "model/values.h"

namespace journeymap {

namespace {

constexpr double number_limit = 1e6;                                        // the reader takes no number from here on
constexpr std::string_view text_types[] = {"string", "number", "boolean"};  // a text may look like a number, true or false

void write_words(JsonWriter& json, std::string_view keyword, std::span<const std::string_view> words) {
    json.key(keyword);
    json.begin_array();
    for (const auto word : words) json.value(word);
    json.end_array();
}

std::string alternatives(std::span<const std::string_view> words) {
    std::string pattern;
    for (const auto word : words) pattern += (pattern.empty() ? "" : "|") + std::string(word);
    return pattern;
}

std::vector<std::string_view> channel_ids() {
    std::vector<std::string_view> ids;
    for (const auto& channel : built_in_channels()) ids.push_back(channel.id);
    return ids;
}

// The keywords of one row's value.
class Value {
public:
    Value(JsonWriter& json, const FieldRow& row, Filled filled) : json_(json), row_(row), filled_(filled) {}

    void write();
    void emotion_form();

private:
    bool may_be_empty() const { return filled_ == Filled::may_be_empty; }

    void form(auto write_keywords) {
        json_.begin_object();
        write_keywords();
        json_.end_object();
    }
    void any_of(auto... forms) {
        json_.key("anyOf");
        json_.begin_array();
        (form(forms), ...);
        json_.end_array();
    }
    void any_of_or_empty(auto... forms) {
        if (may_be_empty()) return any_of(forms..., [this] { write_reference(json_, shared::empty); });
        any_of(forms...);
    }
    auto list_of(auto write_item) {
        return [this, write_item] {
            json_.member("type", "array");
            json_.key("items");
            form(write_item);
        };
    }
    auto mapping_of(auto write_item) {
        return [this, write_item] {
            json_.member("type", "object");
            json_.key("additionalProperties");
            form(write_item);
        };
    }
    auto reference_to(std::string_view definition) {
        return [this, definition] { write_reference(json_, definition); };
    }
    auto enumeration(std::span<const std::string_view> words) {
        return [this, words] { write_words(json_, "enum", words); };
    }
    auto number(std::string_view type, double least, double most) {
        return [this, type, least, most] {
            json_.member("type", type);
            json_.member("minimum", least);
            json_.member(most < number_limit ? "maximum" : "exclusiveMaximum", most);
        };
    }
    // A text: what is accepted besides the form before it.
    auto text_of(std::string_view pattern) {
        return [this, whole = may_be_empty() ? patterns::whole_or_blank(pattern) : patterns::whole(pattern)] {
            types({"string"});
            json_.member("pattern", whole);
        };
    }
    auto given_text() {
        return [this] {
            write_words(json_, "type", text_types);
            json_.member("pattern", patterns::not_blank);
        };
    }

    void types(std::initializer_list<std::string_view> names) {
        std::vector<std::string_view> all(names);
        if (may_be_empty()) all.emplace_back("null");
        write_words(json_, "type", all);
    }
    void any_text(std::initializer_list<std::string_view> names) {
        types(names);
        if (!may_be_empty()) json_.member("pattern", patterns::not_blank);
    }

    void texts();
    void ranged(std::string_view type);
    void reference();
    void object();
    void emotion();
    void score_or_word();
    void lanes();

    JsonWriter& json_;
    const FieldRow& row_;
    Filled filled_;
};

void Value::texts() {
    any_text({"string", "number", "boolean", "array"});
    json_.key("items");
    form(given_text());
}

void Value::ranged(std::string_view type) {
    const double least = row_.has_range() ? row_.least : -number_limit;
    any_of(number(type, least, row_.has_range() ? row_.most : number_limit), text_of(patterns::number));
}

// What a map declares is not known here, so any text may be a reference; editors offer what is built in.
void Value::reference() {
    const bool to_channel = row_.target == EntityKind::channel || row_.shape == Shape::help_route;
    const auto one = [this, to_channel] {
        if (to_channel)
            any_of(reference_to(shared::channel), given_text());
        else
            given_text()();
    };
    if (row_.shape == Shape::references) return any_of_or_empty(list_of(one));
    if (to_channel) return any_of_or_empty(reference_to(shared::channel), given_text());
    any_text({"string", "number", "boolean"});
}

void Value::object() {
    const auto& table = row_.object();
    const auto mapping = reference_to(table.name);
    const auto bare = [this, &table] { Value(json_, *find_row(table, table.bare), Filled::must_be_given).write(); };
    const auto list = list_of([this, &table, mapping, bare] {
        if (table.bare.empty())
            mapping();
        else
            any_of(mapping, bare);
    });
    if (row_.shape == Shape::objects && !row_.lone) return any_of_or_empty(list);
    if (row_.shape == Shape::objects && table.bare.empty()) return any_of_or_empty(list, mapping);
    if (row_.shape == Shape::objects) return any_of_or_empty(list, mapping, bare);
    if (table.bare.empty()) return any_of_or_empty(mapping);
    any_of_or_empty(mapping, bare);
}

// One for everybody or one per persona: a mapping without keys of an emotion is one of personas.
void Value::emotion() {
    const auto per_persona = [this] {
        mapping_of([this] { any_of(reference_to(shared::emotion_form), reference_to(shared::empty)); })();
        std::vector<std::string_view> keys;
        for (const auto& row : row_.object().rows) keys.push_back(row.key);
        json_.key("propertyNames");
        form([this, &keys] {
            json_.key("not");
            form(enumeration(keys));
        });
    };
    any_of_or_empty(reference_to(shared::emotion_form), per_persona);
}

// A text that begins like a number must be one.
void Value::score_or_word() {
    const auto& scale = *find_row(table_of<Emotion>(), "score");
    any_of(number("number", scale.least, scale.most), reference_to(shared::feeling_word), [this] {
        types({"string", "boolean"});
        json_.member("pattern", patterns::whole(std::string(patterns::number) + "|" + std::string(patterns::not_like_a_number)));
    });
}

void Value::emotion_form() {
    const auto& feeling = table_of<Feeling>();
    const auto& word = *find_row(feeling, feeling.bare);
    any_of([this] { score_or_word(); }, reference_to(table_of<Emotion>().name), list_of([this, &feeling, &word] {
        any_of(reference_to(shared::feeling_word), reference_to(feeling.name),
            [this, &word] { Value(json_, word, Filled::must_be_given).write(); });
    }));
}

void Value::lanes() {
    any_of_or_empty(list_of([this] { any_of(enumeration(lane_ids()), reference_to(row_.object().name)); }));
}

void Value::write() {
    switch (row_.shape) {
        case Shape::text:
        case Shape::amount: return any_text({"string", "number", "boolean"});
        case Shape::texts: return texts();
        case Shape::id: return any_of(text_of(patterns::slug), [this] { json_.member("type", "boolean"); });
        case Shape::number: return ranged("number");
        case Shape::whole_number: return ranged("integer");
        case Shape::share:
            return any_of(number("number", 0, 1), text_of(std::string(patterns::percentage) + "|" + std::string(patterns::number)));
        case Shape::weight:
            return any_of(
                [this] {
                    json_.member("type", "number");
                    json_.member("exclusiveMinimum", 0);
                    json_.member("exclusiveMaximum", number_limit);
                },
                text_of(std::string(patterns::percentage) + "|" + std::string(patterns::number)));
        case Shape::flag: return any_of([this] { json_.member("type", "boolean"); }, text_of(patterns::flag));
        case Shape::reason:
            types({"string", "number", "boolean"});
            json_.member("pattern", patterns::whole(patterns::not_yes_or_no));
            return;
        case Shape::word: return any_of(enumeration(row_.words), text_of(alternatives(row_.words)));
        case Shape::channel: return any_of(reference_to(shared::channel), text_of(alternatives(channel_ids())));
        case Shape::date: return text_of(patterns::date)();
        case Shape::duration: return any_of_or_empty(reference_to(shared::duration));
        case Shape::language: return text_of(patterns::language)();
        case Shape::version: return any_of([this] { json_.member("const", 1); }, text_of("1"));
        case Shape::reference:
        case Shape::references:
        case Shape::help_route: return reference();
        case Shape::object:
        case Shape::objects: return object();
        case Shape::emotion: return emotion();
        case Shape::score_or_word: return score_or_word();
        case Shape::scores:
            return any_of_or_empty(mapping_of([this] {
                const auto& scale = *find_row(table_of<Emotion>(), "score");
                any_of(number("number", scale.least, scale.most), text_of(patterns::number));
            }));
        case Shape::lanes: return lanes();
        case Shape::notes: return any_of_or_empty(mapping_of([this] { texts(); }));
    }
}

}  // namespace

std::string definition_name(std::string_view name) {
    std::string id(name);
    std::ranges::replace(id, ' ', '_');
    std::ranges::replace(id, '-', '_');
    return id;
}

void write_reference(JsonWriter& json, std::string_view definition) { json.member("$ref", "#/definitions/" + definition_name(definition)); }

void write_value(JsonWriter& json, const FieldRow& row, Filled filled) { Value(json, row, filled).write(); }

// Not by its type, so that editors do not offer `null`.
void write_empty(JsonWriter& json) {
    json.member("description", "Nothing: counts as not given");
    json.key("not");
    json.begin_object();
    write_words(json, "type", std::array<std::string_view, 4>{"number", "boolean", "array", "object"});
    json.end_object();
    json.member("pattern", "^[ \\t\\r\\n]*$");
}

void write_duration(JsonWriter& json) {
    json.member("description", duration_forms);
    json.key("anyOf");
    json.begin_array();
    json.begin_object();
    json.member("type", "string");
    json.member("pattern", patterns::whole(duration_pattern()));
    json.end_object();
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

void write_emotion_form(JsonWriter& json) {
    json.member(
        "description", "How one person feels: a score from -2 to 2, a feeling word, a mapping of keys, or a weighted list of words");
    constexpr FieldRow row{"", "", "", Shape::emotion};
    Value(json, row, Filled::must_be_given).emotion_form();
}

}  // namespace journeymap
