// Directives and documents: the few lines around the one document that a map is. Used by parse_yaml only.
#pragma once

#include <cstdint>
#include <string_view>

#include "journeymap/finding.h"

namespace journeymap {

// Reports every directive at the top that is not %YAML 1.1 or 1.2; false if there was one.
bool accept_directives(std::string_view bytes, std::uint32_t source, Diagnostics& diagnostics);

// What follows the end of the document, from `offset` on.
enum class Remainder : std::uint8_t { nothing, another_document, something };
struct Rest {
    Remainder kind = Remainder::nothing;
    std::uint32_t at = 0;  // where the first line that is not blank starts
};
Rest rest_after(std::string_view bytes, std::uint32_t offset);

}  // namespace journeymap
