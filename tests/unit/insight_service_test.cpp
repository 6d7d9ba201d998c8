// Insights about the service: barriers, bottlenecks, targets, redundancy, channels, help, handovers, coverage, trace.
#include "insight_cases.h"

using namespace journeymap;

TEST_CASE("A barrier says whom it stops and what is done about it", "[insights]") {
    const auto of = [](const char* status, const char* personas = "") {
        return found_in(
            one_stage(
                {std::string("name: One, emotion: {a: -1, b: 1}, pain_points: [{id: P1, text: Closed, severity: critical, barrier: true") +
                    personas + "}], opportunities: [{id: O1, text: Open, addresses: [P1], status: " + status + "}]"}),
            "barrier");
    };
    auto found = of("proposed");
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence == "At “One” a barrier can stop both personas: P1 (critical) “Closed”. O1 “Open” is only proposed.");
    CHECK(number_of(found[0], "stopped") == 2);
    CHECK(found[0].weight == Approx(93));
    found = of("dropped", ", personas: [a]");
    CHECK(found[0].sentence == "At “One” a barrier can stop Ann: P1 (critical) “Closed”. Nothing is planned against it.");
    CHECK(found[0].weight == Approx(98));
    CHECK(of("done")[0].sentence.ends_with("O1 “Open” is done: find out whether it still stops anybody."));
    CHECK(of("done")[0].weight == Approx(48));
}

TEST_CASE("A barrier says no more than the map does", "[insights]") {
    const auto found = found_in(
        "title: T\nstages: [{name: S, touchpoints: [{name: One, pain_points: [{id: P1, text: x, barrier: true}], opportunities: [{id: O1, "
        "text: o, addresses: [P1]}]}]}]\n",
        "barrier");
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence == "At “One” a barrier can stop everyone: P1 “x”. O1 “o” would answer it, but nobody says how far it is.");
    CHECK(found[0].numbers.empty());
}

TEST_CASE("A barrier for those who do not come there stops nobody", "[insights]") {
    CHECK(sentences_in(one_stage({"name: One, personas: [b], pain_points: [{text: Closed, barrier: true, personas: [a]}]"}), "barrier") ==
          Sentences{"At “One” a barrier can stop nobody who is known to come there: “Closed”. Nothing is planned against it."});
    CHECK(sentences_in(
              two_personas("  - {name: S, pain_points: [{text: Closed, barrier: true}], touchpoints: [{name: One, personas: [b]}]}\n"),
              "barrier") == Sentences{"At stage “S” a barrier can stop Bob: “Closed”. Nothing is planned against it."});
}

TEST_CASE("The longest wait and its share", "[insights]") {
    CHECK(sentences_in(one_stage({"name: One, wait: 1 h", "name: Two, wait: 3 h", "name: Three, wait: 5 min"}), "longest-wait") ==
          Sentences{"People wait longest at “Two”: 3 h, 73% of the waiting on the way; then comes “One” (1 h)."});
    CHECK(sentences_in(one_stage({"name: One, wait: 19 days"}), "longest-wait") == Sentences{"People wait longest at “One”: 19 days."});
    CHECK(found_in(one_stage({"name: One"}), "longest-wait").empty());
    // Ties: the first leads.
    CHECK(found_in(one_stage({"name: One, wait: 1 h", "name: Two, wait: 60 min"}), "longest-wait")[0].entities[0] ==
          "stages/s/touchpoints/one");
}

TEST_CASE("Alternatives are waited at once", "[insights]") {
    const auto found = found_in(
        one_stage({"name: One, id: one, wait: 2 h", "name: Two, instead_of: one, wait: 1 h", "name: Three, wait: 1 h"}), "longest-wait");
    REQUIRE(found.size() == 1);
    CHECK(number_of(found[0], "total") == Approx(3 * 3600));
}

