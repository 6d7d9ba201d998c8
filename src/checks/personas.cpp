// Step 2, create personas: someone travels the journey, and the map says who, why, and how it knows.
//
// Done: every persona has a character and evidence, and appears in the journey. Partial: something of that is missing.
// Missing: no persona.
#include <algorithm>
#include <string>
#include <unordered_set>

#include <fmt/core.h>

#include "checks/gaps.h"
#include "checks/judged.h"
#include "checks/places.h"
#include "checks/public_sector.h"
#include "checks/step.h"
#include "checks/wording.h"
#include "support/ascii.h"

namespace journeymap {
namespace {

constexpr Rule no_persona{"JM201", "no-persona", Severity::error, "The map has no persona."};
constexpr Rule nobody_travels{"JM202", "nobody-travels", Severity::error, "The map has touchpoints, but no persona who meets them."};
constexpr Rule persona_without_character{"JM203", "persona-without-character", Severity::warning,
    "A persona has no motivations, no behaviors and no preferences: it is a name, not a person."};
constexpr Rule persona_without_evidence{
    "JM204", "persona-without-evidence", Severity::warning, "A persona does not say what it is based on."};
constexpr Rule shared_curve{
    "JM205", "shared-curve", Severity::warning, "New and repeat customers share one emotion curve, though they usually feel differently."};
constexpr Rule unused_persona{"JM206", "unused-persona", Severity::warning, "A persona appears at no touchpoint."};
constexpr Rule persona_without_needs{
    "JM207", "persona-without-needs", Severity::info, "The map does not say what a persona needs or expects."};
constexpr Rule team_as_persona{
    "JM208", "team-as-persona", Severity::warning, "A persona has the name of a team of the organization instead of a person it serves."};

using Personas = std::vector<const Persona*>;

std::vector<std::string_view> names_of(const Personas& personas) {
    std::vector<std::string_view> names;
    for (const Persona* persona : personas) names.push_back(persona->name.value);
    return names;
}

StepResult report_no_persona(const StepRun& run) {
    if (run.unread.has_lost_files()) return {StepState::missing, "a used file cannot be read"};
    const bool travels = !run.journey.touchpoints.empty();
    run.diagnostics
        .report(travels ? nobody_travels : no_persona, place_of(run.journey),
            travels ? "the map has no persona: nobody makes this journey" : "the map has no persona")
        .with_help(
            "say who makes the journey:\n"
            "personas:\n"
            "  - name: Amara\n"
            "    role: shift nurse\n"
            "    motivations: [to finish in one go]")
        .about("personas");
    return {StepState::missing, "no persona"};
}

// What moves people in a stage moves the one persona that there is.
bool moved_in_stages(const Journey& journey) {
    return journey.personas.size() == 1 &&
           std::any_of(journey.stages.begin(), journey.stages.end(), [](const Stage& stage) { return !stage.motivations.empty(); });
}

bool has_character(const Persona& persona) {
    return !persona.motivations.empty() || !persona.behaviors.empty() || !persona.preferences.empty() || !persona.prefers.empty();
}

void check_character(const StepRun& run, Gaps& gaps) {
    if (moved_in_stages(run.journey)) return;
    Personas lacking;
    for (const Persona& persona : run.journey.personas) {
        if (!has_character(persona) && !run.unread.in(persona)) lacking.push_back(&persona);
    }
    const Extent extent = extent_of(lacking.size(), run.journey.personas.size());
    if (extent == Extent::none) return;
    const char* help =
        "say what drives this person, from what you heard or saw:\n"
        "motivations: [to finish in one go]\n"
        "behaviors: [does everything on the phone]";
    gaps.add(persona_without_character, names_of(lacking), "persona", "nothing on what moves them");
    const std::uint32_t group = extent == Extent::all
                                    ? group_of_all(run, persona_without_character, place_of(*lacking.front()),
                                          "no persona has motivations, behaviors or preferences", lacking.size(), {help, "personas"})
                                    : 0;
    for (const Persona* persona : lacking) {
        run.diagnostics
            .report(persona_without_character, place_of(*persona),
                fmt::format("persona {} has no motivations, behaviors or preferences", name_in_message(*persona)))
            .with_help(help)
            .about(path_of(*persona))
            .in_group(group);
    }
}

void check_evidence(const StepRun& run, Gaps& gaps) {
    Personas lacking;
    for (const Persona& persona : run.journey.personas) {
        if (persona.evidence.empty() && !run.unread.in(persona)) lacking.push_back(&persona);
    }
    const Extent extent = extent_of(lacking.size(), run.journey.personas.size());
    if (extent == Extent::none) return;
    const std::string help = run.journey.evidence.empty()
                                 ? "list what you know it from, and refer to it as 'evidence: [interviews]':\n"
                                   "evidence:\n"
                                   "  - {id: interviews, kind: interview, n: 12, date: 2026-06-30}\n"
                                   "where it is only assumed, say so with 'kind: assumption'"
                                 : fmt::format("refer to what it is based on: 'evidence: [{}]'", run.journey.evidence.front().id);
    gaps.add(persona_without_evidence, names_of(lacking), "persona", "no evidence");
    const std::uint32_t group = extent == Extent::all ? group_of_all(run, persona_without_evidence, place_of(*lacking.front()),
                                                            "no persona says what it is based on", lacking.size(), {help, "personas"})
                                                      : 0;
    for (const Persona* persona : lacking) {
        run.diagnostics
            .report(persona_without_evidence, place_of(*persona),
                fmt::format("persona {} does not say what it is based on", name_in_message(*persona)))
            .with_help(help)
            .about(path_of(*persona))
            .in_group(group);
    }
}

// A new and a repeat customer who both travel a touchpoint; null where there is no such pair.
struct Pair {
    const Persona* first_time = nullptr;
    const Persona* repeat = nullptr;
    bool complete() const { return first_time && repeat; }
    void add(const Persona& persona) {
        if (persona.experience.value == Experience::first_time && !first_time) first_time = &persona;
        if (persona.experience.value == Experience::repeat && !repeat) repeat = &persona;
    }
};

bool any_emotion_of_one_persona(const Journey& journey) {
    const auto personal = [](const PersonaEmotion& emotion) { return emotion.persona.given(); };
    for (const Stage& stage : journey.stages) {
        if (std::any_of(stage.emotion.begin(), stage.emotion.end(), personal)) return true;
        for (const Touchpoint& touchpoint : stage.touchpoints) {
            if (std::any_of(touchpoint.emotion.begin(), touchpoint.emotion.end(), personal)) return true;
        }
    }
    return false;
}

void check_shared_curve(const StepRun& run, Gaps& gaps) {
    Pair all;
    for (const Persona& persona : run.journey.personas) all.add(persona);
    if (!all.complete() || run.unread.has_lost_references() || any_emotion_of_one_persona(run.journey)) return;
    for (const Touchpoint* touchpoint : run.journey.touchpoints) {
        if (touchpoint->emotion.empty()) continue;
        Pair here = touchpoint->personas.empty() ? all : Pair{};
        for (const Ref<Persona>& persona : touchpoint->personas) {
            if (persona.target) here.add(*persona.target);
        }
        if (!here.complete()) continue;
        run.diagnostics
            .report(shared_curve, touchpoint->emotion.front().emotion.span,
                fmt::format("{} is new and {} comes back, but every emotion is the same for both", name_in_message(*here.first_time),
                    name_in_message(*here.repeat)))
            .label(here.first_time->experience.span, "new")
            .label(here.repeat->experience.span, "has been here before")
            .with_help(fmt::format("write one emotion for each: 'emotion: {{{}: -1, {}: 0.5}}'", here.first_time->id, here.repeat->id))
            .about("personas");
        return gaps.add(shared_curve, "new and repeat share one curve");
    }
}

// Which personas the journey speaks of, by index.
class Mentions {
public:
    explicit Mentions(const Journey& journey) : mentioned_(journey.personas.size(), 0) {
        for (const Stage& stage : journey.stages) {
            add(stage.emotion, true);
            add(stage.pain_points);
            for (const Touchpoint& touchpoint : stage.touchpoints) add(touchpoint);
        }
    }
    // At a touchpoint for all, emotions written for the others only leave a persona out.
    bool has(const Persona& persona) const {
        if (persona.index < mentioned_.size() && mentioned_[persona.index]) return true;
        return open_to_all_ && (felt_by_all_ || !felt_by_one_);
    }

private:
    void add(const Ref<Persona>& persona) {
        if (persona.target && persona.target->index < mentioned_.size()) mentioned_[persona.target->index] = 1;
    }
    void add(const std::vector<PainPoint>& pains) {
        for (const PainPoint& pain : pains) {
            for (const Ref<Persona>& persona : pain.personas) add(persona);
        }
    }
    void add(const Emotions& emotions, bool open_to_all) {
        for (const PersonaEmotion& emotion : emotions) {
            if (emotion.persona.given())
                felt_by_one_ = true;
            else if (open_to_all)
                felt_by_all_ = true;
            add(emotion.persona);
        }
    }
    void add(const Touchpoint& touchpoint) {
        if (touchpoint.personas.empty()) open_to_all_ = true;
        for (const Ref<Persona>& persona : touchpoint.personas) add(persona);
        add(touchpoint.emotion, touchpoint.personas.empty());
        add(touchpoint.pain_points);
    }

