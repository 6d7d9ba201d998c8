#include <string>

#include "catch.h"
#include "journeymap/document.h"
#include "source/source_rules.h"
#include "syntax/syntax_rules.h"

using namespace journeymap;

namespace {

struct Parsed {
    Sources sources;
    Diagnostics diagnostics;
    std::optional<Document> document;

    explicit Parsed(std::string text) {
        const auto source = load_source("map.yaml", std::move(text), sources, diagnostics);
        REQUIRE(source);
        document = parse_yaml(sources, *source, diagnostics);
    }

    // The tree in one line: {key: value, ...} [item, ...] 'text' and ~ for nothing.
    std::string tree(NodeId id) const {
        const Node& node = document->node(id);
        if (node.kind == NodeKind::null) return "~";
        if (node.kind == NodeKind::scalar) return "'" + std::string(node.text) + "'";
        std::string out;
        for (std::uint32_t i = 0; i < node.count; ++i) {
            if (i > 0) out += ", ";
            if (node.kind == NodeKind::sequence) {
                out += tree(document->item(node, i));
            } else {
                out += std::string(document->node(document->entry(node, i).key).text) + ": " + tree(document->entry(node, i).value);
            }
        }
        return node.kind == NodeKind::sequence ? "[" + out + "]" : "{" + out + "}";
    }
    std::string tree() const { return document ? tree(document->root()) : "nothing"; }

    const Node& value(std::uint32_t i) const { return document->node(document->entry(document->node(document->root()), i).value); }
    std::string text(const Node& node) const { return std::string(sources.text(node.span)); }
    std::string under(const Finding& finding) const { return std::string(sources.text(finding.span)); }
};

// Parses what has exactly one thing wrong with it.
struct Refused : Parsed {
    explicit Refused(std::string text) : Parsed(std::move(text)) {
        INFO(sources.at(0).bytes());
        REQUIRE(diagnostics.findings().size() == 1);
    }
    const Finding& finding() const { return diagnostics.findings().front(); }
    const Rule* rule() const { return finding().rule; }
    std::string under() const { return Parsed::under(finding()); }
    // The file after the edits; they do not overlap.
    std::string mended() const {
        std::string text(sources.at(0).bytes());
        for (auto edit = finding().edits.rbegin(); edit != finding().edits.rend(); ++edit) {
            text.replace(edit->span.begin, edit->span.end - edit->span.begin, edit->replacement);
        }
        return text;
    }
};

}  // namespace

TEST_CASE("yaml becomes a tree") {
    CHECK(
        Parsed("a: 1\nb: [x, 'y z', \"q\\tr\"]\nc:\n  - d: ~\n    e:\n").tree() == "{a: '1', b: ['x', 'y z', 'q\tr'], c: [{d: ~, e: ~}]}");
    CHECK(Parsed("- NO\n- 1.10\n- 017\n- on\n- null\n- 'null'\n- \"\"\n").tree() == "['NO', '1.10', '017', 'on', ~, 'null', '']");
    CHECK(Parsed("a: [Is this spam?]\nb: {text: Is it ok?, id: x}\nc: [https://a.b/c?d=e]\n").tree() ==
          "{a: ['Is this spam?'], b: {text: 'Is it ok?', id: 'x'}, c: ['https://a.b/c?d=e']}");
    CHECK(Parsed("a: >-\n  one\n  two\n\nb: |\n  x\n  y\n").tree() == "{a: 'one two', b: 'x\ny\n'}");
    CHECK(Parsed("null: 1\n").tree() == "{null: '1'}");
    CHECK(Parsed("\xEF\xBB\xBF%YAML 1.2\n---\na: 1\n...\n# end\n").tree() == "{a: '1'}");
    CHECK(Parsed("a: !!str 12\nb: !!str\nc: !!int 3\nd: !!seq []\ne: !!map {}\nf: !!null ~\n").tree() ==
          "{a: '12', b: '', c: '3', d: [], e: {}, f: ~}");
}

