#include "policy/comments.h"

#include <algorithm>
#include <optional>

namespace journeymap {

namespace {

constexpr std::string_view address = "journeymap:";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::uint32_t offset_in(std::string_view bytes, const char* at) { return static_cast<std::uint32_t>(at - bytes.data()); }

// Where the comment starts that an address stands in. It starts the line or follows a blank; only blanks are between its `#` and the
// address.
std::optional<std::uint32_t> comment_start(std::string_view bytes, std::size_t found) {
    std::size_t at = found;
    while (at > 0 && is_blank(bytes[at - 1])) --at;
    if (at == 0 || bytes[at - 1] != '#') return std::nullopt;
    --at;
    const bool opens = at == 0 || is_blank(bytes[at - 1]) || bytes[at - 1] == '\n' || (at == 3 && bytes.starts_with(byte_order_mark));
    if (!opens) return std::nullopt;
    return static_cast<std::uint32_t>(at);
}

// The start of the first comment from `at` on, and where its content starts.
struct Start {
    std::uint32_t comment = 0, content = 0;
};
std::optional<Start> next_start(std::string_view bytes, std::size_t at) {
    for (; (at = bytes.find(address, at)) != std::string_view::npos; at += address.size()) {
        if (const auto start = comment_start(bytes, at)) return Start{*start, static_cast<std::uint32_t>(at + address.size())};
    }
    return std::nullopt;
}

// The dash of an item whose first key stands in the next line says nothing yet, nor does `---`.
bool says_something(std::string_view line) {
    if (line.starts_with(byte_order_mark)) line.remove_prefix(3);
    std::string_view text = without_blanks(line);
    while (text.starts_with('-') && (text.size() == 1 || text[1] == '-' || is_blank(text[1]))) text = without_blanks(text.substr(1));
    return !text.empty() && text.front() != '#';
}

// For each line of a source the first from there on that says something; 0: none does.
std::vector<int> speaking_lines(const Source& source) {
    std::vector<int> lines(static_cast<std::size_t>(source.line_count()) + 2, 0);
    for (int line = source.line_count(); line > 0; --line) {
        const auto i = static_cast<std::size_t>(line);
        lines[i] = says_something(source.line(line)) ? line : lines[i + 1];
    }
    return lines;
}

// The whole line where the comment is all that is in it; else the comment and the blanks before it.
Span to_remove(const Source& source, const Span& comment, int line) {
    const std::string_view bytes = source.bytes();
    std::uint32_t begin = comment.begin;
    while (begin > 0 && is_blank(bytes[begin - 1])) --begin;
    const std::uint32_t line_begin = source.line_start(line) + (line == 1 && bytes.starts_with(byte_order_mark) ? 3 : 0);
    const std::uint32_t line_end = source.line_start(line + 1);
    const bool opens = begin == line_begin;
    if (opens && without_blanks(bytes.substr(comment.end, line_end - comment.end)).find_first_not_of('\n') == std::string_view::npos) {
        return {comment.source, begin, line_end};
    }
    return {comment.source, begin, comment.end};
}

void append_comments(std::vector<Comment>& comments, const Source& source, std::uint32_t id) {
    const std::string_view bytes = source.bytes();
    std::optional<Start> start = next_start(bytes, 0);
    if (!start) return;
    const std::vector<int> speaking = speaking_lines(source);
    while (start) {
        const std::optional<Start> next = next_start(bytes, start->content);
        const std::string_view rest = bytes.substr(start->content, (next ? next->comment : bytes.size()) - start->content);
        const std::string_view content = without_blanks(rest.substr(0, rest.find('\n')));
        const std::uint32_t last = content.empty() ? start->content : offset_in(bytes, content.data() + content.size());
        const Span span{id, start->comment, last};
        const int own = source.position(span.begin).line;
        const int spoken_of = speaking[static_cast<std::size_t>(own)];
        comments.push_back({span, to_remove(source, span, own), content, spoken_of == 0 ? own : spoken_of});
        start = next;
    }
}

// Behind the `|` or `>` of a text that starts in the next line a comment may stand.
std::uint32_t text_start(const Node& node, std::string_view bytes) {
    if (node.style != ScalarStyle::literal && node.style != ScalarStyle::folded) return node.span.begin;
    return static_cast<std::uint32_t>(std::min<std::size_t>(bytes.find('\n', node.span.begin), node.span.end));
}

// Takes out what stands in texts of the map. The comments are in the order of sources and places.
void remove_texts(std::vector<Comment>& comments, const Sources& sources, const std::vector<const Document*>& documents) {
    std::vector<bool> in_text(comments.size());
    const auto before = [](const Comment& comment, Span place) {
        return std::pair(comment.span.source, comment.span.begin) < std::pair(place.source, place.begin);
    };
    for (const Document* document : documents) {
        for (NodeId id = 0; id < document->size(); ++id) {
            const Node& node = document->node(id);
            if (node.kind != NodeKind::scalar) continue;
            Span text = node.span;
            text.begin = text_start(node, sources.at(text.source).bytes());
            for (auto it = std::lower_bound(comments.begin(), comments.end(), text, before);
                 it != comments.end() && it->span.source == text.source && it->span.begin < text.end; ++it) {
                in_text[static_cast<std::size_t>(it - comments.begin())] = true;
            }
        }
    }
    std::size_t i = 0;
    std::erase_if(comments, [&](const Comment&) { return in_text[i++]; });
}

}  // namespace

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && (is_blank(text.back()) || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

bool has_instructions(const Sources& sources) {
    for (std::uint32_t source = 0; source < sources.count(); ++source) {
        if (next_start(sources.at(source).bytes(), 0)) return true;
    }
    return false;
}

std::vector<Comment> comments_of(const Sources& sources, const std::vector<const Document*>& documents) {
    std::vector<Comment> comments;
    for (std::uint32_t source = 0; source < sources.count(); ++source) append_comments(comments, sources.at(source), source);
    if (!comments.empty()) remove_texts(comments, sources, documents);
    return comments;
}

}  // namespace journeymap
