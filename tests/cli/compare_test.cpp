// journeymap build --compare and compares_to: which map is compared with which, and what happens where one of them is at fault.
#include "catch.h"
#include "folder.h"

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

const std::string old_map = replaced(good_map, "title: Renew a permit\n", "title: Renew a permit\nid: permit\n");
const std::string new_map = replaced(old_map, "emotion: confused", "emotion: relieved");
const std::string plan = new_map + "state: future\ncompares_to: today.yaml\n";

bool is_compared(const std::string& svg) { return holds(svg, "What changed"); }

}  // namespace

TEST_CASE("build --compare draws the old map behind the new one") {
    const Folder folder;
    folder.put("old.yaml", old_map);
    folder.put("new.yaml", new_map);
    const Outcome outcome = folder.call({"build", "new.yaml", "--compare", "old.yaml", "-o", "-"});
    CHECK(outcome.status == 0);
    CHECK(is_compared(outcome.out));
    CHECK(holds(outcome.out, "old.yaml"));
    CHECK_FALSE(is_compared(folder.call({"build", "new.yaml", "-o", "-"}).out));
    const Outcome markdown = folder.call({"build", "new.yaml", "--compare", "old.yaml", "-o", "-", "-f", "markdown"});
    CHECK(holds(markdown.out, "## What changed"));
    CHECK(holds(markdown.out, "(was \u2212"));
    const std::string less = replaced(new_map, "name: Fill in the form", "name: Say who you are");
    folder.put("less.yaml", replaced(less, "channel: website", "channel: phone"));
    const std::string text = folder.call({"build", "less.yaml", "--compare", "old.yaml", "-o", "-", "-f", "text"}).out;
    CHECK(holds(text, "What changed\n  Compared with old.yaml"));
    CHECK(holds(text, "mean emotion: "));
    CHECK_FALSE(holds(text, "no touchpoints yet"));
}

TEST_CASE("the old map can come from standard input, or from a directory for many maps") {
    const Folder folder;
    folder.put("new.yaml", new_map);
    Run piped;
    piped.words = {"build", "new.yaml", "--compare", "-", "-o", "-"};
    piped.input = old_map;
    const std::string drawn = folder.call(piped).out;
    CHECK(is_compared(drawn));
    CHECK(holds(drawn, "Compared with an earlier version"));
    CHECK(holds(drawn, "EARLIER"));
    CHECK_FALSE(holds(drawn, "Compared with new.yaml"));
    piped.words = {"build", "german.yaml", "--compare", "-", "-o", "-"};
    folder.put("german.yaml", "language: de\n" + new_map);
    CHECK(holds(folder.call(piped).out, "Verglichen mit einer früheren Fassung"));
    piped.words = {"build", "new.yaml", "--compare", "-", "-f", "markdown", "-o", "-"};
    CHECK(holds(folder.call(piped).out, "<sub>an earlier version \u2192 new.yaml</sub>"));
    piped.words = {"diff", "-", "new.yaml", "-f", "md"};
    CHECK(holds(folder.call(piped).out, "<sub>an earlier version \u2192 new.yaml</sub>"));
    piped.words = {"diff", "new.yaml", "-", "-f", "md"};
    CHECK(holds(folder.call(piped).out, "<sub>new.yaml \u2192 this version</sub>"));
    piped.words = {"diff", "-", "new.yaml", "-f", "json"};
    CHECK(holds(folder.call(piped).out, "\"<stdin>\""));
    piped.words = {"build", "plan.yaml", "--compare", "-", "-o", "-"};
    folder.put("plan.yaml", "state: future\n" + new_map);
    const std::string plan = folder.call(piped).out;
    CHECK(holds(plan, "Promised, compared with today"));
    CHECK_FALSE(holds(plan, "earlier version"));
    piped.words = {"build", "new.yaml", "--compare", "-", "-o", "-"};
    piped.input = bad_map;
    const std::string refused = folder.call(piped).err;
    CHECK(holds(refused, "<stdin>:14:1: error[JM030 unknown-key]"));
    CHECK(holds(refused, "<stdin>: not compared"));
    piped.words = {"diff", "-", "new.yaml"};
    CHECK(holds(folder.call(piped).err, "<stdin>:14:1: error[JM030 unknown-key]"));
    folder.put("maps/a.journey.yaml", new_map);
    folder.put("maps/deep/b.journey.yaml", new_map);
    folder.put("maps/c.journey.yaml", new_map);
    folder.put("old/a.journey.yaml", old_map);
    folder.put("old/deep/b.journey.yaml", old_map);
    const Outcome many = folder.call({"build", "maps/", "--compare", "old", "-o", "out/"});
    CHECK(many.status == 0);
    CHECK(is_compared(folder.read("out/a.svg")));
    CHECK(is_compared(folder.read("out/deep/b.svg")));
    CHECK_FALSE(is_compared(folder.read("out/c.svg")));
    CHECK(holds(many.err, "maps/c.journey.yaml: there is no old/c.journey.yaml to compare it with, so it is drawn as it is"));
}

