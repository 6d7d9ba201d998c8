#include "model/wanted_value.h"

#include <fmt/core.h>

#include "model/reader.h"

namespace journeymap {

namespace {

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

}  // namespace

std::string wanted_value(const FieldRow& row) {
    switch (row.shape) {
        case Shape::text: return "text";
        case Shape::texts: return "text or list";
        case Shape::id: return "id";
        case Shape::number: return "number" + range_of(row);
        case Shape::whole_number: return "whole number" + range_of(row);
        case Shape::share: return "share: 12% or 0.12";
        case Shape::weight: return "number over 0, or a share: 60%";
        case Shape::amount: return "number or text";
        case Shape::flag: return "true or false";
        case Shape::reason: return "true, or text that says why";
        case Shape::word: return one_of(row.words);
        case Shape::channel: return "built-in channel";
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
        case Shape::color: return "colour: '#rrggbb' or '#rgb'";
        case Shape::colors: return fmt::format("list of up to {:g} colours: '#rrggbb' or '#rgb'", row.most);
        case Shape::severities: return "mapping of rules to " + one_of(row.words);
    }
    return {};
}

}  // namespace journeymap
