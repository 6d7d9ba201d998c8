// Card data: what a card or row stands for, so that a script can show what belongs together and what concerns a persona. Used by the layout
// and by pages.
#pragma once

#include <vector>

#include "journeymap/journey.h"
#include "journeymap/scene.h"

namespace journeymap {

// {"pain", its id}, and {"personas", their ids} where it does not concern everyone.
std::vector<GroupDatum> data_of(const PainPoint& pain);
// {"opportunity", its id}, {"addresses", the ids of pain points}, and {"personas", ids} where all of these concern only some.
std::vector<GroupDatum> data_of(const Opportunity& opportunity);
// {"touchpoint", its id}, and {"personas", ids} where only some come there.
std::vector<GroupDatum> data_of(const Touchpoint& touchpoint);

}  // namespace journeymap
