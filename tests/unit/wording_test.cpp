#include "checks/wording.h"

#include "catch.h"

using namespace journeymap;

TEST_CASE("English is the default and has regions", "[checks][wording]") {
    CHECK(is_english(""));
    CHECK(is_english("en"));
    CHECK(is_english("EN-gb"));
    CHECK_FALSE(is_english("enm"));
    CHECK_FALSE(is_english("e"));
    CHECK_FALSE(is_english("de"));
}

TEST_CASE("Organization's words are found as whole words", "[checks][wording]") {
    CHECK(organization_word("Submit the form").text == "Submit");
    CHECK(organization_word("Raises a ticket").text == "Raises a ticket");
    CHECK(organization_word("Application processing").text == "processing");
    CHECK(organization_word("Fill in form 12b").text == "12b");
    CHECK(organization_word("Fill in SF-180").text == "SF-180");
    CHECK(organization_word("Case closed").text == "Case closed");
    CHECK(organization_word("Submit").better == "send");
}

TEST_CASE("A customer's words are left alone", "[checks][wording]") {
    for (const char* name :
        {"Buys a train ticket", "Opens the suitcase", "Just in case", "Understanding the process of separating", "COVID-19 test",
            "Uploads a form", "Form follows function", "Nimmt an der Demo teil", "", "Rail-2-Rail", "--", "an", "the a"}) {
        CAPTURE(name);
        CHECK(organization_word(name).text.empty());
    }
}

TEST_CASE("Vague objectives are told from those that can be checked", "[checks][wording]") {
    CHECK(vague_word("Improve the experience") == "Improve");
    CHECK(vague_word("A seamless journey") == "seamless");
    CHECK(vague_word("Halve counter visits").empty());
    CHECK(names_topic_only("Customer satisfaction"));
    CHECK_FALSE(names_topic_only("Fewer wrong fines"));
    CHECK(has_measurable_end("No fines issued to holders who applied in time"));
    CHECK(has_measurable_end("Keine Bußgelder bis 2027"));
    CHECK_FALSE(has_measurable_end("Share information between agencies"));
}

TEST_CASE("Teams are told from people", "[checks][wording]") {
    CHECK(names_internal_team("Call centre"));
    CHECK(names_internal_team("Finance department"));
    CHECK_FALSE(names_internal_team("Call centre agent"));
    CHECK_FALSE(names_internal_team("Adopting team"));
    CHECK_FALSE(names_internal_team("Amara"));
}

TEST_CASE("Transactions are told by their verbs", "[checks][wording]") {
    CHECK(names_transaction("Apply"));
    CHECK(names_transaction("Book and pay"));
    CHECK(names_transaction("Signs up online"));
    CHECK_FALSE(names_transaction("Notice"));
    CHECK_FALSE(names_transaction("Bookish applause"));
}