TEST_CASE("yaml spans underline exactly the text") {
    const Parsed map(
        "ž: 'ůň'\nlist:\n  - ěš   # note\n  - k: |\n      čřž\n\n\n# end\nflow: [a, {b: c}]\nempty:\nanchored: &x ťď\nalias: *x\n");
    REQUIRE(map.document);
    CHECK(map.text(map.value(0)) == "'ůň'");
    CHECK(map.value(0).text == "ůň");
    CHECK(map.text(map.value(1)) == "- ěš   # note\n  - k: |\n      čřž");
    CHECK(map.text(map.value(2)) == "[a, {b: c}]");
    CHECK(map.text(map.value(3)).empty());
    CHECK(map.sources.at(0).position(map.value(3).span.begin) == Position{10, 7});
    CHECK(map.text(map.value(4)) == "ťď");
    CHECK(map.text(map.value(5)) == "*x");
    CHECK(map.value(5).text == "ťď");
}

TEST_CASE("yaml reads lines that end in CRLF") {
    const Parsed map("a: x\r\nb:\r\n  - 'y'\r\n  - |\r\n    one\r\n    two\r\nc: {d: \"e\r\n  f\"}\r\n");
    CHECK(map.tree() == "{a: 'x', b: ['y', 'one\ntwo\n'], c: {d: 'e f'}}");
    CHECK(map.text(map.value(1)) == "- 'y'\r\n  - |\r\n    one\r\n    two");
    CHECK(map.text(map.value(2)) == "{d: \"e\r\n  f\"}");
}

TEST_CASE("yaml texts are slices of the source where they can be") {
    const Parsed map(
        "\xEF\xBB\xBF"
        "a: plain\nb: 'single'\nc: \"double\"\n");
    const std::string_view bytes = map.sources.at(0).bytes();
    for (std::uint32_t i = 0; i < 3; ++i)
        CHECK((map.value(i).text.data() > bytes.data() && map.value(i).text.data() < bytes.data() + bytes.size()));
}

TEST_CASE("yaml names both places of a key given twice and keeps the first") {
    const Refused map("title: a\nstages: []\ntitle: b\n");
    CHECK(map.rule() == &duplicate_key);
    CHECK(map.finding().span.begin == 20);
    CHECK(map.sources.text(map.finding().labels.at(0).span) == "title");
    CHECK(map.finding().labels.at(0).span.begin == 0);
    CHECK(map.tree() == "{title: 'a', stages: []}");
    CHECK(Refused("{a: 1, \"a\": 2}\n").rule() == &duplicate_key);
    std::string many;
    for (int i = 0; i < 1000; ++i) many += "key" + std::to_string(i) + ": x\n";
    CHECK(Refused(many + "key998: y\n").under() == "key998");
}

TEST_CASE("yaml merges and aliases") {
    CHECK(Parsed("a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  y: 3\n").tree() == "{a: {x: '1', y: '2'}, b: {y: '3', x: '1'}}");
    CHECK(Parsed("- &a {x: 1}\n- &b {x: 2, z: 3}\n- <<: [*a, *b]\n").tree() == "[{x: '1'}, {x: '2', z: '3'}, {x: '1', z: '3'}]");
    CHECK(Parsed("a: &a [1]\nb: *a\n&k c: 1\n").tree() == "{a: ['1'], b: ['1'], c: '1'}");
    CHECK(Parsed("a: &a {x: 1}\nb:\n  !!str <<: *a\n").tree() == "{a: {x: '1'}, b: {<<: {x: '1'}}}");
    CHECK(Parsed("a: &a {x: 1}\nb:\n  '<<': *a\n").tree() == "{a: {x: '1'}, b: {<<: {x: '1'}}}");
    CHECK(Parsed("- &k !!str <<\n- {*k : {x: 1}}\n- {<<: {y: 2}}\n").tree() == "['<<', {<<: {x: '1'}}, {y: '2'}]");
    CHECK(Refused("a: &a {x: 1}\nb:\n  !!merge <<: *a\n").rule() == &refused_tag);
    CHECK(Refused("a: &a 1\nb:\n  <<: *a\n").rule() == &bad_merge);
    CHECK(Refused("<<:\n").rule() == &bad_merge);
    CHECK(Refused("a: &base {b: 1}\nc:\n  <<: base\n").mended() == "a: &base {b: 1}\nc:\n  <<: *base\n");
    CHECK(Refused("title: {{name}}\n").finding().help.starts_with("'{{' is mostly"));
    CHECK(Refused("a: &a\n  b: *a\n").rule() == &cyclic_alias);
    CHECK(Refused("a: &a\n  <<: *a\n").rule() == &cyclic_alias);
    CHECK(Refused("a: &web_team x\nb: *web_taem\n").mended() == "a: &web_team x\nb: *web_team\n");
    CHECK(Refused("a: *important thing\n").under() == "*important");
    CHECK(Refused("a: &k b\n*k: c\n").mended() == "a: &k b\n*k : c\n");
    CHECK(Parsed("a: &k b\n*k : c\n").tree() == "{a: 'b', b: 'c'}");
    CHECK(Refused("a: &k b\nc: {*k: d}\n").rule() == &unquoted_text);
}

