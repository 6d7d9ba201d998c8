#include "catch.h"

#include "text/web_font.h"
#include "text/woff.h"

#include <string>
#include <vector>

using namespace journeymap;

TEST_CASE("base64 pads its end") {
    CHECK(base64("") == "");
    CHECK(base64("f") == "Zg==");
    CHECK(base64("fo") == "Zm8=");
    CHECK(base64("foobar") == "Zm9vYmFy");
}

TEST_CASE("a Latin text gets the packed font, the same for all texts") {
    auto text = make_text_shaper({.system_fonts = false});
    const auto one = web_font(*text, 0, std::vector<char32_t>{U'a', U'é'});
    const auto other = web_font(*text, 0, std::vector<char32_t>{U'z', U'→'});
    CHECK(one == other);
    CHECK(one.starts_with("data:font/woff2;base64,d09GMk9UVE8"));
    CHECK(one != web_font(*text, 3, std::vector<char32_t>{U'a'}));
}

TEST_CASE("other characters get a font of their own") {
    auto text = make_text_shaper({.system_fonts = false});
    const auto greek = web_font(*text, 0, std::vector<char32_t>{U'α', U'β'});
    CHECK(greek.starts_with("data:font/woff;base64,d09GRk9UVE8"));
    CHECK(greek.size() < 8000);
    CHECK(greek == web_font(*text, 0, std::vector<char32_t>{U'β', U'α'}));
}

TEST_CASE("what is not a font gives no file") {
    CHECK(woff("").empty());
    CHECK(woff("OTTO\x00\x40garbage").empty());
    CHECK(woff(std::string(200, '\xFF')).empty());
}
