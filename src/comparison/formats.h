// The formats of a comparison: text for people, Markdown for a comment on a pull request, JSON for programs; and one map as facts, a line
// each, for `git diff`.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "comparison/comparison.h"
#include "diagnostics/formats.h"

namespace journeymap {

struct ComparisonOptions {
    Coloring coloring = Coloring::none;
    std::string old_name, name;  // of the two files, as the caller gave them; empty: from standard input
};

inline constexpr std::string_view standard_input = "<stdin>";  // for those who made the call

struct ComparisonFormat {
    std::string_view name;
    std::string (*render)(const Comparison& comparison, const ComparisonOptions& options);
};

// The first is the default: text, md, json.
std::span<const ComparisonFormat> comparison_formats();
const ComparisonFormat* find_comparison_format(std::string_view name);  // null where there is none; "markdown" is "md"

std::string text_of(const Comparison& comparison, const ComparisonOptions& options);
std::string markdown_of(const Comparison& comparison, const ComparisonOptions& options);
// The same without its heading, for a document that has one of its own.
std::string markdown_body_of(const Comparison& comparison, const ComparisonOptions& options);
std::string json_of(const Comparison& comparison, const ComparisonOptions& options);

// The JSON Schema (draft-07) of the JSON format.
std::string schema_of_comparison();

// A map as text with one fact on a line, each with the names of what it is about, in the order of the file: what git compares line by
// line. The same map gives the same text whatever its comments, quotes and order of keys. Needs no references to be resolved.
std::string outline_of(const Journey& journey);

}  // namespace journeymap
