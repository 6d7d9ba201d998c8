// Language tags (BCP-47): whether one has the right shape, and which way its text runs.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

// Well-formed as RFC 5646 says, of a language of two or three letters or registered long ago ("i-klingon") or private ("x-ours"), and no
// longer than 100 characters.
bool is_language_tag(std::string_view tag);

// "de" of "de-CH" or "DE".
std::string primary_subtag(std::string_view tag);
// "CH" of "de-ch-1996", "419" of "es-419"; empty where the tag names no country or part of the world.
std::string region_subtag(std::string_view tag);

// True where the tag's script, or that of its language, runs from right to left.
bool runs_right_to_left(std::string_view tag);

}  // namespace journeymap
