#include "cli/program.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <exception>
#include <new>

#include "cli/argument_file.h"
#include "cli/command.h"
#include "cli/version.h"
#include "cli/worker.h"
#include "driver/selection.h"
#include "support/allocator.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/departure.h"
#include "support/replacement.h"

namespace journeymap {

namespace {

constexpr std::string_view introduction =
    "Draws customer-journey maps from text, and says what they miss.\n"
    "\n"
    "  journeymap build parking.yaml            writes parking.svg beside it\n"
    "  journeymap build parking.yaml -f png,md  writes parking.png and parking.md\n"
    "  journeymap check maps/                   checks every *.journey.yaml below maps/\n"
    "  journeymap list themes                   what can be chosen\n"
    "\n"
    "Commands:\n";

constexpr std::string_view conclusion =
    "\n"
    "journeymap COMMAND --help tells more about each; so does man journeymap.\n"
    "\n"
    "  --version            which version this is\n"
    "  --help               this text\n"
    "  @FILE                the words of the call, one on a line\n"
    "  --persistent_worker  serve a build system, which calls again and again: man journeymap\n";

std::string overview() {
    std::string text(introduction);
    for (const Command* command : commands()) {
        text.append("  ").append(command->name).append(13 - command->name.size(), ' ').append(command->summary) += '\n';
    }
    return text.append(conclusion);
}

// A descriptor that the caller closed would be given to the next file that is opened, and the product would be written into that.
void hold_standard_streams() {
    // The wrong way round on purpose: reading from or writing to a closed stream stays an error.
    constexpr int mode_for[] = {O_WRONLY, O_RDONLY, O_RDONLY};
    for (int descriptor = 0; descriptor <= 2; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF) (void)!::open("/dev/null", mode_for[descriptor]);
    }
}

ExitStatus unknown_command(const std::string& word, const Console& console) {
    const bool is_option = word.size() > 1 && word.starts_with('-');
    std::vector<std::string_view> known;
    if (is_option) known = {"--help", "--version"};
    for (const Command* command : commands()) {
        if (!is_option) known.push_back(command->name);
    }
    if (!is_option && (word == "-" || kind_of(word) != PathKind::missing)) {
        console.complain("a command comes first: journeymap build " + escaped(word));
    } else {
        console.complain(unknown_word(is_option ? "option" : "command", word, known));
    }
    console.note("journeymap --help tells what there is\n");
    return ExitStatus::call_at_fault;
}

bool asks_for_help(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        if (word == "--") return false;
        if (word == "--help" || word == "-h") return true;
    }
    return false;
}

ExitStatus run(std::vector<std::string> words, const Environment& environment, Console& console) {
    if (words.empty()) {
        console.note(overview());
        return ExitStatus::call_at_fault;
    }
    const std::string first = std::move(words.front());
    words.erase(words.begin());
    if (first == "--version" || first == "-V") return console.print("journeymap " + std::string(version()) + "\n");
    if (first == "--help" || first == "-h" || (first == "help" && words.empty())) return console.print(overview());
    const std::string& name = first == "help" ? words.front() : first;
    for (const Command* command : commands()) {
        if (command->name != name) continue;
        if (first == "help" || asks_for_help(words)) return console.print(command->help);
        return command->run({std::move(words), environment, console});
    }
    return unknown_command(name, console);
}

ExitStatus bug(const Console& console, const char* what) {
    console.complain("this is a mistake in journeymap, not in your map: " + escaped(what));
    console.note("please report it with the map and the call: https://github.com/journeymap/journeymap/issues\n");
    return ExitStatus::bug;
}

}  // namespace

int run_program(int argc, char** argv) {
    give_large_blocks_back();
    std::set_new_handler(die_for_want_of_memory);
    hold_standard_streams();
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    remove_temporaries_on_signals();
    const Environment environment = Environment::read();
    Console console(environment.colors);
    const std::vector<std::string> words(argv + (argc > 0), argv + argc);
    if (words.size() == 1 && words.front() == worker_flag) return static_cast<int>(serve_as_worker(console));
    return static_cast<int>(run_call(words, environment, console));
}

// To be thrown and caught an exception needs memory itself.
void die_for_want_of_memory() {
    constexpr std::string_view said = "journeymap: error: there is not enough memory\n";
    leave_nothing_behind();
    (void)!::write(STDERR_FILENO, said.data(), said.size());
    ::_exit(static_cast<int>(ExitStatus::environment_at_fault));
}

ExitStatus run_call(std::vector<std::string> words, const Environment& environment, Console& console) {
    try {
        std::string wrong = take_argument_file(words);
        if (wrong.empty()) return run(std::move(words), environment, console);
        console.complain(wrong);
        return ExitStatus::call_at_fault;
    } catch (const std::bad_alloc&) {
        console.note("journeymap: error: there is not enough memory\n");
        return ExitStatus::environment_at_fault;
    } catch (const std::exception& exception) {
        return bug(console, exception.what());
    } catch (...) {
        return bug(console, "an unknown exception");
    }
}

}  // namespace journeymap
