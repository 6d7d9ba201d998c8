// Help texts: what there is to know about a key, a word, a thing of the map or a rule, as Markdown for an editor. Used by hover and
// completion.
#pragma once

#include <string>

#include "journeymap/check.h"
#include "lsp/analysis.h"
#include "model/fields.h"

namespace journeymap {

std::string help_on_field(const FieldRow& row);
std::string help_on_thing(const NamedThing& thing, const Journey& journey);
std::string help_on_rule(const Rule& rule);
std::string help_on_feeling(std::string_view word, double score);

// Text of a map as Markdown that shows it as it is.
std::string in_markdown(std::string_view text);

}  // namespace journeymap
