#include <algorithm>
#include <array>

#include "catch.h"
#include "support/spelling.h"

using namespace journeymap;

namespace {
constexpr std::array<std::string_view, 8> keys{
    "touchpoints", "pain_points", "personas", "opportunities", "id", "name", "text-message", "doing"};
}

TEST_CASE("spelling finds the word that was meant") {
    CHECK(nearest_word("touchpoint", keys) == "touchpoints");
    CHECK(nearest_word("tuochpoints", keys) == "touchpoints");
    CHECK(nearest_word("pain points", keys) == "pain_points");
    CHECK(nearest_word("Pain-Points", keys) == "pain_points");
    CHECK(nearest_word("painPoints", keys) == "pain_points");
    CHECK(nearest_word("oportunites", keys) == "opportunities");
    CHECK(nearest_word("nmae", keys) == "name");
    CHECK(nearest_word("ID", keys) == "id");
    CHECK(nearest_word("text_message", keys) == "text-message");
}

TEST_CASE("spelling suggests nothing that is far away") {
    CHECK(!nearest_word("steps", keys));
    CHECK(!nearest_word("xy", keys));
    CHECK(!nearest_word("", keys));
    CHECK(!nearest_word("---", keys));
    CHECK(!nearest_word(std::string(100000, 'a'), keys));
}

TEST_CASE("spelling lets the first of equal words win") {
    constexpr std::array<std::string_view, 2> words{"goals", "gials"};
    CHECK(nearest_word("gxals", words) == "goals");
}

TEST_CASE("spelling takes a singular for its plural") {
    constexpr std::array<std::string_view, 3> words{"state", "stages", "phase"};
    CHECK(nearest_word("stage", words) == "stages");
    CHECK(nearest_word("stagse", words) == "stages");
    CHECK(nearest_word("stat", words) == "state");
}

TEST_CASE("edit distance counts a swap once and stops at the limit") {
    CHECK(edit_distance("abcd", "abdc", 3) == 1);
    CHECK(edit_distance("", "abc", 3) == 3);
    CHECK(edit_distance("kitten", "sitting", 5) == 3);
    CHECK(edit_distance("kitten", "sitting", 1) == 2);
    CHECK(edit_distance("größe", "grosse", 5) == 3);
    CHECK(edit_distance("same", "same", 1) == 0);
    CHECK(edit_distance("aab", "aba", 2) == 1);
    CHECK(edit_distance("abab", "ab", 3) == 2);
    CHECK(edit_distance("übel", "öbel", 2) == 1);  // their first bytes are the same
    const std::string_view words[] = {
        "", "ab", "ba", "abba", "baab", "abcabc", "bacbca", "cabcab", "aabbcc", "abcdefgh", "badcfehg", "hgfedcba"};
    for (const auto a : words) {
        for (const auto b : words) {
            for (int limit = 0; limit < 9; ++limit) CHECK(edit_distance(a, b, limit) == std::min(edit_distance(a, b, 20), limit + 1));
        }
    }
}

TEST_CASE("spelling is certain only of slips") {
    const auto closed = [](std::string_view written) { return certain_word(written, keys, Vocabulary::closed); };
    CHECK(closed("touchpoint") == "touchpoints");
    CHECK(closed("Pain-Points") == "pain_points");
    CHECK(closed("nmae") == "name");
    CHECK(closed("dooing") == "doing");
    CHECK(closed("going") == std::nullopt);
    CHECK(closed("ide") == std::nullopt);
    CHECK(closed("oportuntes") == std::nullopt);  // three letters
    constexpr std::array<std::string_view, 3> alike{"state", "stages", "phase"};
    CHECK(certain_word("stage", alike, Vocabulary::closed) == "stages");
    CHECK(certain_word("stave", alike, Vocabulary::closed) == "state");
    CHECK(certain_word("statge", alike, Vocabulary::closed) == "state");
}

TEST_CASE("spelling does not correct words into their opposites") {
    constexpr std::array<std::string_view, 9> words{
        "satisfied", "lonely", "content", "amused", "comfortable", "respected", "frustrated", "interview-1", "web-team"};
    const auto open = [&](std::string_view written) { return certain_word(written, words, Vocabulary::open); };
    for (const auto* word :
        {"unsatisfied", "lovely", "contempt", "abused", "uncomfortable", "rejected", "interview-2", "interview", "web-teem"})
        CHECK(open(word) == std::nullopt);
    CHECK(open("frustated") == "frustrated");
    CHECK(open("fursttated") == std::nullopt);
    CHECK(open("frsutrated") == "frustrated");
    CHECK(open("Web Team") == "web-team");
    CHECK(open("web-teams") == "web-team");
}
