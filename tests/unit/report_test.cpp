#include "catch.h"

#include "chapters/chapters.h"
#include "journeymap/backend.h"
#include "writing/markdown.h"

using namespace journeymap;

namespace {

struct ReportCall {
    std::vector<std::string> personas;
    std::optional<Date> today;
    std::vector<AllowedFinding> allowed;
};

std::string report_of(std::string yaml, const ReportCall& call = {}) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source("folder/map.journey.yaml", std::move(yaml), sources, diagnostics);
    REQUIRE(source);
    const auto journey = read_journey(sources, *source, {}, diagnostics);
    REQUIRE(journey);
    const Scorecard scorecard = run_checks(*journey, sources, {call.today, "--today"}, diagnostics);
    const Grid grid = lay_grid(*journey, analyse(*journey), scorecard, {{}, call.personas});
    const InsightReport insights = find_insights(*journey);
    const Backend* backend = find_backend("report");
    REQUIRE(backend != nullptr);
    BackendOptions options;
    options.source_name = "map.journey.yaml";
    return std::get<WritesReport>(backend->make)({grid, sources, insights, diagnostics.findings(), call.allowed, call.today}, options)
        .bytes;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

const std::string renewal = R"yaml(
title: Renew
service: Parking
scenario: {text: The permit runs out., trigger: a letter}
objectives: [{id: fast, text: Renew in a day, owner: web, measure: [{text: done in a day, value: 12, unit: "%", target: 90}]}]
personas:
  - {id: amara, name: Amara, role: nurse, quote: Ten minutes., prefers: [website], evidence: [log]}
  - {id: henk, name: Henk}
teams: [{id: web, name: Web team}, {id: it, name: IT}, {id: idle, name: Idle}]
evidence: [{id: log, text: Call log, kind: log, n: 12, date: 2026-08-31, link: https://a.b/c}]
stages:
  - name: Apply
    goals: [Send it once]
    touchpoints:
      - name: Help line
        channel: phone
        owner: web
        wait: 22 min
        emotion: {amara: {score: -1.8, evidence: [log]}, henk: 0.5}
        pain_points:
          - {id: P4, text: On hold, severity: high, barrier: true, personas: [amara], evidence: [log]}
          - {id: P5, text: Told to e-mail, severity: low}
        opportunities:
          - {id: O1, text: Call back, addresses: [P4], objective: fast, impact: 5, effort: 1, owner: it, status: planned, due: 2026-09-01}
          - {id: O2, text: Say how long, addresses: [P4], impact: 1, effort: 5}
        measures: [{text: median hold, value: 22, unit: min, target: 5}]
      - {name: Form, emotion: 1}
review: {last: 2026-08-01, every: 6 months, owner: web}
)yaml";

}  // namespace

TEST_CASE("a report says what the journey is, what matters, and who does what") {
    const std::string text = report_of(renewal);
    for (const std::string_view part :
        {"# Renew\n\n- Current-state journey\n- **Service:** Parking\n",
            "The map follows Amara and Henk through 1 stage and 2 touchpoints, from “Help line” to “Form”. It names 2 pain points, 1 of "
            "them a barrier that stops people, and 2 opportunities.",
            "**Three sentences matter most:**\n\n1. ", "\n3. What to do first: O1 “Call back”, a quick win", "| 1 Objectives | done |",
            "| Renew in a day | 12% done in a day, target\u00A090 | Web team |",
            "### <a id=\"persona-amara\"></a>Amara\n\n“Ten minutes.”\n\n- **Role:** nurse\n", "- **Lowest point:** Help line (−1.8)\n",
            "- **Evidence:** [Call log](#evidence-log)\n",
            "| Apply | Send it once | Help line (Phone), Form | Amara −0.4, Henk +0.8 | [P4](#pain-P4) (high, barrier), [P5](#pain-P5) "
            "(low) | 22 min |\n",
            "| <a id=\"pain-P4\"></a>**P4** On hold | Help line | high, barrier | Amara | [O1](#opportunity-O1), [O2](#opportunity-O2) |\n",
            "\n### Matters most\n\n1. **", "\n## What to do first\n\n1. First: O1",
            "| **High impact (3-5)** | Quick wins: O1 | Big bets: none |\n", "| **Low impact (1-2)** | Fill-ins: none | Time sinks: O2 |\n",
            "| Renew in a day | P4 | O1 “Call back” | planned | not measured |\n",
            "### <a id=\"team-web\"></a>Web team\n\n- Looks after the review of this map\n- Answers for 1 of 2 touchpoints, with 2 pain "
            "points there\n"
            "- **Objective:** Renew in a day\n  - 12% done in a day, target\u00A090\n",
            "| [P4](#pain-P4) On hold | Help line | high, barrier | [O1](#opportunity-O1) (IT), [O2](#opportunity-O2) |\n",
            "| [P5](#pain-P5) Told to e-mail | Help line | low | nothing yet |\n\n",
            "### <a id=\"team-it\"></a>IT\n\n- Has taken on 1 opportunity, 1 of them open\n",
            "| [O1](#opportunity-O1) Call back | [P4](#pain-P4) | 1 | 1 September 2026 | planned |\n",
            "### <a id=\"team-idle\"></a>Idle\n\n- Owns nothing in this map\n", "### Nobody's\n\n",
            "| <a id=\"evidence-log\"></a>[Call log](<https://a.b/c>) | log | 12 | 31 August 2026 | 1 persona, 1 emotion and 1 pain point "
            "|\n",
            "- **Gathered:** 31 August 2026\n", "- **Personas:** 1 of 2: Henk\n", "- **Emotions:** 1 of 2: Form\n",
            "- **Pain points:** 1 of 2: P5\n", "\n## What the map still lacks\n\n", "| map.journey.yaml:"}) {
        INFO(part);
        CHECK(holds(text, part));
    }
    CHECK_FALSE(holds(text, "folder/"));
    CHECK_FALSE(holds(text, "\n\n\n"));
    CHECK_FALSE(holds(text, "As of"));
    CHECK_FALSE(holds(text, "What is accepted"));
    CHECK(text == report_of(renewal));
}

TEST_CASE("a report says what is due only where the day is given") {
    CHECK_FALSE(holds(report_of(renewal), "overdue |"));
    const std::string text = report_of(renewal, {{}, Date{2026, 10, 1}, {}});
    CHECK(holds(text, "- **As of:** 1 October 2026\n"));
    CHECK(holds(text, "| 1 September 2026, overdue | planned |"));
}

TEST_CASE("a report of one persona leaves out what is said of others only") {
    const std::string text = report_of(renewal, {{"henk"}, {}, {}});
    CHECK(holds(text, "The map follows Henk through"));
    CHECK_FALSE(holds(text, "persona-amara"));
    CHECK_FALSE(holds(text, "Amara −0.4"));
    CHECK(holds(text, "left out: "));
    CHECK(holds(text, " of personas or places that this report does not show.\n"));
    CHECK_FALSE(holds(report_of(renewal), "left out: "));
}

TEST_CASE("a report of one persona tells only of the places this one comes to") {
    const std::string map = R"yaml(
title: Apart
personas: [{id: amara, name: Amara}, {id: henk, name: Henk}]
teams: [{id: web, name: Web team}, {id: it, name: IT}]
stages:
  - name: S1
    touchpoints:
      - {name: Desk, personas: [henk], owner: it, emotion: -2, wait: 2 days}
      - {name: Letter, personas: [henk], owner: it, emotion: -1, pain_points: [{text: hurts henk, personas: [henk]}]}
      - name: Web page
        personas: [amara]
        owner: web
        emotion: 1
        pain_points: [{id: P9, text: hurts amara}]
        opportunities: [{id: O2, text: make it short, addresses: [P9], impact: 2, effort: 2}]
  - name: S2
    touchpoints:
      - {name: Court, personas: [henk], emotion: -2, opportunities: [{id: O1, text: no court, impact: 5, effort: 1}]}
)yaml";
    const std::string text = report_of(map, {{"amara"}, {}, {}});
    CHECK(holds(text, "The map follows Amara through 1 stage and 1 touchpoint. It names 1 pain point, and 1 opportunity."));
    CHECK(holds(text, "hurts amara"));
    CHECK(holds(text, "Answers for 1 of 1 touchpoint"));
    CHECK_FALSE(holds(text, "Owns nothing in this map"));
    // The method is of the map as a document.
    const std::size_t method = text.find("## Method"), personas = text.find("## Personas"),
                      lacks = text.find("## What the map still lacks");
    REQUIRE(method < personas);
    REQUIRE(personas < lacks);
    REQUIRE(lacks != std::string::npos);
    const std::string told = text.substr(0, method) + text.substr(personas);
    for (const std::string_view other : {"Desk", "Letter", "hurts henk", "Court", "no court", "2 days", "First: O1"}) {
        INFO(other);
        CHECK_FALSE(holds(told, other));
    }
    CHECK(holds(report_of(map), "The map follows Amara and Henk through 2 stages and 4 touchpoints, from “Desk” to “Court”."));
}

