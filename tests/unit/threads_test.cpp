// Many maps on several threads in one process: for ThreadSanitizer (preset `threads`), and that the threads make what one makes.
#include <algorithm>
#include <filesystem>

#include "catch.h"
#include "cli/command.h"
#include "scratch.h"
#include "support/file.h"
#include "support/ordered_work.h"

using namespace journeymap;

namespace {

struct Told {
    ExitStatus status = ExitStatus::done;
    std::string text;
};

Told build(const std::vector<std::string>& words) {
    Environment environment;
    Transcript transcript;
    Console console = Console(ColorWishes{}).recording(transcript);
    Told told;
    for (const Command* command : commands()) {
        if (command->name == "build") told.status = command->run({words, environment, console});
    }
    for (const Saying& saying : transcript) told.text += saying.text;
    return told;
}

// All examples, in their seven languages, several times.
void put_examples(const Scratch& folder, int maps) {
    std::vector<std::string> examples;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(JOURNEYMAP_ROOT) + "/examples")) {
        const std::string path = entry.path().string();
        if (path.ends_with(".journey.yaml")) examples.push_back(path);
        if (path.ends_with(".csv")) folder.put("maps/" + std::string(file_name_of(path)), read_file(path, 1 << 23).bytes);
    }
    std::sort(examples.begin(), examples.end());
    REQUIRE_FALSE(examples.empty());
    for (int i = 0; i < maps; ++i) {
        const std::string& example = examples[static_cast<std::size_t>(i) % examples.size()];
        folder.put("maps/" + std::to_string(100 + i) + ".journey.yaml", read_file(example, 1 << 23).bytes);
    }
}

}  // namespace

TEST_CASE("Several threads make of many maps what one makes", "[threads]") {
    const Scratch folder;
    put_examples(folder, 40);
    const std::string formats = "svg,pdf,html,md,report,json,text,png";
    const auto call = [&](const std::string& out, const char* jobs) {
        return build({folder / "maps", "-f", formats, "--scale", "0.5", "-o", folder / out, "-j", jobs, "--no-config"});
    };
    const Told many = call("a/", "4"), one = call("b/", "1");
    CHECK(many.status == one.status);
    CHECK(many.text.size() == one.text.size());
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder / "b")) {
        const std::string name = entry.path().filename().string();
        CAPTURE(name);
        CHECK(read_file(folder / ("a/" + name), 1 << 26).bytes == read_file(folder / ("b/" + name), 1 << 26).bytes);
        ++files;
    }
    CHECK(files > 40);
}

TEST_CASE("Work in order finishes in order, and what is thrown comes out", "[threads]") {
    std::vector<std::size_t> order;
    std::vector<int> done(500);
    run_in_order({500, [&](std::size_t i, std::size_t) { done[i] = 1; }, [&](std::size_t i) { order.push_back(i); }}, 4);
    CHECK(std::count(done.begin(), done.end(), 1) == 500);
    CHECK(order.size() == 500);
    CHECK(std::is_sorted(order.begin(), order.end()));
    std::size_t finished = 0;
    const auto work = [](std::size_t i, std::size_t) {
        if (i == 7) throw std::string("seven");
    };
    CHECK_THROWS_AS(run_in_order({500, work, [&](std::size_t) { ++finished; }}, 3), std::string);
    CHECK(finished == 7);
    run_in_order({0, work, [&](std::size_t) { ++finished; }}, 3);
    CHECK(usable_processors() >= 1);
}
