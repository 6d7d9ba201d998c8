#include "cli/build_cache.h"

#include <algorithm>
#include <filesystem>

#include "cli/build_call.h"
#include "cli/build_deps.h"
#include "cli/known_places.h"
#include "config/config_probes.h"
#include "support/file.h"

namespace journeymap {

namespace {

constexpr std::size_t most_bytes = std::size_t(1) << 28;

// What the call cannot promise to be able to say again.
bool can_be_kept(const BuildPlan& plan, const InputPlan& found) {
    if (!found.unreadable.empty()) return false;
    return std::ranges::all_of(plan.outputs, [](const std::vector<Output>& outputs) {
        return std::ranges::all_of(outputs, [](const Output& output) {
            return !output.is_standard_output() && output.links == Links::refuse &&
                   !std::holds_alternative<RunsProgram>(output.backend->make);
        });
    });
}

bool is_there(const std::string& path) { return stamp_of(path, Links::refuse).has_value(); }

KnownFile stamped(std::string path, Moment begin) {
    const FileStamp stamp = stamp_of(path, Links::follow).value_or(FileStamp{});
    return {std::move(path), stamp, 0, !is_racy(stamp, begin)};
}

// Indexes of calls that nobody has made for long.
void forget_old(const std::string& folder, Moment now) {
    constexpr Moment long_ago = Moment(60) * 24 * 60 * 60 * 1'000'000'000;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(folder, error); !error && entry != std::filesystem::directory_iterator();
         entry.increment(error)) {
        const std::string path = entry->path().string();
        const std::optional<FileStamp> stamp = path.ends_with(".index") ? stamp_of(path, Links::refuse) : std::nullopt;
        if (stamp && stamp->is_file() && stamp->modified < now - long_ago) std::filesystem::remove(path, error);
    }
}

// As it will be said when nothing needs to be written.
Transcript as_unchanged(Transcript told) {
    constexpr std::string_view wrote = "wrote";
    for (Saying& saying : told) {
        if (saying.kind == SayingKind::wrote) saying.text.replace(0, wrote.size(), "unchanged");
        saying.kind = saying.kind == SayingKind::product ? SayingKind::product : SayingKind::note;
    }
    return told;
}

std::vector<std::string> paths_of(const std::vector<KnownFile>& files) {
    std::vector<std::string> paths;
    for (const KnownFile& file : files) paths.push_back(file.path);
    return paths;
}

std::vector<std::string> paths_of(const std::vector<Output>& outputs) {
    std::vector<std::string> paths;
    for (const Output& output : outputs) paths.push_back(output.path);
    return paths;
}

// Files that were read for a map, each under the name that it was asked for by, so that a link that leads elsewhere is seen.
class Inputs {
public:
    Inputs(const FingerprintKey& key, Moment begin) : key_(key), begin_(begin) {}

    void add(const Sources& sources) {
        for (std::uint32_t i = 0; i < sources.count(); ++i) {
            const Source& source = sources.at(i);
            const bool is_named = source.name() == source.path() || same_file(source.name(), source.path());
            is_sure_ = is_sure_ && is_named;
            add(source.name(), source.bytes());
        }
        for (const BinaryFile& file : sources.binary_files()) add(file);
    }
    void add(const std::string& path, std::string_view bytes) {
        std::optional<KnownFile> file = know_file(path, fingerprint(bytes, key_), bytes.size(), Links::follow, begin_);
        is_sure_ = is_sure_ && file;
        if (file) files_.push_back(std::move(*file));
    }
    void add(const BinaryFile& file) {
        is_sure_ = is_sure_ && same_file(file.name, file.path);
        add(file.name, file.bytes);
    }
    bool is_sure() const { return is_sure_; }
    std::vector<KnownFile> take() { return std::move(files_); }

private:
    const FingerprintKey& key_;
    Moment begin_;
    std::vector<KnownFile> files_;
    bool is_sure_ = true;
};

std::optional<std::vector<KnownFile>> inputs_of_build(
    const Build& build, const std::string& path, const FingerprintKey& key, Moment begin) {
    Inputs inputs(key, begin);
    inputs.add(build.map.sources);
    if (build.compared) inputs.add(build.compared->sources);
    if (build.map.compared) {
        inputs.add(build.map.compared->sources);
        const std::string named = join_path(directory_of(path), build.map.journey->compares_to.value);
        inputs.add(named, build.map.compared->sources.at(0).bytes());
    }
    if (!inputs.is_sure()) return std::nullopt;
    return inputs.take();
}

// One that is not there may come, and then the picture is another one.
bool lacks_photo(const Journey& journey) {
    return std::ranges::any_of(journey.personas, [](const Persona& persona) { return persona.photo.given() && !persona.picture; });
}

}  // namespace

