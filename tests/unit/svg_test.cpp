#include <algorithm>
#include <limits>
#include <set>

#include "catch.h"
#include "journeymap/backend.h"
#include "unit/sample_scene.h"

using namespace journeymap;

namespace {

std::string svg(const Scene& scene, SvgText text = SvgText::system) {
    BlankShaper shaper;
    BackendOptions options;
    options.svg_text = text;
    return std::get<PaintsScene>(find_backend("svg")->make)(scene, shaper, options).bytes;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
    return found;
}

// One element, its tags balanced, its attributes quoted and each once, no bare "&" or "<", no forbidden character.
bool is_well_formed(std::string_view xml) {
    std::vector<std::string> open;
    bool closed = false;
    std::size_t at = 0;
    const auto reference = [&] {
        const std::size_t end = xml.find(';', at);
        return end != std::string_view::npos && end - at < 8 && xml.substr(at, 2) != "&;";
    };
    while (at < xml.size()) {
        const char c = xml[at];
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n') return false;
        if (c == '&' && !reference()) return false;
        if (c != '<') {
            if (open.empty() && c != '\n') return false;
            ++at;
            continue;
        }
        if (closed) return false;
        if (xml[at + 1] == '/') {
            const std::size_t end = xml.find('>', at);
            if (open.empty() || open.back() != xml.substr(at + 2, end - at - 2)) return false;
            open.pop_back();
            closed = open.empty();
            at = end + 1;
            continue;
        }
        std::size_t name_end = xml.find_first_of(" />", at);
        open.emplace_back(xml.substr(at + 1, name_end - at - 1));
        at = name_end;
        std::set<std::string> attributes;
        while (xml[at] == ' ') {
            const std::size_t equals = xml.find("=\"", at);
            if (!attributes.emplace(xml.substr(at + 1, equals - at - 1)).second) return false;
            for (at = equals + 2; xml[at] != '"'; ++at) {
                if (xml[at] == '<' || static_cast<unsigned char>(xml[at]) < 0x20 || (xml[at] == '&' && !reference())) return false;
            }
            ++at;
        }
        if (xml.substr(at, 2) == "/>") {
            open.pop_back();
            closed = open.empty();
            at += 2;
        } else if (xml[at] == '>') {
            ++at;
        } else {
            return false;
        }
    }
    return closed;
}

}  // namespace

TEST_CASE("the checker of these tests can say no", "[svg]") {
    CHECK(is_well_formed("<a b=\"c\"><d/>e &amp; f</a>\n"));
    CHECK_FALSE(is_well_formed("<a><b></a></b>"));
    CHECK_FALSE(is_well_formed("<a b=\"c\" b=\"d\"/>"));
    CHECK_FALSE(is_well_formed("<a>b & c</a>"));
    CHECK_FALSE(is_well_formed("<a/><b/>"));
}

TEST_CASE("a file starts with what it shows", "[svg]") {
    Scene scene = blank_scene(200, 100);
    scene.title = "Fish & chips";
    const std::string out = svg(scene);
    CHECK(is_well_formed(out));
    CHECK(out.rfind(
              "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\" width=\"200\" height=\"100\" lang=\"en\" xml:lang=\"en\"",
              0) == 0);
    CHECK(contains(out, ">\n<title id=\"permit-title\">Fish &amp; chips</title>\n<desc id=\"permit-description\">A map</desc>\n"));
    CHECK(contains(out, "aria-labelledby=\"permit-title\""));
    CHECK_FALSE(contains(out, "role=\"img\""));
}

TEST_CASE("hostile text stays text", "[svg]") {
    Scene scene = blank_scene(200, 100);
    const std::string hostile = "</text><script>alert(\"1\")</script>&#x1; ]]> \x01\x1B\xFF\xEF\xBF\xBE";
    scene.title = scene.description = scene.language = scene.id = hostile;
    scene.items.push_back(GroupBegin{Role::stage, hostile, hostile});
    scene.items.push_back(text_line(1, 2, hostile));
    scene.items.push_back(GroupEnd{});
    for (const SvgText mode : {SvgText::system, SvgText::embed, SvgText::outline}) {
        const std::string out = svg(scene, mode);
        CHECK(is_well_formed(out));
        CHECK_FALSE(contains(out, "<script"));
    }
}

