#include "config/baseline.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <tuple>

#include "model/fields.h"
#include "model/reader.h"
#include "model/rules.h"
#include "policy/policy_rules.h"
#include "rules/page.h"
#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

constexpr std::size_t most_bytes = std::size_t(16) << 20;

void know_rules(BaselineFile& file, Diagnostics& diagnostics) {
    for (BaselineEntry& entry : file.findings) {
        entry.left = entry.count.given() ? entry.count.value : 1;
        entry.known = find_rule(entry.rule.value);
        if (entry.known || !entry.rule.given()) continue;
        diagnostics.report(unknown_reference, entry.rule.span, "there is no rule " + quoted(entry.rule.value))
            .with_help("write the baseline again with --update-baseline, or take the entry out");
    }
}

}  // namespace

bool Baseline::Known::operator<(const Known& other) const {
    return std::tie(map, about, rule) < std::tie(other.map, other.about, other.rule);
}

std::optional<Baseline> Baseline::read(const std::string& path, Missing missing, Diagnostics& diagnostics, std::string& problem) {
    Baseline baseline;
    baseline.path_ = path;
    baseline.folder_ = real_path(std::string(directory_of(path)));
    FileText text = read_file(path, most_bytes);
    if (text.fault == ReadFault::missing && missing == Missing::is_empty) return baseline;
    if (!text.ok()) {
        problem = std::move(text.problem);
        return std::nullopt;
    }
    const auto source = load_source(escaped(path), std::move(text.bytes), baseline.sources_, diagnostics);
    if (!source) return baseline;
    std::optional<Document> document = parse_yaml(baseline.sources_, *source, diagnostics);
    if (!document) return baseline;
    baseline.document_ = std::make_unique<Document>(std::move(*document));
    Reader reader(*baseline.document_, baseline.sources_.at(*source).bytes(), diagnostics);
    reader.read_object(*baseline_tables().front(), baseline.document_->root(), &baseline.file_);
    know_rules(baseline.file_, diagnostics);
    return baseline;
}

std::string Baseline::key_of(const std::string& map_path) const {
    const std::string real = real_path(map_path);
    return std::filesystem::path(real.empty() ? map_path : real).lexically_relative(folder_).generic_string();
}

int Baseline::take_known(std::vector<Finding>& findings, const std::string& map_path) {
    const std::string key = key_of(map_path);
    std::map<std::pair<std::string_view, std::string_view>, std::vector<BaselineEntry*>> entries;
    for (BaselineEntry& entry : file_.findings) {
        if (!entry.known || entry.map.value != key) continue;
        entry.due = true;
        entries[{entry.known->code, entry.about.value}].push_back(&entry);
    }
    if (entries.empty()) return 0;
    return static_cast<int>(std::erase_if(findings, [&](const Finding& finding) {
        if (is_fixed(*finding.rule)) return false;
        const auto found = entries.find({finding.rule->code, finding.entity});
        if (found == entries.end()) return false;
        for (BaselineEntry* entry : found->second) {
            if (entry->left == 0) continue;
            --entry->left;
            return true;
        }
        return false;
    }));
}

void Baseline::replace(const std::vector<Finding>& findings, const std::string& map_path) {
    const std::string key = key_of(map_path);
    replaced_maps_.push_back(key);
    std::map<std::pair<std::string, std::string>, int> counts;
    for (const Finding& finding : findings) {
        if (!is_fixed(*finding.rule)) ++counts[{std::string(finding.rule->name), finding.entity}];
    }
    for (const auto& [what, count] : counts) replaced_.push_back({key, what.first, what.second, count});
}

void Baseline::report_stale(Diagnostics& diagnostics) {
    for (BaselineEntry& entry : file_.findings) {
        if (!entry.known) continue;
        const bool gone = !entry.due && kind_of(join_path(folder_, entry.map.value)) == PathKind::missing;
        if (gone) {
            diagnostics.report(stale_baseline, entry.map.span, "the map " + quoted(entry.map.value) + " is no longer there");
        } else if (entry.due && entry.left > 0) {
            diagnostics.report(stale_baseline, entry.rule.span,
                quoted(entry.known->name) + " is no longer found at " + (entry.about.given() ? quoted(entry.about.value) : "the map"));
        } else {
            continue;
        }
        diagnostics.findings().back().with_help("take the entry out, or write the baseline again with --update-baseline");
        diagnostics.findings().back().about(
            "baseline/" + std::string(entry.map.value) + "/" + std::string(entry.known->name) + "/" + std::string(entry.about.value));
    }
}

}  // namespace journeymap
