#include "catch.h"

#include "backends/mermaid_text.h"

using namespace journeymap;

namespace {

std::string as(MermaidPlace place, std::string_view text) {
    std::string out;
    append_mermaid(out, text, place);
    return out;
}

}  // namespace

TEST_CASE("what would end a name in Mermaid looks the same and does not") {
    CHECK(as(MermaidPlace::name, "10:30; see #4") == "10\u223630\uFF1B see \uFF034");
    CHECK(as(MermaidPlace::line, "10:30; see #4") == "10:30\uFF1B see \uFF034");
    CHECK(as(MermaidPlace::name, "a, b") == "a, b");
    CHECK(as(MermaidPlace::actor, "a, b") == "a\u201A b");
    CHECK(as(MermaidPlace::name, "<b>`x`") == "\u2039b\u203A\u02CBx\u02CB");
    CHECK(as(MermaidPlace::name, "% of 5 %%") == "\uFF05 of 5 %\uFF05");
    CHECK(as(MermaidPlace::name, "44 % fail") == "44 % fail");
}

TEST_CASE("a name is one line, and never empty or a keyword") {
    CHECK(as(MermaidPlace::name, " two\n  lines\t") == "two lines");
    CHECK(as(MermaidPlace::name, " ") == "-");
    CHECK(as(MermaidPlace::name, "Journey planning") == "\u201CJourney planning\u201D");
    CHECK(as(MermaidPlace::name, "SECTION") == "\u201CSECTION\u201D");
    CHECK(as(MermaidPlace::line, "Journey planning") == "Journey planning");
    CHECK(as(MermaidPlace::name, "a\u202Eb") == "a\\u{202e}b");
}
