// Tags: the few that a map may use, `!!str` and its like; and anchors that are none. Used by the tree builder.
#pragma once

#include <string_view>

#include "journeymap/document.h"
#include "syntax/event.h"
#include "syntax/scalar_checks.h"

namespace journeymap {

// Whether a plain empty value, `~` or `null` with this tag (or none) is nothing, and not a text.
bool is_null_tag(std::string_view tag);

// Reports a tag that is not one of YAML's basic ones or does not fit the kind of the node.
void check_tag(const Event& event, const Node& node, ScalarRole role, std::string_view bytes, Diagnostics& diagnostics);

// Reports a colon that touches an alias, `*a: b`: to libyaml a key, and to YAML a part of the alias's name.
void check_alias(const Event& event, std::uint32_t source, std::string_view bytes, Diagnostics& diagnostics);

// Reports an anchor with text stuck to it, such as `&a:b`, which libyaml takes for the anchor `&a` and a text, and one with nothing behind it.
void check_anchor(const Event& event, const Node& node, std::string_view bytes, Diagnostics& diagnostics);

}  // namespace journeymap
