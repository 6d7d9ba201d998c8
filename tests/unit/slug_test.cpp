#include "catch.h"
#include "support/slug.h"

using namespace journeymap;

TEST_CASE("slugs fold accents and leave apostrophes out") {
    CHECK(slug_of("Reminder letter") == "reminder-letter");
    CHECK(slug_of("Café Öst, Straße!") == "cafe-ost-strasse");
    CHECK(slug_of("I'll go; it’s late") == "ill-go-its-late");
    CHECK(slug_of("Łódź Æther Ĳssel Ǆ") == "lodz-aether-ijssel-dz");
    CHECK(slug_of("Tiếng Việt") == "tieng-viet");
    CHECK(slug_of("e\xCC\x81t\xC3\xA9") == "ete");
}

TEST_CASE("slugs begin with a letter and are empty without one") {
    CHECK(slug_of("22 minutes on hold") == "minutes-on-hold");
    CHECK(slug_of("2027").empty());
    CHECK(slug_of("موعد").empty());
    CHECK(slug_of("予約 book").size() == 4);
    CHECK(slug_of("").empty());
    CHECK(slug_of("\xFF\xFE").empty());
}

TEST_CASE("long slugs are cut between words") {
    CHECK(slug_of("one two three", 8) == "one-two");
    CHECK(slug_of("one two three", 7) == "one-two");
    CHECK(slug_of("onetwothree", 5) == "onetw");
    CHECK(slug_of(std::string(100000, 'a')).size() == 48);
}

TEST_CASE("what is a slug") {
    CHECK(is_slug("a"));
    CHECK(is_slug("Upload_proof-2"));
    CHECK_FALSE(is_slug(""));
    CHECK_FALSE(is_slug("2a"));
    CHECK_FALSE(is_slug("a b"));
    CHECK_FALSE(is_slug("é"));
}