TEST_CASE("yaml refuses what a map may not hold") {
    CHECK(Refused("[a, b]: c\n").rule() == &complex_key);
    CHECK(Refused("? {a: b}\n: c\n").rule() == &complex_key);
    CHECK(Refused("a: 1\n---\nb: 2\n").rule() == &several_documents);
    CHECK(Refused("a: 1\n...\n%TAG ! x\n").rule() == &several_documents);
    CHECK(Refused("%TAG ! tag:x,2000:\n---\na: 1\n").rule() == &bad_directive);
    CHECK(Refused("a: !secret x y\n").under() == "!secret");
    CHECK(Refused("a: !important do it\n").mended() == "a: \"!important do it\"\n");
    CHECK(Refused("a: !!seq {}\n").rule() == &refused_tag);
    for (const char* value : {"!!int hello", "!!int 1.5", "!!int 1_000", "!!int 0o8", "!!int 0x", "!!int '-'", "!!float x", "!!float .",
             "!!float 1e", "!!float 1.5.", "!!float -.nan", "!!bool yes", "!!bool 1", "!!int \"\""}) {
        CAPTURE(value);
        CHECK(Refused(std::string("a: ") + value + "\n").under() == std::string_view(value).substr(0, std::string_view(value).find(' ')));
    }
    for (const char* value : {"!!int 0", "!!int -12", "!!int +017", "!!int 0o17", "!!int 0xFf", "!!int '3'", "!!float 1", "!!float -.5",
             "!!float 1.", "!!float +1.5e-3", "!!float .inf", "!!float -.INF", "!!float .NaN", "!!bool True", "!!bool FALSE", "!!str 3"}) {
        CAPTURE(value);
        CHECK(Parsed(std::string("a: ") + value + "\n").diagnostics.findings().empty());
    }
    CHECK(Refused("a: \"x\\u0007y\"\n").under() == "\\u0007");
    CHECK(Refused("a: \"x\\u0007y\"\n").rule() == &control_character);
    CHECK(Refused("a: \"x\\Ny\"\n").under() == "\\N");
    CHECK(Refused("a: \"x\\L\\ty\"\n").under() == "\\L");
    CHECK(Refused("a: \"x\"#c\n").mended() == "a: \"x\" #c\n");
    CHECK(Refused("\n# nothing\n").rule() == &bad_yaml);
    CHECK(Refused("text: Issue #12 is open\n").mended() == "text: \"Issue #12 is open\"\n");
    CHECK(Refused("text:  #12 is open \n").mended() == "text:  \"#12 is open\" \n");
    CHECK(Refused("- #12 is open\n- b\n").mended() == "- \"#12 is open\"\n- b\n");
    CHECK(Parsed("text: # none yet\nlist: #here\n  - a\nc:\n").diagnostics.findings().empty());
    CHECK(Refused("text: &c\n").mended() == "text: \"&c\"\n");
    CHECK(Refused("text: ! now\n").mended() == "text: \"! now\"\n");
}

