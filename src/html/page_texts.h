// The style sheet and the script of a page: page.css and page.js, compiled in by cmake/PageTexts.cmake.
#pragma once

#include <string_view>

namespace journeymap {

extern const std::string_view page_style;
extern const std::string_view page_script;

}  // namespace journeymap
