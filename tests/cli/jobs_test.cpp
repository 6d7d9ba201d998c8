// build -j: many maps at a time, told in their order.
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>

#include "catch.h"
#include "folder.h"

namespace {

// Maps of different sizes; a few cannot be drawn.
void put_maps(const Folder& folder, int count) {
    for (int i = 0; i < count; ++i) {
        std::string map = i % 7 == 3 ? bad_map : good_map;
        map.replace(map.find("Renew"), 5, "Renew " + std::to_string(i));
        for (int more = 0; more < i % 5 * 20; ++more) {
            map.insert(map.find("review:"), "  - {name: Stage " + std::to_string(more) + ", touchpoints: [Wait]}\n");
        }
        folder.put("maps/" + std::to_string(100 + i) + ".journey.yaml", map);
    }
}

std::vector<std::string> strays_in(const std::string& folder) {
    std::vector<std::string> strays;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().filename().string().starts_with(".journeymap-")) strays.push_back(entry.path().string());
    }
    return strays;
}

// What the program writes to a terminal.
std::string on_terminal(const Folder& folder, const std::vector<std::string>& words) {
    int terminal = -1;
    winsize size = {24, 80, 0, 0};
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, &size);
    if (child == 0) {
        std::vector<char*> arguments;
        std::vector<std::string> own = words;
        own.insert(own.begin(), "journeymap");
        for (std::string& word : own) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        if (::chdir(folder.path().c_str()) == 0) ::execv(JOURNEYMAP_PROGRAM, arguments.data());
        ::_exit(127);
    }
    std::string text;
    char buffer[4096];
    for (ssize_t count = 0; (count = ::read(terminal, buffer, sizeof buffer)) > 0;) text.append(buffer, static_cast<std::size_t>(count));
    ::close(terminal);
    ::waitpid(child, nullptr, 0);
    return text;
}

}  // namespace

TEST_CASE("What is printed and written does not depend on -j") {
    const Folder folder;
    put_maps(folder, 40);
    const Outcome one = folder.call({"build", "maps", "-f", "svg,md", "-o", "out/", "-j", "1", "--dark-theme", "midnight"});
    CHECK(one.status == 1);
    CHECK(holds(one.err, "wrote out/100.svg\nwrote out/100.dark.svg\n"));
    CHECK(holds(one.out, "out/139.dark.svg"));
    for (const char* jobs : {"2", "3", "8", "64"}) {
        CAPTURE(jobs);
        const Folder other;
        put_maps(other, 40);
        const Outcome many = other.call({"build", "maps", "-f", "svg,md", "-o", "out/", "-j", jobs, "--dark-theme", "midnight"});
        CHECK(many.status == one.status);
        CHECK(many.err == one.err);
        CHECK(many.out == one.out);
        for (const auto& entry : std::filesystem::directory_iterator(folder / "out")) {
            const std::string name = "out/" + entry.path().filename().string();
            CHECK(other.read(name) == folder.read(name));
        }
        CHECK(strays_in(other.path()).empty());
    }
}

TEST_CASE("A baseline serves all jobs") {
    const Folder folder;
    put_maps(folder, 12);
    folder.call({"check", "maps", "--baseline", "known.yaml", "--update-baseline"});
    folder.put(".journeymap.yaml", "baseline: known.yaml\n");
    const Outcome one = folder.call({"build", "maps", "-o", "out/", "-j", "1"});
    std::filesystem::remove_all(folder / "out");
    CHECK(folder.call({"build", "maps", "-o", "out/", "-j", "1", "--no-config"}).err.size() > one.err.size());
    std::filesystem::remove_all(folder / "out");
    CHECK(folder.call({"build", "maps", "-o", "out/", "-j", "4"}).err == one.err);
}

TEST_CASE("-j is a number of jobs") {
    const Folder folder;
    folder.put("a.yaml", good_map);
    for (const char* jobs : {"0", "-1", "65", "two", "2.5"}) {
        CAPTURE(jobs);
        const Outcome outcome = folder.call({"build", "a.yaml", "-j", jobs});
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, "-j takes a whole number from 1 to 64"));
    }
    CHECK(folder.call({"build", "a.yaml", "-j8"}).status == 0);
}

TEST_CASE("SIGINT ends all jobs at once and leaves no temporary") {
    const Folder folder;
    put_maps(folder, 60);
    for (const char* seconds : {"0.01", "0.02", "0.03", "0.05", "0.08"}) {
        CAPTURE(seconds);
        const std::string call = "cd " + folder.path() + " && timeout -s INT " + seconds + " " + JOURNEYMAP_PROGRAM +
                                 " build maps -f svg,png --dark-theme midnight -o out/ -j 4 >/dev/null 2>&1";
        CHECK(std::system(call.c_str()) != 0);
        CHECK(strays_in(folder.path()).empty());
    }
}

TEST_CASE("A terminal shows how far a long build is, and nothing of it stays") {
    const Folder folder;
    put_maps(folder, 30);
    const std::string text = on_terminal(folder, {"build", "maps", "-o", "out/", "-j", "2"});
    CHECK(holds(text, "\r\n7 of 30 maps\r            \r"));
    CHECK(holds(text, "29 of 30 maps"));
    CHECK_FALSE(holds(text, "30 of 30 maps"));
    CHECK(text.ends_with("\r\n"));
    CHECK_FALSE(holds(folder.call({"build", "maps", "-o", "out/"}).err, "of 30 maps"));
    CHECK_FALSE(holds(on_terminal(folder, {"build", "maps/100.journey.yaml"}), " of "));
}
