// What keeps a finding from counting: comments that allow it, and the baseline.
#include "catch.h"
#include "folder.h"

namespace {

const std::string two_stages =
    "title: Renew a permit\n"
    "stages:\n"
    "  - name: Visit\n"
    "  - name: Apply\n"
    "    touchpoints: [Fills in the form]\n";

std::string short_of(const Folder& folder, const std::string& map, std::vector<std::string> more = {}) {
    folder.put("a.yaml", map);
    more.insert(more.begin(), {"check", "a.yaml", "-f", "short", "--today", "2026-11-21"});
    return folder.call(std::move(more)).out;
}

std::string changed(std::string text, const std::string& part, const std::string& instead) {
    return text.replace(text.find(part), part.size(), instead);
}

}  // namespace

TEST_CASE("an allow speaks of its own line or of the next") {
    const Folder folder;
    CHECK(holds(short_of(folder, two_stages), "JM302"));
    for (const char* line : {"  - name: Visit # journeymap: allow stage-without-touchpoint elsewhere\n",
             "  - name: Visit\t#journeymap:allow JM302 elsewhere\n", "  # journeymap: allow JM302 elsewhere\n  # more\n\n  - name: Visit\n",
             "  - name: Visit # asked # journeymap: allow JM302 elsewhere\n", "  - # journeymap: allow JM302 elsewhere\n    name: Visit\n",
             "  - name: >- # journeymap: allow JM302 elsewhere\n      Visit\n",
             "  - {name: Visit, # journeymap: allow JM302 elsewhere\n     }\n",
             "  - name: 'Visit'\t#\tjourneymap:\tallow\tJM302\telsewhere\t\r\n"}) {
        CAPTURE(line);
        const std::string out = short_of(folder, changed(two_stages, "  - name: Visit\n", line));
        CHECK_FALSE(holds(out, "[JM302"));
        CHECK_FALSE(holds(out, "[JM80"));
        CHECK(holds(out, "(1 allowed)"));
    }
    const std::string other = changed(two_stages, "  - name: Apply", "  # journeymap: allow JM302 wrong place\n  - name: Apply");
    CHECK(holds(short_of(folder, other), "[JM302"));
    CHECK(holds(short_of(folder, other), "[JM801 unused-allow]"));
}

TEST_CASE("several allows are each told apart") {
    const Folder folder;
    const auto with = [&](const std::string& line) { return short_of(folder, changed(two_stages, "  - name: Visit\n", line)); };
    const std::string twice = with("  # journeymap: allow JM302 elsewhere\n  - name: Visit # journeymap: allow JM302 elsewhere\n");
    CHECK(holds(twice, "(1 allowed)"));
    CHECK(holds(twice, "a.yaml:4:37: warning[JM801 unused-allow]: 'stage-without-touchpoint' is allowed here already"));
    const std::string line = with("  - name: Visit # journeymap: allow JM301 x # journeymap: allow JM302 elsewhere\n");
    CHECK(holds(line, "(1 allowed)"));
    CHECK(holds(line, "a.yaml:3:37: warning[JM801"));
}

TEST_CASE("an allow that is nearly right is mended") {
    const Folder folder;
    for (const char* word : {"jm302", "JM302:", "stage-without-touchpoint.", "stage-without-touchpont"}) {
        CAPTURE(word);
        const std::string line = std::string("  - name: Visit # journeymap: allow ") + word + " elsewhere\n";
        CHECK(holds(short_of(folder, changed(two_stages, "  - name: Visit\n", line)), "[JM802"));
        CHECK(folder.call({"check", "--fix", "a.yaml"}).status == 1);
        CHECK_FALSE(holds(folder.call({"check", "a.yaml", "-f", "short"}).out, "[JM80"));
    }
    const std::string list = changed(two_stages, "  - name: Visit\n", "  - name: Visit # journeymap: allow JM302,JM301 elsewhere\n");
    folder.put("a.yaml", list);
    CHECK(holds(folder.call({"check", "a.yaml"}).out, "a comment allows one rule"));
    folder.call({"check", "--fix", "a.yaml"});
    CHECK(folder.read("a.yaml") == list);
}

