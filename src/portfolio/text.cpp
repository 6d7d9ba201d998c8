// A portfolio for people at a terminal.
#include <fmt/core.h>

#include "analysis/sentences.h"
#include "portfolio/formats.h"
#include "support/log_text.h"

namespace journeymap {

namespace {

constexpr std::size_t most_groups = 20;

void write_map(const PortfolioMap& map, std::string& out) {
    if (!map.understood) {
        out += fmt::format("\n{}\n  not understood\n", map.name);
        for (const std::string& problem : map.problems) out += fmt::format("    {}\n", problem);
        if (map.problems_left_out > 0) out += fmt::format("    and {} more\n", map.problems_left_out);
        return;
    }
    out += fmt::format("\n{}  {}\n", map.name, plain(map.title));
    if (map.state == State::future) out += "  state       future: promised, and in no total\n";
    if (!map.service.empty()) out += fmt::format("  service     {}\n", plain(map.service));
    if (!map.personas.empty()) out += fmt::format("  personas    {}\n", personas_text(map));
    out += fmt::format("  method      {}\n", steps_text(map));
    if (map.lowest) out += fmt::format("  lowest      {}\n", low_text(*map.lowest));
    for (const PortfolioPain& pain : map.pains) {
        if (pain.open_barrier()) out += fmt::format("  barrier     {}\n", barrier_text(pain));
    }
    out += fmt::format("  review      {}\n", review_text(map));
}

void write_groups(std::string_view title, const std::vector<PortfolioGroup>& groups, const Portfolio& portfolio, std::string& out) {
    if (groups.empty()) return;
    out += fmt::format("\n{}\n", title);
    for (std::size_t i = 0; i < std::min(groups.size(), most_groups); ++i) {
        std::vector<std::string> names;
        for (const std::size_t map : maps_of(groups[i])) names.push_back(portfolio.maps[map].name);
        out += fmt::format("  {} in {} maps: {}\n", cited(groups[i].name), groups[i].maps, listed(names, 6));
    }
    if (groups.size() > most_groups) out += fmt::format("  and {} more: see -f md or -f json\n", groups.size() - most_groups);
}

std::string render(const Portfolio& portfolio, const PortfolioStyle&) {
    std::string out = totals_text(portfolio) + "\n";
    for (const PortfolioMap& map : portfolio.maps) write_map(map, out);
    write_groups("Recurring pain points", portfolio.pains, portfolio, out);
    write_groups("Shared touchpoints", portfolio.touchpoints, portfolio, out);
    write_groups("Personas of several maps", portfolio.personas, portfolio, out);
    write_groups("One name, defined in several maps", portfolio.namesakes, portfolio, out);
    return without_commands(std::move(out));
}

}  // namespace

const PortfolioFormat text_portfolio{"text", ".txt", "for people at a terminal", render};

}  // namespace journeymap
