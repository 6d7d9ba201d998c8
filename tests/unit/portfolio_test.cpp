#include "catch.h"

#include "portfolio/formats.h"
#include "portfolio/likeness.h"

using namespace journeymap;

namespace {

constexpr Date today{2026, 10, 1};

PortfolioMap map_of(std::string path, std::string yaml, std::optional<Date> day = today) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = load_source(path, std::move(yaml), sources, diagnostics, path);
    REQUIRE(source);
    UseFiles use;
    use.read = [](void*, std::string_view) -> UseFile {
        return {"maps/people.yaml", "personas: [{id: amara, name: Amara}]\n", {}, "/project/maps/people.yaml"};
    };
    const auto journey = read_journey(sources, *source, use, diagnostics);
    REQUIRE(journey);
    PortfolioMap map = portfolio_map(*journey, sources, run_checks(*journey, sources, {day, "--today"}, diagnostics), day);
    map.name = map.path = std::move(path);
    return map;
}

std::string stage(std::string_view touchpoints) { return "stages: [{name: S, touchpoints: [" + std::string(touchpoints) + "]}]\n"; }

Portfolio three_maps() {
    std::vector<PortfolioMap> maps;
    maps.push_back(map_of(
        "b.yaml", "title: B\nuse: [people.yaml]\npersonas: [Henk]\nreview: {last: 2026-09-01, every: 1 year}\n" +
                      stage("{name: Sign in, personas: [amara], emotion: -1, pain_points: [The upload limit rejects phone photos]}")));
    maps.push_back(
        map_of("a.yaml", "title: A\nuse: [people.yaml]\nreview: {last: 2025-09-01}\n" +
                             stage("{name: Sign in, personas: [amara], emotion: -1, pain_points: [Upload limit rejects phone photos]}")));
    maps.push_back(map_of(
        "c.yaml", "title: C\npersonas: [Henk]\n" +
                      stage("{name: sign-in, emotion: 1, pain_points: [{id: P9, text: Nobody answers, barrier: true, severity: high}]}")));
    PortfolioMap lost;
    lost.name = lost.path = "z.yaml";
    lost.problems = {"line 1: unknown key"};
    maps.push_back(std::move(lost));
    return make_portfolio(std::move(maps), today);
}

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string rendered(std::string_view format, const Portfolio& portfolio) {
    return find_portfolio_format(format)->render(portfolio, {{}, "/nowhere"});
}

}  // namespace

TEST_CASE("a portfolio says the worst map first, and ties go by path") {
    const Portfolio portfolio = three_maps();
    std::vector<std::string> paths;
    for (const PortfolioMap& map : portfolio.maps) paths.push_back(map.path);
    CHECK(paths == std::vector<std::string>{"z.yaml", "c.yaml", "a.yaml", "b.yaml"});
    CHECK(portfolio.totals.maps == 4);
    CHECK(portfolio.totals.understood == 3);
    CHECK(portfolio.totals.open_barriers == 1);
}

TEST_CASE("a review is overdue on the day after it was due, and only where today is known") {
    const Portfolio portfolio = three_maps();
    CHECK(portfolio.totals.overdue == 1);
    CHECK(portfolio.totals.without_review == 1);
    CHECK(portfolio.maps[2].overdue);
    CHECK(portfolio.maps[2].review_due == Date{2026, 9, 1});
    const std::string yaml = "title: A\nreview: {last: 2025-09-01, every: 12 months}\n";
    CHECK_FALSE(map_of("a", yaml, Date{2026, 9, 1}).overdue);
    CHECK(map_of("a", yaml, Date{2026, 9, 2}).overdue);
    CHECK_FALSE(map_of("a", yaml, std::nullopt).overdue);
}

TEST_CASE("one persona of a file that maps use is one, and a name defined twice is two") {
    const Portfolio portfolio = three_maps();
    CHECK(portfolio.totals.personas == 3);  // Amara, and two whose name is Henk
    REQUIRE(portfolio.personas.size() == 1);
    CHECK(portfolio.personas[0].name == "Amara");
    CHECK(portfolio.personas[0].maps == 2);
    REQUIRE(portfolio.namesakes.size() == 1);
    CHECK(portfolio.namesakes[0].name == "Henk");
}

TEST_CASE("what recurs is found by its words") {
    const Portfolio portfolio = three_maps();
    REQUIRE(portfolio.pains.size() == 1);
    CHECK(portfolio.pains[0].maps == 2);
    REQUIRE(portfolio.touchpoints.size() == 1);
    CHECK(portfolio.touchpoints[0].maps == 3);
    CHECK(portfolio.touchpoints[0].places.size() == 3);
}

