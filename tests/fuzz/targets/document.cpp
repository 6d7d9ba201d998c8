// Bytes to document: whatever comes in, a tree whose nodes lie in the source, or findings that say why not.
#include <set>

#include "fuzz/invariant.h"
#include "fuzz/target.h"
#include "journeymap/document.h"
#include "diagnostics/formats.h"
#include "support/utf8.h"
#include "syntax/syntax_rules.h"

namespace fuzzing {

using namespace journeymap;

namespace {

void require_inside(const Document& document, const Node& node, std::string_view bytes) {
    require(node.span.begin <= node.span.end && node.span.end <= bytes.size(), "a node lies outside its source");
    if (node.kind == NodeKind::scalar) require(!find_invalid_utf8(node.text), "a text that is no UTF-8");
    if (node.kind == NodeKind::sequence) {
        for (std::uint32_t i = 0; i < node.count; ++i) require(document.item(node, i) < document.size(), "an item that there is not");
    }
    if (node.kind != NodeKind::mapping) return;
    std::set<std::string_view> keys;
    for (std::uint32_t i = 0; i < node.count; ++i) {
        const Entry entry = document.entry(node, i);
        require(entry.key < document.size() && entry.value < document.size(), "an entry that there is not");
        const Node& key = document.node(entry.key);
        require(key.kind == NodeKind::scalar || key.kind == NodeKind::null, "a key that is no text");
    }
}

// Whoever walks the tree comes to an end: the weight of aliases is bounded, and so is the depth.
void require_depth(const Document& document, NodeId id, int depth, std::size_t& steps) {
    require(depth < 200, "a tree that is too deep");
    if (++steps > 20'000) return;
    const Node& node = document.node(id);
    for (std::uint32_t i = 0; i < node.count; ++i) {
        const NodeId child = node.kind == NodeKind::sequence ? document.item(node, i) : document.entry(node, i).value;
        require_depth(document, child, depth + 1, steps);
    }
}

std::string said_of(std::string_view bytes) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source("map.yaml", std::string(bytes), sources, diagnostics);
    require(source || diagnostics.count(Severity::error) > 0, "bytes are refused without a word");
    if (source) {
        require(!find_invalid_utf8(sources.at(*source).bytes()), "bytes are let pass that are no UTF-8");
        const std::optional<Document> document = parse_yaml(sources, *source, diagnostics);
        require(document || diagnostics.count(Severity::error) > 0, "a text is refused without a word");
        if (document) {
            for (NodeId id = 0; id < document->size(); ++id) require_inside(*document, document->node(id), sources.at(*source).bytes());
            std::size_t steps = 0;
            require_depth(*document, document->root(), 0, steps);
        }
    }
    diagnostics.sort_by_place();
    require_sound(diagnostics.findings(), sources);
    return human_text(diagnostics.findings(), sources, {});
}

}  // namespace

void run_document(std::string_view bytes) {
    const std::string said = said_of(bytes);
    require_clean(said, "what is said", Readers::people);
    require_same(said, said_of(bytes), "what is said of a document");
}

}  // namespace fuzzing
