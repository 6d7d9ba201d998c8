// Closing: where a quote or bracket that was never closed was certainly meant to be. Used by what explains those.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace journeymap {

// `opening` is a double quote or an opening bracket. The end of its line, before a comment, where nothing on that line says otherwise
// and the next line is one of its own; nothing where it could be meant to close in several places.
std::optional<std::uint32_t> place_to_close(std::string_view bytes, std::uint32_t opening);

// Whether a bracket closes in a comment that was not opened there, as in `[a # so, b]`: then it may be meant as text.
bool closes_bracket(std::string_view comment);

}  // namespace journeymap
