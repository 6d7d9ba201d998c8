// The enums of the journey and the words a map writes for them, in one table. The reader of `severity: high` and `word_of` both use it.
#pragma once

#include <array>
#include <string_view>

#include "journeymap/journey.h"

namespace journeymap {

// The words of an enum in its order. An empty first word is `unsaid`, which cannot be written.
template <class E>
struct WordsOf;

template <>
struct WordsOf<State> {
    static constexpr std::array<std::string_view, 2> words = {"current", "future"};
};
template <>
struct WordsOf<Experience> {
    static constexpr std::array<std::string_view, 3> words = {"", "new", "repeat"};
};
template <>
struct WordsOf<Level> {
    static constexpr std::array<std::string_view, 5> words = {"", "low", "medium", "high", "critical"};
};
template <>
struct WordsOf<PainKind> {
    static constexpr std::array<std::string_view, 13> words = {"", "delay", "transparency", "comprehension", "findability", "repetition",
        "effort", "access", "fault", "channel-gap", "staff", "cost", "stress"};
};
template <>
struct WordsOf<OpportunityKind> {
    static constexpr std::array<std::string_view, 13> words = {"", "communication", "transparency", "tailoring", "explanation", "support",
        "simplify", "process", "product", "service", "innovation", "mitigation", "retention"};
};
template <>
struct WordsOf<Status> {
    static constexpr std::array<std::string_view, 6> words = {"", "proposed", "planned", "doing", "done", "dropped"};
};
template <>
struct WordsOf<EvidenceKind> {
    static constexpr std::array<std::string_view, 11> words = {"", "interview", "survey", "observation", "analytics", "log",
        "usability-test", "complaint", "workshop", "desk-research", "assumption"};
};

}  // namespace journeymap
