// The formats of `build` that are not pictures: JSON for programs, CSV for spreadsheets, Mermaid for READMEs, text for terminals.
#include "catch.h"
#include "folder.h"

using Names = std::vector<std::string>;

TEST_CASE("the JSON of a map has insights and findings, and no folders") {
    const Folder folder;
    folder.put("maps/a.journey.yaml", good_map);
    const Outcome outcome = folder.call({"build", "maps/a.journey.yaml", "-f", "json", "-o", "-"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.out, "\"version\": 1"));
    CHECK(holds(outcome.out, "\"source\": \"a.journey.yaml\""));
    CHECK(holds(outcome.out, "\"file\": \"a.journey.yaml\""));
    CHECK(holds(outcome.out, "\"name\": \"lowest-point\""));
    CHECK_FALSE(holds(outcome.out, "maps/"));
    CHECK(folder.call({"build", "maps/a.journey.yaml", "-o", "x.json"}).status == 0);
    CHECK(folder.read("x.json") == outcome.out);
}

TEST_CASE("JSON is not written over a map that is JSON") {
    const Folder folder;
    folder.put("a.json", "{\"title\": \"T\", \"stages\": [\"Find\"]}");
    const Outcome outcome = folder.call({"build", "a.json", "-f", "json"});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "would overwrite the map"));
}

TEST_CASE("the findings in JSON do not depend on the clock") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const Outcome strict = folder.call({"build", "a.yaml", "--strict", "-f", "json", "-o", "-"});
    CHECK(strict.status == 0);
    CHECK_FALSE(holds(strict.out, "review-overdue"));
    CHECK(holds(folder.call({"build", "a.yaml", "--today", "2027-01-01", "-f", "json", "-o", "-"}).out, "review-overdue"));
}

TEST_CASE("JSON knows the thresholds and severities of a project") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put(".journeymap.yaml", "severities: {persona-without-evidence: error}\n");
    CHECK(holds(folder.call({"build", "a.yaml", "-f", "json", "-o", "-"}).out,
        "\"name\": \"persona-without-evidence\",\n      \"severity\": \"error\""));
}

TEST_CASE("CSV is one table, and one map gives one file") {
    const Folder folder;
    folder.put("a.journey.yaml", good_map);
    const Outcome outcome = folder.call({"build", "a.journey.yaml", "-f", "csv"});
    CHECK(outcome.status == 0);
    CHECK(folder.names() == Names{"a.csv", "a.journey.yaml"});
    const std::string table = folder.read("a.csv");
    CHECK(holds(table, "\xEF\xBB\xBFkind,phase,stage,touchpoint,id,text,"));
    CHECK(holds(table, "\r\npain point,,Apply,Fill in the form,P1,The number is on a letter,Website,,Amara,"));
    CHECK(folder.call({"build", "a.journey.yaml", "-f", "csv", "-o", "-"}).out == table);
}

TEST_CASE("CSV has no column for each of very many personas") {
    const Folder folder;
    std::string map = "title: T\nstages: [{name: S, touchpoints: [{name: A, emotion: 1}]}]\npersonas:\n";
    for (int i = 0; i < 101; ++i) map += "  - P" + std::to_string(i) + "\n";
    folder.put("a.yaml", map);
    const Outcome outcome = folder.call({"build", "a.yaml", "--limits-times", "2", "-f", "csv", "-o", "-"});
    CHECK(holds(outcome.err, "101 personas are too many for a column each"));
    CHECK_FALSE(holds(outcome.out, "emotion P0"));
    CHECK(holds(folder.call({"build", "a.yaml", "--limits-times", "2", "-f", "csv", "--persona", "p7,p8", "-o", "-"}).out,
        "emotion,emotion P7,emotion P8,"));
}

TEST_CASE("Mermaid says what it does not show") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const Outcome outcome = folder.call({"build", "a.yaml", "-f", "mermaid"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.err, "a.mmd: Mermaid cannot show channels, doing, 1 pain point, 1 opportunity; svg and markdown do"));
    CHECK(holds(folder.read("a.mmd"), "%% Not shown: channels, doing, 1 pain point, 1 opportunity.\n"));
    CHECK(holds(folder.read("a.mmd"), "    section Apply\n        Fill in the form: 2.5: Amara\n"));
    CHECK(folder.call({"build", "a.yaml", "-o", "x.mmd"}).status == 0);
}

TEST_CASE("personas who feel alike share a task, others do not") {
    const Folder folder;
    folder.put(
        "a.yaml", "title: T\npersonas: [A, B, C, D]\nstages: [{name: S, touchpoints: [{name: X, emotion: {a: -2, b: -1, c: 1.5}}, Y]}]\n");
    const std::string text = folder.call({"build", "a.yaml", "-f", "mermaid", "-o", "-"}).out;
    CHECK(holds(text, "X: 1.5: A, B\n        X: 4.5: C\n        (?) X: 3: D\n        (?) Y: 3: A, B, C, D\n"));
    CHECK(holds(text, "%% (?) before a name"));
}

TEST_CASE("text is 100 columns wide where there is no terminal, and has no colours") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const Outcome outcome = folder.call({"build", "a.yaml", "-f", "text", "-o", "-"});
    CHECK(outcome.status == 0);
    CHECK_FALSE(holds(outcome.out, "\x1B"));
    CHECK(holds(outcome.out, "  > Fill in the form\n    Website\n    Doing          Looks for last year's letter\n"));
    CHECK(folder.call({"build", "a.yaml", "-o", "x.txt"}).status == 0);
    CHECK(folder.read("x.txt") == outcome.out);
    CHECK(holds(folder.call({"build", "a.yaml", "-f", "text", "--color", "always", "-o", "-"}).out, "\x1B[1mFill in the form\x1B[0m"));
    folder.call({"build", "a.yaml", "-f", "text", "--color", "always"});
    CHECK(folder.read("a.txt") == outcome.out);
}

TEST_CASE("--columns says how wide text becomes") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    CHECK(folder.call({"build", "a.yaml", "-f", "text", "--columns", "40", "-o", "-"}).status == 0);
    for (const std::string_view bad : {"39", "1001", "wide"}) {
        const Outcome outcome = folder.call({"build", "a.yaml", "-f", "text", "--columns", std::string(bad)});
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, "--columns takes a number from 40 to 1000"));
    }
    CHECK(
        holds(folder.call({"build", "a.yaml", "--columns", "80"}).err, "--columns concerns text, and none is to be written: add -f text"));
}
