// The JSON Schema as text: complete and always the same. Whether it agrees with the reader is for tests/schema.py.
#include <fmt/core.h>

#include "catch.h"
#include "model/duration.h"
#include "model/schema.h"
#include "model/yaml_json.h"

using namespace journeymap;

namespace {

std::string json_of(std::string_view yaml) {
    std::string out;
    JsonWriter json(out, JsonLayout::compact);
    write_yaml_value(json, yaml);
    return out;
}

// The text of one property: from its key to the next line that is indented as deeply.
std::string property(const std::string& schema, std::string_view object, std::string_view key) {
    const bool is_root = object == "map";
    const auto table = is_root ? 0 : schema.find(fmt::format("\n    \"{}\": {{\n", object), schema.find("\n  \"definitions\": {"));
    if (table == std::string::npos) return {};
    const std::string indent(is_root ? 4 : 8, ' ');
    const auto begin = schema.find(fmt::format("\n{}\"{}\": {{\n", indent, key), table);
    if (begin == std::string::npos) return {};
    return schema.substr(begin, schema.find(fmt::format("\n{}}}", indent), begin) - begin);
}

std::string definition_of(const ObjectTable& table) {
    std::string name(table.name);
    for (auto& c : name) c = c == ' ' ? '_' : c;
    return name;
}

}  // namespace

TEST_CASE("every row of every table is in the schema, with its description and its example") {
    const auto schema = schema_of_map();
    for (const auto* table : object_tables()) {
        for (const auto& row : table->rows) {
            for (const auto key : {row.key, row.also}) {
                if (key.empty()) continue;
                INFO(table->name << "." << key);
                const auto text = property(schema, definition_of(*table), key);
                CHECK(text.find(fmt::format("\"description\": \"{}", row.description)) != std::string::npos);
                CHECK(is_yaml_value(row.example));
                CHECK(text.find("\"examples\": [") != std::string::npos);
            }
        }
    }
}

TEST_CASE("the schema is always the same and names its dialect") {
    const auto schema = schema_of_map();
    CHECK(schema == schema_of_map());
    CHECK(schema.starts_with("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"$id\": \"https://"));
    CHECK(schema.ends_with("}\n"));
}

TEST_CASE("words, channels and feelings are there to choose from") {
    const auto schema = schema_of_map();
    CHECK(property(schema, "opportunity", "status").find("\"dropped\"") != std::string::npos);
    CHECK(property(schema, "touchpoint", "channel").find("#/definitions/built_in_channel") != std::string::npos);
    CHECK(schema.find("\"word-of-mouth\"") != std::string::npos);
    CHECK(schema.find("\"delighted\"") != std::string::npos);
}

TEST_CASE("a table of its own has a schema of its own, with nothing in it that it does not use") {
    static constexpr std::string_view words[] = {"loud", "quiet"};
    static constexpr FieldRow rows[] = {{"mode", "How it rings", "loud", ValueShape::word, true, "tone", words},
        {"wait", "How long it rings", "5 s", ValueShape::duration}};
    static constexpr ObjectTable table{"bell", "A bell", "", rows, {}};
    const auto schema = schema_of(table, {"https://example.org/bell.json", "Bell", "How bells ring"});
    CHECK(schema.find("\"tone\"") != std::string::npos);
    CHECK(schema.find("#/definitions/duration") != std::string::npos);
    CHECK(schema.find("feeling") == std::string::npos);
    CHECK(schema.find("channel") == std::string::npos);
}

TEST_CASE("YAML of the examples as JSON") {
    CHECK(json_of("[P3, -1.5, \"1.1\", true, {a: 2026-09-14}]") == R"(["P3",-1.5,"1.1",true,{"a":"2026-09-14"}])");
    CHECK(json_of("44%") == R"("44%")");
    CHECK(json_of("~") == "null");
    CHECK_FALSE(is_yaml_value("[a"));
    CHECK_FALSE(is_yaml_value("a: b: c"));
    CHECK(json_of("[a") == "null");
}
