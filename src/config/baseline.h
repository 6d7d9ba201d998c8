// Baseline: findings that are known and shall not fail `check`, so that a team can start with what is new. An entry names the rule
// and what it is about, never a line, so that moved lines do not matter.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "config/config.h"

namespace journeymap {

struct BaselineEntry {
    Span span;
    Text map;            // path of the map's file, relative to the baseline's folder
    Text rule;           // code or name
    Text about;          // Finding::entity; not given: the map as a whole
    Spanned<int> count;  // how many of them; not given: one
    const Rule* known = nullptr;
    int left = 0;      // how many have not been found yet
    bool due = false;  // its map was checked, or is no longer there
};

struct BaselineFile {
    Span span;
    Spanned<int> version;
    std::vector<BaselineEntry> findings;
};

class Baseline {
public:
    // What is wrong with the file is reported with its place in `sources()`. A file that is not there is an empty baseline only where
    // `missing` says so.
    enum class Missing : unsigned char { is_a_problem, is_empty };
    static std::optional<Baseline> read(const std::string& path, Missing missing, Diagnostics& diagnostics, std::string& problem);

    // Takes out of the findings of a map those that the baseline knows and returns how many. `map_path` is a path that exists.
    int take_known(std::vector<Finding>& findings, const std::string& map_path);
    // Puts the findings of a map in the place of what the baseline had for it. Those about the document are left out.
    void replace(const std::vector<Finding>& findings, const std::string& map_path);
    // Entries that were not found in maps that were checked, or whose map is gone. To be called when all maps have been.
    void report_stale(Diagnostics& diagnostics);

    // The file as it is written for what replace() was given and the rest of what was read.
    std::string text() const;
    std::size_t count() const;

    const Sources& sources() const { return sources_; }
    Sources& sources() { return sources_; }
    const std::string& path() const { return path_; }

private:
    struct Known {
        std::string map, rule, about;
        int count = 1;
        bool operator<(const Known& other) const;
    };
    std::string key_of(const std::string& map_path) const;

    std::string path_, folder_;  // the folder is a real path
    Sources sources_;
    std::unique_ptr<Document> document_;
    BaselineFile file_;
    std::vector<Known> replaced_;
    std::vector<std::string> replaced_maps_;
};

// The tables of its keys, the file first.
std::span<const ObjectTable* const> baseline_tables();

}  // namespace journeymap