BuildCache::BuildCache(const BuildWords& words, const Call& call) : begin_(moment_now()) {
    folder_ = words.cache.value_or(call.environment.cache_folder);
    compare_ = words.compare.value_or("");
    loudness_ = words.quiet ? Loudness::quiet : Loudness::usual;
    is_on_ = !words.no_cache && !folder_.empty() && may_be_kept(words, call);
    if (is_on_) index_.call = identity_of_call(words, call);
    is_on_ = !index_.call.empty();
    if (!is_on_) return;
    path_ = join_path(folder_, index_name_of(words, call));
    const std::optional<FileStamp> stamp = stamp_of(path_, Links::refuse);
    if (!stamp || !stamp->is_file() || !stamp->is_own()) return;
    const FileText text = read_file(path_, most_bytes);
    std::optional<BuildIndex> old = text.ok() ? index_of(text.bytes) : std::nullopt;
    if (old && old->call == index_.call) old_ = std::move(*old);
}

std::optional<ExitStatus> BuildCache::repeat_all(const Console& console) {
    if (!is_on_ || !old_.is_whole) return std::nullopt;
    FileCheck check(old_.key);
    if (!is_whole_same(check)) return std::nullopt;
    Transcript all = old_.preamble;
    for (const KnownMap& map : old_.maps) all.insert(all.end(), map.told.begin(), map.told.end());
    ExitStatus status = console.replay(all);
    Tally tally;
    tally.count(MapOutcome::unchanged, old_.maps.size());
    tally.tell(loudness_, console);
    for (const KnownMap& map : old_.maps) {
        if (old_.deps) status = worst_of(status, renew_times(console, paths_of(map.outputs)));
    }
    if (!check.has_learnt()) return status;
    index_ = std::move(old_);
    write();
    return status;
}

bool BuildCache::is_whole_same(FileCheck& check) {
    const auto same = [&](KnownFile& file) { return check.is_same(file); };
    if (!leads_as_it_did(old_) || !std::ranges::all_of(old_.settings, same)) return false;
    if (old_.deps && !same(*old_.deps)) return false;
    const bool asked_for_fonts = std::ranges::any_of(old_.maps, &KnownMap::asked_for_fonts);
    const auto same_stamp = [](const KnownFile& file) { return FileCheck::has_same_stamp(file, Links::follow); };
    if (asked_for_fonts && !std::ranges::all_of(old_.fonts, same_stamp)) return false;
    return finds_same_maps(check) && std::ranges::all_of(old_.maps, [&](KnownMap& map) { return is_same(map, check); });
}

// Asked before anything is read: what a link has taken the place of may be what nobody may read.
bool BuildCache::leads_as_it_did(const BuildIndex& index) {
    const auto as_it_was = [](const KnownPresence& presence) { return is_there(presence.path) == presence.is_there; };
    return std::ranges::all_of(index.places, KnownPlaces::is_same) && std::ranges::all_of(index.presences, as_it_was);
}

// A folder that has not changed holds the same names; in one that has, there may still be the same maps.
bool BuildCache::finds_same_maps(FileCheck& check) {
    const auto same_stamp = [](const KnownFile& file) { return FileCheck::has_same_stamp(file, Links::follow); };
    if (std::ranges::all_of(old_.folders, same_stamp)) return true;
    const Moment begin = moment_now();
    const InputPlan found = find_inputs(old_.asked);
    if (found.listing != old_.listing || found.folders != paths_of(old_.folders) || !found.unreadable.empty()) return false;
    for (KnownFile& folder : old_.folders) folder = stamped(folder.path, begin);
    check.learn();
    return true;
}

