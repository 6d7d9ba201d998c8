// Document: one YAML file as a tree with positions. Knows nothing about journeys. Built by parse_yaml, read by the model's readers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <deque>
#include <vector>

#include "journeymap/finding.h"
#include "journeymap/source.h"

namespace journeymap {

enum class NodeKind : std::uint8_t { null, scalar, sequence, mapping };
enum class ScalarStyle : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

using NodeId = std::uint32_t;

struct Node {
    NodeKind kind = NodeKind::null;  // null: nothing written, or a plain ~ / null
    ScalarStyle style = ScalarStyle::plain;
    Span span;                // the text of the node, quotes included; of an alias: the alias, e.g. *team
    std::string_view text;    // scalars: the value after unquoting, exactly as written otherwise ("1.10", "NO", "017")
    std::uint32_t first = 0;  // collections: where the children start in Document::links
    std::uint32_t count = 0;  // sequences: number of items; mappings: number of key-value pairs
};

struct Entry {
    NodeId key;
    NodeId value;
};

// Views returned from it point into the Sources it was parsed from or into the document's own storage: keep both alive.
class Document {
public:
    NodeId root() const { return root_; }
    const Node& node(NodeId id) const { return nodes_[id]; }
    std::size_t size() const { return nodes_.size(); }

    // The i-th item of a sequence (0 <= i < count), the i-th pair of a mapping, in the order of the file (merged keys last).
    NodeId item(const Node& sequence, std::uint32_t i) const { return links_[sequence.first + i]; }
    Entry entry(const Node& mapping, std::uint32_t i) const { return {links_[mapping.first + 2 * i], links_[mapping.first + 2 * i + 1]}; }

private:
    friend class DocumentBuilder;
    NodeId root_ = 0;
    std::vector<Node> nodes_;
    std::vector<NodeId> links_;
    std::deque<std::string> storage_;  // values that are not a slice of the source: escapes, folded lines
};

// Parses one source that load_source accepted. All that is wrong with the YAML is reported with its place in the user's words
// (tab used for indentation, missing space after a colon, unclosed quote, duplicate key naming the first one, several documents,
// limits of depth, nodes and aliases ...). Returns nothing where no usable tree came out; a document with a duplicate key is
// still returned (the first one counts), so that all findings of a file come in one run.
// Keys of mappings are scalars; `<<` merges are resolved; an alias is a node of its own that shares its anchor's children.
std::optional<Document> parse_yaml(const Sources& sources, std::uint32_t source, Diagnostics& diagnostics);

}  // namespace journeymap