TEST_CASE("what a future state promises is in no total and does not recur") {
    const std::string text = "title: A\n" + stage("{name: Sign in, pain_points: [Phone photos are rejected]}");
    const Portfolio portfolio = make_portfolio({map_of("a.yaml", text), map_of("b.yaml", "state: future\n" + text)}, today);
    CHECK(portfolio.totals.maps == 2);
    CHECK(portfolio.totals.touchpoints == 1);
    CHECK(portfolio.totals.pains == 1);
    CHECK(portfolio.pains.empty());
    CHECK(portfolio.touchpoints.empty());
    CHECK(holds(rendered("text", portfolio), "future"));
    CHECK(holds(rendered("md", portfolio), "future"));
}

TEST_CASE("a barrier is open until an opportunity against it is done") {
    const auto barriers = [](std::string_view opportunities) {
        return map_of("a", "title: A\n" + stage("{name: T, pain_points: [{id: P1, text: No, barrier: true}], opportunities: [" +
                                                std::string(opportunities) + "]}"));
    };
    CHECK(barriers("").open_barriers() == 1);
    CHECK(barrier_text(barriers("").pains[0]) == "P1 “No” at “T”: nothing is planned against it");
    CHECK(barriers("{text: O, addresses: [P1], status: dropped}").pains[0].answered == false);
    CHECK(barrier_text(barriers("{text: O, addresses: [P1], status: proposed}, {text: Q, addresses: [P1], status: doing}").pains[0]) ==
          "P1 “No” at “T”: being done");
    CHECK(barriers("{text: O, addresses: [P1], status: done}").open_barriers() == 0);
}

TEST_CASE("the lowest point of a map that knows only stages is a stage") {
    const PortfolioMap map = map_of("a", "title: A\npersonas: [Ada]\nstages: [{name: S, emotion: -1, touchpoints: [T]}]\n");
    REQUIRE(map.lowest);
    CHECK(map.lowest->touchpoint == "S");
    CHECK_FALSE(map_of("a", "title: A\n").lowest);
}

TEST_CASE("Likeness groups names that say the same") {
    const std::vector<std::string_view> names{"Upload limit rejects phone photos", "The upload limit rejects phone photos", "Help line",
        "help-line", "Upload", "", "The help line", "Photos of the upload limit"};
    const Likeness likeness(names);
    const std::vector<std::size_t>& groups = likeness.groups();
    CHECK(groups[0] == groups[1]);
    CHECK(groups[2] == groups[3]);
    CHECK(groups[2] == groups[6]);
    CHECK(groups[4] != groups[0]);
    CHECK(groups[7] != groups[0]);
    CHECK(Likeness({}).count() == 0);
}

TEST_CASE("formats of a portfolio say what was not understood, and do nothing but be read") {
    const Portfolio portfolio = three_maps();
    const std::string text = rendered("text", portfolio);
    CHECK(
        text.starts_with("4 maps, 1 of them not understood, 3 personas, 3 stages, 3 touchpoints, 3 pain points, 1 open barrier, "
                         "0 opportunities (0 open), 1 review overdue\n"));
    CHECK(holds(text, "z.yaml\n  not understood\n    line 1: unknown key\n"));
    CHECK(holds(text, "barrier     P9 “Nobody answers” (high) at “sign-in”: nothing is planned against it\n"));
    CHECK(holds(text, "review      overdue since 2026-09-01\n"));
    CHECK(holds(text, "“sign-in” in 3 maps: c.yaml, a.yaml and b.yaml\n"));
    const std::string markdown = rendered("md", portfolio);
    CHECK(holds(markdown, "## Not understood\n\n- z.yaml\n  - line 1: unknown key\n"));
    CHECK(holds(markdown, "| 2026-09-01, overdue |"));
    const std::string csv = rendered("csv", portfolio);
    CHECK(holds(csv, "\r\n1,z.yaml,no,,,"));
    CHECK(holds(csv, "\r\n3,a.yaml,yes,A,"));
    CHECK(holds(csv, ",2026-09-01,yes\r\n"));
    CHECK(holds(rendered("json", portfolio), "\"review_overdue\": true"));
}

TEST_CASE("a text that a spreadsheet would compute stays a text in a portfolio") {
    std::vector<PortfolioMap> maps;
    maps.push_back(map_of(
        "=a.yaml", "title: \"=1+1\"\nservice: \"+2 | <b>\"\npersonas: [\"@x, \\\"y\\\"\"]\n" + stage("{name: \"-3\", emotion: -1}")));
    const std::string csv = rendered("csv", make_portfolio(maps, std::nullopt));
    CHECK(holds(csv, ",'=a.yaml,yes,'=1+1,'+2 | <b>,,current,\"'@x, \"\"y\"\"\","));
    CHECK(holds(csv, ",-1,'-3,"));
    const std::string markdown = rendered("md", make_portfolio(maps, std::nullopt));
    CHECK_FALSE(holds(markdown, "<b>"));
    CHECK_FALSE(holds(markdown, "@x"));
    CHECK_FALSE(holds(markdown, "overdue"));
}
