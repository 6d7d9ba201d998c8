#include "lsp/published_findings.h"

#include <algorithm>
#include <memory>

namespace journeymap {

namespace {

constexpr std::size_t most_for_one_file = 1000;

// How the protocol counts severities.
int editor_severity(Severity severity) {
    switch (severity) {
        case Severity::error: return 1;
        case Severity::warning: return 2;
        case Severity::info: break;
    }
    return 3;
}

// The message with what to write instead below it.
std::string message_for_editor(const Finding& finding) {
    return finding.help.empty() ? finding.message : finding.message + "\n" + finding.help;
}

// Findings of one analysis, each written for the file that it points into.
class FindingWriter {
public:
    FindingWriter(const Workspace& workspace, const EditorAbilities& editor, const OpenFile& file)
        : workspace_(workspace), editor_(editor), file_(file), sources_(file.now->found.sources) {}

    void write_all(std::map<std::string, std::vector<std::string>>& by_uri) {
        for (const Finding& finding : file_.now->found.diagnostics.findings()) {
            std::vector<std::string>& of_file = by_uri[uri_of(finding.span)];
            if (of_file.size() == most_for_one_file) continue;
            std::string text = written(finding);
            if (std::ranges::find(of_file, text) == of_file.end()) of_file.push_back(std::move(text));
        }
    }

    std::string written(const Finding& finding) {
        std::string text;
        JsonWriter json(text, JsonLayout::compact);
        json.begin_object();
        json.key("range");
        write_span(json, finding.span);
        json.member("severity", editor_severity(finding.severity));
        json.member("code", finding.rule->code);
        json.member("source", "journeymap");
        json.member("message", message_for_editor(finding));
        if (editor_.related_places && !finding.labels.empty()) write_labels(json, finding);
        json.key("data");
        json.begin_object();
        json.member("rule", finding.rule->name);
        json.end_object();
        json.end_object();
        return text;
    }

private:
    std::string uri_of(Span span) const {
        if (!span.given() || span.source == Analysis::own) return file_.uri;
        return workspace_.uri_of(sources_.at(span.source).path());
    }

    const TextPlaces& places_of(Span span) {
        std::unique_ptr<TextPlaces>& places = places_[span.source];
        if (!places) places = std::make_unique<TextPlaces>(sources_.at(span.source).bytes(), workspace_.column_unit);
        return *places;
    }

    void write_span(JsonWriter& json, Span span) {
        if (span.given())
            write_range(json, places_of(span), span);
        else
            write_range(json, {}, {});
    }

    void write_labels(JsonWriter& json, const Finding& finding) {
        json.key("relatedInformation");
        json.begin_array();
        for (const Label& label : finding.labels) {
            if (!label.span.given()) continue;
            json.begin_object();
            json.key("location");
            write_location(json, uri_of(label.span), places_of(label.span), label.span);
            json.member("message", label.text);
            json.end_object();
        }
        json.end_array();
    }

    const Workspace& workspace_;
    const EditorAbilities& editor_;
    const OpenFile& file_;
    const Sources& sources_;
    std::map<std::uint32_t, std::unique_ptr<TextPlaces>> places_;
};

std::string parameters_for(const std::string& uri, const std::vector<std::string>& findings, const OpenFile* file) {
    std::string text = "{\"uri\":";
    JsonWriter(text, JsonLayout::compact).value(uri);
    if (file) text += ",\"version\":" + std::to_string(file->version);
    text += ",\"diagnostics\":[";
    for (const std::string& finding : findings) (text += &finding == findings.data() ? "" : ",") += finding;
    return text += "]}";
}

}  // namespace

std::string diagnostic_of(const Workspace& workspace, const EditorAbilities& editor, const OpenFile& file, const Finding& finding) {
    return FindingWriter(workspace, editor, file).written(finding);
}

std::vector<std::string> PublishedFindings::news(const Workspace& workspace, const EditorAbilities& editor) {
    std::map<std::string, std::vector<std::string>> by_uri;
    for (const auto& [uri, file] : workspace.files()) {
        by_uri[uri];
        if (file.now) FindingWriter(workspace, editor, file).write_all(by_uri);
    }
    for (const auto& [uri, parameters] : sent_) by_uri[uri];  // what was found there is gone
    std::vector<std::string> messages;
    for (const auto& [uri, findings] : by_uri) {
        const auto open = workspace.files().find(uri);
        const OpenFile* file = open == workspace.files().end() ? nullptr : &open->second;
        std::string parameters = parameters_for(uri, findings, file);
        std::string& sent = sent_[uri];
        if (parameters == sent) continue;
        messages.push_back(R"({"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":)" + parameters + "}");
        sent = std::move(parameters);
        if (findings.empty() && !file) sent_.erase(uri);
    }
    return messages;
}

}  // namespace journeymap