TEST_CASE("Holding, slow answers, tries", "[insights]") {
    const std::string map = one_stage({"name: Calls, channel: phone, wait: 22 min", "name: Short, channel: phone, wait: 4 min",
        "name: Mails, channel: email, wait: 22 min", "name: Paper, channel: office, wait: 12 days", "name: Slow, response_time: 3 days",
        "name: Quick, response_time: 5 h", "name: Tries, attempts: 3", "name: Once, attempts: 1"});
    CHECK(sentences_in(map, "hold") == Sentences{"People wait 22 min at “Calls”, on a channel that should answer at once (Phone)."});
    CHECK(sentences_in(map, "slow-response") == Sentences{"At “Slow” an answer takes 3 days."});
    CHECK(sentences_in(map, "repeated-attempts") == Sentences{"“Tries” takes 3 tries."});
    CHECK(found_in(map, "hold", {.hold = 3}).size() == 2);
}

TEST_CASE("Targets that are missed", "[insights]") {
    const auto of = [](const std::string& measure) {
        return sentences_in(one_stage({"name: One, wait: 12 days, measures: [{text: m, " + measure + "}]"}), "missed-target");
    };
    CHECK(of("value: 22, unit: min, target: 5") == Sentences{"At “One”, “m” is 22 min, 4.4 times its target of 5 min."});
    CHECK(of("value: 2, unit: h, target: 90 min") == Sentences{"At “One”, “m” is 2 h, over its target of 1 h 30 min."});
    CHECK(of("value: 22, unit: min, target: \"> 20\"").empty());
    CHECK(of("value: 40, unit: \"%\", target: \"> 80 %\"") == Sentences{"At “One”, “m” is 40 %; it should be more than 80 %."});
    CHECK(of("value: 40, unit: \"%\", target: at most 20 %") == Sentences{"At “One”, “m” is 40 %, 2 times its target of 20 %."});
    CHECK(of("value: 46, unit: \"%\", target: 23") == Sentences{"At “One”, “m” is 46 %; the target is 23 %."});
    CHECK(of("value: 3, unit: \"%\", target: 0") == Sentences{"At “One”, “m” is 3 %; the target is 0 %."});
    CHECK(of("value: 12, unit: Tage, target: 5") == Sentences{"At “One”, “m” is 12 Tage, 2.4 times its target of 5 Tage."});
    CHECK(of("value: 58%, target: 90%") == Sentences{"At “One”, “m” is 58 %; the target is 90 %."});
    CHECK(of("value: 58 %, target: at least 90 %") == Sentences{"At “One”, “m” is 58 %; it should be at least 90 %."});
    CHECK(of("value: 24 days, target: 14 days") == Sentences{"At “One”, “m” is 24 days, 1.7 times its target of 14 days."});
    CHECK(of("value: 5, unit: days, target: less than 5") == Sentences{"At “One”, “m” is 5 days; it should be less than 5 days."});
    CHECK(of("value: 7, unit: days, target: Less than 5") == Sentences{"At “One”, “m” is 7 days, over its target of 5 days."});
    CHECK(of("value: 80, unit: \"%\", target: \"> 80\"") == Sentences{"At “One”, “m” is 80 %; it should be more than 80 %."});
    CHECK(of("value: 0, target: \"> 0\"") == Sentences{"At “One”, “m” is 0; it should be more than 0."});
    CHECK(of("value: 5, target: no less than 6") == Sentences{"At “One”, “m” is 5; it should be at least 6."});
    CHECK(of("value: 5, unit: days, target: at most 5").empty());
    CHECK(of("value: 80, unit: \"%\", target: \">= 80\"").empty());
    CHECK(of("value: 5 of 7, target: 3").empty());
    CHECK(of("value: CO2, target: 3").empty());
    CHECK(of("value: 5, unit: min, target: 5").empty());
    CHECK(of("value: 5, target: half as many").empty());
    CHECK(of("value: about 5, target: 3").empty());
    CHECK(of("value: 5, unit: min, target: June 2027").empty());
}