TEST_CASE("a tag that cannot be meant as text is to be deleted, and nothing around it is put in quotes") {
    for (const char* bad : {"!!merge <<: {title: T}\n", "! <<: {title: T}\n", "- !!omap name: S2\n", "!!set touchpoints: [A]\n",
             "a: {! now then: 1}\n", "!mine do this: 1\n", "? !mine do this\n: 1\n", "a: !!omap one two three\n", "a: !<x> one two three\n",
             "a: !mine &b one two three\n", "a: !<tag:yaml.org,2002:int> hello\n", "a: !mine 'one two three'\n"}) {
        const Refused map{bad};
        CAPTURE(bad);
        CHECK(map.rule() == &refused_tag);
        CHECK(map.finding().help == "delete the tag");
        CHECK(map.finding().edits.empty());
    }
    CHECK(Refused("a: [! 12, b]\n").mended() == "a: [\"! 12\", b]\n");
    CHECK(Refused("a: {b: !important do it, c: d}\n").mended() == "a: {b: \"!important do it\", c: d}\n");
    CHECK(Refused("a: !!! read this first\n").mended() == "a: \"!!! read this first\"\n");
}

TEST_CASE("a tag written as a whole address has commas in it") {
    const Refused map{"a: !<tag:yaml.org,2002:int> hello\n"};
    CHECK(map.under() == "!<tag:yaml.org,2002:int>");
    CHECK(map.finding().message == "the tag '!<tag:yaml.org,2002:int>' does not fit what follows it");
    const Parsed text{"a: !<tag:yaml.org,2002:str> 12\n"};
    CHECK(text.diagnostics.findings().empty());
    CHECK(text.text(text.value(0)) == "12");
}

