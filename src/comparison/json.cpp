// A comparison as JSON, for programs. Its schema is in schema.cpp. Members may be added; a change of meaning raises "version".
#include "comparison/formats.h"
#include "comparison/phrases.h"
#include "journeymap/words.h"
#include "support/json_writer.h"

namespace journeymap {

namespace {

std::string_view word_of(Unit unit) {
    switch (unit) {
        case Unit::seconds: return "seconds";
        case Unit::score: return "score";
        case Unit::share: return "share";
        case Unit::number:
        case Unit::rank: break;
    }
    return "number";
}

void write_map(JsonWriter& json, const char* key, const std::string& path, const std::string& title, State state) {
    json.key(key);
    json.begin_object();
    json.member("path", path);
    json.member("title", title);
    json.member("state", word_of(state));
    json.end_object();
}

void write_amount(JsonWriter& json, const char* name, const std::optional<double>& amount) {
    json.key(name);
    if (amount)
        json.value(*amount);
    else
        json.null();
}

void write_total(JsonWriter& json, const Total& total) {
    json.begin_object();
    json.member("total", total.key);
    if (!total.persona.empty()) json.member("persona", total.persona);
    json.member("name", total.what);
    write_amount(json, "before", total.before);
    write_amount(json, "after", total.after);
    json.member("unit", word_of(total.unit));
    if (total.effect != Effect::none) json.member("effect", word_of(total.effect));
    json.end_object();
}

void write_given(JsonWriter& json, const char* name, const std::string& text) {
    if (!text.empty()) json.member(name, text);
}

void write_change(JsonWriter& json, const Change& change) {
    json.begin_object();
    json.member("kind", word_of(change.kind));
    json.member("subject", word_of(change.subject));
    json.member("entity", change.entity);
    json.member("name", change.name);
    write_given(json, "label", change.label);
    write_given(json, "stage", change.stage);
    write_given(json, "touchpoint", change.touchpoint);
    write_given(json, "objective", change.objective);
    write_given(json, "key", change.key);
    write_given(json, "persona", change.persona);
    write_given(json, "what", change.what);
    write_given(json, "before", change.before);
    write_given(json, "after", change.after);
    if (change.before_amount) json.member("before_amount", *change.before_amount);
    if (change.after_amount) json.member("after_amount", *change.after_amount);
    if (change.before_amount || change.after_amount) json.member("unit", word_of(change.unit));
    write_given(json, "unit_word", change.unit_word);
    if (change.effect != Effect::none) json.member("effect", word_of(change.effect));
    write_given(json, "note", change.note);
    json.member("weight", change.weight);
    json.end_object();
}

}  // namespace

std::string json_of(const Comparison& comparison, const ComparisonOptions& options) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.member("version", 1);
    const auto path = [](const std::string& name) { return name.empty() ? std::string(standard_input) : name; };
    write_map(json, "old", path(options.old_name), comparison.old_title, comparison.old_state);
    write_map(json, "new", path(options.name), comparison.title, comparison.state);
    json.member("same", comparison.same());
    json.key("summary");
    json.begin_array();
    for (const std::string& sentence : summary_of(comparison)) json.value(sentence);
    json.end_array();
    json.key("totals");
    json.begin_array();
    for (const Total& total : comparison.totals) write_total(json, total);
    json.end_array();
    json.key("changes");
    json.begin_array();
    for (const Change& change : comparison.changes) write_change(json, change);
    json.end_array();
    json.end_object();
    return out;
}

}  // namespace journeymap
