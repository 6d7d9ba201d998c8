// Quoting: which text was meant where YAML reads a sign, and how to write it so that YAML reads text. Used by what explains errors.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "journeymap/finding.h"

namespace journeymap {

enum class Surroundings : std::uint8_t { block, flow };  // flow: inside brackets, where a comma or bracket ends a text

// Where the text that starts at `begin` was meant to end: the end of its line, or in brackets the next comma or bracket; without a
// comment and trailing blanks. `#12` is a number in the text, not a comment.
std::uint32_t plain_text_end(std::string_view bytes, std::uint32_t begin, Surroundings surroundings);

// Whether the `#` there, which YAML takes for the start of a comment, has a number stuck to it: `#12`, not `#todo` and not `# 12`.
bool is_number_sign(std::string_view bytes, std::size_t hash);

// Whether `text` certainly ends where plain_text_end says: it goes on neither in the next line, nor behind a '#' with a word stuck to it,
// nor behind a comma or bracket that may be a part of it, as in `say "yes, please", x]`.
bool ends_clearly(Span text, std::string_view bytes);

// A text of one line as a YAML scalar in quotes, the kind that needs fewer escapes.
std::string in_quotes(std::string_view text);

// A text as it is written in YAML, with quotes only where it needs them, in brackets too.
std::string as_scalar(std::string_view text);

// Adds the help "put it in quotes" and, where the text is certainly meant as one, the edit that does it. A text whose end
// is not clear gets no edit.
enum class Meant : std::uint8_t { certainly, perhaps };
void suggest_quotes(Finding& finding, Span text, std::string_view bytes, Meant meant = Meant::certainly);

// The offset behind the anchor (&name) or tag (!name, !<address>) that starts at `begin`.
std::size_t property_end(std::string_view bytes, std::size_t begin);

// The offset behind anchors (&name) and tags (!name) that start at `begin`, blanks and comments after them included.
std::uint32_t skip_properties(std::string_view bytes, std::uint32_t begin);

}  // namespace journeymap
