// Whatever a map says, its picture shows all of it, on the page and not on top of each other. Maps are generated.
#include "journeymap/layout.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <fmt/core.h>

#include "catch.h"
#include "comparison/earlier.h"
#include "journeymap/check.h"
#include "layout_rules.h"
#include "reading.h"

using namespace journeymap;

namespace {

// Words of one kind to make texts of.
struct Vocabulary {
    std::string_view language;
    std::vector<std::string_view> words;
    std::string_view space = " ";
};

const Vocabulary english{
    "en", {"permit", "waiting", "letter", "a", "to", "the", "office", "counter", "unexpectedly", "form", "well-known"}};
const Vocabulary long_german{
    "de", {"Rindfleischetikettierungs\u00fcberwachungsaufgaben\u00fcbertragungsgesetz", "der",
              "Donaudampfschifffahrtselektrizit\u00e4tenhauptbetriebswerkbauunterbeamtengesellschaft", "Amt",
              "stra\u00dfenverkehrsbeh\u00f6rdlicherseits", "https://example.org/a/very/long/path/that-goes-on-and-on/and/on.html"}};
const Vocabulary arabic{"ar", {"تجديد", "تصريح", "المواقف", "الرسالة", "مكتب", "في", "iPhone", "2027", "الانتظار", "(نموذج)"}};
const Vocabulary japanese{"ja", {"駐車許可証", "更新", "窓口", "申請する", "「オンライン」", "、", "手紙", "待つ", "メール"}, ""};
const Vocabulary hebrew{"he", {"חידוש", "תו", "חניה", "לתושב", "מכתב", "50%", "המתנה", "בית-ספר", "iPhone"}};

struct MapShape {
    int stages = 3, touchpoints = 3, personas = 2;
    bool emotions = true;
    int length = 8;  // words of a longer text
};

// Writes a map that says a bit of everything, somewhere.
class MapWriter {
public:
    MapWriter(const Vocabulary& vocabulary, MapShape shape, unsigned seed) : vocabulary_(vocabulary), shape_(shape), random_(seed) {}

    std::string write() {
        out_ = fmt::format("title: {}\nlanguage: {}\nservice: {}\norganization: {}\n", text(5), vocabulary_.language, text(2), text(3));
        out_ += fmt::format(
            "scenario: {{text: {}, trigger: {}, start: {}, end: {}, outcome: {}}}\n", text(9), text(6), text(3), text(4), text(5));
        out_ += fmt::format("objectives: [{{text: {}, measure: [{{text: {}, value: 41, target: 20}}]}}, {}]\n", text(6), text(2), text(7));
        if (shape_.personas > 0) out_ += "personas:\n";
        for (int i = 0; i < shape_.personas; ++i) write_persona(i);
        out_ += "evidence: [{id: e1, text: " + text(3) + ", kind: interview, n: 12, date: 2026-01-01, link: \"https://example.org\"}]\n";
        out_ += "lanes: [{id: risk, name: " + text(1) + "}]\nstages:\n";
        for (int i = 0; i < shape_.stages; ++i) write_stage(i);
        out_ += "review: {last: 2026-01-01, every: 6 months, owner: " + text(2) + "}\n";
        out_ += "history: [{date: 2026-01-01, version: \"1\", text: " + text(6) + ", by: " + text(2) + "}]\n";
        return out_;
    }

private:
    const Vocabulary& vocabulary_;
    MapShape shape_;
    std::mt19937 random_;
    std::string out_;
    std::string previous_;  // touchpoint

    int number(int least, int most) { return least + static_cast<int>(random_() % static_cast<unsigned>(most - least + 1)); }
    bool sometimes(int in) { return number(1, in) == 1; }

    // Up to `most` words in quotes.
    std::string text(int most) {
        std::string result = "\"";
        for (int i = number(1, most); i > 0; --i) {
            if (result.size() > 1) result += vocabulary_.space;
            result += vocabulary_.words[random_() % vocabulary_.words.size()];
        }
        return result + "\"";
    }

    void write_persona(int i) {
        out_ += fmt::format("  - {{id: p{}, name: {}, role: {}, quote: {}, motivations: [{}, {}], needs: [{}], behaviors: [{}]", i, text(3),
            text(3), text(8), text(4), text(5), text(4), text(6));
        if (sometimes(2)) out_ += fmt::format(", segment: {}, experience: new, goals: [{}], frustrations: [{}]", text(2), text(5), text(5));
        if (sometimes(2)) out_ += fmt::format(", preferences: [{}], access_needs: [{}], prefers: [website, phone]", text(5), text(5));
        out_ += "}\n";
    }

    std::string emotion() {
        std::string result = fmt::format("{{score: {}, feeling: {}", number(-20, 20) / 10.0, text(2));
        if (sometimes(5)) result += ", from: -2, to: 1";
        return result + "}";
    }

    void write_emotions(std::string_view key, std::string_view indent) {
        if (!shape_.emotions) return;
        if (shape_.personas == 0 || sometimes(4)) {
            out_ += fmt::format("{}{}: {}\n", indent, key, emotion());
            return;
        }
        std::string all;
        for (int i = 0; i < shape_.personas; ++i) {
            if (!sometimes(4)) all += fmt::format("{}p{}: {}", all.empty() ? "" : ", ", i, emotion());
        }
        if (!all.empty()) out_ += fmt::format("{}{}: {{{}}}\n", indent, key, all);
    }

