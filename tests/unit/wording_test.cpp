#include "checks/wording.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>

#include "catch.h"
#include "checked_map.h"

using namespace journeymap;

namespace {

const WordList& english = *word_list_of("en");

std::string map_with(std::string_view language, std::string_view objective, std::string_view touchpoint) {
    return fmt::format("title: T\nlanguage: {}\nobjectives: [\"{}\"]\npersonas: [P]\nstages: [{{name: S, touchpoints: [\"{}\"]}}]\n",
        language, objective, touchpoint);
}

}  // namespace

TEST_CASE("English is the default and has regions", "[checks][wording]") {
    for (const char* language : {"", "en", "EN-gb", "en-US"}) CHECK(word_list_of(language) == &english);
    for (const char* language : {"de", "de-AT", "DE"}) CHECK(word_list_of(language) == word_list_of("de"));
    CHECK(word_list_of("de") != &english);
    for (const char* language : {"enm", "e", "fi", "fi-FI", "den"}) CHECK(word_list_of(language) == nullptr);
}

TEST_CASE("Every list is sorted and has each entry once", "[checks][wording]") {
    const auto strictly_sorted = [](std::span<const std::string_view> words) {
        return std::ranges::adjacent_find(words, std::ranges::greater_equal()) == words.end();
    };
    for (const WordList* list : word_lists()) {
        CAPTURE(list->language);
        for (const auto words : {list->form_words, list->vague, list->directions, list->measurable, list->teams, list->transactions,
                 list->verbs, list->also_nouns, list->followers, list->prepositions, list->articles}) {
            CHECK(strictly_sorted(words));
        }
        std::vector<std::string_view> organization;
        for (const OrganizationExpression& one : list->organization) {
            organization.push_back(one.words);
            CHECK_FALSE(one.reason.empty());
        }
        CHECK(strictly_sorted(organization));
        for (const std::string_view verb : list->verbs) CHECK(std::ranges::find(list->also_nouns, verb) == list->also_nouns.end());
    }
}

TEST_CASE("Every organization's word is found, and what stands for it is not", "[checks][wording]") {
    for (const WordList* list : word_lists()) {
        for (const OrganizationExpression& one : list->organization) {
            CAPTURE(list->language, one.words, one.customer);
            const Checked bad = check_text(map_with(list->language, "0", one.words));
            REQUIRE(bad.find("JM311"));
            CHECK(bad.underlined(*bad.find("JM311")) == one.words);
            CHECK(bad.find("JM311")->help.find(one.customer) != std::string::npos);
            CHECK(check_text(map_with(list->language, "0", one.customer)).find("JM311") == nullptr);
            CHECK(check_text(map_with("fi", "0", one.words)).find("JM311") == nullptr);
        }
        for (const std::string_view word : list->form_words) {
            CHECK(check_text(map_with(list->language, "0", std::string(word) + " 12b")).find("JM311"));
        }
        CHECK(organization_word(list->instead_of_form_number, *list).text.empty());
    }
}

TEST_CASE("Every vague word is found, unless the objective can be measured all the same", "[checks][wording]") {
    for (const WordList* list : word_lists()) {
        const std::string_view measure = list->measurable.front();
        for (const std::string_view word : list->vague) {
            CAPTURE(list->language, word);
            const std::string text = fmt::format("Xyz xyz {} xyz", word);
            REQUIRE(check_text(map_with(list->language, text, "T")).find("JM102"));
            CHECK(check_text(map_with(list->language, fmt::format("{} {}", text, measure), "T")).find("JM102") == nullptr);
            CHECK(check_text(map_with("fi", text, "T")).find("JM102") == nullptr);
        }
        for (const std::string_view word : list->directions) {
            CAPTURE(list->language, word);
            CHECK(names_topic_only("Xyz xyz", *list));
            const Checked checked = check_text(map_with(list->language, fmt::format("{} xyz", word), "T"));
            CHECK(checked.find("JM102") == nullptr);
            CHECK(checked.find("JM103"));
        }
        for (const std::string_view word : list->measurable) {
            CAPTURE(list->language, word);
            CHECK(check_text(map_with(list->language, fmt::format("Xyz xyz {} xyz", word), "T")).find("JM103") == nullptr);
        }
    }
}

TEST_CASE("Every team, transaction and verb of a list is recognised", "[checks][wording]") {
    for (const WordList* list : word_lists()) {
        CAPTURE(list->language);
        for (const std::string_view word : list->teams) CHECK(names_internal_team(fmt::format("Xyz {}", word), *list));
        for (const std::string_view word : list->transactions) CHECK(names_transaction(fmt::format("{} xyz", word), *list));
        for (const std::string_view word : list->verbs) CHECK(names_action(fmt::format("{} xyz", word), *list));
        for (const std::string_view word : list->also_nouns) {
            CAPTURE(word);
            CHECK_FALSE(names_action(fmt::format("{} xyz", word), *list));
            CHECK(names_action(fmt::format("{} {} xyz", word, list->followers.front()), *list));
        }
    }
}

