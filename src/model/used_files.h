// Whether all that the files under `use` declare is here. Used by those who would otherwise miss what such a file declares.
#pragma once

#include "journeymap/journey.h"

namespace journeymap {

// True where a file under `use` could not be read, or is not what a map can use: then nobody knows what it declares.
bool lacks_used_files(const Journey& journey);

}  // namespace journeymap
