#include "model/reader.h"

#include <algorithm>
#include <array>
#include <bitset>

#include <fmt/core.h>

#include "model/loose_keys.h"
#include "model/quantity.h"
#include "model/rules.h"
#include "support/escape.h"
#include "support/enough.h"
#include "support/limits.h"
#include "support/number.h"
#include "support/slug.h"
#include "support/spelling.h"
#include "syntax/quoting.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

namespace {

constexpr std::size_t most_rows = 64;

std::vector<std::string_view> keys_of(const ObjectTable& table) {
    std::vector<std::string_view> keys;
    for (const auto& row : table.rows) keys.push_back(row.key);
    for (const auto& row : table.rows) {
        if (!row.also.empty()) keys.push_back(row.also);
    }
    return keys;
}

std::string list_of_keys(const ObjectTable& table) {
    std::string list;
    for (const auto& row : table.rows) list += (list.empty() ? "" : ", ") + std::string(row.key);
    return list;
}

// "a persona", but "the map": there is only one.
std::string named(const ObjectTable& table) { return table.name == "map" ? "the map" : with_article(table.name); }

// Other objects that have the key: it probably slipped out of them.
std::string objects_with(std::string_view key, const ObjectTable& but) {
    std::string names;
    int count = 0;
    for (const auto* table : object_tables()) {
        if (table == &but || find_row(*table, key) == nullptr) continue;
        if (++count > 3) return {};
        names += (names.empty() ? "" : " or ") + named(*table);
    }
    return names;
}

// `- name:Renew` is a text to YAML; where it starts with a key of the table, a key was meant.
std::optional<Span> stuck_colon(const ObjectTable& table, const Node& given) {
    if (given.kind != NodeKind::scalar || given.style != ScalarStyle::plain || table.bare.empty()) return std::nullopt;
    const auto colon = given.text.find(':');
    if (colon == given.text.npos || colon + 1 == given.text.size() || find_row(table, given.text.substr(0, colon)) == nullptr)
        return std::nullopt;
    const auto at = given.span.begin + static_cast<std::uint32_t>(colon);
    return Span{given.span.source, at, at + 1};
}

// `Note: call first`, which was meant as one text.
bool is_one_line(std::string_view text) {
    if (text.empty() || std::string_view("{*&!").find(text.front()) != std::string_view::npos) return false;
    return text.find_first_of("\"'\\\n#") == std::string_view::npos && text.find(": ") != std::string_view::npos;
}

}  // namespace

// Which rows of the table had a value, and by which key. No key is the root, whose id stands for none.
struct Reader::Seen {
    std::array<NodeId, most_rows> keys{};
    std::bitset<most_rows> filled;
    bool only_entry = false;
    bool looked_ahead = false;
    std::array<NodeId, most_rows> right_keys{};  // once looked ahead
};

std::string_view kind_of(const Node& node) {
    switch (node.kind) {
        case NodeKind::null: return "nothing";
        case NodeKind::scalar: return "a text";
        case NodeKind::sequence: return "a list";
        case NodeKind::mapping: return "a mapping";
    }
    return {};
}

