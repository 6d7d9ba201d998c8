// Locale: how a language writes dates, numbers, shares, lengths of time, lists and counted things. What people read (pictures, Markdown)
// is written through here in the map's language; what programs read (JSON, CSV) and messages of the program are not.
//
// `language` is a BCP-47 tag. Languages that we have no labels for (words.h) are written as in English. Digits of Arabic are those of
// CLDR for the tag: 0-9 for `ar`, ٠-٩ for `ar-EG`, `ar-SA` and others of the east.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "journeymap/journey.h"

namespace journeymap {

// "14 September 2026", "14. September 2026", "2026年9月14日"; in en-US "September 14, 2026".
std::string date_phrase(Date date, std::string_view language);

// At most so many decimals, thousands grouped: "1,234.5", "1.234,5", "1 234,5".
std::string number_phrase(double number, int decimals, std::string_view language);
// Without groups; its sign always before it, 0 without: "+1.25", "−0,4".
std::string signed_phrase(double number, int decimals, std::string_view language);
// A score with at most one decimal.
std::string score_phrase(double score, std::string_view language);
// 41.5 is "41.5%", "41,5 %".
std::string percent_phrase(double percent, std::string_view language);
// What stands behind a number that is a share: "%", " %".
std::string_view percent_sign(std::string_view language);

// A length of time as the map writes it; in other languages than English with their words: "22 Min.", "19 jours".
std::string duration_phrase(const Duration& duration, std::string_view language);

// The plural categories of CLDR.
enum class Plural : std::uint8_t { zero, one, two, few, many, other };
Plural plural_of(double number, std::string_view language);

// Things that outputs count: "4 stages".
enum class Things : std::uint8_t {
    stages,
    touchpoints,
    personas,
    emotions,
    pain_points,
    opportunities,
    insights,
    points_open,
    undated_sources,
    notes,
};
std::string counted_phrase(Things things, std::uint64_t count, std::string_view language);

// "A, B and C".
std::string list_phrase(const std::vector<std::string_view>& names, std::string_view language);
// Between two of a list: ", ", "、".
std::string_view comma_of(std::string_view language);
// Between two of which each may have commas: "; ", "؛ ".
std::string_view semicolon_of(std::string_view language);
// Between a name and what it says: ": ", " : ".
std::string_view colon_of(std::string_view language);

// The marks around speech.
std::pair<std::string_view, std::string_view> quotation_marks(std::string_view language);
// "“Upload”".
std::string quoted_phrase(std::string_view text, std::string_view language);

}  // namespace journeymap
