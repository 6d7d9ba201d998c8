// The texts of the pages about rules as they stand in src/rules/pages, in the order of the codes. Compiled in by cmake/FolderTexts.cmake.
#pragma once

#include <cstddef>
#include <string_view>

namespace journeymap {

struct RulePageText {
    std::string_view code;
    std::string_view text;
};

extern const RulePageText rule_page_texts[];
extern const std::size_t rule_page_count;

}  // namespace journeymap
