// journeymap diff: what it prints, how it ends, and how it gets along with git.
#include <cstdlib>
#include <filesystem>

#include "catch.h"
#include "folder.h"

namespace {

const std::string later_map = [] {
    std::string text = good_map;
    const std::string feeling = "emotion: confused";
    return text.replace(text.find(feeling), feeling.size(), "emotion: relieved");
}();
// The same with other quotes, comments and order of keys.
const std::string tidied_map = "# Tidied.\n" + [] {
    std::string text = good_map;
    const std::string title = "title: Renew a permit\n";
    return text.erase(0, title.size()) + "title: \"Renew a permit\"\n";
}();

bool has_git() {
    const bool is_there = std::system("git --version >/dev/null 2>&1") == 0;
    if (!is_there) WARN("skipped: git is not installed");
    return is_there;
}

// A repository with two commits of one map, set up as the manual says.
class Repository : public Folder {
public:
    explicit Repository(const std::string& setup) {
        put("maps/permit.journey.yaml", good_map);
        put(".gitignore", ".out\n");
        put(".gitattributes", "*.journey.yaml diff=journeymap\n");
        git("init -q . && git config user.email a@example.org && git config user.name A && git add . && git commit -qm first");
        git(setup);
    }

    // Runs in a shell, with the program on its path; what is printed on both streams and the exit status, as "[0]", come back.
    std::string git(const std::string& words) const { return shell("git " + words); }
    std::string shell(const std::string& line) const {
        const std::string program = JOURNEYMAP_PROGRAM;
        const std::string call = "cd '" + path() + "' && (PATH='" + program.substr(0, program.rfind('/')) + "':\"$PATH\" HOME='" + path() +
                                 "' GIT_CONFIG_NOSYSTEM=1 GIT_PAGER=cat; export PATH HOME GIT_CONFIG_NOSYSTEM "
                                 "GIT_PAGER; " +
                                 line + "; echo \"[$?]\") > .out 2>&1";
        (void)std::system(call.c_str());
        return read(".out");
    }
};

const std::string driver = "config diff.journeymap.command 'journeymap diff'";
const std::string textconv = "config diff.journeymap.textconv 'journeymap diff --textconv'";

}  // namespace