TEST_CASE("ids are unique and carry the scene's id", "[svg]") {
    Scene scene = blank_scene(200, 100);
    for (const char* id : {"stage", "stage", "stage-2", "stage", "title", "a b"}) {
        scene.items.push_back(GroupBegin{Role::stage, id, "Stage"});
        scene.items.push_back(GroupEnd{});
    }
    const std::string out = svg(scene);
    std::set<std::string> ids;
    std::size_t found = 0;
    for (std::size_t at = out.find(" id=\""); at != std::string::npos; at = out.find(" id=\"", at + 1), ++found) {
        const std::string id = out.substr(at + 5, out.find('"', at + 5) - at - 5);
        CHECK(id.rfind("permit-", 0) == 0);
        ids.insert(id);
    }
    CHECK(found == 8);
    CHECK(ids.size() == found);
}

TEST_CASE("groups can be walked by a screen reader", "[svg]") {
    Scene scene = blank_scene(200, 100);
    scene.items = {GroupBegin{Role::stage, "apply", "Apply"}, GroupBegin{Role::list, "", "Touchpoints"}, GroupBegin{Role::none, "", ""},
        GroupBegin{Role::item, "letter", "Letter"}, GroupEnd{}, GroupEnd{}, GroupEnd{}, GroupBegin{Role::item, "", "Alone"}, GroupEnd{},
        GroupBegin{Role::decoration, "", "Unseen"}, GroupEnd{}, GroupEnd{}};
    const std::string out = svg(scene);
    CHECK(is_well_formed(out));
    CHECK(contains(out, "<g id=\"permit-apply\" role=\"region\" aria-label=\"Apply\">"));
    CHECK(contains(
        out, "<g role=\"list\" aria-label=\"Touchpoints\">\n<g>\n<g id=\"permit-letter\" role=\"listitem\" aria-label=\"Letter\"/>"));
    CHECK(contains(out, "<g role=\"group\" aria-label=\"Alone\"/>"));
    CHECK(contains(out, "<g aria-hidden=\"true\"/>"));
}

TEST_CASE("what no screen reader is told of is there for scripts", "[svg]") {
    Scene scene = blank_scene(200, 100);
    scene.items = {GroupBegin{Role::list, "", "Touchpoints"}, GroupBegin{Role::cell, "", "Unsaid", "", {{"lane", "doing"}}},
        GroupBegin{Role::item, "letter", "Letter"}, GroupEnd{}, GroupEnd{}, GroupBegin{Role::cell, "", "Unsaid"}, GroupEnd{},
        GroupBegin{Role::heading, "", ""}, text_line(1, 1, "Apply"), GroupEnd{}, GroupEnd{}};
    const std::string out = svg(scene);
    CHECK(is_well_formed(out));
    CHECK(contains(out, "<g data-lane=\"doing\">\n<g id=\"permit-letter\" role=\"listitem\" aria-label=\"Letter\"/>\n</g>"));
    CHECK(count(out, "<g") == 3);
    CHECK_FALSE(contains(out, "Unsaid"));
}

TEST_CASE("a scene that is not nested well still gives a well-formed file", "[svg]") {
    Scene scene = blank_scene(200, 100);
    scene.items = {GroupEnd{}, LinkEnd{}, GroupBegin{}, LinkBegin{"https://a.example"}, GroupEnd{}, LinkBegin{"https://b.example"},
        text_line(1, 1, "x"), GroupBegin{}};
    const std::string out = svg(scene);
    CHECK(is_well_formed(out));
    CHECK(count(out, "<a ") == 1);
}

