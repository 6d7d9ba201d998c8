// The JSON format: everything known about each finding, for programs. Its schema is in findings_schema.cpp. Members may be added; a change of meaning raises "version".
#include "reports/findings_json.h"
#include "reports/fingerprint.h"
#include "reports/report.h"
#include "reports/scorecard_line.h"

namespace journeymap {

namespace {

// Lines and columns count from 1, columns in characters; offsets are bytes, the end is the first one behind.
void write_place(JsonWriter& json, Span span, const Sources& sources, NameFile name_file) {
    if (!span.given() || span.source >= sources.count()) return;
    const Source& source = sources.at(span.source);
    const Position begin = source.position(span.begin);
    const Position end = source.position(span.end);
    json.member("file", name_file(source));
    json.member("line", begin.line);
    json.member("column", begin.column);
    json.member("end_line", end.line);
    json.member("end_column", end.column);
    json.member("offset", span.begin);
    json.member("end_offset", span.end);
}

void write_labels(JsonWriter& json, const Finding& finding, const Sources& sources, NameFile name_file) {
    if (finding.labels.empty()) return;
    json.key("labels");
    json.begin_array();
    for (const Label& label : finding.labels) {
        json.begin_object();
        json.member("text", label.text);
        write_place(json, label.span, sources, name_file);
        json.end_object();
    }
    json.end_array();
}

void write_edits(JsonWriter& json, const Finding& finding, const Sources& sources, NameFile name_file) {
    if (finding.edits.empty()) return;
    json.key("edits");
    json.begin_array();
    for (const Edit& edit : finding.edits) {
        json.begin_object();
        json.member("replacement", edit.replacement);
        write_place(json, edit.span, sources, name_file);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

void write_finding_members(JsonWriter& json, const Finding& finding, const Sources& sources, NameFile name_file) {
    json.member("code", finding.rule->code);
    json.member("name", finding.rule->name);
    json.member("severity", name_of(finding.severity));
    json.member("message", finding.message);
    write_place(json, finding.span, sources, name_file);
    if (!finding.help.empty()) json.member("help", finding.help);
    if (!finding.entity.empty()) json.member("entity", finding.entity);
    write_labels(json, finding, sources, name_file);
    write_edits(json, finding, sources, name_file);
}

void write_scorecard(JsonWriter& json, const Scorecard& scorecard) {
    json.key("scorecard");
    json.begin_array();
    for (const StepScore& step : scorecard) {
        json.begin_object();
        json.member("step", step.number);
        json.member("name", step.name);
        json.member("state", word_of(step.state));
        json.member("gap", step.gap);
        json.member("findings", step.findings);
        json.end_object();
    }
    json.end_array();
}

namespace {

void write_finding(JsonWriter& json, const CheckedMap& map, const Finding& finding, const Fingerprint& fingerprint) {
    json.begin_object();
    json.member("map", map.path);
    json.member("fingerprint", fingerprint.digits);
    write_finding_members(json, finding, map.sources, [](const Source& source) -> std::string_view { return path_of(source); });
    json.end_object();
}

void write_counts(JsonWriter& json, std::span<const CheckedMap> maps) {
    json.key("summary");
    json.begin_object();
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
        int count = 0;
        for (const CheckedMap& map : maps) count += map.count(severity);
        json.member(name_of(severity), count);
    }
    json.end_object();
}

void write_map(JsonWriter& json, const CheckedMap& map) {
    json.begin_object();
    json.member("path", map.path);
    if (!map.unreadable.empty()) json.member("unreadable", map.unreadable);
    json.member("allowed", map.allowed);
    json.member("in_baseline", map.in_baseline);
    if (map.scorecard) write_scorecard(json, *map.scorecard);
    write_counts(json, {&map, 1});
    json.end_object();
}

void write_report(std::span<const CheckedMap> maps, const ReportOptions&, Pieces& out) {
    JsonWriter json(out.text());
    json.begin_object();
    json.member("version", 1);
    json.key("findings");
    json.begin_array();
    for (const CheckedMap& map : maps) {
        Fingerprints fingerprints(map);
        for (const Finding& finding : map.findings) {
            write_finding(json, map, finding, fingerprints.next(finding));
            out.pass_on();
        }
    }
    json.end_array();
    json.key("maps");
    json.begin_array();
    for (const CheckedMap& map : maps) write_map(json, map);
    json.end_array();
    write_counts(json, maps);
    json.end_object();
}

}  // namespace

const ReportFormat json_report{"json", "everything about each finding, for programs", write_report};

}  // namespace journeymap
