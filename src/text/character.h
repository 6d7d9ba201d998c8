// What shaping and breaking must know about single characters.
#pragma once

#include <hb.h>

#include <cstddef>
#include <string_view>

namespace journeymap {

// White space that words are separated at; everything else white belongs to a word (no-break space) or ends it (em space).
constexpr bool is_separator(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

// Characters that have no picture of their own: joiners, variation selectors, direction marks, control characters. No font must have them.
bool is_unseen(char32_t c);
// Those among the unseen that not even the shaper wants to see: control characters and line separators.
bool is_control(char32_t c);

// The script, hb_script_t's COMMON and INHERITED for what takes that of its neighbours.
hb_script_t script_of(char32_t c);
bool takes_neighbors_script(hb_script_t script);
// Scripts whose letters touch, so that space between letters would tear words.
bool is_joined(hb_script_t script);

bool is_mark(char32_t c);
bool is_virama(char32_t c);  // takes the vowel from a consonant
bool is_letter(char32_t c);
// Characters that are pictures by themselves: most emoji. Text symbols that can become one through U+FE0F are not.
bool is_emoji(char32_t c);

// The text without what is white, or shown only where a line breaks (soft hyphen, zero width space), at its end.
std::string_view without_trailing_space(std::string_view text);
std::string_view without_soft_hyphens(std::string_view text);  // at its end

inline constexpr std::string_view soft_hyphen = "\u00AD";

}  // namespace journeymap
