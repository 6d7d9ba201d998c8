// What git asks of `diff`: as its external diff driver (gitattributes(5), "Defining an external diff driver") and as textconv. Git gives
// up altogether where a driver fails, so versions that cannot be understood are told and are no failure.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "comparison/formats.h"
#include "driver/version.h"

namespace journeymap {

// PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE, and where a file has another name now: NEW-PATH and what git says of it.
bool is_git_call(const std::vector<std::string>& names);

struct GitDiff {
    std::string text;
    std::string unreadable;  // not empty: a file that git handed over could not be read, and why
    bool differs = false;
};
GitDiff git_diff_of(
    const std::vector<std::string>& names, std::size_t limit_factor, const ComparisonFormat& format, ComparisonOptions options);

// A file that holds both sides of a merge, which git calls us with alone.
bool is_unmerged(const Version& version);

// One map as facts, a line each. What is no map that we understand is printed as it is, so that git can compare its lines. Depends on
// nothing but the file's bytes, so that git may keep the result.
ExitStatus print_outline(const Call& call, const std::string& name, std::size_t limit_factor);

}  // namespace journeymap
