// The maps to start from as they stand in src/starters/templates, sorted by name. Compiled in by cmake/FolderTexts.cmake.
#pragma once

#include <cstddef>
#include <string_view>

namespace journeymap {

struct TemplateText {
    std::string_view name;
    std::string_view text;
};

extern const TemplateText template_texts[];
extern const std::size_t template_count;

}  // namespace journeymap