TEST_CASE("what stands in a text is no comment") {
    const Folder folder;
    for (const char* title : {"title: 'Renew # journeymap: allow JM302 x'\n", "title: Renew#journeymap:allow\n",
             "title: |\n  Renew\n  # journeymap: allow JM302 x\n"}) {
        CAPTURE(title);
        const std::string out = short_of(folder, changed(two_stages, "title: Renew a permit\n", title));
        CHECK(holds(out, "[JM302"));
        CHECK_FALSE(holds(out, "[JM80"));
    }
    const std::string behind = "title: |\n  Renew\n# journeymap: allow JM1 behind a block of text\nstages: []\n";
    CHECK(holds(short_of(folder, behind), "[JM802 unknown-allow]"));
}

TEST_CASE("an allow is not missed where nobody could look") {
    const Folder folder;
    const std::string map =
        "title: T\n# journeymap: allow review-overdue the office is closed\nreview: {last: 2020-01-01, every: 6 months}\n";
    CHECK_FALSE(holds(short_of(folder, map), "JM801"));
    const Outcome build = folder.call({"build", "a.yaml", "-o", "-", "-f", "md"});
    CHECK(build.status == 0);
    CHECK_FALSE(holds(build.err, "JM801"));
    const std::string off = "title: T\n# journeymap: allow stage-count two is all there is\nstages: []\n";
    CHECK(holds(short_of(folder, off), "JM801"));
    folder.put(".journeymap.yaml", "severities: {stage-count: off}\n");
    CHECK_FALSE(holds(short_of(folder, off), "JM801"));
}

TEST_CASE("an allow in a file that several maps use is not missed in one of them") {
    const Folder folder;
    folder.put("people.yaml",
        "personas:\n  # journeymap: allow persona-without-evidence known from the old map\n  - {id: amara, name: Amara}\n  - {id: henk, "
        "name: "
        "Henk}\n");
    folder.put(".git/HEAD", "");
    const std::string start = "title: T\nuse: [people.yaml]\nstages:\n  - {name: A, touchpoints: [{name: B, emotion: {";
    CHECK(holds(short_of(folder, start + "amara: -1}}]}\n"), "(1 allowed)"));
    const std::string other = short_of(folder, start + "henk: -1}}]}\n");
    CHECK_FALSE(holds(other, "JM801"));
    CHECK_FALSE(holds(other, "allowed"));
}

TEST_CASE("a baseline knows findings wherever their lines have gone") {
    const Folder folder;
    folder.put("a.yaml", two_stages);
    CHECK(folder.call({"check", "a.yaml", "--baseline", "known.yaml"}).status == 2);
    const Outcome update = folder.call({"check", "a.yaml", "--baseline", "known.yaml", "--update-baseline"});
    CHECK(update.status == 0);
    CHECK(holds(update.err, "wrote known.yaml: "));
    // What the baseline takes makes nothing fail, whatever is asked for; what nothing can silence does.
    for (const char* severity : {"error", "warning", "info"}) {
        const Outcome quiet =
            folder.call({"check", "-q", "a.yaml", "--baseline", "known.yaml", "--update-baseline", "--fail-on", severity});
        CHECK(quiet.status == 0);
        CHECK(quiet.out == "");
        CHECK(quiet.err == "");
    }
    folder.put("b.yaml", bad_map);
    const Outcome bad = folder.call({"check", "-q", "-f", "short", "b.yaml", "--baseline", "b.known.yaml", "--update-baseline"});
    CHECK(bad.status == 1);
    CHECK(bad.out.find(": error[") == bad.out.rfind("[") - 7);
    CHECK(folder.call({"check", "a.yaml", "--baseline", "known.yaml", "--fail-on", "info"}).status == 0);
    const std::string moved = "# lines\n# before\n" + changed(two_stages, "stages:", "review: {last: 2026-11-01, every: 1 year}\nstages:");
    const std::string out = short_of(folder, moved, {"--baseline", "known.yaml", "--fail-on", "info"});
    CHECK_FALSE(holds(out, "[JM302"));
    CHECK(holds(out, "in the baseline)"));
    // The map has a review now, so the entry that it had none is stale.
    CHECK(holds(out, "known.yaml:"));
    CHECK(holds(out, "[JM806 stale-baseline]: 'no-review' is no longer found"));
    CHECK(folder.call({"check", "a.yaml", "--baseline", "known.yaml", "--update-baseline"}).status == 0);
    CHECK_FALSE(holds(short_of(folder, moved, {"--baseline", "known.yaml"}), "JM806"));
    // Something new is found.
    const std::string more = moved + "  - name: Wait\n";
    CHECK(holds(short_of(folder, more, {"--baseline", "known.yaml"}), "[JM302"));
}

