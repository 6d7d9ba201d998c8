// Completion: keys, words, ids, channels, feelings, files, and the rules that a comment can allow. Works on a half-written line: where it
// stands is told by yaml_spot, what there is to refer to by the file as it was last understood. Used by the language server.
#pragma once

#include "lsp/message.h"
#include "lsp/workspace.h"

namespace journeymap {

void answer_completion(Workspace& workspace, const OpenFile& file, std::uint32_t offset, const EditorAbilities& editor, JsonWriter& json);

}  // namespace journeymap