TEST_CASE("Names that say what is done are told from names of things", "[checks][wording]") {
    for (const char* name : {"Leaving home", "Building my network", "Learns what benefits exist", "Decide and look it up", "Applies online",
             "Searches the site", "Order the card", "Is assigned as a champion"}) {
        CAPTURE(name);
        CHECK(names_action(name, english));
    }
    for (const char* name : {"Reminder letter", "Parking lot", "Order confirmation", "Call centre", "Opening hours", "Leaving", "", "Is"}) {
        CAPTURE(name);
        CHECK_FALSE(names_action(name, english));
    }
}

TEST_CASE("Organization's words are found as whole words", "[checks][wording]") {
    CHECK(organization_word("Submit the form", english).text == "Submit");
    CHECK(organization_word("Raises a ticket", english).text == "Raises a ticket");
    CHECK(organization_word("Application processing", english).text == "processing");
    CHECK(organization_word("Fill in form 12b", english).text == "12b");
    CHECK(organization_word("Fill in SF-180", english).text == "SF-180");
    CHECK(organization_word("Case closed", english).text == "Case closed");
    CHECK(organization_word("Submit", english).customer == "send");
}

TEST_CASE("German is judged by whole words and whatever the case of umlauts", "[checks][wording]") {
    const WordList& german = *word_list_of("de");
    CHECK(organization_word("ANTRAGSPRÜFUNG im Amt", german).text == "ANTRAGSPRÜFUNG");
    CHECK(organization_word("Ein Ticket eröffnen", german).text == "Ticket eröffnen");
    CHECK(organization_word("Formular 12b", german).text == "12b");
    CHECK(vague_word("Öffnungszeiten verbessern", german) == "verbessern");
    for (const char* name : {"Bildbearbeitung am Rechner", "Fährt mit der U-Bahn", "Onlineantrag ausfüllen", "Elterngeldbescheid lesen"}) {
        CAPTURE(name);
        CHECK(organization_word(name, german).text.empty());
    }
    for (const char* name : {"Liest den Brief", "Öffnet die Tür", "Onlineantrag ausfüllen", "Den Brief lesen"})
        CHECK(names_action(name, german));
    for (const char* name : {"Erste Auszahlung", "Brief vom Amt", "Warten", "Der Ofen", "Training morgens", "Frage an die Öfen"}) {
        CAPTURE(name);
        CHECK_FALSE(names_action(name, german));
    }
    CHECK(names_internal_team("Finanzamt", german));
    CHECK_FALSE(names_internal_team("Sachbearbeiterin im Jugendamt", german));
}

TEST_CASE("A customer's words are left alone", "[checks][wording]") {
    for (const char* name :
        {"Buys a train ticket", "Opens the suitcase", "Just in case", "Understanding the process of separating", "COVID-19 test",
            "Uploads a form", "Form follows function", "Nimmt an der Demo teil", "", "Rail-2-Rail", "--", "an", "the a"}) {
        CAPTURE(name);
        CHECK(organization_word(name, english).text.empty());
    }
}

TEST_CASE("Vague objectives are told from those that can be checked", "[checks][wording]") {
    CHECK(vague_word("Improve the experience", english) == "Improve");
    CHECK(vague_word("A seamless journey", english) == "seamless");
    CHECK(vague_word("Halve counter visits", english).empty());
    CHECK(names_topic_only("Customer satisfaction", english));
    CHECK_FALSE(names_topic_only("Fewer wrong fines", english));
    CHECK(has_measurable_end("No fines issued to holders who applied in time", english));
    CHECK(has_measurable_end("Keine Bußgelder bis 2027", english));
    CHECK_FALSE(has_measurable_end("Share information between agencies", english));
}

TEST_CASE("Teams are told from people", "[checks][wording]") {
    CHECK(names_internal_team("Call centre", english));
    CHECK(names_internal_team("Finance department", english));
    CHECK_FALSE(names_internal_team("Call centre agent", english));
    CHECK_FALSE(names_internal_team("Clerk at the help desk", english));
    CHECK_FALSE(names_internal_team("Head of customer service", english));
    CHECK_FALSE(names_internal_team("Adopting team", english));
    CHECK_FALSE(names_internal_team("Amara", english));
}

TEST_CASE("Transactions are told by their verbs", "[checks][wording]") {
    CHECK(names_transaction("Apply", english));
    CHECK(names_transaction("Book and pay", english));
    CHECK(names_transaction("Signs up online", english));
    CHECK(names_transaction("Order the card", english));
    CHECK(names_transaction("Choose and pay", english));
    CHECK_FALSE(names_transaction("Find a book", english));
    CHECK_FALSE(names_transaction("Looks for books", english));
    CHECK_FALSE(names_transaction("Notice", english));
    CHECK_FALSE(names_transaction("Bookish applause", english));
}
