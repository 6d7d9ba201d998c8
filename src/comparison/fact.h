// Facts: what one thing of a map says, each key as one line of text and as something that can be compared. A comparison is made of the
// facts that differ, and `diff --textconv` prints them all, so that no key can be seen by one and forgotten by the other.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/journey.h"
#include "model/date.h"

namespace journeymap {

// Which way a figure should go for the customer.
enum class Wish : std::uint8_t { none, more, less };

// What an amount counts.
enum class Unit : std::uint8_t { number, seconds, score, share, rank };  // rank: only for more or less

struct Fact {
    std::string key;   // as the language calls it: "wait"; "outcome" and "scenario.start" for what is nested. Unique in its thing.
    std::string what;  // for people: "wait", "objective that it serves"
    std::string text;  // what it says, on one line; empty: only in `said` or `refs` of something that was not resolved
    std::string said;  // what is compared besides the references; the same for two ways to write the same
    std::vector<const Entity*> refs;  // what it refers to, compared without regard to order
    std::string ids;                  // of references: their ids where they are known, else what is written; `text` has names
    std::optional<double> amount;
    Unit unit = Unit::number;
    std::string unit_word;          // of a measure: "days"
    std::optional<double> seconds;  // of a measure whose unit is one of time
    Wish wish = Wish::none;
};

// White space at the ends cut, and a single blank for each run of it within: how a text is wrapped in the file means nothing.
std::string on_one_line(std::string_view text);

std::string score_text(double score);     // "+1.5", "−0.4", "0"; up to two decimals
std::string short_number(double number);  // up to two decimals

// Whether a difference reads as nothing in its unit: hundredths of a point, of a percent, whole seconds. It is neither better nor worse.
bool reads_as_none(double difference, Unit unit);

// What a reference is shown as: a name, the label of a card, a text; empty for null.
template <class T>
std::string name_to_show(const T* target);

// Gathers facts; what is not given adds nothing.
class FactList {
public:
    void text(std::string_view key, std::string_view what, const Text& text);
    void texts(std::string_view key, std::string_view what, const Texts& texts);
    void words(std::string_view key, std::string_view what, std::string text);  // made or taken from an enum; nothing where empty
    void flag(std::string_view key, std::string_view what, bool yes);           // nothing where it is not so
    void date(std::string_view key, std::string_view what, const Spanned<Date>& date);
    void number(std::string_view key, std::string_view what, const Spanned<int>& number, Wish wish);
    void share(std::string_view key, std::string_view what, const Spanned<double>& share, Wish wish);
    void duration(std::string_view key, std::string_view what, const Spanned<Duration>& duration, Wish wish);
    void reason(std::string_view key, std::string_view what, const Reason& reason);

    template <class T>
    void reference(std::string_view key, std::string_view what, const Ref<T>& reference) {
        if (reference.given()) refer(start(key, what), reference.target, name_to_show(reference.target), reference.id.value);
    }
    template <class T>
    void references(std::string_view key, std::string_view what, const Refs<T>& references) {
        if (references.empty()) return;
        Fact& fact = start(key, what);
        for (const Ref<T>& reference : references) refer(fact, reference.target, name_to_show(reference.target), reference.id.value);
    }

    Fact& last() { return facts_.back(); }
    Fact& start(std::string_view key, std::string_view what);
    // One more reference: what it means, or what is written where that is unknown.
    static void refer(Fact& fact, const Entity* target, const std::string& name, std::string_view written);

    std::vector<Fact> take() { return std::move(facts_); }

private:
    std::vector<Fact> facts_;
};

// The facts of each kind of thing, without its name and without what are things of their own: stages have touchpoints, touchpoints pain
// points. Emotions are given by emotion_fact.
std::vector<Fact> facts_of(const Journey& journey);
std::vector<Fact> facts_of(const Objective& objective);
std::vector<Fact> facts_of(const Persona& persona);
std::vector<Fact> facts_of(const Channel& channel);
std::vector<Fact> facts_of(const Team& team);
std::vector<Fact> facts_of(const Evidence& evidence);
std::vector<Fact> facts_of(const Stage& stage);
std::vector<Fact> facts_of(const Touchpoint& touchpoint);
std::vector<Fact> facts_of(const PainPoint& pain);
std::vector<Fact> facts_of(const Opportunity& opportunity);
std::vector<Fact> facts_of(const Measure& measure);
std::vector<Fact> facts_of(const Revision& revision);

// One emotion as a person reads it: "−1.6 (frustrated, intensity 4)". Its evidence is left to the references.
Fact emotion_fact(const Emotion& emotion);

}  // namespace journeymap
