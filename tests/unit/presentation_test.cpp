#include <fmt/core.h>

#include "catch.h"
#include "checked_map.h"

namespace journeymap {

namespace {
const std::string long_title = "title: " + std::string(81, 'x') + "\n";
const std::string title = "title: " + std::string(80, 'x') + "\n";
const std::string long_title_text = std::string(81, 'x');

std::string wide(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "\u56f3";
    return text;
}
}  // namespace

RuleCases presentation_cases() {
    return {
        {"JM702", {{"title: Renew a permit\n", long_title}}, long_title_text, "title", {{"title: Renew a permit\n", title}}, {}},
        {"JM703", {{"name: Henk,", "name: Henk, photo: henk.jpg,"}}, "henk.jpg", "personas/henk/photo",
            {{"name: Henk,", "name: Henk, photo: henk.jpg, photo_alt: An old man at a desk,"}}, {}},
        {"JM706", {{"title:", "language: zh-Hant\ntitle:"}}, "zh-Hant", "language", {{"title:", "language: FR-ca\ntitle:"}}, {}},
    };
}

TEST_CASE("Rules of presentation", "[checks][presentation]") { run_cases(presentation_cases()); }

TEST_CASE("Each kind of name has its length", "[checks][presentation]") {
    struct Name {
        std::string_view key, entity;
        std::size_t most;
    };
    for (const Name& name :
        {Name{"name: Henk", "personas/henk", 60}, Name{"name: Apply", "stages/", 50}, Name{"name: Sign in", "stages/", 70}}) {
        CAPTURE(name.key);
        const auto with = [&](std::size_t length) {
            return check_text(
                changed(sound_map, {{name.key, "name: " + std::string(length, 'x')}, {"requires: [reminder-letter]", "asks: [x]"}}));
        };
        REQUIRE(with(name.most + 1).find("JM702"));
        CHECK(with(name.most + 1).find("JM702")->entity.starts_with(name.entity));
        CHECK_FALSE(with(name.most).find("JM702"));
    }
}

TEST_CASE("A tag with three letters is told the one with two", "[checks][presentation]") {
    const auto help_of = [](std::string_view tag) {
        const Checked checked = check_text(changed(sound_map, {{"title:", "language: " + std::string(tag) + "\ntitle:"}}));
        return checked.find("JM706") ? checked.find("JM706")->help : std::string();
    };
    CHECK(help_of("DEU-at") == "the tag of German is 'de'");
    CHECK(help_of("fin").starts_with("there are labels in English (en), German (de), "));
    CHECK(help_of("de-AT").empty());
}

TEST_CASE("Wide characters take the room of two", "[checks][presentation]") {
    CHECK_FALSE(check_text(changed(sound_map, {{"title: Renew a permit", "title: " + wide(40)}})).find("JM702"));
    CHECK(check_text(changed(sound_map, {{"title: Renew a permit", "title: " + wide(41)}})).find("JM702"));
}

}  // namespace journeymap
