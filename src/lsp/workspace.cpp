#include "lsp/workspace.h"

#include <algorithm>

#include "lsp/file_uri.h"
#include "lsp/project_maps.h"
#include "support/file.h"

namespace journeymap {

namespace {

bool reads(const Analysis& analysis, std::string_view identity) {
    for (const Map* map : {&analysis.found, &analysis.read()}) {
        for (std::uint32_t source = 0; source < map->sources.count(); ++source) {
            const std::string& path = map->sources.at(source).path();
            if (path == identity || file_identity(path) == identity) return true;
        }
        for (const BinaryFile& file : map->sources.binary_files()) {
            if (file.path == identity) return true;
        }
    }
    return false;
}

}  // namespace

Workspace::Workspace(WorkspaceOptions options) : options_(std::move(options)), shelf_(std::make_unique<ConfigShelf>(options_.flags)) {}

void Workspace::open(std::string uri, std::string language, std::int64_t version, std::string text) {
    OpenFile file;
    file.path = path_of_uri(uri).value_or("-");
    file.identity = file.path == "-" ? uri : file_identity(file.path);
    file.uri = uri;
    file.language = std::move(language);
    file.version = version;
    file.text = std::move(text);
    call_due(file.identity);
    files_.insert_or_assign(std::move(uri), std::move(file));
}

void Workspace::change(OpenFile& file, std::int64_t version, const std::vector<TextChange>& changes) {
    for (const TextChange& change : changes) {
        if (!change.range) {
            file.text = change.text;
            continue;
        }
        const TextPlaces places(file.text, column_unit);
        const std::uint32_t begin = places.offset(change.range->first), end = std::max(begin, places.offset(change.range->second));
        file.text.replace(begin, end - begin, change.text);
    }
    file.version = version;
    file.is_due = true;
    call_due(file.identity);
}

void Workspace::close(std::string_view uri) {
    const auto file = files_.find(uri);
    if (file == files_.end()) return;
    const std::string identity = file->second.identity;
    files_.erase(file);
    call_due(identity);  // from now on the disk counts
}

void Workspace::forget_disk() {
    shelf_ = std::make_unique<ConfigShelf>(options_.flags);
    for (auto& [uri, file] : files_) file.is_due = true;
}

void Workspace::call_due(std::string_view identity) {
    for (auto& [uri, file] : files_) file.is_due = file.is_due || (file.now && reads(*file.now, identity));
}

OpenFile* Workspace::find(std::string_view uri) {
    const auto file = files_.find(uri);
    return file == files_.end() ? nullptr : &file->second;
}

OpenFile* Workspace::find_identity(std::string_view identity) {
    const auto file = std::ranges::find_if(files_, [&](const auto& entry) { return entry.second.identity == identity; });
    return file == files_.end() ? nullptr : &file->second;
}

std::string Workspace::uri_of(const std::string& path) const {
    const std::string identity = file_identity(path);
    for (const auto& [uri, file] : files_) {
        if (file.identity == identity || file.uri == path) return uri;
    }
    return uri_of_path(identity);
}

FileTexts Workspace::texts() const {
    FileTexts texts;
    for (const auto& [uri, file] : files_) {
        if (file.path != "-") texts[file.identity] = file.text;
    }
    return texts;
}

Judging Workspace::judging_for(const std::string& path, const FileTexts& texts) {
    const Settings settings = shelf_->settings_for(path == "-" ? "." : std::string(directory_of(path)));
    Judging judging;
    judging.options.checks = options_.checks;
    judging.options.limit_factor = options_.limit_factor;
    judging.options.policy = settings.policy;
    judging.options.instead = &texts;
    judging.options.photo_memory = &photos_;
    judging.options.compares_to = ComparesTo::read;
    judging.baseline = settings.baseline;
    judging.baseline_maps = settings.baseline_maps;
    return judging;
}

bool Workspace::analyse() {
    bool any = false;
    for (auto& [uri, file] : files_) {
        if (!file.is_due) continue;
        analyse(file);
        any = true;
    }
    return any;
}

void Workspace::analyse(OpenFile& file) {
    FileTexts all = texts();
    const std::string real = file.path == "-" ? file.path : real_path(file.path);
    if (real.empty() || real == "-") all[real] = file.text;
    FileRole role = role_of(file.path, file.text, file.language);
    const bool is_used = std::ranges::any_of(files_, [&](const auto& entry) {
        return &entry.second != &file && entry.second.now && entry.second.now->role == FileRole::map &&
               reads(*entry.second.now, file.identity);
    });
    if (is_used && role == FileRole::other) role = FileRole::part;
    file.now = std::make_shared<const Analysis>(analyse_file(role, file.path, file.text, judging_for(file.path, all)));
    file.is_due = false;
    if (file.now->journey() == nullptr) return;
    file.last_good = file.now;
    file.last_good_text = file.text;
}

std::vector<Workspace::Reader> Workspace::readers_of(const std::string& path) {
    analyse();
    std::vector<Reader> readers;
    for (const auto& [uri, open] : files_) {
        if (open.now->role == FileRole::map || open.now->role == FileRole::part) readers.push_back({open.path, open.identity, open.now});
    }
    if (kind_of(path) != PathKind::file) return readers;
    const FileTexts all = texts();
    const std::string wanted = file_identity(path);
    for (const std::string& map : maps_of_project(path, file_name_of(path))) {
        const std::string identity = file_identity(map);
        if (identity == wanted || find_identity(identity) != nullptr) continue;
        Analysis analysis = analyse_file(FileRole::map, map, {}, judging_for(map, all));
        if (!reads(analysis, wanted)) continue;
        readers.push_back({map, identity, std::make_shared<const Analysis>(std::move(analysis))});
    }
    return readers;
}

Analysis Workspace::analysis_with(const Reader& reader, const FileTexts& instead) {
    FileTexts all = texts();
    for (const auto& [identity, text] : instead) all[identity] = text;
    const auto other = instead.find(reader.identity);
    const std::string text = other != instead.end() ? other->second : std::string(reader.analysis->sources().at(Analysis::own).bytes());
    const std::string real = reader.path == "-" ? reader.path : real_path(reader.path);
    if (real.empty() || real == "-") all[real] = text;
    return analyse_file(reader.analysis->role, reader.path, text, judging_for(reader.path, all));
}

std::vector<std::shared_ptr<const Analysis>> Workspace::used_by(const Analysis& map) {
    std::vector<std::shared_ptr<const Analysis>> parts;
    if (map.role != FileRole::map) return parts;
    const FileTexts all = texts();
    for (std::uint32_t source = 1; source < map.found.sources.count(); ++source) {
        const Source& its = map.found.sources.at(source);
        if (!its.path().ends_with(".yaml") && !its.path().ends_with(".yml")) continue;
        parts.push_back(std::make_shared<const Analysis>(
            analyse_file(FileRole::part, its.path(), std::string(its.bytes()), judging_for(its.path(), all))));
    }
    return parts;
}

}  // namespace journeymap
