// A portfolio as a table for spreadsheets: a row for each map. What recurs is not in it: that takes other columns.
#include "portfolio/formats.h"

#include "journeymap/words.h"
#include "model/date.h"
#include "reports/scorecard_line.h"
#include "support/csv_writer.h"

namespace journeymap {

namespace {

constexpr std::string_view columns[] = {"rank", "path", "understood", "title", "service", "organization", "state", "personas",
    "objectives_step", "personas_step", "touchpoints_step", "emotions_step", "opportunities_step", "iterate_step", "steps_done", "errors",
    "warnings", "lowest_score", "lowest_touchpoint", "lowest_persona", "stages", "touchpoints", "pain_points", "open_barriers",
    "opportunities", "open_opportunities", "review_due", "review_overdue"};
constexpr std::size_t columns_of_all = 3;  // that a map which was not understood has too

class PortfolioTable {
public:
    PortfolioTable(std::string& out, bool knows_today) : csv_(out), knows_today_(knows_today) {
        for (const std::string_view column : columns) csv_.text(column);
        csv_.end_row();
    }

    void add(const PortfolioMap& map, std::size_t rank) {
        number(rank);
        csv_.text(map.path);
        csv_.text(map.understood ? "yes" : "no");
        if (map.understood)
            add_content(map);
        else
            for (std::size_t i = columns_of_all; i < std::size(columns); ++i) csv_.empty();
        csv_.end_row();
    }

private:
    void number(std::size_t count) { csv_.number(static_cast<double>(count)); }

    void add_content(const PortfolioMap& map) {
        csv_.text(map.title);
        csv_.text(map.service);
        csv_.text(map.organization);
        csv_.text(word_of(map.state));
        std::string personas;
        for (const PortfolioPersona& persona : map.personas) personas += (personas.empty() ? "" : "; ") + persona.name;
        csv_.text(personas);
        for (const StepScore& step : map.scorecard) csv_.text(word_of(step.state));
        for (const std::size_t count : {map.steps_done(), map.errors, map.warnings}) number(count);
        map.lowest ? csv_.number(map.lowest->score) : csv_.empty();
        csv_.text(map.lowest ? map.lowest->touchpoint : "");
        csv_.text(map.lowest ? map.lowest->persona : "");
        for (const std::size_t count :
            {map.stages, map.touchpoints.size(), map.pains.size(), map.open_barriers(), map.opportunities, map.open_opportunities})
            number(count);
        csv_.text(map.review_due ? iso_date(*map.review_due) : "");
        csv_.text(!knows_today_ || !map.review_due ? "" : map.overdue ? "yes" : "no");
    }

    CsvWriter csv_;
    bool knows_today_;
};

std::string render(const Portfolio& portfolio, const PortfolioStyle&) {
    std::string out;
    PortfolioTable table(out, portfolio.today.has_value());
    for (std::size_t i = 0; i < portfolio.maps.size(); ++i) table.add(portfolio.maps[i], i + 1);
    return out;
}

}  // namespace

const PortfolioFormat csv_portfolio{"csv", ".csv", "a row for each map, for spreadsheets", render};

}  // namespace journeymap
