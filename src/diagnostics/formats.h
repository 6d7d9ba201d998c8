// Findings as text: with the lines they speak of, or a line each. Used by `build` and by the reports.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "diagnostics/finding_list.h"
#include "journeymap/finding.h"

namespace journeymap {

enum class Coloring : std::uint8_t { none, ansi };

struct FormatOptions {
    Coloring coloring = Coloring::none;
    int width = 120;  // columns of the terminal; longer lines of a map are cut around the place
};

// The message, the lines it speaks of with the text underlined, and what to write instead; an empty line between two. Of thousands of one
// rule the first are shown and the others counted.
// All end with a line break unless there is nothing to write, and hold nothing that a log takes for a command.
std::string human_text(const FindingList& findings, const Sources& sources, const FormatOptions& options);
// One line for each finding, for editors and grep.
std::string short_line(const Finding& finding, const Sources& sources);
std::string short_text(const FindingList& findings, const Sources& sources);
// The same for people: the first of each rule.
std::string short_excerpt(const FindingList& findings, const Sources& sources);

// "2 errors, 1 warning"; "no findings" where there are none.
std::string summary_of(const FindingList& findings);

// The parts that formats share.
std::string place_of(const Finding& finding, const Sources& sources);  // "map.yaml:3:5"; for a finding without a place "map.yaml"
std::string heading_of(const Finding& finding);                        // "error[JM014 duplicate-key]"

}  // namespace journeymap
