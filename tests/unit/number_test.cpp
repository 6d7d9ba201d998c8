#include "support/number.h"

#include <limits>

#include "catch.h"

using namespace journeymap;

namespace {

std::string number(double value) {
    std::string out;
    append_number(out, value);
    return out;
}

}  // namespace

TEST_CASE("numbers are as short as two decimals allow", "[number]") {
    CHECK(number(0) == "0");
    CHECK(number(12) == "12");
    CHECK(number(0.5) == "0.5");
    CHECK(number(-3.25) == "-3.25");
    CHECK(number(0.05) == "0.05");
    CHECK(number(1.999) == "2");
    CHECK(number(100.1f) == "100.1");
}

TEST_CASE("there is no negative zero", "[number]") {
    CHECK(number(-0.0) == "0");
    CHECK(number(-0.004) == "0");
    CHECK(number(-0.006) == "-0.01");
}

TEST_CASE("numbers never use exponents, infinity or nan", "[number]") {
    const double infinity = std::numeric_limits<double>::infinity();
    CHECK(number(infinity) == "0");
    CHECK(number(-infinity) == "0");
    CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "0");
    CHECK(number(1e300) == "1000000000");
    CHECK(number(-1e300) == "-1000000000");
    CHECK(number(1e-300) == "0");
}

TEST_CASE("large numbers for messages are grouped", "[number]") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(8388608) == "8,388,608");
    CHECK(grouped(100000) == "100,000");
}
