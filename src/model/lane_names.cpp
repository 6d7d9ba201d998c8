// The built-in lanes: their ids, in the order of the look, and their names to show.
#include <algorithm>
#include <array>

#include "journeymap/words.h"

namespace journeymap {

namespace {

struct LaneName {
    std::string_view id;
    Word name;
};

constexpr LaneName lanes[] = {
    {"touchpoints", Word::touchpoints},
    {"doing", Word::doing},
    {"thinking", Word::thinking},
    {"needs", Word::needs},
    {"expectations", Word::expectations},
    {"promise", Word::promise},
    {"motivations", Word::motivations},
    {"emotion", Word::feeling},
    {"pain_points", Word::pain_points},
    {"gains", Word::gains},
    {"opportunities", Word::opportunities},
    {"owner", Word::owner},
    {"frontstage", Word::frontstage},
    {"backstage", Word::backstage},
    {"support", Word::support},
    {"systems", Word::systems},
    {"physical", Word::physical},
    {"time", Word::time},
    {"asks", Word::asks},
    {"help", Word::help},
    {"measures", Word::measures},
    {"evidence", Word::evidence},
};

constexpr auto ids = [] {
    std::array<std::string_view, std::size(lanes)> list{};
    for (std::size_t i = 0; i < list.size(); ++i) list[i] = lanes[i].id;
    return list;
}();

}  // namespace

std::span<const std::string_view> lane_ids() { return ids; }

bool is_lane_id(std::string_view id) { return std::ranges::find(ids, id) != ids.end(); }

std::string_view lane_name(std::string_view id, std::string_view language) {
    const auto lane = std::ranges::find(lanes, id, &LaneName::id);
    return lane == std::end(lanes) ? std::string_view{} : word(lane->name, language);
}

}  // namespace journeymap
