// Rules about YAML itself. Used by the parser and by whoever lists all rules.
#pragma once

#include <string_view>
#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

inline constexpr Rule bad_yaml{"JM005", "bad-yaml", Severity::error, "The file is not YAML at this place."};
inline constexpr Rule tab_indentation{
    "JM006", "tab-indentation", Severity::error, "A line is indented with a tab, which YAML does not allow."};
inline constexpr Rule missing_space{"JM007", "missing-space", Severity::error, "A colon or a dash has no space after it."};
inline constexpr Rule unquoted_text{
    "JM008", "unquoted-text", Severity::error, "A text holds or starts with a character that YAML reads as a sign, and needs quotes."};
inline constexpr Rule unclosed_quote{"JM009", "unclosed-quote", Severity::error, "A quoted text has no closing quote."};
inline constexpr Rule unclosed_bracket{
    "JM010", "unclosed-bracket", Severity::error, "A list or mapping in brackets has no closing bracket."};
inline constexpr Rule wrong_indentation{
    "JM011", "wrong-indentation", Severity::error, "A line is indented more or less than its neighbours."};
inline constexpr Rule missing_colon{"JM012", "missing-colon", Severity::error, "A line in a mapping has no colon."};
inline constexpr Rule bad_escape{"JM013", "bad-escape", Severity::error, "A backslash in double quotes starts no known escape."};
inline constexpr Rule duplicate_key{"JM014", "duplicate-key", Severity::error, "A mapping has the same key twice."};
inline constexpr Rule several_documents{"JM015", "several-documents", Severity::error, "The file holds more than one YAML document."};
inline constexpr Rule bad_directive{
    "JM016", "bad-directive", Severity::error, "A line starts with a YAML directive other than %YAML 1.1 or 1.2."};
inline constexpr Rule complex_key{"JM017", "complex-key", Severity::error, "A key is not a plain text."};
inline constexpr Rule refused_tag{
    "JM018", "refused-tag", Severity::error, "A value has a tag other than YAML's basic ones, or one that does not fit it."};
inline constexpr Rule unknown_alias{
    "JM019", "unknown-alias", Severity::error, "An alias refers to an anchor that no line before it defines."};
inline constexpr Rule cyclic_alias{"JM020", "cyclic-alias", Severity::error, "An alias stands inside the very value that it refers to."};
inline constexpr Rule bad_merge{"JM021", "bad-merge", Severity::error, "A merge (<<) takes its keys from something that is not a mapping."};
inline constexpr Rule comment_in_text{
    "JM022", "comment-in-text", Severity::warning, "A text ends at a # that looks like part of it but starts a comment."};
inline constexpr Rule text_after_quote{"JM023", "text-after-quote", Severity::error, "A text goes on after its closing quote or bracket."};
inline constexpr Rule merge_conflict{
    "JM024", "merge-conflict", Severity::error, "The file holds both versions of a merge that nobody has decided."};

inline constexpr Rule too_deep{"JM902", "too-deep", Severity::error, "Lists and mappings are nested too deeply."};
inline constexpr Rule too_many_nodes{"JM903", "too-many-nodes", Severity::error, "The file holds too many values."};
inline constexpr Rule too_many_aliases{"JM904", "too-many-aliases", Severity::error, "Aliases are used too often or stand for too much."};
inline constexpr Rule text_too_long{"JM905", "text-too-long", Severity::error, "A single text is too long."};
inline constexpr Rule unbroken_text{"JM907", "unbroken-text", Severity::error, "A text goes on too long without a blank."};
inline constexpr Rule too_many_marks{"JM908", "too-many-marks", Severity::error, "Too many combining marks stand on one character."};
inline constexpr Rule too_many_mistakes{
    "JM906", "too-many-mistakes", Severity::error, "The file has so many mistakes that the rest was not read."};

std::vector<const Rule*> syntax_rules();

// Reports a colon or dash that needs a space after it. Used where YAML fails because of it and where YAML silently reads a text.
void report_missing_space(std::string_view bytes, Span sign, Diagnostics& diagnostics);

}  // namespace journeymap
