// Proposals: what could be written at a place, as a list for the editor. Used by completion.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lsp/message.h"

namespace journeymap {

// CompletionItemKind of the protocol.
enum class ProposalKind : int { text = 1, field = 5, value = 12, word = 20, reference = 18, file = 17 };

struct Proposal {
    std::string label;
    ProposalKind kind = ProposalKind::value;
    std::string detail;  // one line beside the label
    std::string help;    // Markdown
    std::string insert;  // empty: the label
    bool is_snippet = false;
};

struct ProposalPlace {
    TextPlace begin, end;  // of what is replaced
    std::string before;    // what is missing before it
};

// In the order of the list. Each label once.
void write_proposals(JsonWriter& json, const std::vector<Proposal>& proposals, const ProposalPlace& place);

}  // namespace journeymap
