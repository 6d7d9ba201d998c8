// Invariant: what must hold for every input, and what happens where it does not. Used by all targets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "journeymap/finding.h"

namespace fuzzing {

// Ends the process, so that a fuzzer keeps the input. `detail` says where.
[[noreturn]] void broken(std::string_view what, std::string_view detail = {});
inline void require(bool holds, std::string_view what, std::string_view detail = {}) {
    if (!holds) broken(what, detail);
}

// UTF-8 without control characters other than line feed, and tab where it is said; `for_people` also without what cannot be seen or changes
// how the rest is shown.
enum class Readers { programs, people };
void require_clean(std::string_view text, std::string_view what, Readers readers);
// Nothing that a log of GitHub takes for a command.
void require_no_commands(std::string_view text, std::string_view what);
void require_json(std::string_view text, std::string_view what);
void require_same(std::string_view first, std::string_view second, std::string_view what);

// Places are within their sources and at the beginnings of characters; messages are clean; edits leave UTF-8.
void require_sound(const std::vector<journeymap::Finding>& findings, const journeymap::Sources& sources);

}  // namespace fuzzing
