// Durations as maps write them: "22 min", "2 h 30 min", "19 days", "3-5 days", "PT20M".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

// Seconds, or nothing where the text is not understood. Words: seconds, minutes, hours, days, working days (7/5 of a day), weeks,
// months (30 days), years (365 days), short forms and singulars; several of them add up. A range ("3-5 days", "3 to 5 days") counts
// as its middle. ISO 8601: P[n]Y[n]M[n]W[n]DT[n]H[n]M[n]S.
std::optional<double> parse_duration(std::string_view text);

// The ends of it, in seconds; the same twice where it is no range.
struct DurationRange {
    double from = 0, to = 0;
};
std::optional<DurationRange> duration_range(std::string_view text);

enum class DurationUnit : std::uint8_t { second, minute, hour, day, working_day, week, month, year };
// One piece of a duration: "30 min"; `from` and `to` differ in a range.
struct DurationTerm {
    double from = 0, to = 0;
    DurationUnit unit = DurationUnit::second;
};
// The pieces as they are written, in their order; nothing where the text is not understood. "0" has none.
std::optional<std::vector<DurationTerm>> duration_terms(std::string_view text);

// A regular expression (ECMA 262) of what parse_duration takes, without ^ and $; it lets the rare pass: "5-3 days", a million years.
std::string duration_pattern();

// The forms, for help: "22 min", ...
inline constexpr std::string_view duration_forms =
    "write a number and a unit (s, min, h, days, weeks, months, years), as in 22 min, 2 h 30 min, 19 days or PT20M";

}  // namespace journeymap
