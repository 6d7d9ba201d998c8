#include "driver/fixes.h"

#include <algorithm>

#include "driver/progress.h"
#include "support/file.h"
#include "support/limits.h"

namespace journeymap {

namespace {

// A file that is no YAML shows its mistakes one by one, and each costs a reading: so many rounds there are in any case, and more as long
// as not too much has been read.
constexpr int rounds_in_any_case = 10;
constexpr std::size_t most_to_read = std::size_t(12) << 20;  // bytes
// Where a round is refused its findings are tried one by one, so many of them for one map, and fewer of one that takes long to read.
constexpr int most_single_tries = 200;
constexpr std::size_t most_to_try = std::size_t(4) << 20;  // bytes

// One file can be used under two names.
Edit in_one_file(Edit edit) {
    edit.span.source = 0;
    return edit;
}

bool fits(const std::vector<Edit>& chosen, const Edit& edit) {
    const auto after = std::lower_bound(chosen.begin(), chosen.end(), edit,
        [](const Edit& a, const Edit& b) { return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end); });
    return (after == chosen.end() || fit_together(*after, edit)) && (after == chosen.begin() || fit_together(*(after - 1), edit));
}

void insert(std::vector<Edit>& chosen, const Edit& edit) {
    const auto place = std::upper_bound(chosen.begin(), chosen.end(), edit,
        [](const Edit& a, const Edit& b) { return std::pair(a.span.begin, a.span.end) < std::pair(b.span.begin, b.span.end); });
    const bool twice = place != chosen.begin() && (place - 1)->span == edit.span;
    if (!twice) chosen.insert(place, edit);
}

}  // namespace

std::string Fixes::path_of(const Map& map, std::uint32_t source) const {
    const std::string& path = map.sources.at(source).path();
    return path == "-" ? path : real_path(path);
}

std::string Fixes::identity(const Map& map, const Finding& finding) const {
    return path_of(map, finding.span.source) + "\n" + std::string(finding.rule->code) + "\n" + finding.message;
}

Fixes::Choice Fixes::only(const Map& map, const Finding& finding) const {
    Choice choice;
    choice.findings.push_back(&finding);
    for (const Edit& edit : finding.edits) choice.edits[map.sources.at(edit.span.source).path()].push_back(in_one_file(edit));
    return choice;
}

// All that can be carried out together; what gets in the way of another waits for the next round.
Fixes::Choice Fixes::choose(const Map& map) const {
    Choice choice;
    for (const Finding& finding : map.diagnostics.findings()) {
        if (finding.edits.empty() || refused_.contains(identity(map, finding))) continue;
        const bool possible = std::all_of(finding.edits.begin(), finding.edits.end(),
            [&](const Edit& edit) { return fits(choice.edits[map.sources.at(edit.span.source).path()], in_one_file(edit)); });
        if (!possible) continue;
        choice.findings.push_back(&finding);
        for (const Edit& edit : finding.edits) insert(choice.edits[map.sources.at(edit.span.source).path()], in_one_file(edit));
    }
    return choice;
}

bool Fixes::try_out(Map& map, const Choice& choice, const Input& input, const MapOptions& options) {
    FileTexts texts = texts_;
    for (std::uint32_t source = 0; source < map.sources.count(); ++source) {
        const auto edits = choice.edits.find(map.sources.at(source).path());
        if (edits != choice.edits.end()) texts[path_of(map, source)] = fixed(map.sources.at(source).bytes(), edits->second);
    }
    MapOptions trial = options;
    trial.instead = &texts;
    Map next = understand(input, trial);
    if (!is_better(states_of(map), states_of(next), choice.edits)) return false;
    adopt(map, choice);
    texts_ = std::move(texts);
    map = std::move(next);
    return true;
}

void Fixes::adopt(const Map& map, const Choice& choice) {
    std::set<std::string> done;
    for (std::uint32_t source = 0; source < map.sources.count(); ++source) {
        const Source& its = map.sources.at(source);
        const auto edits = choice.edits.find(its.path());
        const std::string path = path_of(map, source);
        if (edits == choice.edits.end() || edits->second.empty() || !done.insert(path).second) continue;
        auto file = std::find_if(files_.begin(), files_.end(), [&](const FixedFile& known) { return known.path == path; });
        if (file == files_.end()) file = files_.insert(files_.end(), {its.name(), path, Patch(std::string(its.bytes())), 0});
        file->patch.apply(edits->second);
        file->findings += static_cast<int>(std::count_if(choice.findings.begin(), choice.findings.end(),
            [source](const Finding* finding) { return finding->edits.front().span.source == source; }));
    }
}

void Fixes::fix(const Input& input, MapOptions options) {
    if (input.is_standard_input()) {  // which can be read only once
        FileText text = read_standard_input(limits::map_bytes * options.limit_factor + 1);
        if (text.ok()) texts_.emplace(input.path, std::move(text.bytes));
    }
    options.instead = &texts_;
    Map map = understand(input, options);
    if (!map.unreadable.empty()) unreadable_.push_back("cannot read " + map.name + ": " + map.unreadable);
    int tries = 0;
    std::size_t read = 0;
    for (int round = 0; round < rounds_in_any_case || read < most_to_read; ++round) {
        std::size_t bytes = 0;
        for (std::uint32_t source = 0; source < map.sources.count(); ++source) bytes += map.sources.at(source).bytes().size();
        read += bytes;
        const Choice all = choose(map);
        if (all.findings.empty()) return;
        if (try_out(map, all, input, options)) continue;
        // One of them is to blame. After one that goes through, the others are looked for anew.
        bool any = false;
        for (std::size_t i = 0; i < all.findings.size() && !any; ++i) {
            const Choice single = only(map, *all.findings[i]);
            const std::string name = identity(map, *all.findings[i]);
            const bool may_try =
                all.findings.size() > 1 && ++tries < most_single_tries && static_cast<std::size_t>(tries) * bytes <= most_to_try;
            any = may_try && try_out(map, single, input, options);
            if (!any) refused_.insert(name);
        }
        if (!any) return;
    }
}

std::vector<const FixedFile*> Fixes::changed() const {
    std::vector<const FixedFile*> files;
    for (const FixedFile& file : files_) {
        if (file.patch.has_changes()) files.push_back(&file);
    }
    return files;
}

WriteResult Fixes::write(const FixedFile& file) {
    const FileText now = read_file(file.path, file.patch.original().size() + 1);
    if (!now.ok()) return {WriteState::failed, now.problem};
    if (now.bytes != file.patch.original()) return {WriteState::failed, "somebody has written it in the meantime"};
    return write_file(file.path, file.patch.text(), Links::refuse);
}

}  // namespace journeymap
