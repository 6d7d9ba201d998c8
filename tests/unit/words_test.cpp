#include "journeymap/words.h"

#include "catch.h"
#include "model/label_texts.h"

using namespace journeymap;

TEST_CASE("words follow the primary subtag and fall back to English") {
    CHECK(word(Word::lowest_point, "en") == "Lowest point");
    CHECK(word(Word::lowest_point, "de-CH") == "Tiefpunkt");
    CHECK(word(Word::lowest_point, "DE") == "Tiefpunkt");
    CHECK(word(Word::lowest_point, "den") == "Lowest point");
    CHECK(word(Word::lowest_point, "") == "Lowest point");
    CHECK(word(Word::pain_points, "ar-EG") == "نقاط الألم");
}

TEST_CASE("every word has a text in every language") {
    CHECK(label_languages().size() == 7);
    for (int i = 0; i < static_cast<int>(Word::count_); ++i) {
        for (const auto text : label_texts(static_cast<Word>(i))) {
            INFO(word(static_cast<Word>(i), "en"));
            CHECK_FALSE(text.empty());
        }
    }
}

TEST_CASE("every built-in lane has a name") {
    CHECK(lane_ids().front() == "touchpoints");
    CHECK(lane_ids().size() == 22);
    for (const auto id : lane_ids()) CHECK_FALSE(lane_name(id, "en").empty());
    CHECK(lane_name("emotion", "en") == "Feeling");
    CHECK(lane_name("risk", "en").empty());
    CHECK_FALSE(is_lane_id("risk"));
}

TEST_CASE("enums know the words that a map writes for them") {
    CHECK(word_of(State::current) == "current");
    CHECK(word_of(Experience::first_time) == "new");
    CHECK(word_of(PainKind::channel_gap) == "channel-gap");
    CHECK(word_of(PainKind::unsaid).empty());
    CHECK(word_of(OpportunityKind::retention) == "retention");
    CHECK(word_of(EvidenceKind::assumption) == "assumption");
    CHECK(label_of(Level::critical, "de") == "kritisch");
    CHECK(label_of(Status::doing, "en") == "doing");
    CHECK(label_of(Experience::first_time, "en") == "New");
}
