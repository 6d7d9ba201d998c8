// Merged findings: those of several maps as one list over one set of sources, for formats that are one document. Used by `check`.
#pragma once

#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

struct MergedFindings {
    std::vector<Finding> findings;  // map after map, in the order of adding
    Sources sources;

    // Takes the findings over; `sources` are copied.
    void add(std::vector<Finding>&& findings, const Sources& sources);
};

}  // namespace journeymap