TEST_CASE("A measure that stands in two places is said once", "[insights]") {
    const auto found = found_in(one_stage({"name: One, measures: [{text: m, value: 9, unit: min, target: 5}]"},
                                    "objectives: [{id: fast, text: Fast, measure: {text: m, value: 9, unit: min, target: 5}}]\n"),
        "missed-target");
    REQUIRE(found.size() == 1);
    CHECK(found[0].entities == std::vector<std::string>{"stages/s/touchpoints/one", "objectives/fast"});
}

TEST_CASE("Facts that are asked for twice", "[insights]") {
    CHECK(sentences_in(one_stage({"name: One, asks: [Address, Name, Age]", "name: Two, asks: [address, name]",
                           "name: Three, asks: [e-mail, e-mail]"}),
              "asked-twice") == Sentences{"People are asked for “Address” and “Name” twice: at “One” and “Two”."});
    CHECK(
        found_in(one_stage({"name: One, id: one, asks: [Address]", "name: Two, instead_of: one, asks: [Address]"}), "asked-twice").empty());
    CHECK(found_in(one_stage({"name: One, personas: [a], asks: [Address]", "name: Two, personas: [b], asks: [Address]"}), "asked-twice")
              .empty());
}

TEST_CASE("Nearly the same action on one channel", "[insights]") {
    const auto of = [](const char* second) {
        return sentences_in(one_stage({"name: Calls the help line, id: first, channel: phone", second}), "repeated-step");
    };
    CHECK(of("name: Calls the help-line, channel: phone") ==
          Sentences{"“Calls the help line” and “Calls the help-line” are nearly the same, both on the channel Phone: once may be enough."});
    CHECK(of("name: Calls the help line, channel: email").empty());
    CHECK(of("name: Calls a friend, channel: phone").empty());
    CHECK(of("name: Calls the help line, channel: phone, instead_of: first").empty());
}

TEST_CASE("To and fro between two channels", "[insights]") {
    const auto of = [](const char* third) {
        return sentences_in(one_stage({"name: One, personas: [a], channel: phone", "name: Two, personas: [a], channel: email",
                                std::string("name: Three, personas: [a], channel: ") + third, "name: Four, personas: [a], channel: email"}),
            "back-and-forth");
    };
    CHECK(of("phone") == Sentences{"Ann goes to and fro between Phone and E-mail for 4 contacts in a row, from “One” to “Four”."});
    CHECK(of("letter").empty());
    CHECK(of("none").empty());
}

TEST_CASE("Channels that a persona prefers", "[insights]") {
    const auto map = [](const char* prefers) {
        return std::string("title: T\nchannels: [{id: street, name: Street, kind: in-person}]\npersonas: [{id: a, name: Ann, prefers: ") +
               prefers +
               "}]\nstages: [{name: S, touchpoints: [{name: One, channel: email}, {name: Two, channel: street}, {name: Three, channel: "
               "website}, {name: Four, channel: none}]}]\n";
    };
    CHECK(sentences_in(map("[email, app]"), "unmet-preference") ==
          Sentences{"Ann prefers E-mail and App, but only 1 of 3 contacts is there; App is not offered at all."});
    CHECK(sentences_in(map("[phone]"), "unmet-preference") == Sentences{"Ann prefers Phone, but none of 3 contacts is there."});
    CHECK(found_in(map("[email, in-person]"), "unmet-preference").empty());
    CHECK(found_in(map("[]"), "unmet-preference").empty());
    CHECK(found_in(map("[phone]"), "no-real-time").empty());  // the street answers at once
}

TEST_CASE("A way that one prefers is enough", "[insights]") {
    const std::string map =
        "title: T\npersonas: [{id: a, name: Ann, prefers: [office]}]\nstages: [{name: S, touchpoints: [{name: One, id: one, channel: "
        "website}, "
        "{name: Two, instead_of: one, channel: office}]}]\n";
    CHECK(found_in(map, "unmet-preference").empty());
    CHECK(found_in(map, "no-real-time").empty());
}

