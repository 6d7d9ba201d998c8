#include "analysis/channels.h"

namespace journeymap {

const Channel* contact_channel(const Touchpoint& touchpoint) {
    const Channel* channel = touchpoint.channel.target;
    return channel && channel->id != "none" && channel->kind.value != "none" ? channel : nullptr;
}

std::vector<ChannelUse> touchpoints_by_channel(const Ground& ground) {
    std::vector<ChannelUse> all;
    std::vector<std::size_t> place(ground.journey().channels.size(), 0);  // from 1; 0: not used yet
    for (const Touchpoint* touchpoint : ground.journey().touchpoints) {
        const Channel* channel = contact_channel(*touchpoint);
        if (!channel || channel->index >= place.size() || ground.travellers_at(*touchpoint).empty()) continue;
        if (place[channel->index] == 0) {
            all.emplace_back(channel, std::vector<const Touchpoint*>{});
            place[channel->index] = all.size();
        }
        all[place[channel->index] - 1].second.push_back(touchpoint);
    }
    return all;
}

}  // namespace journeymap
