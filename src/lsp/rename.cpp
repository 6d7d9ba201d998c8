#include "lsp/rename.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/core.h>

#include "lsp/navigation.h"
#include "lsp/rename_check.h"
#include "model/values.h"
#include "support/slug.h"
#include "syntax/quoting.h"

namespace journeymap {

namespace {

Refusal refused(std::string message) { return {Refusal::request_failed, std::move(message)}; }

bool is_understood(const OpenFile& file) { return file.now && file.now->journey() != nullptr; }

// Why the thing under the pointer cannot be renamed; nothing where it can.
std::optional<Refusal> refuse_thing(const OpenFile& file, const Mention* mention) {
    if (!is_understood(file)) return refused("the file cannot be understood just now: mend its errors first");
    if (!mention) return refused("there is no id here that could be renamed");
    const NamedThing& thing = file.now->things.of(*mention);
    if (thing.kind == ThingKind::file) return refused("this names a file");
    if (!thing.whole.given()) return refused(fmt::format("'{}' is built in: it cannot be renamed", thing.id));
    return std::nullopt;
}

bool has_thing(const Analysis& analysis, ThingKind kind, std::string_view id) {
    return std::ranges::any_of(analysis.things.things, [&](const NamedThing& thing) { return thing.kind == kind && thing.id == id; });
}

// Whether another thing of the kind has the id in one of the files that mention this one, or in a file that those use.
bool is_taken(Workspace& workspace, const std::vector<FoundMention>& mentions, ThingKind kind, std::string_view id) {
    std::set<const Analysis*> analyses;
    for (const FoundMention& found : mentions) analyses.insert(found.analysis.get());
    for (const Analysis* analysis : analyses) {
        if (has_thing(*analysis, kind, id)) return true;
        const auto parts = workspace.used_by(*analysis);
        if (std::ranges::any_of(parts, [&](const auto& part) { return has_thing(*part, kind, id); })) return true;
    }
    return false;
}

bool is_in_quotes(std::string_view text) { return text.size() >= 2 && (text.front() == '"' || text.front() == '\''); }

// The key whose value a bare text gives.
std::string_view bare_key_of(ThingKind kind) {
    switch (kind) {
        case ThingKind::objective: return table_of<Objective>().bare;
        case ThingKind::persona: return table_of<Persona>().bare;
        case ThingKind::channel: return table_of<Channel>().bare;
        case ThingKind::team: return table_of<Team>().bare;
        case ThingKind::evidence: return table_of<Evidence>().bare;
        case ThingKind::stage: return table_of<Stage>().bare;
        case ThingKind::touchpoint: return table_of<Touchpoint>().bare;
        case ThingKind::pain_point: return table_of<PainPoint>().bare;
        case ThingKind::opportunity: return table_of<Opportunity>().bare;
        case ThingKind::measure: return table_of<Measure>().bare;
        case ThingKind::lane:
        case ThingKind::feeling:
        case ThingKind::file: break;
    }
    return {};
}

// The edit that gives an id to an entry that has none; nothing where it cannot be told where it would stand.
std::optional<Edit> edit_giving_id(const NamedThing& thing, const Source& source, std::string_view id) {
    const std::string_view bytes = source.bytes();
    const std::string_view written = bytes.substr(thing.whole.begin, thing.whole.end - thing.whole.begin);
    if (written.empty() || written.front() == '*' || written.front() == '&') return std::nullopt;
    const Span start{thing.whole.source, thing.whole.begin, thing.whole.begin};
    if (thing.whole == thing.name) {
        const Text name = name_in_map(thing);
        if (name.value.find('\n') != std::string_view::npos) return std::nullopt;
        return Edit{thing.whole, fmt::format("{{id: {}, {}: {}}}", as_scalar(id), bare_key_of(thing.kind), as_scalar(name.value))};
    }
    if (written.front() == '{') return Edit{{start.source, start.begin + 1, start.begin + 1}, fmt::format("id: {}, ", as_scalar(id))};
    const std::uint32_t column = thing.whole.begin - source.line_start(source.line_of(thing.whole.begin));
    return Edit{start, fmt::format("id: {}\n{}", as_scalar(id), std::string(column, ' '))};
}

std::optional<Edit> edit_of(const FoundMention& found, std::string_view id) {
    const Mention& mention = found.mention;
    const NamedThing& thing = found.thing();
    if (mention.is_definition && !thing.has_written_id) return edit_giving_id(thing, found.text(), id);
    const std::string_view written = found.text().bytes().substr(mention.span.begin, mention.span.end - mention.span.begin);
    if (!is_in_quotes(written)) return Edit{mention.span, as_scalar(id)};
    return Edit{{mention.span.source, mention.span.begin + 1, mention.span.end - 1}, std::string(id)};
}

// Edits come by place, and none overlaps another.
void add_edit(RenamedFile& file, const Source& source, const Edit& edit) {
    std::size_t grown = 0;
    for (const Edit& before : file.edits) grown += before.replacement.size() - (before.span.end - before.span.begin);
    if (file.edits.empty()) file.text = source.bytes();
    file.text.replace(edit.span.begin + grown, edit.span.end - edit.span.begin, edit.replacement);
    file.edits.push_back(edit);
}

std::optional<Refusal> refuse_id(const NamedThing& thing, std::string_view id) {
    if (thing.kind == ThingKind::feeling && !id.empty() && id.find_first_of(":#{}[],&*\"'\n") == std::string_view::npos)
        return std::nullopt;
    if (thing.kind == ThingKind::feeling) return refused("a feeling is a word without signs");
    if (!is_slug(id)) return refused("an id is a letter, then letters, digits, '-' and '_'");
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> prepare_rename(const Workspace& workspace, const OpenFile& file, std::uint32_t offset, JsonWriter& json) {
    const Mention* mention = mention_in(file, offset);
    if (auto refusal = refuse_thing(file, mention)) return refusal;
    const TextPlaces places(file.text, workspace.column_unit);
    json.begin_object();
    json.key("range");
    write_range(json, places, mention->span);
    json.member("placeholder", file.now->things.of(*mention).id);
    json.end_object();
    return std::nullopt;
}

std::optional<Refusal> answer_rename(Workspace& workspace, const OpenFile& file, std::uint32_t offset, std::string_view new_id,
    const EditorAbilities& editor, JsonWriter& json) {
    const Mention* mention = mention_in(file, offset);
    if (auto refusal = refuse_thing(file, mention)) return refusal;
    const std::shared_ptr<const Analysis> own = file.now;
    const NamedThing& thing = own->things.of(*mention);
    if (auto refusal = refuse_id(thing, new_id)) return refusal;
    const std::vector<FoundMention> mentions = mentions_of(workspace, file, *mention);
    if (new_id != thing.id && is_taken(workspace, mentions, thing.kind, new_id))
        return refused(fmt::format("there is a {} '{}' already", noun_of(thing.kind), new_id));
    for (const auto& [uri, other] : workspace.files()) {
        if (other.now->role == FileRole::map && !is_understood(other))
            return refused(fmt::format("{} cannot be understood just now, and might mention it: mend its errors first", uri));
    }
    std::map<std::string, FileEdits> files;
    RenamedFiles renamed;
    for (const FoundMention& found : mentions) {
        const std::optional<Edit> edit = edit_of(found, new_id);
        if (!edit) return refused(fmt::format("write an 'id' for this {} first", noun_of(thing.kind)));
        FileEdits& of_file = files[found.path];
        if (of_file.uri.empty()) {
            of_file.uri = workspace.uri_of(found.path);
            if (const OpenFile* open = workspace.find(of_file.uri)) of_file.version = open->version;
        }
        const TextPlaces places(found.text().bytes(), workspace.column_unit);
        add_edit(renamed[found.path], found.text(), *edit);
        of_file.edits.push_back({places.place(edit->span.begin), places.place(edit->span.end), edit->replacement});
    }
    if (const auto lost = lost_meaning(workspace, workspace.readers_of(defining_file(file, thing)), renamed))
        return refused(fmt::format("with '{}' as the id, {}: take another id", new_id, *lost));
    std::vector<FileEdits> list;
    for (auto& [path, edits] : files) list.push_back(std::move(edits));
    write_workspace_edit(json, list, editor);
    return std::nullopt;
}

}  // namespace journeymap
