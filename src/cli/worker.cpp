#include "cli/worker.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "cli/argument_file.h"
#include "cli/program.h"
#include "cli/worker_requests.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/json_writer.h"
#include "support/replacement.h"

namespace journeymap {

namespace {

// The protocol's streams, taken out of the way: a call finds an empty standard input, and what it wrote to standard output past its console
// goes to standard error.
struct Streams {
    int in = ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    int out = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    int start = ::open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    bool are_there() const { return in >= 0 && out >= 0 && start >= 0; }
    static bool put_aside() {
        const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        return nothing >= 0 && ::dup2(nothing, STDIN_FILENO) >= 0 && ::dup2(STDERR_FILENO, STDOUT_FILENO) >= 0;
    }
};

// What a worker cannot do, because it would never answer.
std::string endless(const std::vector<std::string>& words) {
    if (words.empty()) return {};
    const std::string& first = words.front();
    if (first == "lsp" || first == "preview" || first == worker_flag)
        return "a worker cannot do " + first + ", which does not end by itself";
    if (first == "build" && std::ranges::find(words, "--watch") != words.end()) return "a worker cannot watch: leave out --watch";
    return {};
}

class Worker {
public:
    Worker(const Streams& streams, const Console& console) : streams_(streams), console_(console) {}

    ExitStatus serve() {
        std::array<char, 65536> buffer;
        for (;;) {
            const ssize_t count = ::read(streams_.in, buffer.data(), buffer.size());
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) return fail("cannot read requests: " + words_of_error(errno));
            if (count == 0) break;
            requests_.feed({buffer.data(), static_cast<std::size_t>(count)});
            while (const std::optional<WorkRequest> request = requests_.take()) {
                const int error = request->is_cancel ? 0 : answer(*request);
                if (error == EPIPE) return ExitStatus::done;
                if (error != 0) return fail("cannot answer: " + words_of_error(error));
            }
        }
        if (!requests_.has_rest()) return ExitStatus::done;
        console_.complain("the last request is not whole, so nothing was done for it");
        return ExitStatus::call_at_fault;
    }

private:
    ExitStatus fail(const std::string& sentence) const {
        console_.complain(sentence);
        return ExitStatus::environment_at_fault;
    }

    // Each call reads environment and clock anew, and works where its files are.
    ExitStatus do_call(const WorkRequest& request, Transcript& told) const {
        Environment environment = Environment::read();
        environment.colors.no_color = "1";  // nobody sees colours in an answer
        Console console = Console(environment.colors).recording(told);
        std::string wrong = request.problem;
        std::vector<std::string> words = request.arguments;
        if (wrong.empty()) wrong = take_argument_file(words);
        if (wrong.empty()) wrong = endless(words);
        if (wrong.empty() && !request.folder.empty() && ::chdir(request.folder.c_str()) != 0)
            wrong = "cannot work in " + escaped(request.folder) + ": " + words_of_error(errno);
        ExitStatus status = ExitStatus::call_at_fault;
        if (wrong.empty())
            status = run_call(std::move(words), environment, console);
        else
            console.complain(wrong);
        if (!request.folder.empty() && ::fchdir(streams_.start) != 0) status = fail("cannot go back: " + words_of_error(errno));
        return status;
    }

    int answer(const WorkRequest& request) const {
        Transcript told;
        const ExitStatus status = do_call(request, told);
        std::string output, line;
        for (const Saying& saying : told) output += saying.text;
        JsonWriter json(line, JsonLayout::compact);
        json.begin_object();
        json.member("exitCode", static_cast<int>(status));
        json.member("output", output);
        json.member("requestId", request.id);
        json.end_object();
        return write_all(streams_.out, line += '\n');
    }

    const Streams& streams_;
    const Console& console_;
    WorkRequests requests_;
};

}  // namespace

ExitStatus serve_as_worker(const Console& console) {
    const Streams streams;
    if (streams.are_there() && Streams::put_aside()) return Worker(streams, console).serve();
    console.complain("cannot set up a worker: " + words_of_error(errno));
    return ExitStatus::environment_at_fault;
}

}  // namespace journeymap