    void write_cards(std::string_view indent) {
        out_ += fmt::format("{}pain_points: [{{text: {}, severity: high, barrier: {}, frequency: {}}}, {}]\n", indent, text(shape_.length),
            sometimes(2), text(2), text(shape_.length));
        out_ += fmt::format(
            "{}opportunities: [{{text: {}, impact: 5, effort: 1, status: done, link: \"https://example.org\", outcome: {{measure: {}, "
            "before: 38, after: 2}}}}]\n",
            indent, text(shape_.length), text(2));
    }

    void write_stage(int number_of_stage) {
        out_ += fmt::format("  - name: {}\n    id: s{}\n", text(3), number_of_stage);
        if (sometimes(2)) out_ += fmt::format("    goals: [{}, {}]\n", text(6), text(4));
        if (sometimes(3)) out_ += fmt::format("    phase: {}\n", text(2));
        if (sometimes(4)) out_ += fmt::format("    motivations: [{}]\n    expectations: [{}]\n", text(5), text(5));
        if (sometimes(3)) write_emotions("emotion", "    ");
        if (sometimes(4)) write_cards("    ");
        const int touchpoints = sometimes(6) ? 0 : number(0, shape_.touchpoints);
        if (touchpoints == 0) return;
        out_ += "    touchpoints:\n";
        for (int i = 0; i < touchpoints; ++i) write_touchpoint(fmt::format("t{}-{}", number_of_stage, i));
    }

