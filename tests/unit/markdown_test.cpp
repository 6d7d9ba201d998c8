#include "catch.h"

#include "journeymap/backend.h"
#include "journeymap/check.h"

using namespace journeymap;

namespace {

std::string markdown_of(std::string yaml) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source("map.journey.yaml", std::move(yaml), sources, diagnostics);
    REQUIRE(source);
    const auto journey = read_journey(sources, *source, {}, diagnostics);
    REQUIRE(journey);
    const Scorecard scorecard = run_checks(*journey, sources, {}, diagnostics);
    const Grid grid = lay_grid(*journey, analyse(*journey), scorecard, {});
    const Backend* backend = find_backend("markdown");
    REQUIRE(backend != nullptr);
    return std::get<ReadsGrid>(backend->make)(grid, sources, {}).bytes;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("of a photo Markdown says what is on it, and not how its file is called") {
    CHECK(holds(markdown_of("title: T\npersonas: [{name: A, photo: a.jpg, photo_alt: A woman *in* scrubs}]\n"),
        "- **Photo:** A woman \\*in\\* scrubs\n"));
    CHECK_FALSE(holds(markdown_of("title: T\npersonas: [{name: A, photo: a.jpg}]\n"), "a.jpg"));
}

TEST_CASE("a map as Markdown says every fact on a line of its own") {
    const std::string text = markdown_of(R"yaml(
title: Renew
personas: [{id: a, name: Amara, needs: [speed, calm]}]
objectives: [{id: fast, text: Renew in a day}]
teams: [{id: web, name: Web team}]
evidence: [{id: log, text: Call log, kind: log, n: 12, date: 2026-08-31, link: https://a.b/c}]
stages:
  - name: Apply
    phase: Before
    goals: [Send it once]
    touchpoints:
      - name: Help line
        channel: phone
        doing: Calls
        thinking: Still on hold.
        moment_of_truth: The first talk with a person
        emotion: {a: {score: -1.8, feeling: angry}}
        pain_points: [{id: P4, text: On hold, severity: high, barrier: true, evidence: [log]}]
        opportunities: [{id: O1, text: Call back, addresses: [P4], objective: fast, impact: 5, effort: 1, owner: web, status: planned}]
        measures: [{text: median hold, value: 22, unit: min, target: 5}]
        backstage: [Phone system, Staff plan]
        notes: {risk: [Nobody answers]}
  - name: Later
lanes: [{id: risk, name: Risk}]
history: [{date: 2026-09-01, version: "2", text: Added the counter, by: Parking}]
)yaml");
    for (const std::string_view line :
        {"# Renew\n", "- **Needs:**\n  - speed\n  - calm\n", "- **Phase:** Before\n", "- **Channel:** Phone\n", "- **Doing:** Calls\n",
            "- **Thinking:** \u201CStill on hold.\u201D\n", "- **Moment of truth:** The first talk with a person\n",
            "  - Amara: \u22121.8 angry", "  - <a id=\"pain-P4\"></a>**P4** On hold\n    - **Severity:** high\n    - **Barrier**\n",
            "    - **Addressed by:** [O1](#opportunity-O1)\n    - **Evidence:** [Call log](#evidence-log)\n",
            "    - **Addresses:** [P4](#pain-P4)\n    - **Serves:** [Renew in a day](#objective-fast)\n", "    - **Quick win**\n",
            "    - **Status:** planned\n", "  - **22\u00A0min** median hold, target\u00A05\n",
            "- **Backstage:**\n  - Phone system\n  - Staff plan\n", "- **Risk:** Nobody answers\n",
            "| [P4](#pain-P4) On hold | [Help line](#touchpoint-help-line) | high | [O1](#opportunity-O1) |\n",
            "- <a id=\"evidence-log\"></a>[Call log](<https://a.b/c>), log, n = 12, 31 August 2026\n", "- no touchpoints yet\n",
            "- 1 September 2026, version 2: Added the counter (Parking)\n"}) {
        INFO(line);
        CHECK(holds(text, line));
    }
    CHECK(text.back() == '\n');
    CHECK_FALSE(holds(text, "\n\n\n"));
    CHECK_FALSE(holds(text, "dir=\"rtl\""));
}

TEST_CASE("nothing in a map becomes markup in Markdown") {
    const std::string text = markdown_of(R"yaml(
title: "</div> <b>x</b> | @name #12"
personas: ["- *a* | b"]
stages:
  - name: "# x\n\n---"
    touchpoints:
      - name: "[a](javascript:x) ![b](c)"
        doing: "1. <script>\n| --- |\n> q"
        pain_points: ["a | b\n| --- |", ":x: $y$"]
)yaml");
    for (const std::string_view part :
        {"<script", "<b>x", "</div>", "@name", "#12", "[a](", "![b]", "\n---", "\n> q", " $y$", ":x:", "a | b"}) {
        INFO(part);
        CHECK_FALSE(holds(text, part));
    }
}

TEST_CASE("a map in Arabic is Markdown from right to left") {
    const std::string text = markdown_of("title: زيارة\nlanguage: ar\nstages: [{name: الحجز, touchpoints: [الاتصال]}]\n");
    CHECK(text.substr(0, 17) == "<div dir=\"rtl\">\n\n");
    CHECK(text.substr(text.size() - 8) == "\n</div>\n");
    CHECK(holds(text, "الاتصال"));
}
