// The GitLab format: a code quality report, a JSON list. https://docs.gitlab.com/ci/testing/code_quality/
#include "reports/fingerprint.h"
#include "reports/report.h"
#include "support/escape.h"
#include "support/json_writer.h"

namespace journeymap {

namespace {

std::string_view severity_of(Severity severity) {
    switch (severity) {
        case Severity::error: return "major";
        case Severity::warning: return "minor";
        case Severity::info: break;
    }
    return "info";
}

// Paths are relative to the repository, without "./".
std::string_view path_in_repository(std::string_view path) {
    while (path.starts_with("./")) path.remove_prefix(2);
    return path;
}

// GitLab shows only this: what is wrong, and what to write.
std::string description_of(const Finding& finding) {
    const std::string message = escaped(finding.message);
    return finding.help.empty() ? message : message + ". " + escaped(finding.help.substr(0, finding.help.find('\n')));
}

void write_location(JsonWriter& json, const Finding& finding, const CheckedMap& map) {
    const bool placed = finding.span.given() && finding.span.source < map.sources.count();
    json.key("location");
    json.begin_object();
    json.member("path", path_in_repository(placed ? path_of(map.sources.at(finding.span.source)) : map.path));
    json.key("lines");
    json.begin_object();
    json.member("begin", placed ? map.sources.at(finding.span.source).position(finding.span.begin).line : 1);
    json.end_object();
    json.end_object();
}

void write_report(std::span<const CheckedMap> maps, const ReportOptions&, Pieces& out) {
    JsonWriter json(out.text());
    json.begin_array();
    for (const CheckedMap& map : maps) {
        Fingerprints fingerprints(map);
        for (const Finding& finding : map.findings) {
            json.begin_object();
            json.member("description", description_of(finding));
            json.member("check_name", finding.rule->name);
            json.member("fingerprint", fingerprints.next(finding).digits);
            json.member("severity", severity_of(finding.severity));
            write_location(json, finding, map);
            json.end_object();
            out.pass_on();
        }
    }
    json.end_array();
}

}  // namespace

const ReportFormat gitlab_report{"gitlab", "a GitLab code quality report", write_report};

}  // namespace journeymap
