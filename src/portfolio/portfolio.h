// Portfolio: an index over many maps: how far each is, where it hurts most, which barriers are open, and what comes back from map to map.
// Holds copies of all it says, so that the maps need not stay in memory. Used by `journeymap portfolio`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "journeymap/check.h"
#include "journeymap/journey.h"
#include "journeymap/report.h"

namespace journeymap {

struct PortfolioPersona {
    std::string id, name;
    std::string file;      // where it is defined when that is not the map itself, to print
    std::string identity;  // that file without links: personas of one file and id are one person
};

struct PortfolioLow {
    std::string touchpoint, persona;  // in a map that knows only how its stages feel a stage
    double score = 0;
};

// A pain point; of a barrier that nothing has removed `answer` says how far its best opportunity is.
struct PortfolioPain {
    std::string label, text, place, path;  // path: as in Finding::entity
    Level severity = Level::unsaid;
    bool barrier = false;
    bool answered = false;           // an opportunity addresses it that was not dropped
    bool solved = false;             // one that is done
    Status status = Status::unsaid;  // of the opportunity that is farthest

    bool open_barrier() const { return barrier && !solved; }
};

struct PortfolioTouchpoint {
    std::string name, channel, path;  // path: as in Finding::entity
    std::optional<double> score;      // the worst there
};

struct PortfolioMap {
    std::string name;  // to print
    std::string path;  // as it was given or found; "<stdin>"
    std::string file;  // to link to, whole and without links; empty: standard input
    bool understood = false;
    std::vector<std::string> problems;  // why it was not: "line 3: unknown key 'zebras'"
    std::size_t problems_left_out = 0;
    std::size_t errors = 0, warnings = 0;

    std::string title, service, organization, language;
    State state = State::current;
    Scorecard scorecard{};
    std::vector<PortfolioPersona> personas;
    std::optional<PortfolioLow> lowest;
    std::vector<PortfolioPain> pains;
    std::vector<PortfolioTouchpoint> touchpoints;
    std::size_t stages = 0, opportunities = 0, open_opportunities = 0;
    std::optional<Date> review_due;  // none: the map does not say when it was looked at
    bool overdue = false;            // never where today is not known

    std::size_t steps_done() const;
    std::size_t open_barriers() const;
};

// Something that stands in several maps.
struct PortfolioPlace {
    std::size_t map = 0;   // Portfolio::maps
    std::size_t item = 0;  // in the list of that map
};
struct PortfolioGroup {
    std::string name;  // as the first map says it
    std::size_t maps = 0;
    std::vector<PortfolioPlace> places;  // by map
};

struct PortfolioTotals {
    std::size_t maps = 0, understood = 0, personas = 0, stages = 0, touchpoints = 0, pains = 0, opportunities = 0, open_opportunities = 0,
                open_barriers = 0, overdue = 0, without_review = 0;
    std::array<std::array<std::size_t, 3>, 6> steps{};  // of each step how many maps are done, partial, missing
};

struct Portfolio {
    std::optional<Date> today;
    std::vector<PortfolioMap> maps;  // worst first: those that were not understood, then by open barriers, lowest point, steps, path
    PortfolioTotals totals;
    std::vector<PortfolioGroup> personas;     // one person in several maps
    std::vector<PortfolioGroup> namesakes;    // one name, defined in several maps: perhaps the same person
    std::vector<PortfolioGroup> pains;        // in more than one map; most maps first
    std::vector<PortfolioGroup> touchpoints;  // in more than one map; most maps first
};

// What is said of one map.
PortfolioMap portfolio_map(const Journey& journey, const Sources& sources, const Scorecard& scorecard, std::optional<Date> today);

// Ranks the maps, counts, and finds what they share.
Portfolio make_portfolio(std::vector<PortfolioMap> maps, std::optional<Date> today);

}  // namespace journeymap
