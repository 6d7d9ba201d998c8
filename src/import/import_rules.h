// What is said of a file that is imported.
#pragma once

#include <string>
#include <string_view>

#include "journeymap/finding.h"

namespace journeymap {

inline constexpr Rule not_importable{
    "JM808", "not-importable", Severity::error, "A file that is to be imported is not what it is said to be, so nothing is written."};
inline constexpr Rule not_imported{
    "JM809", "not-imported", Severity::warning, "A part of an imported file has no place in a map and was left out or kept as a comment."};
inline constexpr Rule import_assumption{
    "JM810", "import-assumption", Severity::info, "An imported file leaves something open that a map has to say, and it was filled in."};

// "not taken over: a task without a name"
inline Finding& tell_not_imported(Diagnostics& diagnostics, Span span, std::string_view what) {
    return diagnostics.report(not_imported, span, std::string("not taken over: ").append(what));
}

}  // namespace journeymap
