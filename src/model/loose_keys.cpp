#include "model/loose_keys.h"

#include <algorithm>

#include <fmt/core.h>

#include "model/date.h"
#include "model/duration.h"
#include "model/quantity.h"
#include "model/rewriting.h"
#include "model/rules.h"
#include "support/escape.h"
#include "support/slug.h"
#include "support/spelling.h"
#include "syntax/quoting.h"

namespace journeymap {

namespace {

constexpr std::size_t longest_shown = 80;

bool is_plain(const Node& node) { return node.kind == NodeKind::scalar && node.style == ScalarStyle::plain; }

bool is_one_of(ValueShape shape, std::initializer_list<ValueShape> shapes) { return std::ranges::find(shapes, shape) != shapes.end(); }
bool is_text(ValueShape shape) { return is_one_of(shape, {ValueShape::text, ValueShape::amount, ValueShape::reason}); }
bool is_list(ValueShape shape) { return is_one_of(shape, {ValueShape::references, ValueShape::objects}); }

// `severity high` or `severity:high`: a key and a value without the colon and blank between them.
struct Uncolonned {
    const FieldRow* row = nullptr;
    std::string_view value;
};

bool fits(const FieldRow& row, std::string_view value) {
    switch (row.shape) {
        case ValueShape::word: return std::ranges::find(row.words, value) != row.words.end();
        case ValueShape::number:
        case ValueShape::whole_number:
        case ValueShape::score_or_word:
        case ValueShape::emotion: return parse_number(value).has_value();
        case ValueShape::share: return parse_share(value).has_value();
        case ValueShape::duration: return parse_duration(value).has_value();
        case ValueShape::date: return std::holds_alternative<Date>(parse_date(value));
        case ValueShape::flag: return value == "true" || value == "false";
        case ValueShape::channel:
        case ValueShape::help_route:
        case ValueShape::reference:
        case ValueShape::references:
        case ValueShape::id: return is_slug(value);
        default: return true;
    }
}

Uncolonned without_colon(const ObjectTable& table, const Node& key) {
    const auto end = key.text.find_first_of(" :");
    if (!is_plain(key) || end == key.text.npos || key.text.find('\n') != key.text.npos) return {};
    const auto* row = find_row(table, key.text.substr(0, end));
    const auto value = trimmed(key.text.substr(end + 1));
    return row != nullptr && fits(*row, value) ? Uncolonned{row, value} : Uncolonned{};
}

const FieldRow* misspelt(const ObjectTable& table, std::string_view key) {
    std::vector<std::string_view> keys;
    for (const auto& row : table.rows) keys.push_back(row.key);
    const auto meant = certain_word(key, keys, Vocabulary::closed);
    return meant ? find_row(table, *meant) : nullptr;
}

bool stands_for_itself(const ObjectTable& table, const Node& key) {
    return find_row(table, key.text) != nullptr || without_colon(table, key).row != nullptr || misspelt(table, key.text) != nullptr;
}

// A value and the keys behind it that commas have cut from it.
struct Cut {
    Span value, rest, all;
    bool plain = true;     // no part of it is in quotes or brackets
    bool one_line = true;  // and it can be written in one
};

Cut cut_at(const Reader& reader, const Node& mapping, std::uint32_t at, std::uint32_t pieces) {
    const auto entry = reader.document().entry(mapping, at);
    const auto& value = reader.node(entry.value);
    const auto& first = reader.node(reader.document().entry(mapping, at + 1).key);
    const auto& last = reader.node(reader.document().entry(mapping, at + pieces).key);
    Cut cut{value.span, {value.span.source, first.span.begin, last.span.end}, {value.span.source, value.span.begin, last.span.end}};
    cut.plain = is_plain(value);
    for (std::uint32_t i = 1; i <= pieces; ++i)
        cut.plain = cut.plain && is_plain(reader.node(reader.document().entry(mapping, at + i).key));
    cut.one_line = reader.written(cut.all).find_first_of("\r\n#") == std::string_view::npos;
    return cut;
}

Finding& report_cut(Reader& reader, const Cut& cut, std::string_view what) {
    auto& finding = reader.report(key_without_value, cut.rest,
        fmt::format("the comma ends {} here, so that {} is read as a key without a value", what, quoted(reader.written(cut.rest))));
    return finding.label(cut.value, "this is all that is read as the value");
}

// The number, share, length of time or date that was written with a decimal comma.
std::optional<std::string> meant_number(const FieldRow& row, std::string_view written) {
    auto number_row = row;
    if (is_one_of(row.shape, {ValueShape::emotion, ValueShape::score_or_word})) number_row = row.as(ValueShape::number).range(0, 0);
    switch (number_row.shape) {
        case ValueShape::number:
        case ValueShape::whole_number:
        case ValueShape::weight: return rewritten_number(number_row.range(0, 0), written);
        case ValueShape::share: return rewritten_share(written);
        case ValueShape::duration: return rewritten_duration(written);
        case ValueShape::date: return rewritten_date(written);
        default: return std::nullopt;
    }
}

bool report_number(Reader& reader, const FieldRow& row, const Cut& cut) {
    if (!cut.plain || !cut.one_line) return false;
    const auto meant = meant_number(row, reader.written(cut.all));
    if (!meant && row.shape == ValueShape::whole_number && parse_number(reader.written(cut.value)) &&
        parse_number(reader.written(cut.rest))) {
        report_cut(reader, cut, "the number")
            .with_help(fmt::format("'{}' takes a whole number, for example {}: {}", row.key, row.key, row.example));
        return true;
    }
    if (const auto readings = readings_of_duration(reader.written(cut.all)); readings && row.shape == ValueShape::duration) {
        report_cut(reader, cut, "the number").with_help(help_of(*readings));
        return true;
    }
    if (!meant) return false;
    report_cut(reader, cut, row.shape == ValueShape::date ? "the date" : "the number")
        .with_help(fmt::format("write {}: {}", escaped(row.key), *meant))
        .edit(cut.all, *meant);
    return true;
}

void report_text(Reader& reader, const FieldRow& row, const Cut& cut) {
    const std::string_view written = reader.written(cut.all);
    const std::string quotes = in_quotes(written);
    const bool shown = cut.one_line && quotes.size() <= longest_shown;
    auto& finding = report_cut(reader, cut, "the text");
    if (row.shape == ValueShape::texts) {
        finding.with_help(shown ? fmt::format("write {}: {} if it is one text, {}: [{}] if they are several", row.key, escaped(quotes),
                                      row.key, escaped(written))
                                : "in braces, put one text with a comma in quotes, and several texts in brackets: [a, b]");
        return;
    }
    finding.with_help(shown ? fmt::format("in braces, a text with a comma needs quotes: {}: {}", escaped(row.key), escaped(quotes))
                            : "in braces, a text with a comma needs quotes around the whole of it");
    if (cut.one_line) finding.edit(cut.all, quotes);
}

void report_list(Reader& reader, const FieldRow& row, const Cut& cut) {
    const std::string_view written = reader.written(cut.all);
    auto& finding = report_cut(reader, cut, fmt::format("the value of '{}'", row.key));
    finding.with_help(cut.one_line && written.size() <= longest_shown ? fmt::format("write {}: [{}]", row.key, escaped(written))
                                                                      : "write the list in brackets: [a, b]");
    finding.edit({cut.all.source, cut.all.begin, cut.all.begin}, "[").edit({cut.all.source, cut.all.end, cut.all.end}, "]");
}

}  // namespace

bool is_no_figure_for(const FieldRow& row, const Node& value) {
    const bool takes_figure = is_one_of(row.shape,
        {ValueShape::number, ValueShape::whole_number, ValueShape::share, ValueShape::flag, ValueShape::date, ValueShape::duration});
    return takes_figure && value.kind == NodeKind::scalar && !fits(row, trimmed(value.text));
}

bool is_loose(const Reader& reader, Entry entry) {
    const auto& value = reader.node(entry.value);
    const auto& key = reader.node(entry.key);
    if (value.kind != NodeKind::null || value.span.begin != value.span.end || !value.text.empty()) return false;
    auto rest = reader.rest_after(key.span);
    while (!rest.empty() && std::string_view(" \t\r\n#").find(rest.front()) != std::string_view::npos)
        rest.remove_prefix(rest.front() == '#' ? std::min(rest.find('\n'), rest.size()) : 1);
    return !rest.empty() && (rest.front() == ',' || rest.front() == '}');
}

std::uint32_t pieces_after(const Reader& reader, const Node& mapping, std::uint32_t at, const ObjectTable* table) {
    const auto& document = reader.document();
    if (at + 1 >= mapping.count || reader.node(document.entry(mapping, at + 1).value).kind != NodeKind::null) return 0;
    const auto entry = document.entry(mapping, at);
    if (reader.is_empty(entry.value) || reader.node(entry.value).kind != NodeKind::scalar) return 0;
    std::uint32_t pieces = 0;
    auto before = reader.node(entry.value).span;
    for (std::uint32_t i = at + 1; i < mapping.count; ++i) {
        const auto next = document.entry(mapping, i);
        const auto& key = reader.node(next.key);
        if (key.span.begin < before.end || !is_loose(reader, next)) break;
        if (trimmed(reader.written({before.source, before.end, key.span.begin})) != ",") break;
        if (table != nullptr && stands_for_itself(*table, key)) break;
        before = key.span;
        ++pieces;
    }
    return pieces;
}

bool read_pieces(Reader& reader, const FieldRow& row, const Node& mapping, std::uint32_t at, std::uint32_t pieces, void* object) {
    const auto cut = cut_at(reader, mapping, at, pieces);
    if (report_number(reader, row, cut)) return true;
    if (!cut.plain) return false;
    const auto value = reader.document().entry(mapping, at).value;
    if (is_text(row.shape) || row.shape == ValueShape::texts) {
        report_text(reader, row, cut);
        row.read(reader, row, value, object);
        return true;
    }
    if (!is_list(row.shape)) return false;
    report_list(reader, row, cut);
    const auto findings = reader.finding_count();
    row.read(reader, row, value, object);
    for (std::uint32_t i = 1; i <= pieces; ++i) row.read(reader, row, reader.document().entry(mapping, at + i).key, object);
    reader.forget_findings(findings);  // that each of them is no list
    return true;
}

bool report_cut_number(Reader& reader, const FieldRow& row, const Node& mapping, std::uint32_t at) {
    if (pieces_after(reader, mapping, at, nullptr) == 0) return false;
    return report_number(reader, row, cut_at(reader, mapping, at, 1));
}

const FieldRow* report_loose_key(Reader& reader, const ObjectTable& table, const Node& mapping, std::uint32_t at) {
    const auto entry = reader.document().entry(mapping, at);
    const auto& key = reader.node(entry.key);
    const auto* text_before = at > 0 ? &reader.node(reader.document().entry(mapping, at - 1).value) : nullptr;
    const bool follows_text = text_before != nullptr && is_plain(*text_before);
    if (const auto meant = without_colon(table, key); meant.row != nullptr) {
        const bool value_is_list = is_list(meant.row->shape);
        const auto value = value_is_list ? fmt::format("[{}]", meant.value) : std::string(meant.value);
        const auto name = key.text.substr(0, key.text.find_first_of(" :"));
        auto& finding = reader.report(key_without_value, key.span,
            key.text[name.size()] == ':' ? fmt::format("a space is missing after '{}:'", name)
                                         : fmt::format("a colon is missing after '{}'", name));
        finding.with_help(fmt::format("write {}: {}", meant.row->key, escaped(value)));
        const bool text =
            is_text(meant.row->shape) || is_one_of(meant.row->shape, {ValueShape::texts, ValueShape::references, ValueShape::reference});
        if (follows_text && text)
            finding.help += "; or put the whole text in quotes, if this belongs to the one before";
        else
            finding.edit(key.span, fmt::format("{}: {}", name, value));
        return meant.row;
    }
    const auto* row = find_row(table, key.text);
    if (row == nullptr) row = misspelt(table, key.text);
    auto& finding = reader.report(key_without_value, key.span, fmt::format("{} has neither a colon nor a value", quoted(key.text)));
    if (row != nullptr) {
        finding.with_help(fmt::format("write what it says, for example {}: {}, or delete it", row->key, row->example));
        if (follows_text) finding.help += "; if it belongs to the text before it, put the whole text in quotes";
        return row;
    }
    const auto* row_before = at > 0 ? find_row(table, reader.node(reader.document().entry(mapping, at - 1).key).text) : nullptr;
    if (row_before != nullptr &&
        is_one_of(row_before->shape, {ValueShape::word, ValueShape::channel, ValueShape::reference, ValueShape::help_route})) {
        finding.with_help(fmt::format("'{}' takes one value: decide for one, or write this as a key with a value", row_before->key));
        return nullptr;
    }
    std::string keys;
    for (const auto& known : table.rows) keys += (keys.empty() ? "" : ", ") + std::string(known.key);
    finding.with_help(
        fmt::format("write a key, a colon and a value; {} takes: {}", table.name == "map" ? "the map" : with_article(table.name), keys));
    return nullptr;
}

void report_loose_key(Reader& reader, Entry entry, std::string_view example) {
    const auto& key = reader.node(entry.key);
    reader.report(key_without_value, key.span, fmt::format("{} has neither a colon nor a value", quoted(key.text)))
        .with_help(fmt::format("write {}: {}, or delete it", key.text.size() <= 60 ? escaped(key.text) : "key", example));
}

}  // namespace journeymap
