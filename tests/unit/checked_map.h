// Maps as text, checked: a sound map without any finding, and cases that change a few words of it. Used by the tests of the rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journeymap/check.h"

namespace journeymap {

// What the checks say of one map; findings of the reader are kept apart.
struct Checked {
    Sources sources;
    Journey journey;
    Diagnostics reading, checks;
    Scorecard card;

    std::vector<std::string> codes() const;  // of the checks, in the order reported
    const Finding* find(std::string_view code) const;
    std::string underlined(const Finding& finding) const { return std::string(sources.text(finding.span)); }
};
inline const CheckOptions usual{Date{2026, 11, 21}, "--today"};
inline const CheckOptions public_sector{Date{2026, 11, 21}, "--today", true};
Checked check_text(std::string yaml, CheckOptions options = usual);

extern const char* const sound_map;

struct TextChange {
    std::string_view from;  // must be in the map, the first place counts
    std::string_view to;
};
using Changes = std::vector<TextChange>;
std::string changed(std::string text, const Changes& changes);

// One rule: a change of the sound map that breaks it, and one that comes near and does not.
struct RuleCase {
    std::string_view code;
    Changes bad;
    std::string_view underlined;  // the text that the first finding points at
    std::string_view entity;
    Changes good;                   // the sound map itself is good for every rule
    std::vector<std::string> also;  // other findings that the bad map truly deserves
};
using RuleCases = std::vector<RuleCase>;
RuleCases objective_cases();
RuleCases persona_cases();
RuleCases touchpoint_cases();
RuleCases emotion_cases();
RuleCases opportunity_cases();
RuleCases iteration_cases();
RuleCases presentation_cases();
RuleCases public_sector_cases();  // with the options `public_sector`

// Runs the cases of one step.
void run_cases(const RuleCases& cases, const CheckOptions& options = usual);

}  // namespace journeymap
