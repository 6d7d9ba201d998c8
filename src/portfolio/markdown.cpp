// A portfolio as GitHub Markdown: an index to keep beside the maps, with links to them from where it lies.
#include <algorithm>
#include <filesystem>
#include <span>

#include <fmt/core.h>

#include "analysis/sentences.h"
#include "lanes/phrases.h"
#include "model/date.h"
#include "portfolio/formats.h"
#include "reports/scorecard_line.h"
#include "writing/markdown.h"

namespace journeymap {

namespace {

constexpr std::size_t most_places = 20;  // of one thing that recurs

class PortfolioWriter {
public:
    PortfolioWriter(const Portfolio& portfolio, const PortfolioStyle& style) : portfolio_(portfolio), style_(style) {}

    Writing write() {
        writing_.heading(1, "Journey maps");
        writing_.paragraph(totals_text(portfolio_) + ".");
        if (portfolio_.today) writing_.fact("As of", iso_date(*portfolio_.today));
        write_lost();
        write_maps();
        write_steps();
        write_barriers();
        write_groups("Recurring pain points", "Pain point", portfolio_.pains, [](const PortfolioMap& map, std::size_t i) {
            return map.pains[i].label + (map.pains[i].place.empty() ? "" : " at " + map.pains[i].place);
        });
        write_groups("Shared touchpoints", "Touchpoint", portfolio_.touchpoints, [](const PortfolioMap& map, std::size_t i) {
            const PortfolioTouchpoint& touchpoint = map.touchpoints[i];
            std::string text = touchpoint.channel;
            if (touchpoint.score) text += (text.empty() ? "" : ", ") + signed_score(*touchpoint.score);
            return text;
        });
        write_groups(
            "Personas of several maps", "Persona", portfolio_.personas, [](const PortfolioMap&, std::size_t) { return std::string(); });
        write_groups("One name, defined in several maps", "Name", portfolio_.namesakes,
            [](const PortfolioMap& map, std::size_t i) { return map.personas[i].id; });
        return std::move(writing_);
    }

private:
    // The map's name, or its title, linked to its file.
    WrittenLine link(const PortfolioMap& map, const std::string& text) const {
        if (map.file.empty()) return text;
        if (style_.folder.empty()) return WrittenLine().file(text, map.file);
        return WrittenLine().file(text, std::filesystem::path(map.file).lexically_relative(style_.folder).string());
    }
    WrittenLine link(const PortfolioMap& map) const { return link(map, map.title.empty() ? map.name : map.title); }

    void write_lost() {
        if (portfolio_.totals.understood == portfolio_.totals.maps) return;
        writing_.heading(2, "Not understood");
        for (const PortfolioMap& map : portfolio_.maps) {
            if (map.understood) continue;
            writing_.item(link(map, map.name));
            for (const std::string& problem : map.problems) writing_.item(problem, 1);
            if (map.problems_left_out > 0) writing_.item(fmt::format("and {} more", map.problems_left_out), 1);
        }
    }

    void write_maps() {
        writing_.heading(2, "Maps");
        WrittenTable table{{"Map", "Service", "Personas", "Steps done", "Lowest point", "Open barriers", "Pain points",
                               "Open opportunities", "Next review"},
            {}};
        for (const PortfolioMap& map : portfolio_.maps) {
            if (!map.understood) continue;
            WrittenLine name = link(map);
            if (map.state == State::future) name.add(" (future state, in no total)");
            table.rows.push_back(
                {std::move(name), map.service, personas_text(map), fmt::format("{} of {}", map.steps_done(), map.scorecard.size()),
                    map.lowest ? low_text(*map.lowest) : std::string(), std::to_string(map.open_barriers()),
                    std::to_string(map.pains.size()), std::to_string(map.open_opportunities), next_review_text(map)});
        }
        writing_.table(std::move(table));
    }

    static std::string next_review_text(const PortfolioMap& map) {
        if (!map.review_due) return "not planned";
        return iso_date(*map.review_due) + (map.overdue ? ", overdue" : "");
    }

    void write_steps() {
        if (portfolio_.totals.understood == 0) return;
        writing_.heading(2, "The six steps");
        WrittenTable table{{"Map"}, {}};
        std::vector<WrittenLine> all{WrittenLine().strong("Done, of all")};
        const auto first = std::ranges::find_if(portfolio_.maps, &PortfolioMap::understood);
        for (const StepScore& step : first->scorecard) {
            table.head.push_back(fmt::format("{} {}", step.number, step.name));
            all.emplace_back(std::to_string(portfolio_.totals.steps[static_cast<std::size_t>(step.number) - 1][0]));
        }
        for (const PortfolioMap& map : portfolio_.maps) {
            if (!map.understood) continue;
            std::vector<WrittenLine>& row = table.rows.emplace_back();
            row.push_back(link(map));
            for (const StepScore& step : map.scorecard)
                row.emplace_back(
                    step.gap.empty() ? std::string(word_of(step.state)) : fmt::format("{}: {}", word_of(step.state), step.gap));
        }
        table.rows.push_back(std::move(all));
        writing_.table(std::move(table));
    }

    void write_barriers() {
        if (portfolio_.totals.open_barriers == 0) return;
        writing_.heading(2, "Open barriers");
        for (const PortfolioMap& map : portfolio_.maps) {
            if (map.open_barriers() == 0) continue;
            writing_.item(link(map));
            for (const PortfolioPain& pain : map.pains) {
                if (pain.open_barrier()) writing_.item(barrier_text(pain), 1);
            }
        }
    }

    template <class Detail>
    void write_groups(std::string_view title, std::string_view what, const std::vector<PortfolioGroup>& groups, Detail detail) {
        if (groups.empty()) return;
        writing_.heading(2, title);
        WrittenTable table{{std::string(what), "Maps", "Where"}, {}};
        for (const PortfolioGroup& group : groups) {
            std::vector<WrittenLine> places;
            for (const PortfolioPlace& place : std::span(group.places).first(std::min(group.places.size(), most_places))) {
                const PortfolioMap& map = portfolio_.maps[place.map];
                WrittenLine& line = places.emplace_back(link(map));
                if (const std::string more = detail(map, place.item); !more.empty()) line.say(fmt::format(" ({})", more));
            }
            if (group.places.size() > most_places) places.emplace_back(fmt::format("{} more", group.places.size() - most_places));
            table.rows.push_back({group.name, std::to_string(group.maps), in_a_row(places, "; ")});
        }
        writing_.table(std::move(table));
    }

    const Portfolio& portfolio_;
    const PortfolioStyle& style_;
    Writing writing_;
};

std::string render(const Portfolio& portfolio, const PortfolioStyle& style) {
    std::string out;
    write_markdown(PortfolioWriter(portfolio, style).write(), out);
    return out;
}

}  // namespace

const PortfolioFormat markdown_portfolio{"md", ".md", "GitHub Markdown, with links to the maps", render};

}  // namespace journeymap
