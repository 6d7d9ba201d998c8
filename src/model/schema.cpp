#include "model/schema.h"

#include <algorithm>

#include <fmt/core.h>

#include "model/schema_shared.h"
#include "model/schema_value.h"
#include "model/values.h"
#include "model/wanted_value.h"
#include "model/yaml_json.h"

namespace journeymap {

namespace {

// What a file can hold: its objects, the root first, and what their values refer to.
struct Contents {
    std::vector<const ObjectTable*> tables;
    bool durations = false, channels = false, feelings = false;

    void add(const ObjectTable& table) {
        if (std::ranges::find(tables, &table) != tables.end()) return;
        tables.push_back(&table);
        for (const auto& row : table.rows) {
            durations |= row.shape == ValueShape::duration;
            channels |= row.shape == ValueShape::channel || may_be_channel(row);
            feelings |= row.shape == ValueShape::emotion || row.shape == ValueShape::score_or_word;
            if (row.object != nullptr) add(row.object());
            if (row.shape == ValueShape::emotion) add(table_of<Feeling>());
        }
    }
};

class SchemaWriter {
public:
    explicit SchemaWriter(std::string& out) : json_(out) {}

    void write(const ObjectTable& root, const SchemaHead& head) {
        Contents contents;
        contents.add(root);
        json_.begin_object();
        json_.member("$schema", "http://json-schema.org/draft-07/schema#");
        json_.member("$id", head.id);
        json_.member("title", head.title);
        json_.member("description", head.description);
        object(root);
        json_.key("definitions");
        json_.begin_object();
        for (const auto* table : contents.tables) {
            if (table == &root) continue;
            define(table->name, [&] {
                json_.member("title", table->name);
                json_.member("description", fmt::format("{}.", table->description));
                object(*table);
            });
        }
        define_shared(contents);
        json_.end_object();
        json_.end_object();
    }

private:
    void define(std::string_view name, auto write_keywords) {
        json_.key(definition_name(name));
        json_.begin_object();
        write_keywords();
        json_.end_object();
    }

    void define_shared(const Contents& contents) {
        define(shared::empty, [this] { write_empty(json_); });
        if (contents.durations) define(shared::duration, [this] { write_duration(json_); });
        if (contents.channels) define(shared::channel, [this] { write_channel(json_); });
        if (!contents.feelings) return;
        define(shared::feeling_word, [this] { write_feeling_word(json_); });
        define(shared::emotion_form, [this] { write_emotion_form(json_); });
    }

    void object(const ObjectTable& table) {
        json_.member("type", "object");
        json_.member("additionalProperties", false);
        json_.key("properties");
        json_.begin_object();
        for (const auto& row : table.rows) {
            property(row, row.key);
            if (!row.also.empty()) property(row, row.also);
        }
        json_.end_object();
        required(table);
        conditions(table);
    }

    void property(const FieldRow& row, std::string_view key) {
        json_.key(key);
        json_.begin_object();
        const auto takes = row.shape == ValueShape::text ? std::string() : fmt::format(" ({})", wanted_value(row));
        const auto spelling = key == row.key ? std::string() : fmt::format(". Another spelling of '{}'", row.key);
        json_.member("description", fmt::format("{}{}{}.", row.description, takes, spelling));
        write_value(json_, row, row.required ? Filled::must_be_given : Filled::may_be_empty);
        if (is_yaml_value(row.example)) {
            json_.key("examples");
            json_.begin_array();
            write_yaml_value(json_, row.example);
            json_.end_array();
        }
        json_.end_object();
    }

    void required(const ObjectTable& table) {
        const auto must = [](const FieldRow& row) { return row.required && row.also.empty(); };
        if (std::ranges::none_of(table.rows, must)) return;
        json_.key("required");
        json_.begin_array();
        for (const auto& row : table.rows) {
            if (must(row)) json_.value(row.key);
        }
        json_.end_array();
    }

    // What several keys have to do with each other.
    void conditions(const ObjectTable& table) {
        const auto has_condition = [](const FieldRow& row) { return !row.also.empty() || !row.needs.empty(); };
        if (table.one_of.empty() && std::ranges::none_of(table.rows, has_condition)) return;
        json_.key("allOf");
        json_.begin_array();
        if (!table.one_of.empty()) one_of(table.one_of);
        for (const auto& row : table.rows) {
            if (!row.also.empty()) one_spelling(row);
            if (!row.needs.empty()) only_with(row);
        }
        json_.end_array();
    }

    void one_of(std::span<const std::string_view> keys) {
        json_.begin_object();
        json_.key("anyOf");
        json_.begin_array();
        for (const auto key : keys) given(key);
        json_.end_array();
        json_.end_object();
    }

    void one_spelling(const FieldRow& row) {
        json_.begin_object();
        if (row.required) {
            json_.key("anyOf");
            json_.begin_array();
            given(row.key);
            given(row.also);
            json_.end_array();
        }
        json_.key("not");
        json_.begin_object();
        keys("required", {row.key, row.also});
        json_.end_object();
        json_.end_object();
    }

    void only_with(const FieldRow& row) {
        json_.begin_object();
        json_.key("anyOf");
        json_.begin_array();
        given(row.needs);
        json_.begin_object();
        json_.key("properties");
        json_.begin_object();
        define(row.key, [this] { write_reference(json_, shared::empty); });
        json_.end_object();
        json_.end_object();
        json_.end_array();
        json_.end_object();
    }

    // A schema that holds where the key is there and not empty.
    void given(std::string_view key) {
        json_.begin_object();
        keys("required", {key});
        json_.key("properties");
        json_.begin_object();
        json_.key(key);
        json_.begin_object();
        json_.key("not");
        json_.begin_object();
        write_reference(json_, shared::empty);
        json_.end_object();
        json_.end_object();
        json_.end_object();
        json_.end_object();
    }

    void keys(std::string_view keyword, std::initializer_list<std::string_view> names) {
        json_.key(keyword);
        json_.begin_array();
        for (const auto name : names) json_.value(name);
        json_.end_array();
    }

    JsonWriter json_;
};

}  // namespace

std::string schema_of(const ObjectTable& root, const SchemaHead& head) {
    std::string out;
    SchemaWriter(out).write(root, head);
    return out;
}

std::string schema_of_map() {
    return schema_of(
        *object_tables().front(), {"https://github.com/journeymap/journeymap/schema/map-1.json", "Customer-journey map",
                                      "What people go through with a service: who they are, the stages and touchpoints, how they feel, "
                                      "what hurts, what could be done. "
                                      "`journeymap check` also judges what a schema cannot: references, and what the method asks for."});
}

}  // namespace journeymap
