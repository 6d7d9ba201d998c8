// Comments that speak to journeymap: where they are, what they say, and which line they speak of. Used by allow.cpp.
#pragma once

#include <string_view>
#include <vector>

#include "journeymap/document.h"

namespace journeymap {

struct Comment {
    Span span;                 // from the `#` to its last word, or to the next comment that speaks to journeymap
    Span to_remove;            // the comment with what belongs to it: the blanks before it, or its whole line
    std::string_view content;  // behind `journeymap:`
    int line = 0;              // which it speaks of, from 1: its own where that says something, else the next that does
};

// Whether any comment might speak to journeymap: most maps have none.
bool has_instructions(const Sources& sources);

// In the order of the sources, so that their lines go up. `documents` tell texts from comments.
std::vector<Comment> comments_of(const Sources& sources, const std::vector<const Document*>& documents);

// Text without the blanks and the carriage return around it.
std::string_view without_blanks(std::string_view text);
bool is_blank(char c);

}  // namespace journeymap