TEST_CASE("diff tells what differs and ends well") {
    const Folder folder;
    folder.put("old.yaml", good_map);
    folder.put("new.yaml", later_map);
    const Outcome outcome = folder.call({"diff", "old.yaml", "new.yaml"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err == "");
    CHECK(holds(outcome.out, "old.yaml \u2192 new.yaml\n"));
    CHECK(holds(outcome.out, "Amara feels better: mean emotion "));
    CHECK(holds(outcome.out, "emotion of Amara: "));
    CHECK(folder.call({"diff", "old.yaml", "new.yaml", "--exit-code"}).status == 1);
    CHECK(holds(folder.call({"diff", "old.yaml", "new.yaml", "-f", "md"}).out, "### What changed: Renew a permit\n"));
    CHECK(holds(folder.call({"diff", "old.yaml", "new.yaml", "-f", "json"}).out, "\"same\": false"));
    CHECK(holds(folder.call({"diff", "old.yaml", "new.yaml", "--color", "always"}).out, "\x1b["));
    CHECK_FALSE(holds(outcome.out, "\x1b["));
}

TEST_CASE("a map that is called like an option is a map to git's driver") {
    for (const std::string& setup : {driver, textconv}) {
        const Repository repository(setup);
        repository.put("-x.journey.yaml", good_map);
        repository.git("add . && git commit -qm second");
        repository.put("-x.journey.yaml", later_map);
        const std::string told = repository.git("diff");
        CAPTURE(setup, told);
        CHECK(holds(told, "Amara"));
        CHECK(holds(told, "[0]"));
    }
}

TEST_CASE("a symbolic link to a map is a link to git's driver") {
    const Repository repository(driver);
    std::filesystem::create_symlink("permit.journey.yaml", repository.path() + "/maps/link.journey.yaml");
    const std::string added = repository.shell("git add -A . && git diff --cached");
    CHECK(holds(added, "maps/link.journey.yaml: new, a symbolic link to permit.journey.yaml\n[0]"));
    repository.git("commit -qm second");
    std::filesystem::remove(repository.path() + "/maps/link.journey.yaml");
    std::filesystem::create_symlink("../else.journey.yaml", repository.path() + "/maps/link.journey.yaml");
    CHECK(holds(repository.git("diff"),
        "maps/link.journey.yaml: now a symbolic link to ../else.journey.yaml; it was a symbolic link to permit.journey.yaml\n[0]"));
    std::filesystem::remove(repository.path() + "/maps/link.journey.yaml");
    CHECK(holds(repository.git("diff"), "maps/link.journey.yaml: gone; it was a symbolic link to permit.journey.yaml\n[0]"));
    repository.put("maps/link.journey.yaml", good_map);
    const std::string file = repository.git("diff");  // which git tells in two: one is gone, one is new
    CAPTURE(added, file);
    CHECK_FALSE(holds(file, "with errors"));
    CHECK(holds(file, "[0]"));
}

TEST_CASE("diff says so where two maps say the same") {
    const Folder folder;
    folder.put("old.yaml", good_map);
    folder.put("new.yaml", tidied_map);
    const Outcome outcome = folder.call({"diff", "old.yaml", "new.yaml", "--exit-code"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out == "Renew a permit\nold.yaml \u2192 new.yaml\n\nBoth maps say the same.\n");
}

TEST_CASE("diff reads one of the two from standard input") {
    const Folder folder;
    folder.put("maps/people.yaml", "personas: [Grace]\n");
    folder.put("maps/new.yaml", later_map + "use: people.yaml\n");
    Run run;
    run.words = {"diff", "-", "maps/new.yaml"};
    run.input = later_map + "use: people.yaml\n";
    CHECK(holds(folder.call(run).out, "Both maps say the same.\n"));  // `use` is beside the other one
    run.words = {"diff", "-", "-"};
    CHECK(folder.call(run).status == 2);
}

TEST_CASE("diff takes a single map for the future state of the one that it compares to") {
    const Folder folder;
    folder.put("maps/today.yaml", good_map);
    folder.put("maps/plan.yaml", later_map + "state: future\ncompares_to: today.yaml\n");
    const Outcome outcome = folder.call({"diff", "maps/plan.yaml"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.out, "maps/today.yaml (current state) \u2192 maps/plan.yaml (future state)\n"));
    const Outcome alone = folder.call({"diff", "maps/today.yaml"});
    CHECK(alone.status == 2);
    CHECK(holds(alone.err, "diff takes two maps, the old one first: maps/today.yaml has no 'compares_to'"));
    folder.put("secret.yaml", "password: x\n");
    folder.put("maps/.journeymap.yaml", "{}\n");
    folder.put("maps/plan.yaml", later_map + "state: future\ncompares_to: ../secret.yaml\n");
    const Outcome outside = folder.call({"diff", "maps/plan.yaml"});
    CHECK(outside.status == 1);
    CHECK(holds(outside.err, "it lies outside the project"));
    CHECK_FALSE(holds(outside.err, "password"));
}

TEST_CASE("diff refuses what it does not understand, and says whose fault it is") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("bad.yaml", bad_map);
    CHECK(folder.call({"diff"}).status == 2);
    CHECK(folder.call({"diff", "a.yaml", "a.yaml", "a.yaml"}).status == 2);
    CHECK(folder.call({"diff", "a.yaml", "."}).status == 2);
    CHECK(holds(folder.call({"diff", "a.yaml", "b.yaml"}).err, "there is no file 'b.yaml'"));
    CHECK(holds(folder.call({"diff", "a.yaml", "a.yaml", "-f", "jsno"}).err, "did you mean 'json'?"));
    CHECK(folder.call({"diff", "--textconv", "a.yaml", "a.yaml"}).status == 2);
    CHECK(folder.call({"diff", "--textconv", "a.yaml", "-f", "md"}).status == 2);
    const Outcome outcome = folder.call({"diff", "a.yaml", "bad.yaml"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out == "");
    CHECK(holds(outcome.err, "bad.yaml:14:1: error[JM030 unknown-key]"));
    CHECK(holds(outcome.err, "bad.yaml: not compared; mend the errors above first\n"));
}

TEST_CASE("--textconv prints a map as facts, the same for maps that say the same") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("b.yaml", tidied_map);
    folder.put("bad.yaml", bad_map);
    const Outcome outcome = folder.call({"diff", "--textconv", "a.yaml"});
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.out, "\nApply / Fill in the form / channel: website\n"));
    CHECK(holds(outcome.out, "\nApply / Fill in the form / pain point P1: The number is on a letter\n"));
    CHECK(folder.call({"diff", "--textconv", "b.yaml"}).out == outcome.out);
    const Outcome bad = folder.call({"diff", "--textconv", "bad.yaml"});
    CHECK(bad.status == 0);
    CHECK(bad.out == "(a map with errors: these are its lines)\n" + bad_map);
    folder.put("uses.yaml", good_map + "use: nowhere.yaml\n");
    CHECK(holds(folder.call({"diff", "--textconv", "uses.yaml"}).out, "files it uses: nowhere.yaml\n"));
}

