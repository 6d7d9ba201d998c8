// Channels of a journey, as analyses count them: contacts are touchpoints on a channel other than `none`.
#pragma once

#include <utility>
#include <vector>

#include "analysis/ground.h"

namespace journeymap {

// Null where the touchpoint is no contact: without a channel, with an unknown one, or where the customer acts or waits alone.
const Channel* contact_channel(const Touchpoint& touchpoint);

// The channels that are used, in the order of their first touchpoint that somebody travels, with the touchpoints of each.
using ChannelUse = std::pair<const Channel*, std::vector<const Touchpoint*>>;
std::vector<ChannelUse> touchpoints_by_channel(const Ground& ground);

}  // namespace journeymap
