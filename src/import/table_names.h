// Whom and what a table names and a map has to declare. Used by all that reads rows.
#pragma once

#include <string>
#include <vector>

#include "import/draft.h"
#include "import/persona_ids.h"
#include "import/table.h"

namespace journeymap {

struct TableNames {
    DraftIds objectives{"objective"}, personas = persona_ids(), channels{"channel"}, teams{"team"}, evidence{"evidence"};

    // The ids of a row's personas.
    std::vector<std::string> personas_of(const TableRow& row);
    // That of a channel: of the built-in one that is meant, else of one that is declared.
    std::string channel(const std::string& name);
    // The same of a name that may be one of our labels in another language: "Telefon" is the phone.
    std::string labelled_channel(const std::string& label);

    void declare(Draft& map) const;
};

}  // namespace journeymap
