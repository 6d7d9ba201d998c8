#include <limits>

#include "catch.h"
#include "journeymap/backend.h"
#include "unit/pdf_reading.h"
#include "unit/sample_scene.h"

using namespace journeymap;

namespace {

Artefact pdf(const Scene& scene, const BackendOptions& options = {}) {
    const std::unique_ptr<TextShaper> shaper = make_text_shaper({false});
    return std::get<PaintsPages>(find_backend("pdf")->make)(std::span(&scene, 1), *shaper, options);
}

TextLine line(float y, std::string_view text) { return {10, y, 100, {Face::regular, 12}, {0, 0, 0}, text, false}; }

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a PDF says its title, language and that it is tagged", "[pdf]") {
    Scene scene = blank_scene(400, 300);
    scene.title = "Ein Besuch (öffentlich)";
    scene.language = "de";
    const Artefact made = pdf(scene);
    REQUIRE(made.problem.empty());
    CHECK(made.bytes.substr(0, 8) == "%PDF-1.7");
    const PdfReading read(made.bytes);
    const std::string catalog = read.find("/Type/Catalog");
    CHECK(has(catalog, "/Lang(de)"));
    CHECK(has(catalog, "/MarkInfo<</Marked true>>"));
    CHECK(has(catalog, "/DisplayDocTitle true"));
    CHECK(has(read.find("/Producer"), "/Title<FEFF00450069006E"));
    CHECK(has(read.find("/Type/Page/"), "/MediaBox[0 0 300 225]"));
    CHECK(has(read.find("/Type/Page/"), "/Tabs/S"));
}

TEST_CASE("a PDF has a date only where one is given, and the same bytes each time", "[pdf]") {
    Scene scene = blank_scene(100, 100);
    scene.items = {line(20, "office affiné")};
    const std::string bytes = pdf(scene).bytes;
    CHECK(bytes == pdf(scene).bytes);
    CHECK(PdfReading(bytes).count("CreationDate") == 0);
    BackendOptions options;
    options.made = 1'000'000'000;
    CHECK(has(PdfReading(pdf(scene, options).bytes).find("/Producer"), "/CreationDate(D:20010909014640Z)"));
}

TEST_CASE("the text of a PDF is text in embedded fonts", "[pdf]") {
    Scene scene = blank_scene(200, 100);
    scene.items = {line(20, "two words"), line(60, "Grüße")};
    const PdfReading read(pdf(scene).bytes);
    CHECK(read.count("/Subtype/Type0") == 1);
    CHECK(read.count("/FontFile3 ") == 1);
    std::string to_unicode;
    for (const auto& [number, data] : read.streams) {
        if (has(data, "begincmap")) to_unicode = data;
    }
    CHECK(has(to_unicode, "><0020>"));  // blanks are glyphs too
    CHECK(has(to_unicode, "><00FC>"));
}

TEST_CASE("each text of a PDF is marked, and all else is decoration", "[pdf]") {
    Scene scene = blank_scene(200, 100);
    scene.items = {filled(Rectangle{0, 0, 10, 10, 0}, {255, 0, 0}), line(20, "one"), line(36, "paragraph"), line(80, "another"),
        GroupBegin{Role::decoration, "", ""}, line(95, "ornament"), GroupEnd{}};
    const PdfReading read(pdf(scene).bytes);
    CHECK(read.count("/S/P/") == 2);
    const std::string content = read.page();
    CHECK(has(content, "/P<</MCID 0>>BDC"));
    CHECK(has(content, "/P<</MCID 1>>BDC"));
    CHECK_FALSE(has(content, "/MCID 2"));
    CHECK(content.rfind("/Artifact BMC") > content.rfind("/MCID 1"));
}

TEST_CASE("a blank parts the lines of a paragraph, but not the pieces of a word", "[pdf]") {
    const std::string_view text = "two words";
    Scene scene = blank_scene(200, 100);
    const auto lines_shown = [&](std::size_t first_ends, std::size_t next_begins) {
        scene.items = {line(20, text.substr(0, first_ends)), line(36, text.substr(next_begins))};
        const PdfReading read(pdf(scene).bytes);
        CHECK(read.count("/S/P/") == 1);
        const std::string content = read.page();
        std::size_t shown = 0;
        for (std::size_t at = content.find("BT\n"); at != std::string::npos; at = content.find("BT\n", at + 1)) ++shown;
        return shown;
    };
    CHECK(lines_shown(3, 4) == 3);
    CHECK(lines_shown(6, 6) == 2);
}

TEST_CASE("what runs from right to left is told in its own order", "[pdf]") {
    Scene scene = blank_scene(200, 100);
    scene.items = {line(20, "رحلة"), line(60, "trip")};
    const PdfReading read(pdf(scene).bytes);
    CHECK(read.count("/ActualText<FEFF0631062D06440629>") == 1);
    CHECK(read.count("/ActualText") == 1);
}