TEST_CASE("yaml says what was probably meant and mends it") {
    const auto mends = [](const Rule& rule, std::string bad, std::string good) {
        const Refused map(std::move(bad));
        CHECK(map.rule()->name == rule.name);
        CHECK(map.mended() == good);
        Parsed again(map.mended());
        CHECK(!again.diagnostics.document_has_errors());
    };
    mends(tab_indentation, "a:\n\t- b\n", "a:\n  - b\n");
    mends(missing_space, "title:Foo\nstages: []\n", "title: Foo\nstages: []\n");
    mends(missing_space, "title: a\nscenario:Foo\nstages: []\n", "title: a\nscenario: Foo\nstages: []\n");
    mends(missing_space, "- name:Foo\n  channel: x\n", "- name: Foo\n  channel: x\n");
    mends(missing_space, "a:\n  b:c\n", "a:\n  b: c\n");
    mends(missing_space, "title:Foo\n", "title: Foo\n");
    mends(missing_space, "a:\n  score:-1\n", "a:\n  score: -1\n");
    mends(missing_space, "a:\n  - x\n  -y\n", "a:\n  - x\n  - y\n");
    mends(missing_space, "a: >#c\n  x\n", "a: > #c\n  x\n");
    mends(missing_space, "[a,#c\n b]\n", "[a, #c\n b]\n");
    mends(unquoted_text, "text: Note: call first\n", "text: \"Note: call first\"\n");
    mends(unquoted_text, "a: {text: Note: call first, id: x}\n", "a: {text: \"Note: call first\", id: x}\n");
    mends(unquoted_text, "a: @home # c\n", "a: \"@home\" # c\n");
    mends(unquoted_text, "a: [`x`, y]\n", "a: [\"`x`\", y]\n");
    mends(unquoted_text, "a: *important* \"x\"\n", "a: '*important* \"x\"'\n");
    mends(unquoted_text, "a: &an:chor value\n", "a: \"&an:chor value\"\n");
    mends(unquoted_text, "a: & more\n", "a: \"& more\"\n");
    mends(unquoted_text, "a: >50 % of users\n", "a: \">50 % of users\"\n");
    mends(unquoted_text, "[-]\n", "[\"-\"]\n");
    CHECK(Refused("a: ['b',, c]\n").rule() == &bad_yaml);
    CHECK(Refused("a:\n|\n  b\n").under() == "|");
    CHECK(Refused("a:\n- b\n-\n>-\n  c\n").rule() == &wrong_indentation);
    CHECK(Parsed("a:\n |\n  b\n").tree() == "{a: 'b\n'}");
    CHECK(Parsed("--- |\n  b\n").tree() == "'b\n'");
    CHECK(Parsed("|\n  b\n").tree() == "'b\n'");
    mends(text_after_quote, "a: 'don't do it'\nb: 1\n", "a: \"don't do it\"\nb: 1\n");
    mends(text_after_quote, "a: \"say \"hi\" now\"\n", "a: 'say \"hi\" now'\n");
    mends(wrong_indentation, "a: 1\n   b: 2\n", "a: 1\nb: 2\n");
    mends(unclosed_bracket, "a: [x, y\nb: 1\n", "a: [x, y]\nb: 1\n");
    mends(unclosed_bracket, "a:\n  - {id: P1, text: a b\n  - {id: P2}\n", "a:\n  - {id: P1, text: a b}\n  - {id: P2}\n");
    mends(unclosed_bracket, "a: {b: [x}\n", "a: {b: [x]}\n");
    mends(unclosed_bracket, "a: [x, y} # c\nb: 1\n", "a: [x, y] # c\nb: 1\n");
    mends(unclosed_bracket, "a: [x, y  # c\nb: 1\n", "a: [x, y]  # c\nb: 1\n");
    mends(unclosed_quote, "a: \"Foo bar\nb: \"x\"\n", "a: \"Foo bar\"\nb: \"x\"\n");
    mends(unclosed_quote, "- \"Foo\n- bar\n", "- \"Foo\"\n- bar\n");
    mends(bad_escape, "a: \"C:\\path\\new\"\n", "a: 'C:\\path\\new'\n");
    mends(bad_escape, "a: [\"C:\\dir\\\"]\n", "a: ['C:\\dir\\']\n");
    mends(bad_escape, "a: \"don\\'t\"\n", "a: \"don't\"\n");
    mends(tab_indentation, "a:\n\t- b: 1\n\t  c:\n\t\t\t- d\n", "a:\n  - b: 1\n    c:\n      - d\n");
    mends(tab_indentation, "a:\n  b:\n    c: 1\n\td: 2\n", "a:\n  b:\n    c: 1\n    d: 2\n");
    mends(tab_indentation, "a:\n    - b: [x,\n\ty]\n", "a:\n    - b: [x,\n        y]\n");
    mends(unquoted_text, "a:\n  * b\n", "a:\n  - b\n");
    mends(missing_space, "a:\n  -id: x\n    text: y\n    c: z\n", "a:\n  - id: x\n    text: y\n    c: z\n");
    mends(wrong_indentation, "a:\n  b: 1\n   c: 2\n  d: 3\n", "a:\n  b: 1\n  c: 2\n  d: 3\n");
    mends(wrong_indentation, "a:\n    b:\n    - 1\n   c: 2\n    d: 3\n", "a:\n    b:\n    - 1\n    c: 2\n    d: 3\n");
    mends(duplicate_key, "a: x\n\nb: 1\na: x\nc: 2\n", "a: x\n\nb: 1\nc: 2\n");
}

TEST_CASE("yaml mends nothing where a person has to say what is meant") {
    for (const auto* bad : {
             "a: \"50\\% off\"\n",              // without the backslash, or with it?
             "a: 'Foo\nb: 1\n",                 // a quote, or an apostrophe?
             "a: \"Foo\n  bar\nb: 1\n",         // where does it end?
             "a: [x,\nb: 1\n",                  // is one missing?
             "a: *team\n",                      // a text, or an anchor that is missing?
             "a: &team x\nb: *tram\n",          //
             "a: !include people.yaml\n",       // a file, or a text?
             "a: | text\n",                     // a text of several lines, or a bar?
             "a: \"x\", \"y\"\n",               // a list, or a text?
             "a: @home\n   and away\n",         // how far does it go?
             "a: x #todo\n",                    // a comment, or a hashtag?
             "a:\n  b: 1\n c: 2\n",             // 0 or 2 spaces
             "a:\n- b: 1\n  c: 1\n\t\td: 2\n",  // 4, 8 or 16 columns
             "a:\n   b: 1\n  c: 2\n  d: 3\n",   // b, or c and d?
             "a: {b: [x }y], c: 1}\n", "name:- x\nb: 1\n", "a: x\na: y\n",
             "a: {b: 1, b: 2}\n",    // which of the two?
             "title\nstages: []\n",  // what is it?
         }) {
        const Refused map{bad};
        CHECK(map.finding().edits.empty());
    }
}

