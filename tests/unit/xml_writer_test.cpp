#include "support/xml_writer.h"

#include "catch.h"

using namespace journeymap;

namespace {

std::string escaped(std::string_view text) {
    std::string out;
    append_xml_text(out, text);
    return out;
}

}  // namespace

TEST_CASE("markup in text is escaped", "[xml]") {
    CHECK(escaped("a < b && \"c\" > d") == "a &lt; b &amp;&amp; &quot;c&quot; &gt; d");
    CHECK(escaped("it's") == "it's");
    CHECK(escaped("]]>") == "]]&gt;");
    CHECK(escaped("1\n2\t3\r4") == "1&#10;2&#9;3&#13;4");
}

TEST_CASE("what XML forbids is dropped", "[xml]") {
    CHECK(escaped(std::string_view("a\0b\x01\x1B\x0C"
                                   "c",
              7)) == "abc");
    CHECK(escaped("a\xEF\xBF\xBE\xEF\xBF\xBF"
                  "b") == "ab");
    CHECK(escaped("caf\xC3\xA9 \xF0\x9F\x99\x82") == "caf\xC3\xA9 \xF0\x9F\x99\x82");
}

TEST_CASE("what arranges the text around it is written as a reference", "[xml]") {
    CHECK(escaped("a\u202eb\u2066c\u2069") == "a&#x202E;b&#x2066;c&#x2069;");
    CHECK(escaped("a\u2028b") == "a&#x2028;b");
    CHECK(escaped("\u200f\u2030") == "\u200f\u2030");
}

TEST_CASE("broken UTF-8 becomes the replacement character", "[xml]") {
    const std::string bad = "\xEF\xBF\xBD";
    CHECK(escaped("\xC3") == bad);
    CHECK(escaped("\xC0\xAF") == bad + bad);
    CHECK(escaped("\xED\xA0\x80") == bad + bad + bad);
    CHECK(escaped("\xF4\x90\x80\x80") == bad + bad + bad + bad);
    CHECK(escaped("\xE2\x82") == bad + bad);
    CHECK(escaped("\xE0\x80\x80x") == bad + bad + bad + "x");
}

TEST_CASE("elements stand on lines of their own", "[xml]") {
    std::string out;
    XmlWriter xml(out);
    xml.begin("svg");
    xml.attribute("width", 12.5);
    xml.element("title", "A & B");
    xml.begin("g");
    xml.begin("rect");
    xml.attribute("id", "\"x\"");
    xml.end();
    xml.end();
    xml.begin("g");
    xml.end();
    xml.end();
    CHECK(out == "<svg width=\"12.5\">\n<title>A &amp; B</title>\n<g>\n<rect id=\"&quot;x&quot;\"/>\n</g>\n<g/>\n</svg>\n");
}
