// Scalar checks: what may be wrong with a single text although libyaml accepts it. Used by the tree builder.
#pragma once

#include <cstdint>
#include <string_view>

#include "journeymap/document.h"
#include "syntax/continuation.h"
#include "syntax/quoting.h"

namespace journeymap {

enum class ScalarRole : std::uint8_t { key, value };

// Control characters that came from escapes, a comment that was meant as text, a comment that touches a quote, lines that
// were meant as keys or items and are read as text.
void check_scalar(const Node& scalar, ScalarRole role, Surroundings surroundings, std::string_view bytes, Diagnostics& diagnostics);

// In brackets libyaml reads `?x` as a key `x`, and YAML as the text `?x`. Reports a text or alias that a question mark touches.
void check_question_mark(Span span, std::string_view bytes, Diagnostics& diagnostics);

// Reports a comment that directly touches the end of a quoted text or of a closing bracket.
void check_comment_after(Span span, std::string_view bytes, Diagnostics& diagnostics);

// Reports a comment that directly touches the comma before it; `gap` lies between two items in brackets.
void check_comment_between(Span gap, std::string_view bytes, Diagnostics& diagnostics);

// Reports a line inside quotes or brackets that is indented too little.
void report_faulty_line(const Node& node, const FaultyLine& line, std::string_view bytes, Diagnostics& diagnostics);

}  // namespace journeymap