    void write_touchpoint(std::string_view id) {
        static constexpr std::string_view channels[] = {"website", "phone", "email", "counter", "none"};
        out_ += fmt::format("      - name: {}\n        id: {}\n", text(4), id);
        std::string_view indent = "        ";
        if (!sometimes(3)) out_ += fmt::format("{}channel: {}\n", indent, channels[random_() % 5]);
        out_ += fmt::format("{}doing: [{}]\n", indent, text(shape_.length));
        if (sometimes(2)) out_ += fmt::format("{}thinking: [{}, {}]\n", indent, text(6), text(6));
        if (!sometimes(5)) write_emotions("emotion", indent);
        if (sometimes(6)) write_emotions("expected", indent);
        if (sometimes(2)) write_cards(indent);
        if (sometimes(3)) out_ += fmt::format("{}gains: [{}]\n", indent, text(4));
        if (sometimes(3)) out_ += fmt::format("{}needs: [{}]\n{}promise: {}\n", indent, text(4), indent, text(5));
        if (sometimes(4)) out_ += fmt::format("{}moment_of_truth: {}\n{}decision: true\n", indent, text(4), indent);
        if (sometimes(4))
            out_ +=
                fmt::format("{}frontstage: [{}]\n{}backstage: [{}]\n{}systems: [{}]\n", indent, text(3), indent, text(3), indent, text(3));
        if (sometimes(4))
            out_ += fmt::format(
                "{}measures: [{{text: {}, value: 92, unit: \"%\", target: 95}}, {{text: {}, value: 19, unit: days, target: 5}}]\n", indent,
                text(4), text(3));
        if (sometimes(4)) out_ += fmt::format("{}drop_off: 24%\n", indent);
        if (sometimes(5) && !previous_.empty()) out_ += fmt::format("{}instead_of: {}\n", indent, previous_);
        previous_ = id;
        if (sometimes(4))
            out_ +=
                fmt::format("{}duration: 22 min\n{}wait: 19 days\n{}attempts: 3\n{}asks: [{}]\n", indent, indent, indent, indent, text(2));
        if (sometimes(4)) out_ += fmt::format("{}notes: {{risk: [{}]}}\n", indent, text(4));
    }
};

std::string all_of(const std::vector<std::string>& broken) {
    std::string result;
    for (std::size_t i = 0; i < broken.size() && i < 5; ++i) result += broken[i] + "\n";
    return result;
}

// A scene's texts live in the grid, too.
struct Picture {
    Grid grid;
    Scene scene;
};

Picture draw(const Reading& reading, TextShaper& shaper, const Earlier* earlier = nullptr) {
    const Journey& journey = reading.map();
    Diagnostics findings;
    const Scorecard scorecard = run_checks(journey, reading.sources, {}, findings);
    GridOptions options;
    options.earlier = earlier;
    Picture picture{lay_grid(journey, analyse(journey), scorecard, options), {}};
    picture.scene = lay_out(picture.grid, *themes().front(), shaper, {"map.journey.yaml"});
    return picture;
}

void check_scene(const Journey& journey, const Scene& scene) {
    CHECK(scene.width == std::floor(scene.width));  // a viewer may stretch what ends within a px
    CHECK(scene.height == std::floor(scene.height));
    CHECK(all_of(outside_page(scene)) == "");
    CHECK(all_of(overlapping_lines(scene)) == "");
    CHECK(all_of(missing_texts(journey, scene)) == "");
    CHECK(all_of(overshooting_curves(scene)) == "");
    CHECK(all_of(unbalanced_items(scene)) == "");
    CHECK(all_of(covered_marks(scene)) == "");
}

void check_map(const std::string& yaml, TextShaper& shaper) {
    INFO(yaml);
    Reading reading = read(yaml);
    REQUIRE(reading.journey);
    INFO(reading.findings());
    REQUIRE_FALSE(reading.diagnostics.document_has_errors());
    const Picture picture = draw(reading, shaper);
    check_scene(reading.map(), picture.scene);
    reading.journey->right_to_left = !reading.journey->right_to_left;
    const Picture turned = draw(reading, shaper);
    const bool was_mirrored = picture.scene.right_to_left;
    CHECK(all_of(was_mirrored ? unlike_mirrored(turned.scene, picture.scene) : unlike_mirrored(picture.scene, turned.scene)) == "");
}

void check_maps(const Vocabulary& vocabulary, int rounds) {
    auto shaper = make_text_shaper({});
    for (int round = 0; round < rounds; ++round) {
        const auto seed = static_cast<unsigned>(round);
        MapShape shape;
        shape.stages = round % 10 == 9 ? 30 : 1 + round % 7;
        shape.touchpoints = round % 12 == 5 ? 12 : round % 5;
        shape.personas = round % 7;
        shape.emotions = round % 6 != 5;
        shape.length = round % 11 == 7 ? 120 : 8;
        INFO(vocabulary.language << ", round " << round);
        check_map(MapWriter(vocabulary, shape, seed).write(), *shaper);
    }
}

// Whether a screen reader is told of each touchpoint that is gone.
std::size_t former_groups(const Scene& scene) {
    return static_cast<std::size_t>(std::ranges::count_if(scene.items, [](const Item& item) {
        const auto* group = std::get_if<GroupBegin>(&item);
        return group != nullptr && group->id.starts_with("former-");
    }));
}

// Two maps of one language that share some ids, drawn over each other, to the left and to the right.
void check_pairs(const Vocabulary& vocabulary, int rounds) {
    auto shaper = make_text_shaper({});
    for (int round = 0; round < rounds; ++round) {
        const auto seed = static_cast<unsigned>(round);
        MapShape before, after;
        before.stages = 1 + round % 5;
        after.stages = 1 + round % 4;
        before.touchpoints = round % 7;
        after.touchpoints = round % 5;
        before.personas = round % 4;
        after.personas = round % 3 == 2 ? 5 : round % 4;
        Reading old = read(MapWriter(vocabulary, before, seed + 1000).write());
        const std::string yaml = MapWriter(vocabulary, after, seed).write();
        INFO(vocabulary.language << ", round " << round << "\n" << yaml);
        Reading now = read(yaml);
        REQUIRE(old.journey);
        REQUIRE(now.journey);
        const Earlier earlier = earlier_of(old.map(), now.map(), {"old.yaml", "map.yaml"});
        const Picture picture = draw(now, *shaper, &earlier);
        check_scene(now.map(), picture.scene);
        CHECK(former_groups(picture.scene) == earlier.former.size());
        now.journey->right_to_left = !now.journey->right_to_left;
        const Picture turned = draw(now, *shaper, &earlier);  // arrows turn with the text, so it is no mirror image
        CHECK(all_of(outside_page(turned.scene)) == "");
        CHECK(all_of(overlapping_lines(turned.scene)) == "");
    }
}

}  // namespace

TEST_CASE("pictures of two maps keep the rules", "[layout]") {
    check_pairs(english, 40);
    check_pairs(long_german, 20);
    check_pairs(arabic, 20);
    check_pairs(japanese, 20);
}

TEST_CASE("pictures of English maps keep the rules", "[layout]") { check_maps(english, 40); }
TEST_CASE("pictures of maps with long words keep the rules", "[layout]") { check_maps(long_german, 40); }
TEST_CASE("pictures of Arabic maps keep the rules", "[layout]") { check_maps(arabic, 24); }
TEST_CASE("pictures of Hebrew maps keep the rules", "[layout]") { check_maps(hebrew, 24); }
TEST_CASE("pictures of Japanese maps keep the rules", "[layout]") { check_maps(japanese, 24); }

TEST_CASE("names that are longer than the page, and more markers than a column has room for, stay on the page", "[layout]") {
    auto shaper = make_text_shaper({});
    std::string name(999, 'W'), personas, emotions;
    for (int i = 0; i < 60; ++i) {
        personas += fmt::format("  - {{id: p{}, name: P{}}}\n", i, i);
        emotions += fmt::format("p{}: {{score: 1, feeling: glad}}, ", i);
    }
    const std::string stages = "stages: [{name: S, touchpoints: [{name: A, emotion: {" + emotions + "}}, {name: B, emotion: 1}]}]\n";
    check_map("title: T\npersonas:\n  - {id: a, name: " + name + "}\n" + personas + stages, *shaper);
    check_map("title: T\npersonas: [" + name + "]\nstages: [{name: S, touchpoints: [{name: A, emotion: 1}]}]\n", *shaper);
}