TEST_CASE("what one sentence says of all can be allowed and known place by place") {
    const Folder folder;
    const std::string map =
        "title: T\nstages:\n  - {name: A, touchpoints: [Calls the office]}\n  - {name: B, touchpoints: [Gets a letter]}\n  - {name: C, "
        "touchpoints: [Pays]}\n";
    CHECK(holds(short_of(folder, map), "[JM304 stage-without-goal]: no stage says"));
    const std::string allowed = changed(map, "[Gets a letter]}", "[Gets a letter]}  # journeymap: allow JM304 nobody knows yet");
    const std::string out = short_of(folder, allowed);
    CHECK(holds(out, "stage 'A' does not say what"));
    CHECK_FALSE(holds(out, "stage 'B' does not say what"));
    CHECK_FALSE(holds(out, "JM801"));
    // Progress at one place makes no other place new; a new place is.
    CHECK(folder.call({"check", "a.yaml", "--baseline", "known.yaml", "--update-baseline"}).status == 0);
    folder.put("a.yaml", map);
    CHECK(folder.call({"check", "a.yaml", "--baseline", "known.yaml", "--update-baseline"}).status == 0);
    const std::string better = changed(map, "{name: B,", "{name: B, goals: [to know],");
    const std::string progress = short_of(folder, better, {"--baseline", "known.yaml"});
    CHECK_FALSE(holds(progress, "[JM304"));
    CHECK(holds(progress, "'stage-without-goal' is no longer found at 'stages/b'"));
    const std::string more = short_of(folder, map + "  - {name: D, touchpoints: [Waits]}\n", {"--baseline", "known.yaml"});
    CHECK(holds(more, "stage 'D' does not say what"));
    CHECK_FALSE(holds(more, "stage 'A' does not say what"));
}

TEST_CASE("no program throws away a reason that somebody wrote") {
    const Folder folder;
    const std::string map =
        "title: T\n# journeymap: allow JM302 described elsewhere\nstages:\n  - name: A\n  - {name: B, touchpoints: [C]}\n";
    CHECK(holds(short_of(folder, map), "JM801"));
    CHECK(holds(folder.call({"check", "a.yaml"}).out, "it is found here"));
    folder.call({"check", "a.yaml", "--fix"});
    CHECK(folder.read("a.yaml") == map);
}

TEST_CASE("build knows the baseline of the project") {
    const Folder folder;
    folder.put("a.yaml", two_stages);
    folder.put(".journeymap.yaml", "severities: {stage-count: error}\n");
    CHECK(folder.call({"build", "a.yaml", "--strict"}).status == 1);
    folder.put(".journeymap.yaml", "severities: {stage-count: error}\nbaseline: known.yaml\n");
    CHECK(folder.call({"build", "a.yaml", "--strict"}).status == 2);  // it is not there
    CHECK(folder.call({"check", "a.yaml", "--update-baseline"}).status == 0);
    const Outcome built = folder.call({"build", "a.yaml", "--strict"});
    CHECK(built.status == 0);
    CHECK_FALSE(holds(built.err, "JM302"));
    folder.put("a.yaml", changed(two_stages, "title:", "profile: [\ntitle:"));
    CHECK(folder.call({"build", "a.yaml"}).status == 1);
}

