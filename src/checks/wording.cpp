// How a text is searched for the words of a list.
#include "checks/wording.h"

#include <algorithm>
#include <array>

#include "checks/words.h"

namespace journeymap {
namespace {

constexpr std::array<const WordList*, 2> lists{&german_words, &english_words};

constexpr unsigned char first_of_latin_1 = 0xc3;  // UTF-8: U+00C0 to U+00FF are this byte and another

// The byte at `i` in lower case, of A-Z and À-Þ.
char lower_at(std::string_view text, std::size_t i) {
    const char c = text[i];
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    const auto byte = static_cast<unsigned char>(c);
    const bool capital =
        i > 0 && static_cast<unsigned char>(text[i - 1]) == first_of_latin_1 && byte >= 0x80 && byte <= 0x9e && byte != 0x97;
    return capital ? static_cast<char>(byte + 0x20) : c;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr std::array<bool, 256> word_parts = [] {
    std::array<bool, 256> table{};
    for (int byte = 0x80; byte < 0x100; ++byte) table[byte] = true;
    for (const char c : std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'"))
        table[static_cast<int>(c)] = true;
    return table;
}();
bool is_word_part(char c) { return word_parts[static_cast<unsigned char>(c)]; }

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

std::string_view words_of(std::string_view entry) { return entry; }
std::string_view words_of(const OrganizationExpression& entry) { return entry.words; }

// The entries of a sorted list that begin as the word does, so that few are compared.
template <class Entry>
std::span<const Entry> beginning_as(std::string_view word, std::span<const Entry> list) {
    if (word.empty()) return {};
    const auto first_byte = [](const Entry& entry) { return static_cast<unsigned char>(words_of(entry).front()); };
    const auto wanted = static_cast<unsigned char>(lower_at(word, 0));
    const auto begin = std::ranges::lower_bound(list, wanted, {}, first_byte);
    return {begin, std::ranges::upper_bound(begin, list.end(), wanted, {}, first_byte)};
}

bool is_among(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::any_of(beginning_as(word, words), [&](std::string_view one) { return same_word(one, word); });
}

// The part of `text`, starting at its word `first`, that says the expression; empty: it does not.
std::string_view match_at(std::string_view text, std::string_view first, std::string_view expression, const WordList& words) {
    const auto begin = static_cast<std::size_t>(first.data() - text.data());
    std::string_view word = first;
    for (std::string_view wanted = next_word(expression, 0); !wanted.empty(); wanted = next_word(expression, end_in(expression, wanted))) {
        if (wanted.data() != expression.data()) {
            do word = next_word(text, end_in(text, word));
            while (is_among(word, words.articles));
        }
        if (word.empty() || !same_word(word, wanted)) return {};
    }
    return text.substr(begin, end_in(text, word) - begin);
}

// The first place in `text` where one of the expressions stands.
std::string_view find_any(std::string_view text, std::span<const std::string_view> expressions, const WordList& words) {
    for (std::string_view word = next_word(text, 0); !word.empty(); word = next_word(text, end_in(text, word))) {
        for (const std::string_view expression : beginning_as(word, expressions)) {
            if (const std::string_view found = match_at(text, word, expression, words); !found.empty()) return found;
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

OrganizationWord form_number(std::string_view name, const WordList& words) {
    std::string_view before;
    for (std::string_view word = next_word(name, 0); !word.empty(); word = next_word(name, end_in(name, word))) {
        const bool names_form = is_among(before, words.form_words) && std::any_of(word.begin(), word.end(), is_digit);
        if (names_form || is_form_number(word)) return {word, words.instead_of_form_number, words.why_no_form_number};
        before = word;
    }
    return {};
}

// "reads" of "read", "applies" of "apply", "searches" of "search".
bool is_third_person(std::string_view word, std::string_view verb) {
    if (verb.size() + 1 == word.size()) return word.back() == 's' && same_word(word.substr(0, verb.size()), verb);
    if (verb.size() + 2 != word.size() || !same_word(word.substr(verb.size()), "es")) return false;
    if (verb.back() != 'y') return same_word(word.substr(0, verb.size()), verb);
    return same_word(word.substr(0, verb.size() - 1), verb.substr(0, verb.size() - 1)) && word[verb.size() - 1] == 'i';
}

bool is_third_person_of_any(std::string_view word, std::span<const std::string_view> verbs) {
    return std::ranges::any_of(beginning_as(word, verbs), [&](std::string_view verb) { return is_third_person(word, verb); });
}

bool ends_in_infinitive(std::string_view name) {
    std::string_view last;
    for (std::string_view word = next_word(name, 0); !word.empty(); word = next_word(name, end_in(name, word))) last = word;
    // Of a letter like Ö the second byte says whether it is a capital.
    return last.size() > 3 && last.ends_with("n") && !is_digit(last[0]) && last[0] == lower_at(last, 0) && last[1] == lower_at(last, 1);
}

bool is_gerund(std::string_view word) { return word.size() > 4 && same_word(word.substr(word.size() - 3), "ing"); }

}  // namespace

std::span<const WordList* const> word_lists() { return lists; }

bool same_word(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lower_at(a, i) != lower_at(b, i)) return false;
    }
    return true;
}

const WordList* word_list_of(std::string_view language) {
    if (language.empty()) return &english_words;
    const std::string_view primary = language.substr(0, language.find('-'));
    const auto found = std::ranges::find_if(lists, [&](const WordList* list) { return same_word(list->language, primary); });
    return found == lists.end() ? nullptr : *found;
}

OrganizationWord organization_word(std::string_view name, const WordList& words) {
    for (std::string_view word = next_word(name, 0); !word.empty(); word = next_word(name, end_in(name, word))) {
        for (const OrganizationExpression& expression : beginning_as(word, words.organization)) {
            const std::string_view found = match_at(name, word, expression.words, words);
            if (!found.empty()) return {found, expression.customer, expression.reason};
        }
    }
    return form_number(name, words);
}

std::string_view vague_word(std::string_view objective, const WordList& words) { return find_any(objective, words.vague, words); }

bool names_topic_only(std::string_view objective, const WordList& words) {
    int count = 0;
    for (std::string_view word = next_word(objective, 0); !word.empty() && count <= 2; word = next_word(objective, end_in(objective, word)))
        ++count;
    return count <= 2 && find_any(objective, words.directions, words).empty();
}

bool has_measurable_end(std::string_view objective, const WordList& words) {
    if (std::any_of(objective.begin(), objective.end(), is_digit) || objective.find('%') != std::string_view::npos) return true;
    return !find_any(objective, words.measurable, words).empty();
}

// "Call centre" and "Finance department" are teams; "Call centre agent" and "Clerk at the help desk" are people.
bool names_internal_team(std::string_view persona, const WordList& words) {
    const std::string_view found = find_any(persona, words.teams, words);
    if (found.empty() || !next_word(persona, end_in(persona, found)).empty()) return false;
    const std::string_view before = persona.substr(0, static_cast<std::size_t>(found.data() - persona.data()));
    return find_any(before, words.prepositions, words).empty();
}

// Words that are also nouns count only at the beginning: "Book a table" is a transaction, "Find a book" is not.
bool names_transaction(std::string_view name, const WordList& words) {
    const std::string_view first = next_word(name, 0);
    for (std::string_view word = first; !word.empty(); word = next_word(name, end_in(name, word))) {
        const bool also_noun = is_among(word, words.also_nouns) || is_third_person_of_any(word, words.also_nouns);
        if (also_noun && word.data() != first.data()) continue;
        for (const std::string_view expression : beginning_as(word, words.transactions)) {
            if (!match_at(name, word, expression, words).empty()) return true;
        }
    }
    return false;
}

bool names_action(std::string_view name, const WordList& words) {
    const std::string_view first = next_word(name, 0);
    const std::string_view second = next_word(name, end_in(name, first));
    if (first.empty() || second.empty()) return false;
    if (is_among(first, words.also_nouns)) return is_among(second, words.followers);
    if (words.forms == VerbForms::german) return is_among(first, words.verbs) || ends_in_infinitive(name);
    return is_gerund(first) || is_among(first, words.verbs) || is_third_person_of_any(first, words.verbs) ||
           is_third_person_of_any(first, words.also_nouns);
}

}  // namespace journeymap