bool BuildCache::is_same(KnownMap& map, FileCheck& check) {
    const auto same = [&](KnownFile& file) { return check.is_same(file); };
    return std::ranges::all_of(map.inputs, same) && std::ranges::all_of(map.outputs, same);
}

void BuildCache::begin(const BuildPlan& plan, const InputPlan& found, const ConfigShelf& shelf, const Transcript& preamble) {
    index_.key = old_.call.empty() ? FingerprintKey::random() : old_.key;
    is_on_ = is_on_ && can_be_kept(plan, found) && know_settings(plan, shelf);
    if (!is_on_) return;
    know_presences(plan, shelf);
    index_.asked = found.asked;
    index_.listing = found.listing;
    for (const std::string& folder : found.folders) index_.folders.push_back({folder});
    index_.preamble = as_unchanged(preamble);
    index_.maps.resize(plan.inputs.size());
    written_.resize(plan.inputs.size());
    compare_with_old();
}

// They were read before this: one that may have changed since is not known for sure, and nothing is kept this time.
bool BuildCache::know_settings(const BuildPlan& plan, const ConfigShelf& shelf) {
    std::set<std::string> paths;
    for (const std::string& path : shelf.paths()) paths.insert(path);
    for (const MapWishes& wishes : plan.wishes) paths.insert(wishes.files.begin(), wishes.files.end());
    for (const std::string& path : paths) {
        const FileText text = read_file(path, most_bytes);
        std::optional<KnownFile> file =
            text.ok() ? know_file(path, fingerprint(text.bytes, index_.key), text.bytes.size(), Links::follow, begin_) : std::nullopt;
        if (!file || !file->is_settled) return false;
        index_.settings.push_back(std::move(*file));
    }
    return true;
}

// Where a config was looked for. They also say how far a map's project reaches.
void BuildCache::know_presences(const BuildPlan& plan, const ConfigShelf& shelf) {
    std::set<std::string> folders, paths;
    for (const std::string& folder : shelf.folders()) folders.insert(real_path(folder.empty() ? "." : folder));
    std::set<std::string> of_maps;
    for (const Input& input : plan.inputs) of_maps.insert(folder_of(input));
    for (const std::string& folder : of_maps) folders.insert(real_path(folder));
    for (const std::string& folder : folders) {
        for (std::string& path : config_probes(folder)) paths.insert(std::move(path));
    }
    for (std::size_t map = 0; map < plan.compare_with.size(); ++map) {
        if (!plan.compare_with[map]) paths.insert(join_path(compare_, plan.inputs[map].relative));
    }
    for (const std::string& path : paths) index_.presences.push_back({path, is_there(path)});
}

// By which folders the files were reached, and how far the projects around them reach: a map that is compared has its own.
void BuildCache::know_folders() {
    KnownPlaces places;
    std::set<std::string> folders, probes;
    const auto know = [&](const KnownFile& file) {
        places.add(file);
        folders.emplace(directory_of(file.path));
    };
    std::ranges::for_each(index_.settings, know);
    for (const KnownMap& map : index_.maps) {
        std::ranges::for_each(map.inputs, know);
        for (const KnownFile& file : map.outputs) places.add(file);
    }
    index_.places = places.take();
    for (const KnownPresence& presence : index_.presences) probes.insert(presence.path);
    for (const std::string& folder : folders) {
        for (std::string& probe : config_probes(real_path(folder))) {
            if (probes.insert(probe).second) index_.presences.push_back({probe, is_there(probe)});
        }
    }
}

// What is known of the last time is worth something where names lead to where they led, and projects reach as far as they did.
void BuildCache::compare_with_old() {
    if (!leads_as_it_did(old_)) return;
    for (const KnownFile& now : index_.settings) {
        const auto known = std::ranges::find(old_.settings, now.path, &KnownFile::path);
        if (known == old_.settings.end() || known->content != now.content) changed_settings_.insert(now.path);
    }
    const auto same_stamp = [](const KnownFile& file) { return FileCheck::has_same_stamp(file, Links::follow); };
    has_old_fonts_ = std::ranges::all_of(old_.fonts, same_stamp);
    if (has_old_fonts_) index_.fonts = old_.fonts;
    for (const KnownFile& file : index_.fonts) fonts_.insert(file.path);
    for (KnownMap& map : old_.maps) old_maps_.emplace(map.path, &map);
}

