// Published findings: what was found in the open files and in those that they use, as the editor's diagnostics, file by file. Remembers
// what was sent, so that only what is new is sent again. Used by the language server.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lsp/message.h"
#include "lsp/workspace.h"

namespace journeymap {

class PublishedFindings {
public:
    // The notifications to send now.
    std::vector<std::string> news(const Workspace& workspace, const EditorAbilities& editor);

private:
    std::map<std::string, std::string> sent_;  // by URI: the parameters that are in force
};

// One finding of an open file as a diagnostic.
std::string diagnostic_of(const Workspace& workspace, const EditorAbilities& editor, const OpenFile& file, const Finding& finding);

}  // namespace journeymap
