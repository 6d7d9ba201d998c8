#include "model/manual.h"

#include <fmt/core.h>

#include "journeymap/words.h"
#include "model/channels.h"
#include "model/feelings.h"
#include "model/fields.h"
#include "model/wanted_value.h"
#include "support/mdoc.h"

namespace journeymap {

namespace {

std::string capitalized(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

void add_row(std::string& page, const FieldRow& row) {
    page += fmt::format(".It Cm {}\n", row.key);
    page += fmt::format(".Pq {}{}\n", mdoc_text(wanted_value(row)), row.required ? "; required" : "");
    page += mdoc_text(row.description) + ".\n";
    if (!row.also.empty()) page += fmt::format("Also accepted:\n.Cm {} .\n", row.also);
    page += fmt::format(".br\n.Li {}\n", mdoc_argument(fmt::format("{}: {}", row.key, row.example)));
}

void add_table(std::string& page, const ObjectTable& table) {
    page += fmt::format(".Ss {}\n{}.\n", capitalized(table.name), mdoc_text(table.description));
    if (!table.bare.empty()) page += fmt::format("A bare text stands for its\n.Cm {} .\n", table.bare);
    page += ".Bl -tag -width 4n\n";
    for (const auto& row : table.rows) add_row(page, row);
    page += ".El\n";
}

void add_channels(std::string& page) {
    page += ".Ss Built\\-in channels\nThose marked with * answer while the customer waits.\n.Pp\n";
    bool first = true;
    for (const auto& channel : built_in_channels()) {
        page += fmt::format("{}{}{}", first ? "" : ",\n", mdoc_text(channel.id), channel.realtime ? "*" : "");
        first = false;
    }
    page += ".\n";
}

void add_lanes(std::string& page) {
    page += ".Ss Built\\-in lanes\n";
    bool first = true;
    for (const auto id : lane_ids()) {
        page += fmt::format("{}{}", first ? "" : ",\n", mdoc_text(id));
        first = false;
    }
    page += ".\n";
}

void add_feelings(std::string& page) {
    page += ".Ss Built\\-in feelings\n";
    bool first = true;
    for (const auto& feeling : built_in_feelings()) {
        page += fmt::format("{}{} {}", first ? "" : ",\n", mdoc_text(feeling.word), mdoc_text(fmt::format("{:g}", feeling.score)));
        first = false;
    }
    page += ".\n";
}

}  // namespace

std::string manual_of(std::span<const ObjectTable* const> tables) {
    std::string page;
    for (const auto* table : tables) add_table(page, *table);
    return page;
}

std::string manual_of_fields() {
    std::string page = manual_of(object_tables());
    add_channels(page);
    add_lanes(page);
    add_feelings(page);
    return page;
}

}  // namespace journeymap
