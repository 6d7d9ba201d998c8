#include "catch.h"
#include "model/feelings.h"
#include "reading.h"

using namespace journeymap;

namespace {

const Emotion& emotion(const Reading& reading) { return first_touchpoint(reading).emotion.at(0).emotion; }

constexpr std::string_view two_people = "personas: [{id: amara, name: Amara}, {id: henk, name: Henk}]";

}  // namespace

TEST_CASE("an emotion is a score") {
    auto reading = read_touchpoint("emotion: -1.5");
    CHECK(reading.findings().empty());
    CHECK(emotion(reading).score == -1.5);
    CHECK(reading.sources.text(emotion(reading).score_span) == "-1.5");
    CHECK_FALSE(emotion(reading).feeling.given());
    CHECK_FALSE(first_touchpoint(reading).emotion.at(0).persona.given());
}

TEST_CASE("a score out of range is kept as written") {
    auto reading = read_touchpoint("emotion: 7");
    CHECK(reading.findings().empty());
    CHECK(emotion(reading).score == 7);
}

TEST_CASE("an emotion is a word that has a score") {
    auto reading = read_touchpoint("emotion: frustrated");
    CHECK(emotion(reading).score == -1.5);
    CHECK(emotion(reading).feeling.value == "frustrated");
    CHECK_FALSE(emotion(reading).score_span.given());
    CHECK(emotion(read_touchpoint("emotion: Anxious")).score == -1);
    CHECK(emotion(read_touchpoint("emotion: odd", "emotions: {odd: 0.5, angry: -1}")).score == 0.5);
    CHECK(emotion(read_touchpoint("emotion: angry", "emotions: {odd: 0.5, angry: -1}")).score == -1);
}

TEST_CASE("an unknown word is kept without a score") {
    auto reading = read_touchpoint("emotion: anxius");
    CHECK(reading.findings().empty());
    CHECK(emotion(reading).feeling.value == "anxius");
    CHECK_FALSE(emotion(reading).score.has_value());
    CHECK(nearest_feeling(reading.map(), "anxius") == "anxious");
    CHECK(score_of_feeling(reading.map(), "Delighted") == 2);
    CHECK_FALSE(score_of_feeling(reading.map(), "blorp").has_value());
}

TEST_CASE("an emotion has keys; a number wins over a word") {
    auto reading =
        read_touchpoint("emotion: {score: -1, feeling: happy, intensity: 4, from: curious, to: -2, evidence: [log]}", "evidence: [Log]");
    CHECK(reading.findings().empty());
    const auto& felt = emotion(reading);
    CHECK(felt.score == -1);
    CHECK(felt.feeling.value == "happy");
    CHECK(felt.intensity.value == 4);
    CHECK(felt.from == 0.5);
    CHECK(felt.from_word.value == "curious");
    CHECK(felt.to == -2);
    CHECK(felt.to_span.given());
    CHECK(felt.evidence.at(0).target == &reading.map().evidence.at(0));
}

TEST_CASE("from and to alone give their mean") {
    CHECK(emotion(read_touchpoint("emotion: {from: 1, to: -2}")).score == -0.5);
    CHECK(emotion(read_touchpoint("emotion: {feeling: calm}")).score == 0.5);
}

TEST_CASE("a weighted list gives its mean") {
    auto reading = read_touchpoint("emotion: [{feeling: angry, weight: 3}, {feeling: satisfied, weight: 1}, blorp]");
    CHECK(reading.findings().empty());
    CHECK(emotion(reading).score == Approx(-1.25));
    CHECK(emotion(reading).mix.size() == 3);
    CHECK(emotion(reading).mix[0].known);
    CHECK_FALSE(emotion(reading).mix[2].known);
    CHECK(emotion(read_touchpoint("emotion: [{feeling: angry, weight: 75%}, {feeling: satisfied, weight: 25%}]")).score == Approx(-1.25));
}

TEST_CASE("an emotion is one of these for each persona") {
    auto reading = read_touchpoint("emotion: {amara: {score: 0.8, feeling: reassured}, Henk: confused}, expected: {henk: 1}", two_people);
    CHECK(reading.findings().empty());
    const auto& touchpoint = first_touchpoint(reading);
    const auto& amara = reading.map().personas[0];
    const auto& henk = reading.map().personas[1];
    CHECK(emotion_of(amara, touchpoint)->score == 0.8);
    CHECK(emotion_of(henk, touchpoint)->score == -0.5);
    CHECK(expected_of(amara, touchpoint) == nullptr);
    CHECK(expected_of(henk, touchpoint)->score == 1);
}

