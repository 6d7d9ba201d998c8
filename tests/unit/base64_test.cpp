#include "support/base64.h"

#include "catch.h"

using namespace journeymap;

TEST_CASE("base64 as in RFC 4648", "[base64]") {
    const auto base64 = [](std::string_view bytes) {
        std::string out;
        append_base64(out, bytes);
        return out;
    };
    CHECK(base64("").empty());
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foo") == "Zm9v");
    CHECK(base64("foobar") == "Zm9vYmFy");
    CHECK(base64("\xFF\xFE\x00\x80") == "//4=");
    CHECK(base64(std::string_view("\xFF\xFE\0\x80", 4)) == "//4AgA==");
}
