// Process: runs another program with bytes on its standard input and takes what it writes, within limits of time and size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace journeymap {

struct ProcessLimits {
    int seconds = 60;                                   // from start to end
    std::size_t bytes = std::size_t(64) * 1024 * 1024;  // on standard output
};

// left_open: it exited, and what it had started kept its output open, so that nobody knows whether that is complete.
enum class ProcessEnd : std::uint8_t { exited, died, too_slow, too_much, left_open, not_started };

struct ProcessResult {
    ProcessEnd end = ProcessEnd::not_started;
    int code = 0;         // exited: the exit status; died: the signal
    std::string out;      // what it wrote to standard output, up to the limit
    std::string err;      // the first 16 KiB of standard error
    std::string problem;  // not_started: why
};

// Runs the program at `path`, which is not looked up anywhere, without arguments, in this process's directory and environment. It may leave
// its input unread. A program that passes a limit is killed. What it has started and has not left its process group ends with it, some
// seconds later at most, so that it can write what is left.
ProcessResult run_process(const std::string& path, std::string_view input, const ProcessLimits& limits);

// For signal handlers: kills what run_process is running, with all that it has started.
void kill_running_process();

}  // namespace journeymap