TEST_CASE("what the map lacks is told to one persona only of what this one comes to and feels") {
    const std::string map = R"yaml(
title: Apart
personas: [{id: ana, name: Ana, motivations: [Time]}, {id: bob, name: Bob}]
stages:
  - name: S1
    touchpoints:
      - {name: OnlyBob, personas: [bob], emotion: -2}
      - name: Both
        emotion: {ana: 1, bob: -2}
        pain_points: [{text: Bob hurts, severity: high, personas: [bob]}, {text: Ana hurts, severity: high, personas: [ana]}]
      - {name: OnlyAna, personas: [ana], emotion: -1.5, opportunities: [Help]}
)yaml";
    const auto lacks_in = [](const std::string& text) { return text.substr(text.find("## What the map still lacks")); };
    const std::string_view speaks = "This table speaks of the whole map, also of personas and places that this report does not show.\n";
    const std::string whole = report_of(map), all = lacks_in(whole);
    CAPTURE(all);
    for (const char* told : {"OnlyBob", "Bob hurts", "Ana hurts", "OnlyAna", "persona 'Bob'"}) {
        CAPTURE(told);
        CHECK(holds(all, told));
    }
    CHECK_FALSE(holds(whole, speaks));
    CHECK_FALSE(holds(all, "left out"));

    const std::string text = report_of(map, {{"ana"}, {}, {}}), own = lacks_in(text);
    CAPTURE(own);
    for (const char* told : {"Ana hurts", "OnlyAna"}) {
        CAPTURE(told);
        CHECK(holds(own, told));
    }
    CHECK_FALSE(holds(own, "Bob"));
    CHECK(holds(text, speaks));
    CHECK(holds(own, " findings are left out: they speak of personas or places that this report does not show.\n"));
}

