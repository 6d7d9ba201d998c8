// Rename check: whether every reference of a project means the same thing once something has another id. Used by rename.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lsp/workspace.h"

namespace journeymap {

// A file as a rename would leave it, and the edits that make it so, by place.
struct RenamedFile {
    std::string text;
    std::vector<Edit> edits;
};
using RenamedFiles = std::map<std::string, RenamedFile, std::less<>>;  // by identity

// What would mean something else, as the end of a sentence: "line 12 of parking.journey.yaml would no longer mean the persona 'ann'".
std::optional<std::string> lost_meaning(Workspace& workspace, const std::vector<Workspace::Reader>& readers, const RenamedFiles& renamed);

}  // namespace journeymap
