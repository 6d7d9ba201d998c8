// Wording: what a text says by a word list. Used by the rules that look at how a map is written; a map in a language without a list is
// never judged by them. Matching is by whole words without regard to case.
#pragma once

#include <string_view>

#include "checks/word_list.h"

namespace journeymap {

// The list for a map's `language`: "" (English is the default), "en", "de-AT" ...; null: there is none.
const WordList* word_list_of(std::string_view language);

// The first expression in a name that comes from the organization's side of the desk ("submission", "support ticket", "form SF-180"),
// as it stands in the text; empty: none.
struct OrganizationWord {
    std::string_view text;
    std::string_view customer;  // what a customer would say
    std::string_view reason;
};
OrganizationWord organization_word(std::string_view name, const WordList& words);

// The first word that promises change without saying which ("improve", "seamless"); empty: none.
std::string_view vague_word(std::string_view objective, const WordList& words);
// A text of at most two words names a topic, not an end, unless one of them says at least which way ("Fewer calls").
bool names_topic_only(std::string_view objective, const WordList& words);
// Something that can be checked later: a figure, or "no", "every", "halve" ...
bool has_measurable_end(std::string_view objective, const WordList& words);

// The name of a part of an organization rather than of a person it serves ("Call centre", "Finance department").
bool names_internal_team(std::string_view persona, const WordList& words);

// The name says that the customer deals with the organization here: applies, orders, pays ...
bool names_transaction(std::string_view name, const WordList& words);

// The name begins with a verb and so says what the customer does: "Leaving home", "Reads the letter", "Decide and look it up".
bool names_action(std::string_view name, const WordList& words);

// Equal but for the case of Latin letters.
bool same_word(std::string_view a, std::string_view b);

}  // namespace journeymap
