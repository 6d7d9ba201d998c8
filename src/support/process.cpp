#include "support/process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <optional>
#include <thread>

extern char** environ;

namespace journeymap {

namespace {

using Time = std::chrono::steady_clock;

std::atomic<pid_t> running = 0;                          // leads its own process group
static_assert(std::atomic<pid_t>::is_always_lock_free);  // a signal handler reads it

constexpr int lull = 50;                                 // milliseconds without a word after which the program is looked after
constexpr auto grace = std::chrono::milliseconds(3000);  // for what it has started and left, to write the rest

constexpr std::size_t most_err = std::size_t(16) * 1024;

// A file descriptor that is closed when it is done with.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    void set(int number) { number_ = number; }
    void close() {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }
    bool open() const { return number_ >= 0; }
    int number() const { return number_; }

private:
    int number_ = -1;
};

struct Pipe {
    Descriptor read, write;

    // No other program that is started meanwhile gets an end of it.
    bool make() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
        read.set(ends[0]);
        write.set(ends[1]);
        return true;
    }
};

void do_not_wait_for(const Descriptor& descriptor) {
    ::fcntl(descriptor.number(), F_SETFL, ::fcntl(descriptor.number(), F_GETFL) | O_NONBLOCK);
}

// What posix_spawn is told; the signals that this program ignores mean to the other what they usually do.
class Instructions {
public:
    Instructions(const Pipe& in, const Pipe& out, const Pipe& err) {
        ::posix_spawn_file_actions_init(&files_);
        ::posix_spawn_file_actions_adddup2(&files_, in.read.number(), STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&files_, out.write.number(), STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&files_, err.write.number(), STDERR_FILENO);
        ::posix_spawnattr_init(&attributes_);
        sigset_t usual;
        ::sigemptyset(&usual);
        ::sigaddset(&usual, SIGPIPE);
        ::sigaddset(&usual, SIGXFSZ);
        ::posix_spawnattr_setsigdefault(&attributes_, &usual);
        ::posix_spawnattr_setpgroup(&attributes_, 0);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    Instructions(const Instructions&) = delete;
    Instructions& operator=(const Instructions&) = delete;
    ~Instructions() {
        ::posix_spawn_file_actions_destroy(&files_);
        ::posix_spawnattr_destroy(&attributes_);
    }

    int start(pid_t& process, const std::string& path) const {
        std::array<char*, 2> words{const_cast<char*>(path.c_str()), nullptr};
        return ::posix_spawn(&process, path.c_str(), &files_, &attributes_, words.data(), environ);
    }

private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

class Conversation {
public:
    Conversation(std::string_view input, const ProcessLimits& limits)
        : input_(input), limits_(limits), deadline_(Time::now() + std::chrono::seconds(limits.seconds)) {}

    ProcessResult hold(const std::string& path) {
        if (const int error = start(path); error != 0) {
            result_.problem = std::strerror(error);
            return std::move(result_);
        }
        result_.end = ProcessEnd::exited;
        while ((out_.read.open() || err_.read.open()) && result_.end == ProcessEnd::exited) exchange();
        in_.write.close();
        out_.read.close();
        err_.read.close();
        finish();
        return std::move(result_);
    }

private:
    int start(const std::string& path) {
        if (!in_.make() || !out_.make() || !err_.make()) return errno;
        const int error = Instructions(in_, out_, err_).start(process_, path);
        if (error == 0) running = process_;
        in_.read.close();
        out_.write.close();
        err_.write.close();
        do_not_wait_for(in_.write);
        if (input_.empty()) in_.write.close();
        return error;
    }

    int milliseconds_left() const {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Time::now()).count();
        return static_cast<int>(std::max<std::int64_t>(left, 0));
    }

    void exchange() {
        std::array<pollfd, 3> waits{{{out_.read.number(), POLLIN, 0}, {err_.read.number(), POLLIN, 0}, {in_.write.number(), POLLOUT, 0}}};
        const int ready = ::poll(waits.data(), waits.size(), std::min(milliseconds_left(), lull));
        if (ready < 0 && errno == EINTR) return;
        if (ready <= 0 && milliseconds_left() == 0) {
            result_.end = exited_at_ ? ProcessEnd::left_open : ProcessEnd::too_slow;
            return;
        }
        if (!exited_at_ && has_exited()) {
            exited_at_ = Time::now();
            deadline_ = std::min(deadline_, *exited_at_ + grace);
        }
        if (ready <= 0) return;
        if (waits[0].revents != 0) take(out_.read, result_.out, limits_.bytes + 1);
        if (waits[1].revents != 0) take(err_.read, result_.err, most_err);
        if (waits[2].revents != 0) give();
        if (result_.out.size() > limits_.bytes) result_.end = ProcessEnd::too_much;
    }

    static void take(Descriptor& from, std::string& text, std::size_t most) {
        std::array<char, 65536> bytes;
        const ssize_t count = ::read(from.number(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) return;
        if (count <= 0) return from.close();
        text.append(bytes.data(), std::min(static_cast<std::size_t>(count), most - std::min(most, text.size())));
    }

    void give() {
        const ssize_t count = ::write(in_.write.number(), input_.data(), input_.size());
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) return;
        if (count < 0) return in_.write.close();  // it does not want to know
        input_.remove_prefix(static_cast<std::size_t>(count));
        if (input_.empty()) in_.write.close();
    }

    // Whether it has come to its end; it is still to be waited for, so that its number is nobody else's.
    bool has_exited() const {
        siginfo_t state = {};
        return ::waitid(P_PID, static_cast<id_t>(process_), &state, WEXITED | WNOHANG | WNOWAIT) == 0 && state.si_pid == process_;
    }

    // Waits for its end, which comes at once where it is killed, and ends what it has left behind.
    void finish() {
        while (result_.end == ProcessEnd::exited && !has_exited()) {
            if (milliseconds_left() == 0) result_.end = ProcessEnd::too_slow;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        kill_running_process();
        int status = 0;
        while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {}
        running = 0;
        if (result_.end != ProcessEnd::exited) return;
        if (WIFSIGNALED(status)) result_.end = ProcessEnd::died;
        result_.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
    }

    std::string_view input_;
    ProcessLimits limits_;
    Time::time_point deadline_;
    Pipe in_, out_, err_;
    pid_t process_ = 0;
    std::optional<Time::time_point> exited_at_;
    ProcessResult result_;
};

}  // namespace

void kill_running_process() {
    if (const pid_t process = running; process > 0) ::kill(-process, SIGKILL);
}

ProcessResult run_process(const std::string& path, std::string_view input, const ProcessLimits& limits) {
    return Conversation(input, limits).hold(path);
}

}  // namespace journeymap
