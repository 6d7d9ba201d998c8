#include "catch.h"
#include "checked_map.h"

namespace journeymap {

namespace {
// Nothing but digital channels: no letter, no phone, no street.
const Changes digital{{"channel: letter", "channel: email"}, {"help: phone", "help: chat"}, {"help: phone", "help: chat"},
    {"help: phone", "help: chat"}, {"help: phone", "help: chat"}, {"name: Street}", "name: Street, kind: app}"}};

Changes joined(Changes first, const Changes& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}
}  // namespace

RuleCases public_sector_cases() {
    return {
        {"JM209", {{"access_needs: [large print], ", ""}}, "Henk", "personas/henk", {{"[large print]", "none"}}, {}},
        {"JM315", {{"        help: phone\n", ""}}, "Reminder letter", "stages/notice/touchpoints/reminder-letter",
            {{"        help: phone\n", ""}, {"channel: letter", "channel: counter"}}, {}},
        {"JM316", digital, "email", "channels", joined(digital, {{"help: chat", "help: counter"}}), {}},
    };
}

TEST_CASE("Rules of the public sector", "[checks][public-sector]") { run_cases(public_sector_cases(), public_sector); }

TEST_CASE("They are not run where nobody asks for them", "[checks][public-sector]") {
    for (const RuleCase& rule_case : public_sector_cases()) {
        CAPTURE(rule_case.code);
        CHECK(check_text(changed(sound_map, rule_case.bad)).find(rule_case.code) == nullptr);
    }
    CHECK(check_text(sound_map, public_sector).codes().empty());
}

TEST_CASE("What everything lacks is one finding", "[checks][public-sector]") {
    const Checked checked = check_text(
        "title: T\npersonas: [A, B]\nstages: [{name: S, touchpoints: [{name: One, channel: website}, {name: Two, channel: app}, {name: "
        "Three, channel: chat}]}]\n",
        public_sector);
    std::vector<std::string> mine;
    for (const std::string& code : checked.codes()) {
        if (code == "JM209" || code == "JM315" || code == "JM316") mine.push_back(code);
    }
    CHECK(mine == std::vector<std::string>{"JM209", "JM315", "JM316"});
    CHECK(checked.find("JM315")->entity == "stages");
}

TEST_CASE("A person, being alone and hearing of it need no other help", "[checks][public-sector]") {
    for (const char* channel : {"none", "phone", "office", "chat", "video", "word-of-mouth", "advertising"}) {
        CAPTURE(channel);
        const Checked checked = check_text(
            changed(sound_map, {{"        help: phone\n", ""}, {"channel: letter", "channel: " + std::string(channel)}}), public_sector);
        CHECK_FALSE(checked.find("JM315"));
    }
    for (const char* channel : {"chatbot", "ivr", "kiosk", "third-party"}) {
        CAPTURE(channel);
        const Checked checked = check_text(
            changed(sound_map, {{"        help: phone\n", ""}, {"channel: letter", "channel: " + std::string(channel)}}), public_sector);
        CHECK(checked.find("JM315"));
    }
}

TEST_CASE("Where all that need help lack it, it is said how many need it", "[checks][public-sector]") {
    const Checked checked = check_text(
        "title: T\nstages:\n  - name: S\n    touchpoints:\n      - {name: A, channel: website}\n      - {name: B, channel: portal}\n"
        "      - {name: C, channel: counter}\n",
        public_sector);
    REQUIRE(checked.find("JM315"));
    CHECK(checked.find("JM315")->message == "none of the 2 touchpoints that need it says where help is found");
}

}  // namespace journeymap
