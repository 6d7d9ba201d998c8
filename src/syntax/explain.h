// Explaining: libyaml's problems in the user's words, at the place where the mistake is, with what to write instead. Used by
// parse_yaml only.
#pragma once

#include <string_view>

#include "journeymap/finding.h"
#include "support/utf8.h"
#include "syntax/event.h"
#include "syntax/quoting.h"

namespace journeymap {

// What is known when libyaml stops.
struct Stop {
    std::string_view bytes;
    std::uint32_t source = 0;
    Problem problem;
    Event last;  // the last event before; its views are gone, its places are good
    Surroundings surroundings = Surroundings::block;

    Span span(std::uint32_t begin, std::uint32_t end) const { return {source, begin, end}; }
    // The one character that starts there.
    Span character(std::uint32_t at) const {
        std::uint32_t end = at + 1;
        while (end < bytes.size() && is_continuation(bytes[end])) ++end;
        return span(at, end);
    }
    bool says(std::string_view words) const { return problem.problem.find(words) != words.npos; }
    bool while_at(std::string_view words) const { return problem.context.find(words) != words.npos; }
};

void explain(const Stop& stop, Diagnostics& diagnostics);

}  // namespace journeymap
