// What people call columns besides the labels that a map has itself, in the other languages. Used by header_names.
#pragma once

#include <span>
#include <string_view>

#include "import/table_columns.h"
#include "journeymap/words.h"

namespace journeymap {

// The program's label of what a column holds.
struct HeaderLabel {
    TableField field;
    Word word;
};
std::span<const HeaderLabel> header_labels();

struct HeaderWords {
    TableField field;
    std::string_view language;
    std::string_view names;  // with '|' between them
};
std::span<const HeaderWords> header_words();

}  // namespace journeymap
