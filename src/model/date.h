// Dates as maps write them: 2026-09-14.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "journeymap/journey.h"

namespace journeymap {

int days_in_month(int year, int month);

std::string iso_date(Date date);  // "2026-09-14"

// The date, or why the text is none ("February 2026 has 28 days").
std::variant<Date, std::string> parse_date(std::string_view text);

}  // namespace journeymap