TEST_CASE("links of a PDF can be followed and are told, unsafe ones are text", "[pdf]") {
    Scene scene = blank_scene(200, 100);
    scene.items = {
        LinkBegin{"https://example.org/a"}, line(20, "safe"), LinkEnd{}, LinkBegin{"javascript:x"}, line(60, "unsafe"), LinkEnd{}};
    const PdfReading read(pdf(scene).bytes);
    CHECK(read.count("/Subtype/Link") == 1);
    const std::string link = read.find("/Subtype/Link");
    CHECK(has(link, "/URI(https://example.org/a)"));
    CHECK(has(link, "/Contents(safe)"));
    CHECK(has(read.find("/S/Link"), "/OBJR"));
    CHECK(has(read.find("/Type/StructTreeRoot"), "/ParentTree"));
}

TEST_CASE("a PDF has a bookmark a stage", "[pdf]") {
    Scene scene = blank_scene(200, 100);
    scene.bookmarks = {{"Start", 10, 20}, {"End", 100, 20}};
    const PdfReading read(pdf(scene).bytes);
    CHECK(has(read.find("/Title(Start)"), "/XYZ 7.5 60 0"));
    CHECK(has(read.find("/Type/Outlines"), "/Count 2"));
}

TEST_CASE("what cannot be drawn leaves a PDF out, what is hostile does not break it", "[pdf]") {
    Scene scene = blank_scene(std::numeric_limits<float>::infinity(), 100);
    CHECK_FALSE(pdf(scene).problem.empty());
    scene = blank_scene(100, 100);
    scene.title = ") >> endobj";
    scene.items = {
        filled(Circle{1e30F, 0, 5}, {}), GroupEnd{}, LinkEnd{}, line(20, "\xEF\xBF\xBD\xF3\xA0\x80\x81"), GroupBegin{Role::item, "", ""}};
    const Artefact made = pdf(scene);
    CHECK(made.problem.empty());
    CHECK(has(PdfReading(made.bytes).find("/Producer"), "/Title(\\) >> endobj)"));
}

TEST_CASE("the map is a table in a PDF, with headers and a cell in each column", "[pdf]") {
    Scene scene = blank_scene(400, 100);
    scene.items = {GroupBegin{Role::decoration, "", ""}, GroupBegin{Role::row_head, "", "Doing", "", {}, {0, 2, 0, 1}}, line(60, "Doing"),
        GroupEnd{}, GroupEnd{}, GroupBegin{Role::stage, "a", "Apply"}, GroupBegin{Role::column_head, "", "", "", {}, {0, 1, 1, 2}},
        line(20, "Apply"), GroupEnd{}, GroupBegin{Role::lane, "", "Doing", "", {}, {0, 3, 2, 1}}, line(60, "Writes"), GroupEnd{},
        GroupEnd{}};
    const PdfReading read(pdf(scene).bytes);
    CHECK(read.count("/S/Table/") == 1);
    CHECK(read.count("/S/TR/") == 2);
    CHECK(has(read.find("/Scope/Column"), "/ColSpan 2"));
    CHECK(read.count("/Scope/Row") == 1);
    CHECK(read.count("/S/TD/") == 3);  // the corner, the gap, the cell
    const std::string content = read.page();
    CHECK(content.find("/MCID 2") != std::string::npos);
}

TEST_CASE("what is remarked about a cell of the table is in that cell, after what it says", "[pdf]") {
    Scene scene = blank_scene(400, 100);
    scene.items = {GroupBegin{Role::stage, "a", "Apply"}, GroupBegin{Role::none, "", "", "", {}, {0, 2, 1, 1}}, line(90, "Wait 5 min"),
        GroupEnd{}, GroupBegin{Role::lane, "", "Doing", "", {}, {0, 2, 1, 1}}, line(60, "Writes"), GroupEnd{}, GroupEnd{}};
    const PdfReading read(pdf(scene).bytes);
    CHECK(read.count("/S/TD/") == 2);  // where the name of the lane would be, and the cell
    CHECK(read.count("/S/P/") == 2);
    const std::string content = read.page();
    CHECK(content.find(" 60 Tm") < content.find(" 90 Tm"));
}

TEST_CASE("points of a curve are figures with their label, the title is a heading", "[pdf]") {
    Scene scene = blank_scene(400, 100);
    scene.items = {GroupBegin{Role::header, "header", "x"}, GroupBegin{Role::heading, "", ""}, line(20, "Title"), GroupEnd{}, GroupEnd{},
        GroupBegin{Role::stage, "a", "Apply"}, GroupBegin{Role::curve, "", "Feeling: Ada +1.0", "", {}, {0, 3, 1, 1}},
        filled(Circle{50, 50, 5}, {1, 2, 3}), line(60, "calm"), GroupEnd{}, GroupEnd{}};
    const PdfReading read(pdf(scene).bytes);
    CHECK(has(read.find("/S/Figure"), "/Alt(Feeling: Ada +1.0)"));
    CHECK(has(read.find("/S/Figure"), "/BBox["));
    CHECK(read.count("/S/H1/") == 1);
}

TEST_CASE("a PDF lies on the sheet that was chosen, or is as wide as was asked", "[pdf]") {
    const Scene scene = blank_scene(400, 100);
    BackendOptions options;
    options.sheet = Sheet{297, 210, 10};
    CHECK(has(PdfReading(pdf(scene, options).bytes).find("/Type/Page/"), "/MediaBox[0 0 841.89 595.28]"));
    options.width_mm = 160;
    CHECK(has(PdfReading(pdf(scene, options).bytes).find("/Type/Page/"), "/MediaBox[0 0 453.54 113.39]"));
}
