#include "checks/judged.h"

#include "catch.h"

using namespace journeymap;

TEST_CASE("All is said once only where there are several", "[checks][gaps]") {
    CHECK(extent_of(0, 5) == Extent::none);
    CHECK(extent_of(1, 1) == Extent::some);
    CHECK(extent_of(3, 5) == Extent::some);
    CHECK(extent_of(5, 5) == Extent::all);
    CHECK(extent_of_info(4, 7) == Extent::all);
    CHECK(extent_of_info(4, 8) == Extent::some);
    CHECK(extent_of_info(3, 4) == Extent::some);
    CHECK(extent_of_info(2, 2) == Extent::all);
}

TEST_CASE("A sentence about all things is only about those that can be judged", "[checks][judged]") {
    const Judgement clear{0, 8, 0}, unclear{0, 8, 2}, some{1, 4, 0}, some_unclear{1, 4, 2};
    CHECK(none_of(clear, "emotion", "emotions") == "no emotion");
    CHECK(none_of(unclear, "emotion", "emotions") == "none of the 8 emotions that can be judged");
    CHECK(share_of(some, "emotions") == "4 of 5 emotions");
    CHECK(share_of(some_unclear, "emotions") == "4 of the 5 emotions that can be judged");
    CHECK(extent_of(unclear) == Extent::all);
    CHECK(extent_of(some) == Extent::some);
    CHECK(extent_of_info(some) == Extent::all);
}
