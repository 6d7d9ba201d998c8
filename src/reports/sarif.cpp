// The SARIF 2.1.0 format, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
// One run; all rules are listed with their pages; a finding is known again by its fingerprint.
#include <algorithm>

#include "reports/fingerprint.h"
#include "reports/report.h"
#include "reports/scorecard_line.h"
#include "rules/page.h"
#include "support/escape.h"
#include "support/json_writer.h"

namespace journeymap {

namespace {

std::string_view level_of(Severity severity) { return severity == Severity::info ? "note" : name_of(severity); }

// In a message `[words](target)` is a link: no text from a map may become one.
std::string message_text(std::string_view text) {
    std::string out;
    for (const char c : escaped(text)) {
        if (c == '(' && out.ends_with(']')) out += ' ';
        out += c;
    }
    return out;
}

void write_message(JsonWriter& json, std::string_view key, std::string_view text) {
    json.key(key);
    json.begin_object();
    json.member("text", text);
    json.end_object();
}

void write_rule(JsonWriter& json, const Rule& rule) {
    json.begin_object();
    json.member("id", rule.code);
    json.member("name", rule.name);
    write_message(json, "shortDescription", rule.summary);
    if (const std::optional<RulePage> page = page_of(rule)) {
        write_message(json, "fullDescription", page->what);
        json.key("help");
        json.begin_object();
        json.member("text", plain_text_of(*page, 100));
        json.member("markdown", markdown_of(*page));
        json.end_object();
    }
    json.key("defaultConfiguration");
    json.begin_object();
    json.member("level", level_of(rule.severity));
    json.end_object();
    json.end_object();
}

void write_artifact(JsonWriter& json, std::string_view path) {
    json.key("artifactLocation");
    json.begin_object();
    json.member("uri", uri_of(path));
    json.end_object();
}

void write_region(JsonWriter& json, std::string_view key, Span span, const Source& source) {
    const Position begin = source.position(span.begin), end = source.position(span.end);
    json.key(key);
    json.begin_object();
    json.member("startLine", begin.line);
    json.member("startColumn", begin.column);
    json.member("endLine", end.line);
    json.member("endColumn", end.column);
    json.end_object();
}

void write_physical_location(JsonWriter& json, Span span, const CheckedMap& map) {
    json.key("physicalLocation");
    json.begin_object();
    if (span.given() && span.source < map.sources.count()) {
        const Source& source = map.sources.at(span.source);
        write_artifact(json, path_of(source));
        write_region(json, "region", span, source);
    } else {
        write_artifact(json, map.path);
    }
    json.end_object();
}

void write_location(JsonWriter& json, const Finding& finding, const CheckedMap& map) {
    json.key("locations");
    json.begin_array();
    json.begin_object();
    write_physical_location(json, finding.span, map);
    if (!finding.entity.empty()) {
        json.key("logicalLocations");
        json.begin_array();
        json.begin_object();
        json.member("fullyQualifiedName", finding.entity);
        json.end_object();
        json.end_array();
    }
    json.end_object();
    json.end_array();
}

void write_related(JsonWriter& json, const Finding& finding, const CheckedMap& map) {
    if (finding.labels.empty()) return;
    json.key("relatedLocations");
    json.begin_array();
    for (const Label& label : finding.labels) {
        json.begin_object();
        write_message(json, "message", message_text(label.text));
        write_physical_location(json, label.span, map);
        json.end_object();
    }
    json.end_array();
}

bool can_be_written(const Finding& finding, const Sources& sources) {
    return !finding.edits.empty() && std::all_of(finding.edits.begin(), finding.edits.end(),
                                         [&](const Edit& edit) { return edit.span.given() && edit.span.source < sources.count(); });
}

void write_fix(JsonWriter& json, const Finding& finding, const CheckedMap& map) {
    if (!can_be_written(finding, map.sources)) return;
    json.key("fixes");
    json.begin_array();
    json.begin_object();
    json.key("artifactChanges");
    json.begin_array();
    for (const Edit& edit : finding.edits) {
        const Source& source = map.sources.at(edit.span.source);
        json.begin_object();
        write_artifact(json, path_of(source));
        json.key("replacements");
        json.begin_array();
        json.begin_object();
        write_region(json, "deletedRegion", edit.span, source);
        write_message(json, "insertedContent", edit.replacement);
        json.end_object();
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
    json.end_array();
}

void write_result(JsonWriter& json, const Finding& finding, const Fingerprint& fingerprint, const CheckedMap& map,
    const std::vector<const Rule*>& rules) {
    json.begin_object();
    json.member("ruleId", finding.rule->code);
    const auto place = std::find(rules.begin(), rules.end(), finding.rule);
    if (place != rules.end()) json.member("ruleIndex", place - rules.begin());
    json.member("level", level_of(finding.severity));
    write_message(json, "message", message_text(finding.help.empty() ? finding.message : finding.message + ": " + finding.help));
    write_location(json, finding, map);
    write_related(json, finding, map);
    json.key("partialFingerprints");
    json.begin_object();
    json.member("primaryLocationLineHash", fingerprint.digits);  // the one that GitHub reads
    json.member("ruleAndEntity/v1", fingerprint.words);
    json.end_object();
    write_fix(json, finding, map);
    json.end_object();
}

// Maps that could not be read are no results: the run says so.
void write_invocation(JsonWriter& json, std::span<const CheckedMap> maps) {
    const bool all_read = std::all_of(maps.begin(), maps.end(), [](const CheckedMap& map) { return map.unreadable.empty(); });
    json.key("invocations");
    json.begin_array();
    json.begin_object();
    json.member("executionSuccessful", all_read);
    if (!all_read) {
        json.key("toolExecutionNotifications");
        json.begin_array();
        for (const CheckedMap& map : maps) {
            if (map.unreadable.empty()) continue;
            json.begin_object();
            json.member("level", "error");
            write_message(json, "message", message_text("cannot read " + map.name + ": " + map.unreadable));
            json.end_object();
        }
        json.end_array();
    }
    json.end_object();
    json.end_array();
}

void write_scorecards(JsonWriter& json, std::span<const CheckedMap> maps) {
    json.key("properties");
    json.begin_object();
    json.key("scorecards");
    json.begin_object();
    for (const CheckedMap& map : maps) {
        if (map.scorecard) json.member(uri_of(map.path), scorecard_line(*map.scorecard));
    }
    json.end_object();
    json.end_object();
}

void write_tool(JsonWriter& json, const ReportOptions& options) {
    json.key("tool");
    json.begin_object();
    json.key("driver");
    json.begin_object();
    json.member("name", "journeymap");
    json.member("semanticVersion", options.version);
    json.key("rules");
    json.begin_array();
    for (const Rule* rule : options.rules) write_rule(json, *rule);
    json.end_array();
    json.end_object();
    json.end_object();
}

void write_report(std::span<const CheckedMap> maps, const ReportOptions& options, Pieces& out) {
    JsonWriter json(out.text());
    json.begin_object();
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.member("version", "2.1.0");
    json.key("runs");
    json.begin_array();
    json.begin_object();
    write_tool(json, options);
    json.member("columnKind", "unicodeCodePoints");
    write_invocation(json, maps);
    json.key("results");
    json.begin_array();
    for (const CheckedMap& map : maps) {
        Fingerprints fingerprints(map);
        for (const Finding& finding : map.findings) {
            write_result(json, finding, fingerprints.next(finding), map, options.rules);
            out.pass_on();
        }
    }
    json.end_array();
    write_scorecards(json, maps);
    json.end_object();
    json.end_array();
    json.end_object();
}

}  // namespace

const ReportFormat sarif_report{"sarif", "SARIF 2.1.0, for code scanning", write_report};

}  // namespace journeymap
