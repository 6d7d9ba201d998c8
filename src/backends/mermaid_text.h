// Text from a map as a part of a Mermaid diagram. Used by the Mermaid backend.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace journeymap {

// What else ends a text there.
enum class MermaidPlace : std::uint8_t {
    line,  // title, description: up to the end of the line
    name,  // of a section or task: a colon ends it
    actor  // a colon or a comma ends it
};

// On one line. Mermaid knows no escapes: what would end the text or begin something else is replaced by a character that looks like it
// (`:` by U+2236, `;` `#` by their wide forms ...), and a text that begins with a keyword is set in quotes. Never empty.
void append_mermaid(std::string& out, std::string_view text, MermaidPlace place);

}  // namespace journeymap
