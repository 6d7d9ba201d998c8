#include "config/baseline.h"

#include <algorithm>
#include <filesystem>

#include "model/fields.h"
#include "model/reader.h"
#include "model/rules.h"
#include "policy/policy_rules.h"
#include "rules/page.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/limits.h"
#include "syntax/lines.h"

namespace journeymap {

namespace {

constexpr std::size_t times_a_map = 8;  // how much larger than a map a baseline may be
// What a finding of such a place would need is more than a text may hold: it is not listed.
constexpr std::size_t longest_about = 4096;

// Bytes that a YAML file cannot hold are spelt out; the file is not found by such a name.
bool is_spelt_out(std::string_view name) {
    return name.find("\\u{") != std::string_view::npos || name.find("\\x{") != std::string_view::npos;
}

std::string below(const std::string& folder, std::string_view written) {
    const std::filesystem::path path{std::string(written)};
    return (path.is_absolute() ? path.lexically_relative(folder) : path.lexically_normal()).generic_string();
}

}  // namespace

std::optional<Baseline> Baseline::read(
    const std::string& path, Missing missing, Diagnostics& diagnostics, std::string& problem, const std::string& maps_folder) {
    Baseline baseline;
    const std::string folder{maps_folder.empty() ? directory_of(path) : std::string_view(maps_folder)};
    baseline.folder_ = real_path(folder);
    if (baseline.folder_.empty() && kind_of(folder) == PathKind::directory) {
        problem = "where it is cannot be told";
        return std::nullopt;
    }
    baseline.sources_.set_limit_factor(times_a_map);
    FileText text = read_file(path, limits::map_bytes * times_a_map + 1);
    if (text.fault == ReadFault::missing && missing == Missing::is_empty) return baseline;
    if (!text.ok()) {
        problem = std::move(text.problem);
        return std::nullopt;
    }
    const auto source = load_source(escaped(path), std::move(text.bytes), baseline.sources_, diagnostics);
    if (!source || says_nothing(baseline.sources_.at(*source).bytes())) return baseline;
    std::optional<Document> document = parse_yaml(baseline.sources_, *source, diagnostics);
    if (!document) return baseline;
    baseline.document_ = std::make_unique<Document>(std::move(*document));
    baseline.file_ = std::make_unique<BaselineFile>();
    Reader reader(*baseline.document_, baseline.sources_.at(*source).bytes(), diagnostics, times_a_map);
    reader.read_object(*baseline_tables().front(), baseline.document_->root(), baseline.file_.get());
    baseline.know(*baseline.file_, diagnostics);
    return baseline;
}

void Baseline::know(const BaselineFile& file, Diagnostics& diagnostics) {
    for (const BaselineEntry& entry : file.findings) {
        if (!entry.rule.given()) continue;
        const Rule* rule = find_rule(entry.rule.value);
        if (!rule) {
            diagnostics.report(unknown_reference, entry.rule.span, "there is no rule " + quoted(entry.rule.value))
                .with_help("write the baseline again with --update-baseline, or take the entry out");
            continue;
        }
        Known& known = entries_[{below(folder_, entry.map.value), std::string(entry.about.value), std::string(rule->name)}];
        const int count = entry.count.given() ? entry.count.value : 1;
        known.rule = rule;
        known.count += count;
        known.left += count;
        if (!known.entry) known.entry = &entry;
    }
}

std::string Baseline::map_key(const std::string& map_path) const {
    const std::string real = real_path(map_path);
    return escaped(below(folder_, real.empty() ? map_path : real));
}

std::optional<Baseline::Key> Baseline::key_of(const Finding& finding, const std::string& map) {
    if (is_fixed(*finding.rule) || finding.entity.size() > longest_about) return std::nullopt;
    return Key{map, escaped(finding.entity), std::string(finding.rule->name)};
}

std::pair<Baseline::Entries::iterator, Baseline::Entries::iterator> Baseline::entries_of(const std::string& map) {
    const auto begin = entries_.lower_bound({map, {}, {}});
    return {begin, std::find_if(begin, entries_.end(), [&](const auto& entry) { return entry.first.map != map; })};
}

int Baseline::take_known(std::vector<Finding>& findings, const std::string& map_path, const LookedFor& looked_for) {
    const std::string map = map_key(map_path);
    const auto [begin, end] = entries_of(map);
    if (begin == end) return 0;
    for (auto it = begin; it != end; ++it) it->second.due = looked_for(*it->second.rule);
    return static_cast<int>(std::erase_if(findings, [&](const Finding& finding) {
        const std::optional<Key> key = key_of(finding, map);
        const auto found = key ? entries_.find(*key) : entries_.end();
        if (found == entries_.end() || found->second.left == 0) return false;
        --found->second.left;
        return true;
    }));
}

void Baseline::replace(const std::vector<Finding>& findings, const std::string& map_path, const LookedFor& looked_for) {
    const std::string map = map_key(map_path);
    const auto [begin, end] = entries_of(map);
    for (auto it = begin; it != end;) it = looked_for(*it->second.rule) ? entries_.erase(it) : std::next(it);
    for (const Finding& finding : findings) {
        const std::optional<Key> key = looked_for(*finding.rule) ? key_of(finding, map) : std::nullopt;
        if (!key) continue;
        Known& known = entries_[*key];
        known.rule = finding.rule;
        ++known.count;
    }
}

void Baseline::report_stale(Diagnostics& diagnostics) const {
    std::string map;
    bool gone = false;
    for (const auto& [key, known] : entries_) {
        if (known.due && known.left == 0) continue;
        if (!known.due && key.map != map) {
            map = key.map;
            gone = !is_spelt_out(map) && kind_of(join_path(folder_, map)) == PathKind::missing;
        }
        if (!known.due && !gone) continue;
        const std::string place = key.about.empty() ? "the map" : journeymap::quoted(key.about);
        Finding& finding = known.due ? diagnostics.report(stale_baseline, known.entry->rule.span,
                                           journeymap::quoted(key.rule) + " is no longer found at " + place)
                                     : diagnostics.report(stale_baseline, known.entry->map.span,
                                           "the map " + journeymap::quoted(key.map) + " is no longer there");
        finding.with_help("take the entry out, or write the baseline again with --update-baseline");
        finding.about("baseline/" + key.map + "/" + key.rule + "/" + key.about);
    }
    diagnostics.sort_by_place();
}

std::size_t Baseline::count() const {
    std::size_t count = 0;
    for (const auto& [key, known] : entries_) count += static_cast<std::size_t>(known.count);
    return count;
}

}  // namespace journeymap
