// Phrases: short texts that lanes, the head and the foot of a map make from the model: dates, lists, whom something concerns.
#pragma once

#include <string>
#include <string_view>

#include "journeymap/grid.h"
#include "journeymap/locale.h"

namespace journeymap {

// As in English, for messages.
std::string score_phrase(double score);

// With a capital where it starts with a small letter from a to z or of those with accents up to U+00FE: "échéance" too.
std::string capitalized(std::string text);

// Appends `part` to `text` with a middle dot between them; nothing happens for an empty part.
void add_part(std::string& text, std::string_view part);

// Between what was and what is, pointing along the text: " → ", " ← ". Where text runs from right to left the marks beside it keep numbers
// with a sign from running the other way.
std::string_view arrow_of(const Journey& journey);

// What a step of the method still lacks: the check's own words in English, and in other languages how many points are open.
std::string gap_phrase(const StepScore& step, std::string_view language);

// Whom a pain point hurts: names, or "Both"/"All" where it is everyone and there is more than one persona, else "".
std::string whom_phrase(const PainPoint& pain, const Journey& journey);

// A feeling word as the map's language has it; the map's own words, and those in other languages, as they are written.
std::string_view feeling_name(const Journey& journey, std::string_view word);
// The words for an emotion, without its score: "frustrated", "alarmed → relieved", "alarmed 60 %, calm 40 %", with the intensity.
std::string feeling_phrase(const Emotion& emotion, const Journey& journey);

// What answers say besides their mean: "n = 31, 95 %: −0.8 … −0.1, NPS −23"; empty where nothing was measured.
std::string measured_phrase(const Emotion& emotion, std::string_view language);

// A text that is nothing but a number or share, as the language writes it: "1.5" is "1,5", "41%" is "41 %". What is more than that, or could
// have a point between thousands, stays as it is written; so does everything in English.
std::string written_figure(std::string_view text, std::string_view language);

// The value of a measure with its unit: "92 %", "22 min".
std::string value_phrase(const Measure& measure, std::string_view language);
std::string value_phrase(const Measure& measure);  // as in English
// "was 22 min": what stood there in the map that this one is compared with.
std::string was_phrase(std::string_view before, std::string_view language);

// What it measures and how it stands to its target: "median hold, target 5".
std::string measure_phrase(const Measure& measure, std::string_view language);

// "14 September 2026, version 2: Added the counter (Parking)": how a map came to be what it is.
std::string revision_phrase(const Revision& revision, std::string_view language);

}  // namespace journeymap
