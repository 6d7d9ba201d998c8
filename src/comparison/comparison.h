// Comparison: what differs between two versions of a map, entity by entity and not line by line. What `diff` prints.
//
// Nothing is said where nothing means anything else: order of keys, comments, quotes, wrapping of texts, order of references, "90 min" and
// "1.5 h". Everything else is a change (comparison_test changes each key of the language and looks).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "comparison/fact.h"
#include "journeymap/journey.h"

namespace journeymap {

enum class ChangeKind : std::uint8_t { added, removed, moved, renamed, changed };

// What kind of thing has changed.
enum class Subject : std::uint8_t {
    map,
    objective,
    persona,
    channel,
    team,
    evidence,
    stage,
    touchpoint,
    pain_point,
    opportunity,
    measure,
    revision
};

// What a change means for the customer, where that can be known: emotions that rise, waits that shrink, pains that are solved.
enum class Effect : std::uint8_t { none, better, worse };

std::string_view word_of(ChangeKind kind);  // "added"
std::string_view word_of(Subject subject);  // "pain_point"
std::string_view name_of(Subject subject);  // "pain point"
std::string_view word_of(Effect effect);    // "better"; empty for none

// Whether an opportunity has a result now: the `after` of its outcome.
enum class Measured : std::uint8_t { unchanged, newly, again };

struct Change {
    ChangeKind kind = ChangeKind::changed;
    Subject subject = Subject::map;
    std::string entity;      // its path as findings give it, in the new map; of what was removed, in the old one. Empty: the map
    std::string name;        // what it is called now: a name, or the text of a card; of what was removed, as it was
    std::string label;       // of pain points and opportunities with a written id: "P3"
    std::string stage;       // name of the stage that it stands in (or is), now; empty: none
    std::string touchpoint;  // name of the touchpoint that it stands in (or is), now; empty: none
    std::string objective;   // text of the objective that a measure stands in; empty: none
    std::string key;         // changed: which key ("emotion", "wait", "scenario.start"); "solved" for a pain point. Moved: "place", where
                             // it stands in another thing, or "order". Else empty
    std::string persona;     // emotions: the id of whose it is; empty: everyone's, or that of more people than are told apart
    std::string what;        // the same for people: "emotion of Amara"
    std::string before, after;  // one line each; empty: there was none. Added and removed: what it says in short
    std::optional<double> before_amount, after_amount;
    Unit unit = Unit::number;
    std::string unit_word;  // of a measure's value: "days"
    Effect effect = Effect::none;
    std::string note;     // of pain points: why, "O3, which addresses it, is done"; of measured emotions: "may be chance"
    bool proven = false;  // of a pain point that is gone or solved: an opportunity that addresses it is done
    Measured measured = Measured::unchanged;  // of an outcome
    int weight = 0;                           // how much it matters: see weight.cpp
};

// A figure of the whole map before and after; none: the map says nothing about it.
struct Total {
    std::string key;      // "touchpoints"; "mean_emotion"
    std::string persona;  // mean_emotion: the id in the new map, else in the old one
    std::string what;     // "touchpoints", "mean emotion of Amara"
    std::optional<double> before, after;
    Unit unit = Unit::number;
    Effect effect = Effect::none;
    bool felt = false;  // mean_emotion: a feeling at a touchpoint of both maps has changed the same way

    // By more than reads as nothing; also where only one map says it.
    bool differs() const { return before && after ? !reads_as_none(*after - *before, unit) : before != after; }
};

struct Comparison {
    std::string title;      // of the new map
    std::string old_title;  // of the old one
    State old_state = State::current, state = State::current;
    std::vector<Total> totals;
    std::vector<Change> changes;  // by subject's section: stages with their touchpoints, pain points, opportunities, measures, the rest

    bool same() const { return changes.empty(); }
};

// Pure: the same two maps give the same comparison. Both need to be free of document errors for it to be complete.
Comparison compare(const Journey& old, const Journey& now);
// The same for maps whose things are matched already.
class Matching;
Comparison compare(const Matching& matching);

}  // namespace journeymap
