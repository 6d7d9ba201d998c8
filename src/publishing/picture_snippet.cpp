#include "publishing/picture_snippet.h"

#include <fmt/core.h>

#include "support/escape.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

// The marks that choose a direction for what stands beside them: Arabic and Hebrew texts need them, and they turn nothing else.
bool is_direction_mark(char32_t c) { return c == 0x200E || c == 0x200F || c == 0x61C; }

// `##` and `::` open commands in the logs of services (support/log_text.h), which may print this: the first of the two is spelt in a way that
// HTML takes for the same.
bool stands_twice(std::string_view text, std::size_t at) { return at + 1 < text.size() && text[at + 1] == text[at]; }

// Blanks of all kinds become one, so that an attribute stays on its line. What cannot be seen is left out: a direction that is forced, by
// U+202E for example, would turn what the page says around it, also where it is spelt &#x202e;.
std::string attribute(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        const std::string_view bytes = text.substr(i, static_cast<std::size_t>(decoded.length));
        const bool twice = stands_twice(text, i);
        i += bytes.size();
        switch (decoded.c) {
            case '&': result += "&amp;"; break;
            case '<': result += "&lt;"; break;
            case '>': result += "&gt;"; break;
            case '"': result += "&quot;"; break;
            case '#': result += twice ? "&#35;" : "#"; break;
            case ':': result += twice ? "&#58;" : ":"; break;
            case '\t':
            case '\r':
            case '\n': result += ' '; break;
            default:
                if (is_direction_mark(decoded.c)) {
                    result += fmt::format("&#x{:x};", static_cast<std::uint32_t>(decoded.c));
                } else if (!is_unsafe(decoded.c)) {
                    result += bytes;
                }
        }
    }
    return result;
}

bool stays_in_address(unsigned char c) {
    constexpr std::string_view signs = "-._~/@+,=$!";
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ||
           signs.find(static_cast<char>(c)) != signs.npos;
}

void append_percent(std::string& address, std::string_view bytes) {
    for (const char c : bytes) address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
}

}  // namespace

std::string address_of(std::string_view path) {
    // A colon before the first slash would read as a protocol: "./a:b.svg" is a file.
    std::string address = path.substr(0, path.find('/')).find(':') != path.npos ? "./" : "";
    for (std::size_t i = 0; i < path.size();) {
        const Decoded decoded = decode_utf8(path, i);
        const auto length = static_cast<std::size_t>(decoded.length > 0 ? decoded.length : 1);
        const std::string_view bytes = path.substr(i, length);
        const bool plain = decoded.valid && !is_unsafe(decoded.c) && stays_in_address(static_cast<unsigned char>(path[i]));
        if (plain || bytes == ":") {
            address += bytes;
        } else {
            append_percent(address, bytes);
        }
        i += length;
    }
    return address;
}

std::string picture_snippet(const ShownPicture& picture) {
    const std::string image = fmt::format("<img alt=\"{}\" src=\"{}\">\n", attribute(picture.alt), address_of(picture.light));
    if (picture.dark.empty()) return image;
    return fmt::format(
        "<picture>\n  <source media=\"(prefers-color-scheme: dark)\" srcset=\"{}\">\n  {}</picture>\n", address_of(picture.dark), image);
}

}  // namespace journeymap
