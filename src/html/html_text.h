// Texts as HTML: no markup, and no direction that goes on behind their end. Used by html_writer.cpp.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

// Fit for content and for a quoted attribute. Controls of direction (Unicode Bidirectional Algorithm, 3.3.2) become references, so that an
// editor shows the file as it is; those that the text leaves open are closed at its end.
void append_html_text(std::string& out, std::string_view text);

enum class ReadingDirection : unsigned char { none, rightwards, leftwards };
// That of most of its letters: so an English sentence that quotes an Arabic name is one that runs to the right, whatever it begins with.
ReadingDirection direction_of_letters(std::string_view text);

}  // namespace journeymap
