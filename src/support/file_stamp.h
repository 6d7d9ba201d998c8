// File stamp: by what a file system shows that a file has changed, without reading it. Used by `build` and its cache.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "support/replacement.h"

namespace journeymap {

// Nanoseconds since 1970, as file systems write them.
using Moment = std::int64_t;
Moment moment_now();

struct FileStamp {
    std::uint64_t device = 0, number = 0, mode = 0, owner = 0, size = 0;
    Moment modified = 0, changed = 0;  // the content; anything, and no program can set that
    bool operator==(const FileStamp&) const = default;
    bool is_file() const;
    bool is_link() const;
    bool is_own() const;  // the user's who runs the program
};

// Nothing where nothing is there.
std::optional<FileStamp> stamp_of(const std::string& path, Links links);

// Whether what was read of the file no earlier than `moment` may have been followed by a change that the stamp does not show: clocks of file
// systems tick slowly, and what happens twice in one tick leaves one stamp.
bool is_racy(const FileStamp& stamp, Moment moment);

// Gives a file the time that it is now, as if it had been written; what is no file keeps its own. Returns the problem, empty when done.
std::string renew_time(const std::string& path);

}  // namespace journeymap
