#include "import/table_names.h"

#include <map>
#include <optional>

#include "import/table_values.h"
#include "model/channels.h"
#include "model/label_texts.h"

namespace journeymap {

namespace {

// The built-in channels by what they are called in the languages of our labels; empty where two are called so.
std::map<std::string, std::string_view, std::less<>> channels_by_label() {
    std::map<std::string, std::string_view, std::less<>> channels;
    for (const BuiltInChannel& channel : built_in_channels()) {
        for (const std::string_view language : label_languages()) {
            const auto [known, is_new] = channels.try_emplace(lower_word(channel_label(channel.id, language)), channel.id);
            if (!is_new && known->second != channel.id) known->second = {};
        }
    }
    return channels;
}

}  // namespace

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

std::string TableNames::labelled_channel(const std::string& label) {
    static const std::map<std::string, std::string_view, std::less<>> labels = channels_by_label();
    const auto found = labels.find(lower_word(label));
    return found == labels.end() || found->second.empty() ? channel(label) : std::string(found->second);
}

void TableNames::declare(Draft& map) const {
    map.set_given("objectives", objectives.declared("text"));
    map.set_given("personas", personas.declared("name"));
    map.set_given("channels", channels.declared("name"));
    map.set_given("teams", teams.declared("name"));
    map.set_given("evidence", evidence.declared("text"));
}

}  // namespace journeymap
