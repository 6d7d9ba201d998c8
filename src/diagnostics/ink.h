// Ink: what a piece of a message is, and the colour it gets on a terminal. Used by the human format.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/formats.h"

namespace journeymap {

enum class Ink : std::uint8_t { plain, strong, error, warning, info, frame, label, help };

inline Ink ink_of(Severity severity) {
    if (severity == Severity::error) return Ink::error;
    return severity == Severity::warning ? Ink::warning : Ink::info;
}

// Appends text in a colour; without colours just the text.
void append_inked(std::string& out, std::string_view text, Ink ink, Coloring coloring);

}  // namespace journeymap
