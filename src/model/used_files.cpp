#include "model/used_files.h"

#include <string_view>
#include <unordered_set>

namespace journeymap {

// Each used file that was read, and the map before them, is kept as a document.
bool lacks_used_files(const Journey& journey) {
    if (journey.use.empty() || journey.documents.empty()) return false;
    std::unordered_set<std::string_view> paths;
    for (const Text& path : journey.use) paths.insert(path.value);
    return journey.documents.size() < 1 + paths.size();
}

}  // namespace journeymap
