// Barriers: what can prevent people from going forward, and whom.
//
// barrier: a pain point with `barrier: true`. Stopped are its personas as far as they travel the place, else all who do.
// Weight: 86 + 3 x severity (low 1 ... critical 4, unsaid 2) while nothing answers it; 5 less with a proposal, 15 less once it is
// planned or being done, 50 less once it is done: then it should be looked at again.
// Edge cases: a barrier whose personas travel nothing there stops nobody and is said to; opportunities that were dropped answer nothing.
// Source: New York State, step 4: barriers that could prevent customers from moving forward.
#include <fmt/core.h>

#include "analysis/answers.h"
#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr InsightKind barrier{"barrier", "barrier", "Something that can prevent people from going forward, and whom it stops.",
    "pain points with barrier: true; stopped is whom they hurt", "",
    "86 + 3 x severity (1-4, unsaid 2); less 5 with a proposal, 15 once planned or being done, 50 once done",
    "New York State, step 4: barriers that could prevent customers from moving forward"};

int severity_of(const PainPoint& pain) { return pain.severity.value == Level::unsaid ? 2 : static_cast<int>(pain.severity.value); }

double relief_by(const Opportunity* answer) {
    if (!answer) return 0;
    switch (answer->status.value) {
        case Status::done: return 50;
        case Status::doing:
        case Status::planned: return 15;
        default: return 5;
    }
}

std::string answer_text(const Opportunity* answer) {
    if (!answer) return "Nothing is planned against it";
    const std::string name = cited(*answer);
    switch (answer->status.value) {
        case Status::done: return fmt::format("{} is done: find out whether it still stops anybody", name);
        case Status::doing: return fmt::format("{} is being done", name);
        case Status::planned: return fmt::format("{} is planned", name);
        case Status::proposed: return fmt::format("{} is only proposed", name);
        default: return fmt::format("{} would answer it, but nobody says how far it is", name);
    }
}

}  // namespace

FoundInsights find_barriers(const Ground& ground) {
    FoundInsights found;
    const Answers answers(ground.journey());
    for (const PainPoint* pain : ground.journey().pain_points) {
        if (!pain->barrier.value) continue;
        const std::vector<std::size_t> stopped = hurt_by(ground, *pain);
        const Opportunity* answer = answers.best_to(*pain);
        const std::string place = pain->touchpoint ? cited(*pain->touchpoint) : "stage " + cited(*pain->stage);
        const std::string who = stopped.empty() ? "nobody who is known to come there" : people(ground, stopped);
        const std::string id = pain->id_span.given() ? cited(*pain) + " " : "";
        Insight& insight = add(found, barrier, 86 + 3 * severity_of(*pain) - relief_by(answer),
            fmt::format("At {} a barrier can stop {}: {}{}. {}.", place, who, id, cited(pain->text.value), answer_text(answer)));
        insight.about(path_of(*pain)).about(pain->touchpoint ? path_of(*pain->touchpoint) : path_of(*pain->stage));
        for (const std::size_t traveller : stopped) {
            if (const Persona* persona = ground.persona(traveller)) insight.about(path_of(*persona));
        }
        if (answer) insight.about(path_of(*answer));
        if (ground.persona(0)) insight.number("stopped", static_cast<double>(stopped.size()), "personas");
        if (pain->severity.value != Level::unsaid) insight.number("severity", severity_of(*pain), "of 4");
        if (const auto score = felt_at(ground, *pain)) insight.number("score", *score, "score");
        if (pain->share) insight.number("frequency", *pain->share, "share");
    }
    return found;
}

KindList barrier_kinds() { return {&barrier}; }

}  // namespace journeymap
