#include <string>

#include "catch.h"
#include "diagnostics/patch.h"

using namespace journeymap;

namespace {
Edit edit(std::uint32_t begin, std::uint32_t end, std::string text) { return {{0, begin, end}, std::move(text)}; }

// The changes, carried out on the original by hand.
std::string replayed(const Patch& patch) {
    std::string text = patch.original();
    const auto changes = patch.changes();
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        text.replace(change->begin, change->end - change->begin, change->text);
    return text;
}
}  // namespace

TEST_CASE("edits are carried out in the order of the text") {
    CHECK(fixed("abcdef", {}) == "abcdef");
    CHECK(fixed("abcdef", {edit(4, 5, "E"), edit(0, 1, "AA"), edit(2, 2, "-")}) == "AAb-cdEf");
    CHECK(fixed("abcdef", {edit(0, 6, "")}) == "");
    CHECK(fixed("", {edit(0, 0, "x")}) == "x");
}

TEST_CASE("the same edit counts once, and of two in one place the first") {
    CHECK(fixed("abc", {edit(1, 2, "B"), edit(1, 2, "B")}) == "aBc");
    CHECK(fixed("abc", {edit(1, 2, "B"), edit(1, 2, "X")}) == "aBc");
    CHECK(fixed("abc", {edit(1, 3, "X"), edit(0, 2, "Y")}) == "Yc");
    CHECK(fixed("abc", {edit(1, 1, "["), edit(1, 2, "B"), edit(2, 2, "]")}) == "a[B]c");
}

TEST_CASE("line breaks that are put in are those of the text") {
    CHECK(fixed("a\r\nb", {edit(3, 3, "\n")}) == "a\r\n\r\nb");
    CHECK(fixed("a\nb", {edit(2, 2, "\n")}) == "a\n\nb");
}

TEST_CASE("a patch tells what several rounds of edits have changed in all") {
    Patch patch("one two three");
    CHECK(patch.changes().empty());
    patch.apply({edit(4, 7, "2")});
    patch.apply({edit(0, 3, "1"), edit(4, 5, "zwei")});
    CHECK(patch.text() == "1 zwei three");
    CHECK(replayed(patch) == patch.text());
    CHECK(patch.changes().size() == 2);
    patch.apply({edit(1, 3, "")});  // over a kept and a new piece
    CHECK(patch.text() == "1wei three");
    CHECK(replayed(patch) == patch.text());
    CHECK(patch.has_changes());
}
