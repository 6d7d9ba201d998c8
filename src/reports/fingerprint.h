// Fingerprints: by them a service knows a finding again when the lines of a file have moved. Used by the reports for services.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

#include "reports/report.h"

namespace journeymap {

// What a finding is about, independent of lines: rule, map, entity path and how many-th of them, in words and as 16 hexadecimal digits.
struct Fingerprint {
    std::string words;
    std::string digits;
};

// Those of one map, which are asked for in the order of its findings.
class Fingerprints {
public:
    explicit Fingerprints(const CheckedMap& map);

    Fingerprint next(const Finding& finding);

private:
    std::string subject_of(const Finding& finding);

    const Sources& sources_;
    std::string map_;
    std::unordered_map<std::uint64_t, int> seen_;
    std::pair<std::uint32_t, int> line_{Span::nowhere, 0};  // of the last finding about no entity
    std::string line_digits_;
};

}  // namespace journeymap
