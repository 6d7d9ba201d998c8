// LabelTexts: a row of the tables of labels, a text in each language that we have. The tables are labels.cpp (the program's words),
// channel_labels.cpp and feeling_labels.cpp. To add a language: a tag here, a column there, its figures in locale.cpp and duration_labels.cpp.
#pragma once

#include <array>
#include <string_view>

#include "journeymap/words.h"

namespace journeymap {

inline constexpr std::array<std::string_view, 7> label_subtags = {"en", "de", "ar", "ja", "fr", "es", "nl"};
using LabelTexts = std::array<std::string_view, label_subtags.size()>;  // in the order of `label_subtags`

// The column of a language tag, of which the primary subtag counts ("de-CH" is "de"); that of English where we do not have it.
std::size_t label_column(std::string_view language);

// All texts of a word.
const LabelTexts& label_texts(Word word);
// The name of a built-in channel; empty for an id that is not one.
std::string_view channel_label(std::string_view id, std::string_view language);
// A built-in feeling word, written as feelings.cpp has it; empty for a word that is not one.
std::string_view feeling_label(std::string_view word, std::string_view language);
// What a map is compared with, behind Word::compares_to, where it has no name.
std::string_view earlier_version_label(std::string_view language);

}  // namespace journeymap
