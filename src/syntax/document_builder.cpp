#include "syntax/document_builder.h"

#include <fmt/core.h>

#include <algorithm>

#include "support/enough.h"
#include "support/limits.h"
#include "support/number.h"
#include "support/spelling.h"
#include "syntax/continuation.h"
#include "syntax/lines.h"
#include "syntax/scalar_checks.h"
#include "syntax/syntax_rules.h"
#include "syntax/tags.h"
#include "syntax/text_limits.h"

namespace journeymap {

namespace {

bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

bool is_quoted(ScalarStyle style) { return style == ScalarStyle::single_quoted || style == ScalarStyle::double_quoted; }

bool is_null_word(std::string_view text) { return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL"; }

}  // namespace

DocumentBuilder::DocumentBuilder(const Sources& sources, std::uint32_t source, Diagnostics& diagnostics)
    : bytes_(sources.at(source).bytes()),
      source_(source),
      times_(sources.limit_factor()),
      most_nodes_(limits::nodes * times_),
      most_depth_(limits::depth * times_),
      diagnostics_(diagnostics),
      most_findings_(diagnostics.findings().size() + limits::syntax_findings * times_) {
    const std::size_t guess = bytes_.size() / 8 + 16;  // a map has about one node for every eleven bytes
    document_.nodes_.reserve(guess);
    document_.links_.reserve(guess);
    children_.reserve(256);
    frames_.reserve(limits::depth);
}

Progress DocumentBuilder::add(const Event& event) {
    if (surroundings() == Surroundings::flow && children_.size() > frames_.back().first_child) {
        const Span gap = span(document_.nodes_[children_.back()].span.end, event.begin);
        if (gap.end > gap.begin + 2) check_comment_between(gap, bytes_, diagnostics_);  // more than ', '
    }
    const bool is_text = event.kind == EventKind::scalar || event.kind == EventKind::alias;
    if (is_text && surroundings() == Surroundings::flow) check_question_mark(span(event.begin, event.end), bytes_, diagnostics_);
    switch (event.kind) {
        case EventKind::scalar: return add_scalar(event);
        case EventKind::alias: return add_alias(event);
        case EventKind::sequence_start:
        case EventKind::mapping_start: return open(event);
        case EventKind::sequence_end:
        case EventKind::mapping_end: return close(event);
        default: return Progress::going_on;
    }
}

Progress DocumentBuilder::add_scalar(const Event& event) {
    if (!has_room()) return refuse_more(event);
    const Span place = content_span(event);
    const bool key = expects_key();
    const bool null =
        event.style == ScalarStyle::plain && is_null_word(event.text) && is_null_tag(event.tag) && !(key && !event.text.empty());
    const NodeId id = new_node(null ? NodeKind::null : NodeKind::scalar, place);
    Node& node = document_.nodes_[id];
    node.style = event.style;
    node.text = text_of(event, place);
    if (!event.tag.empty()) check_tag(event, node, key ? ScalarRole::key : ScalarRole::value, bytes_, diagnostics_);
    if (!event.tag.empty() && node.text == "<<") tagged_merges_.push_back(id);
    if (!event.anchor.empty()) check_anchor(event, node, bytes_, diagnostics_);
    check_text_limits(node, times_, bytes_, diagnostics_);
    check_scalar(node, key ? ScalarRole::key : ScalarRole::value, surroundings(), bytes_, diagnostics_);
    if (is_quoted(node.style) && check_lines(node) == Progress::stopped) return Progress::stopped;
    check_margin(event);
    const Weight weight{1, node.text.size()};
    if (!event.anchor.empty()) {
        anchors_.open(event.anchor, id);
        anchors_.close(event.anchor, id, weight, 0);
    }
    attach(id, weight, 0);
    return Progress::going_on;
}

Progress DocumentBuilder::add_alias(const Event& event) {
    if (!has_room()) return refuse_more(event);
    const Anchor* const anchor = anchors_.find(event.anchor);
    const NodeId id = new_node(NodeKind::null, span(event.begin, event.end));
    if (!anchor) {
        refuse_unknown_alias(event);
        attach(id, {}, 0);
        return Progress::going_on;
    }
    if (anchor->open) {
        diagnostics_
            .report(cyclic_alias, span(event.begin, event.end), fmt::format("'*{}' stands inside the value it refers to", event.anchor))
            .label(document_.nodes_[anchor->node].span, "this value would contain itself")
            .with_help("write out what is meant here instead of the alias");
        attach(id, {}, 0);
        return Progress::going_on;
    }
    check_alias(event, source_, bytes_, diagnostics_);
    if (refuse_alias(event, *anchor) == Progress::stopped) return Progress::stopped;
    const Span place = document_.nodes_[id].span;
    document_.nodes_[id] = document_.nodes_[anchor->node];
    document_.nodes_[id].span = place;
    if (std::ranges::binary_search(tagged_merges_, anchor->node)) tagged_merges_.push_back(id);
    attach(id, anchor->weight, anchor->height);
    return Progress::going_on;
}

Progress DocumentBuilder::refuse_alias(const Event& event, const Anchor& anchor) {
    const Span place = span(event.begin, event.end);
    aliases_ += 1;
    of_aliases_.nodes += anchor.weight.nodes;
    of_aliases_.bytes += anchor.weight.bytes;
    const std::size_t most_aliases = limits::aliases * times_, most_nodes = limits::alias_nodes * times_,
                      most_bytes = limits::alias_bytes * times_;
    std::string problem;
    if (aliases_ > most_aliases)
        problem = fmt::format("more than {} aliases are used", grouped(most_aliases));
    else if (of_aliases_.nodes > most_nodes)
        problem = fmt::format("the aliases up to here stand for more than {} values", grouped(most_nodes));
    else if (of_aliases_.bytes > most_bytes)
        problem = fmt::format("the aliases up to here stand for more than {} MiB of text", most_bytes >> 20);
    if (!problem.empty()) {
        diagnostics_.report(too_many_aliases, place, std::move(problem))
            .with_help(fmt::format("split the map, or move what is shared into a file named under 'use', {}", allow_unknown));
        return Progress::stopped;
    }
    const std::size_t depth = frames_.size() + static_cast<std::size_t>(anchor.height);
    if (depth <= most_depth_) return Progress::going_on;
    diagnostics_.report(too_deep, place, fmt::format("with this alias the map is nested more than {} levels deep", grouped(most_depth_)))
        .with_help(fmt::format("write the inner lists and mappings on their own, {}", allow_more(depth, limits::depth)));
    return Progress::stopped;
}

void DocumentBuilder::refuse_unknown_alias(const Event& event) {
    Finding& finding =
        diagnostics_.report(unknown_alias, span(event.begin, event.end), fmt::format("no anchor '&{}' stands before this", event.anchor));
    const auto names = anchors_.names();
    if (const auto nearest = nearest_word(event.anchor, names)) {
        finding.with_help(fmt::format("did you mean '*{}'?", *nearest));
        if (certain_word(event.anchor, names, Vocabulary::open) == nearest) finding.edit(finding.span, fmt::format("*{}", *nearest));
        return;
    }
    const Span text = span(event.begin, plain_text_end(bytes_, event.begin, surroundings()));
    suggest_quotes(finding, text, bytes_, text.end > event.end ? Meant::certainly : Meant::perhaps);
    if (text.end <= event.end) finding.help += fmt::format("; or mark a value before it with '&{}'", event.anchor);
}

Progress DocumentBuilder::open(const Event& event) {
    if (!has_room()) return refuse_more(event);
    if (frames_.size() >= most_depth_) {
        diagnostics_
            .report(too_deep, span(event.begin, std::max(event.begin + 1, event.end)),
                fmt::format("lists and mappings are nested more than {} levels deep here", grouped(most_depth_)))
            .with_help(fmt::format("a map needs about ten levels: look for brackets or indentation that went wrong, {}", allow_unknown));
        return Progress::stopped;
    }
    const NodeId id = new_node(event.kind == EventKind::sequence_start ? NodeKind::sequence : NodeKind::mapping, content_span(event));
    if (!event.tag.empty()) check_tag(event, document_.nodes_[id], ScalarRole::value, bytes_, diagnostics_);
    if (!event.anchor.empty()) {
        anchors_.open(event.anchor, id);
        open_anchors_.push_back({id, std::string(event.anchor)});
    }
    frames_.push_back({id, children_.size(), {}, 1, event.flow});
    return Progress::going_on;
}

Progress DocumentBuilder::close(const Event& event) {
    const Frame frame = frames_.back();
    frames_.pop_back();
    Node& node = document_.nodes_[frame.node];
    if (frame.flow) {
        node.span.end = event.end;
        check_comment_after(node.span, bytes_, diagnostics_);
        if (surroundings() == Surroundings::block && check_lines(node) == Progress::stopped) return Progress::stopped;
    } else if (children_.size() > frame.first_child) {
        // libyaml ends a block at the next token, behind blank lines and comments; people end it with its last text.
        node.span.end = std::max(node.span.begin, document_.nodes_[children_.back()].span.end);
    }
    if (node.kind == NodeKind::mapping) {
        close_mapping(node, frame);
    } else {
        node.first = static_cast<std::uint32_t>(document_.links_.size());
        node.count = static_cast<std::uint32_t>(children_.size() - frame.first_child);
        document_.links_.insert(document_.links_.end(), children_.begin() + frame.first_child, children_.end());
    }
    children_.resize(frame.first_child);
    if (!open_anchors_.empty() && open_anchors_.back().node == frame.node) {
        anchors_.close(open_anchors_.back().name, frame.node, frame.weight, frame.height);
        open_anchors_.pop_back();
    }
    attach(frame.node, frame.weight, frame.height);
    return Progress::going_on;
}

int DocumentBuilder::block_indent() const {
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
        if (!frame->flow) return column_of(bytes_, document_.nodes_[frame->node].span.begin);
    }
    return -1;
}

// A text in quotes or a collection in brackets that goes on at the margin was most likely meant to be closed before.
Progress DocumentBuilder::check_lines(const Node& node) {
    const bool is_text = node.kind == NodeKind::scalar;
    const auto faulty = find_faulty_line(bytes_, node.span, block_indent(), is_text ? Continued::quotes : Continued::brackets);
    if (!faulty) return Progress::going_on;
    report_faulty_line(node, *faulty, bytes_, diagnostics_);
    return Progress::stopped;
}

// A block text whose sign has a line of its own: libyaml reads it at the margin, too, where YAML has the next key or item.
void DocumentBuilder::check_margin(const Event& event) {
    if (event.style != ScalarStyle::literal && event.style != ScalarStyle::folded) return;
    if (!starts_line(bytes_, event.begin) || column_of(bytes_, event.begin) > block_indent()) return;
    diagnostics_
        .report(wrong_indentation, span(event.begin, line_text_end(bytes_, event.begin)),
            "this text is not indented more than what it belongs to")
        .with_help("write the sign behind the colon or the dash before it");
}

void DocumentBuilder::attach(NodeId id, Weight weight, int height) {
    if (frames_.empty()) {
        document_.root_ = id;
        return;
    }
    Frame& parent = frames_.back();
    parent.weight.nodes += weight.nodes;
    parent.weight.bytes += weight.bytes;
    parent.height = std::max(parent.height, height + 1);
    children_.push_back(id);
}

NodeId DocumentBuilder::new_node(NodeKind kind, Span place) {
    Node& node = document_.nodes_.emplace_back();
    node.kind = kind;
    node.span = place;
    return static_cast<NodeId>(document_.nodes_.size() - 1);
}

Progress DocumentBuilder::refuse_more(const Event& event) {
    if (has_too_many_findings()) {
        diagnostics_
            .report(too_many_mistakes, span(event.begin, event.end),
                fmt::format("more than {} mistakes stand before this; the rest was not read", grouped(limits::syntax_findings * times_)))
            .with_help("mend those first; many of them may have one cause");
        return Progress::stopped;
    }
    diagnostics_
        .report(too_many_nodes, span(event.begin, event.end), fmt::format("the file holds more than {} values", grouped(most_nodes_)))
        .with_help(fmt::format("split it into several maps, {}", allow_unknown));
    return Progress::stopped;
}

std::string_view DocumentBuilder::text_of(const Event& event, Span place) {
    const std::uint32_t quote = is_quoted(event.style) ? 1 : 0;
    if (place.end - place.begin >= 2 * quote) {
        const std::string_view slice = bytes_.substr(place.begin + quote, place.end - place.begin - 2 * quote);
        if (slice == event.text) return slice;
    }
    return document_.storage_.emplace_back(event.text);
}

// Without anchor and tag, and without the blank lines that libyaml counts to a block scalar.
Span DocumentBuilder::content_span(const Event& event) const {
    std::uint32_t begin = event.begin;
    std::uint32_t end = event.end;
    if (event.style == ScalarStyle::literal || event.style == ScalarStyle::folded) {
        while (end > begin && is_blank(bytes_[end - 1])) --end;
    }
    if (event.anchor.empty() && event.tag.empty()) return span(begin, end);
    begin = skip_properties(bytes_, begin);
    if (event.kind != EventKind::scalar) return span(begin, std::max(begin, end));
    return begin > end ? span(end, end) : span(begin, end);
}

}  // namespace journeymap
