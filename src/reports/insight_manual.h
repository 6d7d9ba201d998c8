// The manual of the insights: one kind for `explain`, all of them for man/journeymap-insights.7. A test keeps that file equal to it.
#pragma once

#include <string>
#include <string_view>

#include "journeymap/insight.h"

namespace journeymap {

const InsightKind* find_insight_kind(std::string_view name);  // null where there is none

// For a terminal or a pipe, in lines of at most `width` columns.
std::string plain_text_of(const InsightKind& kind, int width);

// mdoc(7).
std::string manual_of_insights();

}  // namespace journeymap
