// Names: how chapters say who, what and where. Texts are as the map has them; formats escape them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "journeymap/journey.h"
#include "journeymap/locale.h"
#include "journeymap/words.h"
#include "model/date.h"
#include "writing/writing.h"

namespace journeymap {

// A word of the program with a capital where the language has them.
std::string label(Word which, std::string_view language);

std::string_view name_of(const Persona& persona);
std::string_view name_of(const Team& team);
std::string_view name_of(const Touchpoint& touchpoint);
std::string_view name_of(const Stage& stage);
std::string_view name_of(const Evidence& evidence);

// "P3", linked to where the pain point is described; the same for opportunities.
WrittenLine link_to(const PainPoint& pain);
WrittenLine link_to(const Opportunity& opportunity);
// "P3 The upload fails".
WrittenLine described(const PainPoint& pain);
WrittenLine described(const Opportunity& opportunity);

// The opportunities that address each pain point, by PainPoint::index.
using PainAnswers = std::vector<std::vector<const Opportunity*>>;
PainAnswers answers_to_pains(const Journey& journey);

// The touchpoint or stage that something stands at.
std::string_view where(const PainPoint& pain);
std::string_view where(const Opportunity& opportunity);

// An id that was written, else the text: "P3", "“The upload fails”".
WrittenLine in_brief(const PainPoint& pain);
WrittenLine in_brief(const Opportunity& opportunity);

// Side by side with semicolons between them.
WrittenLine joined(const Texts& texts, std::string_view language);
// "resets: 38 % to 2 %"; empty where nothing was measured.
WrittenLine outcome_line(const Opportunity& opportunity, std::string_view language);

// "92 % delivered, target 95, 2026-08-31, web analytics".
WrittenLine described(const Measure& measure, std::string_view language);
// "severity high, barrier".
std::string graveness(const PainPoint& pain, std::string_view language);
// How everyone who is shown feels there: "Amara −1.3, Henk +0.4"; empty where nothing is known.
std::string feelings_at(const Touchpoint& touchpoint, const std::vector<const Persona*>& personas, std::string_view language);
std::string feelings_over(const Stage& stage, const std::vector<const Persona*>& personas, std::string_view language);

}  // namespace journeymap
