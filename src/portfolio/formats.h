// The formats of a portfolio. To add one, write its file and put it in the list in formats.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "diagnostics/formats.h"
#include "portfolio/portfolio.h"

namespace journeymap {

struct PortfolioStyle {
    FormatOptions text;
    std::string folder;  // where the output lies, as an absolute path: links are relative to it
};

struct PortfolioFormat {
    std::string_view name;
    std::string_view extension;  // ".txt"
    std::string_view summary;
    std::string (*render)(const Portfolio& portfolio, const PortfolioStyle& style);
};
std::span<const PortfolioFormat* const> portfolio_formats();          // the first is the default
const PortfolioFormat* find_portfolio_format(std::string_view name);  // null where there is none

// The JSON Schema (draft-07) of the JSON format.
std::string schema_of_portfolio();

extern const PortfolioFormat text_portfolio, markdown_portfolio, json_portfolio, csv_portfolio;

// The sentences that formats share.

// "12 maps, 1 of them not understood; 14 personas, 96 touchpoints, ..."
std::string totals_text(const Portfolio& portfolio);
// "4 of 6 steps done; 5 opportunities: P4 has no opportunity"
std::string steps_text(const PortfolioMap& map);
// "P5 (critical) ... at ...: proposed"; what is planned against it, or that nothing is.
std::string barrier_text(const PortfolioPain& pain);
std::string low_text(const PortfolioLow& low);
// "due 2026-12-01", "overdue since 2026-03-01", "the map does not say when it was looked at"
std::string review_text(const PortfolioMap& map);
// "Amara, Henk"
std::string personas_text(const PortfolioMap& map);
// The names of the maps of a group, each once.
std::vector<std::size_t> maps_of(const PortfolioGroup& group);

}  // namespace journeymap
