#include "model/schema_value.h"

#include <functional>
#include <initializer_list>

#include "journeymap/words.h"
#include "model/patterns.h"
#include "model/schema_shared.h"
#include "model/values.h"

namespace journeymap {

namespace {

constexpr std::string_view text_types[] = {"string", "number", "boolean"};  // a text may look like a number, true or false

std::string alternatives(std::span<const std::string_view> words) {
    std::string pattern;
    for (const auto word : words) pattern += (pattern.empty() ? "" : "|") + std::string(word);
    return pattern;
}

// Writes the keywords of one form of a value, into the object that is open.
using Form = std::function<void()>;
using Forms = std::vector<Form>;

// The keywords of one row's value.
class Value {
public:
    Value(JsonWriter& json, const FieldRow& row, Filled filled) : json_(json), row_(row), filled_(filled) {}

    void write();
    void emotion_form();

private:
    bool may_be_empty() const { return filled_ == Filled::may_be_empty; }

    void write_form(const Form& form) {
        json_.begin_object();
        form();
        json_.end_object();
    }
    void any_of(const Forms& forms) {
        json_.key("anyOf");
        json_.begin_array();
        for (const auto& form : forms) write_form(form);
        json_.end_array();
    }
    void any_of_or_empty(Forms forms) {
        if (may_be_empty()) forms.push_back(reference_to(shared::empty));
        any_of(forms);
    }