TEST_CASE("an emotion for everyone is not felt by those who do not come by") {
    auto reading = read_touchpoint("personas: [henk], emotion: 1", two_people);
    const auto& touchpoint = first_touchpoint(reading);
    CHECK_FALSE(travels(reading.map().personas[0], touchpoint));
    CHECK(emotion_of(reading.map().personas[0], touchpoint) == nullptr);
    CHECK(emotion_of(reading.map().personas[1], touchpoint)->score == 1);
}

TEST_CASE("a stage feels as written, else like the mean of its touchpoints") {
    auto reading = read(
        "title: T\npersonas: [A, B]\nstages: [{name: S, emotion: {b: -2}, touchpoints: [{name: X, emotion: 1}, {name: Y, emotion: -0.5}, "
        "Z]}, {name: E}]");
    CHECK(reading.findings().empty());
    const auto& stage = reading.map().stages[0];
    const auto mean = stage_emotion_of(reading.map().personas[0], stage);
    CHECK(mean->score == 0.25);
    CHECK(mean->derived);
    const auto written = stage_emotion_of(reading.map().personas[1], stage);
    CHECK(written->score == -2);
    CHECK_FALSE(written->derived);
    CHECK_FALSE(stage_emotion_of(reading.map().personas[0], reading.map().stages[1]).has_value());
}

TEST_CASE("a persona under its id and its name is one persona") {
    auto reading = read_touchpoint("emotion: {Bo: confused, bo: calm}", "personas: [{id: bo, name: Bo}]");
    CHECK(reading.findings() == "3:68 JM050 'Bo' and 'bo' are one persona | join what they say under one of the two");
    CHECK(reading.places() == "bo < Bo (given here already)");
}

TEST_CASE("an emotion that mixes keys and personas is an error that says so") {
    auto reading = read_touchpoint("emotion: {score: -1, amara: 2}", two_people);
    CHECK(reading.findings() ==
          "3:65 JM043 'emotion' mixes keys of one emotion with personas: 'amara' is not a key | write one emotion per persona: emotion: "
          "{amara: {score: ...}}");
    CHECK(reading.places() == "amara < score ('score' is a key of one emotion)");
}

TEST_CASE("a misspelt key of an emotion is told from a persona") {
    CHECK(read_touchpoint("emotion: {score: -1, feling: sad}", two_people).findings() ==
          "3:65 JM030 unknown key 'feling' in an emotion | write 'feeling'");
    CHECK(
        read_touchpoint("emotion: {scroe: -1}", two_people).findings() == "3:54 JM039 there is no persona 'scroe' | did you mean 'score'?");
    CHECK(read_touchpoint("emotion: {amra: -1}", two_people).findings() == "3:54 JM039 there is no persona 'amra' | did you mean 'amara'?");
}

TEST_CASE("what starts like a number and is none is an error") {
    CHECK(read_touchpoint("emotion: '-1,5'").findings().starts_with("2:53 JM033 'emotion' takes a number, '-1,5' is none"));
    CHECK(read_touchpoint("emotion: 1000000").findings().starts_with("2:53 JM909"));
}

TEST_CASE("the built-in feelings have the scores that the language promises") {
    CHECK(built_in_feelings().size() >= 80);
    CHECK(built_in_score("delighted") == 2);
    CHECK(built_in_score("satisfied") == 1);
    CHECK(built_in_score("relieved") == 1);
    CHECK(built_in_score("confident") == 1);
    CHECK(built_in_score("curious") == 0.5);
    CHECK(built_in_score("neutral") == 0);
    CHECK(built_in_score("cautious") == -0.5);
    CHECK(built_in_score("confused") == -0.5);
    CHECK(built_in_score("anxious") == -1);
    CHECK(built_in_score("frustrated") == -1.5);
    CHECK(built_in_score("overwhelmed") == -1.5);
    CHECK(built_in_score("humiliated") == -2);
    CHECK(built_in_score("angry") == -2);
    for (const auto& feeling : built_in_feelings()) CHECK((feeling.score >= -2 && feeling.score <= 2));
}