TEST_CASE("what is allowed of others is left out of a report of one persona") {
    static constexpr Rule rule{"JM999", "some-rule", Severity::warning, "It."};
    Finding of_other;
    of_other.rule = &rule;
    of_other.message = "about Henk";
    of_other.entity = "personas/henk";
    Finding own = of_other;
    own.message = "about Amara";
    own.entity = "personas/amara/photo";
    const std::string text = report_of(renewal, {{"amara"}, {}, {{of_other, ""}, {own, ""}}});
    CHECK(holds(text, "| about Amara |"));
    CHECK_FALSE(holds(text, "about Henk"));
    CHECK(holds(text.substr(text.find("## What is accepted as it is")), "\n1 finding is left out: it speaks of personas"));
}

TEST_CASE("a report of one persona has no sentence about a place of others, also where it names an own one") {
    const std::string map = R"yaml(
title: Ways
personas: [{id: amara, name: Amara}, {id: henk, name: Henk}]
teams: [{id: web, name: Web team}, {id: it, name: IT}]
stages:
  - name: S1
    touchpoints:
      - {id: online, name: Web form, personas: [amara], owner: web, channel: website, emotion: -1, wait: 2 days, asks: [date of birth]}
      - {name: Counter, personas: [henk], owner: it, channel: counter, instead_of: online, emotion: 2, wait: 1 day}
      - {name: Payment, owner: web, channel: website, emotion: 1, asks: [date of birth]}
      - {name: Gate, personas: [henk], owner: it, emotion: -1}
      - {name: Exit, owner: web, emotion: -2}
      - {name: Return, personas: [henk], owner: it, emotion: -1}
)yaml";
    const auto told_in = [](const std::string& text) {  // the method is of the map as a document
        const std::size_t method = text.find("## Method"), personas = text.find("## Personas");
        REQUIRE(method < personas);
        return text.substr(0, method) + text.substr(personas);
    };
    const std::string whole = told_in(report_of(map));
    for (const char* kind : {"misaligned-alternatives", "longest-wait", "handovers"}) {
        CAPTURE(whole, kind);
        CHECK(holds(whole, kind));
    }
    const std::string own = told_in(report_of(map, {{"amara"}, {}, {}}));
    CAPTURE(own);
    CHECK(holds(own, "asked-twice"));
    for (const char* other : {"Counter", "Gate", "Return", "1 day", "handed over"}) {
        CAPTURE(other);
        CHECK_FALSE(holds(own, other));
    }
}

