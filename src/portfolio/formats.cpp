#include "portfolio/formats.h"

#include <algorithm>

#include <fmt/core.h>

#include "analysis/sentences.h"
#include "checks/gaps.h"
#include "journeymap/words.h"
#include "model/date.h"
#include "support/escape.h"

namespace journeymap {

namespace {

constexpr const PortfolioFormat* formats[] = {&text_portfolio, &markdown_portfolio, &json_portfolio, &csv_portfolio};

void add_part(std::string& text, const std::string& part) { text += (text.empty() ? "" : ", ") + part; }

}  // namespace

std::span<const PortfolioFormat* const> portfolio_formats() { return formats; }

const PortfolioFormat* find_portfolio_format(std::string_view name) {
    const auto found = std::ranges::find(formats, name, &PortfolioFormat::name);
    return found == std::end(formats) ? nullptr : *found;
}

std::string totals_text(const Portfolio& portfolio) {
    const PortfolioTotals& totals = portfolio.totals;
    std::string text = counted(totals.maps, "map");
    const std::size_t lost = totals.maps - totals.understood;
    if (lost > 0) add_part(text, fmt::format("{} of them not understood", lost));
    for (const std::string& part : {counted(totals.personas, "persona"), counted(totals.stages, "stage"),
             counted(totals.touchpoints, "touchpoint"), counted(totals.pains, "pain point"), counted(totals.open_barriers, "open barrier"),
             counted(totals.opportunities, "opportunity", "opportunities")})
        add_part(text, part);
    text += fmt::format(" ({} open)", totals.open_opportunities);
    if (portfolio.today) add_part(text, counted(totals.overdue, "review overdue", "reviews overdue"));
    return text;
}

std::string steps_text(const PortfolioMap& map) {
    std::string text = fmt::format("{} of {} steps done", map.steps_done(), map.scorecard.size());
    std::string_view separator = "; ";
    for (const StepScore& step : map.scorecard) {
        if (step.state == StepState::done) continue;
        text += separator;
        separator = "; ";
        text += fmt::format("{} {} {}", step.number, plain(step.name), step.state == StepState::partial ? "partial" : "missing");
        if (!step.gap.empty()) text += fmt::format(" ({})", escaped(step.gap));
    }
    return text;
}

std::string barrier_text(const PortfolioPain& pain) {
    std::string text = plain(pain.label) + " " + cited(pain.text);
    if (pain.severity != Level::unsaid) text += fmt::format(" ({})", word_of(pain.severity));
    if (!pain.place.empty()) text += " at " + cited(pain.place);
    if (!pain.answered) return text + ": nothing is planned against it";
    const std::string_view status = pain.status == Status::unsaid  ? "an opportunity without a status"
                                    : pain.status == Status::doing ? "being done"
                                                                   : word_of(pain.status);
    return text + fmt::format(": {}", status);
}

std::string low_text(const PortfolioLow& low) {
    return fmt::format(
        "{} for {} ({})", cited(low.touchpoint), low.persona.empty() ? "everyone" : plain(low.persona), signed_score(low.score));
}

std::string review_text(const PortfolioMap& map) {
    if (!map.review_due) return "the map does not say when it was last reviewed";
    return fmt::format("{} {}", map.overdue ? "overdue since" : "due", iso_date(*map.review_due));
}

std::string personas_text(const PortfolioMap& map) {
    std::vector<std::string> names;
    for (const PortfolioPersona& persona : map.personas) names.push_back(plain(persona.name));
    return listed(names, 8);
}

std::vector<std::size_t> maps_of(const PortfolioGroup& group) {
    std::vector<std::size_t> maps;
    for (const PortfolioPlace& place : group.places) {
        if (maps.empty() || maps.back() != place.map) maps.push_back(place.map);
    }
    return maps;
}

}  // namespace journeymap
