#include "syntax/syntax_rules.h"

namespace journeymap {

std::vector<const Rule*> syntax_rules() {
    return {&bad_yaml,      &tab_indentation,   &missing_space, &unquoted_text, &unclosed_quote, &unclosed_bracket, &wrong_indentation,
            &missing_colon, &bad_escape,        &duplicate_key, &several_documents, &bad_directive, &complex_key,  &refused_tag,
            &unknown_alias, &cyclic_alias,      &bad_merge,     &comment_in_text, &too_deep,     &too_many_nodes,   &too_many_aliases,
            &text_too_long};
}

}  // namespace journeymap