TEST_CASE("a baseline is kept for maps that were not checked, and told of those that are gone") {
    const Folder folder;
    folder.put("a.yaml", two_stages);
    folder.put("sub/b.yaml", two_stages);
    CHECK(folder.call({"check", "a.yaml", "sub/b.yaml", "--baseline", "known.yaml", "--update-baseline"}).status == 0);
    CHECK(folder.call({"check", "a.yaml", "--baseline", "known.yaml", "--update-baseline"}).status == 0);
    CHECK(holds(folder.read("known.yaml"), "\"sub/b.yaml\""));
    Run inside;
    inside.words = {"check", "../a.yaml", "b.yaml", "--baseline", "../known.yaml", "--fail-on", "info"};
    inside.directory = folder / "sub";
    CHECK(run(inside).status == 0);
    std::filesystem::remove(folder / "sub/b.yaml");
    CHECK(holds(folder.call({"check", "a.yaml", "--baseline", "known.yaml"}).out, "the map 'sub/b.yaml' is no longer there"));
    folder.put("known.yaml", "version: 1\nfindings: [{map: a.yaml, rule: no-such-rule}]\n");
    const Outcome wrong = folder.call({"check", "a.yaml", "--baseline", "known.yaml"});
    CHECK(wrong.status == 2);
    CHECK(holds(wrong.err, "known.yaml:2:32"));
    CHECK(folder.call({"check", "a.yaml", "--update-baseline"}).status == 2);
}

TEST_CASE("a baseline forgets nothing that nobody looked for") {
    const Folder folder;
    const auto update = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"check", "a.yaml", "--baseline", "known.yaml", "--update-baseline"});
        return folder.call(std::move(more)).status;
    };
    const auto stale = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"check", "a.yaml", "--baseline", "known.yaml"});
        return holds(folder.call(std::move(more)).out, "JM806");
    };
    folder.put("a.yaml", two_stages);
    CHECK(update({"--paper", "a4"}) == 0);
    const std::string known = folder.read("known.yaml");
    CHECK(holds(known, "stage-without-touchpoint"));
    CHECK(holds(known, "text-too-small"));
    CHECK_FALSE(stale({}));
    for (const char* broken : {"", "zebras: 1\n", "title: [\n"}) {
        CAPTURE(broken);
        folder.put("a.yaml", broken);
        CHECK_FALSE(stale({}));
        CHECK(update({}) == 1);
        CHECK(folder.read("known.yaml") == known);
    }
    folder.put("a.yaml", two_stages);
    folder.put(".journeymap.yaml", "severities: {stage-without-touchpoint: off}\n");
    CHECK_FALSE(stale({}));
    CHECK(update({}) == 0);
    CHECK(folder.read("known.yaml") == known);
}

TEST_CASE("one baseline under two names is one") {
    const Folder folder;
    folder.put(".git/x", "");
    folder.put("a/x.yaml", two_stages);
    folder.put("b/x.yaml", two_stages);
    folder.put("a/.journeymap.yaml", "baseline: ../known.yaml\n");
    folder.put("b/.journeymap.yaml", "baseline: ../known.yaml\n");
    CHECK(folder.call({"check", "a/x.yaml", "b/x.yaml", "--update-baseline"}).status == 0);
    CHECK(holds(folder.read("known.yaml"), "\"a/x.yaml\""));
    CHECK(holds(folder.read("known.yaml"), "\"b/x.yaml\""));
    CHECK(folder.call({"check", "a/x.yaml", "b/x.yaml", "--fail-on", "info"}).status == 0);
    std::string written = folder.read("known.yaml");
    folder.put("known.yaml", changed(changed(written, "\"a/x.yaml\"", "./b/../a/x.yaml"), "\"b/x.yaml\"", folder / "b/x.yaml"));
    CHECK(folder.call({"check", "a/x.yaml", "b/x.yaml", "--fail-on", "info"}).status == 0);
    CHECK(folder.call({"check", "a/x.yaml", "--report", "json=b/../known.yaml"}).status == 2);
    CHECK(folder.call({"check", "a/x.yaml", "--report", "json=out,sarif=./out"}).status == 2);
    folder.put("empty.yaml", "# nothing yet\n");
    CHECK(folder.call({"check", "a/x.yaml", "--baseline", "empty.yaml"}).status == 1);
}

