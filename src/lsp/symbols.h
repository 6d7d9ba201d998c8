// Symbols: the outline of a map, stages with their touchpoints and cards first, and what can be folded. Used by the language server.
#pragma once

#include "lsp/message.h"
#include "lsp/workspace.h"

namespace journeymap {

void answer_symbols(const Workspace& workspace, const OpenFile& file, const EditorAbilities& editor, JsonWriter& json);
void answer_folding(const Workspace& workspace, const OpenFile& file, JsonWriter& json);

}  // namespace journeymap
