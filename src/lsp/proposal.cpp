#include "lsp/proposal.h"

#include <set>

#include <fmt/core.h>

namespace journeymap {

namespace {

void write_proposal(JsonWriter& json, const Proposal& proposal, const ProposalPlace& place, std::size_t number) {
    constexpr int snippet = 2;  // InsertTextFormat
    json.begin_object();
    json.member("label", proposal.label);
    json.member("kind", static_cast<int>(proposal.kind));
    if (!proposal.detail.empty()) json.member("detail", proposal.detail);
    if (!proposal.help.empty()) {
        json.key("documentation");
        json.begin_object();
        json.member("kind", "markdown");
        json.member("value", proposal.help);
        json.end_object();
    }
    json.member("sortText", fmt::format("{:04}", number));
    if (proposal.is_snippet) json.member("insertTextFormat", snippet);
    json.key("textEdit");
    json.begin_object();
    json.key("range");
    write_range(json, place.begin, place.end);
    json.member("newText", place.before + (proposal.insert.empty() ? proposal.label : proposal.insert));
    json.end_object();
    json.end_object();
}

}  // namespace

void write_proposals(JsonWriter& json, const std::vector<Proposal>& proposals, const ProposalPlace& place) {
    json.begin_object();
    json.member("isIncomplete", false);
    json.key("items");
    json.begin_array();
    std::set<std::string_view> labels;
    std::size_t number = 0;
    for (const Proposal& proposal : proposals) {
        if (labels.insert(proposal.label).second) write_proposal(json, proposal, place, number++);
    }
    json.end_array();
    json.end_object();
}

}  // namespace journeymap
