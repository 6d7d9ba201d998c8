// What the checks of one step of the method are given and give back. One file per step implements one of these functions and
// lists its rules; run_checks calls them in the order of the method.
#pragma once

#include <string>
#include <vector>

#include "checks/unread.h"
#include "journeymap/check.h"

namespace journeymap {

struct WordList;

struct StepRun {
    const Journey& journey;
    const Sources& sources;
    const CheckOptions& options;
    Diagnostics& diagnostics;
    std::size_t first_finding = 0;    // the findings of the steps before start here
    const WordList* words = nullptr;  // of the map's language; null: its wording is not judged
    const Unread unread = Unread(journey, diagnostics);
};

// How far a step has come, with the first two gaps that keep it from being done.
struct StepResult {
    StepState state = StepState::missing;
    std::string gap;
};

// What a summary says besides its sentence.
struct SummaryWords {
    std::string help, entity;
};
// Opens a group of findings that its summary says better (Diagnostics::open_group) and completes the summary.
std::uint32_t group_of_all(const StepRun& run, const Rule& rule, Span span, std::string message, std::size_t members, SummaryWords words);

StepResult check_objectives(const StepRun& run);
StepResult check_personas(const StepRun& run);
StepResult check_touchpoints(const StepRun& run);
StepResult check_emotions(const StepRun& run);
StepResult check_opportunities(const StepRun& run);
StepResult check_iteration(const StepRun& run);
void check_presentation(const StepRun& run);  // no step

using RuleList = std::vector<const Rule*>;
RuleList objective_rules();
RuleList persona_rules();
RuleList touchpoint_rules();
RuleList emotion_rules();
RuleList opportunity_rules();
RuleList iteration_rules();
RuleList presentation_rules();

}  // namespace journeymap
