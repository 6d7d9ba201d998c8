// Each limit of support/limits.h: what is exactly at it is read, what is one past it is refused at its place by its rule, and the caller can
// allow more. The page about them says the same numbers.
#include "support/limits.h"

#include <fstream>
#include <iterator>

#include "backends/png_size.h"
#include "catch.h"
#include "driver/picture_limit.h"
#include "presentation/picture_rules.h"
#include "support/enough.h"
#include "support/number.h"
#include "unit/reading.h"

using namespace journeymap;

namespace {

Reading read_allowed(const std::string& text, std::size_t times) {
    Reading reading;
    reading.sources.set_limit_factor(times);
    Files files;
    for (int i = 0; i <= 200; ++i) files[fmt::format("f{}", i)] = "teams: [A]\n";
    const auto source = load_source("map.yaml", text, reading.sources, reading.diagnostics);
    if (source) reading.journey = read_journey(reading.sources, *source, {read_from, &files}, reading.diagnostics);
    return reading;
}

// "1:8 JM905 <text under it>" for findings of family 9, one line each.
std::string refusals(const std::string& text, std::size_t times = 1) {
    const Reading reading = read_allowed(text, times);
    std::string all;
    for (const Finding& finding : reading.diagnostics.findings()) {
        if (finding.rule->family() != 9) continue;
        const Source& file = reading.sources.at(finding.span.source);
        const Position place = file.position(finding.span.begin), end = file.position(finding.span.end);
        if (!all.empty()) all += '\n';
        all += fmt::format("{}:{}-{} {}", place.line, place.column, end.column, finding.rule->code);
        CHECK(finding.message.find_first_of("0123456789") != std::string::npos);
    }
    return all;
}

std::string times(std::size_t count, std::string_view text) {
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

// The N of "--limits-times N is enough" in the advice about the first limit that is passed; 0: it says none.
std::size_t said_to_be_enough(const std::string& text) {
    const Reading reading = read_allowed(text, 1);
    for (const Finding& finding : reading.diagnostics.findings()) {
        if (finding.rule->family() != 9) continue;
        CHECK(finding.help.find("--limits-times") != std::string::npos);
        const std::size_t begin = finding.help.find("--limits-times ") + std::string_view("--limits-times ").size();
        const std::size_t end = finding.help.find(" is enough");
        return end == std::string::npos ? 0 : static_cast<std::size_t>(std::stoi(finding.help.substr(begin, end - begin)));
    }
    return 0;
}

void check_enough(const std::string& text, std::size_t times) {
    CHECK(said_to_be_enough(text) == times);
    CHECK_FALSE(refusals(text, times - 1).empty());
    CHECK(refusals(text, times).empty());
}

enum class Found { counted, not_counted };  // whether reading goes on behind the limit

// `make` gives a map of that many.
template <class Make>
void check_limit(std::size_t most, const Make& make, std::string_view refusal, Found found = Found::counted) {
    CAPTURE(refusal);
    CHECK(refusals(make(most)).empty());
    const std::string past = make(most + 1);
    CHECK(refusals(past) == refusal);
    CHECK(refusals(past, 2).empty());
    CHECK(said_to_be_enough(past) == (found == Found::counted ? 2 : 0));
}

std::string list(std::size_t count, std::string_view item) { return "[" + times(count, std::string(item) + ",") + "]"; }

}  // namespace

TEST_CASE("advice says how much --limits-times has to allow") {
    CHECK(allow_more(1001, 1000) == "or allow more: --limits-times 2 is enough");
    CHECK(allow_more(3000, 1000) == "or allow more: --limits-times 3 is enough");
    CHECK(allow_more(100'000, 1000) == "or allow more: --limits-times 100 is enough");
    CHECK(allow_more(100'001, 1000) == "or get down to what --limits-times 100 allows, the most it takes");
    CHECK(allow_below(999'999, 1e6) == "or allow more: --limits-times 1 is enough");
    CHECK(allow_below(2e6, 1e6) == "or allow more: --limits-times 3 is enough");
    CHECK(allow_below(99'999'999, 1e6) == "or allow more: --limits-times 100 is enough");
    CHECK(allow_below(1e8, 1e6) == "or get down to what --limits-times 100 allows, the most it takes");
    CHECK(allow_below(1e300, 1e6) == "or get down to what --limits-times 100 allows, the most it takes");
    const auto help_of = [](const std::string& text) {
        Sources sources;
        Diagnostics diagnostics;
        const auto source = load_source("map.yaml", text, sources, diagnostics);
        (void)parse_yaml(sources, *source, diagnostics);
        return diagnostics.findings().empty() ? std::string() : diagnostics.findings()[0].help;
    };
    std::string words;
    for (int i = 0; i < 20 * 1024; ++i) words += i % 2 == 0 ? "a" : " ";
    CHECK(help_of("title: x" + words + "x\n").find("--limits-times 2 is enough") != std::string::npos);
    CHECK(help_of("title: " + std::string(2500, 'a') + "\n").find("--limits-times 3 is enough") != std::string::npos);
}

TEST_CASE("how many marks there are is grouped, and more than any call allows is said to be") {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source("map.yaml", "title: e" + times(1700, "\u0301") + "\n", sources, diagnostics);
    (void)parse_yaml(sources, *source, diagnostics);
    REQUIRE(diagnostics.findings().size() == 2);  // and as many characters without a blank
    CHECK(diagnostics.findings()[1].message == "1,700 marks stand on one character, and at most 16 may");
    CHECK(diagnostics.findings()[1].help ==
          "delete the marks that no language needs, or get down to what --limits-times 100 allows, the most it takes");
}

TEST_CASE("limits of bytes and texts") {
    const auto map = [](std::size_t bytes) { return "title: T\n#" + std::string(bytes - 10, 'x'); };
    check_limit(limits::map_bytes, map, "1:1-1 JM901", Found::not_counted);
    const auto words = [](std::size_t bytes) {
        std::string all = times(bytes / 8, "seven x ");
        all.resize(bytes, 'y');
        if (all.back() == ' ') all.back() = 'z';
        return "title: " + all + "\n";
    };
    check_limit(limits::scalar_bytes, words, fmt::format("1:8-{} JM905", 8 + limits::scalar_bytes + 1));
    const auto unbroken = [](std::size_t length) { return "title: a " + times(length, "\u00e9") + " b\n"; };
    check_limit(limits::unbroken_characters, unbroken, "1:10-1011 JM907");
    const auto marks = [](std::size_t count) { return "title: abcde" + times(count, "\u0301") + "fg\n"; };
    check_limit(limits::marks_on_a_character, marks, "1:12-30 JM908");
}

TEST_CASE("a text without blanks is no unbroken one where its script has none") {
    CHECK(refusals("title: " + times(3000, "\u4f60") + "\n").empty());
    CHECK(refusals("title: " + times(3000, "\u0e01") + "\n").empty());
    CHECK(refusals("title: " + times(300, "long\u200bword") + "\n").empty());
    CHECK(refusals("title: " + times(600, "\u00a0a") + "\n") == "1:8-1208 JM907");
    CHECK(refusals("title: \"" + times(1001, "\\u0041") + "\"\n") == "1:8-6016 JM907");
    CHECK(refusals("title: a\n  " + times(1001, "b") + "\n  c\n") == "2:3-1004 JM907");
}

TEST_CASE("signed addresses are long, and have no blanks that could be written") {
    const auto address = [](std::size_t length) { return "https://example.org/a?signature=" + std::string(length - 32, 'f'); };
    const auto evidence = [&](std::size_t length) {
        return "title: T\nevidence: [{id: e, text: Interviews, link: \"" + address(length) + "\"}]\nstages: [S]\n";
    };
    check_limit(limits::address_characters, evidence, "2:45-8046 JM907");
    const auto help_of = [](const std::string& text) { return read_allowed(text, 1).diagnostics.findings().at(0).help; };
    CHECK(help_of(evidence(8001)).starts_with("shorten it, such as without the signature"));
    CHECK(refusals("title: see " + address(1001) + "\n") == "1:12-1013 JM907");
    CHECK(refusals("title: " + address(1001) + " b\n") == "1:8-1009 JM907");
    CHECK(refusals("title: ftp" + address(1001) + "\n") == "1:8-1012 JM907");
}

TEST_CASE("limits of the tree") {
    const auto deep = [](std::size_t depth) { return "a: " + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "\n"; };
    check_limit(limits::depth, deep, "1:35-36 JM902", Found::not_counted);
    const auto nodes = [](std::size_t count) { return "a: " + list(count - 3, "x") + "\n"; };
    check_limit(
        limits::nodes, nodes, fmt::format("1:{0}-{1} JM903", 5 + 2 * (limits::nodes - 3), 6 + 2 * (limits::nodes - 3)), Found::not_counted);
    const auto aliases = [](std::size_t count) { return "a: &a x\nb: " + list(count, "*a") + "\n"; };
    check_limit(limits::aliases, aliases, "2:3005-3007 JM904", Found::not_counted);
    const auto values = [](std::size_t items) { return "a: &a " + list(items, "x") + "\nb: " + list(1000, "*a") + "\n"; };
    check_limit(limits::alias_nodes / 1000 - 1, values, "2:3002-3004 JM904", Found::not_counted);
    const std::string long_text = times(limits::scalar_bytes / 4 - 1, "abc ") + "abcd";
    const auto bytes = [&](std::size_t count) { return "a: &a " + long_text + "\nb: " + list(count, "*a") + "\n"; };
    check_limit(limits::alias_bytes / limits::scalar_bytes, bytes, "2:197-199 JM904", Found::not_counted);
}

TEST_CASE("limits of what a map holds") {
    const auto stages = [](std::size_t count) { return "title: T\nstages:\n" + times(count, "- S\n"); };
    check_limit(limits::stages, stages, "1003:3-4 JM920");
    const auto personas = [](std::size_t count) { return "title: T\npersonas:\n" + times(count, "- P\n") + "stages: [S]\n"; };
    check_limit(limits::personas, personas, "103:3-4 JM931");
    const std::string hundred_stages = times(100, "- {name: S, touchpoints: " + list(100, "N") + "}\n");
    const auto crowd = [&](std::size_t count) { return "title: T\npersonas:\n" + times(count, "- P\n") + "stages:\n" + hundred_stages; };
    check_limit(limits::feelings / 10'000, crowd, "53:3-4 JM931");
    const auto touchpoints = [](std::size_t count) { return "title: T\nstages:\n- name: S\n  touchpoints:\n" + times(count, "  - N\n"); };
    check_limit(limits::touchpoints_in_stage, touchpoints, "505:5-6 JM921");
    const std::string full_stage = "- {name: S, touchpoints: " + list(limits::touchpoints_in_stage, "N") + "}\n";
    const auto cards = [&](std::size_t count) {
        const std::string rest = "- {name: R, touchpoints: " + list(count % limits::touchpoints_in_stage, "N") + "}\n";
        return "title: T\nstages:\n" + times(count / limits::touchpoints_in_stage, full_stage) + rest;
    };
    check_limit(limits::cells / 4 - 50, cards, "102:927-928 JM922");  // 100 stages take two each
    const auto pain_points = [](std::size_t count) { return "title: T\nstages:\n- name: S\n  pain_points: " + list(count, "P") + "\n"; };
    check_limit(limits::cells / 2 - 1, pain_points, "4:200015-200016 JM922");
    const auto repeated = [&](std::size_t count) {
        return "title: T\nstages:\n- name: a" + times(8 * 1024 - 1, " a") + "\n  pain_points: " + list(count, "P") + "\n";
    };
    check_limit(limits::repeated_bytes >> 14, repeated, "4:2065-2066 JM933", Found::not_counted);
    const auto referred = [](std::size_t count) {
        return "title: T\nevidence: [{id: e, text: a" + times(8 * 1024 - 1, " a") +
               "}]\nstages: [{name: S, touchpoints: [{name: N, evidence: " + list(count, "e") + "}]}]\n";
    };
    check_limit(limits::repeated_bytes >> 14, referred, "3:2103-2104 JM933", Found::not_counted);
    const auto files = [](std::size_t count) {
        std::string use = "use: [";
        for (std::size_t i = 0; i < count; ++i) use += fmt::format("f{},", i);
        return use + "]\ntitle: T\nstages: []\n";
    };
    check_limit(limits::used_files, files, "1:397-401 JM923");
    const auto number = [](std::size_t count) {
        return fmt::format("title: T\nstages: [{{name: S, touchpoints: [{{name: N, attempts: {}}}]}}]\n", count);
    };
    check_limit(static_cast<std::size_t>(limits::number) - 1, number, "2:54-61 JM909");
    const std::string endless = "title: T\nevidence: [{text: E, n: " + std::string(999, '9') + "}]\n";
    CHECK(read(endless).findings().starts_with("2:25 JM033 "));  // no number that there is
}

TEST_CASE("the advice about a limit is enough for the map, and less is not") {
    check_enough("title: T\nstages:\n- name: S\n  pain_points: " + list(5 * limits::cells / 4, "P") + "\n", 3);
    // What has no room counts with all that is in it.
    const std::string full = "{name: N, emotion: {A: 1, B: 0}, expected: 1, thinking: [a, {text: b}], pain_points: [P, {text: Q}], x: y}";
    check_enough("title: T\nstages:\n" + times(40, "- {name: S, touchpoints: " + list(500, full) + "}\n"), 3);
    check_enough("title: T\npersonas: " + list(1 + 3 * limits::personas, "P") + "\nstages: [S]\n", 4);
    check_enough(
        "title: T\npersonas: " + list(90, "P") + "\nstages:\n" + times(100, "- {name: S, touchpoints: " + list(110, "N") + "}\n"), 2);
    check_enough("title: T\nstages: [{name: S, touchpoints: [{name: N, attempts: 3000000}]}]\n", 4);
    check_enough("title: abcde" + times(33, "\u0301") + "fg\n", 3);
    check_enough(
        "a: &a " + std::string(20, '[') + std::string(20, ']') + "\nb: " + std::string(30, '[') + "*a" + std::string(30, ']') + "\n", 2);

    const auto help_of_size = [](std::uint64_t whole_size) {
        Sources sources;
        Diagnostics diagnostics;
        load_source("map.yaml", std::string(limits::map_bytes + 1, '#'), sources, diagnostics, {}, whole_size);
        return diagnostics.findings().at(0).help;
    };
    CHECK(help_of_size(2 * limits::map_bytes).ends_with("; or allow more: --limits-times 2 is enough"));
    CHECK(help_of_size(2 * limits::map_bytes + 1).ends_with("; or allow more: --limits-times 3 is enough"));
    CHECK(help_of_size(0).ends_with("; or allow more with --limits-times"));
}

TEST_CASE("limits of a PNG") {
    const auto size_of = [](float width, float height, std::size_t times) {
        Scene scene;
        scene.width = width;
        scene.height = height;
        BackendOptions options;
        options.png_scale = 1;
        options.limit_factor = times;
        return choose_png_size(scene, options);
    };
    const float side = limits::png_side;
    CHECK(size_of(side, 100, 1).width == limits::png_side);
    const PngSize wide = size_of(side + 1, 100, 1);
    CHECK(wide.problem == "the PNG would be 16385 x 100 pixels; the limit is 16,384 pixels a side and 64 million in all");
    CHECK(wide.limit.rule == &png_too_large);
    CHECK(wide.limit.help.ends_with("; or allow more: --limits-times 2 is enough"));
    CHECK(size_of(10000, 10001, 1).limit.help.ends_with("; or allow more: --limits-times 2 is enough"));
    CHECK(size_of(16000, 16001, 1).limit.help.ends_with("; or allow more: --limits-times 5 is enough"));
    CHECK(size_of(100, side + 1, 2).height == limits::png_side + 1);
    CHECK(size_of(8000, 8000, 1).problem.empty());
    CHECK(size_of(8001, 8000, 1).limit.rule == &png_too_large);
    CHECK(size_of(8001, 8000, 2).problem.empty());
    const float end = limits::png_side_of_cairo;
    CHECK(size_of(end, 100, 100).problem.empty());
    CHECK(size_of(end, 100, 1).limit.help.ends_with("or allow more: --limits-times 2 is enough"));
    const PngSize beyond = size_of(end + 1, 100, 100);
    CHECK(beyond.problem.starts_with("the PNG would be 32768 x 100 pixels; the limit is 32,767 pixels a side and "));
    CHECK(beyond.limit.help.ends_with("no flag takes a PNG beyond 32,767 pixels a side"));
    CHECK(size_of(end + 1, 100, 1).limit.help.ends_with("no flag takes a PNG beyond 32,767 pixels a side"));
}

TEST_CASE("limits of a PNG for which no scale is asked") {
    const auto size_of = [](float width, float height) {
        Scene scene;
        scene.width = width;
        scene.height = height;
        return choose_png_size(scene, {});
    };
    CHECK(size_of(4000, 2000).note.empty());
    const PngSize smaller = size_of(4001, 2000);
    CHECK(smaller.problem.empty());
    CHECK(smaller.scale < 2);
    CHECK(smaller.note.find("at most 16,384 pixels a side and 32 million in all") != std::string::npos);
    CHECK(smaller.limit.rule == &picture_drawn_smaller);
}

TEST_CASE("limits of a picture") {
    const auto made_of = [](std::size_t points, std::size_t times) {
        const Reading reading =
            read(fmt::format("title: T\nstages:\n- name: S\n  touchpoints:\n  - name: N\n    pain_points: {}\n    doing: {}\n",
                list(points / 8 - 2, "P"), list(points % 8, "D")));
        REQUIRE(reading.journey);
        return too_large_picture(lay_grid(*reading.journey, {}, {}, {}), times);
    };
    std::size_t most = limits::picture_parts;
    while (made_of(most, 1)) --most;  // what the rest of the map takes
    CHECK(limits::picture_parts - most < 40);
    CHECK_FALSE(made_of(most, 1));
    const auto past = made_of(most + 1, 1);
    REQUIRE(past);
    CHECK(past->problem == "with this stage the picture would have more than 100,000 texts, shapes and points");
    CHECK(past->limit.rule == &picture_too_large);
    CHECK(past->limit.place.given());
    CHECK(past->limit.help.ends_with(", or allow more: --limits-times 2 is enough"));
    CHECK(made_of(2 * most, 1)->limit.help.ends_with(", or allow more: --limits-times 2 is enough"));
    CHECK(made_of(2 * limits::picture_parts + 20, 1)->limit.help.ends_with(", or allow more: --limits-times 3 is enough"));
    CHECK_FALSE(made_of(most + 1, 2));
}

TEST_CASE("limits of a page of a PDF") {
    const auto shaper = make_text_shaper(FontOptions{});
    const auto made_of = [&](float width) {
        Scene scene;
        scene.width = width;
        scene.height = 100;
        return std::get<PaintsPages>(find_backend("pdf")->make)(std::span(&scene, 1), *shaper, {});
    };
    CHECK(made_of(19200).note.empty());
    const Artefact smaller = made_of(19201);
    CHECK(smaller.note.find("a page of a PDF at most 14400") != std::string::npos);
    CHECK(smaller.limit.rule == &picture_drawn_smaller);
}

TEST_CASE("the page about strangers' maps says the limits as they are") {
    std::ifstream file(JOURNEYMAP_ROOT "/docs/untrusted-maps.md", std::ios::binary);
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    const auto row = [&](std::string_view what, std::string_view limit, std::string_view rule) {
        const std::string line = fmt::format("| {} | {} | {} |", what, limit, rule.empty() ? "" : fmt::format("`{}`", rule));
        CAPTURE(line);
        CHECK(page.find(line) != std::string::npos);
    };
    const auto mib = [](std::size_t bytes) { return fmt::format("{} MiB", bytes >> 20); };
    row("a map, or a file that it uses", mib(limits::map_bytes), "JM901");
    row("lists and mappings inside each other", grouped(limits::depth) + " deep", "JM902");
    row("keys and values of a file", grouped(limits::nodes), "JM903");
    row("aliases (`*name`) in a file", grouped(limits::aliases), "JM904");
    row("what they all stand for", grouped(limits::alias_nodes) + " values, " + mib(limits::alias_bytes) + " of text", "JM904");
    row("one text", fmt::format("{} KiB", limits::scalar_bytes >> 10), "JM905");
    row("mistakes in the YAML of a file before the rest is left", grouped(limits::syntax_findings), "JM906");
    row("characters without a blank, in scripts that have blanks", grouped(limits::unbroken_characters), "JM907");
    row("characters of an `http://` or `https://` address", grouped(limits::address_characters), "JM907");
    row("combining marks on one character", grouped(limits::marks_on_a_character), "JM908");
    row("a number without a range of its own", "below " + grouped(static_cast<std::uint64_t>(limits::number)), "JM909");
    row("stages of a map", grouped(limits::stages), "JM920");
    row("personas of a map and of what it uses", grouped(limits::personas), "JM931");
    row("each persona's feelings at each touchpoint of a map", grouped(limits::feelings), "JM931");
    row("touchpoints of a stage", grouped(limits::touchpoints_in_stage), "JM921");
    row("cells of a map: 4 for a touchpoint or an emotion, 2 for each other thing that can have keys", grouped(limits::cells), "JM922");
    row("an id", grouped(limits::id_characters) + " characters", "JM037");
    row("names and texts that other things repeat: of a stage all that stands in it, of evidence all that refers to it",
        mib(limits::repeated_bytes) + " together", "JM933");
    row("what is wrong with a map and the files that it uses, before the rest of that is left out", grouped(limits::findings), "JM932");
    row("files under `use`", grouped(limits::used_files), "JM923");
    row("a file with measured data", mib(limits::data_bytes), "JM065");
    row("its cells", grouped(limits::data_cells), "JM924");
    row("files with measured data of a map", grouped(limits::data_files), "JM925");
    row("rows of them that all emotions of a map ask for", grouped(limits::data_rows_read), "JM925");
    row("a photo", fmt::format("{}, {} million pixels as its header says", mib(limits::photo_bytes), limits::photo_pixels / 1'000'000),
        "JM074");
    row("photos of a map", fmt::format("{}, {} million pixels together", grouped(limits::photos), limits::photo_pixels_of_map / 1'000'000),
        "JM929");
    row("different blocks of a page that `embed` fills", grouped(limits::page_blocks), "JM807");
    row("the pictures of a page", mib(limits::page_picture_bytes) + " together", "JM807");
    row("what the blocks of a page hold", mib(limits::page_text_bytes) + " together", "JM807");
    row("texts, shapes and points of a picture", grouped(limits::picture_parts), "JM926");
    row("a PNG", fmt::format("{} pixels a side, {} million in all", grouped(limits::png_side), limits::png_area / 1e6), "JM927");
    row("a PNG for which no scale is asked", fmt::format("{} million pixels", limits::png_area_unasked / 1e6), "JM928");
    row("a page of a PDF", "14,400 pt a side", "JM928");
}
