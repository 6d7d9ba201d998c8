// Inventory: all things of a map in one list, each with where it stands and what it says. Used by the comparison and by the outline.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "comparison/comparison.h"
#include "comparison/fact.h"

namespace journeymap {

inline constexpr std::size_t no_thing = static_cast<std::size_t>(-1);

struct Thing {
    Subject subject = Subject::map;
    const Entity* entity = nullptr;  // null: the map, a revision
    std::string name;                // on one line; the text of cards; empty where it has none
    std::string path;                // as findings give it
    std::size_t parent = no_thing;   // what it stands in: always earlier in the list
    std::vector<Fact> facts;
    const Emotions* felt = nullptr;      // of stages and touchpoints
    const Emotions* expected = nullptr;  // of touchpoints

    // One of them is set, as the subject says.
    const Stage* stage = nullptr;
    const Touchpoint* touchpoint = nullptr;
    const PainPoint* pain = nullptr;
    const Opportunity* opportunity = nullptr;
    const Measure* measure = nullptr;
    const Channel* channel = nullptr;

    bool has_written_id() const { return entity && entity->id_span.given(); }
};

// Built-in channels are listed only where the map uses them; of other channels "used" is a fact.
class Inventory {
public:
    explicit Inventory(const Journey& journey);

    const Journey& journey() const { return *journey_; }
    const std::vector<Thing>& things() const { return things_; }
    const Thing& at(std::size_t index) const { return things_[index]; }
    std::size_t size() const { return things_.size(); }
    std::size_t index_of(const Entity* entity) const;  // no_thing where it is not listed

private:
    template <class T>
    Thing& add(Subject subject, const T& entity, std::size_t parent, std::string_view name, std::string path);
    void add_people();
    void add_channels();
    void add_stages();
    void add_history();
    template <class Place>
    void add_cards(const Place& place, std::size_t parent);
    void add_measures(const std::vector<Measure>& measures, std::size_t parent);

    const Journey* journey_;
    std::vector<Thing> things_;
    std::unordered_map<const Entity*, std::size_t> places_;
};

}  // namespace journeymap
