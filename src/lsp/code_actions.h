// Code actions: the edits that findings carry, all of them at once, and comments that allow a finding. Used by the language server.
#pragma once

#include "lsp/message.h"
#include "lsp/workspace.h"

namespace journeymap {

// `only`: the kinds that the editor asks for; null: all that are shown at a place.
void answer_code_actions(
    const Workspace& workspace, const OpenFile& file, Span range, const JsonValue& only, const EditorAbilities& editor, JsonWriter& json);

inline constexpr std::string_view quick_fix_kind = "quickfix";
inline constexpr std::string_view fix_all_kind = "source.fixAll.journeymap";

}  // namespace journeymap