TEST_CASE("Nothing answers at once", "[insights]") {
    const std::string map =
        "title: T\npersonas: [{id: a, name: Ann, prefers: [phone, email]}]\nstages: [{name: S, touchpoints: [{name: One, channel: "
        "email}]}]\n";
    CHECK(sentences_in(map, "no-real-time") ==
          Sentences{"Ann would like to be answered at once (Phone), but nowhere on the way is that possible."});
}

TEST_CASE("The channel that feels worst", "[insights]") {
    CHECK(sentences_in(one_stage({"name: One, channel: website, emotion: -1", "name: Two, channel: website, emotion: -1.4",
                           "name: Three, channel: phone, emotion: 1"}),
              "channel-emotion") ==
          Sentences{"Website is the channel that feels worst: −1.2 on average over 2 touchpoints; the best is Phone (+1)."});
    CHECK(found_in(one_stage({"name: One, channel: website, emotion: -1", "name: Three, channel: phone, emotion: 1"}), "channel-emotion")
              .empty());
}

TEST_CASE("Many changes of channel", "[insights]") {
    const auto touchpoints = std::vector<std::string>{
        "name: A, channel: phone", "name: B, channel: email", "name: C, channel: none", "name: D, channel: letter"};
    CHECK(found_in(one_stage(touchpoints), "channel-switches").empty());
    CHECK(sentences_in(one_stage(touchpoints), "channel-switches", {.channel_switches = 2}) ==
          Sentences{"Both personas change channel 2 times within 3 contacts."});
}

TEST_CASE("Help is missing where it hurts and nothing leads to it", "[insights]") {
    const std::vector<std::string> touchpoints{"name: Form, channel: website, emotion: -1, pain_points: [x]",
        "name: Call, channel: phone, emotion: -1, pain_points: [x]", "name: Fine, channel: website, emotion: 1, pain_points: [x]",
        "name: Low, channel: website, emotion: -1.5"};
    CHECK(sentences_in(one_stage(touchpoints), "missing-help") ==
          Sentences{"The map names no help for those who struggle at “Low” and “Form”: either there is none, or it is not written down."});
    auto helped = touchpoints;
    helped[0] += ", help: phone";
    const auto found = found_in(one_stage(helped), "missing-help");
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence == "People struggle at “Low”, and nothing there leads to help.");
    CHECK(found[0].weight == Approx(60));
}

TEST_CASE("Handovers and what happens there", "[insights]") {
    const std::string head = "teams: [{id: x, name: X}, {id: y, name: Y}]\n";
    const std::vector<std::string> touchpoints{"name: One, owner: x, emotion: 1", "name: Two, owner: y, emotion: -0.5",
        "name: Three, emotion: 1", "name: Four, owner: x, emotion: -1", "name: Five, owner: y, emotion: 0"};
    const std::string map = one_stage(touchpoints, head);
    CHECK(sentences_in(map, "handover-drop") ==
          Sentences{"The feeling falls by 1.5 where X hands over to Y: from “One” (+1) to “Two” (−0.5)."});
    CHECK(sentences_in(map, "handovers") == Sentences{"The journey is handed over 3 times among 2 teams: X and Y."});
    CHECK(sentences_in(map, "unowned") == Sentences{"No team answers for “Three”."});
    CHECK(sentences_in(map, "team-share").size() == 2);
    CHECK(found_in(one_stage({"name: One", "name: Two"}), "unowned").empty());
}

TEST_CASE("An alternative is no handover", "[insights]") {
    const std::string head = "teams: [{id: x, name: X}, {id: y, name: Y}]\n";
    CHECK(found_in(one_stage({"name: One, id: one, owner: x, emotion: 1", "name: Two, owner: y, instead_of: one, emotion: -2",
                                 "name: Three, owner: x, emotion: 0"},
                       head),
        "handover-drop")
              .empty());
}

