// Language tags (BCP-47): whether one has the right shape, and which way its text runs.
#pragma once

#include <string_view>

namespace journeymap {

// "en", "pt-BR", "zh-Hant-TW": a language of two or three letters, then subtags of one to eight letters or digits.
bool is_language_tag(std::string_view tag);

// True where the tag's script, or that of its language, runs from right to left.
bool runs_right_to_left(std::string_view tag);

}  // namespace journeymap
