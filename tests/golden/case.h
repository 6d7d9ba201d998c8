// Case: one map of tests/cases with what is expected of it. `x.yaml` is the map; every other file `x.*` beside it is an expectation and
// its extension names the stage that is compared. A map that only others `use` is called `x.part.yaml`.
//
// A first line such as `# case: today=2027-01-01 theme=night lanes=doing,emotion` changes the settings of the case.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/check.h"

namespace golden {

struct Settings {
    std::optional<journeymap::Date> today = journeymap::Date{2026, 10, 1};  // `today=none`: no date is known
    std::string theme;                                                      // empty: the default one
    std::vector<std::string> lanes, personas;
};

struct Case {
    std::filesystem::path map;
    std::vector<std::string> expectations;  // extensions with their dot: ".findings", ".svg"

    std::filesystem::path expectation(std::string_view extension) const;
};

// All cases below a folder, ordered by path. Files that are neither a map nor an expectation of one are put into `strays`.
std::vector<Case> find_cases(const std::filesystem::path& folder, std::vector<std::filesystem::path>& strays);

// Reads the settings line. What it does not know is returned as a problem.
Settings read_settings(std::string_view map, std::string& problem);

std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace golden
