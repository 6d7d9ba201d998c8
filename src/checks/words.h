// The word lists by their language. Only wording.cpp knows which there are.
#pragma once

#include "checks/word_list.h"

namespace journeymap {

extern const WordList english_words;
extern const WordList german_words;

}  // namespace journeymap
