// What the check found of the part that a report shows. Used by findings.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "chapters/shown_part.h"
#include "journeymap/finding.h"

namespace journeymap {

class FindingsOfPart {
public:
    FindingsOfPart(const Journey& journey, const ShownPart& part);

    // Whether a finding is about a persona, place or card of others only, or about what only others feel.
    bool leave_out(const Finding& finding) const;

private:
    // Where an emotion is written, and whether one of those who are shown feels it: an anchor can serve two.
    struct Felt {
        std::uint32_t end = 0;
        bool shown = false;
    };

    void add_emotions(const Emotions& emotions, const ShownPart& part);
    bool is_shown(std::string_view entity) const;
    bool is_felt_by_others(Span place) const;

    std::unordered_map<std::string, bool> paths_;  // of personas, places and cards; of stages only those that are not shown
    std::map<std::pair<std::uint32_t, std::uint32_t>, Felt> felt_;  // by source and where it begins
};

}  // namespace journeymap
