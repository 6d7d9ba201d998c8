// One map as facts, a line each: "Apply / Upload proof of address / wait: 19 days". Used by `diff --textconv`.
#include <algorithm>

#include "comparison/formats.h"
#include "comparison/inventory.h"
#include "support/escape.h"

namespace journeymap {

namespace {

bool is_place(const Thing& thing) { return thing.subject == Subject::stage || thing.subject == Subject::touchpoint; }

// Cards go by their ids, which are derived from their texts: a number would shift with every card before.
std::string own_name(const Thing& thing) {
    const std::string kind(name_of(thing.subject));
    if (is_place(thing)) return thing.name;
    return kind + " " + (thing.entity ? thing.entity->id : thing.name);
}

class Outline {
public:
    explicit Outline(const Inventory& inventory) : inventory_(inventory), names_(inventory.size()) {}

    std::string text() {
        line("title", inventory_.at(0).name);
        facts(inventory_.at(0), "");
        for (std::size_t i = 1; i < inventory_.size(); ++i) thing(i);
        return std::move(out_);
    }

private:
    void line(const std::string& what, const std::string& text) { out_ += escaped(what) + ": " + escaped(text) + "\n"; }

    void thing(std::size_t index) {
        const Thing& thing = inventory_.at(index);
        const std::string above = thing.parent == 0 ? std::string() : names_[thing.parent] + " / ";
        names_[index] = above + own_name(thing);
        if (is_place(thing)) {
            out_ += escaped(above + std::string(name_of(thing.subject)) + " " + thing.name) + "\n";
        } else {
            line(names_[index], thing.name);
        }
        if (thing.felt) emotions(names_[index], "emotion", *thing.felt);
        if (thing.expected) emotions(names_[index], "expected emotion", *thing.expected);
        facts(thing, names_[index] + " / ");
    }

    void facts(const Thing& thing, const std::string& above) {
        const bool is_named_by_id = thing.entity && !is_place(thing);
        for (const Fact& fact : thing.facts) {
            if (fact.key != "id" || !is_named_by_id) line(above + fact.what, fact.ids.empty() ? fact.text : fact.ids);
        }
    }

    // By persona: their order in the file means nothing.
    void emotions(const std::string& above, const std::string& what, const Emotions& emotions) {
        std::vector<std::pair<std::string, std::string>> lines;
        for (const PersonaEmotion& entry : emotions) {
            const std::string id = entry.persona.target ? entry.persona.target->id : on_one_line(entry.persona.id.value);
            lines.emplace_back(entry.persona.given() ? what + " of " + id : what, emotion_fact(entry.emotion).text);
        }
        std::ranges::sort(lines);
        for (const auto& [name, text] : lines) line(above + " / " + name, text);
    }

    const Inventory& inventory_;
    std::vector<std::string> names_;
    std::string out_;
};

}  // namespace

std::string outline_of(const Journey& journey) { return Outline(Inventory(journey)).text(); }

}  // namespace journeymap
