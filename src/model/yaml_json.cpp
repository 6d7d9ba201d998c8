#include "model/yaml_json.h"

#include "journeymap/document.h"
#include "model/quantity.h"

namespace journeymap {

namespace {

// The document of one key, so that every form of value can be written behind it.
std::optional<Document> parse_value(std::string_view yaml, Sources& sources) {
    Diagnostics diagnostics;
    const auto source = load_source("<example>", "value: " + std::string(yaml) + "\n", sources, diagnostics);
    if (!source) return std::nullopt;
    auto document = parse_yaml(sources, *source, diagnostics);
    return diagnostics.findings().empty() ? std::move(document) : std::nullopt;
}

void write_scalar(JsonWriter& json, const Node& scalar) {
    const bool plain = scalar.style == ScalarStyle::plain;
    if (plain && (scalar.text == "true" || scalar.text == "false")) return json.value(scalar.text == "true");
    if (const auto number = parse_number(scalar.text); plain && number) return json.value(*number);
    json.value(scalar.text);
}

void write_node(JsonWriter& json, const Document& document, NodeId id) {
    const auto& node = document.node(id);
    switch (node.kind) {
        case NodeKind::null: return json.null();
        case NodeKind::scalar: return write_scalar(json, node);
        case NodeKind::sequence:
            json.begin_array();
            for (std::uint32_t i = 0; i < node.count; ++i) write_node(json, document, document.item(node, i));
            return json.end_array();
        case NodeKind::mapping:
            json.begin_object();
            for (std::uint32_t i = 0; i < node.count; ++i) {
                const auto [key, value] = document.entry(node, i);
                json.key(document.node(key).text);
                write_node(json, document, value);
            }
            return json.end_object();
    }
}

}  // namespace

bool is_yaml_value(std::string_view yaml) {
    Sources sources;
    return parse_value(yaml, sources).has_value();
}

void write_yaml_value(JsonWriter& json, std::string_view yaml) {
    Sources sources;
    const auto document = parse_value(yaml, sources);
    if (!document) return json.null();
    write_node(json, *document, document->entry(document->node(document->root()), 0).value);
}

}  // namespace journeymap