TEST_CASE("Pain points that nothing answers", "[insights]") {
    const std::string opportunity = ", opportunities: [{id: O1, text: Try, addresses: [P1]}]";
    const auto of = [&](const char* status) {
        return sentences_in(one_stage({"name: One, pain_points: [{id: P1, text: Bad, severity: high}, {id: P2, text: So-so, severity: "
                                       "low}], opportunities: [{id: O1, text: Try, addresses: [P1], status: " +
                                       std::string(status) + "}]"}),
            "unanswered-pain");
    };
    CHECK(of("planned") == Sentences{"No opportunity answers P2 “So-so” (low)."});
    CHECK(of("dropped") ==
          Sentences{"Nothing is planned against P1 “Bad”, a pain of high severity at “One”.", "No opportunity answers P2 “So-so” (low)."});
    CHECK(sentences_in(one_stage({"name: One, pain_points: [x, y]"}), "unanswered-pain") ==
          Sentences{"The map has 2 pain points and no opportunity yet."});
    CHECK(sentences_in(one_stage({"name: One, pain_points: [x, y], opportunities: [z]"}), "unanswered-pain") ==
          Sentences{"No opportunity says which of the 2 pain points it answers."});
}

TEST_CASE("Needs that are not met", "[insights]") {
    CHECK(sentences_in(one_stage({"name: One, needs: A clear answer, emotion: {a: -1, b: 1}", "name: Two, needs: Peace, emotion: 1",
                           "name: Three, needs: Rest"}),
              "unmet-needs") == Sentences{"At “One” people need “A clear answer”, and by how it feels for Ann (−1) they do not get it."});
}

TEST_CASE("What lies before and after the transaction", "[insights]") {
    CHECK(sentences_in(two_personas("  - {name: Apply, touchpoints: [X]}\n  - {name: Use, touchpoints: [Y]}\n"), "lifecycle") ==
          Sentences{"The map tells the dealing with the organization (“Apply”), not what leads there."});
    CHECK(found_in(
        two_personas("  - {name: Notice, touchpoints: [X]}\n  - {name: Apply, touchpoints: [X]}\n  - {name: Use, touchpoints: [Y]}\n"),
        "lifecycle")
              .empty());
    CHECK(found_in(two_personas("  - {name: Apply, touchpoints: [X]}\n"), "lifecycle").empty());
}

TEST_CASE("From objective to outcome", "[insights]") {
    const std::string map = one_stage(
        {"name: One, pain_points: [{id: P1, text: x}], opportunities: [{id: O1, text: Try, addresses: [P1], objective: fast, status: done, "
         "outcome: {measure: calls, before: 38 %, after: 2 %}}, {id: O2, text: More, objective: fast, status: done}, {id: O3, text: Later, "
         "objective: fast, status: proposed}]"},
        "objectives: [{id: fast, text: Fast}, {id: calm, text: Calm}]\n");
    CHECK(sentences_in(map, "objective-trace") == Sentences{"No opportunity says that it serves the objective “Calm”.",
                                                      "The objective “Fast” is served by 3 opportunities (2 done and 1 proposed) against 1 "
                                                      "pain point; 1 outcome has been measured."});
    CHECK(sentences_in(map, "outcome") ==
          Sentences{"O2 “More” is done, but nobody has written down what it changed.", "O1 “Try” is done: “calls” went from 38 % to 2 %."});
    const Checked checked = check_text(map);
    const auto trace = find_insights(checked.journey).trace;
    REQUIRE(trace.size() == 4);
    CHECK(trace[0].opportunity->id == "O1");
    CHECK(trace[0].pain_points.size() == 1);
    CHECK(trace[3].objective->id == "calm");
    CHECK(trace[3].opportunity == nullptr);
}

