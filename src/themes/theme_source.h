// Theme source: what stands in a theme file, before it is a theme.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/document.h"
#include "journeymap/finding.h"
#include "journeymap/journey.h"
#include "journeymap/theme.h"

namespace journeymap {

struct ObjectTable;

struct HexColor {
    std::uint8_t r = 0, g = 0, b = 0;
    bool operator==(const HexColor&) const = default;
};
// #rgb or #rrggbb.
std::optional<HexColor> parse_color(std::string_view text);
std::string written_color(HexColor color);  // "#1d5ea8"

// One colour of a theme: its place among theme_keys(), or, from their number on, a persona's.
using ThemeToken = std::size_t;
// The keys that take one colour, in the order of the manual.
std::span<const std::string_view> theme_keys();
std::string name_of_token(ThemeToken token);              // "'muted'", "colour 2 of 'personas'"
std::string_view description_of_token(ThemeToken token);  // "Secondary text, such as notes and details"

struct GivenColor {
    ThemeToken token = 0;
    HexColor color;
    Span span;
};

// Sizes of text as a file gives them; the members are those of TextSizes.
struct TextSizeSettings {
    Span span;
    Spanned<double> title, lead, name, figure, body, card, small, label;
    bool given() const { return span.given(); }
};

struct ThemeSource {
    std::string path;
    Sources sources;
    std::unique_ptr<Document> document;  // keeps the texts alive
    std::size_t base = 0;                // the theme that it extends, a place in themes()
    std::vector<GivenColor> given;       // in the order of the file
    Spanned<double> rounding;            // px
    Spanned<Avatars> avatars;
    TextSizeSettings sizes;

    Span place_of(ThemeToken token) const;  // where the file gives it; nowhere: it does not
};

// Reads a theme file. What is wrong is reported with its place; nothing is returned where it could not be read at all, and then
// `problem` says why.
std::optional<ThemeSource> read_theme_source(const std::string& path, Diagnostics& diagnostics, std::string& problem);
// The same of bytes that need not be in the file yet.
ThemeSource read_theme_text(const std::string& path, std::string bytes, Diagnostics& diagnostics);

std::span<const ObjectTable* const> theme_tables();
// JSON Schema (draft-07), as schema_of_map().
std::string schema_of_theme();

}  // namespace journeymap
