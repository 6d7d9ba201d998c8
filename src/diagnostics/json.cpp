// The JSON format: everything known about each finding, for programs. Members may be added; a change of meaning raises "version".
#include <algorithm>

#include "diagnostics/formats.h"
#include "support/json_writer.h"

namespace journeymap {

namespace {

// Lines and columns count from 1, columns in characters; offsets are bytes, the end is the first one behind.
void write_place(JsonWriter& json, Span span, const Sources& sources) {
    if (!span.given() || span.source >= sources.count()) return;
    const Source& source = sources.at(span.source);
    const Position begin = source.position(span.begin);
    const Position end = source.position(span.end);
    json.member("file", source.name());
    json.member("line", begin.line);
    json.member("column", begin.column);
    json.member("end_line", end.line);
    json.member("end_column", end.column);
    json.member("offset", span.begin);
    json.member("end_offset", span.end);
}

void write_labels(JsonWriter& json, const Finding& finding, const Sources& sources) {
    if (finding.labels.empty()) return;
    json.key("labels");
    json.begin_array();
    for (const Label& label : finding.labels) {
        json.begin_object();
        json.member("text", label.text);
        write_place(json, label.span, sources);
        json.end_object();
    }
    json.end_array();
}

void write_edits(JsonWriter& json, const Finding& finding, const Sources& sources) {
    if (finding.edits.empty()) return;
    json.key("edits");
    json.begin_array();
    for (const Edit& edit : finding.edits) {
        json.begin_object();
        json.member("replacement", edit.replacement);
        write_place(json, edit.span, sources);
        json.end_object();
    }
    json.end_array();
}

void write_finding(JsonWriter& json, const Finding& finding, const Sources& sources) {
    json.begin_object();
    json.member("code", finding.rule->code);
    json.member("name", finding.rule->name);
    json.member("severity", name_of(finding.severity));
    json.member("message", finding.message);
    write_place(json, finding.span, sources);
    if (!finding.help.empty()) json.member("help", finding.help);
    if (!finding.entity.empty()) json.member("entity", finding.entity);
    write_labels(json, finding, sources);
    write_edits(json, finding, sources);
    json.end_object();
}

std::string render_json(const std::vector<Finding>& findings, const Sources& sources, const FormatOptions&) {
    std::string out;
    JsonWriter json(out);
    const auto count = [&](Severity severity) {
        return std::count_if(findings.begin(), findings.end(), [severity](const Finding& finding) { return finding.severity == severity; });
    };
    json.begin_object();
    json.member("version", 1);
    json.key("findings");
    json.begin_array();
    for (const Finding& finding : findings) write_finding(json, finding, sources);
    json.end_array();
    json.key("summary");
    json.begin_object();
    json.member("error", count(Severity::error));
    json.member("warning", count(Severity::warning));
    json.member("info", count(Severity::info));
    json.end_object();
    json.end_object();
    return out;
}

}  // namespace

const FindingFormat json_format{"json", "everything about each finding, for programs", render_json};

}  // namespace journeymap
