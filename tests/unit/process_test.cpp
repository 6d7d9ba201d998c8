#include "support/process.h"

#include <sys/stat.h>

#include <chrono>
#include <thread>

#include "catch.h"
#include "scratch.h"
#include "support/file.h"

using namespace journeymap;

namespace {

// Killed, and perhaps not yet waited for by whoever inherits it.
bool is_gone(int process) {
    for (int tries = 0; tries < 100; ++tries) {
        const std::string state = read_file("/proc/" + std::to_string(process) + "/stat", 4096).bytes;
        if (state.empty() || state.find(") Z") != std::string::npos) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

}  // namespace

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

TEST_CASE("what a process has started ends with it") {
    const Scratch folder;
    folder.put("leaves", "#!/bin/sh\necho all\nsleep 300 &\necho $! >&2\n");
    ::chmod((folder / "leaves").c_str(), 0755);
    const ProcessResult open = run_process(folder / "leaves", "", {});
    CHECK(open.end == ProcessEnd::left_open);
    CHECK(is_gone(std::stoi(open.err)));
    folder.put("leaves", "#!/bin/sh\necho all\nsleep 300 >/dev/null 2>&1 &\necho $! >&2\n");
    const ProcessResult closed = run_process(folder / "leaves", "", {});
    CHECK(closed.end == ProcessEnd::exited);
    CHECK(closed.out == "all\n");
    CHECK(is_gone(std::stoi(closed.err)));
    folder.put("leaves", "#!/bin/sh\n(sleep 0.3; echo rest) &\necho all\n");
    CHECK(run_process(folder / "leaves", "", {}).out == "all\nrest\n");
}

TEST_CASE("a program that is not there is not started") {
    const ProcessResult result = run_process("/no/such/program", "", {});
    CHECK(result.end == ProcessEnd::not_started);
    CHECK_FALSE(result.problem.empty());
}
