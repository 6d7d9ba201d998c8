#include "comparison/card_changes.h"

#include <algorithm>

#include "comparison/describe.h"

namespace journeymap {

namespace {

bool addresses(const Opportunity& opportunity, const PainPoint& pain) {
    return std::ranges::any_of(opportunity.addresses, [&](const Ref<PainPoint>& reference) { return reference.target == &pain; });
}

std::string name_of(const Opportunity& opportunity) {
    return opportunity.id_span.given() ? opportunity.id : "\u201c" + on_one_line(opportunity.text.value) + "\u201d";
}

// The opportunity that addressed a pain point in the old map and is done in the new one.
const Opportunity* done_since(const PainPoint& pain, const Matching& matching) {
    for (const Opportunity* opportunity : matching.old().journey().opportunities) {
        if (!addresses(*opportunity, pain)) continue;
        const std::size_t now = matching.now_of(matching.old().index_of(opportunity));
        if (now == no_thing) continue;
        const Opportunity* kept = matching.now().at(now).opportunity;
        if (kept->status.value == Status::done) return kept;
    }
    return nullptr;
}

}  // namespace

const Opportunity* solution_of(const PainPoint& pain, const Journey& journey) {
    for (const Opportunity* opportunity : journey.opportunities) {
        if (opportunity->status.value == Status::done && addresses(*opportunity, pain)) return opportunity;
    }
    return nullptr;
}

void say_why_gone(Change& change, const Matching& matching, std::size_t old) {
    const Thing& thing = matching.old().at(old);
    change.effect = Effect::better;
    if (const Opportunity* done = done_since(*thing.pain, matching)) {
        change.note = name_of(*done) + ", which addressed it, is done";
        change.proven = true;
    } else if (matching.now_of(thing.parent) == no_thing) {
        change.note = "its " + std::string(journeymap::name_of(matching.old().at(thing.parent).subject)) + " is gone too";
    } else {
        change.note = "no finished opportunity says why";
    }
}

std::optional<Change> change_of_solution(const Matching& matching, std::size_t before, std::size_t after) {
    const Opportunity* then = solution_of(*matching.old().at(before).pain, matching.old().journey());
    const Opportunity* now = solution_of(*matching.now().at(after).pain, matching.now().journey());
    if (!then == !now) return std::nullopt;
    Change change = change_about(matching.now(), after, ChangeKind::changed);
    change.key = "solved";
    change.what = "solved";
    change.before = then ? "solved" : "open";
    change.after = now ? "solved" : "open";
    change.effect = now ? Effect::better : Effect::worse;
    change.proven = now != nullptr;
    change.note = name_of(now ? *now : *then) + ", which addresses it, is " + (now ? "done" : "no longer done");
    return change;
}

}  // namespace journeymap
