// What a map is compared with, as plain data for pictures and Markdown (journeymap/earlier.h), computed from the comparison. Used by the
// driver.
#pragma once

#include <string>

#include "journeymap/earlier.h"

namespace journeymap {

// The names of the two files, as they are shown: without folders, so that a folder changes no byte of a picture.
// Empty: from standard input.
struct ComparedNames {
    std::string old_name, name;
};

// Pure. Both maps have to outlive what is returned.
Earlier earlier_of(const Journey& old, const Journey& now, const ComparedNames& names);

}  // namespace journeymap
