#include "support/mdoc.h"

#include <fmt/core.h>

#include "support/utf8.h"

namespace journeymap {

namespace {

enum class Kind : unsigned char { prose, code };

// How one character of ASCII is written; empty: as it is.
std::string_view escape_of(char c, Kind kind) {
    switch (c) {
        case '\\': return "\\e";
        case '-': return "\\-";
        case '\'': return kind == Kind::code ? "\\(aq" : "";
        case '`': return kind == Kind::code ? "\\(ga" : "";
        case '^': return kind == Kind::code ? "\\(ha" : "";
        case '~': return kind == Kind::code ? "\\(ti" : "";
        default: return {};
    }
}

std::string escaped(std::string_view text, Kind kind) {
    std::string out;
    if (text.starts_with('.') || (text.starts_with('\'') && kind == Kind::prose)) out = "\\&";
    for (std::size_t i = 0; i < text.size();) {
        if (static_cast<unsigned char>(text[i]) >= 0x80) {
            const Decoded decoded = decode_utf8(text, i);
            out += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(decoded.c));
            i += static_cast<std::size_t>(decoded.length > 0 ? decoded.length : 1);
            continue;
        }
        const std::string_view escape = escape_of(text[i], kind);
        out += escape.empty() ? text.substr(i, 1) : escape;
        ++i;
    }
    return out;
}

}  // namespace

std::string mdoc_text(std::string_view line) { return escaped(line, Kind::prose); }
std::string mdoc_literal(std::string_view line) { return escaped(line, Kind::code); }

std::string mdoc_argument(std::string_view text) {
    std::string out = "\"";
    for (const char c : mdoc_text(text)) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

}  // namespace journeymap
