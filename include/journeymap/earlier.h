// Earlier: what a map is compared with, told of the new map's own things: what was felt where, what is new, moved, renamed or gone, and
// the figures of both. Plain data that lanes, layout and backends read; made by earlier_of (src/comparison/earlier.h).
//
// Pointers lead into the two Journeys, which have to live as long.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "journeymap/journey.h"

namespace journeymap {

// What one persona felt.
struct EarlierScore {
    std::uint32_t persona = 0;  // of the new map, as CurvePoint::persona
    double score = 0;           // -2..+2
};

// What became of a pain point or an opportunity.
enum class CardChange : std::uint8_t { none, added, moved, reworded, changed, solved, reopened, gone };
struct EarlierCard {
    CardChange change = CardChange::none;
    std::string before;  // reworded: the text as it was; changed: the status or severity as it was, where that has changed
};

// A pain point or opportunity of the old map that the new one no longer has. One of the two is set.
struct FormerCard {
    const PainPoint* pain = nullptr;
    const Opportunity* opportunity = nullptr;
    CardChange change = CardChange::gone;  // solved: an opportunity that is done says so
};

// A key that said something else: "wait", "19 days".
struct EarlierKey {
    std::string key;
    std::string before;  // one line; empty: it said nothing
};

// A stage or touchpoint of the new map.
struct EarlierPlace {
    bool added = false, moved = false, renamed = false;
    std::string name;              // as it was, where it is renamed
    std::string stage;             // where it was, where it has moved to another stage
    std::vector<EarlierKey> keys;  // that have changed, emotions not among them
    std::vector<EarlierScore> felt;
    std::vector<FormerCard> cards;
};

// A touchpoint of the old map that the new one no longer has.
struct FormerTouchpoint {
    const Touchpoint* touchpoint = nullptr;  // of the old map
    std::uint32_t stage = 0;                 // of the new map, where it is to be shown
    std::uint32_t after = 0;                 // how many of that stage's touchpoints stand before it
    std::string stage_name;                  // of its own stage, where that is gone too
    std::vector<EarlierScore> felt;
    std::vector<FormerCard> cards;
};

enum class TotalKind : std::uint8_t { touchpoints, wait, open_pain_points, barriers, opportunities_done, mean_emotion };
enum class Turn : std::uint8_t { none, better, worse };
struct EarlierTotal {
    TotalKind kind = TotalKind::touchpoints;
    const Persona* persona = nullptr;     // mean_emotion: of the new map, or of the old one where it is gone
    std::optional<double> before, after;  // counts, seconds, scores; none: the map does not say it
    Turn turn = Turn::none;
};

struct Earlier {
    bool plan = false;  // a future state against a current one: promised against today
    const Journey* journey = nullptr;
    std::string source_name;  // the old map's file without folders
    std::string markdown;     // the whole comparison, as `diff` writes it for a pull request, without its heading
    std::size_t changes = 0;  // how many; 0: both maps say the same
    std::unordered_map<const Entity*, EarlierPlace> places;
    std::unordered_map<const Entity*, EarlierCard> cards;
    std::unordered_map<const Measure*, std::string> measures;  // the value as it was, of those whose value has changed
    std::vector<FormerTouchpoint> former;                      // in the order of the old map
    std::vector<EarlierTotal> totals;

    const EarlierPlace* place_of(const Entity& entity) const { return find(places, &entity); }
    const EarlierCard* card_of(const Entity& entity) const { return find(cards, &entity); }

private:
    template <class Map, class Key>
    static const typename Map::mapped_type* find(const Map& map, Key key) {
        const auto found = map.find(key);
        return found == map.end() ? nullptr : &found->second;
    }
};

}  // namespace journeymap
