#include "lsp/hover.h"

#include <algorithm>

#include "config/config.h"
#include "lsp/help_text.h"
#include "lsp/navigation.h"
#include "lsp/wanted.h"
#include "model/feelings.h"
#include "model/values.h"
#include "rules/page.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

constexpr std::size_t most_rules = 3;

// What is said, and of which bytes.
struct Hover {
    std::string text;
    std::uint32_t begin = 0, end = 0;

    void add(std::string_view more, std::uint32_t from, std::uint32_t to) {
        if (more.empty()) return;
        if (text.empty()) {
            begin = from;
            end = to;
        } else {
            text += "\n\n---\n\n";
        }
        text += more;
    }
};

std::string_view word_at(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    std::string_view word = text.substr(begin, end - begin);
    if (word.size() >= 2 && (word.front() == '"' || word.front() == '\'')) word = word.substr(1, word.size() - 2);
    return word;
}

void hover_key(const OpenFile& file, const ObjectTable& root, const YamlSpot& spot, Hover& hover) {
    const Wanted wanted = wanted_at(root, spot.path);
    const std::string_view key = word_at(file.text, spot.begin, spot.end);
    if (const FieldRow* row = wanted.table ? find_row(*wanted.table, key) : nullptr) {
        hover.add(help_on_field(*row), spot.begin, spot.end);
    } else if (wanted.names == NamesWanted::rules) {
        if (const Rule* rule = find_rule(key)) hover.add(help_on_rule(*rule), spot.begin, spot.end);
    }
}

void hover_mention(const OpenFile& file, std::uint32_t offset, Hover& hover) {
    const Mention* mention = mention_in(file, offset);
    if (!mention) return;
    const NamedThing& thing = file.now->things.of(*mention);
    if (thing.kind == ThingKind::feeling) {
        if (const auto score = score_of_feeling(*file.now->journey(), thing.id))
            hover.add(help_on_feeling(thing.id, *score), mention->span.begin, mention->span.end);
        return;
    }
    hover.add(help_on_thing(thing, *file.now->journey()), mention->span.begin, mention->span.end);
}

// The rules of the findings there, the nearest first.
void hover_findings(const OpenFile& file, std::uint32_t offset, Hover& hover) {
    std::vector<const Finding*> here;
    for (const Finding& finding : file.now->found.diagnostics.findings()) {
        const Span& span = finding.span;
        if (span.given() && span.source == Analysis::own && span.begin <= offset && offset <= span.end) here.push_back(&finding);
    }
    std::stable_sort(here.begin(), here.end(),
        [](const Finding* a, const Finding* b) { return a->span.end - a->span.begin < b->span.end - b->span.begin; });
    std::vector<const Rule*> told;
    for (const Finding* finding : here) {
        if (told.size() == most_rules || std::ranges::find(told, finding->rule) != told.end()) continue;
        told.push_back(finding->rule);
        hover.add(help_on_rule(*finding->rule), finding->span.begin, finding->span.end);
    }
}

// `# journeymap: allow NAME`: the rule's page.
void hover_comment(const OpenFile& file, const YamlSpot& spot, std::uint32_t offset, Hover& hover) {
    const auto is_part = [](char c) { return c == '-' || is_ascii_letter(c) || (c >= '0' && c <= '9'); };
    std::uint32_t begin = offset, end = offset;
    while (begin > spot.begin && is_part(file.text[begin - 1])) --begin;
    while (end < spot.end && is_part(file.text[end])) ++end;
    const std::string_view comment = std::string_view(file.text).substr(spot.begin, begin - spot.begin);
    if (comment.find("journeymap:") == std::string_view::npos) return;
    if (const Rule* rule = find_rule(std::string_view(file.text).substr(begin, end - begin))) hover.add(help_on_rule(*rule), begin, end);
}

void write_hover(const Workspace& workspace, const OpenFile& file, const Hover& hover, JsonWriter& json) {
    const TextPlaces places(file.text, workspace.column_unit);
    json.begin_object();
    json.key("contents");
    json.begin_object();
    json.member("kind", "markdown");
    json.member("value", hover.text);
    json.end_object();
    json.key("range");
    write_range(json, places.place(hover.begin), places.place(hover.end));
    json.end_object();
}

}  // namespace

const ObjectTable* root_table(FileRole role) {
    switch (role) {
        case FileRole::map:
        case FileRole::part: return &table_of<Journey>();
        case FileRole::config: return config_tables().front();
        case FileRole::other: break;
    }
    return nullptr;
}

void answer_hover(const Workspace& workspace, const OpenFile& file, std::uint32_t offset, JsonWriter& json) {
    const ObjectTable* root = file.now ? root_table(file.now->role) : nullptr;
    if (!root) return json.null();
    Hover hover;
    const YamlSpot spot = yaml_spot(file.text, offset);
    if (spot.kind == YamlSpot::Kind::comment) hover_comment(file, spot, offset, hover);
    hover_mention(file, offset, hover);
    if (spot.kind == YamlSpot::Kind::key && hover.text.empty()) hover_key(file, *root, spot, hover);
    hover_findings(file, offset, hover);
    if (hover.text.empty() && spot.kind == YamlSpot::Kind::value && spot.end > spot.begin) {
        const Wanted wanted = wanted_at(*root, spot.path);
        if (wanted.row) hover.add(help_on_field(*wanted.row), spot.begin, spot.end);
    }
    if (hover.text.empty()) return json.null();
    write_hover(workspace, file, hover, json);
}

}  // namespace journeymap
