// Examples for help texts, in the names of the map at hand: what a finding tells the user to write. Used by the checks.
#pragma once

#include <string>

#include "journeymap/journey.h"

namespace journeymap {

// How an emotion is written, with the personas of the map where it has several.
std::string emotion_example(const Journey& journey);

// How the team that answers for something is named; the map has at least one.
std::string owner_example(const Journey& journey);

// A text as it would stand in a mapping that a help suggests: itself, where it needs quotes there and is not long, else "...".
std::string text_example(std::string_view text);

}  // namespace journeymap
