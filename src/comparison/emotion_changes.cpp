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

// What some personas felt at a place, all for the same reason: what is written of one, or of everyone.
struct SharedFeeling {
    const Emotion* before = nullptr;
    const Emotion* after = nullptr;
    const Persona* first = nullptr;
    std::size_t people = 0;
    std::optional<Change> change;
};
struct PersonsFeeling {
    const Persona* persona = nullptr;
    std::size_t feeling = 0;  // which of those that are shared
};

constexpr std::size_t most_told_apart = 10;  // of those who feel the same because everyone does

class EmotionComparer {
public:
    EmotionComparer(const Matching& matching, std::size_t before, std::size_t after)
        : matching_(matching), was_(matching.old().at(before)), is_(matching.now().at(after)), after_(after) {}

    std::vector<Change> compare(const Sides& sides) const {
        std::vector<PersonsFeeling> each;
        std::vector<SharedFeeling> feelings = feelings_at(sides, each);
        for (SharedFeeling& feeling : feelings) feeling.change = difference(sides, feeling.before, feeling.after);
        if (all_alike(feelings)) return everyones(std::move(*feelings.front().change), sides.what);
        std::vector<Change> changes;
        for (const PersonsFeeling& one : each) add(changes, *one.persona, feelings[one.feeling]);
        if (!changes.empty()) return changes;
        // Nobody whose own it would be: a map without personas, or a place where none of them comes.
        if (auto change = feelings.empty() ? difference(sides, for_everyone(*sides.before), for_everyone(*sides.after)) : std::nullopt) {
            changes.push_back(std::move(*change));
        }
        return changes;
    }

private:
    // Of all who felt anything in one of the maps; `each` says of one persona after the other which it was.
    std::vector<SharedFeeling> feelings_at(const Sides& sides, std::vector<PersonsFeeling>& each) const {
        std::vector<SharedFeeling> feelings;
        for (const Persona& persona : matching_.now().journey().personas) {
            const std::size_t old = matching_.old_of(matching_.now().index_of(&persona));
            const auto* before = old == no_thing ? nullptr : static_cast<const Persona*>(matching_.old().at(old).entity);
            if (!before && !is_written_for(persona, *sides.after)) continue;
            const Emotion* felt_before = before ? holding_for(*before, *sides.before, was_.touchpoint) : nullptr;
            const Emotion* felt = holding_for(persona, *sides.after, is_.touchpoint);
            if (!felt_before && !felt) continue;
            const auto known = std::ranges::find_if(
                feelings, [&](const SharedFeeling& feeling) { return feeling.before == felt_before && feeling.after == felt; });
            each.push_back({&persona, static_cast<std::size_t>(known - feelings.begin())});
            if (known == feelings.end()) feelings.push_back({felt_before, felt, &persona, 0, {}});
            ++feelings[each.back().feeling].people;
        }
        return feelings;
    }

    static bool all_alike(const std::vector<SharedFeeling>& feelings) {
        if (feelings.empty() || (feelings.size() == 1 && feelings.front().people < 2)) return false;
        return std::ranges::all_of(feelings, [&](const SharedFeeling& feeling) {
            const std::optional<Change>& first = feelings.front().change;
            return feeling.change && first && feeling.change->before == first->before && feeling.change->after == first->after;
        });
    }

    static std::vector<Change> everyones(Change change, const char* what) {
        change.what = std::string(what) + " of everyone";
        return {std::move(change)};
    }

    // Of a crowd that shares a feeling one change tells.
    static void add(std::vector<Change>& changes, const Persona& persona, const SharedFeeling& feeling) {
        const bool is_crowd = feeling.people > most_told_apart;
        if (!feeling.change || (is_crowd && &persona != feeling.first)) return;
        Change& change = changes.emplace_back(*feeling.change);
        change.what += " of " + on_one_line(persona.name.value);
        if (is_crowd)
            change.what += " and " + std::to_string(feeling.people - 1) + " others";
        else
            change.persona = persona.id;
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
