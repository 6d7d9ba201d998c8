// Word list: what the rules about wording know of one language. Each language is one file of data; `journeymap list wording` prints them.
// Every list is sorted and short on purpose: a word stands in it only where nearly every use in a journey is the one that a rule means.
#pragma once

#include <span>
#include <string_view>

namespace journeymap {

// An expression from the organization's side of the desk. Of several words only the whole matches, because "ticket" or "case" alone
// is also a customer's word (a train ticket, in any case).
struct OrganizationExpression {
    std::string_view words;
    std::string_view customer;  // what a customer would say, or what the touchpoint could be called
    std::string_view reason;
};

// How a name says what is done. English: "Leaving home", "Read the letter", "Reads the letter". German: "Liest den Brief", as listed, and
// "Den Brief lesen", an infinitive at the end, which is told from a noun by its small letter.
enum class VerbForms { english, german };

struct WordList {
    std::string_view language;                             // primary subtag, "en"
    std::span<const OrganizationExpression> organization;  // organization-words
    // The number of a form: "SF-180", or a word with a figure after one of these: "form 12b".
    std::span<const std::string_view> form_words;
    std::string_view instead_of_form_number, why_no_form_number;
    std::span<const std::string_view> vague;         // vague-objective: promise change without saying which
    std::span<const std::string_view> directions;    // say at least which way: two words with one of them are more than a topic
    std::span<const std::string_view> measurable;    // what makes an objective checkable without a figure
    std::span<const std::string_view> teams;         // team-as-persona: a name that ends in one
    std::span<const std::string_view> transactions;  // no-trigger, nothing-after: the customer deals with the organization
    // touchpoint-without-doing: a name that begins with one says what is done; those that are also nouns only with one of the followers
    // after them ("Order the card", "Building a house").
    VerbForms forms;
    std::span<const std::string_view> verbs, also_nouns, followers;
    std::span<const std::string_view> prepositions;  // a team's name after one is where a person works: "Clerk at the help desk"
    std::span<const std::string_view> articles;      // left out between the words of an expression: "raises a ticket"
};

// Those that there are, ordered by language.
std::span<const WordList* const> word_lists();

}  // namespace journeymap
