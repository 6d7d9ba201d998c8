// Rules about what is said of findings: comments that allow some, and the baseline (family 8).
#pragma once

#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

inline constexpr Rule unused_allow{
    "JM801", "unused-allow", Severity::warning, "A comment allows something that is not found at its place."};
inline constexpr Rule unknown_allow{
    "JM802", "unknown-allow", Severity::warning, "A comment allows something that is not the name of a rule."};
inline constexpr Rule allow_without_reason{
    "JM803", "allow-without-reason", Severity::warning, "A comment allows something and does not say why."};
inline constexpr Rule refused_allow{
    "JM804", "refused-allow", Severity::warning, "A comment allows something without which the map is not understood."};
inline constexpr Rule unknown_instruction{
    "JM805", "unknown-instruction", Severity::warning, "A comment speaks to journeymap, but is not understood."};
inline constexpr Rule stale_baseline{"JM806", "stale-baseline", Severity::warning, "The baseline lists a finding that is no longer there."};

std::vector<const Rule*> policy_rules();

}  // namespace journeymap
