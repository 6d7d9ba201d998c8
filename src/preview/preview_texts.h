// The page of a preview: preview.html with preview.css and preview.js, compiled in by cmake/PageTexts.cmake.
#pragma once

#include <string_view>

namespace journeymap {

extern const std::string_view preview_markup;
extern const std::string_view preview_style;
extern const std::string_view preview_script;

}  // namespace journeymap