TEST_CASE("Pain points of waiting, repetition and channels are told where no number tells it", "[insights]") {
    const std::string map = one_stage({"name: One, emotion: -0.5, pain_points: [{text: Queue, kind: delay}]",
        "name: Two, emotion: -1.5, pain_points: [{text: Silence, kind: delay}, {text: Stops all, kind: delay, barrier: true}]",
        "name: Known, emotion: -2, wait: 2 days, pain_points: [{text: Late, kind: delay}]",
        "name: Asks, asks: [name], pain_points: [{text: Asked again, kind: repetition}]", "name: Asks too, asks: [Name]",
        "name: Asks other things, asks: [age], pain_points: [{text: On paper again, kind: repetition}]",
        "name: Again, pain_points: [{text: Typed twice, kind: repetition}]",
        "name: Split, personas: [b], pain_points: [{text: Paper only, kind: channel-gap}, {text: No, kind: channel-gap, personas: [a]}]"});
    const auto delays = found_in(map, "told-delay");
    REQUIRE(delays.size() == 1);
    CHECK(delays[0].sentence == "People say that they wait, and the map does not say how long: “Silence” at “Two” and “Queue” at “One”.");
    CHECK(delays[0].weight == Approx(60));
    CHECK(sentences_in(map, "told-repetition") ==
          Sentences{"People say that they have to do things again: “On paper again” at “Asks other things” and “Typed twice” at “Again”."});
    CHECK(sentences_in(map, "told-channel-gap") == Sentences{"People say that channels do not fit together: “Paper only” at “Split”."});
    CHECK(found_in(one_stage({"name: One, pain_points: [{text: Queue, kind: effort}]"}), "told-delay").empty());
}

TEST_CASE("A step is repeated also where no channel is written", "[insights]") {
    CHECK(sentences_in(
              two_personas("  - {name: First, touchpoints: [Calls the office]}\n  - {name: Then, touchpoints: [Calls the office]}\n"),
              "repeated-step") ==
          Sentences{"“Calls the office” in stage “First” and that in stage “Then” are nearly the same: once may be enough."});
    CHECK(found_in(one_stage({"name: Waits, channel: none", "name: Waits, channel: none"}), "repeated-step").empty());
    CHECK(found_in(one_stage({"name: Calls, channel: phone", "name: Calls"}), "repeated-step").empty());
}

TEST_CASE("Help is missing at a stage that hurts as a whole", "[insights]") {
    const auto of = [](const std::string& touchpoint) {
        return sentences_in(
            two_personas("  - {name: S, pain_points: [x], touchpoints: [{name: One" + touchpoint + "}]}\n"), "missing-help");
    };
    CHECK(
        of("") == Sentences{"The map names no help for those who struggle at stage “S”: either there is none, or it is not written down."});
    CHECK(sentences_in(
        two_personas("  - {name: S, pain_points: [x], touchpoints: [One]}\n  - {name: T, pain_points: [y], touchpoints: [Two]}\n"),
        "missing-help")[0]
              .starts_with("The map names no help for those who struggle at each of its 2 stages: "));
    CHECK(of(", channel: phone").empty());
    CHECK(of(", help: phone").empty());
    CHECK(of(", pain_points: [y]") ==
          Sentences{"The map names no help for those who struggle at “One”: either there is none, or it is not written down."});
}

TEST_CASE("The longest wait says itself that it is a hold", "[insights]") {
    const std::string map =
        one_stage({"name: Calls, channel: phone, wait: 30 min, emotion: -0.5", "name: Again, channel: phone, wait: 6 min"});
    CHECK(sentences_in(map, "longest-wait") == Sentences{"People wait longest at “Calls”: 30 min on a channel that should answer at once "
                                                         "(Phone), 83% of the waiting on the way; then comes “Again” (6 min)."});
    CHECK(found_in(map, "longest-wait")[0].weight == Approx(55));
    CHECK(sentences_in(map, "hold") == Sentences{"People wait 6 min at “Again”, on a channel that should answer at once (Phone)."});
}

TEST_CASE("A team of whose part nothing is known has no sheet", "[insights]") {
    const std::string head = "teams: [{id: t, name: Team}]\n";
    CHECK(found_in(one_stage({"name: One, owner: t"}, head), "team-share").empty());
    CHECK(found_in(one_stage({"name: One, owner: t, pain_points: [x]"}, head), "team-share").size() == 1);
}
