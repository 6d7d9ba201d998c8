#include "model/wanted_value.h"

#include <fmt/core.h>

#include "model/reader.h"

namespace journeymap {

namespace {

std::string range_of(const FieldRow& row) {
    if (!row.has_range()) return {};
    if (row.is_open_above()) return fmt::format(", at least {:g}", row.least);
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
        case ValueShape::text: return "text";
        case ValueShape::texts: return "text or list";
        case ValueShape::id: return "id";
        case ValueShape::number: return "number" + range_of(row);
        case ValueShape::whole_number: return "whole number" + range_of(row);
        case ValueShape::share: return "share: 12% or 0.12";
        case ValueShape::weight: return "number over 0, or a share: 60%";
        case ValueShape::amount: return "number or text";
        case ValueShape::flag: return "true or false";
        case ValueShape::reason: return "true, or text that says why";
        case ValueShape::word: return one_of(row.words);
        case ValueShape::channel: return "built-in channel";
        case ValueShape::date: return "date";
        case ValueShape::duration: return "duration";
        case ValueShape::language: return "language tag";
        case ValueShape::version: return "1";
        case ValueShape::reference: return fmt::format("id of {}", with_article(name_of(row.target)));
        case ValueShape::references: return fmt::format("list of ids of {}", plural_of(row.target));
        case ValueShape::object: return object_or_text(row);
        case ValueShape::objects:
            return row.lone ? fmt::format("{}, or a list of them", object_or_text(row)) : fmt::format("list, each {}", object_or_text(row));
        case ValueShape::emotion: return "emotion, or a mapping of personas to emotions";
        case ValueShape::score_or_word: return "number, -2 to 2, or a feeling word";
        case ValueShape::scores: return "mapping of words to scores";
        case ValueShape::lanes: return "list of lane names and custom lanes";
        case ValueShape::notes: return "mapping of custom lanes to text or list";
        case ValueShape::filters: return "mapping of columns to text or list";
        case ValueShape::scale: return "1-5, worst and best, or csat, ces, nps";
        case ValueShape::help_route: return "id of a channel or touchpoint";
        case ValueShape::color: return "colour: '#rrggbb' or '#rgb'";
        case ValueShape::colors: return fmt::format("list of up to {:g} colours: '#rrggbb' or '#rgb'", row.most);
        case ValueShape::severities: return "mapping of rules to " + one_of(row.words);
    }
    return {};
}

}  // namespace journeymap
