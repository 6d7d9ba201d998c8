#include "checks/gaps.h"

#include "catch.h"

using namespace journeymap;

namespace {
constexpr Rule rule{"JM399", "example", Severity::warning, "Something."};
}

TEST_CASE("Gaps name one thing and count many", "[checks][gaps]") {
    const CheckOptions options;
    Gaps gaps(options);
    gaps.add(rule, {}, "touchpoint", "no emotion");
    CHECK(gaps.empty());
    gaps.add(rule, {"P4"}, "pain point", "none");
    CHECK(gaps.text() == "P4 has none");
    gaps.add(rule, {"a", "b"}, "opportunity", "no owner", "opportunities");
    gaps.add(rule, "a third one");
    CHECK(gaps.text() == "P4 has none, 2 opportunities have no owner");
}

TEST_CASE("A name too long for the foot is counted", "[checks][gaps]") {
    const CheckOptions options;
    Gaps gaps(options);
    gaps.add(rule, {"A touchpoint with a very long name"}, "touchpoint", "no emotion");
    CHECK(gaps.text() == "1 touchpoint has no emotion");
}

TEST_CASE("What a rule finds that is off is no gap") {
    CheckOptions options;
    options.off = {"example"};
    Gaps gaps(options);
    gaps.add(rule, "one");
    CHECK(gaps.empty());
}