std::optional<MapResult> BuildCache::repeat(const BuildPlan& plan, std::size_t map) {
    const auto found = old_maps_.find(plan.inputs[map].path);
    if (found == old_maps_.end()) return std::nullopt;
    KnownMap& known = *found->second;
    const auto is_changed = [&](const std::string& path) { return changed_settings_.contains(path); };
    if (known.settings != plan.wishes[map].files || std::ranges::any_of(known.settings, is_changed)) return std::nullopt;
    if (known.compared != plan.compared(map) || paths_of(known.outputs) != paths_of(plan.outputs[map])) return std::nullopt;
    if (known.asked_for_fonts && !has_old_fonts_) return std::nullopt;
    FileCheck check(old_.key);
    if (!is_same(known, check)) return std::nullopt;
    index_.maps[map] = known;
    return MapResult{ExitStatus::done, MapOutcome::unchanged, known.told, known.read};
}

void BuildCache::keep(const BuildPlan& plan, std::size_t map, const Build& build, const MapResult& result) {
    const std::vector<Output>& outputs = plan.outputs[map];
    if (result.status != ExitStatus::done || build.status != ExitStatus::done || build.files.size() != outputs.size()) return;
    if (lacks_photo(*build.map.journey)) return;
    const std::string& path = plan.inputs[map].path;
    std::optional<std::vector<KnownFile>> inputs = inputs_of_build(build, path, index_.key, begin_);
    if (!inputs) return;
    KnownMap known{path, plan.compared(map), plan.wishes[map].files, std::move(*inputs), {}, result.read, !build.font_places.empty(), {}};
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const BuiltFile& file = build.files[i];
        std::optional<KnownFile> output = know_file(outputs[i].path, file.content, file.size, Links::refuse, begin_);
        if (!output) return;
        known.outputs.push_back(std::move(*output));
        if (file.state == WriteState::written) written_[map].push_back(i);
    }
    known.told = as_unchanged(result.told);
    know_fonts(build.font_places);
    index_.maps[map] = std::move(known);
}

void BuildCache::know_fonts(const std::vector<std::string>& places) {
    const std::lock_guard lock(fonts_in_use_);
    for (const std::string& place : places) {
        if (fonts_.insert(place).second) index_.fonts.push_back(stamped(place, begin_));
    }
}

void BuildCache::save(ExitStatus status, const std::optional<std::string>& deps_path, std::string_view deps) {
    if (!is_on_) return;
    settle_written();
    for (KnownFile& folder : index_.folders) folder = stamped(folder.path, begin_);
    if (deps_path) index_.deps = know_file(*deps_path, fingerprint(deps, index_.key), deps.size(), Links::follow, begin_);
    std::erase_if(index_.maps, [](const KnownMap& map) { return map.path.empty(); });
    know_folders();
    index_.is_whole =
        status == ExitStatus::done && index_.maps.size() == written_.size() && deps_path.has_value() == index_.deps.has_value();
    if (!index_.maps.empty()) write();
}

// What was written by this call cannot have been changed unseen before now.
void BuildCache::settle_written() {
    const Moment now = moment_now();
    for (std::size_t map = 0; map < written_.size(); ++map) {
        for (const std::size_t output : written_[map]) {
            KnownFile& file = index_.maps[map].outputs[output];
            file.is_settled = !is_racy(file.stamp, now);
        }
    }
}

void BuildCache::write() const {
    if (!make_directories(folder_).empty()) return;
    const PathKind kind = kind_of(path_);
    if (kind == PathKind::missing) forget_old(folder_, begin_);
    if (kind != PathKind::missing && kind != PathKind::file) return;  // writing to a device or a pipe could wait for ever
    (void)write_file(path_, bytes_of(index_), Links::refuse);
}

}  // namespace journeymap