    std::vector<char> mentioned_;
    bool open_to_all_ = false, felt_by_all_ = false, felt_by_one_ = false;
};

void check_used(const StepRun& run, Gaps& gaps) {
    if (run.journey.touchpoints.empty() || run.unread.has_lost_references()) return;
    const Mentions mentions(run.journey);
    Personas unused;
    for (const Persona& persona : run.journey.personas) {
        if (mentions.has(persona) || run.unread.in(persona)) continue;
        unused.push_back(&persona);
        run.diagnostics
            .report(unused_persona, place_of(persona), fmt::format("persona {} appears at no touchpoint", name_in_message(persona)))
            .with_help(fmt::format("give this persona an emotion where it passes ('emotion: {{{}: -1}}'), or leave it out", persona.id))
            .about(path_of(persona));
    }
    gaps.add(unused_persona, names_of(unused), "persona", "no touchpoint");
}

bool says_needs(const Journey& journey) {
    return std::any_of(journey.touchpoints.begin(), journey.touchpoints.end(), [](const Touchpoint* touchpoint) {
        return !touchpoint->needs.empty() || !touchpoint->expectations.empty();
    }) || std::any_of(journey.stages.begin(), journey.stages.end(), [](const Stage& stage) { return !stage.expectations.empty(); });
}

void check_needs(const StepRun& run) {
    if (says_needs(run.journey) || run.unread.has_lost_parts()) return;
    Personas lacking;
    for (const Persona& persona : run.journey.personas) {
        if (persona.needs.empty() && persona.goals.empty() && !run.unread.in(persona)) lacking.push_back(&persona);
    }
    const std::string help = "say it of the person or where it matters: 'needs: [to know which paper to bring]'";
    const std::uint32_t group = extent_of(lacking.size(), run.journey.personas.size()) == Extent::all
                                    ? group_of_all(run, persona_without_needs, place_of(*lacking.front()),
                                          "the map does not say what anyone needs or expects", lacking.size(), {help, "personas"})
                                    : 0;
    for (const Persona* persona : lacking) {
        run.diagnostics
            .report(persona_without_needs, place_of(*persona),
                fmt::format("the map does not say what {} needs or expects", name_in_message(*persona)))
            .with_help(help)
            .about(path_of(*persona))
            .in_group(group);
    }
}

std::string folded(std::string_view name) {
    std::string result(name);
    for (char& c : result) c = lower_ascii(c);
    return result;
}

void check_not_a_team(const StepRun& run, Gaps& gaps) {
    std::unordered_set<std::string> teams;
    for (const Team& team : run.journey.teams) teams.insert(folded(team.name.value));
    Personas wrong;
    for (const Persona& persona : run.journey.personas) {
        if (persona.name.value.empty()) continue;
        const bool declared = teams.count(folded(persona.name.value)) > 0;
        if (!declared && !(run.words && names_internal_team(persona.name.value, *run.words))) continue;
        wrong.push_back(&persona);
        run.diagnostics
            .report(team_as_persona, place_of(persona),
                fmt::format("persona {} is {}, not someone who makes the journey", name_in_message(persona),
                    declared ? "also a team of the map" : "a part of the organization"))
            .with_help("a persona stands for the people who are served; list teams under 'teams' and name them as 'owner'")
            .about(path_of(persona));
    }
    if (!wrong.empty()) gaps.add(team_as_persona, wrong.size() == 1 ? "1 is a team" : fmt::format("{} are teams", wrong.size()));
}

}  // namespace

StepResult check_personas(const StepRun& run) {
    if (run.journey.personas.empty()) return report_no_persona(run);
    Gaps gaps(run.options);
    check_character(run, gaps);
    check_evidence(run, gaps);
    check_shared_curve(run, gaps);
    check_used(run, gaps);
    check_needs(run);
    check_not_a_team(run, gaps);
    if (run.options.public_sector) check_access_needs(run, gaps);
    return {gaps.empty() ? StepState::done : StepState::partial, gaps.text()};
}

RuleList persona_rules() {
    RuleList rules{&no_persona, &nobody_travels, &persona_without_character, &persona_without_evidence, &shared_curve, &unused_persona,
        &persona_without_needs, &team_as_persona};
    for (const Rule* rule : access_rules()) rules.push_back(rule);
    return rules;
}

}  // namespace journeymap
