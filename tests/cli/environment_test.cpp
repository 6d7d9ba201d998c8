// What the surroundings can do to a call: full disks, closed streams, signals, strange names.
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include "catch.h"
#include "folder.h"

TEST_CASE("a full disk is said, and nothing is left behind") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    const Outcome outcome = folder.call({"build", "a.yaml", "-o", "/dev/full"});
    CHECK(outcome.status == 3);
    CHECK(holds(outcome.err, "cannot write /dev/full: the disk is full"));
    Run call;
    call.output_to = "/dev/full";
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"build", "a.yaml", "-o", "-"}, {"check", "a.yaml"},
             {"check", "a.yaml", "--format", "json"}, {"list", "rules"}, {"--help"}, {"--version"}}) {
        call.words = words;
        CHECK(folder.call(call).status == 3);
    }
}

TEST_CASE("a file that may not grow is said, and the old one stays") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("a.svg", "old");
    Run call;
    call.words = {"build", "a.yaml"};
    call.largest_file = 1000;
    CHECK(folder.call(call).status == 3);
    CHECK(folder.read("a.svg") == "old");
    CHECK(folder.names() == std::vector<std::string>{"a.svg", "a.yaml"});
}

TEST_CASE("a reader who has left is no fault") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    Run call;
    call.reader_gone = true;
    call.words = {"build", "a.yaml", "-o", "-"};
    CHECK(folder.call(call).status == 0);
    CHECK_FALSE(holds(folder.call(call).err, "error"));
    call.words = {"list", "rules"};
    CHECK(folder.call(call).status == 0);
}

TEST_CASE("a closed standard output is said and no file is mistaken for it") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    Run call;
    call.output_closed = true;
    call.words = {"check", "a.yaml"};
    CHECK(folder.call(call).status == 3);
    CHECK(folder.read("a.yaml") == good_map);
    call.words = {"build", "a.yaml"};
    CHECK(folder.call(call).status == 0);
}

TEST_CASE("a directory that may not be written") {
    const Folder folder;
    folder.put("closed/a.yaml", good_map);
    ::chmod(folder.path().c_str(), 0755);
    ::chmod((folder / "closed").c_str(), 0555);
    Run call;
    call.words = {"build", "closed/a.yaml"};
    call.as_nobody = true;
    const Outcome outcome = folder.call(call);
    if (outcome.status == 126 || outcome.status == 127) return;  // the program lies where nobody may not go
    CHECK(outcome.status == 3);
    CHECK(holds(outcome.err, "may not be written"));
    ::chmod((folder / "closed").c_str(), 0755);
    CHECK(folder.names().size() == 1);
}

TEST_CASE("names that start with a dash, have blanks or are not text") {
    const Folder folder;
    folder.put("-a.yaml", good_map);
    folder.put("b c.yaml", good_map);
    folder.put("d\n\x1b[31m\xff.yaml", good_map);
    CHECK(folder.call({"build", "--", "-a.yaml"}).status == 0);
    CHECK(folder.has("-a.svg"));
    CHECK(folder.call({"build", "-a.yaml"}).status == 2);
    CHECK(folder.call({"build", "b c.yaml"}).status == 0);
    const Outcome outcome = folder.call({"build", "d\n\x1b[31m\xff.yaml"});
    CHECK(outcome.status == 0);
    CHECK(folder.has("d\n\x1b[31m\xff.svg"));
    CHECK_FALSE(holds(outcome.err, "\x1b"));
    CHECK_FALSE(holds(outcome.err, "\xff"));
    CHECK_FALSE(holds(folder.read("d\n\x1b[31m\xff.svg"), "\xff"));
}

TEST_CASE("a map uses files of its project and no others") {
    const Folder folder;
    folder.put("secret.yaml", "teams: [Secret]\n");
    folder.put("p/.git/x", "");
    folder.put("p/teams.yaml", "teams: [Front office]\n");
    folder.put("p/maps/a.yaml", "use: [../teams.yaml]\n" + good_map);
    folder.put("p/maps/b.yaml", "use: [../../secret.yaml]\n" + good_map);
    CHECK(folder.call({"build", "p/maps/a.yaml"}).status == 0);
    const Outcome outcome = folder.call({"build", "p/maps/b.yaml"});
    CHECK(outcome.status == 1);
    CHECK(holds(outcome.err, "outside the project"));
    Run call;
    call.words = {"build", "-"};
    call.input = "use: [p/teams.yaml]\n" + good_map;
    CHECK(folder.call(call).status == 1);
}

TEST_CASE("colour only where it is wanted") {
    const Folder folder;
    folder.put("b.yaml", bad_map);
    CHECK_FALSE(holds(folder.call({"check", "b.yaml"}).out, "\x1b["));
    CHECK(holds(folder.call({"check", "b.yaml", "--color", "always"}).out, "\x1b["));
    Run call;
    call.words = {"check", "b.yaml"};
    call.environment = {{"CLICOLOR_FORCE", "1"}};
    CHECK(holds(folder.call(call).out, "\x1b["));
    call.environment["NO_COLOR"] = "1";
    CHECK_FALSE(holds(folder.call(call).out, "\x1b["));
}
