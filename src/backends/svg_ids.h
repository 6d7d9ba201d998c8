// Ids in an SVG file: all start with the scene's id, so that two pictures can stand in one page, and no two are equal. Used by svg.cpp.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace journeymap {

class SvgIds {
public:
    explicit SvgIds(std::string_view scene_id);

    const std::string& prefix() const { return prefix_; }  // "parking-permit-"
    // The prefix and `name`, and a number behind it where that was given out before.
    std::string unique(std::string_view name);

private:
    std::string prefix_;
    std::unordered_map<std::string, int> used_;
};

}  // namespace journeymap