TEST_CASE("git's external diff driver: changed, tidied, new, renamed, gone and broken maps") {
    if (!has_git()) return;
    const Repository repository(driver);
    repository.put("maps/permit.journey.yaml", later_map);
    const std::string changed = repository.git("diff");
    CHECK(holds(changed, "maps/permit.journey.yaml ("));
    CHECK(holds(changed, ") \u2192 maps/permit.journey.yaml (working tree)\n"));
    CHECK(holds(changed, "emotion of Amara: "));
    CHECK(holds(changed, "[0]\n"));

    repository.put("maps/permit.journey.yaml", tidied_map);
    CHECK(holds(repository.git("diff"), "Both maps say the same.\n[0]\n"));

    repository.put("maps/permit.journey.yaml", bad_map);
    const std::string broken = repository.git("diff");
    CHECK(holds(broken, "maps/permit.journey.yaml (working tree): not compared, this version has 1 error:\n"));
    CHECK(holds(broken, "\nhelp: the lines themselves are shown by: git diff --no-ext-diff --no-textconv\n"));
    CHECK(holds(broken, "[0]\n"));

    repository.put("maps/permit.journey.yaml", later_map);
    repository.put("maps/other.journey.yaml", later_map);
    CHECK(holds(repository.git("add . && git diff --cached"),
        "maps/other.journey.yaml: a new map: \u201cRenew a permit\u201d, 1 stage, 1 touchpoint, 1 pain point\n"));
    CHECK(holds(repository.git("commit -qm second && git show --ext-diff"), "emotion of Amara: "));
    CHECK(holds(repository.git("rm -q maps/other.journey.yaml && git diff --cached"), "maps/other.journey.yaml: this map is gone: "));
    CHECK(holds(repository.git("reset -q --hard && git mv maps/other.journey.yaml maps/moved.journey.yaml"), "[0]\n"));
    repository.put("maps/moved.journey.yaml", good_map);
    const std::string renamed = repository.git("add . && git diff --cached -M");
    CHECK(holds(renamed, "maps/other.journey.yaml ("));
    CHECK(holds(renamed, "maps/moved.journey.yaml ("));
    CHECK(holds(renamed, "emotion of Amara: "));
}

TEST_CASE("git's external diff driver reads the files that a map uses, and a file that is not merged yet does not stop it") {
    if (!has_git()) return;
    const Repository repository(driver);
    repository.put("maps/people.yaml", "personas: [Grace]\n");
    std::string uses = good_map + "use: people.yaml\n";
    repository.put("maps/permit.journey.yaml", uses);
    repository.git("add . && git commit -qm uses");
    repository.put("maps/permit.journey.yaml", uses.replace(uses.find("confused"), 8, "{amara: 1, grace: 2}"));
    CHECK(holds(repository.git("diff"), "emotion of Amara: "));

    repository.git("commit -qam one && git checkout -q -b side HEAD~1");
    repository.put("maps/permit.journey.yaml", later_map);
    const std::string unmerged = repository.git("commit -qam two; git merge -q - ; git diff; git diff --ours");
    CHECK(holds(unmerged, "\nmaps/permit.journey.yaml: not merged yet\n"));  // git calls the driver with nothing but the name
    CHECK(holds(unmerged, "[0]\n"));
}

TEST_CASE("git's textconv: facts line by line, in diff and in log") {
    if (!has_git()) return;
    const Repository repository(textconv);
    repository.put("maps/permit.journey.yaml", later_map);
    const std::string changed = repository.git("diff");
    CHECK(holds(changed, "\n-Apply / Fill in the form / emotion: "));
    CHECK(holds(changed, "\n+Apply / Fill in the form / emotion: "));
    CHECK(holds(changed, "(relieved)\n"));
    repository.put("maps/permit.journey.yaml", tidied_map);
    CHECK_FALSE(holds(repository.git("diff"), "\n+"));
    repository.put("maps/permit.journey.yaml", bad_map);
    repository.git("commit -qam broken");
    repository.put("maps/permit.journey.yaml", later_map);
    repository.git("commit -qam mended");
    const std::string log = repository.git("log -p");
    CHECK(holds(log, "+zebras: []"));
    CHECK(holds(log, "+Apply / Fill in the form / emotion: "));
    CHECK(holds(log, "[0]\n"));
}

TEST_CASE("what the manual says about a commit and a working file holds") {
    if (!has_git()) return;
    const Repository repository(driver);
    repository.put("maps/permit.journey.yaml", later_map);
    CHECK(holds(repository.shell("git show HEAD:maps/permit.journey.yaml | journeymap diff - maps/permit.journey.yaml"),
        "<stdin> \u2192 maps/permit.journey.yaml\n"));
    CHECK(holds(repository.git("diff --no-ext-diff"), "-        emotion: confused\n+        emotion: relieved\n"));
}
