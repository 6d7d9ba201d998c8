#include "lsp/navigation.h"

#include <algorithm>
#include <tuple>

#include "support/file.h"

namespace journeymap {

namespace {

// What makes a thing the same in two analyses: the place of its entry, or its name where it is built in.
using ThingKey = std::tuple<ThingKind, std::string, std::uint32_t, std::string>;

std::string path_of(const Analysis& analysis, Span span, const std::string& own_path) {
    if (span.source == Analysis::own) return own_path;
    return analysis.sources().at(span.source).path();
}

ThingKey key_of(const Analysis& analysis, const NamedThing& thing, const std::string& own_identity) {
    if (thing.kind == ThingKind::file || !thing.whole.given()) return {thing.kind, {}, 0, thing.id};
    const std::string path = path_of(analysis, thing.whole, own_identity);
    return {thing.kind, path == own_identity ? path : file_identity(path), thing.whole.begin, {}};
}

auto order_of(const FoundMention& found) { return std::tie(found.path, found.mention.span.begin, found.mention.span.end); }

// The file that a `use` entry leads to.
std::string file_meant(const OpenFile& file, const NamedThing& thing) { return join_path(directory_of(file.path), thing.id); }

void write_found(Workspace& workspace, const FoundMention& found, JsonWriter& json) {
    const TextPlaces places(found.text().bytes(), workspace.column_unit);
    write_location(json, workspace.uri_of(found.path), places, found.mention.span);
}

}  // namespace

const Mention* mention_in(const OpenFile& file, std::uint32_t offset) {
    return file.now && file.now->journey() != nullptr ? file.now->things.mention_at(Analysis::own, offset) : nullptr;
}

std::string defining_file(const OpenFile& file, const NamedThing& thing) {
    return thing.whole.given() ? path_of(*file.now, thing.whole, file.path) : std::string();
}

std::vector<FoundMention> mentions_of(Workspace& workspace, const OpenFile& file, const Mention& mention) {
    const std::shared_ptr<const Analysis> own = file.now;
    const NamedThing& thing = own->things.of(mention);
    const ThingKey wanted = key_of(*own, thing, file.identity);
    std::vector<FoundMention> all;
    for (const Workspace::Reader& reader : workspace.readers_of(defining_file(file, thing))) {
        const NamedThings& things = reader.analysis->things;
        for (const Mention& other : things.mentions) {
            if (key_of(*reader.analysis, things.of(other), reader.identity) != wanted) continue;
            const std::string path = path_of(*reader.analysis, other.span, reader.identity);
            all.push_back({path == reader.identity ? path : file_identity(path), reader.analysis, other.span.source, other});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const FoundMention& a, const FoundMention& b) { return order_of(a) < order_of(b); });
    const auto same = [](const FoundMention& a, const FoundMention& b) { return order_of(a) == order_of(b); };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
}

void answer_definition(Workspace& workspace, const OpenFile& file, std::uint32_t offset, JsonWriter& json) {
    const Mention* mention = mention_in(file, offset);
    if (!mention) return json.null();
    const NamedThing& thing = file.now->things.of(*mention);
    if (thing.kind == ThingKind::file) {
        const std::string path = file_meant(file, thing);
        if (kind_of(path) != PathKind::file) return json.null();
        return write_location(json, workspace.uri_of(path), TextPlaces("", workspace.column_unit), {0, 0, 0});
    }
    if (!thing.name.given()) return json.null();
    const std::string path = path_of(*file.now, thing.name, file.path);
    const TextPlaces places(file.now->sources().at(thing.name.source).bytes(), workspace.column_unit);
    write_location(json, thing.name.source == Analysis::own ? file.uri : workspace.uri_of(path), places, thing.name);
}

void answer_references(Workspace& workspace, const OpenFile& file, std::uint32_t offset, Declaration declaration, JsonWriter& json) {
    const Mention* mention = mention_in(file, offset);
    if (!mention) return json.null();
    json.begin_array();
    for (const FoundMention& found : mentions_of(workspace, file, *mention)) {
        if (declaration == Declaration::include || !found.mention.is_definition) write_found(workspace, found, json);
    }
    json.end_array();
}

void answer_highlights(Workspace& workspace, const OpenFile& file, std::uint32_t offset, JsonWriter& json) {
    const Mention* mention = mention_in(file, offset);
    if (!mention) return json.null();
    constexpr int reads = 2, writes = 3;  // DocumentHighlightKind
    const TextPlaces places(file.text, workspace.column_unit);
    json.begin_array();
    for (const Mention& other : file.now->things.mentions) {
        if (other.thing != mention->thing || other.span.source != Analysis::own) continue;
        json.begin_object();
        json.key("range");
        write_range(json, places, other.span);
        json.member("kind", other.is_definition ? writes : reads);
        json.end_object();
    }
    json.end_array();
}

}  // namespace journeymap
