#include "support/process.h"

#include <sys/stat.h>

#include "catch.h"
#include "scratch.h"

using namespace journeymap;

TEST_CASE("a process gets its input and gives its output, however much") {
    std::string input(3'000'000, 'x');
    input += "end";
    const ProcessResult result = run_process("/bin/cat", input, {});
    CHECK(result.end == ProcessEnd::exited);
    CHECK(result.code == 0);
    CHECK(result.out == input);
    CHECK(result.err.empty());
}

TEST_CASE("a process that leaves its input unread or says nothing is no failure") {
    const ProcessResult result = run_process("/bin/true", std::string(1'000'000, 'x'), {});
    CHECK(result.end == ProcessEnd::exited);
    CHECK(result.code == 0);
    CHECK(run_process("/bin/false", "", {}).code == 1);
}

TEST_CASE("a process that writes too much or takes too long is stopped") {
    ProcessLimits little;
    little.bytes = 1000;
    const ProcessResult much = run_process("/usr/bin/yes", "", little);
    CHECK(much.end == ProcessEnd::too_much);
    const std::string input(1000, 'x');
    CHECK(run_process("/bin/cat", input, little).end == ProcessEnd::exited);
}

TEST_CASE("a process that takes too long is stopped, with its output closed or not") {
    const Scratch folder;
    for (const char* script :
        {"#!/bin/sh\nexec sleep 30\n", "#!/bin/sh\nsleep 30 &\nsleep 30\n", "#!/bin/sh\nexec >&- 2>&-\nexec sleep 30\n"}) {
        folder.put("slow", script);
        ::chmod((folder / "slow").c_str(), 0755);
        CHECK(run_process(folder / "slow", "", {1, 1000}).end == ProcessEnd::too_slow);
    }
}

TEST_CASE("a program that is not there is not started") {
    const ProcessResult result = run_process("/no/such/program", "", {});
    CHECK(result.end == ProcessEnd::not_started);
    CHECK_FALSE(result.problem.empty());
}
