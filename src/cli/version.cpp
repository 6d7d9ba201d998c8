#include "cli/version.h"

namespace journeymap {

std::string_view version() { return JOURNEYMAP_VERSION; }

}  // namespace journeymap
