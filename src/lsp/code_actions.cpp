#include "lsp/code_actions.h"

#include <algorithm>
#include <map>

#include <fmt/core.h>

#include "diagnostics/patch.h"
#include "lsp/published_findings.h"
#include "lsp/yaml_spot.h"
#include "policy/policy.h"

namespace journeymap {

namespace {

constexpr std::size_t longest_title = 100;
constexpr std::size_t most_findings = 200;  // for which single fixes are offered; an editor asks for a line, or for what is selected

// Kinds are nested by dots: who asks for `source` means `source.fixAll.journeymap` too.
bool is_wanted(std::string_view kind, const JsonValue& only) {
    if (!only.is(JsonValue::Kind::array)) return true;
    return std::ranges::any_of(only.items(), [&](const JsonValue& one) {
        return kind == one.text() || (kind.starts_with(one.text()) && kind[one.text().size()] == '.') || one.text().empty();
    });
}

std::string title_of(const Finding& finding) {
    constexpr std::string_view question = "did you mean ";
    std::string help = finding.help.substr(0, finding.help.find('\n'));
    if (help.starts_with(question) && help.ends_with('?'))
        return "Replace with " + help.substr(question.size(), help.size() - question.size() - 1);
    if (help.empty() || help.size() > longest_title) return "Fix: " + finding.message;
    if (help.front() >= 'a' && help.front() <= 'z') help.front() = static_cast<char>(help.front() - 'a' + 'A');
    return help;
}

class CodeActionWriter {
public:
    CodeActionWriter(const Workspace& workspace, const OpenFile& file, const EditorAbilities& editor, JsonWriter& json)
        : workspace_(workspace), file_(file), editor_(editor), json_(json), places_(file.text, workspace.column_unit) {}

    void fix(const Finding& finding) {
        std::map<std::uint32_t, FileEdits> files;
        for (const Edit& edit : finding.edits) {
            const TextPlaces places(file_.now->found.sources.at(edit.span.source).bytes(), workspace_.column_unit);
            FileEdits& of_file = edits_for(files, edit.span.source);
            of_file.edits.push_back({places.place(edit.span.begin), places.place(edit.span.end), edit.replacement});
        }
        std::vector<FileEdits> list;
        for (auto& [source, edits] : files) list.push_back(std::move(edits));
        write(title_of(finding), quick_fix_kind, &finding, list);
    }

    // A comment above the line of the finding, or nothing where a comment would be part of a text.
    void allow(const Finding& finding) {
        const std::uint32_t line = places_.place(finding.span.begin).line;
        const std::string_view text = places_.line(line);
        const std::size_t indent = text.find_first_not_of(' ');
        if (indent == std::string_view::npos) return;
        const auto content = places_.line_start(line) + static_cast<std::uint32_t>(indent);
        const YamlSpot spot = yaml_spot(file_.text, text[indent] == '-' ? content + 1 : content);
        const bool begins_something = spot.kind == YamlSpot::Kind::key || (spot.kind == YamlSpot::Kind::value && spot.begin >= content);
        if (!begins_something) return;
        const std::string comment = fmt::format("{}# journeymap: allow {} {}", std::string(indent, ' '), finding.rule->name, line_break());
        const TextPlace start{line, 0};
        write(fmt::format("Allow {} here: say why behind it", finding.rule->name), quick_fix_kind, &finding,
            {own({{start, start, comment}})});
    }

    // Of edits that do not fit together the first counts; the next round has the others.
    void fix_all(const std::vector<const Finding*>& findings) {
        Patch patch(file_.text);
        std::vector<Edit> edits;
        for (const Finding* finding : findings) edits.insert(edits.end(), finding->edits.begin(), finding->edits.end());
        patch.apply(std::move(edits));
        std::vector<TextEdit> changes;
        for (const ChangedPart& part : patch.changes()) changes.push_back({places_.place(part.begin), places_.place(part.end), part.text});
        if (!changes.empty()) write("Fix all that can only be meant one way", fix_all_kind, nullptr, {own(std::move(changes))});
    }

private:
    std::string_view line_break() const { return file_.text.find("\r\n") == std::string::npos ? "\n" : "\r\n"; }
    FileEdits own(std::vector<TextEdit> edits) const { return {file_.uri, file_.version, std::move(edits)}; }

    FileEdits& edits_for(std::map<std::uint32_t, FileEdits>& files, std::uint32_t source) const {
        const auto [place, is_new] = files.try_emplace(source);
        if (!is_new) return place->second;
        place->second.uri = source == Analysis::own ? file_.uri : workspace_.uri_of(file_.now->found.sources.at(source).path());
        const auto open = workspace_.files().find(place->second.uri);
        if (open != workspace_.files().end()) place->second.version = open->second.version;
        return place->second;
    }

    void write(std::string_view title, std::string_view kind, const Finding* finding, const std::vector<FileEdits>& edits) {
        json_.begin_object();
        json_.member("title", title);
        json_.member("kind", kind);
        if (finding) {
            json_.key("diagnostics");
            json_.begin_array();
            json_.written(diagnostic_of(workspace_, editor_, file_, *finding));
            json_.end_array();
        }
        json_.key("edit");
        write_workspace_edit(json_, edits, editor_);
        json_.end_object();
    }

    const Workspace& workspace_;
    const OpenFile& file_;
    const EditorAbilities& editor_;
    JsonWriter& json_;
    TextPlaces places_;
};

bool touches(Span span, Span range) { return span.source == Analysis::own && span.begin <= range.end && span.end >= range.begin; }

}  // namespace

void answer_code_actions(
    const Workspace& workspace, const OpenFile& file, Span range, const JsonValue& only, const EditorAbilities& editor, JsonWriter& json) {
    CodeActionWriter writer(workspace, file, editor, json);
    std::vector<const Finding*> here, all;
    if (file.now) {
        for (const Finding& finding : file.now->found.diagnostics.findings()) {
            if (here.size() < most_findings && touches(finding.span, range)) here.push_back(&finding);
            const bool in_file = std::ranges::all_of(finding.edits, [](const Edit& edit) { return edit.span.source == Analysis::own; });
            if (in_file && !finding.edits.empty()) all.push_back(&finding);
        }
    }
    json.begin_array();
    if (is_wanted(quick_fix_kind, only)) {
        for (const Finding* finding : here) {
            if (!finding->edits.empty()) writer.fix(*finding);
        }
        for (const Finding* finding : here) {
            if (!is_fixed(*finding->rule) && file.now->role == FileRole::map) writer.allow(*finding);
        }
    }
    const bool asked_for = only.is(JsonValue::Kind::array);
    if (is_wanted(fix_all_kind, only) && (asked_for || all.size() > 1)) writer.fix_all(all);
    json.end_array();
}

}  // namespace journeymap