TEST_CASE("yaml takes numbers, times and folders for what they are") {
    for (const auto* good : {"a:\n  -1\n", "a:\n  10:30 by train\n", "a:\n  C:\\folder\n"})
        CHECK(Parsed(good).diagnostics.findings().empty());
}

TEST_CASE("what a key without its colon was meant to be is written out only where it cannot be a sentence") {
    const auto help = [](std::string bad) { return Refused(std::move(bad)).diagnostics.findings().at(0).help; };
    CHECK(help("title: x\npersonas [Amara]\nstages: []\n") == "write personas: [Amara]");
    CHECK(help("title: x\nstages\n  - a\n") == "write stages:");
    CHECK(help("title: x\nand so on\nstages: []\n").starts_with("write 'key: value'; "));
}

TEST_CASE("yaml says what to write for a colon without a key and an alias without an anchor") {
    const auto help = [](const char* bad) { return Refused(bad).finding().help; };
    CHECK(help("a: [:x]\n") == "put the text in quotes: \":x\"");
    CHECK(help("- : x\n") == "write 'key: value'; put a text that starts with a colon in quotes");
    CHECK(help("a: [b,,c]\n").starts_with("write the value, or delete the comma too many"));
    CHECK(help("a: *people\n") == "put the text in quotes: \"*people\"; or mark a value before it with '&people'");
    CHECK(help("a: *important* do it\n").find('&') == std::string::npos);
}

TEST_CASE("yaml points at the mistake, not where the parser noticed") {
    const auto points = [](const Rule& rule, std::string bad, std::string_view under) {
        const Refused map(std::move(bad));
        CHECK(map.rule()->name == rule.name);
        CHECK(map.under() == under);
        CHECK(!map.document);
    };
    points(unclosed_quote, "title: \"Foo\nstages: []\n", "\"Foo");
    points(unclosed_quote, "title: \"Foo\nother: \"bar\"\n", "\"Foo");
    points(unclosed_quote, "a: \"Foo\nb: 1\nc: \"\n", "\"Foo");
    points(missing_colon, "title\nstages: []\n", "title");
    points(missing_colon, "title: x\nstages\n  - a\n", "stages");
    points(wrong_indentation, "a:\n  b: 1\n c: 2\n", "c: 2");
    points(wrong_indentation, "a:\n  - x\n  b: 1\n", "b: 1");
    points(wrong_indentation, "a: >-\nfoo bar\nb: c\n", "foo bar");
    points(bad_escape, "a: \"\\ud83d\\ude00\"\n", "\\ud83d");
    points(complex_key, ": c\n", ":");
    points(complex_key, "a:\n  - : x\n", ":");
    points(complex_key, "a: [{: x}]\n", ":");
    points(unquoted_text, "a: [b, :x]\n", ":");
    points(bad_yaml, "a: 1\n}\n", "}");
    points(several_documents, "a: 1\n...\nb: 2\n", "b");
    points(bad_yaml, "%YAML 1.2\na: 1\n", "a: 1");
}

