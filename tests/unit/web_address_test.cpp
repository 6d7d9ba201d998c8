#include "catch.h"

#include "support/web_address.h"

using namespace journeymap;

TEST_CASE("addresses of the web and of mail are links") {
    for (const std::string_view text : {"https://example.org", "http://example.org/a?b=c&d=e#f", "HTTPS://EXAMPLE.ORG/",
             "mailto:a@example.org", "https://example.org/@name/a:b", "https://localhost:8080/", "https://[::1]:8080/x",
             "https://example.org/a%20b", "https://a_b.example/'x'(y)"}) {
        CHECK(web_address(text) == text);
    }
}

TEST_CASE("what addresses cannot hold is written in percent") {
    CHECK(web_address(" https://a.example/b c ") == "https://a.example/b%20c");
    CHECK(web_address("https://a.example/\"<>\\^`{|}") == "https://a.example/%22%3C%3E%5C%5E%60%7B%7C%7D");
    CHECK(web_address("https://b\u00fccher.example/\u00fc") == "https://b%C3%BCcher.example/%C3%BC");
    CHECK(web_address("https://a.example/\u202egro") == "https://a.example/%E2%80%AEgro");
    CHECK(web_address("mailto:a b") == "mailto:a%20b");
}

TEST_CASE("everything else is no link") {
    for (const std::string_view text : {"", "https://", "https:", "https:/a.example", "https:a.example", "https:///a", "https://?a",
             "https://:80", "mailto:", "javascript:alert(1)", "JavaScript://example.org", "data:text/html,x", "file:///etc/passwd",
             "//a.example", "a.example", "#a", "ftp://a.example", "https://user:secret@a.example/", "https://good.example@a.example",
             "https://good.example\\@a.example", "https://a.example\\b", "https://a b/", "https://a%40b/", "https://a.example/\nb",
             "https://a.example/\tb", "java\tscript:x", "https://\u202egro.elpmaxe", "https://a\u200b.example", "https://a<b>/",
             "\u200bhttps://a.example", "https://\xFF/"}) {
        INFO(text);
        CHECK(web_address(text).empty());
    }
}
