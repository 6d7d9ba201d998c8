#include "syntax/syntax_rules.h"

#include <fmt/core.h>

namespace journeymap {

std::vector<const Rule*> syntax_rules() {
    return {&bad_yaml, &tab_indentation, &missing_space, &unquoted_text, &unclosed_quote, &unclosed_bracket, &wrong_indentation,
        &missing_colon, &bad_escape, &duplicate_key, &several_documents, &bad_directive, &complex_key, &refused_tag, &unknown_alias,
        &cyclic_alias, &bad_merge, &comment_in_text, &text_after_quote, &merge_conflict, &too_deep, &too_many_nodes, &too_many_aliases,
        &text_too_long, &unbroken_text, &too_many_marks, &too_many_mistakes};
}

void report_missing_space(std::string_view bytes, Span sign, Diagnostics& diagnostics) {
    const char c = bytes[sign.begin];
    Finding& finding = diagnostics.report(missing_space, sign, fmt::format("the {} needs a space after it", c == ':' ? "colon" : "dash"));
    finding.with_help(fmt::format("write '{} ' with a space", c));
    const std::string_view rest = bytes.substr(sign.end, 2);
    const bool number = rest.size() == 2 && rest[0] == '-' && rest[1] >= '0' && rest[1] <= '9';
    const bool sign_follows = !number && !rest.empty() && std::string_view("-:?,#&*!|>@`%").find(rest[0]) != std::string_view::npos;
    if (!sign_follows) finding.edit({sign.source, sign.end, sign.end}, " ");
}

}  // namespace journeymap
