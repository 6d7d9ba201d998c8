#include "model/date.h"

#include <array>

#include <fmt/core.h>

#include "model/quantity.h"

namespace journeymap {

namespace {

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};

bool has_shape(std::string_view text) {
    if (text.size() != 10) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 4 || i == 7;
        if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
    }
    return true;
}

int digits(std::string_view text) {
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

}  // namespace

std::string iso_date(Date date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::variant<Date, std::string> parse_date(std::string_view text) {
    text = trimmed(text);
    if (!has_shape(text)) return "a date is written year-month-day";
    const Date date{digits(text.substr(0, 4)), digits(text.substr(5, 2)), digits(text.substr(8, 2))};
    if (date.year < 1) return "the year is 0";
    if (date.month < 1 || date.month > 12) return fmt::format("there is no month {}", date.month);
    if (const int days = days_in_month(date.year, date.month); date.day < 1 || date.day > days) {
        return fmt::format("{} {} has {} days", months[static_cast<std::size_t>(date.month - 1)], date.year, days);
    }
    return date;
}

}  // namespace journeymap
