// Data shelf: the data files of one map, each read once. Used by measuring.cpp.
#pragma once

#include <deque>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "data/csv.h"
#include "journeymap/journey.h"

namespace journeymap {

struct DataFile {
    std::string_view path;          // as the map names it
    std::optional<CsvTable> table;  // none: it could not be read, and that has been reported
    std::set<std::uint32_t> bad;    // where the cells begin that have been reported or counted as bad
    std::size_t last_bad = 0;       // number of the last finding about one
};

class DataShelf {
public:
    DataShelf(Sources& sources, UseFiles use_files, Diagnostics& diagnostics)
        : sources_(sources), use_files_(use_files), diagnostics_(diagnostics) {}

    // The file that a map names, read at the first call; null where it cannot be had.
    DataFile* find(const Text& path);
    std::deque<DataFile>& files() { return files_; }
    // When all emotions have asked for theirs: completes what is said where there are too many.
    void say_how_many();

private:
    void read(const Text& path, DataFile& file);
    void report_again(const Text& path, std::size_t finding);

    Sources& sources_;
    UseFiles use_files_;
    Diagnostics& diagnostics_;
    std::deque<DataFile> files_;
    std::unordered_map<std::string_view, DataFile*> by_path_;
    std::vector<std::size_t> too_many_;                          // findings about that
    std::unordered_map<std::string_view, std::size_t> refused_;  // the findings about files that could not be read
};

}  // namespace journeymap