TEST_CASE("a map with a name that is not text has its place in a baseline") {
    const Folder folder;
    const std::string name = "a\n\xe9\".yaml";
    folder.put(name, two_stages);
    CHECK(folder.call({"check", name, "--baseline", "known.yaml", "--update-baseline"}).status == 0);
    CHECK(folder.call({"check", name, "--baseline", "known.yaml", "--fail-on", "info"}).status == 0);
    folder.put("b.yaml", two_stages);
    CHECK_FALSE(holds(folder.call({"check", "b.yaml", "--baseline", "known.yaml"}).out, "JM806"));
}

TEST_CASE("reports are written beside what is printed") {
    const Folder folder;
    folder.put("a.yaml", two_stages);
    const Outcome outcome = folder.call({"check", "a.yaml", "--report", "sarif=out/deep/a.sarif,junit=a.xml", "--report", "json=a.json"});
    CHECK(outcome.status == 1);
    CHECK(folder.call({"check", "a.yaml", "--report", "json=a.xml/b.json"}).status == 3);
    CHECK(folder.read("a.json") == folder.call({"check", "a.yaml", "-f", "json"}).out);
    CHECK(holds(folder.read("a.xml"), "<testsuites"));
    CHECK(folder.call({"check", "a.yaml", "--report", "json=a.yaml"}).status == 2);
    CHECK(folder.call({"check", "a.yaml", "--report", "json=x,sarif=x"}).status == 2);
    CHECK(folder.call({"check", "a.yaml", "--report", "json"}).status == 2);
    CHECK(folder.call({"check", "a.yaml", "--report", "json=-"}).status == 2);
    CHECK(folder.read("a.yaml") == two_stages);
}

TEST_CASE("a path through a folder that is not there leads to no file that is") {
    const Folder folder;
    folder.put("a.yaml", two_stages);
    folder.put("a.csv", "stage,touchpoint\nS,A\n");
    folder.put("photo.png", "pixels");
    for (const char* report :
        {"json=new/../a.yaml", "json=new/deep/../../a.yaml", "json=new/r,sarif=./new/r", "json=new/r,sarif=new//x/../r"})
        CHECK(folder.call({"check", "a.yaml", "--report", report}).status == 2);
    CHECK(folder.call({"check", "a.yaml", "--report", "json=new/../photo.png"}).status == 3);
    CHECK(folder.call({"import", "csv", "a.csv", "-o", "new/../a.yaml"}).status == 3);
    CHECK(folder.call({"import", "csv", "a.csv", "-o", "new/../a.csv"}).status == 3);
    CHECK(folder.call({"portfolio", ".", "-f", "json", "-o", "new/../a.yaml"}).status == 2);
    CHECK(folder.read("a.yaml") == two_stages);
    CHECK(folder.read("photo.png") == "pixels");
    CHECK_FALSE(folder.has("new"));
}

TEST_CASE("a report never takes the place of a file that --inputs names") {
    const Folder folder;
    folder.put("a.yaml", two_stages);
    const Outcome outcome = folder.call({"check", "a.yaml", "--inputs", "a.yaml,list.txt", "--report", "json=./list.txt"});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "a report would take the place of 'list.txt', which --inputs names"));
}

TEST_CASE("a report never takes the place of what check reads") {
    const Folder folder;
    folder.put(".git/HEAD", "");
    folder.put(".journeymap.yaml", "profile: draft\nbaseline: known.yaml\n");
    folder.put("known.yaml", "version: 1\n");
    folder.put("people.yaml", "personas: [Amara]\n");
    folder.put("a.yaml", "title: T\nuse: [people.yaml]\n");
    for (const char* file : {".journeymap.yaml", "known.yaml", "people.yaml", "a.yaml"}) {
        CAPTURE(file);
        const std::string before = folder.read(file);
        const Outcome outcome = folder.call({"check", "a.yaml", "--report", std::string("json=") + file});
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, file));
        CHECK(folder.read(file) == before);
    }
}
