#include "model/patterns.h"

#include <fmt/core.h>

namespace journeymap::patterns {

std::string whole(std::string_view pattern) { return fmt::format("^[ \\t\\r\\n]*(?:{})[ \\t\\r\\n]*$", pattern); }

std::string whole_or_blank(std::string_view pattern) { return fmt::format("^[ \\t\\r\\n]*(?:(?:{})[ \\t\\r\\n]*)?$", pattern); }

}  // namespace journeymap::patterns
