#include "config/config_probes.h"

#include "config/config.h"
#include "support/boundary.h"
#include "support/file.h"

namespace journeymap {

// No folder above the one with .git counts.
std::vector<std::string> config_probes(const std::string& folder) {
    std::vector<std::string> probes;
    for (std::string at = folder; !at.empty(); at = folder_above(at)) {
        probes.push_back(join_path(at, config_name));
        probes.push_back(join_path(at, ".git"));
        if (kind_of(probes.back()) != PathKind::missing) break;
    }
    return probes;
}

}  // namespace journeymap
