// A comparison forgets no key: whatever is changed in a map that uses all of them, something is said. And nothing is said where nothing
// means anything else.
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>

#include "catch.h"
#include "comparison/comparison.h"
#include "comparison/formats.h"
#include "reading.h"
#include "support/json_writer.h"
#include "support/slug.h"
#include "support/spelling.h"

using namespace journeymap;

namespace {

std::string everything() {
    std::ifstream file(JOURNEYMAP_ROOT "/tests/unit/everything.yaml", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Reading read_everything(std::string text) {
    const std::string survey = "wave,mood,moodx\nspring,4,1\nspring,99,2\nautumn,2,2\n";
    return read(std::move(text),
        {{"people.yaml", "personas: [Grace]\n"}, {"people.yamlx", "personas: [Grace]\n"}, {"survey.csv", survey}, {"survey.csvx", survey}});
}

bool is_sound(const Reading& reading) { return reading.journey && !reading.diagnostics.document_has_errors(); }

// The values of all keys and items, in the order of the file.
void gather(const Document& document, NodeId id, std::vector<Span>& scalars) {
    const Node& node = document.node(id);
    if (node.kind == NodeKind::scalar) scalars.push_back(node.span);
    for (std::uint32_t i = 0; i < node.count; ++i) {
        gather(document, node.kind == NodeKind::mapping ? document.entry(node, i).value : document.item(node, i), scalars);
    }
}

std::string replaced(const std::string& text, Span span, const std::string& by) {
    return text.substr(0, span.begin) + by + text.substr(span.end);
}

std::string replaced_everywhere(std::string text, const std::string& what, const std::string& by) {
    const auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_'; };
    for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + by.size())) {
        const bool whole = !is_word(text[at - 1]) && !is_word(text[at + what.size()]);
        if (whole) text.replace(at, what.size(), by);
    }
    return text;
}

// Other values that some key takes.
constexpr std::array other_values{"3", "1", "0.25", "17%", "2026-01-01", "3 weeks", "low", "planned", "current", "repeat", "new", "support",
    "cost", "observation", "email", "de", "true", "false", "csat", "angry", "happy", "henk", "amara", "it", "parking", "interviews",
    "error-log", "no-wrong-fines", "grace-comes-by", "nobody-answers-for-the-whole", "thinking", "doing"};

// Some maps that differ from the whole one in this value and can be read.
std::vector<std::string> variants_of(const std::string& text, Span span) {
    const std::string value = text.substr(span.begin, span.end - span.begin);
    std::vector<std::string> candidates;
    const bool is_quoted = value.starts_with('"') || value.starts_with('\'');
    candidates.push_back(replaced(text, span, is_quoted ? value.substr(0, value.size() - 1) + "x" + value.back() : value + "x"));
    for (const char* other : other_values) {
        if (folded_word(value) != folded_word(other)) candidates.push_back(replaced(text, span, other));
    }
    candidates.push_back(replaced_everywhere(text, value, value + "x"));
    const std::string slug = slug_of(value);
    if (!slug.empty()) candidates.push_back(replaced_everywhere(candidates.back(), slug, slug + "x"));
    std::vector<std::string> sound;
    for (std::string& candidate : candidates) {
        if (sound.size() < 3 && candidate != text && is_sound(read_everything(candidate))) sound.push_back(std::move(candidate));
    }
    return sound;
}

// The same map as JSON, keys in the opposite order, everything in quotes.
void write_turned(JsonWriter& json, const Document& document, NodeId id) {
    const Node& node = document.node(id);
    if (node.kind == NodeKind::scalar) return json.value(node.text);
    if (node.kind == NodeKind::null) return json.null();
    if (node.kind == NodeKind::sequence) {
        json.begin_array();
        for (std::uint32_t i = 0; i < node.count; ++i) write_turned(json, document, document.item(node, i));
        return json.end_array();
    }
    json.begin_object();
    for (std::uint32_t i = node.count; i-- > 0;) {
        json.key(document.node(document.entry(node, i).key).text);
        write_turned(json, document, document.entry(node, i).value);
    }
    json.end_object();
}

std::string turned(const Reading& reading) {
    std::string text = "# Turned around.\n";
    JsonWriter json(text);
    const Document& document = *reading.map().documents.front();
    write_turned(json, document, document.root());
    return text;
}

}  // namespace

TEST_CASE("every value that changes in a map with all keys is told by the comparison and by the outline") {
    const std::string text = everything();
    const Reading whole = read_everything(text);
    REQUIRE(is_sound(whole));
    const std::string outline = outline_of(whole.map());
    std::vector<Span> scalars;
    gather(*whole.map().documents.front(), whole.map().documents.front()->root(), scalars);
    REQUIRE(scalars.size() > 160);
    for (const Span span : scalars) {
        const std::string value = text.substr(span.begin, span.end - span.begin);
        if (whole.sources.at(0).position(span.begin).line == 2) continue;  // the version of the language: there is one
        const std::vector<std::string> variants = variants_of(text, span);
        INFO(whole.sources.at(0).position(span.begin).line << ": " << value);
        CHECK_FALSE(variants.empty());
        for (const std::string& variant : variants) {
            INFO(variant.substr(text.rfind('\n', span.begin) + 1, 200));
            const Reading other = read_everything(variant);
            CHECK_FALSE(compare(whole.map(), other.map()).same());
            CHECK_FALSE(compare(other.map(), whole.map()).same());
            CHECK(outline_of(other.map()) != outline);
        }
    }
}

TEST_CASE("every key that is taken out of a map with all keys is told") {
    const std::string text = everything();
    const Reading whole = read_everything(text);
    const Document& document = *whole.map().documents.front();
    std::vector<Entry> entries;
    for (NodeId id = 0; id < document.size(); ++id) {
        const Node& node = document.node(id);
        for (std::uint32_t i = 0; node.kind == NodeKind::mapping && i < node.count; ++i) entries.push_back(document.entry(node, i));
    }
    int taken_out = 0;
    for (const Entry& entry : entries) {
        const Node& key = document.node(entry.key);
        const Node& value = document.node(entry.value);
        if (key.text == "journeymap" || value.text == "false") continue;  // what is said where nothing is said
        if (value.kind != NodeKind::scalar) continue;
        const Span all{key.span.source, key.span.begin, value.span.end};
        const Reading without = read_everything(replaced(text, all, "null: null"));
        // A key that is not needed and that nothing refers to: an unknown key with nothing in it is all that is wrong.
        if (!without.journey || without.diagnostics.count(Severity::error) > 1) continue;
        INFO(std::string(key.text) + ": " + std::string(value.text));
        CHECK_FALSE(compare(whole.map(), without.map()).same());
        ++taken_out;
    }
    CHECK(taken_out > 60);
}

TEST_CASE("nothing is said of a map and itself, nor where only keys, quotes, comments and wrapping differ") {
    const Reading whole = read_everything(everything());
    CHECK(compare(whole.map(), whole.map()).same());
    const std::string other_way = turned(whole);
    const Reading again = read_everything(other_way);
    REQUIRE(is_sound(again));
    const Comparison comparison = compare(whole.map(), again.map());
    for (const Change& change : comparison.changes)
        UNSCOPED_INFO(change.entity << " " << change.what << ": " << change.before << " / " << change.after);
    CHECK(comparison.same());
    CHECK(outline_of(whole.map()) == outline_of(again.map()));
}
