// Where a finding points and what it is about: spans of names, and entity paths that do not change when lines move
// ("stages/apply/touchpoints/upload-proof/pain_points/P3"). What has an id of its own is named by it alone ("pain_points/P3"), so that
// it stays the same when it moves or what it stands in gets another name.
#pragma once

#include <string>

#include "journeymap/journey.h"

namespace journeymap {

// For what is missing from the map as a whole: its title.
Span place_of(const Journey& journey);
Span place_of(const Persona& persona);
Span place_of(const Stage& stage);
Span place_of(const Touchpoint& touchpoint);
Span place_of(const Objective& objective);
Span place_of(const PainPoint& pain);
Span place_of(const Opportunity& opportunity);

// Where a part of a text stands in the file: narrower than the text where it is written there as it reads (no escapes, no folded
// line before it), else the whole text. `part` is a slice of the text's value.
Span place_of_part(const Sources& sources, const Text& text, std::string_view part);

// Names as they stand in a message: quoted, the id where there is no name.
std::string name_in_message(const Persona& persona);
std::string name_in_message(const Stage& stage);
std::string name_in_message(const Touchpoint& touchpoint);
// The id where it is written, else the text: a label such as P1 stands only on the picture.
std::string name_in_message(const PainPoint& pain);
std::string name_in_message(const Opportunity& opportunity);

std::string path_of(const Objective& objective);
std::string path_of(const Persona& persona);
std::string path_of(const Stage& stage);
std::string path_of(const Touchpoint& touchpoint);
std::string path_of(const PainPoint& pain);
std::string path_of(const Opportunity& opportunity);

}  // namespace journeymap
