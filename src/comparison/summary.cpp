// The comparison in a few sentences, for somebody who reads nothing else.
#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "comparison/phrases.h"
#include "comparison/totals.h"

namespace journeymap {

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

void add_part(std::string& parts, const std::string& part) {
    if (part.empty()) return;
    if (!parts.empty()) parts += ", ";
    parts += part;
}

const Total* find_total(const Comparison& comparison, std::string_view key) {
    const auto found = std::ranges::find(comparison.totals, key, &Total::key);
    return found == comparison.totals.end() ? nullptr : &*found;
}

// Who feels better and who worse, a sentence each; only the figures where nobody feels otherwise than before at any one place.
void add_feelings(std::vector<std::string>& sentences, const Comparison& comparison) {
    const std::string_view verb = is_plan(comparison) ? "is to feel" : "feels";
    for (const Total& total : comparison.totals) {
        if (total.key != "mean_emotion" || !has_moved(total)) continue;
        const std::string name = total.what.substr(std::string_view("mean emotion of ").size());
        const std::string figures = fmt::format("{} \u2192 {}", score_text(*total.before), score_text(*total.after));
        sentences.push_back(total.felt ? fmt::format("{} {} {}: mean emotion {}", name, verb, word_of(total.effect), figures)
                                       : fmt::format("Mean emotion of {}: {}", name, figures));
    }
}

// " (P3, P4)" where all of them have a label and they are few.
std::string labels_of(const std::vector<const Change*>& cards) {
    constexpr std::size_t few = 4;
    std::string labels;
    if (cards.size() > few) return labels;
    for (const Change* card : cards) {
        if (card->label.empty()) return {};
        add_part(labels, card->label);
    }
    return " (" + labels + ")";
}

// "2 pain points solved (P3, P4)", later in the list "1 new (P6)".
void add_pains(std::string& parts, const Comparison& comparison, bool (*counts)(const Change&), std::string_view word) {
    std::vector<const Change*> cards;
    for (const Change& change : comparison.changes) {
        if (counts(change)) cards.push_back(&change);
    }
    if (cards.empty()) return;
    if (parts.empty() && word == "new") {
        parts = counted(cards.size(), "new pain point", "new pain points") + labels_of(cards);
        return;
    }
    const std::string number = parts.empty() ? counted(cards.size(), "pain point", "pain points") : std::to_string(cards.size());
    add_part(parts, fmt::format("{} {}{}", number, word, labels_of(cards)));
}

std::string pains(const Comparison& comparison) {
    std::string parts;
    add_pains(parts, comparison, is_solved, "solved");
    add_pains(parts, comparison, is_gone_pain, "gone from the map");
    add_pains(parts, comparison, is_new_pain, "new");
    add_pains(parts, comparison, is_reopened, "open again");
    if (const Total* barriers = find_total(comparison, "barriers"); barriers && barriers->differs()) {
        add_part(parts, fmt::format("barriers {} \u2192 {}", short_number(*barriers->before), short_number(*barriers->after)));
    }
    return parts;
}

std::string waits(const Comparison& comparison) {
    const Total* wait = find_total(comparison, "wait");
    if (!wait || !wait->before || !wait->after || wait->effect == Effect::none) return {};
    return fmt::format("{} {} in all, {} {}", is_plan(comparison) ? "People are to wait" : "People wait", time_phrase(*wait->after),
        time_phrase(*wait->before), side_names(comparison).before);
}

std::string steps(const Comparison& comparison) {
    std::size_t added = 0, removed = 0, moved = 0;
    for (const Change& change : comparison.changes) {
        if (change.subject != Subject::touchpoint) continue;
        added += change.kind == ChangeKind::added;
        removed += change.kind == ChangeKind::removed;
        moved += change.kind == ChangeKind::moved;
    }
    std::string parts;
    if (added > 0) add_part(parts, counted(added, "new touchpoint", "new touchpoints"));
    if (removed > 0) add_part(parts, added > 0 ? fmt::format("{} gone", removed) : counted(removed, "touchpoint gone", "touchpoints gone"));
    if (moved > 0)
        add_part(parts, added + removed > 0 ? fmt::format("{} moved", moved) : counted(moved, "touchpoint moved", "touchpoints moved"));
    return parts;
}

std::string progress(const Comparison& comparison) {
    std::size_t done = 0, measured = 0, again = 0, better = 0, worse = 0;
    for (const Change& change : comparison.changes) {
        done += change.subject == Subject::opportunity && change.key == "status" && change.after == "done";
        measured += change.measured == Measured::newly;
        again += change.measured == Measured::again;
        const bool is_figure = change.subject == Subject::measure && change.key == "value";
        better += is_figure && change.effect == Effect::better;
        worse += is_figure && change.effect == Effect::worse;
    }
    std::string parts;
    if (done > 0) add_part(parts, counted(done, "opportunity is done", "opportunities are done"));
    if (measured > 0) add_part(parts, counted(measured, "outcome measured", "outcomes measured"));
    if (again > 0) add_part(parts, counted(again, "outcome measured again", "outcomes measured again"));
    if (better > 0) add_part(parts, counted(better, "measure closer to its target", "measures closer to their targets"));
    if (worse > 0) add_part(parts, counted(worse, "measure farther from its target", "measures farther from their targets"));
    return parts;
}

// Feelings that only one of the maps says: they change no mean that both have.
std::string feelings_said(const Comparison& comparison) {
    std::size_t said = 0, unsaid = 0;
    for (const Change& change : comparison.changes) {
        if (change.kind != ChangeKind::changed || change.key != "emotion") continue;
        said += change.before.empty() && !change.after.empty();
        unsaid += change.after.empty() && !change.before.empty();
    }
    std::string parts;
    if (said > 0) add_part(parts, counted(said, "feeling newly said", "feelings newly said"));
    if (unsaid > 0)
        add_part(parts,
            said > 0 ? fmt::format("{} no longer said", unsaid) : counted(unsaid, "feeling no longer said", "feelings no longer said"));
    return parts;
}

bool is_about_feelings(const Change& change) { return change.key == "emotion" || change.key == "expected"; }
bool is_about_pains(const Change& change) { return change.subject == Subject::pain_point; }
bool is_about_time(const Change& change) { return change.key == "wait" || change.key == "duration" || change.key == "response_time"; }
bool is_about_progress(const Change& change) { return change.subject == Subject::opportunity || change.subject == Subject::measure; }

struct Aspect {
    bool (*has)(const Change&);
    std::string_view name;
};
constexpr Aspect aspects[] = {{is_about_feelings, "how it feels"}, {is_about_pains, "what hurts"}, {is_about_time, "how long it takes"},
    {is_about_progress, "how far the work is"}};

// "1 change, but nothing in how it feels or what hurts": of changes that come to nothing told above, only what none of them is about.
std::string small_changes(const Comparison& comparison) {
    std::vector<std::string_view> untouched;
    for (const Aspect& aspect : aspects) {
        if (std::ranges::none_of(comparison.changes, aspect.has)) untouched.push_back(aspect.name);
    }
    std::string text = counted(comparison.changes.size(), "change", "changes");
    for (std::size_t i = 0; i < untouched.size(); ++i) {
        text += i == 0 ? ", but nothing in " : i + 1 == untouched.size() ? " or " : ", ";
        text += untouched[i];
    }
    return text;
}

}  // namespace

std::vector<std::string> summary_of(const Comparison& comparison) {
    if (comparison.same()) return {"Both maps say the same."};
    std::vector<std::string> sentences;
    add_feelings(sentences, comparison);
    for (const std::string& parts : {pains(comparison), waits(comparison), steps(comparison), progress(comparison)}) {
        if (!parts.empty()) sentences.push_back(parts);
    }
    if (sentences.empty()) {
        std::string feelings = feelings_said(comparison);
        sentences.push_back(feelings.empty() ? small_changes(comparison) : std::move(feelings));
    }
    for (std::string& text : sentences) text += '.';
    return sentences;
}

}  // namespace journeymap