TEST_CASE("a report counts of ways that exclude each other one") {
    const std::string text = report_of(R"yaml(
title: Ways
personas: [{id: henk, name: Henk}]
stages:
  - name: S2
    touchpoints:
      - {name: B, id: b, emotion: -2, wait: 3 days}
      - {name: C, instead_of: b, emotion: 2, wait: 20 days}
      - {name: D, emotion: -1.5, wait: 90 days}
      - {name: E, emotion: -1}
)yaml");
    CHECK(holds(text, "| Henk −1.5 |"));
    CHECK(holds(text, "(3 days or 20 days) \\+ 90 days"));
    CHECK(holds(text, "**Highest point:** C (+2)"));
    CHECK(holds(text, "The highest point of the journey is “C” for Henk (+2)"));
    CHECK(holds(text, "(on average −1.5), on the way over “B” without one good moment."));
    CHECK_FALSE(holds(text, "the whole way without one good moment"));
}

TEST_CASE("a report names what is allowed, and why") {
    static constexpr Rule rule{"JM999", "some-rule", Severity::warning, "It."};
    Finding finding;
    finding.rule = &rule;
    finding.message = "'a | b' is <odd>";
    finding.span = {0, 1, 2};
    Finding bare = finding;
    const std::string text = report_of(renewal, {{}, {}, {{finding, "because *we* say so"}, {bare, ""}}});
    CHECK(holds(text, "## What is accepted as it is\n\n| What | Rule | Where | Why it is allowed |\n"));
    CHECK(holds(text, "| 'a \\| b' is &lt;odd> | some-rule | map.journey.yaml:2 | because \\*we\\* say so |\n"));
    CHECK(holds(text, "| no reason is given |\n"));
}

TEST_CASE("a report of next to nothing is a report") {
    const std::string text = report_of("title: T\n");
    CHECK(holds(text, "# T\n"));
    CHECK(holds(text,
        "The map follows everyone who uses the service through 0 stages and 0 touchpoints. It names 0 pain points, and 0 "
        "opportunities.\n"));
    CHECK(holds(text, "The map says too little to reveal anything"));
    CHECK(holds(text, "The map names no team"));
    CHECK(holds(text, "The map names no sources"));
    CHECK_FALSE(holds(text, "| --- |\n\n"));
}

TEST_CASE("nothing in a map becomes markup in a report") {
    const std::string text = report_of(R"yaml(
title: "</div> <b>x</b> | @name #12"
objectives: ["<i>a</i> | b"]
personas: ["- *a* | b"]
teams: ["# t\n\n---"]
evidence: [{id: e, text: "[x](javascript:y)", link: "javascript:alert(1)"}]
stages:
  - name: "# x\n\n---"
    touchpoints:
      - name: "[a](javascript:x) ![b](c)"
        emotion: -1
        pain_points: [{text: "a | b\n| --- |", evidence: [e]}, ":x: $y$"]
        opportunities: [{text: "1. <script>", impact: 4, effort: 1}]
)yaml");
    for (const std::string_view part :
        {"<script", "<b>x", "</div>", "@name", "#12", "[a](", "![b]", "\n---", "\n> q", " $y$", ":x:", "a | b", "(<java"}) {
        INFO(part);
        CHECK_FALSE(holds(text, part));
    }
}

TEST_CASE("a report of an Arabic map is written from right to left") {
    const std::string text = report_of("title: زيارة\nlanguage: ar\nstages: [{name: الحجز, touchpoints: [الاتصال]}]\n");
    CHECK(text.starts_with("<div dir=\"rtl\">\n\n"));
    CHECK(text.ends_with("\n</div>\n"));
}

TEST_CASE("a writing keeps items under their numbers, tables apart, and leaves empty columns out") {
    Writing writing;
    writing.numbered(9, "nine");
    writing.item("below nine", 1);
    writing.numbered(10, "ten");
    writing.item("below ten", 1);
    writing.table({{"A", "B", "C"}, {{"1", "", "2"}, {"3", "", ""}}});
    writing.table({{"D"}, {{"4"}}});
    writing.table({{"E"}, {}});
    std::string out;
    write_markdown(writing, out);
    CHECK(out ==
          "9. nine\n   - below nine\n10. ten\n    - below ten\n\n| A | C |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |\n\n| D |\n| --- |\n| 4 |\n");
}
