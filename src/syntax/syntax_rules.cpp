#include "syntax/syntax_rules.h"

#include <fmt/core.h>

namespace journeymap {

std::vector<const Rule*> syntax_rules() {
    return {&bad_yaml, &tab_indentation, &missing_space, &unquoted_text, &unclosed_quote, &unclosed_bracket, &wrong_indentation,
        &missing_colon, &bad_escape, &duplicate_key, &several_documents, &bad_directive, &complex_key, &refused_tag, &unknown_alias,
        &cyclic_alias, &bad_merge, &comment_in_text, &text_after_quote, &too_deep, &too_many_nodes, &too_many_aliases, &text_too_long,
        &too_many_mistakes};
}

void report_missing_space(std::string_view bytes, Span sign, Diagnostics& diagnostics) {
    const char c = bytes[sign.begin];
    diagnostics.report(missing_space, sign, fmt::format("the {} needs a space after it", c == ':' ? "colon" : "dash"))
        .with_help(fmt::format("write '{} ' with a space", c))
        .edit({sign.source, sign.end, sign.end}, " ");
}

}  // namespace journeymap
