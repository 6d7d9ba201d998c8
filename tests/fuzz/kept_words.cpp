#include "fuzz/kept_words.h"

#include <algorithm>
#include <map>
#include <string>

#include "diagnostics/patch.h"
#include "fuzz/invariant.h"
#include "journeymap/document.h"
#include "support/ascii.h"
#include "syntax/syntax_rules.h"

namespace fuzzing {

using namespace journeymap;

namespace {

constexpr std::size_t most_findings = 20;  // each costs a reading

struct Part {
    std::size_t begin = 0, end = 0;
};
using Words = std::map<std::string_view, int>;

bool is_word_character(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || static_cast<signed char>(c) < 0; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

Words words_of(std::string_view text, const std::vector<bool>& hidden, Part part) {
    Words words;
    for (std::size_t at = part.begin; at < part.end; ++at) {
        const std::size_t begin = at;
        while (at < part.end && is_word_character(text[at]) && !hidden[at]) ++at;
        if (at > begin) ++words[text.substr(begin, at - begin)];
    }
    return words;
}

// Hides what stands behind each '#' that begins a comment, to the end of the line.
template <class Begins>
std::vector<bool> without_comments(std::string_view text, Begins begins) {
    std::vector<bool> hidden(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '#' || (at > 0 && !is_blank(text[at - 1])) || !begins(at)) continue;
        for (; at < text.size() && text[at] != '\n'; ++at) hidden[at] = true;
    }
    return hidden;
}

// Before: a '#' with a word stuck to it may be a part of a text.
std::vector<bool> hidden_before(std::string_view text) {
    return without_comments(text, [&](std::size_t hash) { return hash + 1 >= text.size() || !is_word_character(text[hash + 1]); });
}

// After: what YAML hides, unless a finding says so.
std::vector<bool> hidden_after(const std::string& text) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source("map.yaml", text, sources, diagnostics);
    const auto document = source ? parse_yaml(sources, *source, diagnostics) : std::nullopt;
    std::vector<bool> shown(text.size());
    const auto show = [&](Span span) { std::fill(shown.begin() + span.begin, shown.begin() + span.end, true); };
    for (NodeId id = 0; document && id < document->size(); ++id) {
        if (document->node(id).kind == NodeKind::scalar) show(document->node(id).span);
    }
    for (const Finding& finding : diagnostics.findings()) {
        if (finding.rule == &comment_in_text) show(finding.span);
    }
    // Where the text is no YAML yet, a quote before the '#' may hold it.
    const auto in_quotes = [&](std::size_t hash) {
        const std::size_t line = text.rfind('\n', hash) + 1;
        const auto count = [&](char quote) { return std::count(text.begin() + line, text.begin() + hash, quote); };
        return !document && (count('"') % 2 == 1 || count('\'') % 2 == 1);
    };
    return without_comments(text, [&](std::size_t hash) { return !shown[hash] && !in_quotes(hash); });
}

Part lines_of(std::string_view text, Part part) {
    const std::size_t feed = part.begin == 0 ? text.npos : text.rfind('\n', part.begin - 1);
    return {feed == text.npos ? 0 : feed + 1, std::min(text.find('\n', part.end), text.size())};
}

bool is_about_yaml(const Rule& rule) { return rule.code >= bad_yaml.code && rule.code <= merge_conflict.code; }

// A name that was misspelt, and a line that stands there twice, go; `"a"#b` is said to be a comment.
bool takes_words(const Finding& finding, std::string_view bytes) {
    const Rule& rule = *finding.rule;
    return &rule == &unknown_alias || &rule == &duplicate_key || (&rule == &missing_space && bytes[finding.span.begin] == '#');
}

void require_kept_by(const Finding& finding, std::string_view before) {
    Part changed{before.size(), 0};
    for (const Edit& edit : finding.edits)
        changed = {std::min<std::size_t>(changed.begin, edit.span.begin), std::max<std::size_t>(changed.end, edit.span.end)};
    const Part old_lines = lines_of(before, changed);
    const std::string after = fixed(before, finding.edits);
    const Part lines{old_lines.begin, old_lines.end + after.size() - before.size()};
    const Words kept = words_of(after, hidden_after(after), lines);
    for (const auto& [word, count] : words_of(before, hidden_before(before), old_lines)) {
        const auto found = kept.find(word);
        if (found != kept.end() && found->second >= count) continue;
        broken("a fix loses '" + std::string(word) + "': " + finding.message,
            std::string(before.substr(old_lines.begin, old_lines.end - old_lines.begin)) + "\n" +
                after.substr(lines.begin, lines.end - lines.begin));
    }
}

}  // namespace

void require_words_kept(const std::vector<Finding>& findings, const Sources& sources) {
    std::size_t looked_at = 0;
    for (const Finding& finding : findings) {
        const bool own = std::ranges::all_of(finding.edits, [](const Edit& edit) { return edit.span.source == 0; });
        if (finding.edits.empty() || !own || !is_about_yaml(*finding.rule) || takes_words(finding, sources.at(0).bytes())) continue;
        if (++looked_at > most_findings) return;
        require_kept_by(finding, sources.at(0).bytes());
    }
}

}  // namespace fuzzing
