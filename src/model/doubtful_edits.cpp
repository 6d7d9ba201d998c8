#include "model/doubtful_edits.h"

#include <algorithm>

#include "model/fields.h"
#include "syntax/syntax_rules.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

bool is_key(std::string_view word) {
    return std::ranges::any_of(object_tables(), [&](const ObjectTable* table) { return find_row(*table, word) != nullptr; });
}

bool is_word_character(char c) { return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

// The word that ends before `end`.
std::string_view word_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && is_word_character(text[begin - 1])) --begin;
    return text.substr(begin, end - begin);
}

// `Sign in channel: website`: two keys whose line break was lost.
bool holds_key(std::string_view text) {
    for (std::size_t colon = text.find(':'); colon != text.npos; colon = text.find(':', colon + 1)) {
        const bool ends_word = colon + 1 == text.size() || text[colon + 1] == ' ';
        if (ends_word && is_key(word_before(text, colon))) return true;
    }
    return false;
}

bool is_doubtful(const Finding& finding, const Sources& sources) {
    if (finding.edits.empty()) return false;
    if (finding.rule == &unquoted_text || finding.rule == &text_after_quote || finding.rule == &comment_in_text)
        return holds_key(sources.text(finding.edits.front().span));
    if (finding.rule != &wrong_indentation) return false;
    const std::string_view line = sources.text(finding.span);
    const std::string_view first = line.starts_with("- ") ? line.substr(2) : line;
    return !is_key(first.substr(0, first.find(':')));
}

}  // namespace

void take_back_doubtful_edits(Diagnostics& diagnostics, std::size_t from, const Sources& sources) {
    auto& findings = diagnostics.findings();
    for (std::size_t i = from; i < findings.size(); ++i) {
        if (is_doubtful(findings[i], sources)) findings[i].edits.clear();
    }
}

}  // namespace journeymap
