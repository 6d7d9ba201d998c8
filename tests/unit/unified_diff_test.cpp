// Every diff is carried out by `patch` and by `git apply`, and gives the same bytes as the patch itself.
#include <cstdlib>
#include <random>
#include <string>

#include "catch.h"
#include "diagnostics/unified_diff.h"
#include "scratch.h"
#include "support/file.h"

using namespace journeymap;

namespace {

Edit edit(std::uint32_t begin, std::uint32_t end, std::string text) { return {{0, begin, end}, std::move(text)}; }

bool has(const char* program) { return std::system((std::string("command -v ") + program + " >/dev/null 2>&1").c_str()) == 0; }

std::string applied_with(const std::string& command, const Patch& patch, const std::string& name) {
    const Scratch folder;
    folder.put(name, patch.original());
    folder.put("the.diff", unified_diff(name, patch));
    const std::string call = "cd '" + folder.path() + "' && " + command + " >/dev/null 2>&1";
    REQUIRE(std::system(call.c_str()) == 0);
    return read_file(folder / name, 1 << 24).bytes;
}

void check(const Patch& patch, const std::string& name = "map.yaml") {
    INFO(unified_diff(name, patch));
    if (has("patch")) CHECK(applied_with("patch --binary -p1 < the.diff", patch, name) == patch.text());
    if (has("git"))
        CHECK(applied_with("GIT_CEILING_DIRECTORIES=\"$PWD/..\" git apply --whitespace=nowarn the.diff", patch, name) == patch.text());
}

}  // namespace

TEST_CASE("a unified diff has three lines of context") {
    Patch patch("1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    CHECK(unified_diff("map.yaml", patch).empty());
    patch.apply({edit(8, 9, "five")});
    CHECK(unified_diff("map.yaml", patch) == "--- a/map.yaml\n+++ b/map.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    check(patch);
}

TEST_CASE("unified diffs of all kinds can be applied") {
    const auto changed = [](std::string text, std::vector<Edit> edits) {
        Patch patch(std::move(text));
        patch.apply(std::move(edits));
        return patch;
    };
    check(changed("a\nb", {edit(2, 3, "c")}));          // no line break at the end
    check(changed("a\nb", {edit(3, 3, "\n")}));         // and then one
    check(changed("a\nb\n", {edit(3, 4, "")}));         // and the other way round
    check(changed("a\nb\nc\n", {edit(2, 4, "")}));      // a line gone
    check(changed("a\nb\nc\n", {edit(0, 6, "")}));      // all of them
    check(changed("a\n", {edit(2, 2, "b\n")}));         // one more at the end
    check(changed("a\n", {edit(0, 0, "b\n")}));         // and at the start
    check(changed("a\r\nb\r\n", {edit(3, 4, "B")}));    // both line ends
    check(changed("a\nb\nc\nd\n", {edit(1, 2, " ")}));  // two lines joined
    check(changed("a\tb\n\"x\"\n", {edit(1, 2, " ")}));
}

TEST_CASE("names of files in a unified diff are quoted as git does") {
    Patch patch("a\n");
    patch.apply({edit(0, 1, "b")});
    for (const auto* name : {"a map.yaml", "bücher.yaml", "say \"hi\".yaml"}) check(patch, name);
    CHECK(unified_diff("\xE2\x80\xAEx", patch).find("\xE2\x80\xAE") == std::string::npos);
}

TEST_CASE("unified diffs of many changes can be applied") {
    std::mt19937 random(7);
    const auto below = [&](std::size_t n) { return static_cast<std::uint32_t>(random() % n); };
    for (int round = 0; round < 25; ++round) {
        std::string text;
        for (std::uint32_t lines = below(40); lines > 0; --lines) text += std::string(below(4), 'x') + std::to_string(lines) + "\n";
        if (round % 3 == 0 && !text.empty()) text.pop_back();
        Patch patch(text);
        for (int again = 0; again < 3; ++again) {
            std::vector<Edit> edits;
            for (std::uint32_t i = below(6); i > 0; --i) {
                const auto size = static_cast<std::uint32_t>(patch.text().size());
                const std::uint32_t begin = below(size + 1), end = std::min(size, begin + below(5));
                edits.push_back(edit(begin, end, std::string(below(3), below(3) == 0 ? '\n' : 'N')));
            }
            patch.apply(edits);
        }
        if (patch.has_changes() && !patch.original().empty()) check(patch);
    }
}

TEST_CASE("on a terminal a diff shows what cannot be seen") { CHECK(visible_diff("+a\xE2\x80\xAE\tb\r\n") == "+a\\u{202e}\tb\r\n"); }
