#include "themes/theme_source.h"

#include <fmt/core.h>

#include "model/reader.h"
#include "support/escape.h"
#include "support/file.h"
#include "syntax/lines.h"
#include "themes/theme_sizes.h"

namespace journeymap {

namespace {

constexpr std::size_t most_bytes = std::size_t(1) << 20;

int digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

std::optional<HexColor> parse_color(std::string_view text) {
    if (!text.starts_with('#') || (text.size() != 4 && text.size() != 7)) return std::nullopt;
    const std::size_t width = text.size() == 4 ? 1 : 2;
    int parts[3];
    for (std::size_t i = 0; i < 3; ++i) {
        const int high = digit(text[1 + i * width]), low = digit(text[i * width + width]);
        if (high < 0 || low < 0) return std::nullopt;
        parts[i] = high * 16 + low;
    }
    return HexColor{static_cast<std::uint8_t>(parts[0]), static_cast<std::uint8_t>(parts[1]), static_cast<std::uint8_t>(parts[2])};
}

std::string written_color(HexColor color) { return fmt::format("#{:02x}{:02x}{:02x}", color.r, color.g, color.b); }

std::string name_of_token(ThemeToken token) {
    const auto keys = theme_keys();
    return token < keys.size() ? fmt::format("'{}'", keys[token]) : fmt::format("colour {} of 'personas'", token - keys.size() + 1);
}

Span ThemeSource::place_of(ThemeToken token) const {
    for (const GivenColor& one : given) {
        if (one.token == token) return one.span;
    }
    return {};
}

std::optional<ThemeSource> read_theme_source(const std::string& path, Diagnostics& diagnostics, std::string& problem) {
    FileText text = read_file(path, most_bytes);
    if (!text.ok()) {
        problem = std::move(text.problem);
        return std::nullopt;
    }
    return read_theme_text(path, std::move(text.bytes), diagnostics);
}

ThemeSource read_theme_text(const std::string& path, std::string bytes, Diagnostics& diagnostics) {
    ThemeSource file;
    file.path = path;
    const auto source = load_source(escaped(path), std::move(bytes), file.sources, diagnostics, path);
    if (!source || says_nothing(file.sources.at(*source).bytes())) return file;
    std::optional<Document> document = parse_yaml(file.sources, *source, diagnostics);
    if (!document) return file;
    file.document = std::make_unique<Document>(std::move(*document));
    Reader reader(*file.document, file.sources.at(*source).bytes(), diagnostics);
    const NodeId root = file.document->root();
    if (!reader.is_empty(root)) reader.read_object(*theme_tables().front(), root, &file);
    report_unlike_sizes(file, diagnostics);
    return file;
}

}  // namespace journeymap
