// The part of DocumentBuilder that ends a mapping: keys that are no text, keys given twice, and merges.
#include <fmt/core.h>

#include <algorithm>

#include "syntax/document_builder.h"
#include "syntax/lines.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

// Of two equal keys the first counts; merged keys come last and only where there is none of that name.
void DocumentBuilder::close_mapping(Node& mapping, const Frame& frame) {
    keys_.clear();
    mapping.first = static_cast<std::uint32_t>(document_.links_.size());
    std::vector<NodeId> merged;
    for (std::size_t i = frame.first_child; i + 1 < children_.size() && !has_too_many_findings(); i += 2) {
        const Node& key = document_.nodes_[children_[i]];
        if (!accept_key(key)) continue;
        if (const auto first = keys_.insert(key.text, children_[i])) {
            Finding& finding = diagnostics_.report(duplicate_key, key.span, fmt::format("the key {} is given twice", quoted(key.text)));
            finding.label(document_.nodes_[*first].span, "first given here").with_help("keep one of the two, or join what they say");
            if (const Span line = line_said_again(*first, children_[i]); line.given()) finding.edit(line, "");
        } else if (is_merge_key(children_[i])) {
            merge(children_[i], children_[i + 1], merged);
        } else {
            document_.links_.push_back(children_[i]);
            document_.links_.push_back(children_[i + 1]);
        }
    }
    for (std::size_t i = 0; i < merged.size(); i += 2) {
        if (keys_.insert(document_.nodes_[merged[i]].text, merged[i])) continue;
        document_.links_.insert(document_.links_.end(), {merged[i], merged[i + 1]});
    }
    mapping.count = static_cast<std::uint32_t>((document_.links_.size() - mapping.first) / 2);
}

// The whole line of a pair that says again, alone on its line, what the first one said.
Span DocumentBuilder::line_said_again(NodeId first, NodeId second) const {
    const auto pair = [this](NodeId key) {  // the value of a key that is a text is the next node
        return span(document_.nodes_[key].span.begin, document_.nodes_[key + 1].span.end);
    };
    const Span again = pair(second);
    const auto text = [this](Span place) { return bytes_.substr(place.begin, place.end - place.begin); };
    if (document_.nodes_[second + 1].kind != NodeKind::scalar || text(pair(first)) != text(again)) return {};
    const bool alone = line_text_begin(bytes_, again.begin) == again.begin && line_text_end(bytes_, again.begin) == again.end;
    const std::size_t feed = bytes_.find('\n', again.end);
    if (!alone || feed == bytes_.npos) return {};
    return span(line_begin(bytes_, again.begin), static_cast<std::uint32_t>(feed + 1));
}

void DocumentBuilder::merge(NodeId key, NodeId value, std::vector<NodeId>& merged) {
    const Node& node = document_.nodes_[value];
    if (node.kind == NodeKind::mapping) return merge_mapping(node, merged);
    bool all_mappings = node.kind == NodeKind::sequence && node.count > 0;
    for (std::uint32_t i = 0; node.kind == NodeKind::sequence && i < node.count; ++i) {
        const Node& item = document_.node(document_.item(node, i));
        if (item.kind == NodeKind::mapping) {
            merge_mapping(item, merged);
        } else {
            all_mappings = false;
        }
    }
    const bool reported = node.kind == NodeKind::null && node.text.empty() && node.span.begin < node.span.end;  // an alias that failed
    if (all_mappings || reported) return;
    const Span place = node.kind == NodeKind::null && node.span.begin == node.span.end ? document_.nodes_[key].span : node.span;
    Finding& finding = diagnostics_.report(bad_merge, place, "'<<' takes in the keys of a mapping, and this is none");
    if (node.kind == NodeKind::scalar && node.style == ScalarStyle::plain && anchors_.find(node.text)) {
        finding.with_help(fmt::format("write '*{}'", node.text)).edit({place.source, place.begin, place.begin}, "*");
        return;
    }
    finding.with_help("write '<<: *name', where a mapping before it is marked with '&name', or delete the line");
}

void DocumentBuilder::merge_mapping(const Node& mapping, std::vector<NodeId>& merged) {
    const auto first = document_.links_.begin() + mapping.first;
    merged.insert(merged.end(), first, first + std::ptrdiff_t(2) * mapping.count);
}

bool DocumentBuilder::is_merge_key(NodeId key) const {
    const Node& node = document_.nodes_[key];
    return node.text == "<<" && node.style == ScalarStyle::plain && !std::ranges::binary_search(tagged_merges_, key);
}

bool DocumentBuilder::accept_key(const Node& key) {
    if (key.kind == NodeKind::scalar) return true;
    const bool absent = key.kind == NodeKind::null;
    const Span place = absent && key.span.begin == key.span.end
                           ? span(key.span.begin, std::min<std::uint32_t>(key.span.begin + 1, bytes_.size()))
                           : key.span;
    const bool two_braces = place.begin > 0 && bytes_.substr(place.begin - 1, 2) == "{{";
    diagnostics_.report(complex_key, place, absent ? "a key is missing here" : "a key must be a text, not a list or a mapping")
        .with_help(two_braces ? "'{{' is mostly a place that a template should have filled; if it is meant as text, put it in quotes"
                              : "write 'key: value'; if this is meant as text, put it in quotes");
    return false;
}

}  // namespace journeymap
