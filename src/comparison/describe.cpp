#include "comparison/describe.h"

#include <algorithm>
#include <array>

#include "comparison/amount.h"

namespace journeymap {

namespace {

constexpr std::array<std::string_view, 5> kind_words{"added", "removed", "moved", "renamed", "changed"};
constexpr std::array<std::string_view, 12> subject_words{"map", "objective", "persona", "channel", "team", "evidence", "stage",
    "touchpoint", "pain_point", "opportunity", "measure", "revision"};
constexpr std::array<std::string_view, 12> subject_names{"map", "objective", "persona", "channel", "team", "evidence", "stage",
    "touchpoint", "pain point", "opportunity", "measure", "revision"};
constexpr std::array<std::string_view, 3> effect_words{"", "better", "worse"};

Effect effect_of(const Fact& was, const Fact& is) {
    const Wish wish = is.wish != Wish::none ? is.wish : was.wish;
    if (wish == Wish::none || !was.amount || !is.amount || reads_as_none(*is.amount - *was.amount, is.unit)) return Effect::none;
    return (*is.amount > *was.amount) == (wish == Wish::more) ? Effect::better : Effect::worse;
}

// Keys that mean no where nothing is said.
bool is_flag(std::string_view key) {
    return key == "barrier" || key == "realtime" || key == "moment_of_truth" || key == "decision" || key == "used";
}

std::string label_of(const Thing& thing) {
    if (!thing.has_written_id()) return {};
    if (thing.pain) return thing.pain->label;
    return thing.opportunity ? thing.opportunity->label : std::string();
}

void add_part(std::string& parts, std::string_view part) {
    if (part.empty()) return;
    if (!parts.empty()) parts += "; ";
    parts += part;
}

void add_emotions(std::string& parts, const Thing& thing) {
    if (!thing.felt) return;
    std::string list;
    for (const PersonaEmotion& entry : *thing.felt) {
        if (!list.empty()) list += ", ";
        const Persona* persona = entry.persona.target;
        list += persona ? on_one_line(persona->name.value) + " " : std::string();
        list += emotion_fact(entry.emotion).text;
    }
    add_part(parts, list);
}

// One that says only how it was before has none yet.
bool has_result(const Outcome& outcome) { return outcome.given() && (outcome.after.given() || !outcome.before.given()); }

// Amounts of foreign units are none: nobody could count one from the other.
void fill_in_amounts(Change& change, const Fact& was, const Fact& is) {
    if (change.unit == Unit::rank) return;
    if (!was.amount || !is.amount) {
        change.before_amount = was.amount;
        change.after_amount = is.amount;
        change.unit_word = was.amount ? was.unit_word : is.unit_word;
        if (was.amount) change.unit = was.unit;
        return;
    }
    const auto common = common_amounts(was, is);
    if (!common) return;
    change.before_amount = common->before;
    change.after_amount = common->after;
    change.unit = common->unit;
    change.unit_word = common->unit_word;
}

// The keys that are worth telling in short, and those whose value needs its name.
struct Telling {
    std::string_view key;
    bool named = false;
};
constexpr std::array<Telling, 15> telling{{{"channel"}, {"wait", true}, {"duration", true}, {"severity", true}, {"barrier", true},
    {"status"}, {"outcome"}, {"impact", true}, {"effort", true}, {"value"}, {"target", true}, {"role"}, {"n", true}, {"date"}, {"by"}}};

std::string told(const Telling& tell, const Fact& fact) {
    if (!tell.named) return fact.text;
    return fact.text == "yes" ? fact.what : fact.what + " " + fact.text;
}

}  // namespace

std::string_view word_of(ChangeKind kind) { return kind_words[static_cast<std::size_t>(kind)]; }
std::string_view word_of(Subject subject) { return subject_words[static_cast<std::size_t>(subject)]; }
std::string_view name_of(Subject subject) { return subject_names[static_cast<std::size_t>(subject)]; }
std::string_view word_of(Effect effect) { return effect_words[static_cast<std::size_t>(effect)]; }

std::size_t stage_of(const Inventory& inventory, std::size_t index) {
    while (index != no_thing && inventory.at(index).subject != Subject::stage) index = inventory.at(index).parent;
    return index;
}

Change change_about(const Inventory& inventory, std::size_t index, ChangeKind kind) {
    const Thing& thing = inventory.at(index);
    Change change;
    change.kind = kind;
    change.subject = thing.subject;
    change.entity = thing.path;
    change.name = thing.name;
    change.label = label_of(thing);
    if (const std::size_t stage = stage_of(inventory, index); stage != no_thing) change.stage = inventory.at(stage).name;
    for (std::size_t at = index; at != no_thing; at = inventory.at(at).parent) {
        if (inventory.at(at).touchpoint) change.touchpoint = inventory.at(at).name;
        if (at != index && inventory.at(at).subject == Subject::objective) change.objective = inventory.at(at).name;
    }
    return change;
}

void fill_in(Change& change, const Fact& was, const Fact& is) {
    const Fact& named = is.key.empty() ? was : is;
    change.key = named.key;
    change.what = named.what;
    change.before = was.text;
    change.after = is.text;
    change.unit = named.unit;
    fill_in_amounts(change, was, is);
    change.effect = effect_of(was, is);
    if (is_flag(change.key)) {
        if (change.before.empty()) change.before = "no";
        if (change.after.empty()) change.after = "no";
    }
    // An opportunity whose status nobody has said has not begun.
    if (change.key == "status" && !was.amount && is.amount && was.text.empty()) change.effect = Effect::better;
    if (change.key == "barrier") change.effect = is.text.empty() ? Effect::better : Effect::worse;
}

Measured measured_since(const Outcome& was, const Outcome& is) {
    if (!has_result(is)) return Measured::unchanged;
    if (!has_result(was)) return Measured::newly;
    return said_of_figure(was.after.value) == said_of_figure(is.after.value) ? Measured::unchanged : Measured::again;
}

std::string in_short(const Inventory& inventory, std::size_t index) {
    const Thing& thing = inventory.at(index);
    std::string parts;
    for (const Telling& tell : telling) {
        const auto fact = std::ranges::find(thing.facts, tell.key, &Fact::key);
        if (fact != thing.facts.end()) add_part(parts, told(tell, *fact));
    }
    add_emotions(parts, thing);
    return parts;
}

}  // namespace journeymap
