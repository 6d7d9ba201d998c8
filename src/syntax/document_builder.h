// DocumentBuilder: makes the tree from events, and refuses what a map may not hold: depth, size, cycles, tags, keys that are no
// text, keys given twice. Used by parse_yaml only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journeymap/document.h"
#include "syntax/anchors.h"
#include "syntax/event.h"
#include "syntax/key_set.h"
#include "syntax/quoting.h"

namespace journeymap {

enum class Progress : std::uint8_t { going_on, stopped };  // stopped: a limit was passed and reported

class DocumentBuilder {
public:
    DocumentBuilder(const Sources& sources, std::uint32_t source, Diagnostics& diagnostics);

    // Takes a scalar, an alias, or the start or end of a collection.
    Progress add(const Event& event);
    // The tree; valid once the root has ended.
    Document take() { return std::move(document_); }
    // Whether what comes next stands in brackets.
    Surroundings surroundings() const { return !frames_.empty() && frames_.back().flow ? Surroundings::flow : Surroundings::block; }
    bool has_root() const { return !document_.nodes_.empty() && frames_.empty(); }

private:
    // A collection that has not ended yet.
    struct Frame {
        NodeId node = 0;
        std::size_t first_child = 0;  // in children_
        Weight weight;
        int height = 1;
        bool flow = false;
    };
    // The anchor of one of them.
    struct OpenAnchor {
        NodeId node = 0;
        std::string name;
    };

    Progress add_scalar(const Event& event);
    Progress add_alias(const Event& event);
    Progress open(const Event& event);
    Progress close(const Event& event);
    void close_mapping(Node& mapping, const Frame& frame);
    void merge(NodeId key, NodeId value, std::vector<NodeId>& merged);
    void merge_mapping(const Node& mapping, std::vector<NodeId>& merged);

    Progress check_lines(const Node& node);
    void check_margin(const Event& event);
    int block_indent() const;
    Progress refuse_alias(const Event& event, const Anchor& anchor);
    void refuse_unknown_alias(const Event& event);
    bool accept_key(const Node& key);
    // Whether it stands for the keys of another mapping, and is not tagged as a text.
    bool is_merge_key(NodeId key) const;
    Span line_said_again(NodeId first, NodeId second) const;
    bool expects_key() const {
        if (frames_.empty()) return false;
        const Frame& frame = frames_.back();
        return document_.nodes_[frame.node].kind == NodeKind::mapping && (children_.size() - frame.first_child) % 2 == 0;
    }
    bool has_too_many_findings() const { return diagnostics_.findings().size() > most_findings_; }
    bool has_room() const { return document_.nodes_.size() < most_nodes_ && !has_too_many_findings(); }
    void attach(NodeId id, Weight weight, int height);
    NodeId new_node(NodeKind kind, Span span);
    Progress refuse_more(const Event& event);
    std::string_view text_of(const Event& event, Span span);
    Span content_span(const Event& event) const;
    Span span(std::uint32_t begin, std::uint32_t end) const { return {source_, begin, end}; }

    std::string_view bytes_;
    std::uint32_t source_;
    std::size_t times_;  // Sources::limit_factor
    std::size_t most_nodes_;
    std::size_t most_depth_;
    Diagnostics& diagnostics_;
    std::size_t most_findings_;
    Document document_;
    std::vector<Frame> frames_;
    std::vector<OpenAnchor> open_anchors_;
    std::vector<NodeId> children_;  // of all open collections, the innermost last
    Anchors anchors_;
    KeySet keys_;
    std::vector<NodeId> tagged_merges_;  // texts `<<` with a tag, by their numbers
    std::uint32_t aliases_ = 0;
    Weight of_aliases_{0};
};

}  // namespace journeymap
