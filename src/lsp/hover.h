// Hover: what there is to know about what stands under the pointer. Used by the language server.
#pragma once

#include "lsp/message.h"
#include "lsp/workspace.h"

namespace journeymap {

// Writes the answer; null where there is nothing to say.
void answer_hover(const Workspace& workspace, const OpenFile& file, std::uint32_t offset, JsonWriter& json);

// The table of the keys at the top of a file; null for a file that is none of ours.
const ObjectTable* root_table(FileRole role);

}  // namespace journeymap
