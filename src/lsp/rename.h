// Rename: another id for a persona, team, touchpoint and so on, where it is defined and wherever it is mentioned, in all files of the
// project. A thing without a written id gets one. Used by the language server.
#pragma once

#include <optional>
#include <string_view>

#include "lsp/message.h"
#include "lsp/workspace.h"

namespace journeymap {

// Writes what would be renamed, or refuses.
std::optional<Refusal> prepare_rename(const Workspace& workspace, const OpenFile& file, std::uint32_t offset, JsonWriter& json);
std::optional<Refusal> answer_rename(Workspace& workspace, const OpenFile& file, std::uint32_t offset, std::string_view new_id,
    const EditorAbilities& editor, JsonWriter& json);

}  // namespace journeymap
