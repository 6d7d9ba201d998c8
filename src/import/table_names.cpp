#include "import/table_names.h"

#include <optional>

#include "import/table_values.h"
#include "model/channels.h"

namespace journeymap {

std::vector<std::string> TableNames::personas_of(const TableRow& row) {
    const TableCellText* found = row.take(TableField::personas);
    return found != nullptr ? personas.of_all(row.table.names_in(found->text)) : std::vector<std::string>();
}

std::string TableNames::channel(const std::string& name) {
    const std::string word = lower_word(name);
    if (find_built_in_channel(word) != nullptr) return word;
    for (const BuiltInChannel& channel : built_in_channels()) {
        if (lower_word(channel.name) == word) return std::string(channel.id);
    }
    if (const std::optional<std::string_view> known = channel_named(word)) return std::string(*known);
    return channels.of(name);
}

void TableNames::declare(Draft& map) const {
    map.set_given("objectives", objectives.declared("text"));
    map.set_given("personas", personas.declared("name"));
    map.set_given("channels", channels.declared("name"));
    map.set_given("teams", teams.declared("name"));
    map.set_given("evidence", evidence.declared("text"));
}

}  // namespace journeymap
