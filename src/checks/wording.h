// Wording: the word lists behind the rules that look at how a map is written. English only; a map in another language is never
// judged by them. Matching is by whole words without regard to ASCII case.
#pragma once

#include <string_view>

namespace journeymap {

// "" (the language's default is English), "en", "en-GB" ...
bool is_english(std::string_view language);

// The first expression in a name that comes from the organization's side of the desk ("submission", "support ticket", "form
// SF-180"), as it stands in the text; empty: none. `better` is what a customer would say.
struct OrganizationWord {
    std::string_view text;
    std::string_view better;
};
OrganizationWord organization_word(std::string_view name);

// The first word that promises change without saying which ("improve", "seamless"); empty: none.
std::string_view vague_word(std::string_view objective);
// A text of at most two words names a topic, not an end.
bool names_topic_only(std::string_view objective);
// Something that can be checked later: a figure, or "no", "every", "halve" ...
bool has_measurable_end(std::string_view objective);

// The name of a part of an organization rather than of a person it serves ("Call centre", "Finance department").
bool names_internal_team(std::string_view persona);

// The name says that the customer deals with the organization here: applies, orders, pays ...
bool names_transaction(std::string_view name);

// Equal but for ASCII case.
bool same_word(std::string_view a, std::string_view b);

}  // namespace journeymap
