// The keys of a theme file.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "model/field.h"
#include "model/rules.h"
#include "model/schema.h"
#include "support/spelling.h"
#include "themes/theme_source.h"

namespace journeymap {

template <>
struct WordsOf<Avatars> {
    static constexpr std::array<std::string_view, 3> words = {"filled", "rings", "none"};
};
template <>
const ObjectTable& table_of<TextSizeSettings>();

namespace {

constexpr std::size_t most_personas = 24;
constexpr double roundest = 16;               // px: more would cut into the words on a card
constexpr double smallest = 9, largest = 40;  // px

// What to write: digits without the sign get it; for all else the example shows the form.
std::string form_of(std::string_view key, std::string_view written, std::string_view example) {
    std::string color = "#" + std::string(written);
    return fmt::format("{}: {}", key, parse_color(color) ? "'" + color + "'" : std::string(example));
}

std::optional<HexColor> read_one(Reader& reader, const FieldRow& row, NodeId value) {
    const std::string_view example = row.shape == ValueShape::colors ? "['#1d5ea8']" : row.example;
    if (reader.node(value).kind != NodeKind::scalar) {
        reader.report_kind(row.key, "a colour", value).with_help(fmt::format("write {}: {}", row.key, example));
        return std::nullopt;
    }
    const std::optional<Text> text = reader.text(row, value);
    if (!text) return std::nullopt;
    const std::optional<HexColor> color = parse_color(text->value);
    if (!color) {
        reader.report(bad_color, text->span, fmt::format("{} is not a colour", quoted(text->value)))
            .with_help(fmt::format("write # and three or six hexadecimal digits, in quotes: {}", form_of(row.key, text->value, example)));
    }
    return color;
}

void read_color(Reader& reader, const FieldRow& row, NodeId value, ThemeSource& file) {
    const auto place = std::ranges::find(theme_keys(), row.key);
    const std::optional<HexColor> color = read_one(reader, row, value);
    if (color) file.given.push_back({static_cast<ThemeToken>(place - theme_keys().begin()), *color, reader.node(value).span});
}

void read_personas(Reader& reader, const FieldRow& row, NodeId value, ThemeSource& file) {
    const Node& given = reader.node(value);
    if (given.kind != NodeKind::sequence) {
        reader.report_kind(row.key, "a list of colours", value).with_help(fmt::format("write {}: {}", row.key, row.example));
        return;
    }
    if (given.count > most_personas) {
        reader
            .report(number_out_of_range, given.span,
                fmt::format("'{}' takes up to {} colours, these are {}", row.key, most_personas, given.count))
            .with_help("further personas take the colours from the first on again, with other dashes and markers");
        return;
    }
    for (std::uint32_t i = 0; i < given.count; ++i) {
        const NodeId item = reader.document().item(given, i);
        const Span span = reader.node(item).span;
        if (reader.is_empty(item)) {
            reader.report(empty_item, span, fmt::format("an item of '{}' is empty", row.key)).with_help("write a colour here: '#1d5ea8'");
        } else if (const auto color = read_one(reader, row, item)) {
            file.given.push_back({theme_keys().size() + i, *color, span});
        }
    }
}

void read_base(Reader& reader, const FieldRow& row, NodeId value, ThemeSource& file) {
    if (const auto place = read_word(reader, row, value)) file.base = *place;
}

constexpr FieldRow color(std::string_view key, std::string_view description, std::string_view example) {
    return field_read_by<&read_color>(key, ValueShape::color, description, example);
}

// The built-in themes, in the order of themes().
constexpr std::array<std::string_view, 6> bases = {"daylight", "midnight", "print", "high-contrast", "govuk", "uswds"};

constexpr FieldRow extends_row() {
    FieldRow row =
        field_read_by<&read_base>("extends", ValueShape::word, "The theme whose colours hold where this file gives none", "daylight");
    row.words = bases;
    return row;
}

constexpr FieldRow rows[] = {
    extends_row(),
    color("background", "The page", "'#ffffff'"),
    color("text", "Names and texts", "'#161d26'"),
    color("muted", "Secondary text, such as notes and details", "'#56606c'"),
    color("hairline", "Thin lines between lanes and stages", "'#dde3e9'"),
    color("accent", "The small line of text above the title, and the numbers of objectives", "'#1d5ea8'"),
    color("stage_from", "The band of the first stage", "'#22364a'"),
    color("stage_to", "The band of the last stage; those between are mixed of both", "'#34638c'"),
    color("stage_text", "Names and goals of stages, on their bands", "'#ffffff'"),
    color("phase", "The bands of phases", "'#e9eef4'"),
    color("phase_text", "The names of phases", "'#22364a'"),
    color("chip", "What lies behind the names of channels", "'#e7f0fa'"),
    color("chip_text", "Names and icons of channels", "'#18549a'"),
    color("pain", "Labels and edges of pain points, the lowest point, and steps of the method that are missing", "'#b0221c'"),
    color("pain_fill", "The cards of pain points", "'#feeeed'"),
    color("opportunity", "Labels and edges of opportunities, and the highest point", "'#166939'"),
    color("opportunity_fill", "The cards of opportunities", "'#ecf6ef'"),
    color("badge_text", "Text on filled badges, and the letters in the circles of personas", "'#ffffff'"),
    color("good", "Steps of the method that are done", "'#166939'"),
    color("warning", "Steps of the method that are partly done", "'#8a5500'"),
    color("delighted", "The upper end of the emotion lane", "'#e2ece6'"),
    color("angry", "The lower end of the emotion lane", "'#f5e2e1'"),
    color("frame",
        "Thin lines around cards, channels, stages and phases; without it, and in the themes but print and high-contrast, there are none",
        "'#8a8a8a'"),
    field_read_by<&read_personas>("personas", ValueShape::colors,
        "Curves, markers and circles of personas in their order; those that are not given stay those of the theme that is extended",
        "['#1d5ea8', '#ab5700']")
        .range(0, most_personas),
    field<&ThemeSource::rounding>(
        "rounding", "How round the corners of cards are, in px; those of channels and badges are in proportion, and 0 is square", "4")
        .range(0, roundest),
    field<&ThemeSource::avatars>("avatars",
        "The circles with the initials of personas: filled with their colour or rings of it, as photos have; or none, and no photos",
        "rings"),
    field<&ThemeSource::sizes>(
        "text_sizes", "Sizes of text, in px; those that are not given stay those of the theme that is extended", "{body: 16, small: 14}"),
};

constexpr std::size_t color_count = std::ranges::count(rows, ValueShape::color, &FieldRow::shape);
constexpr auto keys = [] {
    std::array<std::string_view, color_count> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = rows[i + 1].key;  // behind extends
    return names;
}();

template <auto Member>
constexpr FieldRow size_of_text(std::string_view key, std::string_view description, std::string_view example) {
    return field<Member>(key, description, example).range(smallest, largest);
}

constexpr FieldRow size_rows[] = {
    field<&TextSizeSettings::title>("title", "The title of the map", "36").range(smallest, 96),
    size_of_text<&TextSizeSettings::lead>("lead", "What the journey is about, below the title", "16.5"),
    size_of_text<&TextSizeSettings::name>("name", "Names of personas and stages", "16.5"),
    size_of_text<&TextSizeSettings::figure>("figure", "Measured values", "18"),
    size_of_text<&TextSizeSettings::body>("body",
        "Touchpoints and what happens there; all distances of the picture grow with it, so that as many words stand on a line", "14.5"),
    size_of_text<&TextSizeSettings::card>("card", "Cards, feelings, goals and names of lanes", "13"),
    size_of_text<&TextSizeSettings::small>("small", "Notes and details", "12"),
    size_of_text<&TextSizeSettings::label>("label", "Channels and badges", "11.5"),
};
constexpr Synonym size_synonyms[] = {{"heading", "title", ""}, {"notes", "small", ""}, {"text", "body", ""}, {"badge", "label", ""},
    {"tag", "label", ""}, {"channel", "label", ""}, {"cards", "card", ""}, {"names", "name", ""}, {"figures", "figure", ""}};
constexpr ObjectTable size_table{"set of text sizes", "How large the text of pictures is, in px", "", size_rows, size_synonyms};

constexpr Synonym synonyms[] = {{"base", "extends", ""}, {"inherits", "extends", ""}, {"parent", "extends", ""}, {"page", "background", ""},
    {"foreground", "text", ""}, {"secondary", "muted", ""}, {"line", "hairline", ""}, {"persona", "personas", ""},
    {"radius", "rounding", ""}, {"corners", "rounding", ""}, {"sizes", "text_sizes", ""}, {"font_sizes", "text_sizes", ""},
    {"text-sizes", "text_sizes", ""}, {"avatar", "avatars", ""}};

constexpr ObjectTable table{"theme", "Colours of pictures, sizes of text, and round corners", "", rows, synonyms};
constexpr const ObjectTable* tables[] = {&table, &size_table};

}  // namespace

template <>
const ObjectTable& table_of<TextSizeSettings>() {
    return size_table;
}

std::span<const std::string_view> theme_keys() { return keys; }

std::string_view description_of_token(ThemeToken token) {
    return find_row(table, token < keys.size() ? keys[token] : "personas")->description;
}

std::span<const ObjectTable* const> theme_tables() { return tables; }

std::string schema_of_theme() {
    return schema_of(
        table, {"https://github.com/journeymap/journeymap/schema/theme-1.json", "Theme of journeymap",
                   "Colours in place of some of a built-in theme's, as # and three or six hexadecimal digits, in quotes; sizes in px."});
}

}  // namespace journeymap
