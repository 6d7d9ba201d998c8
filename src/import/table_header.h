// Header: what the name of a column says of it, "wait (days)", "Mood Amara", "Mood (1-5)". Used by table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "data/scale.h"
#include "import/table_columns.h"

namespace journeymap {

struct TableHeader {
    const TableColumn* column = nullptr;  // null: not known
    std::string named;                    // who or what it is about: of "emotion Amara" Amara; of "duration (min)" the unit
    std::optional<SurveyScale> scale;     // of its numbers
    bool scale_unclear = false;           // it says something of its numbers that is no scale: "(out of 5)", "(1 = bad)"
    unsigned languages = 0;               // a bit for each of label_languages() in which it is called so
};
TableHeader table_header(std::string_view text);

}  // namespace journeymap
