// Report: what `check` found in all maps of one call, and the formats it can be written in. To add a format, write its file and put it
// in the list in formats.cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/formats.h"
#include "journeymap/check.h"
#include "journeymap/finding.h"
#include "support/pieces.h"

namespace journeymap {

// The severity from which on findings make `check` fail; `never` for none.
struct Threshold {
    bool never = false;
    Severity severity = Severity::error;

    bool reached_by(const Finding& finding) const { return !never && finding.severity >= severity; }
};

struct CheckedMap {
    std::string name;  // to print
    std::string path;  // as the caller gave it; "<stdin>"
    Sources sources;
    std::vector<Finding> findings;  // by place
    std::optional<Scorecard> scorecard;
    std::string unreadable;  // not empty: the file could not be read at all, and why
    int allowed = 0;         // findings that a comment allows
    int in_baseline = 0;     // findings that the baseline knows
    Threshold fail_on;

    int count(Severity severity) const;
    bool fails() const;              // whether any finding reaches the threshold
    bool fails_as_document() const;  // the same of those that nothing can silence
};

// What the formats for people say of a map; those for programs always hold everything. `failing_document`: of what makes it fail, what nothing can
// silence, as where a baseline takes the rest.
enum class ShownFindings : unsigned char { all, failing, failing_document };
bool shows_finding(const Finding& finding, const CheckedMap& map, ShownFindings shown);

struct ReportOptions {
    FormatOptions text;
    std::vector<const Rule*> rules;  // all rules there are, for formats that list them
    std::string version;             // the program's
    ShownFindings shown = ShownFindings::all;
    std::vector<std::string> links;  // with names of maps, which were passed over
};

struct ReportFormat {
    std::string_view name;
    std::string_view summary;
    // Writes all maps as one document. Ends with a line break unless there is nothing to write.
    void (*write)(std::span<const CheckedMap> maps, const ReportOptions& options, Pieces& out);
    bool by_map = false;  // the document of many maps is that of each, one after the other: it can be printed as they are checked

    // The same as a whole.
    std::string render(std::span<const CheckedMap> maps, const ReportOptions& options) const;
};

std::span<const ReportFormat* const> report_formats();          // the first is the default
const ReportFormat* find_report_format(std::string_view name);  // null where there is none

// The parts that formats share.

// "map.yaml: 2 errors, 1 warning (1 allowed)".
std::string counts_of(const CheckedMap& map);
// The same and, on a line of its own, how far each step is.
std::string closing_of(const CheckedMap& map);
// The path of a file as it is, for programs; where it has none its name.
const std::string& path_of(const Source& source);
// A path as a relative URI reference: percent-encoded, forward slashes, no "./" before it.
std::string uri_of(std::string_view path);

// The JSON Schema (draft-07) of the JSON format.
std::string schema_of_findings();

extern const ReportFormat human_report, short_report, json_report, sarif_report, github_report, gitlab_report, junit_report;

}  // namespace journeymap
