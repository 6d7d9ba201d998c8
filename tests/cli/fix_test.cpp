// journeymap check --fix and --diff: what they write, what they leave, and how they end.
#include <unistd.h>

#include <cstdlib>

#include "catch.h"
#include "folder.h"

namespace {

// Comments, blank lines, odd spacing and both kinds of quotes: all of it has to stay.
const std::string untidy =
    "# The permit.\n"
    "title:   \"Renew a permit\"   # as the letter says\n"
    "objectives:  Fewer visits\n"
    "\n"
    "personas: [ Amara ,  'Otto' ]\n"
    "stages:\n"
    "  - name: Apply\n"
    "    steps:\n"
    "      - name: Fill in the form   # the long one\n"
    "        chanel: website\n"
    "        doing: Note: looks for last year's letter\n"
    "        wait: '1,5 h'\n"
    "        emotion: -1,5\n"
    "        pain_points: [{id: P1, text: The number is on a letter, severity: minor}]\n"
    "\n"
    "        opportunities: [{text: Show the number, addresses: [P1], impact: 3, effort: 1}]\n"
    "review: {last: 1.1.2026, every: 6 months}   \n"
    "# end";
const std::string tidy =
    "# The permit.\n"
    "title:   \"Renew a permit\"   # as the letter says\n"
    "objectives:  [Fewer visits]\n"
    "\n"
    "personas: [ Amara ,  'Otto' ]\n"
    "stages:\n"
    "  - name: Apply\n"
    "    touchpoints:\n"
    "      - name: Fill in the form   # the long one\n"
    "        channel: website\n"
    "        doing: \"Note: looks for last year's letter\"\n"
    "        wait: '1.5 h'\n"
    "        emotion: -1.5\n"
    "        pain_points: [{id: P1, text: The number is on a letter, severity: low}]\n"
    "\n"
    "        opportunities: [{text: Show the number, addresses: [P1], impact: 3, effort: 1}]\n"
    "review: {last: 2026-01-01, every: 6 months}   \n"
    "# end";

std::string with_both_line_ends(std::string text) {
    for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 2)) text.insert(at, 1, '\r');
    return text;
}

int apply_diff(const Folder& folder, const std::string& program) {
    const std::string call =
        "cd '" + folder.path() + "' && GIT_CEILING_DIRECTORIES='" + folder.path() + "/..' " + program + " >/dev/null 2>&1";
    return std::system(call.c_str());
}

}  // namespace

TEST_CASE("--fix mends what can only be meant one way, and leaves every other byte") {
    const Folder folder;
    for (const bool both : {false, true}) {
        folder.put("a.yaml", both ? with_both_line_ends(untidy) : untidy);
        const Outcome fixed = folder.call({"check", "--fix", "a.yaml", "--today", "2026-02-01"});
        CHECK(folder.read("a.yaml") == (both ? with_both_line_ends(tidy) : tidy));
        CHECK(fixed.err == "fixed 8 findings in a.yaml\n");
        CHECK(fixed.status == 0);
        CHECK(holds(fixed.out, "a.yaml: "));
        const ino_t inode = folder.inode("a.yaml");
        const Outcome again = folder.call({"check", "--fix", "a.yaml", "--today", "2026-02-01"});
        CHECK(again.err == "");
        CHECK(again.out == fixed.out);
        CHECK(folder.inode("a.yaml") == inode);
    }
    CHECK(folder.names() == std::vector<std::string>{"a.yaml"});
}

TEST_CASE("check says how much --fix can do") {
    const Folder folder;
    folder.put("a.yaml", good_map + "reveiw: {last: 2026-01-01}\nlanguge: de\nzebras: []\n");
    CHECK(holds(folder.call({"check", "a.yaml"}).out, "; 1 can be fixed with --fix\n"));  // there is a review already
    folder.put("a.yaml", good_map);
    CHECK_FALSE(holds(folder.call({"check", "a.yaml"}).out, "--fix"));
}

TEST_CASE("what is left after --fix decides how check ends") {
    const Folder folder;
    folder.put("a.yaml", "langauge: de\n" + bad_map);
    const Outcome outcome = folder.call({"check", "--fix", "a.yaml", "--format", "short"});
    CHECK(outcome.status == 1);
    CHECK(outcome.err == "fixed 1 finding in a.yaml\n");
    CHECK(holds(outcome.out, "a.yaml:15:1: error["));
    CHECK(folder.read("a.yaml") == "language: de\n" + bad_map);
}

