// case_tests FOLDER [WORD...]: runs the golden cases below a folder, or those whose path contains one of the words, and compares.
// With JOURNEYMAP_UPDATE=1 what differs is rewritten instead; read `git diff` before you commit it.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "golden/case.h"
#include "golden/difference.h"
#include "golden/pipeline.h"

namespace {

using namespace golden;

enum class Mode { compare, update };

struct Tally {
    int compared = 0, rewritten = 0, failures = 0;
};

// Where another version of the compiled-in family was built in (JOURNEYMAP_OTHER_FONT, set by CMake), text has other widths.
bool is_comparable(const std::string& extension) {
    const bool depends_on_font = extension == ".scene" || extension == ".svg";
    return !depends_on_font || !std::getenv("JOURNEYMAP_OTHER_FONT");
}

void fail(const std::filesystem::path& path, std::string_view why, Tally& tally) {
    fmt::print(stderr, "{}: {}\n", path.string(), why);
    ++tally.failures;
}

void run_expectation(const Case& one, const Settings& settings, const std::string& extension, Mode mode, Tally& tally) {
    const auto path = one.expectation(extension);
    const auto actual = run_stage(one, settings, extension);
    ++tally.compared;
    if (!actual.problem.empty()) return fail(path, actual.problem, tally);
    const auto expected = read_file(path);
    if (expected == actual.text) return;
    if (mode == Mode::update) {
        write_file(path, actual.text);
        fmt::print("{}: rewritten\n", path.string());
        ++tally.rewritten;
        return;
    }
    fail(path, "differs\n" + first_difference(expected, actual.text), tally);
}

void run_case(const Case& one, Mode mode, Tally& tally) {
    if (one.expectations.empty())
        return fail(one.map, "nothing lies beside this map that says what is expected; write an empty .findings, say, and update", tally);
    std::string problem;
    const auto settings = read_settings(read_file(one.map), problem);
    if (!problem.empty()) return fail(one.map, problem, tally);
    for (const auto& extension : one.expectations) {
        if (is_comparable(extension)) run_expectation(one, settings, extension, mode, tally);
    }
}

bool wanted(const std::filesystem::path& path, const std::vector<std::string_view>& words) {
    if (words.empty()) return true;
    for (const auto word : words) {
        if (path.string().find(word) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "usage: case_tests FOLDER [WORD...]\n");
        return 2;
    }
    const char* update = std::getenv("JOURNEYMAP_UPDATE");
    const auto mode = update && std::string_view(update) == "1" ? Mode::update : Mode::compare;
    const std::vector<std::string_view> words(argv + 2, argv + argc);

    Tally tally;
    std::vector<std::filesystem::path> strays;
    const auto cases = find_cases(argv[1], strays);
    for (const auto& stray : strays) fail(stray, "an expectation without a map of the same name", tally);
    for (const auto& one : cases) {
        if (wanted(one.map, words)) run_case(one, mode, tally);
    }
    fmt::print("{} cases, {} comparisons, {} rewritten, {} failures\n", cases.size(), tally.compared, tally.rewritten, tally.failures);
    if (cases.empty()) fmt::print(stderr, "no cases in {}\n", argv[1]);
    return tally.failures == 0 && !cases.empty() ? 0 : 1;
}
