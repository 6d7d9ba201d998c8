// Date arithmetic. The formulas are Howard Hinnant's, "chrono-Compatible Low-Level Date Algorithms" (public domain).
#include "checks/calendar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include <fmt/core.h>

namespace journeymap {
namespace {

constexpr double longest_duration = 400.0 * 366 * 86400;  // seconds; longer ones are cut so that no date overflows

int days_in_month(int year, int month) {
    constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// "6 months" -> 6, "1 year" -> 12, "19 days" -> nothing.
std::optional<int> whole_months(std::string_view text) {
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || count < 0 || count > 4800) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    if (text == "month" || text == "months") return count;
    if (text == "quarter" || text == "quarters") return count * 3;
    if (text == "year" || text == "years") return count * 12;
    return std::nullopt;
}

}  // namespace

long days_of(Date date) {
    const long year = date.month <= 2 ? date.year - 1L : date.year;
    const long era = (year >= 0 ? year : year - 399) / 400;
    const long year_of_era = year - era * 400;
    const long day_of_year = (153L * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

Date date_of(long days) {
    days += 719468;
    const long era = (days >= 0 ? days : days - 146096) / 146097;
    const long day_of_era = days - era * 146097;
    const long year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const long shifted_month = (5 * day_of_year + 2) / 153;
    const int month = static_cast<int>(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
    const int day = static_cast<int>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
    return {static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

Date months_after(Date date, int months) {
    const int total = date.month - 1 + months;
    const int year = date.year + (total >= 0 ? total / 12 : (total - 11) / 12);
    const int month = total - (year - date.year) * 12 + 1;
    return {year, month, std::min(date.day, days_in_month(year, month))};
}

Date end_of(Date date, const Duration& duration) {
    if (const std::optional<int> months = whole_months(duration.text)) return months_after(date, *months);
    if (!(duration.seconds > 0)) return date;
    return date_of(days_of(date) + static_cast<long>(std::floor(std::min(duration.seconds, longest_duration) / 86400)));
}

Date next_review(const Review& review) {
    constexpr int months_between_reviews = 12;  // where `every` is not given
    const bool says_every = review.every.given() && review.every.value.seconds > 0;
    return says_every ? end_of(review.last.value, review.every.value) : months_after(review.last.value, months_between_reviews);
}

std::string in_words(Date date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

}  // namespace journeymap
