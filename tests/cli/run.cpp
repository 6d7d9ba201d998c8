#include "run.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>

namespace {

struct Pipe {
    Pipe() {
        if (::pipe2(ends, O_CLOEXEC) != 0) std::abort();
    }
    void close_end(int end) {
        if (ends[end] >= 0) ::close(ends[end]);
        ends[end] = -1;
    }
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    int ends[2];
};

[[noreturn]] void become(const Run& run, Pipe& in, Pipe& out, Pipe& err) {
    ::dup2(in.ends[0], 0);
    ::dup2(err.ends[1], 2);
    if (run.output_to) {
        ::dup2(::open(run.output_to->c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666), 1);
    } else if (run.output_closed) {
        ::close(1);
    } else {
        ::dup2(out.ends[1], 1);
    }
    if (::chdir(run.directory.c_str()) != 0) ::_exit(126);
    if (run.largest_file >= 0) {
        const rlimit limit = {static_cast<rlim_t>(run.largest_file), static_cast<rlim_t>(run.largest_file)};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    if (run.as_nobody && ::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) ::_exit(126);
    std::vector<std::string> words = run.words, environment;
    if (!run.environment.contains("PATH")) environment.emplace_back("PATH=/usr/bin:/bin");
    words.insert(words.begin(), "journeymap");
    for (const auto& [name, value] : run.environment) environment.push_back(name + "=" + value);
    std::vector<char*> arguments, variables;
    for (std::string& word : words) arguments.push_back(word.data());
    for (std::string& variable : environment) variables.push_back(variable.data());
    arguments.push_back(nullptr);
    variables.push_back(nullptr);
    ::execve(JOURNEYMAP_PROGRAM, arguments.data(), variables.data());
    ::_exit(127);
}

void exchange(const Run& run, Pipe& in, Pipe& out, Pipe& err, Outcome& outcome) {
    std::size_t sent = 0;
    while (in.ends[1] >= 0 || out.ends[0] >= 0 || err.ends[0] >= 0) {
        if (in.ends[1] >= 0 && sent == run.input.size()) in.close_end(1);
        std::array<pollfd, 3> waits{{{in.ends[1], POLLOUT, 0}, {out.ends[0], POLLIN, 0}, {err.ends[0], POLLIN, 0}}};
        ::poll(waits.data(), waits.size(), -1);
        if (in.ends[1] >= 0 && waits[0].revents) {
            const ssize_t count = ::write(in.ends[1], run.input.data() + sent, run.input.size() - sent);
            if (count < 0)
                in.close_end(1);
            else
                sent += static_cast<std::size_t>(count);
        }
        const auto receive = [](Pipe& pipe, const pollfd& wait, std::string& text) {
            if (pipe.ends[0] < 0 || !wait.revents) return;
            char buffer[65536];
            const ssize_t count = ::read(pipe.ends[0], buffer, sizeof buffer);
            if (count <= 0)
                pipe.close_end(0);
            else
                text.append(buffer, static_cast<std::size_t>(count));
        };
        receive(out, waits[1], outcome.out);
        receive(err, waits[2], outcome.err);
    }
}

}  // namespace

Outcome run(const Run& run) {
    ::signal(SIGPIPE, SIG_IGN);
    Pipe in, out, err;
    Outcome outcome;
    const pid_t child = ::fork();
    if (child < 0) return outcome;
    if (child == 0) {
        ::signal(SIGPIPE, SIG_DFL);
        become(run, in, out, err);
    }
    in.close_end(0);
    out.close_end(1);
    err.close_end(1);
    if (run.reader_gone) out.close_end(0);
    exchange(run, in, out, err, outcome);
    int status = 0;
    ::waitpid(child, &status, 0);
    outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return outcome;
}