TEST_CASE("a comparison that makes no sense is refused before anything is written") {
    const Folder folder;
    folder.put("a.yaml", new_map);
    folder.put("b.yaml", new_map);
    folder.put("old.yaml", old_map);
    folder.put("empty/readme.txt", "");
    auto refused = [&](std::vector<std::string> words, const std::string& why) {
        words.insert(words.begin(), "build");
        const Outcome outcome = folder.call(words);
        CAPTURE(outcome.err);
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, why));
        CHECK_FALSE(folder.has("a.svg"));
    };
    refused({"a.yaml", "b.yaml", "--compare", "old.yaml"}, "--compare takes one old map for one map, and here are 2");
    refused({"a.yaml", "--compare", "gone.yaml"}, "--compare: there is no file or directory 'gone.yaml'");
    refused({"a.yaml", "--compare", "empty"}, "--compare: no map has its like below 'empty'");
    refused({"a.yaml", "--compare", "old.yaml", "--no-compare"}, "--compare and --no-compare exclude each other");
    refused({"-", "--compare", "-"}, "standard input can be one of the two maps, not both");
}

TEST_CASE("an old map with errors is told, and nothing is drawn") {
    const Folder folder;
    folder.put("new.yaml", new_map);
    folder.put("old.yaml", bad_map);
    const Outcome outcome = folder.call({"build", "new.yaml", "--compare", "old.yaml"});
    CHECK(outcome.status == 1);
    CHECK(holds(outcome.err, "old.yaml:14:1: error[JM030 unknown-key]"));
    CHECK_FALSE(folder.has("new.svg"));
}

TEST_CASE("a map is drawn against the one that it names under compares_to") {
    const Folder folder;
    folder.put("today.yaml", old_map);
    folder.put("plan.yaml", plan);
    const Outcome outcome = folder.call({"build", "plan.yaml", "-o", "-"});
    CHECK(outcome.status == 0);
    CHECK(is_compared(outcome.out));
    CHECK(holds(outcome.out, "Promised, compared with today"));
    CHECK_FALSE(is_compared(folder.call({"build", "plan.yaml", "-o", "-", "--no-compare"}).out));
    CHECK(folder.call({"check", "plan.yaml"}).status == 0);
    CHECK(holds(folder.call({"diff", "plan.yaml"}).out, "promised"));
    // Two maps may name each other: the other one's own is not followed.
    folder.put("today.yaml", old_map + "compares_to: plan.yaml\n");
    CHECK(folder.call({"check", "plan.yaml", "today.yaml"}).status == 0);
}

TEST_CASE("a map under compares_to that cannot be read is an error at the key") {
    const Folder folder;
    folder.put("plan.yaml", plan);
    const Outcome missing = folder.call({"check", "plan.yaml", "--format", "short"});
    CHECK(missing.status == 1);
    CHECK(holds(
        missing.out + missing.err, "plan.yaml:16:14: error[JM053 compared-map]: cannot compare with 'today.yaml': there is no such file"));
    CHECK(folder.call({"build", "plan.yaml"}).status == 1);
    CHECK(folder.call({"build", "plan.yaml", "--no-compare"}).status == 0);

    folder.put("today.yaml", bad_map + "cows: []\n");
    const Outcome bad = folder.call({"check", "plan.yaml", "--format", "short"});
    CHECK(holds(bad.out + bad.err, "today.yaml:14:1: unknown key 'zebras' in the map (and 1 more)"));
    CHECK_FALSE(holds(bad.out + bad.err, "today.yaml:15"));

    folder.put("plan.yaml", new_map + "compares_to: /etc/passwd\n");
    const Outcome outside = folder.call({"check", "plan.yaml", "--format", "short"});
    CHECK(holds(outside.out + outside.err, "the path must be relative to the map's folder"));
}
