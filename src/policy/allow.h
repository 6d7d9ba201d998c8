// Allows: comments that accept a finding where it is.
//
//   - name: Waits for the decision  # journeymap: allow touchpoint-without-channel nothing happens here
//
// A comment at the end of a line speaks of that line, one that has a line to itself of the next line that says something. Codes
// (JM303) may be written instead of names. Only a comment counts: what stands in a text of the map is text.
#pragma once

#include <vector>

#include "journeymap/document.h"
#include "journeymap/report.h"
#include "policy/policy.h"

namespace journeymap {

struct Allow {
    Span comment;    // from the `#` to the end of the line
    Span name;       // of the rule, as written
    Span to_remove;  // the comment with what belongs to it: the blanks before it, or its whole line
    const Rule* rule = nullptr;
    int line = 0;  // which it speaks of, from 1
    std::string reason;
    bool used = false;
};

class Allows {
public:
    // Reads the comments of all sources of a map. What is wrong with one is reported. `documents` tell texts from comments.
    Allows(const Sources& sources, const std::vector<const Document*>& documents, const std::vector<const Rule*>& rules,
        Diagnostics& diagnostics);

    // Takes out the findings that are allowed and returns them with their reasons.
    std::vector<AllowedFinding> silence(std::vector<Finding>& findings, const Sources& sources);
    // Reports those that silenced nothing in the map's own file: what stands in a file that it uses may be for other maps. Rules that
    // are off, or that were not run, are passed over.
    void report_unused(std::uint32_t own_source, const std::vector<Finding>& findings, const std::vector<const Rule*>& not_run,
        const Policy& policy, Diagnostics& diagnostics) const;

    bool empty() const { return allows_.empty(); }

private:
    Allow* allow_for(const Finding& finding, const Sources& sources);

    std::vector<Allow> allows_;  // by source, line and rule
};

}  // namespace journeymap