TEST_CASE("yaml says how far a line should be indented") {
    const auto advises = [](std::string bad, const std::string& help) {
        const Refused map(std::move(bad));
        CHECK(map.rule()->name == wrong_indentation.name);
        CHECK(map.finding().help == help);
    };
    const std::string stages = "stages:\n  - name: Find\n";
    advises(stages + "   touchpoints: []\n", "indent it by 4 spaces");
    advises(stages + "    touchpoints:\n      - name: Sign\n       channel: print\n", "indent it by 8 spaces");
    advises(stages + "    touchpoints:\n      - name: Sign\n   goals: []\n", "indent it by 4 spaces");
    advises("stages:\n    - name: Find\n   - name: Join\n", "indent it by 4 spaces");
    advises("stages:\n    - name: Find\n personas: []\n", "do not indent it");
    advises("a:\n  b: 1\n c: 2\n", "indent it by 0 or 2 spaces");
    advises("a:\n  - name: x\n    doing: y\n  channel: z\n",
        "indent it by 4 spaces if it belongs to the item above; start it with '- ' if it is another item");
    advises("a:\n  - x\n  channel: z\n", "start the line with '- ', or indent it like the key that it belongs to");
    advises("a:\n  b:\n      c: 1\n# aside\n   d: 2\n", "indent it by 2 spaces");
    advises(
        "\xEF\xBB\xBF"
        "a:\n    b: 1\n   c: 2\n",
        "indent it by 4 spaces");
}

TEST_CASE("yaml warns of a list that is read as text") {
    CHECK(Refused("a: x\n  - y\n").under() == "- y");
    CHECK(Parsed("a: one\n  two - three\n").diagnostics.findings().empty());
    CHECK(Parsed("a: https://x.y/z\nb:\n  https://x.y\n").diagnostics.findings().empty());
}

TEST_CASE("yaml has limits") {
    CHECK(Refused("a: " + std::string(16 * 1024 + 1, 'x') + "\n").rule() == &text_too_long);
    CHECK(Refused(std::string(100000, '[')).rule() == &too_deep);
    CHECK(Parsed(std::string(32, '[') + std::string(32, ']')).document);
    std::string deep;
    for (int i = 0; i < 40; ++i) deep += std::string(i, ' ') + "a:\n";
    CHECK(Refused(deep).rule() == &too_deep);
    std::string laughs = "- &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int i = 1; i < 10; ++i) {
        laughs += "- &a" + std::to_string(i) + " [";
        for (int j = 0; j < 10; ++j) laughs += "*a" + std::to_string(i - 1) + (j < 9 ? "," : "]\n");
    }
    CHECK(Refused(laughs).rule() == &too_many_aliases);
    std::string chain = "- &a0 x\n";
    for (int i = 1; i < 50; ++i) chain += "- &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + "]\n";
    CHECK(Refused(chain).rule() == &too_deep);
    std::string twice = "a: {";
    for (int i = 0; i < 100000; ++i) twice += "a,";
    const Parsed repeated(twice + "}\nb: c\n");
    CHECK(repeated.diagnostics.findings().size() < 210);
    CHECK(repeated.diagnostics.findings().back().rule == &too_many_mistakes);
    CHECK(Refused("[" + std::string(2200000, ',') + "]").finding().rule != nullptr);
}

TEST_CASE("a merge that nobody has decided is said to be one") {
    const Refused conflict("title: T\n<<<<<<< HEAD\npersonas: [A]\n=======\npersonas: [A, B]\n>>>>>>> other\n");
    CHECK(conflict.rule() == &merge_conflict);
    CHECK(conflict.under() == "<<<<<<< HEAD");
    REQUIRE(conflict.finding().labels.size() == 2);
    CHECK(conflict.sources.text(conflict.finding().labels[0].span) == "=======");
    CHECK(conflict.sources.text(conflict.finding().labels[1].span) == ">>>>>>> other");
    CHECK(Refused("title: T\nstages:\n  - name: S\n<<<<<<< a\r\n    phase: P\n=======\n>>>>>>> b\n").rule() == &merge_conflict);
    CHECK(Refused("title: T\n<<<<<<<<\n").rule() != &merge_conflict);
    CHECK(Refused("title: T\nfoo\nbar: |\n  <<<<<<< HEAD\n  =======\n").rule() != &merge_conflict);
}

TEST_CASE("a key whose colon is stuck to a bracket has no value yet") {
    const Refused stuck("{name: A, quality:}");
    CHECK(stuck.rule() == &missing_space);
    CHECK(stuck.under() == ":");
    CHECK(stuck.mended() == "{name: A, quality: }");
    CHECK(Refused("{a:, b: c}").mended() == "{a: , b: c}");
    CHECK(Refused("{a:[b]}").mended() == "{a: [b]}");
}
