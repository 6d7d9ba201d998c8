// Navigation: where what stands under the pointer is defined, and where else it is mentioned. Used by the language server.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lsp/message.h"
#include "lsp/workspace.h"

namespace journeymap {

// One mention in one of the files of the project.
struct FoundMention {
    std::string path;
    std::shared_ptr<const Analysis> analysis;
    std::uint32_t source = 0;  // in Analysis::sources()
    Mention mention;
    const NamedThing& thing() const { return analysis->things.of(mention); }
    const Source& text() const { return analysis->sources().at(source); }
};

// The mention at a place of a file; null where there is none, or where the file cannot be understood just now.
const Mention* mention_in(const OpenFile& file, std::uint32_t offset);
// The file in which a thing stands; empty: it is built in.
std::string defining_file(const OpenFile& file, const NamedThing& thing);
// All mentions of the same thing, each place once, ordered by file and place.
std::vector<FoundMention> mentions_of(Workspace& workspace, const OpenFile& file, const Mention& mention);

// The answers; null where there is nothing to say.
void answer_definition(Workspace& workspace, const OpenFile& file, std::uint32_t offset, JsonWriter& json);
enum class Declaration : unsigned char { leave_out, include };
void answer_references(Workspace& workspace, const OpenFile& file, std::uint32_t offset, Declaration declaration, JsonWriter& json);
void answer_highlights(Workspace& workspace, const OpenFile& file, std::uint32_t offset, JsonWriter& json);

}  // namespace journeymap
