// Formats: the ways findings are written out. One file per format; to add one, write its file and put it in the list in formats.cpp.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

enum class Coloring : std::uint8_t { none, ansi };

struct FormatOptions {
    Coloring coloring = Coloring::none;
    int width = 120;                 // columns of the terminal; longer lines of a map are cut around the place
    std::vector<const Rule*> rules;  // all rules there are, for formats that list them
};

struct FindingFormat {
    std::string_view name;
    std::string_view summary;
    // Writes the findings in the order given. Ends with a line break unless there is nothing to write.
    std::string (*render)(const std::vector<Finding>& findings, const Sources& sources, const FormatOptions& options);
};

std::vector<const FindingFormat*> finding_formats();
const FindingFormat* find_finding_format(std::string_view name);  // null where there is none

// "2 errors, 1 warning"; "no findings" where there are none.
std::string summary_of(const std::vector<Finding>& findings);

// The parts that formats share.
std::string place_of(const Finding& finding, const Sources& sources);  // "map.yaml:3:5"; empty for a finding without a place
std::string heading_of(const Finding& finding);                        // "error[JM014 duplicate-key]"

extern const FindingFormat human_format;
extern const FindingFormat short_format;
extern const FindingFormat json_format;

}  // namespace journeymap
