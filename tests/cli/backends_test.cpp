// Backends that are programs of others: what they get, and what is said when they fail.
#include <sys/stat.h>

#include "catch.h"
#include "folder.h"

namespace {

// A folder with a map and programs in bin/, which PATH names after the system's.
class Programs : public Folder {
public:
    Programs() { put("a.yaml", good_map); }

    void program(const std::string& name, const std::string& script) const {
        put("bin/" + name, "#!/bin/sh\n" + script);
        ::chmod((*this / ("bin/" + name)).c_str(), 0755);
    }
    Outcome build(std::vector<std::string> words, const std::string& folders = "") const {
        Run run;
        run.words = {"build", "a.yaml"};
        run.words.insert(run.words.end(), words.begin(), words.end());
        run.environment["PATH"] = folders.empty() ? "/usr/bin:/bin:" + path() + "/bin" : folders;
        return call(std::move(run));
    }
};

}  // namespace

TEST_CASE("a program on PATH is a backend: it reads the resolved map and writes the artefact") {
    const Programs folder;
    folder.program("journeymap-backend-copy", "cat");
    const Outcome built = folder.build({"-f", "copy,json"});
    CHECK(built.status == 0);
    CHECK(folder.read("a.copy") == folder.read("a.json"));
    CHECK(holds(folder.read("a.copy"), "\"title\": \"Renew a permit\""));
    CHECK(folder.build({"-f", "copy", "-o", "-"}).out == folder.read("a.json"));
    folder.put(".journeymap.yaml", "outputs: {formats: [copy]}\n");
    CHECK(holds(folder.build({}).err, "unchanged a.copy"));
}

TEST_CASE("a backend may leave its input unread, and what it says on the side is shown as a note") {
    const Programs folder;
    folder.program("journeymap-backend-terse", "echo done; printf 'two\\ncolours\\033[31m missing\\n' >&2");
    const Outcome built = folder.build({"-f", "terse"});
    CHECK(built.status == 0);
    CHECK(folder.read("a.terse") == "done\n");
    CHECK(holds(built.err, "journeymap-backend-terse says:\n  two\n  colours\\u{1b}[31m missing\n"));
}

TEST_CASE("a backend that fails leaves no file and says why") {
    const Programs folder;
    folder.program("journeymap-backend-bad", "echo half; echo 'no stage at all' >&2; exit 7");
    folder.program("journeymap-backend-silent", "exit 0");
    folder.program("journeymap-backend-dead", "echo half; kill -9 $$");
    folder.program("journeymap-backend-broken", "");
    folder.put("bin/journeymap-backend-broken", "#!/no/such/interpreter\n");
    const std::vector<std::pair<std::string, std::string>> failures = {
        {"bad", "journeymap-backend-bad failed with exit status 7\n  no stage at all\n"},
        {"silent", "journeymap-backend-silent wrote nothing to standard output"},
        {"dead", "journeymap-backend-dead was ended by signal 9"},
        {"broken", "journeymap-backend-broken could not be started: "},
    };
    for (const auto& [name, sentence] : failures) {
        const Outcome outcome = folder.build({"-f", "svg," + name});
        CAPTURE(name, outcome.err);
        CHECK(outcome.status == 3);
        CHECK(holds(outcome.err, sentence));
        CHECK_FALSE(folder.has("a." + name));
        CHECK_FALSE(folder.has("a.svg"));  // all or nothing
    }
}

TEST_CASE("only absolute folders of PATH have backends, and a map cannot name one") {
    const Programs folder;
    folder.program("journeymap-backend-copy", "cat");
    CHECK(folder.build({"-f", "copy"}, "bin:.:").status == 2);
    const Outcome unknown = folder.build({"-f", "chart"});
    CHECK(unknown.status == 2);
    CHECK(holds(unknown.err, "there is no program journeymap-backend-chart on PATH"));
    CHECK(folder.build({"-f", "../bin/copy"}).status == 2);
    const Outcome misnamed = folder.build({"-f", "our_copy"});
    CHECK(misnamed.status == 2);
    CHECK(holds(misnamed.err, "the name of a format that a program makes has small letters, digits and '-' only"));
    ::chmod((folder / "bin/journeymap-backend-copy").c_str(), 0644);
    const Outcome locked = folder.build({"-f", "copy"});
    CHECK(locked.status == 2);
    CHECK(holds(locked.err, "bin/journeymap-backend-copy may not be executed: chmod +x"));
}

TEST_CASE("a program that leaves another running with its output open has failed") {
    const Programs folder;
    folder.program("journeymap-backend-copy", "cat; sleep 300 &");
    const Outcome outcome = folder.build({"-f", "copy"});
    CHECK(outcome.status == 3);
    CHECK(holds(outcome.err, "ended and left another program running that still holds its output open"));
    CHECK_FALSE(folder.has("a.copy"));
}

TEST_CASE("the example of a backend draws its graph") {
    const Programs folder;
    if (journeymap::kind_of("/usr/bin/python3") == journeymap::PathKind::missing) return;
    const std::string examples = std::string(JOURNEYMAP_ROOT) + "/examples/backends";
    const Outcome built = folder.build({"-f", "dot", "-o", "-"}, "/usr/bin:/bin:" + examples);
    CHECK(built.status == 0);
    CHECK(holds(built.out, "\"P1\" -> "));
}