TEST_CASE("only links that are safe to follow are kept", "[svg]") {
    const auto linked = [](std::string_view href) {
        Scene scene = blank_scene(200, 100);
        scene.items = {LinkBegin{href}, text_line(1, 1, "Read this"), LinkEnd{}};
        const std::string out = svg(scene);
        CHECK(is_well_formed(out));
        CHECK(contains(out, "Read this"));
        return contains(out, "href");
    };
    CHECK(linked("https://example.org/?a=1&b=\"2\""));
    CHECK(linked("HTTP://example.org"));
    CHECK(linked("mailto:a@example.org"));
    CHECK_FALSE(linked("javascript:alert(1)"));
    CHECK_FALSE(linked("java\nscript:alert(1)"));
    CHECK_FALSE(linked("https://user:secret@example.org"));
    CHECK_FALSE(linked("https://example.org/\x01"));
    CHECK_FALSE(linked("data:text/html,x"));
    CHECK_FALSE(linked("/etc/passwd"));
    CHECK_FALSE(linked("https:"));
    CHECK_FALSE(linked(""));
}

TEST_CASE("a right-to-left line is anchored at its right end", "[svg]") {
    Scene scene = blank_scene(200, 100);
    TextLine line = text_line(20, 30, "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D");
    line.width = 60;
    line.right_to_left = true;
    scene.items.push_back(line);
    const std::string out = svg(scene);
    CHECK(contains(out, "<text x=\"80\" y=\"30\" textLength=\"60\" lengthAdjust=\"spacingAndGlyphs\" fill=\"#000\" text-anchor=\"end\">"));
    CHECK(contains(out, ">&#x202B;\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D&#x202C;</text>"));
    CHECK_FALSE(contains(out, "direction"));
}

TEST_CASE("text says its style and keeps its blanks", "[svg]") {
    Scene scene = blank_scene(200, 100);
    TextLine line = text_line(1, 2, "a  b");
    line.style = {Face::semibold, 14, 1.25f, true};
    line.color = {0x1b, 0x5f, 0xae, 0.5f};
    scene.items.push_back(line);
    const std::string out = svg(scene);
    CHECK(contains(out, " textLength=\"100\" font-size=\"14\" font-weight=\"600\""));
    CHECK(contains(out, "letter-spacing=\"1.25\""));
    CHECK(contains(out, "tabular-nums"));
    CHECK(contains(out, "fill=\"#1b5fae\" fill-opacity=\"0.5\""));
    CHECK(contains(out, "xml:space=\"preserve\">a  b</text>"));
}

TEST_CASE("embedded text brings its fonts and outlines need none", "[svg]") {
    const auto shaper = make_text_shaper({false});
    Scene scene = blank_scene(200, 100);
    TextLine line = text_line(20, 30, "Tofu & \xE2\x80\x9Coffice\xE2\x80\x9D");
    for (const Face face : {Face::regular, Face::bold, Face::regular}) {
        line.style.face = face;
        line.width = shaper->width(line.text, line.style);
        scene.items.push_back(line);
    }
    const auto made = [&](SvgText text) {
        BackendOptions options;
        options.svg_text = text;
        return std::get<PaintsScene>(find_backend("svg")->make)(scene, *shaper, options).bytes;
    };
    const std::string embedded = made(SvgText::embed);
    CHECK(is_well_formed(embedded));
    CHECK(count(embedded, "@font-face") == 2);
    CHECK(contains(embedded, "font-family=\"'permit-Inter',Inter,"));
    CHECK(contains(embedded, "font-weight:700;src:url(data:font/"));
    CHECK(count(embedded, "<text ") == 3);

    const std::string system = made(SvgText::system);
    CHECK_FALSE(contains(system, "@font-face"));
    CHECK(contains(system, "font-family=\"Inter,"));

    const std::string outlined = made(SvgText::outline);
    CHECK(is_well_formed(outlined));
    CHECK(count(outlined, "<text") == 0);
    CHECK(count(outlined, "role=\"img\" aria-label=\"Tofu &amp; ") == 3);
    std::size_t uses = 0;
    for (std::size_t at = outlined.find("<use href=\"#"); at != std::string::npos; at = outlined.find("<use href=\"#", at + 1), ++uses) {
        const std::string id = outlined.substr(at + 12, outlined.find('"', at + 12) - at - 12);
        CHECK(count(outlined, "<path id=\"" + id + "\"") == 1);
    }
    CHECK(uses >= 30);
}