TEST_CASE("a map that is no YAML yet is mended mistake by mistake") {
    const Folder folder;
    std::string bad = "title:Renew\nobjectives:\n\t- Fewer visits\nstages:\n";
    std::string good = "title: Renew\nobjectives:\n  - Fewer visits\nstages:\n";
    for (int i = 0; i < 30; ++i) {
        bad += "\t- name: S" + std::to_string(i) + "\n\t  touchpoints: [@home, 'don't']\n\t  goals: [a, b\n";
        good += "  - name: S" + std::to_string(i) + "\n    touchpoints: [\"@home\", \"don't\"]\n    goals: [a, b]\n";
    }
    folder.put("a.yaml", bad);
    const Outcome outcome = folder.call({"check", "--fix", "a.yaml", "-f", "short"});
    CHECK(folder.read("a.yaml") == good);
    CHECK(holds(outcome.err, " findings in a.yaml"));
}

TEST_CASE("what can be mended is, though an error behind it cannot") {
    const Folder folder;
    folder.put("a.yaml", "title: T\nstages:\n  - name: Reads letter #5\n    description: \"Yes\", she says\n");
    const Outcome outcome = folder.call({"check", "--fix", "a.yaml", "-f", "short"});
    CHECK(folder.read("a.yaml") == "title: T\nstages:\n  - name: \"Reads letter #5\"\n    description: \"Yes\", she says\n");
    CHECK_FALSE(holds(outcome.out, "can be fixed"));
    folder.put("b.yaml", "title: T\nstages:\n  - {name: A, goals: [Ask #5, bring #6 form], description: Reads letter #5}\n");
    folder.call({"check", "--fix", "b.yaml"});
    CHECK(folder.read("b.yaml") ==
          "title: T\nstages:\n  - {name: A, goals: [\"Ask #5\", \"bring #6 form\"], description: \"Reads letter #5\"}\n");
}

TEST_CASE("--diff shows what --fix would write, and patch and git apply take it") {
    const Folder folder;
    for (const std::string& text : {untidy, with_both_line_ends(untidy), untidy + "\n"}) {
        folder.put("maps/a map.yaml", text);
        const Outcome diff = folder.call({"check", "--diff", "maps/a map.yaml"});
        CHECK(diff.status == 1);
        CHECK(diff.err == "");
        CHECK(holds(diff.out, "--- a/maps/a map.yaml\t\n+++ b/maps/a map.yaml\t\n@@ -1,"));
        CHECK(folder.read("maps/a map.yaml") == text);
        folder.call({"check", "--fix", "maps/a map.yaml"});
        const std::string fixed = folder.read("maps/a map.yaml");
        CHECK(fixed != text);
        folder.put("the.diff", diff.out);
        for (const char* program : {"patch --binary -p1 < the.diff", "git apply --whitespace=nowarn the.diff"}) {
            folder.put("maps/a map.yaml", text);
            CHECK(apply_diff(folder, program) == 0);
            CHECK(folder.read("maps/a map.yaml") == fixed);
        }
        const Outcome nothing = folder.call({"check", "--diff", "maps/a map.yaml"});
        CHECK(nothing.status == 0);
        CHECK(nothing.out == "");
    }
}

TEST_CASE("--diff speaks to no log, and in a file it is a patch") {
    const Folder folder;
    folder.put("a.yaml", "langauge: de\n# ##vso[task.complete]\n" + good_map);
    const Outcome piped = folder.call({"check", "--diff", "a.yaml"});
    CHECK(piped.status == 1);
    CHECK(holds(piped.out, "+language: de\n # #\\u{23}vso[task.complete]\n"));
    CHECK(holds(piped.err, "to apply the diff, write it to a file\n"));
    Run to_file{{"check", "--diff", "a.yaml"}};
    to_file.output_to = folder / "the.diff";
    CHECK(folder.call(to_file).err.empty());
    CHECK(apply_diff(folder, "git apply the.diff") == 0);
    CHECK(folder.read("a.yaml") == "language: de\n# ##vso[task.complete]\n" + good_map);
}

TEST_CASE("--diff reads standard input, --fix does not") {
    const Folder folder;
    Run call;
    call.words = {"check", "--diff", "-"};
    call.input = "langauge: de\n" + good_map;
    const Outcome diff = folder.call(call);
    CHECK(diff.status == 1);
    CHECK(holds(diff.out, "--- a/stdin\n+++ b/stdin\n@@ -1,4 +1,4 @@\n-langauge: de\n+language: de\n"));
    call.words = {"check", "--fix", "-"};
    const Outcome fix = folder.call(call);
    CHECK(fix.status == 2);
    CHECK(fix.out == "");
    CHECK(holds(fix.err, "--diff"));
}

