// Characters of Mermaid's texts: `#35;`, `#quot;`, `<br/>`. Used by mermaid_journey.cpp.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

// How long the character at the start of a text is that is written as `#name;`; 0: there is none, and `#` begins a comment.
std::size_t mermaid_entity_length(std::string_view text);

// A text as Mermaid shows it, on one line and without blanks at its ends. What names no character that can stand in a map stays.
std::string mermaid_text(std::string_view written);

}  // namespace journeymap