TEST_CASE("text that no font has is not held to a width nobody knows", "[svg]") {
    const auto shaper = make_text_shaper({false});
    Scene scene = blank_scene(200, 100);
    scene.items = {text_line(20, 30, "\xD7\xA9\xD7\x9C"), text_line(20, 50, "known")};
    const std::string out = std::get<PaintsScene>(find_backend("svg")->make)(scene, *shaper, BackendOptions{}).bytes;
    CHECK(count(out, "textLength") == 1);
    CHECK(contains(out, "\xD7\xA9\xD7\x9C</text>"));
}

TEST_CASE("shapes are written short", "[svg]") {
    Scene scene = blank_scene(200, 100);
    Path path;
    path.move(0, 0.5f);
    path.line(10, 20);
    path.cubic({1, 2}, {3, 4}, {5, 6});
    path.close();
    Shape curve{path, {}, {{255, 0, 0}, 2, {4, 3}, true}};
    scene.items = {filled(Rectangle{1, 2, 3, 4, 0}, {255, 255, 255}), filled(Circle{1, 2, 3}, {1, 2, 3}), curve,
        Shape{Segment{0, 1, 2, 1}, {}, {{0, 0, 0}, 1, {}, false}}};
    const std::string out = svg(scene);
    CHECK(contains(out, "\n<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" fill=\"#fff\"/>\n"));
    CHECK(contains(out, "\n<circle cx=\"1\" cy=\"2\" r=\"3\" fill=\"#010203\"/>\n"));
    CHECK(contains(out,
        "\n<path d=\"M0 0.5L10 20C1 2 3 4 5 6Z\" fill=\"none\" stroke=\"#f00\" stroke-width=\"2\" stroke-dasharray=\"4 3\" "
        "stroke-linecap=\"round\" stroke-linejoin=\"round\"/>\n"));
    CHECK(contains(out, "\n<line x1=\"0\" y1=\"1\" x2=\"2\" y2=\"1\" stroke=\"#000\"/>\n"));
}

TEST_CASE("corners stay round however large their radius", "[svg]") {
    Scene scene = blank_scene(200, 100);
    scene.items = {filled(Rectangle{1, 2, 40, 20, 99}, {255, 255, 255})};
    CHECK(contains(svg(scene), "height=\"20\" rx=\"10\" fill"));
}

TEST_CASE("equal gradients are shared", "[svg]") {
    Scene scene = blank_scene(200, 100);
    const Paint sky{Paint::Kind::vertical_gradient, {}, {{0, {255, 0, 0}}, {1, {0, 0, 255, 0.5f}}}};
    const Paint sea{Paint::Kind::vertical_gradient, {}, {{0, {0, 0, 0}}, {1, {0, 0, 255}}}};
    for (const Paint& paint : {sky, sea, sky}) scene.items.push_back(Shape{Rectangle{0, 0, 9, 9, 0}, paint, {}});
    const std::string out = svg(scene);
    CHECK(is_well_formed(out));
    CHECK(count(out, "<linearGradient") == 2);
    CHECK(count(out, "fill=\"url(#permit-gradient-1)\"") == 2);
    CHECK(contains(out, "<stop offset=\"1\" stop-color=\"#00f\" stop-opacity=\"0.5\"/>"));
}

TEST_CASE("what cannot be drawn is left out", "[svg]") {
    const float infinity = std::numeric_limits<float>::infinity();
    Scene scene = blank_scene(200, 100);
    Path broken;
    broken.verbs = {Verb::move, Verb::cubic};
    broken.points = {{0, 0}};
    scene.items = {filled(Rectangle{infinity, 0, 1, 1, 0}, {}), filled(Circle{0, 0, std::numeric_limits<float>::quiet_NaN()}, {}),
        filled(broken, {}), filled(Rectangle{0, 0, 1e30f, 1, 0}, {}), text_line(infinity, 0, "x"), text_line(0, 0, ""),
        Shape{Segment{0, 0, 1, 1}, {}, {{}, infinity, {}, false}}};
    const std::string out = svg(scene);
    CHECK(is_well_formed(out));
    CHECK(count(out, "<rect") == 1);  // the background
    CHECK(count(out, "<text") + count(out, "<path") + count(out, "<circle") + count(out, "<line") == 0);

    scene.width = infinity;
    CHECK(svg(scene).empty());
}
