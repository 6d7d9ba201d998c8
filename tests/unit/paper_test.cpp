// Paper and the size that text has on it.
#include "catch.h"
#include "presentation/paper.h"
#include "presentation/text_size.h"

using namespace journeymap;

namespace {

// A picture of a size with texts of these sizes, in px.
Scene picture(float width, float height, std::vector<float> sizes) {
    Scene scene;
    scene.width = width;
    scene.height = height;
    for (const float size : sizes) {
        TextLine line;
        line.style.size = size;
        line.text = "text";
        scene.items.emplace_back(line);
    }
    return scene;
}

std::string finding_of(const Scene& scene, PaperSize size, Orientation orientation) {
    Diagnostics diagnostics;
    report_text_size(scene, {&paper_of(size), orientation}, {}, diagnostics);
    if (diagnostics.findings().empty()) return {};
    const Finding& finding = diagnostics.findings().front();
    CHECK(finding.rule == &text_too_small);
    CHECK(finding.entity == "picture");
    return finding.message + "; " + finding.help;
}

}  // namespace

TEST_CASE("papers have words, and each stands at its place") {
    CHECK(papers().size() == paper_words.size());
    for (std::size_t i = 0; i < papers().size(); ++i) {
        CHECK(find_paper(paper_words[i]) == &papers()[i]);
        CHECK(static_cast<std::size_t>(papers()[i].size) == i);
        CHECK(papers()[i].width < papers()[i].height);
    }
    CHECK(find_paper("A3") == &paper_of(PaperSize::a3));
    CHECK(find_paper("a33") == nullptr);
    CHECK(find_paper("") == nullptr);
}

TEST_CASE("a picture is as large on a sheet as the margins allow") {
    const Paper& a4 = paper_of(PaperSize::a4);
    const float px_of_mm = 96 / 25.4F;
    const Fit wide = fit_onto(a4, Orientation::automatic, 277 * px_of_mm, 100);
    CHECK(wide.orientation == Orientation::landscape);
    CHECK(wide.scale == Approx(1));
    const Fit tall = fit_onto(a4, Orientation::automatic, 100, 554 * px_of_mm);
    CHECK(tall.orientation == Orientation::portrait);
    CHECK(tall.scale == Approx(0.5));
    CHECK(fit_onto(a4, Orientation::portrait, 277 * px_of_mm, 100).scale == Approx(190.0 / 277));
    CHECK(fit_onto(a4, Orientation::landscape, 100, 554 * px_of_mm).scale == Approx(190.0 / 554));
    CHECK(fit_onto(a4, Orientation::automatic, 100, 100).scale > 1);
    CHECK(fit_onto(a4, Orientation::automatic, 0, 0).scale > 1);
}

TEST_CASE("text under 8 pt is a finding that names a paper that is large enough") {
    const Scene scene = picture(2000, 1000, {36, 11.5F, 13});
    CHECK(*smallest_text(scene) == 11.5F);
    CHECK(finding_of(scene, PaperSize::a4, Orientation::automatic) ==
          "on A4 the smallest text of the picture is 4.5 pt, less than 8 pt; print it on A2 (9.3 pt) or larger, or print it on several "
          "sheets with 'build -f pdf --paper a4 --fit tile'");
    CHECK(finding_of(scene, PaperSize::a2, Orientation::automatic) == "");
    // Where American paper ends, the other series goes on.
    CHECK(finding_of(scene, PaperSize::letter, Orientation::automatic) ==
          "on Letter the smallest text of the picture is 4.2 pt, less than 8 pt; print it on A2 (9.3 pt) or larger, or print it on several "
          "sheets with 'build -f pdf --paper letter --fit tile'");
    const Scene small = picture(1300, 900, {11.5F});
    CHECK(finding_of(small, PaperSize::letter, Orientation::automatic).find("Tabloid") != std::string::npos);
}

TEST_CASE("paper that could be turned is to be turned first") {
    const Scene scene = picture(2000, 1000, {11.5F});
    CHECK(finding_of(scene, PaperSize::a2, Orientation::portrait) ==
          "on A2 in portrait the smallest text of the picture is 6.5 pt, less than 8 pt; in landscape it has 9.3 pt");
    CHECK(finding_of(scene, PaperSize::a3, Orientation::portrait).find("print it on A1 (9.3 pt)") != std::string::npos);
}

TEST_CASE("what no paper can hold is to be split") {
    const Scene scene = picture(6000, 1000, {11.5F});
    CHECK(large_enough_paper(scene, PaperSeries::iso, Orientation::automatic) == nullptr);
    CHECK(finding_of(scene, PaperSize::a4, Orientation::automatic).find("even on A0 it has only 6.3 pt: print it on several sheets") !=
          std::string::npos);
}

TEST_CASE("a picture without text has no text that is too small") {
    CHECK_FALSE(smallest_text(picture(6000, 1000, {})));
    CHECK(finding_of(picture(6000, 1000, {}), PaperSize::a4, Orientation::automatic) == "");
}

TEST_CASE("what helps a picture that is set at a width is said, and nothing else") {
    const Scene scene = picture(1280, 900, {11});
    const auto help = [&](const WidthAdvice& advice) {
        Diagnostics diagnostics;
        report_text_size(scene, 160, advice, {}, diagnostics);
        return diagnostics.findings().empty() ? std::string("none") : diagnostics.findings().front().help;
    };
    CHECK(points_at(scene, 160) == Approx(3.897).epsilon(0.001));
    CHECK(points_at(picture(1280, 900, {}), 160) == 0);
    CHECK(help({}) == "set it 329 mm wide or more");
    CHECK(help({{4, 8.04F, 1.5F}, {}}) == "set it 329 mm wide or more, or fold it with --rows 4 (8.0 pt)");
    CHECK(help({{4, 8.04F, 5.2F}, {}}) == "set it 329 mm wide or more, or fold it with --rows 4 (8.0 pt, 832 mm high)");
    CHECK(help({{9, 6.2F, 12}, {"doing", "emotion"}}) ==
          "set it 329 mm wide or more, or show less with --lanes doing,emotion; more rows do not suffice, the most they give is --rows 9 "
          "(6.2 pt, 1920 mm high)");
    Diagnostics diagnostics;
    report_text_size(scene, 400, {}, {}, diagnostics);
    CHECK(diagnostics.findings().empty());
}
