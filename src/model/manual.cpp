#include "model/manual.h"

#include <fmt/core.h>

#include "journeymap/words.h"
#include "model/channels.h"
#include "model/feelings.h"
#include "model/fields.h"
#include "model/reader.h"

namespace journeymap {

namespace {

// Text of a roff line: backslashes and hyphens escaped, no control character at the start.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else if ((c == '.' || c == '\'') && out.empty())
            out += std::string("\\&") + c;
        else
            out += c;
    }
    return out;
}

// The argument of a macro: quotes around it, quotes in it doubled.
std::string argument(std::string_view text) {
    std::string out = "\"";
    for (const char c : escaped(text)) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::string range_of(const FieldRow& row) {
    if (!row.has_range()) return {};
    if (row.most >= 1e6) return fmt::format(", at least {:g}", row.least);
    return fmt::format(", {:g} to {:g}", row.least, row.most);
}

std::string one_of(std::span<const std::string_view> words) {
    std::string list;
    for (const auto word : words) list += (list.empty() ? "" : ", ") + std::string(word);
    return list;
}

std::string object_or_text(const FieldRow& row) {
    const auto& table = row.object();
    return table.bare.empty() ? with_article(table.name) : fmt::format("{} or its {}", with_article(table.name), table.bare);
}

// What the value is, in words.
std::string takes(const FieldRow& row) {
    switch (row.shape) {
        case Shape::text: return "text";
        case Shape::texts: return "text or list";
        case Shape::id: return "id";
        case Shape::number: return "number" + range_of(row);
        case Shape::whole_number: return "whole number" + range_of(row);
        case Shape::share: return "share: 12% or 0.12";
        case Shape::amount: return "number or text";
        case Shape::flag: return "true or false";
        case Shape::reason: return "true, or text that says why";
        case Shape::word: return one_of(row.words);
        case Shape::date: return "date";
        case Shape::duration: return "duration";
        case Shape::language: return "language tag";
        case Shape::version: return "1";
        case Shape::reference: return fmt::format("id of {}", with_article(name_of(row.target)));
        case Shape::references: return fmt::format("list of ids of {}", plural_of(row.target));
        case Shape::object: return object_or_text(row);
        case Shape::objects:
            return row.lone ? fmt::format("{}, or a list of them", object_or_text(row)) : fmt::format("list, each {}", object_or_text(row));
        case Shape::emotion: return "emotion, or a mapping of personas to emotions";
        case Shape::score_or_word: return "number, -2 to 2, or a feeling word";
        case Shape::scores: return "mapping of words to scores";
        case Shape::lanes: return "list of lane names and custom lanes";
        case Shape::notes: return "mapping of custom lanes to text or list";
        case Shape::help_route: return "id of a channel or touchpoint";
    }
    return {};
}

std::string capitalized(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

void add_row(std::string& page, const FieldRow& row) {
    page += fmt::format(".It Cm {}\n", row.key);
    page += fmt::format(".Pq {}{}\n", escaped(takes(row)), row.required ? "; required" : "");
    page += escaped(row.description) + ".\n";
    if (!row.also.empty()) page += fmt::format("Also accepted:\n.Cm {} .\n", row.also);
    page += fmt::format(".br\n.Li {}\n", argument(fmt::format("{}: {}", row.key, row.example)));
}

void add_table(std::string& page, const ObjectTable& table) {
    page += fmt::format(".Ss {}\n{}.\n", capitalized(table.name), escaped(table.description));
    if (!table.bare.empty()) page += fmt::format("A bare text stands for its\n.Cm {} .\n", table.bare);
    page += ".Bl -tag -width 4n\n";
    for (const auto& row : table.rows) add_row(page, row);
    page += ".El\n";
}

void add_channels(std::string& page) {
    page += ".Ss Built\\-in channels\nThose marked with * answer while the customer waits.\n.Pp\n";
    bool first = true;
    for (const auto& channel : built_in_channels()) {
        page += fmt::format("{}{}{}", first ? "" : ",\n", escaped(channel.id), channel.realtime ? "*" : "");
        first = false;
    }
    page += ".\n";
}

void add_lanes(std::string& page) {
    page += ".Ss Built\\-in lanes\n";
    bool first = true;
    for (const auto id : lane_ids()) {
        page += fmt::format("{}{}", first ? "" : ",\n", escaped(id));
        first = false;
    }
    page += ".\n";
}

void add_feelings(std::string& page) {
    page += ".Ss Built\\-in feelings\n";
    bool first = true;
    for (const auto& feeling : built_in_feelings()) {
        page += fmt::format("{}{} {}", first ? "" : ",\n", escaped(feeling.word), escaped(fmt::format("{:g}", feeling.score)));
        first = false;
    }
    page += ".\n";
}

}  // namespace

std::string manual_of_fields() {
    std::string page;
    for (const auto* table : object_tables()) add_table(page, *table);
    add_channels(page);
    add_lanes(page);
    add_feelings(page);
    return page;
}

}  // namespace journeymap
