// Header names: what columns of tables are called, in English and in the languages of the program's own labels. Used by table_header and
// by what proposes a name that is known.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "import/table_columns.h"

namespace journeymap {

struct HeaderName {
    const TableColumn* column = nullptr;
    unsigned languages = 0;  // a bit for each of label_languages() in which it is called so
};

// Capitals, accents, blanks, '-', '_' and what is drawn before the first letter do not count: "1. Étapes" is "etapes".
std::string header_key(std::string_view text);

// Null where no column is called so.
const HeaderName* header_named(std::string_view text);

// All of them, as they are compared.
std::span<const std::string_view> known_header_keys();

}  // namespace journeymap
