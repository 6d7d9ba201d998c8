#include "comparison/emotion_changes.h"

#include <algorithm>

#include "comparison/describe.h"
#include "model/measuring.h"

namespace journeymap {

namespace {

const Emotion* for_everyone(const Emotions& emotions) {
    for (const PersonaEmotion& entry : emotions) {
        if (!entry.persona.given()) return &entry.emotion;
    }
    return nullptr;
}

// What is written for a persona, else for everyone where it comes here.
const Emotion* holding_for(const Persona& persona, const Emotions& emotions, const Touchpoint* touchpoint) {
    for (const PersonaEmotion& entry : emotions) {
        if (entry.persona.target == &persona) return &entry.emotion;
    }
    return !touchpoint || travels(persona, *touchpoint) ? for_everyone(emotions) : nullptr;
}

bool is_written_for(const Persona& persona, const Emotions& emotions) {
    return std::ranges::any_of(emotions, [&](const PersonaEmotion& entry) { return entry.persona.target == &persona; });
}

// What was felt or expected at a place, in both maps.
struct Sides {
    const Emotions* before;
    const Emotions* after;
    const char* key;
    const char* what;
    Wish wish;
};

class EmotionComparer {
public:
    EmotionComparer(const Matching& matching, std::size_t before, std::size_t after)
        : matching_(matching), was_(matching.old().at(before)), is_(matching.now().at(after)), after_(after) {}

    std::vector<Change> compare(const Sides& sides) const {
        std::vector<Change> changes;
        std::size_t people = 0;
        for (const Persona& persona : matching_.now().journey().personas) {
            const std::size_t old = matching_.old_of(matching_.now().index_of(&persona));
            const auto* before = old == no_thing ? nullptr : static_cast<const Persona*>(matching_.old().at(old).entity);
            if (!before && !is_written_for(persona, *sides.after)) continue;
            const Emotion* felt_before = before ? holding_for(*before, *sides.before, was_.touchpoint) : nullptr;
            const Emotion* felt = holding_for(persona, *sides.after, is_.touchpoint);
            people += felt_before || felt;
            if (auto change = difference(sides, felt_before, felt)) {
                change->persona = persona.id;
                change->what += " of " + on_one_line(persona.name.value);
                changes.push_back(std::move(*change));
            }
        }
        if (all_alike(changes, people)) return everyones(std::move(changes.front()), sides.what);
        if (!changes.empty()) return changes;
        // Nobody whose own it would be: a map without personas, or a place where none of them comes.
        if (auto change = people == 0 ? difference(sides, for_everyone(*sides.before), for_everyone(*sides.after)) : std::nullopt) {
            changes.push_back(std::move(*change));
        }
        return changes;
    }

private:
    static bool all_alike(const std::vector<Change>& changes, std::size_t people) {
        if (changes.size() < 2 || changes.size() != people) return false;
        return std::ranges::all_of(changes,
            [&](const Change& change) { return change.before == changes.front().before && change.after == changes.front().after; });
    }

    static std::vector<Change> everyones(Change change, const char* what) {
        change.persona.clear();
        change.what = std::string(what) + " of everyone";
        return {std::move(change)};
    }

    std::optional<Change> difference(const Sides& sides, const Emotion* before, const Emotion* after) const {
        if (!before && !after) return std::nullopt;
        Fact was = before ? emotion_fact(*before) : Fact();
        Fact is = after ? emotion_fact(*after) : Fact();
        if (before && after && matching_.same_fact(was, is)) return std::nullopt;
        was.key = is.key = sides.key;
        was.what = is.what = sides.what;
        was.wish = is.wish = sides.wish;
        was.unit = is.unit = Unit::score;
        Change change = change_about(matching_.now(), after_, ChangeKind::changed);
        fill_in(change, was, is);
        if (before && after && may_be_chance(*before, *after)) {
            change.effect = Effect::none;
            change.note = "may be chance: the two 95% intervals overlap";
        }
        return change;
    }

    const Matching& matching_;
    const Thing& was_;
    const Thing& is_;
    std::size_t after_;
};

}  // namespace

std::vector<Change> emotion_changes(const Matching& matching, std::size_t before, std::size_t after) {
    const Thing& was = matching.old().at(before);
    const Thing& is = matching.now().at(after);
    if (!was.felt || !is.felt) return {};
    const EmotionComparer comparer(matching, before, after);
    std::vector<Change> changes = comparer.compare({was.felt, is.felt, "emotion", "emotion", Wish::more});
    if (!was.expected || !is.expected) return changes;
    for (Change& change : comparer.compare({was.expected, is.expected, "expected", "expected emotion", Wish::none})) {
        changes.push_back(std::move(change));
    }
    return changes;
}

}  // namespace journeymap
