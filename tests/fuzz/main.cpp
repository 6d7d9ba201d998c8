// fuzz_tests: the targets without a fuzzer, in every build.
//
//   fuzz_tests replay ROOT          all inputs that were found, and all seeds, through their targets
//   fuzz_tests mutants ROOT [N [SEED [TARGET]]]
//                                   N changed maps of each seed (default 12) through the targets, the same ones each time; and a map cut
//                                   at every byte
//   fuzz_tests run TARGET FILE...   the files through one target
//   fuzz_tests dictionary           libFuzzer's dictionary, on standard output
//   fuzz_tests seeds ROOT FOLDER    writes the seeds to FOLDER/TARGET/
//
// An input that breaks something is left as fuzz-broken.input in the current folder.
#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "fuzz/mutator.h"
#include "fuzz/seasoning.h"
#include "fuzz/seeds.h"
#include "golden/case.h"

namespace {

using namespace fuzzing;
namespace fs = std::filesystem;

std::string_view current, current_target;

void leave_input(int signal) {
    fmt::print(stderr, "target {}\n", current_target);
    const int file = ::open("fuzz-broken.input", O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0 && ::write(file, current.data(), current.size()) < 0) ::_exit(3);
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

void run(const Target& target, std::string_view bytes) {
    current = bytes;
    current_target = target.name;
    target.run(bytes);
}

int replay(const std::string& root) {
    std::size_t count = 0;
    for (const Target& target : targets()) {
        const fs::path folder = fs::path(root) / "tests/fuzz/found" / target.name;
        std::vector<fs::path> paths;
        if (fs::is_directory(folder)) {
            for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
        }
        for (const fs::path& path : paths) {
            fmt::print(stderr, "{}\n", path.string());
            run(target, golden::read_file(path));
        }
        for (const Seed& seed : seeds_of(target, root)) run(target, seed.bytes);
        count += paths.size();
    }
    fmt::print("{} inputs that were found pass\n", count);
    return 0;
}

// Heavy outputs are tried on some mutants only.
bool is_tried(const Target& target, std::size_t number) {
    if (target.name == "page" || target.name == "paper" || target.name == "editor" || target.name == "change") return number % 8 == 0;
    if (target.name == "picture" || target.name == "texts") return number % 3 == 0;
    return true;
}

std::string changed(const Target& target, std::string_view text, std::string_view other, Dice& dice) {
    return target.is_good ? mutated_map(text, other, dice, target.is_good) : mutated(text, other, target.dialect, dice);
}

int mutants(const std::string& root, std::size_t count, std::string_view number_of_run, std::string_view only) {
    std::size_t tried = 0;
    for (const Target& target : targets()) {
        if (!only.empty() && only != target.name) continue;
        const std::vector<Seed> seeds = seeds_of(target, root);
        for (std::size_t i = 0; i < seeds.size(); ++i) {
            Dice dice = Dice::of(seeds[i].name + std::string(number_of_run));
            for (std::size_t number = 0; number < count; ++number) {
                std::string text = seeds[i].bytes;
                if (!is_tried(target, number + i)) continue;
                for (std::size_t changes = 1 + dice.below(4); changes > 0 && text.size() < 100'000; --changes)
                    text = changed(target, text, seeds[dice.below(seeds.size())].bytes, dice);
                run(target, text);
                ++tried;
            }
        }
    }
    if (!only.empty()) return 0;
    // Cut at every byte.
    const std::string small = golden::read_file(fs::path(root) / "examples/first-map.journey.yaml");
    for (const std::string_view name : {"document", "findings", "picture"}) {
        for (std::size_t size = 0; size < small.size(); size += name == "picture" ? 5 : 1, ++tried)
            run(*find_target(name), std::string_view(small).substr(0, size));
    }
    fmt::print("{} mutants pass\n", tried);
    return 0;
}

int write_seeds(const std::string& root, const fs::path& folder) {
    for (const Target& target : targets()) {
        fs::create_directories(folder / target.name);
        for (const Seed& seed : seeds_of(target, root)) golden::write_file(folder / target.name / seed.name, seed.bytes);
    }
    return 0;
}

int run_files(const Target& target, const std::vector<std::string>& files) {
    for (const std::string& file : files) {
        const std::string bytes = golden::read_file(file);
        run(target, bytes);
        fmt::print("{} passes\n", file);
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL}) std::signal(signal, &leave_input);
    const std::string verb = words.empty() ? "" : words[0];
    if (verb == "replay" && words.size() == 2) return replay(words[1]);
    if (verb == "mutants" && words.size() >= 2) {
        std::size_t count = 12;
        if (words.size() > 2) std::from_chars(words[2].data(), words[2].data() + words[2].size(), count);
        return mutants(words[1], count, words.size() > 3 ? words[3] : "", words.size() > 4 ? words[4] : "");
    }
    if (verb == "dictionary") return std::fputs(dictionary().c_str(), stdout) < 0;
    if (verb == "seeds" && words.size() == 3) return write_seeds(words[1], words[2]);
    if (verb == "run" && words.size() > 2 && find_target(words[1]))
        return run_files(*find_target(words[1]), {words.begin() + 2, words.end()});
    fmt::print(
        stderr, "usage: fuzz_tests replay ROOT | mutants ROOT [N [SEED [TARGET]]] | run TARGET FILE... | dictionary | seeds ROOT FOLDER\n");
    return 2;
}
