// Finding limit: a map can be wrong in more places than anybody reads, or than there is room for. Used by what reads maps; what checks find
// later is bounded by the limits of what a map holds.
#pragma once

#include "journeymap/finding.h"

namespace journeymap {

class FindingLimit {
public:
    FindingLimit(std::size_t limit_factor, Diagnostics& diagnostics);

    // As Diagnostics::report. From limits::findings on one finding says that the others are left out.
    Finding& report(const Rule& rule, Span span, std::string message);
    // Whether the last one was left out: it is not among the findings.
    bool left_out() const { return left_out_.rule != nullptr; }
    // Takes back those from number `from` on.
    void forget(std::size_t from);

private:
    void tell(Span span);

    std::size_t most_;
    Diagnostics& diagnostics_;
    bool is_told_ = false;
    Finding left_out_;
};

}  // namespace journeymap
