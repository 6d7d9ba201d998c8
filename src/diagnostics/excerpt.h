// Excerpt: of thousands of findings those that are shown to people, and how many of which rule are left out. Used by the formats for people;
// those for machines have all.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "diagnostics/finding_list.h"

namespace journeymap {

class FindingExcerpt {
public:
    // The first of each rule, in their order.
    explicit FindingExcerpt(const FindingList& findings);

    const std::vector<const Finding*>& shown() const { return shown_; }
    // "and 1,900 more of JM012 unknown-key", a line for each rule; empty where all are shown.
    std::string rest() const;

private:
    std::vector<const Finding*> shown_;
    std::map<std::string_view, std::pair<const Rule*, std::size_t>> counts_;  // by code
};

}  // namespace journeymap
