// The English word lists and how a text is searched for them. Every list is short on purpose: a word stands here only where
// nearly every use of it in a journey is the one that the rule means.
#include "checks/wording.h"

#include <algorithm>
#include <array>

namespace journeymap {
namespace {

// Expressions of an organization and what its customers say instead. Those of several words match only as a whole, because
// "ticket" or "case" alone is also a customer's word (a train ticket, in any case).
struct Expression {
    std::string_view words;
    std::string_view better;
};
constexpr std::array organization_words{
    Expression{"submit", "send"},
    Expression{"submits", "sends"},
    Expression{"submission", "what is sent, e.g. 'Sends the application'"},
    Expression{"processing", "what the customer sees of it, e.g. 'Waits for the answer'"},
    Expression{"application process", "what the customer does, e.g. 'Applies for the permit'"},
    Expression{"process application", "what the customer sees of it, e.g. 'Waits for the answer'"},
    Expression{"intake", "what happens to the customer, e.g. 'First talk'"},
    Expression{"adjudication", "what the customer waits for, e.g. 'Waits for the decision'"},
    Expression{"fulfilment", "what the customer gets, e.g. 'The parcel arrives'"},
    Expression{"fulfillment", "what the customer gets, e.g. 'The parcel arrives'"},
    Expression{"provisioning", "what the customer gets, e.g. 'The account works'"},
    Expression{"remediation", "what becomes better for the customer"},
    Expression{"end user", "who it is"},
    Expression{"support ticket", "what the customer does, e.g. 'Asks for help'"},
    Expression{"raise ticket", "what the customer does, e.g. 'Asks for help'"},
    Expression{"raises ticket", "what the customer does, e.g. 'Asks for help'"},
    Expression{"open ticket", "what the customer does, e.g. 'Asks for help'"},
    Expression{"opens ticket", "what the customer does, e.g. 'Asks for help'"},
    Expression{"close ticket", "what the customer sees of it, e.g. 'Gets the answer'"},
    Expression{"ticket closed", "what the customer sees of it, e.g. 'Gets the answer'"},
    Expression{"open case", "what the customer does, e.g. 'Asks for help'"},
    Expression{"opens case", "what the customer does, e.g. 'Asks for help'"},
    Expression{"close case", "what the customer sees of it, e.g. 'Gets the decision'"},
    Expression{"case closed", "what the customer sees of it, e.g. 'Gets the decision'"},
    Expression{"case creation", "what the customer does, e.g. 'Asks for help'"},
    Expression{"case management", "what the customer sees of it, e.g. 'Asks how far it is'"},
};

constexpr std::array vague_words{"improve", "improves", "improved", "improving", "improvement", "enhance", "enhanced", "enhancing",
    "optimize", "optimise", "optimized", "optimised", "streamline", "streamlined", "better", "best", "great", "delight", "seamless",
    "frictionless", "smooth", "world-class", "excellent", "excellence", "modernize", "modernise", "transform", "innovative",
    "user-friendly", "customer-centric"};

constexpr std::array measurable_words{"no", "none", "zero", "nobody", "never", "without", "every", "everyone", "all", "each", "always",
    "nothing", "only", "halve", "half", "double", "triple", "twice", "quarter", "third", "once", "one", "two", "three", "four", "five",
    "six", "seven", "eight", "nine", "ten", "within", "first", "stop", "abolish", "eliminate"};

constexpr std::array internal_teams{"department", "back office", "back-office", "front office", "call centre", "call center",
    "contact centre", "contact center", "help desk", "helpdesk", "service desk", "customer service", "customer support", "customer success",
    "it support", "human resources"};

constexpr std::array transaction_words{"apply", "applies", "application", "order", "orders", "buy", "buys", "purchase", "checkout", "book",
    "books", "booking", "register", "registers", "registration", "submit", "submits", "pay", "pays", "payment", "sign up", "signs up",
    "sign-up"};

// Left out when words are compared with an expression: "raises a ticket" is "raises ticket".
constexpr std::array articles{"a", "an", "the", "your", "my", "their"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_part(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || c == '-' || c == '\'';
}

// The next word at or after `from`, articles included; empty at the end.
std::string_view next_word(std::string_view text, std::size_t from) {
    while (from < text.size() && !is_word_part(text[from])) ++from;
    std::size_t end = from;
    while (end < text.size() && is_word_part(text[end])) ++end;
    return text.substr(from, end - from);
}

std::size_t end_in(std::string_view text, std::string_view part) {
    return static_cast<std::size_t>(part.data() - text.data()) + part.size();
}

bool is_article(std::string_view word) {
    return std::any_of(articles.begin(), articles.end(), [&](std::string_view article) { return same_word(article, word); });
}

// The part of `text`, starting at its word `first`, that says the expression; empty: it does not.
std::string_view match_at(std::string_view text, std::string_view first, std::string_view expression) {
    const auto begin = static_cast<std::size_t>(first.data() - text.data());
    std::string_view word = first;
    for (std::string_view wanted = next_word(expression, 0); !wanted.empty(); wanted = next_word(expression, end_in(expression, wanted))) {
        if (wanted.data() != expression.data()) {
            do word = next_word(text, end_in(text, word));
            while (is_article(word));
        }
        if (word.empty() || !same_word(word, wanted)) return {};
    }
    return text.substr(begin, end_in(text, word) - begin);
}

// The first place in `text` where one of the expressions stands.
template <class List>
std::string_view find_any(std::string_view text, const List& expressions) {
    for (std::string_view word = next_word(text, 0); !word.empty(); word = next_word(text, end_in(text, word))) {
        for (const std::string_view expression : expressions) {
            if (lower(word.front()) != expression.front()) continue;
            if (const std::string_view found = match_at(text, word, expression); !found.empty()) return found;
        }
    }
    return {};
}

// A number of a form as organizations give them: one to three letters, a hyphen, one to four figures ("SF-180", "I-9").
bool is_form_number(std::string_view word) {
    const std::size_t hyphen = word.find('-');
    if (hyphen == 0 || hyphen > 3 || hyphen == std::string_view::npos) return false;
    const std::string_view letters = word.substr(0, hyphen);
    const std::string_view figures = word.substr(hyphen + 1);
    return std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) && !figures.empty() &&
           figures.size() <= 4 && std::all_of(figures.begin(), figures.end(), is_digit);
}

OrganizationWord form_number(std::string_view name) {
    std::string_view before;
    for (std::string_view word = next_word(name, 0); !word.empty(); word = next_word(name, end_in(name, word))) {
        const bool names_form = same_word(before, "form") && std::any_of(word.begin(), word.end(), is_digit);
        if (names_form || is_form_number(word)) return {word, "what the form is for"};
        before = word;
    }
    return {};
}

}  // namespace

bool same_word(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

bool is_english(std::string_view language) {
    if (language.empty()) return true;
    return same_word(language.substr(0, 2), "en") && (language.size() == 2 || language[2] == '-');
}

OrganizationWord organization_word(std::string_view name) {
    for (std::string_view word = next_word(name, 0); !word.empty(); word = next_word(name, end_in(name, word))) {
        for (const Expression& expression : organization_words) {
            if (lower(word.front()) != expression.words.front()) continue;
            if (const std::string_view found = match_at(name, word, expression.words); !found.empty()) return {found, expression.better};
        }
    }
    return form_number(name);
}

std::string_view vague_word(std::string_view objective) { return find_any(objective, vague_words); }

bool names_topic_only(std::string_view objective) {
    int words = 0;
    for (std::string_view word = next_word(objective, 0); !word.empty() && words <= 2; word = next_word(objective, end_in(objective, word)))
        ++words;
    return words <= 2;
}

bool has_measurable_end(std::string_view objective) {
    if (std::any_of(objective.begin(), objective.end(), is_digit) || objective.find('%') != std::string_view::npos) return true;
    return !find_any(objective, measurable_words).empty();
}

bool names_internal_team(std::string_view persona) {
    const std::string_view found = find_any(persona, internal_teams);
    // "Call centre" and "Finance department" are teams; "Call centre agent" and "Customer service seeker" are people.
    return !found.empty() && next_word(persona, end_in(persona, found)).empty();
}

bool names_transaction(std::string_view name) { return !find_any(name, transaction_words).empty(); }

}  // namespace journeymap
