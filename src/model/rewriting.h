// Rewriting: values written in another notation than ours, in ours, where there is only one thing they can mean. Used by the readers
// of values for what `--fix` writes. What comes back is read without a finding; nothing where a person has to say what is meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/fields.h"

namespace journeymap {

// "1,5", "4/5" on a scale that ends at 5, "three".
std::optional<std::string> rewritten_number(const FieldRow& row, std::string_view text);
// "0,12", "12 percent", "12".
std::optional<std::string> rewritten_share(std::string_view text);
// "2026/9/4", "14.9.2026", "14 September 2026", "2026-09-14T10:00:00Z"; 03/04/2026 could be two days and is none.
std::optional<std::string> rewritten_date(std::string_view text);
// "1,5 h", "two weeks", "half an hour", "3 workdays", "22 minuts", "1h30"; 1,500 min could be two lengths and is none.
std::optional<std::string> rewritten_duration(std::string_view text);
// What "1,500 min" may mean, of which a person has to choose; nothing where there is no such comma.
struct CommaReadings {
    std::string as_thousands;  // "1500 min"
    std::string as_decimal;    // "1.5 min"
};
std::optional<CommaReadings> readings_of_duration(std::string_view text);
std::string help_of(const CommaReadings& readings);
// "web team", "P.1".
std::optional<std::string> rewritten_id(std::string_view text);
// "en_US", "German", "Deutsch".
std::optional<std::string> rewritten_language(std::string_view text);

}  // namespace journeymap
