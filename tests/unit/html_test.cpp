#include "catch.h"

#include <fstream>
#include <sstream>

#include "html/content_policy.h"
#include "html/html_text.h"
#include "html/html_writer.h"
#include "html/page_colors.h"
#include "html/places.h"
#include "journeymap/backend.h"
#include "journeymap/layout.h"
#include "themes/other_colors.h"

using namespace journeymap;

namespace {

std::string file_text(const std::string& path) {
    std::ifstream file(std::string(JOURNEYMAP_ROOT) + "/" + path);
    REQUIRE(file);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string page_of(std::string yaml, std::string_view dark = {}, const Theme& theme = *themes().front()) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source("map.journey.yaml", std::move(yaml), sources, diagnostics);
    REQUIRE(source);
    const auto journey = read_journey(sources, *source, {}, diagnostics);
    REQUIRE(journey);
    const Scorecard scorecard = run_checks(*journey, sources, {}, diagnostics);
    const Grid grid = lay_grid(*journey, analyse(*journey), scorecard, {});
    const InsightReport insights = find_insights(*journey);
    const auto shaper = make_text_shaper(FontOptions{});
    const Theme other = dark.empty() ? theme : with_colors_of(theme, *find_theme(dark));
    const Theme* dark_theme = dark.empty() ? nullptr : &other;
    Scene picture = lay_out(grid, theme, *shaper, {"map.journey.yaml"});
    std::function<Scene()> dark_picture;
    if (dark_theme) dark_picture = [&] { return lay_out(grid, *dark_theme, *shaper, {"map.journey.yaml"}); };
    const ReportMatter report{grid, sources, insights, diagnostics.findings(), {}, {}};
    BackendOptions options;
    options.source_name = "map.journey.yaml";
    const PageMatter matter{report, picture, theme, dark_picture, dark_theme};
    return std::get<WritesPage>(find_backend("html")->make)(matter, *shaper, options).bytes;
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

std::string_view between(std::string_view text, std::string_view first, std::string_view end) {
    const std::size_t from = text.find(first);
    REQUIRE(from != std::string_view::npos);
    text.remove_prefix(from + first.size());
    return text.substr(0, text.find(end));
}

// What a browser takes for an element or one of its attributes: all that stands between < and >, the quoted values left out.
std::string markup_of(std::string_view text) {
    std::string markup;
    bool in_tag = false, quoted = false;
    for (const char c : text) {
        if (!in_tag && c == '<') in_tag = true;
        if (in_tag && c == '"') quoted = !quoted;
        if (in_tag && !quoted) markup += c;
        if (in_tag && !quoted && c == '>') in_tag = false;
    }
    return markup;
}

}  // namespace

TEST_CASE("texts in HTML stay texts") {
    std::string out;
    HtmlWriter html(out);
    html.begin("p");
    html.attribute("title", "\"><script>\x01");
    html.text("</p><script>alert('&')</script>");
    html.begin("a");
    html.end();
    html.end();
    CHECK(out == "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;/p&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;<a></a></p>");
}

TEST_CASE("a text's direction ends with it") {
    const auto written = [](std::string_view text) {
        std::string out;
        append_html_text(out, text);
        return out;
    };
    CHECK(written("a\u202eb") == "a&#x202E;b&#x202C;");
    CHECK(written("\u2067a\u202ab") == "&#x2067;a&#x202A;b&#x202C;&#x2069;");
    CHECK(written("\u2067a\u202ab\u2069") == "&#x2067;a&#x202A;b&#x2069;");
    CHECK(written("\u202aa\u202c\u202c\u2069") == "&#x202A;a&#x202C;&#x202C;&#x2069;");
    CHECK(written("a \u2192 \u201cb\u201d\u2028<") == "a \u2192 \u201cb\u201d&#x2028;&lt;");
}

TEST_CASE("a text that runs against the page is marked") {
    CHECK(direction_of_letters("−1.6 (2)") == ReadingDirection::none);
    CHECK(direction_of_letters("P1 (متوسطة)") == ReadingDirection::leftwards);
    CHECK(direction_of_letters("At “ليلى” it is 図書館") == ReadingDirection::rightwards);
    std::string out;
    HtmlWriter html(out, ReadingDirection::leftwards);
    html.element("p", "ليلى P1");
    html.element("p", "At P1");
    html.element("strong", "P1");
    CHECK(out == "<p>ليلى P1</p>\n<p data-way=\"own\">At P1</p><strong>P1</strong>");
}

TEST_CASE("the hash of a source is that of the content security policy") {
    // CSP Level 3, section 8.4: the hash of alert('Hello, world.');
    CHECK(source_hash("alert('Hello, world.');") == "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
}

TEST_CASE("a page allows what stands in it and nothing else") {
    const std::string page = page_of(file_text("examples/parking-permit.journey.yaml"), "midnight");
    const std::string_view policy = between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\"");
    CHECK(policy.starts_with("default-src 'none'; "));
    CHECK(holds(policy, source_hash(between(page, "<style>", "</style>"))));
    CHECK(holds(policy, source_hash(between(page, "<script>", "</script>"))));
    CHECK(count(page, "<style>") == 1);
    CHECK(count(page, "<script>") == 1);
    CHECK_FALSE(holds(page, " style=\""));
    CHECK_FALSE(holds(page, "url(http"));
    CHECK(page.size() < 400'000);
}

TEST_CASE("a page speaks the map's language, and says where it speaks English") {
    const std::string german = page_of(file_text("examples/elterngeld-de.journey.yaml"));
    for (const char* own : {">Zum Inhalt springen<", ">Bahnen<", ">Größe<", ">Kleiner<", ">Einpassen<", "aria-label=\"Inhalt\"",
             ">Die Karte als Bild<", ">Die Karte als Tabellen<", ">Was die Karte zeigt<", ">Befunde<"})
        CHECK(holds(german, own));
    for (const char* english : {">Lanes<", ">Smaller<", ">Skip to the content<", ">The map as tables<", ">Findings<", ">none<"})
        CHECK_FALSE(holds(german, english));
    CHECK(holds(german, "<span lang=\"en\" dir=\"ltr\">"));
    CHECK(holds(page_of(file_text("examples/clinic-visit-ar.journey.yaml")), "<span lang=\"en\" dir=\"ltr\">Stage "));
    CHECK_FALSE(holds(page_of(file_text("examples/parking-permit.journey.yaml")), "<span lang="));
}

TEST_CASE("a page in any theme has the colours of any other for the dark") {
    for (const Theme* theme : themes()) {
        for (const char* dark : {"midnight", "high-contrast", "govuk"}) {
            CAPTURE(theme->name, dark);
            CHECK(holds(page_of(file_text("examples/parking-permit.journey.yaml"), dark, *theme), "prefers-color-scheme:dark"));
        }
    }
}

TEST_CASE("a page has what the report has, and the whole map") {
    const std::string page = page_of(file_text("examples/parking-permit.journey.yaml"));
    CHECK(count(page, "<h1>") == 1);
    CHECK(count(page, "<main") == 1);
    for (const char* part : {"In short", "What the map reveals", "What to do first", "Teams", "Evidence", "The map as tables"})
        CHECK(holds(page, std::string(">") + part + "</h2>"));
    CHECK(holds(page, "<tr data-pain=\"P3\" data-personas=\"amara\">"));
    CHECK(holds(page, "<strong id=\"pain-P3\">P3</strong>"));
    CHECK(holds(page, "<th scope=\"col\">Upload proof of address</th>"));
    CHECK(holds(page, "<tr data-lane=\"doing\">"));
    CHECK_FALSE(holds(page, "prefers-color-scheme:dark"));
}

TEST_CASE("a page says whom its pieces concern") {
    const std::string page = page_of(file_text("examples/parking-permit.journey.yaml"));
    CHECK(holds(page, "<li value=\"2\" data-personas=\"amara\"><strong>lowest-point</strong>"));  // an insight
    CHECK(holds(page,
        "<li value=\"1\" data-opportunity=\"O4\" data-addresses=\"P5\">First: <a href=\"#opportunity-O4\">O4</a> “Say"));  // a priority
    CHECK(holds(page, "quick win (impact 5, effort 1, proposed): removes the only barrier, <a href=\"#pain-P5\">P5</a> (critical)"));
    CHECK_FALSE(holds(page, "“<a"));
    CHECK(holds(page, "<div data-personas=\"henk\">\n<h3 id=\"persona-henk\">"));        // a persona's sheet
    CHECK(holds(page, "<tr data-personas=\"amara\">\n<th scope=\"row\">warning</th>"));  // a finding
}

TEST_CASE("a map without touchpoints has no empty tables and switches") {
    const std::string page = page_of("title: Nothing yet\nstages: [{name: First}, {name: Last}]\n");
    CHECK(holds(page, ">First</h3>\n<p>no touchpoints yet</p>"));
    CHECK_FALSE(holds(page, "<table class=\"map\">"));
    CHECK_FALSE(holds(page, "type=\"checkbox\""));
}

TEST_CASE("words of a table stay whole unless they are long") {
    const std::string page = page_of(R"(
title: Words
objectives: [Short words only, Donaudampfschifffahrtsgesellschaft]
stages: [{name: One, touchpoints: [{name: Two}]}]
)");
    CHECK(holds(page, "<td>Short words only</td>"));
    CHECK(holds(page, "<td class=\"long\">Donaudampfschifffahrtsgesellschaft</td>"));
}

TEST_CASE("a hostile map is text in a page") {
    const std::string page = page_of(file_text("tests/data/hostile-page.journey.yaml"), "midnight");
    const std::string body = page.substr(page.find("<body>"));
    const std::string markup = markup_of(body.substr(0, body.find("<script>")));
    for (const char* part :
        {"<script", "<style", "<iframe", "<img", "<form", "<base", "<image", "<use", "onload", "onmouseover", "onerror", "onfocus"})
        CHECK_FALSE(holds(markup, part));
    CHECK(count(page, "<script") == 1);
    CHECK_FALSE(holds(page, "href=\"javascript:"));
    CHECK(holds(page, "&lt;script&gt;window.hostile = 12&lt;/script&gt;"));
}

TEST_CASE("places have ids that addresses can hold, and no two the same") {
    CHECK(HtmlPlaces::id_of({"pain", "P1"}) == "pain-P1");
    CHECK(HtmlPlaces::id_of({"pain", "a b\"#%_"}) == "pain-a_20b_22_23_25_5f");
    CHECK(HtmlPlaces::id_of({"pain", "_20"}) != HtmlPlaces::id_of({"pain", " "}));
}

TEST_CASE("a picture is recoloured by its own colours") {
    const Color white{255, 255, 255}, black{0, 0, 0}, red{200, 0, 0};
    const auto box = [](Color color) { return Item{Shape{Rectangle{0, 0, 1, 1, 0}, Paint::solid(color), {}}}; };
    Scene light, dark;
    light.background = white;
    dark.background = black;
    light.items = {box(white), box(white), box(red)};
    dark.items = {box(black), box(red), box(white)};
    const std::string rules = recolour(light, dark);
    CHECK(light.background == white);
    CHECK(std::get<Shape>(light.items[0]).fill.color == white);
    CHECK(std::get<Shape>(light.items[1]).fill.color == Color{255, 255, 254});  // told apart from the ground
    CHECK(holds(rules, ".picture [fill=\"#fff\"]{fill:#000000}"));
    CHECK(holds(rules, ".picture [fill=\"#fffffe\"]{fill:#c80000}"));
    CHECK(holds(rules, ".picture [fill=\"#c80000\"]{fill:#ffffff}"));
    CHECK_FALSE(holds(rules, "stroke"));

    Scene other = dark;
    other.items.pop_back();
    CHECK(recolour(light, other).empty());
}
