// Values of tables: what people write into the cells of a spreadsheet, as a map says it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/scale.h"

namespace journeymap {

// The lines of a cell without bullets and numbers before them; none empty.
std::vector<std::string> cell_lines(std::string_view cell);
// The same, also parted by ';'.
std::vector<std::string> cell_items(std::string_view cell);
// Parted by ',', too: names.
std::vector<std::string> cell_names(std::string_view cell);
// All on one line.
std::string cell_line(std::string_view cell);

// The same of a table that `build -f csv` wrote, where nothing stands before a text, and a list has a line for each item; only names stand
// side by side, as long as there is no comma in any of them.
std::vector<std::string> own_cell_lines(std::string_view cell);
std::vector<std::string> own_cell_names(std::string_view cell);

// In small letters, where they are Latin.
std::string lower_word(std::string_view text);

// "1.5", and "1,5" where commas part no cells.
std::optional<double> cell_number(std::string_view cell, bool has_decimal_commas);
std::string number_written(double number);  // at most three decimals, as our own tables have

// "2 h", "10 min". A bare number is in the unit that the header says, else in minutes; anything else is left as it is.
std::string cell_time(std::string_view cell, std::string_view unit, bool has_decimal_commas);

// "yes", "x", "true", "1", "no", "-", in the languages of our labels; nothing where it is neither.
std::optional<bool> cell_yes_or_no(std::string_view cell);

// What a cell says of a feeling, as a map writes it: "-1.5", "frustrated". Takes numbers on the scale, else from -2 to 2; feeling words
// in the languages of our labels; faces; "++" to "--". Nothing where it is none of these.
std::optional<std::string> cell_emotion(std::string_view cell, bool has_decimal_commas, const std::optional<SurveyScale>& scale);

}  // namespace journeymap
