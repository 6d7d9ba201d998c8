// Reading of single values. Everything that is not understood is a finding with what to write instead.
#include "model/values.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "model/date.h"
#include "model/duration.h"
#include "model/quantity.h"
#include "model/rewriting.h"
#include "model/rules.h"
#include "support/escape.h"
#include "support/enough.h"
#include "support/limits.h"
#include "support/number.h"
#include "support/slug.h"
#include "support/spelling.h"

namespace journeymap {

namespace {

std::string joined(std::span<const std::string_view> words) {
    std::string list;
    for (const auto word : words) list += (list.empty() ? "" : ", ") + std::string(word);
    return list;
}

std::string range_of(const FieldRow& row) {
    if (!row.has_range()) return {};
    if (row.is_open_above()) return fmt::format(" of at least {:g}", row.least);
    return fmt::format(" from {:g} to {:g}", row.least, row.most);
}

// The text of a scalar for readers that want one, or a finding that says what the key takes.
std::optional<Text> scalar(Reader& reader, const FieldRow& row, NodeId value, std::string_view takes) {
    const auto& given = reader.node(value);
    if (given.kind == NodeKind::scalar) return Text{trimmed(given.text), given.span};
    reader.report_kind(row.key, takes, value).with_help(fmt::format("write {}: {}", row.key, row.example));
    return std::nullopt;
}

bool is_true(std::string_view text) { return text == "true" || text == "True" || text == "TRUE"; }
bool is_false(std::string_view text) { return text == "false" || text == "False" || text == "FALSE"; }

// A word that other YAML readers take for true or false, and we do not.
std::optional<std::string_view> flag_meant_by(std::string_view text) {
    const auto folded = folded_word(text);
    if (folded == "yes" || folded == "on" || folded == "y") return "true";
    if (folded == "no" || folded == "off" || folded == "n") return "false";
    return std::nullopt;
}

// Words that people write for those of the enums.
struct MeantWord {
    std::string_view written, right;
    bool same = true;  // false: it comes near, and a person should say
};
constexpr MeantWord meant_words[] = {
    {"no", "off"},
    {"none", "off"},
    {"disabled", "off"},
    {"ignore", "off"},
    {"as-is", "current"},
    {"to-be", "future"},
    {"today", "current"},
    {"target", "future"},
    {"first-time", "new"},
    {"first time", "new"},
    {"returning", "repeat"},
    {"existing", "repeat"},
    {"minor", "low"},
    {"moderate", "medium"},
    {"normal", "medium", false},
    {"major", "high"},
    {"severe", "critical", false},
    {"blocker", "critical"},
    {"idea", "proposed"},
    {"new", "proposed"},
    {"open", "proposed", false},
    {"todo", "planned"},
    {"in progress", "doing"},
    {"ongoing", "doing"},
    {"started", "doing"},
    {"completed", "done"},
    {"finished", "done"},
    {"implemented", "done"},
    {"rejected", "dropped"},
    {"cancelled", "dropped"},
    {"canceled", "dropped"},
    {"wait", "delay"},
    {"waiting", "delay"},
    {"bug", "fault"},
    {"error", "fault"},
    {"price", "cost"},
    {"language", "comprehension", false},
    {"jargon", "comprehension"},
    {"interviews", "interview"},
    {"logs", "log"},
    {"questionnaire", "survey"},
    {"test", "usability-test", false},
    {"guess", "assumption"},
    {"research", "desk-research", false},
};

}  // namespace

void read_value(Reader& reader, const FieldRow& row, NodeId value, Text& text) {
    if (const auto given = reader.text(row, value)) text = *given;
}

namespace {

// `touchpoints:` with the keys of one below it and no dash, or with names for keys.
bool is_lone_item(const Reader& reader, const FieldRow& row, const Node& given) {
    if (given.kind != NodeKind::mapping || given.count == 0 || row.object == nullptr) return false;
    return find_row(row.object(), reader.node(reader.document().entry(given, 0).key).text) != nullptr;
}

std::string help_for_mapping(const Reader& reader, const FieldRow& row, const Node& given) {
    const auto key = reader.node(reader.document().entry(given, 0).key).text;
    if (is_lone_item(reader, row, given)) return fmt::format("write '- {}: ...', and its other keys in the same column as '{}'", key, key);
    const bool id = is_slug(key) && find_row(row.object(), "id") != nullptr;
    const std::string_view first = id || row.object().bare.empty() ? "id" : row.object().bare;
    return fmt::format(
        "write '- {}: {}', and its other keys below in the same column as '{}'", first, key.size() <= 60 ? escaped(key) : "...", first);
}

void bracket(Finding& finding, Span span) {
    finding.edit({span.source, span.begin, span.begin}, "[").edit({span.source, span.end, span.end}, "]");
}

}  // namespace

namespace {

// Where an empty item stands: at its dash, where it has nothing else.
Span place_of_nothing(const Reader& reader, NodeId item) {
    const auto span = reader.node(item).span;
    const Span dash{span.source, span.begin - 1, span.begin};
    return span.begin == span.end && span.begin > 0 && reader.written(dash) == "-" ? dash : span;
}

}  // namespace

void read_list(Reader& reader, const FieldRow& row, NodeId value, std::string_view things, void* list,
    void (*each)(Reader&, const FieldRow&, NodeId item, void* list)) {
    const auto& given = reader.node(value);
    if (given.kind != NodeKind::sequence) {
        auto& finding = reader.report_kind(row.key, "a list", value);
        const bool short_text =
            given.kind == NodeKind::scalar && given.text.size() <= 60 && given.text.find_first_of("\n,[]{}#\"':") == std::string_view::npos;
        if (short_text) {
            finding.with_help(fmt::format("write {}: [{}]", row.key, given.text));
            const auto written = reader.written(given.span);
            if (written.find('\n') == written.npos && !written.starts_with('|') && !written.starts_with('>')) bracket(finding, given.span);
            each(reader, row, value, list);  // what was meant is clear: one mistake, one finding
        } else if (given.kind == NodeKind::mapping && given.count > 0 && row.object != nullptr) {
            finding.with_help(help_for_mapping(reader, row, given));
            if (is_lone_item(reader, row, given)) each(reader, row, value, list);
        } else {
            finding.with_help(fmt::format("write one item a line under '{}:', each after '- '; or {}: {}", row.key, row.key, row.example));
        }
        return;
    }
    for (std::uint32_t i = 0; i < given.count; ++i) {
        const auto item = reader.document().item(given, i);
        if (reader.is_failed_alias(item)) continue;
        if (reader.is_empty(item)) {
            reader.report(empty_item, place_of_nothing(reader, item), fmt::format("an item of '{}' is empty", row.key))
                .with_help(fmt::format("write one of the {} here, or delete the empty item", things));
            continue;
        }
        each(reader, row, item, list);
    }
}

void read_value(Reader& reader, const FieldRow& row, NodeId value, Texts& texts) {
    if (reader.node(value).kind != NodeKind::sequence) {
        const auto& given = reader.node(value);
        if (given.kind == NodeKind::scalar)
            texts.push_back({trimmed(given.text), given.span});
        else
            reader.report_kind(row.key, "a text or a list of texts", value);
        return;
    }
    read_list(reader, row, value, "texts", &texts, [](Reader& r, const FieldRow& field, NodeId item, void* list) {
        if (const auto text = r.text(field, item)) static_cast<Texts*>(list)->push_back(*text);
    });
}

std::optional<double> read_number(Reader& reader, const FieldRow& row, NodeId value) {
    const auto text = scalar(reader, row, value, "a number");
    if (!text) return std::nullopt;
    const auto number = parse_number(text->value);
    if (!number) {
        const auto meant = rewritten_number(row, text->value);
        auto& finding = reader.report(
            bad_number, text->span, fmt::format("'{}' takes a number{}, {} is none", row.key, range_of(row), quoted(text->value)));
        finding.with_help(
            fmt::format("{}{} {}: {}", row.shape == ValueShape::whole_number ? "write digits" : "write digits, with a point for decimals",
                meant ? ":" : ", for example", row.key, meant.value_or(std::string(row.example))));
        if (meant) reader.rewrite(finding, value, *meant);
        return std::nullopt;
    }
    const double largest = limits::number * static_cast<double>(reader.limit_factor());
    if (row.is_open_above() && std::abs(*number) >= largest) {
        reader
            .report(number_too_large, text->span,
                fmt::format(
                    "'{}' takes a number below {}, {} is not", row.key, grouped(static_cast<std::uint64_t>(largest)), quoted(text->value)))
            .with_help(fmt::format("write it in a larger unit, {}", allow_below(std::abs(*number), limits::number)));
        return std::nullopt;
    }
    const bool in_range = !row.has_range() || (*number >= row.least && (row.is_open_above() || *number <= row.most));
    if (!in_range) {
        auto& finding = reader.report(number_out_of_range, text->span,
            fmt::format("'{}' takes a number{}, {} is outside", row.key, range_of(row), quoted(text->value)));
        // Only of the language's own scales (score, impact, effort, importance) are there others.
        if (row.has_range() && row.most <= 5) finding.with_help("convert a number that comes from another scale");
        return std::nullopt;
    }
    return number;
}

void read_value(Reader& reader, const FieldRow& row, NodeId value, Spanned<int>& whole) {
    const auto number = read_number(reader, row, value);
    if (!number) return;
    const auto span = reader.node(value).span;
    if (*number != std::floor(*number)) {
        reader
            .report(bad_number, span,
                fmt::format("'{}' takes a whole number{}, {} is none", row.key, range_of(row), quoted(trimmed(reader.node(value).text))))
            .with_help(fmt::format("write {}: {}", row.key, row.example));
        return;
    }
    whole = {static_cast<int>(*number), span};
}

void read_value(Reader& reader, const FieldRow& row, NodeId value, Spanned<double>& number) {
    if (row.shape != ValueShape::share) {
        if (const auto read = read_number(reader, row, value)) number = {*read, reader.node(value).span};
        return;
    }
    const auto text = scalar(reader, row, value, "a share");
    if (!text) return;
    if (const auto share = parse_share(text->value)) {
        number = {*share, text->span};
    } else {
        const auto meant = rewritten_share(text->value);
        auto& finding = reader.report(bad_number, text->span, fmt::format("'{}' takes a share, {} is none", row.key, quoted(text->value)));
        finding.with_help("write a percentage (12%) or a number from 0 to 1 (0.12)");
        if (!meant) return;
        finding.with_help(fmt::format("write {}: {}", row.key, *meant));
        reader.rewrite(finding, value, *meant);
    }
}

void read_value(Reader& reader, const FieldRow& row, NodeId value, Spanned<bool>& flag) {
    const auto text = scalar(reader, row, value, "true or false");
    if (!text) return;
    if (is_true(text->value) || is_false(text->value)) {
        flag = {is_true(text->value), text->span};
        return;
    }
    auto& finding =
        reader.report(bad_flag, text->span, fmt::format("'{}' takes true or false, {} is neither", row.key, quoted(text->value)));
    if (const auto meant = flag_meant_by(text->value)) {
        finding.with_help(fmt::format("write {}", *meant));
        reader.rewrite(finding, value, *meant);
    }
}

void read_value(Reader& reader, const FieldRow& row, NodeId value, Reason& reason) {
    const auto text = scalar(reader, row, value, "true or a text that says why");
    if (!text) return;
    reason.span = text->span;
    if (is_false(text->value)) return;
    if (const auto meant = flag_meant_by(text->value)) {
        auto& finding = reader.report(bad_flag, text->span, fmt::format("{} is a text here, not true or false", quoted(text->value)));
        finding.with_help(fmt::format("write {}, or say why in a few words", *meant));
        reader.rewrite(finding, value, *meant);
        return;
    }
    reason.yes = true;
    if (!is_true(text->value)) reason.why = *text;
}

void read_value(Reader& reader, const FieldRow& row, NodeId value, Spanned<Date>& date) {
    const auto text = scalar(reader, row, value, "a date");
    if (!text) return;
    const auto parsed = parse_date(text->value);
    if (const auto* good = std::get_if<Date>(&parsed)) {
        date = {*good, text->span};
        return;
    }
    const auto meant = rewritten_date(text->value);
    auto& finding =
        reader.report(bad_date, text->span, fmt::format("{} is not a date: {}", quoted(text->value), std::get<std::string>(parsed)));
    finding.with_help(fmt::format("write four digits of the year, two of the month, two of the day{} {}: {}", meant ? ":" : ", for example",
        row.key, meant ? std::string_view(*meant) : row.example));
    if (meant) reader.rewrite(finding, value, *meant);
}

void read_value(Reader& reader, const FieldRow& row, NodeId value, Spanned<Duration>& duration) {
    const auto text = scalar(reader, row, value, "a length of time");
    if (!text) return;
    if (const auto seconds = parse_duration(text->value)) {
        duration = {{*seconds, text->value}, text->span};
        return;
    }
    const bool no_unit = parse_number(text->value).has_value();
    auto& finding = reader.report(bad_duration, text->span,
        no_unit ? fmt::format("{} has no unit", quoted(text->value)) : fmt::format("{} is not a length of time", quoted(text->value)));
    finding.with_help(std::string(duration_forms));
    if (const auto meant = rewritten_duration(text->value)) {
        finding.with_help(fmt::format("write {}: {}", row.key, *meant));
        reader.rewrite(finding, value, *meant);
    } else if (const auto readings = readings_of_duration(text->value)) {
        finding.with_help(help_of(*readings));
    }
}

std::optional<std::size_t> read_word(Reader& reader, const FieldRow& row, NodeId value) {
    const auto text = scalar(reader, row, value, "a word");
    if (!text) return std::nullopt;
    const auto found = std::ranges::find(row.words, text->value);
    if (found != row.words.end()) return static_cast<std::size_t>(found - row.words.begin());

    auto& finding = reader.report(unknown_word, text->span, fmt::format("{} is not a word that '{}' takes", quoted(text->value), row.key));
    const auto folded = folded_word(text->value);
    std::optional<std::string_view> meant;
    bool same = false;
    for (const auto& word : meant_words) {
        if (folded_word(word.written) != folded || std::ranges::find(row.words, word.right) == row.words.end()) continue;
        meant = word.right;
        same = word.same;
    }
    if (!meant) meant = nearest_word(text->value, row.words);
    if (!meant) {
        finding.with_help(fmt::format("it takes: {}", joined(row.words)));
    } else if (same || certain_word(text->value, row.words, Vocabulary::closed) == meant) {
        finding.with_help(fmt::format("write '{}'", *meant));
        reader.rewrite(finding, value, *meant);
    } else {
        finding.with_help(fmt::format("write '{}', or another of the words that it takes: {}", *meant, joined(row.words)));
    }
    return std::nullopt;
}

void read_id(Reader& reader, const FieldRow& row, NodeId value, Entity& entity) {
    const auto text = reader.text(row, value);
    if (!text) return;
    const std::size_t most = limits::id_characters * reader.limit_factor();
    if (is_slug(text->value) && text->value.size() > most) {
        reader
            .report(bad_id, text->span,
                fmt::format("an id has at most {} characters, this one has {}", grouped(most), grouped(text->value.size())))
            .with_help("write a few words: " + slug_of(text->value));
        return;
    }
    if (is_slug(text->value)) {
        entity.id = text->value;
        entity.id_span = text->span;
        return;
    }
    const auto meant = rewritten_id(text->value);
    const auto better = meant.value_or(slug_of(text->value));
    auto& finding = reader.report(bad_id, text->span, fmt::format("{} cannot be an id", quoted(text->value)));
    finding.with_help(
        fmt::format("an id is a letter followed by letters, digits, '-' and '_': {}", better.empty() ? std::string(row.example) : better));
    if (meant) reader.rewrite(finding, value, *meant);
}

}  // namespace journeymap
