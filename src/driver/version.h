// Version: one of the two maps that are compared, read and not checked. Used by `diff`, and for the map that a picture is compared with.
#pragma once

#include <optional>
#include <string>

#include "driver/project.h"
#include "journeymap/journey.h"

namespace journeymap {

// Where a version's bytes are, and where the map belongs. Git hands over copies of old versions that lie elsewhere; the files that they
// `use` are beside the map.
struct VersionPlace {
    std::string held_by;     // a file, or "-" for standard input
    std::string belongs_to;  // the map's path, whether it is there or not
};

struct Version {
    Sources sources;
    Diagnostics diagnostics;
    std::optional<Journey> journey;
    bool from_standard_input = false;  // so it has no name of its own, wherever it belongs
    std::string unreadable;            // not empty: the file could not be read at all, and why

    bool understood() const { return journey && !diagnostics.document_has_errors(); }
    // Whether all that is wrong is that other files were not there to be used.
    bool lacks_only_references() const;
    std::string_view bytes() const { return sources.count() > 0 ? sources.at(0).bytes() : std::string_view(); }
};

enum class UsedFiles : unsigned char { read, leave };  // leave: what a map says then depends on its own bytes alone

// `declared`: see MapOptions.
Version read_version(const VersionPlace& place, UsedFiles used_files, std::size_t limit_factor, const DeclaredFiles* declared = nullptr);
// The same for a file whose bytes somebody else has read.
Version understand_version(UseFile file, UsedFiles used_files, std::size_t limit_factor, const DeclaredFiles* declared = nullptr);

}  // namespace journeymap
