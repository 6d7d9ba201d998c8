// A map that shows all that a picture can show, so that every colour stands where it can stand.
#include <fmt/core.h>

#include "journeymap/layout.h"
#include "presentation/contrast.h"

namespace journeymap {

namespace {

constexpr std::string_view head = R"(title: All that a picture shows
service: A service
organization: An organization
scenario: {text: What happens, trigger: A letter, start: The letter is there, end: All is done, outcome: Done}
objectives: [{id: fewer, text: Fewer visits, measure: {text: visits, value: 4100, target: 2050}}]
teams: [{id: counter, name: Counter}]
evidence: [{id: interviews, text: Interviews, kind: interview, n: 12, date: 2026-06-30}]
lanes: [touchpoints, doing, thinking, needs, expectations, promise, motivations, emotion, pain_points, gains, opportunities, owner, frontstage,
  backstage, support, systems, physical, time, asks, help, measures, evidence, {id: risk, name: Risk}]
review: {last: 2026-09-14, every: 6 months, owner: counter}
history: [{date: 2026-09-14, text: First draft}]
)";

constexpr std::string_view touchpoint = R"(        channel: website
        doing: Does something
        thinking: Is that right?
        needs: To know what counts
        expectations: That it is quick
        promise: Done in five minutes
        gains: [The form remembers]
        frontstage: The clerk checks
        backstage: Looked up by hand
        support: The register
        systems: [database]
        physical: The letter
        duration: 12 min
        wait: 19 days
        attempts: 3
        drop_off: 12%
        moment_of_truth: Nobody comes back after this
        decision: Whether to go there instead
        importance: 5
        owner: counter
        asks: [proof of address]
        help: phone
        measures: [{text: fails, value: 44, target: 1}, {text: waits, value: 19, unit: days, target: 5}]
        evidence: [interviews]
        notes: {risk: [Late]}
        pain_points: [{id: P1, text: It fails, severity: critical, kind: fault, barrier: true, frequency: 44%, evidence: [interviews]}]
        opportunities: [{text: Mend it, addresses: [P1], objective: fewer, impact: 5, effort: 2, owner: counter, status: planned, due: 2026-07-31}]
)";

// Each persona from one end of the scale to the other, and what was meant.
std::string emotions(std::size_t personas, int first) {
    std::string scores, expected;
    for (std::size_t i = 0; i < personas; ++i) {
        const char* comma = i == 0 ? "" : ", ";
        const int score = i % 2 == 0 ? first : -first;
        scores += fmt::format("{}p{}: {{score: {}, feeling: curious, from: {}, to: {}}}", comma, i, score, -score, score);
        expected += fmt::format("{}p{}: {}", comma, i, -score);
    }
    return fmt::format("        emotion: {{{}}}\n        expected: {{{}}}\n", scores, expected);
}

// One with a gap, one done, so that the foot shows each of its signs.
Scorecard scorecard() {
    Scorecard card;
    constexpr StepState states[] = {StepState::done, StepState::partial, StepState::missing};
    for (std::size_t i = 0; i < card.size(); ++i) {
        card[i].number = static_cast<int>(i) + 1;
        card[i].state = states[i % 3];
        card[i].gap = i % 3 == 0 ? "" : "a gap";
    }
    return card;
}

}  // namespace

std::string sample_map(std::size_t personas) {
    std::string map(head);
    map += "personas:\n";
    for (std::size_t i = 0; i < personas; ++i) {
        map += fmt::format(
            "  - {{id: p{}, name: Name {}, role: nurse, segment: Often, experience: repeat, quote: It takes long, goals: A goal}}\n", i, i);
    }
    map += "stages:\n";
    for (int stage = 0; stage < 3; ++stage) {
        map += fmt::format("  - name: Stage {}\n    phase: Phase {}\n    goals: A goal\n    touchpoints:\n", stage, stage);
        map += fmt::format("      - name: One\n        id: t{}\n{}{}", stage * 2, emotions(personas, 2), stage == 0 ? touchpoint : "");
        map += fmt::format(
            "      - name: Two\n        id: t{}\n        channel: none\n        personas: [p0]\n        emotion: -2\n"
            "        instead_of: t{}\n        requires: [t{}]\n",
            stage * 2 + 1, stage * 2, stage * 2);
    }
    return map + "  - name: Empty\n";
}

std::vector<ColorPair> pairs_of_pictures(const Theme& theme) {
    Sources sources;
    Diagnostics unused;
    const std::uint32_t source = sources.add("sample", sample_map(theme.personas.size()));
    const std::optional<Journey> journey = read_journey(sources, source, {}, unused);
    const Grid grid = lay_grid(*journey, analyse(*journey), scorecard(), {});
    const Theme probe = probe_like(theme);
    const std::unique_ptr<TextShaper> shaper = make_text_shaper({.system_fonts = false});
    return pairs_in(lay_out(grid, probe, *shaper, {"sample.yaml"}), probe);
}

}  // namespace journeymap
