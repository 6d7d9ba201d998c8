// Theme files: how they are read, what is wrong with them, and what theme they make.
#include <algorithm>

#include "catch.h"
#include "presentation/low_contrast.h"
#include "scratch.h"
#include "themes/theme_file.h"
#include "themes/theme_shelf.h"

using namespace journeymap;

namespace {

struct Reading {
    ThemeFile file;
    std::vector<Finding> findings;

    bool has(std::string_view rule, std::string_view words) const {
        return std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
            return finding.rule->name == rule && (finding.message + finding.help).find(words) != std::string::npos;
        });
    }
};

Reading read_theme(const std::string& text) {
    const Scratch folder;
    folder.put("theme.yaml", text);
    Diagnostics diagnostics;
    std::string problem;
    std::optional<ThemeSource> source = read_theme_source(folder / "theme.yaml", diagnostics, problem);
    REQUIRE(source);
    Theme theme = theme_of(*source);
    return {{std::move(*source), std::move(theme)}, diagnostics.findings()};
}

Reading judged(const std::string& text) {
    Reading reading = read_theme(text);
    CHECK(reading.findings.empty());
    Diagnostics diagnostics;
    report_low_contrast(reading.file, diagnostics);
    reading.findings = diagnostics.findings();
    return reading;
}

}  // namespace

TEST_CASE("colours are # and three or six hexadecimal digits") {
    CHECK(parse_color("#1d5ea8") == HexColor{0x1d, 0x5e, 0xa8});
    CHECK(parse_color("#1D5EA8") == HexColor{0x1d, 0x5e, 0xa8});
    CHECK(parse_color("#15a") == HexColor{0x11, 0x55, 0xaa});
    for (const char* text : {"", "#", "1d5ea8", "#1d5ea", "#1d5ea8ff", "#1d5eg8", "red", "# 15a", "#1 5"}) CHECK_FALSE(parse_color(text));
    CHECK(written_color({0x1d, 0x5e, 0xa8}) == "#1d5ea8");
}

TEST_CASE("a theme file changes what it gives and nothing else") {
    const Theme& base = *themes().front();
    const Theme theme = read_theme("extends: daylight\nmuted: '#123456'\npersonas: ['#111', '#222222']\n").file.theme;
    CHECK(theme.muted == Color{0x12, 0x34, 0x56});
    CHECK(theme.text == base.text);
    REQUIRE(theme.personas.size() == base.personas.size());
    CHECK(theme.personas[1] == Color{0x22, 0x22, 0x22});
    CHECK(theme.personas[2] == base.personas[2]);
    const Theme many = read_theme("personas: ['#111', '#111', '#111', '#111', '#111', '#111', '#111', '#777']\n").file.theme;
    REQUIRE(many.personas.size() == 8);
    CHECK(many.personas[7] == Color{0x77, 0x77, 0x77});
}

TEST_CASE("a theme file says how round corners are, how large texts, and whether personas have circles") {
    const Theme& base = *themes().front();
    const Reading reading = read_theme("rounding: 2.5\navatars: none\ntext_sizes: {body: 16, title: 48, label: 9}\n");
    CHECK(reading.findings.empty());
    const Theme& theme = reading.file.theme;
    CHECK(theme.rounding == 2.5F);
    CHECK(theme.avatars == Avatars::none);
    CHECK(theme.sizes.body == 16);
    CHECK(theme.sizes.title == 48);
    CHECK(theme.sizes.label == 9);
    CHECK(theme.sizes.card == base.sizes.card);
    CHECK(theme.text == base.text);

    const Theme like_govuk = read_theme("extends: govuk\ntext_sizes: {small: 19}\n").file.theme;
    CHECK(like_govuk.rounding == 0);
    CHECK(like_govuk.sizes.body == 19);
    CHECK(like_govuk.sizes.small == 19);
    CHECK(read_theme("extends: print\navatars: filled\n").file.theme.avatars == Avatars::filled);

    CHECK(read_theme("rounding: 17\n").has("number-out-of-range", "from 0 to 16"));
    CHECK(read_theme("rounding: round\n").has("bad-number", "rounding"));
    CHECK(read_theme("avatars: photos\n").has("unknown-word", "filled, rings, none"));
    CHECK(read_theme("text_sizes: {body: 8}\n").has("number-out-of-range", "from 9 to 40"));
    CHECK(read_theme("text_sizes: {title: 97}\n").has("number-out-of-range", "from 9 to 96"));
    CHECK(read_theme("text_sizes: {body: 10, small: 21}\n").has("number-out-of-range", "more than twice as much as 'body' with 10"));
    CHECK(read_theme("text_sizes: {body: 10, small: 21}\n").has("number-out-of-range", "write small: 20 or less"));
    CHECK(read_theme("extends: govuk\ntext_sizes: {body: 9, small: 18, label: 18}\n").findings.empty());
    CHECK(read_theme("text_sizes: {bdy: 12}\n").has("unknown-key", "body"));
    CHECK(read_theme("text_sizes: {heading: 30}\n").has("unknown-key", "title"));
    CHECK(read_theme("text_sizes: 12\n").has("wrong-kind", "set of text sizes"));
    CHECK(read_theme("font_sizes: {body: 12}\n").has("unknown-key", "text_sizes"));
}

TEST_CASE("a theme file that says nothing is the default theme") {
    for (const char* text : {"", "# later\n", "\n"}) {
        const Reading reading = read_theme(text);
        CHECK(reading.findings.empty());
        CHECK(reading.file.theme.text == themes().front()->text);
    }
}

