#include "comparison/card_changes.h"

#include "comparison/describe.h"

namespace journeymap {

namespace {

std::string name_of(const Opportunity& opportunity) {
    return opportunity.id_span.given() ? opportunity.id : "\u201c" + on_one_line(opportunity.text.value) + "\u201d";
}

Solutions solved_since(const Matching& matching) {
    Solutions since;
    for (const Opportunity* opportunity : matching.old().journey().opportunities) {
        const std::size_t kept = matching.now_of(matching.old().index_of(opportunity));
        const Opportunity* now = kept == no_thing ? nullptr : matching.now().at(kept).opportunity;
        if (!now || now->status.value != Status::done) continue;
        for (const Ref<PainPoint>& pain : opportunity->addresses) since.try_emplace(pain.target, now);
    }
    return since;
}

const Opportunity* solution_of(const PainPoint* pain, const Solutions& solutions) {
    const auto found = solutions.find(pain);
    return found == solutions.end() ? nullptr : found->second;
}

}  // namespace

Solutions solutions_in(const Journey& journey) {
    Solutions solutions;
    for (const Opportunity* opportunity : journey.opportunities) {
        if (opportunity->status.value != Status::done) continue;
        for (const Ref<PainPoint>& pain : opportunity->addresses) solutions.try_emplace(pain.target, opportunity);
    }
    return solutions;
}

CardChanges::CardChanges(const Matching& matching)
    : matching_(matching),
      then_(solutions_in(matching.old().journey())),
      now_(solutions_in(matching.now().journey())),
      since_(solved_since(matching)) {}

void CardChanges::say_why_gone(Change& change, std::size_t old) const {
    const Thing& thing = matching_.old().at(old);
    if (const Opportunity* done = solution_of(thing.pain, since_)) {
        change.effect = Effect::better;
        change.note = name_of(*done) + ", which addressed it, is done";
        change.proven = true;
    } else if (matching_.now_of(thing.parent) == no_thing) {
        change.note = "its " + std::string(journeymap::name_of(matching_.old().at(thing.parent).subject)) + " is gone too";
    } else {
        change.note = "no finished opportunity says why";
    }
}

std::optional<Change> CardChanges::change_of_solution(std::size_t before, std::size_t after) const {
    const Opportunity* then = solution_of(matching_.old().at(before).pain, then_);
    const Opportunity* now = solution_of(matching_.now().at(after).pain, now_);
    if (!then == !now) return std::nullopt;
    Change change = change_about(matching_.now(), after, ChangeKind::changed);
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
