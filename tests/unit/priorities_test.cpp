// The ranked opportunities, and the list of insights as a whole.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "insight_cases.h"
#include "reports/insight_manual.h"

using namespace journeymap;

namespace {

std::vector<std::string> ranking(const std::string& map) {
    std::vector<std::string> sentences;
    for (const Priority& priority : report_of(map).priorities) sentences.push_back(priority.sentence);
    return sentences;
}

const std::string pains =
    "name: One, emotion: {a: -2, b: 0}, importance: 3, pain_points: [{id: P1, text: Closed, severity: critical, barrier: true, frequency: "
    "50%}, {id: P2, text: Slow, severity: low, personas: [a]}], ";

}  // namespace

TEST_CASE("Each rank explains itself", "[insights][priorities]") {
    CHECK(ranking(one_stage({pains + "opportunities: [{id: O1, text: Faster, addresses: [P2], impact: 5, effort: 5, status: planned}, "
                                     "{id: O2, text: Open, addresses: [P1, P2], impact: 4, effort: 1}]"})) ==
          Sentences{"First: O2 “Open”, a quick win (impact 4, effort 1): removes the only barrier, P1 (critical); answers P2 (low); "
                    "reaches both personas; no pain is felt worse: −2.",
              "Second: O1 “Faster”, a big bet (impact 5, effort 5, planned): answers P2 (low); reaches only Ann; no pain is felt worse: "
              "−2."});
}

TEST_CASE("The value is impact times need over effort", "[insights][priorities]") {
    const auto report =
        report_of(one_stage({pains + "opportunities: [{id: O1, text: Open, addresses: [P1, P1, P2], impact: 4, effort: 2}]"}));
    REQUIRE(report.priorities.size() == 1);
    // P1: 4 x 0.5 x 2 x 1 x 1 x 1.5 = 6; P2: 1 x 0.5 x 2 x 0.5 = 0.5
    CHECK(report.priorities[0].need == Approx(6.5));
    CHECK(report.priorities[0].value == Approx(13));
}

TEST_CASE("Equal values are level: impact, effort, then the file decide", "[insights][priorities]") {
    const auto report =
        report_of(one_stage({"name: One, opportunities: [{id: O1, text: A, impact: 2, effort: 1}, {id: O2, text: B, impact: 4, effort: 2}, "
                             "{id: O3, text: C, impact: 4, effort: 2}, {id: O4, text: D, impact: 5, effort: 5}]"}));
    std::vector<std::string> order;
    for (const Priority& priority : report.priorities) order.push_back(priority.entities.front());
    CHECK(order == std::vector<std::string>{"opportunities/O2", "opportunities/O3", "opportunities/O1", "opportunities/O4"});
    CHECK(report.priorities[0].tied);
    CHECK(report.priorities[2].tied);
    CHECK_FALSE(report.priorities[3].tied);
    CHECK(report.priorities[0].sentence ==
          "First: O2 “B”, a quick win (impact 4, effort 2): it answers no pain point; level with another one.");
}

TEST_CASE("What is done, dropped, or without impact or effort is not ranked", "[insights][priorities]") {
    CHECK(ranking(one_stage({"name: One, opportunities: [{text: A, impact: 2, effort: 1, status: done}, {text: B, impact: 2, effort: 1, "
                             "status: dropped}, {text: C, impact: 2}, D]"})) ==
          Sentences{"“C” cannot be ranked: no effort is given.", "“D” cannot be ranked: neither impact nor effort is given."});
    CHECK(ranking(one_stage({"name: One"})).empty());
}

TEST_CASE("A pain for those who do not come there reaches nobody", "[insights][priorities]") {
    const auto report =
        report_of(one_stage({"name: One, personas: [b], pain_points: [{id: P1, text: x, personas: [a]}], opportunities: [{id: O1, text: A, "
                             "addresses: [P1], impact: 3, effort: 1}]"}));
    REQUIRE(report.priorities.size() == 1);
    CHECK(report.priorities[0].need == Approx(0));
    CHECK(report.priorities[0].sentence ==
          "First: O1 “A”, a quick win (impact 3, effort 1): answers P1; reaches no persona that comes there.");
}

TEST_CASE("Insights come by weight, and always the same", "[insights]") {
    const InsightReport first = report_of(sound_map), second = report_of(sound_map);
    REQUIRE(first.insights.size() > 5);
    for (std::size_t i = 0; i < first.insights.size(); ++i) {
        CHECK(first.insights[i].sentence == second.insights[i].sentence);
        CHECK(first.insights[i].sentence.ends_with("."));
        CHECK_FALSE(first.insights[i].entities.empty());
        if (i > 0) CHECK(first.insights[i - 1].weight >= first.insights[i].weight);
    }
}

TEST_CASE("A kind says all there is to know", "[insights]") {
    std::set<std::string_view> names, keys;
    for (const ThresholdInfo& info : threshold_infos()) {
        keys.insert(info.key);
        CHECK(InsightThresholds{}.*info.member >= info.least);
        CHECK(InsightThresholds{}.*info.member <= info.most);
    }
    CHECK(keys.size() == sizeof(InsightThresholds) / sizeof(double));
    std::set<std::string> used;
    for (const InsightKind* kind : insight_kinds()) {
        INFO(kind->name);
        CHECK(names.insert(kind->name).second);
        for (const std::string_view text : {kind->family, kind->definition, kind->formula, kind->weight, kind->source})
            CHECK_FALSE(text.empty());
        CHECK(kind->definition.ends_with("."));
        std::istringstream words{std::string(kind->thresholds)};
        for (std::string key; words >> key; used.insert(key)) CHECK(keys.contains(key));
    }
    CHECK(used.size() == keys.size());
}

TEST_CASE("The manual of the insights is up to date", "[insights]") {
    const std::string path = JOURNEYMAP_ROOT "/man/journeymap-insights.7";
    if (std::getenv("JOURNEYMAP_UPDATE") != nullptr) std::ofstream(path) << manual_of_insights();
    std::ifstream file(path, std::ios::binary);
    CHECK(std::string{std::istreambuf_iterator<char>(file), {}} == manual_of_insights());
}

TEST_CASE("Text of a map cannot do harm in a sentence", "[insights]") {
    const auto sentences =
        sentences_in("title: T\nstages: [{name: S, touchpoints: [{name: \"One\\u202e\\ttwo\", emotion: -1}, {name: Two, emotion: 1}]}]\n",
            "lowest-point");
    REQUIRE(sentences.size() == 1);
    CHECK(sentences[0].find("\u202e") == std::string::npos);
    CHECK(sentences[0].find('\t') == std::string::npos);
}

TEST_CASE("A map with too many personas is analysed for the first of them", "[insights]") {
    std::string map = "title: T\npersonas:\n";
    for (int i = 0; i < 120; ++i) map += "  - P" + std::to_string(i) + "\n";
    map += "stages: [{name: S, touchpoints: [{name: One, emotion: -1}, {name: Two, emotion: 1}]}]\n";
    const Checked checked = check_text(map);  // so many only with --limits-times
    const InsightReport report = find_insights(checked.journey);
    CHECK(report.personas_left_out == 20);
    CHECK(report.insights.front().sentence == "The lowest point of the whole journey is “One” for all 100 personas (−1).");
}