TEST_CASE("a file that several maps use is mended once") {
    const Folder folder;
    const std::string use = "use: [people.yaml]\n";
    const std::string map = "title: T\nobjectives: [x]\nstages: [{name: S, touchpoints: [{name: N, personas: [amara]}]}]\n";
    folder.put("people.yaml", "# shared\npersonas:\n  - id: amara\n    title: Amara\n    job: nurse\n");
    folder.put("a.yaml", map + use);
    folder.put("b.yaml", map + "use: [./people.yaml, people.yaml]\nlanguge: de\n");
    const Outcome diff = folder.call({"check", "--diff", "a.yaml", "b.yaml"});
    CHECK(diff.out.find("+++ b/people.yaml") != std::string::npos);
    CHECK(diff.out.find("+++ b/people.yaml") == diff.out.rfind("+++ b/people.yaml"));
    const Outcome outcome = folder.call({"check", "--fix", "a.yaml", "b.yaml"});
    CHECK(folder.read("people.yaml") == "# shared\npersonas:\n  - id: amara\n    name: Amara\n    role: nurse\n");
    CHECK(outcome.err == "fixed 2 findings in people.yaml\nfixed 1 finding in b.yaml\n2 maps: 2 failed\n");
    CHECK(folder.read("a.yaml") == map + use);
}

TEST_CASE("what cannot be written is said, and the rest is mended all the same") {
    const Folder folder;
    folder.put("a.yaml", "langauge: de\n" + good_map);
    folder.put("b.yaml", "langauge: de\n" + good_map);
    ::chmod((folder / "a.yaml").c_str(), 0444);
    ::chmod(folder.path().c_str(), 0777);
    ::chmod((folder / "b.yaml").c_str(), 0666);
    Run call;
    call.words = {"check", "--fix", "a.yaml", "b.yaml"};
    call.as_nobody = true;
    const Outcome outcome = folder.call(call);
    CHECK(outcome.status == 3);
    CHECK(holds(outcome.err, "cannot fix a.yaml: the file is there and may not be written"));
    CHECK(holds(outcome.err, "fixed 1 finding in b.yaml"));
    CHECK(folder.read("a.yaml") == "langauge: de\n" + good_map);
    CHECK(folder.call({"check", "--diff", "missing.yaml"}).status == 2);
}

TEST_CASE("a link to a map stays a link") {
    const Folder folder;
    folder.put("real/a.yaml", "langauge: de\n" + good_map);
    REQUIRE(::symlink("real/a.yaml", (folder / "a.yaml").c_str()) == 0);
    CHECK(folder.call({"check", "--fix", "a.yaml"}).err == "fixed 1 finding in a.yaml\n");
    CHECK(folder.read("real/a.yaml") == "language: de\n" + good_map);
    CHECK(std::filesystem::is_symlink(folder / "a.yaml"));
}

TEST_CASE("files outside of the project are not mended") {
    const Folder folder;
    folder.put("outside/people.yaml", "personas: [{title: Amara}]\n");
    folder.put("inside/.journeymap.yaml", "");
    folder.put("inside/a.yaml", good_map + "use: [../outside/people.yaml]\n");
    folder.call({"check", "--fix", "inside/a.yaml"});
    CHECK(folder.read("outside/people.yaml") == "personas: [{title: Amara}]\n");
}

TEST_CASE("what a comment allows is not mended") {
    const Folder folder;
    const std::string text =
        "title: T\nobjectives: [Fewer visits]\nstages:\n  - name: S\n    touchpoints:\n      - name: N\n"
        "        # journeymap: allow unknown-feeling it is our word\n        emotion: frustated\n";
    folder.put("a.yaml", text);
    folder.call({"check", "--fix", "a.yaml"});
    CHECK(folder.read("a.yaml") == text);
}

TEST_CASE("what only a person can mend is not counted") {
    const Folder folder;
    for (const char* tagged :
        {"!!merge <<: {language: en}\n", "! <<: {language: en}\n", "!!set language: en\n", "scenario: !!omap two or three\n"}) {
        folder.put("a.yaml", good_map + tagged);
        const std::string said = folder.call({"check", "a.yaml", "--no-config"}).out;
        CHECK(holds(said, "JM018"));
        CHECK_FALSE(holds(said, "can be fixed"));
    }
    folder.put("a.yaml", good_map + "scenario: {text: ! 12, trigger: x}\n");
    CHECK(holds(folder.call({"check", "a.yaml"}).out, "; 1 can be fixed with --fix\n"));
    folder.call({"check", "--fix", "a.yaml"});
    CHECK(folder.read("a.yaml") == good_map + "scenario: {text: \"! 12\", trigger: x}\n");
}

TEST_CASE("flags that do not go together are refused") {
    const Folder folder;
    folder.put("a.yaml", "langauge: de\n" + good_map);
    for (const std::vector<std::string>& more :
        {std::vector<std::string>{"--fix", "--diff"}, {"--diff", "--format", "json"}, {"--diff", "--report", "json=x"}}) {
        std::vector<std::string> words = {"check", "a.yaml"};
        words.insert(words.end(), more.begin(), more.end());
        const Outcome outcome = folder.call(words);
        CHECK(outcome.status == 2);
        CHECK(outcome.out == "");
        CHECK(holds(outcome.err, "--diff"));
    }
    CHECK(folder.read("a.yaml") == "langauge: de\n" + good_map);
}