TEST_CASE("extends takes every built-in theme") {
    for (std::size_t i = 0; i < themes().size(); ++i) {
        const Reading reading = read_theme("extends: " + std::string(themes()[i]->name) + "\n");
        CHECK(reading.findings.empty());
        CHECK(reading.file.source.base == i);
    }
    CHECK(read_theme("extends: middnight\n").has("unknown-word", "midnight"));
}

TEST_CASE("what is wrong with a theme file is said with what to write") {
    CHECK(read_theme("mutde: '#123456'\n").has("unknown-key", "write 'muted'"));
    CHECK(read_theme("base: daylight\n").has("unknown-key", "extends"));
    CHECK(read_theme("muted: teal\n").has("bad-color", "muted: '#56606c'"));
    CHECK(read_theme("muted: 123456\n").has("bad-color", "muted: '#123456'"));
    CHECK(read_theme("muted: #123456\n").has("comment-in-text", "quotes"));
    CHECK(read_theme("muted: [1]\n").has("wrong-kind", "takes a colour"));
    CHECK(read_theme("personas: '#123456'\n").has("wrong-kind", "list of colours"));
    CHECK(read_theme("personas: ['#123', 'blue']\n").has("bad-color", "'blue'"));
    CHECK(read_theme("personas:\n  - '#123'\n  -\n").has("empty-item", "personas"));
    CHECK(read_theme("- a\n").findings.size() == 1);
    std::string many;
    for (int i = 0; i < 25; ++i) many += "'#123', ";
    CHECK(read_theme("personas: [" + many + "]\n").has("number-out-of-range", "up to 24 colours, these are 25"));
}

TEST_CASE("a name is a file where it looks like one") {
    for (const char* name : {"theme.yaml", "a/b", "./daylight", "x.yml"}) CHECK(is_theme_file(name));
    for (const char* name : {"daylight", "dark", "yaml", ""}) CHECK_FALSE(is_theme_file(name));
}

TEST_CASE("each theme file is read once, and what is wrong is said once") {
    const Scratch folder;
    folder.put("bad.yaml", "muted: teal\n");
    ThemeShelf shelf;
    CHECK(shelf.file_at(folder / "bad.yaml") == shelf.file_at(folder / "bad.yaml"));
    CHECK_FALSE(shelf.sound());
    CHECK(shelf.findings_text({}).find("bad-color") == shelf.findings_text({}).rfind("bad-color"));
    CHECK(shelf.file_at(folder / "none.yaml") == nullptr);
    CHECK(shelf.unreadable().size() == 1);
}

TEST_CASE("low contrast is a finding at the colour that is painted, else at what it is painted on") {
    CHECK(judged("muted: '#56606c'\n").findings.empty());
    const Reading ink = judged("muted: '#999999'\n");
    REQUIRE(ink.findings.size() == 1);
    CHECK(ink.findings[0].entity == "muted");
    CHECK(ink.file.source.sources.text(ink.findings[0].span) == "'#999999'");
    CHECK(ink.has("low-contrast", "text needs 4.5:1"));
    CHECK(ink.has("low-contrast", "Secondary text"));
    CHECK(ink.has("low-contrast", "write muted: '#"));

    const Reading ground = judged("background: '#777777'\n");
    REQUIRE(ground.findings.size() == 1);
    CHECK(ground.findings[0].entity == "background");
    CHECK(ground.has("low-contrast", " more"));

    const Reading both = judged("chip: '#444444'\nchip_text: '#333333'\n");
    REQUIRE(both.findings.size() == 1);
    CHECK(both.findings[0].entity == "chip_text");
    REQUIRE(both.findings[0].labels.size() == 1);
    CHECK(both.findings[0].labels[0].text == "it lies on this");
}

TEST_CASE("what extends high-contrast is held to level AAA, and frames are drawn where a file gives them") {
    const Reading reading = judged("extends: high-contrast\nmuted: '#666666'\n");
    REQUIRE(reading.findings.size() == 1);
    CHECK(reading.has("low-contrast", "text needs 7:1 where a theme extends high-contrast"));
    CHECK(judged("muted: '#5c5c5c'\n").findings.empty());
    CHECK(read_theme("frame: '#123'\n").file.theme.has_frames());
    CHECK_FALSE(read_theme("muted: '#123'\n").file.theme.has_frames());
    CHECK(read_theme("extends: print\n").file.theme.avatars == Avatars::rings);
}

TEST_CASE("a colour that is advised is enough") {
    for (const char* key : {"muted", "pain", "good", "chip_text", "stage_text", "badge_text", "chip", "stage_to", "angry"}) {
        const Reading reading = judged(std::string(key) + ": '#88aa88'\n");
        CAPTURE(key);
        REQUIRE(reading.findings.size() == 1);
        const std::string& help = reading.findings[0].help;
        const std::size_t at = help.find(std::string("write ") + key);
        REQUIRE(at != std::string::npos);
        CHECK(judged(help.substr(at + 6)).findings.empty());
    }
}

TEST_CASE("where no shade of one colour is enough, another has to change too") {
    const Reading reading = judged("pain_fill: '#555555'\nbackground: '#ffffff'\nmuted: '#777777'\n");
    CHECK(reading.has("low-contrast", "no darker or lighter 'muted' is enough: change 'pain_fill' too"));
}
