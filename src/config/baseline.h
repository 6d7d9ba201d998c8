// Baseline: findings that are known and shall not fail `check`, so that a team can start with what is new. An entry names the rule
// and what it is about, never a line, so that moved lines do not matter.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "config/config.h"

namespace journeymap {

struct BaselineEntry {
    Span span;
    Text map;            // path of the map's file, relative to the baseline's folder, or to what read() is told
    Text rule;           // code or name
    Text about;          // Finding::entity; not given: the map as a whole
    Spanned<int> count;  // how many of them; not given: one
};

struct BaselineFile {
    Span span;
    Spanned<int> version;
    std::vector<BaselineEntry> findings;
};

// Whether a rule was looked for in a map: it is not where it is off, where only a picture would show it, or where the map was not
// understood. What nobody looked for is neither stale nor forgotten.
using LookedFor = std::function<bool(const Rule&)>;

class Baseline {
public:
    // What is wrong with the file is reported with its place in `sources()`. A file that is not there is an empty baseline only where
    // `missing` says so. `maps_folder`: see Settings::baseline_maps.
    enum class Missing : unsigned char { is_a_problem, is_empty };
    static std::optional<Baseline> read(
        const std::string& path, Missing missing, Diagnostics& diagnostics, std::string& problem, const std::string& maps_folder = {});

    // Takes out of the findings of a map those that the baseline knows and returns how many. `map_path` is a path that exists.
    int take_known(std::vector<Finding>& findings, const std::string& map_path, const LookedFor& looked_for);
    // Puts the findings of a map in the place of what the baseline had for it. Those about the document are left out.
    void replace(const std::vector<Finding>& findings, const std::string& map_path, const LookedFor& looked_for);
    // Entries that were not found in maps that were checked, or whose map is gone. To be called when all maps have been.
    void report_stale(Diagnostics& diagnostics) const;

    // The file as it is written, with what replace() has made of it.
    std::string text() const;
    std::size_t count() const;  // of findings in it

    const Sources& sources() const { return sources_; }
    Sources& sources() { return sources_; }

private:
    // In the order of the file that is written.
    struct Key {
        std::string map, about, rule;  // the rule's name
        auto operator<=>(const Key&) const = default;
    };
    struct Known {
        const Rule* rule = nullptr;
        int count = 0;
        int left = 0;                          // how many have not been found yet
        bool due = false;                      // they were looked for
        const BaselineEntry* entry = nullptr;  // that lists them
    };
    using Entries = std::map<Key, Known>;

    void know(const BaselineFile& file, Diagnostics& diagnostics);
    std::string map_key(const std::string& map_path) const;
    static std::optional<Key> key_of(const Finding& finding, const std::string& map);
    // The entries of one map.
    std::pair<Entries::iterator, Entries::iterator> entries_of(const std::string& map);

    std::string folder_;  // to which the names of maps are relative, as a real path
    Sources sources_;
    std::unique_ptr<Document> document_;
    std::unique_ptr<BaselineFile> file_;
    Entries entries_;
};

// The tables of its keys, the file first.
std::span<const ObjectTable* const> baseline_tables();

}  // namespace journeymap
