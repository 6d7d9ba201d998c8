#include "lsp/session.h"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "lsp/frames.h"
#include "support/file.h"
#include "support/replacement.h"

namespace journeymap {

namespace {

constexpr int milliseconds_between_looks = 5'000;  // after the editor's process

// Whether there is something to read within a time; a descriptor that is at its end counts.
bool can_read(int descriptor, int milliseconds) {
    pollfd waiting{descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, milliseconds) > 0;
}

bool is_gone(std::int64_t process) { return process > 0 && ::kill(static_cast<pid_t>(process), 0) != 0 && errno == ESRCH; }

class Session {
public:
    Session(ServerOptions options, int input, int output)
        : input_(input), output_(output), server_(std::move(options), [this](const std::string& body) { send(body); }) {}

    SessionResult run() {
        while (!server_.is_over() && !stopped_) {
            if (!can_read(input_, milliseconds_between_looks)) {
                if (is_watching_ && is_gone(server_.editor_process())) break;
                continue;
            }
            // All that is there at once, so that of several changes only the last is understood.
            while (!stopped_ && read_some() && can_read(input_, 0)) {}
            take_frames();
            server_.work();
            look_for_editor();
        }
        if (!problem_.empty()) return {SessionEnd::unusable, problem_};
        return {server_.was_shut_down() ? SessionEnd::orderly : SessionEnd::abrupt, {}};
    }

private:
    // An editor that cannot be seen from the start lives in another container; only reading can tell whether it is still there.
    void look_for_editor() {
        if (has_looked_ || server_.editor_process() == 0) return;
        has_looked_ = true;
        is_watching_ = !is_gone(server_.editor_process());
    }

    bool read_some() {
        const ssize_t count = ::read(input_, buffer_.data(), buffer_.size());
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) return true;
        if (count < 0) problem_ = "cannot read from the editor: " + words_of_error(errno);
        if (count <= 0) {
            stopped_ = true;
            return false;
        }
        frames_.feed({buffer_.data(), static_cast<std::size_t>(count)});
        take_frames();
        return true;
    }

    void take_frames() {
        while (std::optional<Frame> frame = frames_.next()) {
            if (frame->problem.empty())
                server_.receive(std::move(frame->body));
            else
                server_.receive_nothing(frame->problem);
        }
    }

    void send(const std::string& body) {
        if (is_deaf_) return;
        const int error = write_all(output_, "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
        if (error == 0) return;
        is_deaf_ = stopped_ = true;
        if (error != EPIPE) problem_ = "cannot write to the editor: " + words_of_error(error);
    }

    int input_, output_;
    FrameReader frames_;
    LanguageServer server_;
    std::array<char, 64 * 1024> buffer_;
    bool stopped_ = false, is_deaf_ = false, has_looked_ = false, is_watching_ = false;
    std::string problem_;
};

}  // namespace

SessionResult serve(ServerOptions options, int input, int output) { return Session(std::move(options), input, output).run(); }

}  // namespace journeymap