    Form list_of(Form item) {
        return [this, item = std::move(item)] {
            json_.member("type", "array");
            json_.key("items");
            write_form(item);
        };
    }
    Form mapping_of(Form item) {
        return [this, item = std::move(item)] {
            json_.member("type", "object");
            json_.key("additionalProperties");
            write_form(item);
        };
    }
    Form of_type(std::string_view type) {
        return [this, type] { json_.member("type", type); };
    }
    Form reference_to(std::string_view definition) {
        return [this, definition] { write_reference(json_, definition); };
    }
    Form one_of_words(std::span<const std::string_view> words) {
        return [this, words] { write_words(json_, "enum", words); };
    }
    Form number(std::string_view type, double least, double most) {
        return [this, type, least, most] {
            json_.member("type", type);
            json_.member("minimum", least);
            json_.member(most < limits::number ? "maximum" : "exclusiveMaximum", most);
        };
    }
    // A text: often what is accepted besides the form before it.
    Form text_of(std::string_view pattern) {
        return [this, whole = may_be_empty() ? patterns::whole_or_blank(pattern) : patterns::whole(pattern)] {
            types({"string"});
            json_.member("pattern", whole);
        };
    }
    // The form to write: its pattern is what editors show where a text is wrong, so it is short.
    Form plain_text(std::string_view pattern) {
        return [this, pattern] {
            json_.member("type", "string");
            json_.member("pattern", pattern);
        };
    }
    Form given_text() {
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
    void share_or(const Form& as_number);
    void weight();
    void score();
    void severities();
    void colors();

    JsonWriter& json_;
    const FieldRow& row_;
    Filled filled_;
};

void Value::texts() {
    any_text({"string", "number", "boolean", "array"});
    json_.key("items");
    write_form(given_text());
}

void Value::ranged(std::string_view type) {
    const double least = row_.has_range() ? row_.least : -limits::number;
    any_of({number(type, least, row_.has_range() ? row_.most : limits::number), text_of(patterns::number)});
}

void Value::share_or(const Form& as_number) {
    any_of({as_number, text_of(std::string(patterns::percentage) + "|" + std::string(patterns::number))});
}

// What a map declares is not known here, so any text may be a reference; editors offer what is built in.
void Value::reference() {
    Forms forms;
    if (may_be_channel(row_)) forms.push_back(reference_to(shared::channel));
    forms.push_back(given_text());
    if (row_.shape == ValueShape::references) return any_of_or_empty({list_of([this, forms] { any_of(forms); })});
    any_of_or_empty(forms);
}

void Value::object() {
    const auto& table = row_.object();
    Forms forms = {reference_to(table.name)};
    if (!table.bare.empty()) {
        forms.emplace_back([this, &table] { Value(json_, *find_row(table, table.bare), Filled::must_be_given).write(); });
    }
    if (row_.shape == ValueShape::object) return any_of_or_empty(forms);
    const auto list = list_of([this, forms] { any_of(forms); });
    if (!row_.lone) return any_of_or_empty({list});
    forms.insert(forms.begin(), list);
    any_of_or_empty(forms);
}

// One for everybody or one per persona: a mapping without keys of an emotion is one of personas.
void Value::emotion() {
    const auto item = mapping_of([this] { any_of({reference_to(shared::emotion_form), reference_to(shared::empty)}); });
    const auto per_persona = [this, item] {
        json_.key("properties");
        json_.begin_object();
        for (const auto& row : row_.object().rows) json_.member(row.key, false);
        json_.end_object();
        item();
    };
    any_of_or_empty({reference_to(shared::emotion_form), per_persona});
}

void Value::emotion_form() {
    const auto& feeling = table_of<Feeling>();
    const auto& word = *find_row(feeling, feeling.bare);
    const auto bare = [this, &word] { Value(json_, word, Filled::must_be_given).write(); };
    const auto item = [this, &feeling, bare] { any_of({reference_to(shared::feeling_word), reference_to(feeling.name), bare}); };
    any_of({[this] { score_or_word(); }, reference_to(table_of<Emotion>().name), list_of(item)});
}

void Value::score() {
    const auto& scale = *find_row(table_of<Emotion>(), "score");
    number("number", scale.least, scale.most)();
}

// A text that begins like a number must be one.
void Value::score_or_word() {
    any_of({[this] { score(); }, reference_to(shared::feeling_word),
        [this] {
            types({"string", "boolean"});
            json_.member("pattern", patterns::whole(std::string(patterns::number) + "|" + std::string(patterns::not_like_a_number)));
        }});
}

void Value::weight() {
    json_.member("type", "number");
    json_.member("exclusiveMinimum", 0);
    json_.member("exclusiveMaximum", limits::number);
}

void Value::severities() {
    mapping_of([this] { any_of({one_of_words(row_.words), [this] { json_.member("const", false); }}); })();
    const std::vector<std::string_view> keys = row_.keys();
    json_.key("propertyNames");
    write_form(one_of_words(keys));
}

void Value::colors() {
    const auto list = list_of([this] { any_of({plain_text(patterns::plain_color), plain_text(patterns::whole(patterns::color))}); });
    any_of_or_empty({[this, list] {
        list();
        json_.member("maxItems", row_.most);
    }});
}

void Value::write() {
    switch (row_.shape) {
        case ValueShape::text:
        case ValueShape::amount: return any_text({"string", "number", "boolean"});
        case ValueShape::texts: return texts();
        case ValueShape::id: return any_of({text_of(patterns::slug), of_type("boolean")});
        case ValueShape::number: return ranged("number");
        case ValueShape::whole_number: return ranged("integer");
        case ValueShape::share: return share_or(number("number", 0, 1));
        case ValueShape::weight: return share_or([this] { weight(); });
        case ValueShape::flag: return any_of({of_type("boolean"), text_of(patterns::flag)});
        case ValueShape::reason:
            types({"string", "number", "boolean"});
            json_.member("pattern", patterns::whole(patterns::not_yes_or_no));
            return;
        case ValueShape::word: return any_of({one_of_words(row_.words), text_of(alternatives(row_.words))});
        case ValueShape::channel: return any_of({reference_to(shared::channel), text_of(alternatives(channel_ids()))});
        case ValueShape::date: return any_of({plain_text(patterns::plain_date), text_of(patterns::date)});
        case ValueShape::duration: return any_of_or_empty({reference_to(shared::duration)});
        case ValueShape::language: return text_of(patterns::language)();
        case ValueShape::version: return any_of({[this] { json_.member("const", 1); }, text_of("1")});
        case ValueShape::reference:
        case ValueShape::references:
        case ValueShape::help_route: return reference();
        case ValueShape::object:
        case ValueShape::objects: return object();
        case ValueShape::emotion: return emotion();
        case ValueShape::score_or_word: return score_or_word();
        case ValueShape::scores: return any_of_or_empty({mapping_of([this] { any_of({[this] { score(); }, text_of(patterns::number)}); })});
        case ValueShape::lanes:
            return any_of_or_empty({list_of([this] { any_of({one_of_words(lane_ids()), reference_to(row_.object().name)}); })});
        case ValueShape::notes:
        case ValueShape::filters: return any_of_or_empty({mapping_of([this] { texts(); })});
        case ValueShape::scale: return text_of(patterns::scale)();
        case ValueShape::severities: return severities();
        case ValueShape::color: return any_of({plain_text(patterns::plain_color), text_of(patterns::color)});
        case ValueShape::colors: return colors();
    }
}

}  // namespace

void write_value(JsonWriter& json, const FieldRow& row, Filled filled) { Value(json, row, filled).write(); }

void write_emotion_form(JsonWriter& json) {
    json.member(
        "description", "How one person feels: a score from -2 to 2, a feeling word, a mapping of keys, or a weighted list of words");
    constexpr FieldRow row{"", "", "", ValueShape::emotion};
    Value(json, row, Filled::must_be_given).emotion_form();
}

}  // namespace journeymap