std::string with_article(std::string_view noun) {
    const bool vowel = !noun.empty() && std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
    return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

const FieldRow* find_row(const ObjectTable& table, std::string_view key) {
    for (const auto& row : table.rows) {
        if (row.key.size() == key.size() && row.key == key) return &row;
        if (row.also.size() == key.size() && !key.empty() && row.also == key) return &row;
    }
    return nullptr;
}

bool Reader::is_empty(NodeId value) const {
    const auto& given = node(value);
    return given.kind == NodeKind::null || (given.kind == NodeKind::scalar && trimmed(given.text).empty());
}

bool Reader::is_failed_alias(NodeId value) const {
    const auto& given = node(value);
    return given.kind == NodeKind::null && given.text.empty() && given.span.begin < given.span.end;
}

std::optional<Text> Reader::text(const FieldRow& row, NodeId value) {
    const auto& given = node(value);
    if (given.kind == NodeKind::scalar) return Text{trimmed(given.text), given.span};
    report_kind(row.key, "a text", value);
    return std::nullopt;
}

Finding& Reader::report_kind(std::string_view key, std::string_view takes, NodeId value) {
    const auto& given = node(value);
    auto span = given.span;
    const bool slipped_colon = given.kind == NodeKind::mapping && given.count == 1 && takes.find("text") != std::string_view::npos;
    if (given.kind == NodeKind::mapping && given.count > 0) span = node(document_.entry(given, 0).key).span;
    auto& finding = report(wrong_kind, span, fmt::format("'{}' takes {}, this is {}", key, takes, kind_of(given)));
    if (slipped_colon) finding.with_help("a text with a colon and a blank in it needs quotes: \"first: second\"");
    if (slipped_colon && is_one_line(written(given.span))) finding.edit(given.span, in_quotes(written(given.span)));
    return finding;
}

void Reader::rewrite(Finding& finding, NodeId scalar, std::string_view text) const {
    auto span = node(scalar).span;
    const auto old = written(span);
    const bool in_quotes = old.size() >= 2 && old.front() == old.back() && (old.front() == '"' || old.front() == '\'');
    const bool plain = as_scalar(text) == text;
    if (in_quotes && plain) {
        ++span.begin;
        --span.end;
    }
    finding.edit(span, in_quotes && plain ? std::string(text) : as_scalar(text));
}

std::size_t Reader::cells_left() const {
    const std::size_t most = limits::cells * times_;
    return most - std::min(cells_, most);
}

bool Reader::take_cells(std::size_t count, NodeId thing) {
    cells_ += count;
    if (cells_ <= limits::cells * times_) return true;
    if (!first_without_room_) first_without_room_ = thing;
    return false;
}

void Reader::report_room() {
    if (!first_without_room_) return;
    report(too_many_cards, node(*first_without_room_).span,
        fmt::format("with this the map has more than {} cells: 4 for a touchpoint or an emotion, 2 for each other thing that can have keys",
            grouped(limits::cells * times_)))
        .with_help(fmt::format("split it into several maps, {}", allow_more(cells_, limits::cells)));
    first_without_room_.reset();
}

bool Reader::read_object(const ObjectTable& table, NodeId value, void* object) {
    ++nesting_;
    const bool was_read = read_keys_of(table, value, object);
    if (--nesting_ == 0) report_room();
    return was_read;
}

bool Reader::read_keys_of(const ObjectTable& table, NodeId value, void* object) {
    const auto& given = node(value);
    if (const auto colon = stuck_colon(table, given)) {
        report(missing_space, *colon, "the colon needs a space after it")
            .with_help("write ': ' with a space")
            .edit({colon->source, colon->end, colon->end}, " ");
        return false;
    }
    if (given.kind == NodeKind::scalar && !table.bare.empty()) {
        const auto* row = find_row(table, table.bare);
        row->read(*this, *row, value, object);
        return true;
    }
    if (given.kind != NodeKind::mapping) {
        auto& finding = report(wrong_kind, given.span,
            fmt::format("{} takes {}, this is {}", with_article(table.name),
                table.bare.empty() ? "a mapping of keys" : "a text or a mapping of keys", kind_of(given)));
        finding.with_help(fmt::format("its keys are: {}", list_of_keys(table)));
        return false;
    }
    Seen seen;
    seen.only_entry = given.count == 1;
    for (std::uint32_t i = 0; i < given.count; ++i) i = read_at(table, given, i, object, seen);
    report_missing(table, value, seen);
    if (table.finish != nullptr) table.finish(*this, value, object);
    return true;
}

void Reader::read_keys(const ObjectTable& table, NodeId mapping, void* object, std::span<const std::string_view> keys) {
    Seen seen;
    const auto& given = node(mapping);
    ++nesting_;
    for (std::uint32_t i = 0; i < given.count; ++i) {
        const auto entry = document_.entry(given, i);
        const auto* row = find_row(table, node(entry.key).text);
        const bool passed_over = row != nullptr && std::ranges::find(keys, row->key) == keys.end();
        if (!passed_over) i = read_at(table, given, i, object, seen);
    }
    if (--nesting_ == 0) report_room();
}

std::uint32_t Reader::read_at(const ObjectTable& table, const Node& mapping, std::uint32_t at, void* object, Seen& seen) {
    const auto entry = document_.entry(mapping, at);
    if (is_loose(*this, entry)) {
        if (const auto* meant = report_loose_key(*this, table, mapping, at))
            seen.filled[static_cast<std::size_t>(meant - table.rows.data())] = true;
        return at;
    }
    const auto* row = find_row(table, node(entry.key).text);
    const auto place = static_cast<std::size_t>(row - table.rows.data());
    const auto pieces = row == nullptr || seen.keys[place] != 0 ? 0 : pieces_after(*this, mapping, at, &table);
    if (pieces == 0 || !read_pieces(*this, *row, mapping, at, pieces, object)) {
        read_entry(table, mapping, entry, row, object, seen);
        return at;
    }
    seen.keys[place] = entry.key;
    seen.filled[place] = true;
    return at + pieces;
}

void Reader::read_entry(const ObjectTable& table, const Node& mapping, Entry entry, const FieldRow* row, void* object, Seen& seen) {
    const auto& key = node(entry.key);
    if (row == nullptr) return report_unknown(table, mapping, entry, object, seen);
    const auto place = static_cast<std::size_t>(row - table.rows.data());
    if (seen.keys[place] != 0) {
        report(key_twice, key.span,
            row->also.empty() ? fmt::format("'{}' is given twice", row->key)
                              : fmt::format("'{}' and '{}' are one key", row->key, row->also))
            .label(node(seen.keys[place]).span, "given here already")
            .with_help("join what they say under one of the two");
        return;
    }
    seen.keys[place] = entry.key;
    seen.filled[place] = !is_empty(entry.value) || is_failed_alias(entry.value);
    if (is_empty(entry.value)) return;
    row->read(*this, *row, entry.value, object);
}

namespace {

// What may be the id of what follows: P1.
bool is_numbered(std::string_view key) { return is_slug(key) && key.find_first_of("0123456789") != key.npos; }

// `- P1: too slow`: a text with a colon, or one with its id before it.
std::string help_for_colon(const ObjectTable& table, std::string_view key, const Node& value) {
    if (value.kind == NodeKind::mapping)
        return fmt::format("write '{}: {}', and the keys under it in the same column as '{}'", table.bare,
            key.size() <= 60 ? escaped(key) : "...", table.bare);
    if (value.kind != NodeKind::scalar) return "a text with a colon and a blank in it needs quotes: \"first: second\"";
    std::string help = "a text with a colon and a blank in it needs quotes: " + in_quotes(fmt::format("{}: {}", key, value.text));
    if (is_numbered(key) && find_row(table, "id") != nullptr)
        help += fmt::format("; an id has a key of its own: {{id: {}, {}: {}}}", key, table.bare, value.text);
    return help;
}

}  // namespace

void Reader::report_unknown(const ObjectTable& table, const Node& mapping, Entry entry, void* object, Seen& seen) {
    const auto& key = node(entry.key);
    auto& finding = report(unknown_key, key.span, fmt::format("unknown key {} in {}", quoted(key.text), named(table)));
    if (findings_.left_out()) return;
    const auto synonym =
        std::ranges::find_if(table.synonyms, [&](const Synonym& s) { return folded_word(s.written) == folded_word(key.text); });
    std::optional<std::string_view> right;
    if (synonym != table.synonyms.end()) {
        if (!synonym->key.empty()) right = synonym->key;
        if (!synonym->advice.empty()) finding.with_help(std::string(synonym->advice));
    } else if (find_row(table, key.text) == nullptr) {
        right = nearest_word(key.text, keys_of(table));
        // Another thing's key with another kind of value is no slip of the pen.
        if (right && is_no_figure_for(*find_row(table, *right), node(entry.value)) && !objects_with(key.text, table).empty()) right.reset();
    }
    if (right) {
        if (finding.help.empty()) finding.with_help(fmt::format("write '{}'", *right));
        const bool certain =
            synonym != table.synonyms.end() ? synonym->advice.empty() : certain_word(key.text, keys_of(table), Vocabulary::closed) == right;
        const auto place = finding_count() - 1;
        const bool fits = read_as_meant(table, mapping, entry, *find_row(table, *right), object, seen);
        if (certain && fits) rewrite(diagnostics_.findings()[place], entry.key, *right);
        return;
    }
    if (!finding.help.empty()) return;
    if (const auto others = objects_with(key.text, table); !others.empty()) {
        finding.with_help(fmt::format("'{}' is a key of {}: is the indentation right?", key.text, others));
    } else if (seen.only_entry && !table.bare.empty()) {
        finding.with_help(help_for_colon(table, key.text, node(entry.value)));
        const auto line = written({key.span.source, key.span.begin, std::max(key.span.end, node(entry.value).span.end)});
        const bool all = mapping.span.begin == key.span.begin && node(entry.value).kind == NodeKind::scalar;
        if (all && is_one_line(line) && !is_numbered(key.text)) finding.edit(mapping.span, in_quotes(line));
        seen.filled[static_cast<std::size_t>(find_row(table, table.bare) - table.rows.data())] = true;
    } else {
        finding.with_help(fmt::format("{} takes: {}", named(table), list_of_keys(table)));
    }
}

// Where the keys stand that are written as they should be.
void Reader::look_ahead(const ObjectTable& table, const Node& mapping, Seen& seen) const {
    seen.looked_ahead = true;
    for (std::uint32_t i = 0; i < mapping.count; ++i) {
        const auto key = document_.entry(mapping, i).key;
        if (const auto* row = find_row(table, node(key).text)) seen.right_keys[static_cast<std::size_t>(row - table.rows.data())] = key;
    }
}

// What was meant is read as such, so that one mistake does not look like two. True where the key alone is at fault: the right one is
// not there as well, and what it holds is of the right kind.
bool Reader::read_as_meant(const ObjectTable& table, const Node& mapping, Entry entry, const FieldRow& row, void* object, Seen& seen) {
    const auto place = static_cast<std::size_t>(&row - table.rows.data());
    const auto finding = finding_count() - 1;
    if (!seen.looked_ahead) look_ahead(table, mapping, seen);
    if (seen.right_keys[place] != 0) {
        diagnostics_.findings()[finding]
            .label(node(seen.right_keys[place]).span, fmt::format("'{}' is here already", row.key))
            .with_help(fmt::format("write '{}' once, with what both hold", row.key));
        return false;
    }
    if (seen.keys[place] != 0) {
        diagnostics_.findings()[finding]
            .label(node(seen.keys[place]).span, fmt::format("this is read as '{}'", row.key))
            .with_help(fmt::format("write '{}' once, with what both hold", row.key));
        return false;
    }
    seen.keys[place] = entry.key;
    seen.filled[place] = true;
    if (!is_empty(entry.value)) row.read(*this, row, entry.value, object);
    return finding_count() == finding + 1;
}

void Reader::report_missing(const ObjectTable& table, NodeId mapping, const Seen& seen) {
    const auto& given = node(mapping);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto& row = table.rows[i];
        if (!row.required || seen.filled[i]) continue;
        if (seen.keys[i] != 0) {
            report(missing_key, node(seen.keys[i]).span, fmt::format("'{}' is empty", row.key))
                .with_help(fmt::format("write it, for example {}: {}", row.key, row.example));
            continue;
        }
        const auto place = given.count > 0 ? node(document_.entry(given, 0).key).span : given.span;
        report(missing_key, place, fmt::format("{} needs '{}'", named(table), row.key))
            .with_help(fmt::format("add it, for example {}: {}", row.key, row.example));
    }
}

}  // namespace journeymap
