// Amounts: figures as measures and outcomes write them ("90", min; "1.5 h"; "40%"), and two of them in one unit. Used by the comparison.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "comparison/fact.h"

namespace journeymap {

struct Amount {
    double number = 0;
    Unit unit = Unit::number;       // seconds only of what is no plain number and unit: "2 h 30 min", "PT2H"
    std::string unit_word;          // of a number: "days", "EUR"
    std::optional<double> seconds;  // where it is a time, whatever its unit
    std::string said;               // the same for two ways to write one length of time or share
};

// A number in the unit, or with its own behind it; nothing where it is neither. A length of time may be a range: its number is the middle.
std::optional<Amount> written_amount(std::string_view text, std::string_view unit);

// What two ways to write one length of time have in common: of a range its ends.
std::string said_of_time(std::string_view text, double seconds);

// The same of a figure with its unit, or of a text that is none.
std::string said_of_figure(std::string_view text);

struct CommonAmounts {
    double before = 0, after = 0;
    Unit unit = Unit::number;
    std::string unit_word;
};
// Times in seconds where their units differ; a number without a unit is a share beside one (0.4 beside 40%) where it is 0 to 1. Nothing for
// units that have nothing in common.
std::optional<CommonAmounts> in_one_unit(const Amount& before, const Amount& after);

// Of facts that have an amount.
std::optional<CommonAmounts> common_amounts(const Fact& was, const Fact& is);

}  // namespace journeymap
