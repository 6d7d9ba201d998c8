// Order, totals, and what comes back from map to map.
#include "portfolio/portfolio.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "comparison/similarity.h"
#include "portfolio/likeness.h"

namespace journeymap {

namespace {

// Worst first.
auto rank_of(const PortfolioMap& map) {
    const double lowest = map.lowest ? map.lowest->score : 3;  // unknown: behind all that is known
    return std::tuple(map.understood, -static_cast<long>(map.open_barriers()), lowest, map.steps_done(), std::string_view(map.path));
}

// Counts the maps and leaves those groups that stand in several; most maps first, then by name.
std::vector<PortfolioGroup> in_several_maps(std::vector<PortfolioGroup> groups) {
    for (PortfolioGroup& group : groups) {
        for (std::size_t i = 0; i < group.places.size(); ++i)
            group.maps += i == 0 || group.places[i].map != group.places[i - 1].map ? 1 : 0;
    }
    std::erase_if(groups, [](const PortfolioGroup& group) { return group.maps < 2 || group.name.empty(); });
    std::ranges::stable_sort(groups, [](const PortfolioGroup& a, const PortfolioGroup& b) {
        return std::tuple(b.maps, std::string_view(a.name)) < std::tuple(a.maps, std::string_view(b.name));
    });
    return groups;
}

// What one text says in several maps of services as they are. What stands in one file that several maps use is the same there whatever it says.
template <class Item>
std::vector<PortfolioGroup> recurring(
    const std::vector<PortfolioMap>& maps, std::vector<Item> PortfolioMap::*items, std::string Item::*text) {
    std::vector<std::string_view> texts;
    std::vector<PortfolioPlace> places;
    for (std::size_t map = 0; map < maps.size(); ++map) {
        if (maps[map].state == State::future) continue;
        for (std::size_t item = 0; item < (maps[map].*items).size(); ++item) {
            texts.push_back((maps[map].*items)[item].*text);
            places.push_back({map, item});
        }
    }
    const Likeness likeness(texts);
    std::vector<PortfolioGroup> groups(likeness.count());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        PortfolioGroup& group = groups[likeness.groups()[i]];
        if (group.places.empty()) group.name = texts[i];
        group.places.push_back(places[i]);
    }
    return in_several_maps(std::move(groups));
}

// Persons of one file and id are one; those of one name that are not are namesakes.
class People {
public:
    explicit People(const std::vector<PortfolioMap>& maps) {
        for (std::size_t map = 0; map < maps.size(); ++map) {
            for (std::size_t i = 0; i < maps[map].personas.size(); ++i) add(maps[map], {map, i});
        }
    }

    std::size_t count = 0;

    std::vector<PortfolioGroup> shared() { return in_several_maps(listed(by_file_)); }
    std::vector<PortfolioGroup> namesakes() {
        std::erase_if(by_name_, [](const auto& one) { return one.second.definitions.size() < 2; });
        return in_several_maps(listed(by_name_));
    }

private:
    struct Person {
        PortfolioGroup group;
        std::vector<std::string> definitions;
    };
    using Persons = std::map<std::string, Person>;

    void add(const PortfolioMap& map, PortfolioPlace place) {
        const PortfolioPersona& persona = map.personas[place.item];
        const bool shared = !persona.identity.empty();
        const std::string definition = (shared ? "file " + persona.identity : "map " + map.path) + '\n' + persona.id;
        if (!shared || !by_file_.contains(definition)) ++count;
        if (shared) put(by_file_[definition], persona, place, definition);
        put(by_name_[FoldedName(persona.name).text()], persona, place, definition);
    }

    static void put(Person& person, const PortfolioPersona& persona, PortfolioPlace place, const std::string& definition) {
        if (person.group.places.empty()) person.group.name = persona.name;
        person.group.places.push_back(place);
        if (std::ranges::find(person.definitions, definition) == person.definitions.end()) person.definitions.push_back(definition);
    }

    static std::vector<PortfolioGroup> listed(Persons& persons) {
        std::vector<PortfolioGroup> groups;
        for (auto& [key, person] : persons) groups.push_back(person.group);
        return groups;
    }

    Persons by_file_, by_name_;
};

void add_to(PortfolioTotals& totals, const PortfolioMap& map) {
    ++totals.maps;
    if (!map.understood) return;
    ++totals.understood;
    totals.overdue += map.overdue ? 1 : 0;
    totals.without_review += map.review_due ? 0 : 1;
    for (std::size_t i = 0; i < map.scorecard.size(); ++i) ++totals.steps[i][static_cast<std::size_t>(map.scorecard[i].state)];
    if (map.state == State::future) return;  // a promise, and mostly of a service that another map shows as it is
    totals.stages += map.stages;
    totals.touchpoints += map.touchpoints.size();
    totals.pains += map.pains.size();
    totals.opportunities += map.opportunities;
    totals.open_opportunities += map.open_opportunities;
    totals.open_barriers += map.open_barriers();
}

}  // namespace

Portfolio make_portfolio(std::vector<PortfolioMap> maps, std::optional<Date> today) {
    Portfolio portfolio;
    portfolio.today = today;
    std::ranges::stable_sort(maps, [](const PortfolioMap& a, const PortfolioMap& b) { return rank_of(a) < rank_of(b); });
    portfolio.maps = std::move(maps);
    for (const PortfolioMap& map : portfolio.maps) add_to(portfolio.totals, map);
    People people(portfolio.maps);
    portfolio.totals.personas = people.count;
    portfolio.personas = people.shared();
    portfolio.namesakes = people.namesakes();
    portfolio.pains = recurring(portfolio.maps, &PortfolioMap::pains, &PortfolioPain::text);
    portfolio.touchpoints = recurring(portfolio.maps, &PortfolioMap::touchpoints, &PortfolioTouchpoint::name);
    return portfolio;
}

}  // namespace journeymap
