// Calendar: the little date arithmetic that reviews and due dates need. Proleptic Gregorian, no time zones.
#pragma once

#include <string>

#include "journeymap/journey.h"

namespace journeymap {

// Days since 1970-01-01. Any year a Date can hold.
long days_of(Date date);
// The date so many days after 1970-01-01.
Date date_of(long days);
// The same day some months later, or the last day of that month where it has no such day.
Date months_after(Date date, int months);
// The date when a duration that starts on `date` ends. "6 months", "1 year" and "2 quarters" go by the calendar; the rest by seconds.
Date end_of(Date date, const Duration& duration);
// The day on which a map is to be looked at again: a year after the last review where the map does not say how often. The last one has to
// be given.
Date next_review(const Review& review);
// As in a map: "2026-09-14".
std::string in_words(Date date);

}  // namespace journeymap
