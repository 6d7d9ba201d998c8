// Letters taken apart into what they are composed of.
#include "catch.h"
#include "text/decomposed.h"

using namespace journeymap;

TEST_CASE("letters are taken apart, marks in their order") {
    CHECK(decomposed("plain/a.svg") == "plain/a.svg");
    CHECK(decomposed("\u00E9") == "e\u0301");
    CHECK(decomposed("e\u0301") == "e\u0301");
    CHECK(decomposed("\u1EC7") == "e\u0323\u0302");  // two steps
    CHECK(decomposed("e\u0302\u0323x") == "e\u0323\u0302x");
    CHECK(decomposed("\uAC01") == "\u1100\u1161\u11A8");
    CHECK(decomposed("\u212B") == "A\u030A");
    CHECK(decomposed("\u00E9\xff") == "\u00E9\xff");
    CHECK(decomposed("").empty());
}
