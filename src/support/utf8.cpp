#include "support/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace journeymap {

namespace {

bool eight_ascii_bytes(const char* at) {
    std::uint64_t word;
    std::memcpy(&word, at, sizeof word);
    return (word & 0x8080808080808080u) == 0;
}

// Length of the sequence that a lead byte announces, 0 for a byte that cannot start a character.
int announced_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead < 0xC2) return 0;
    if (lead < 0xE0) return 2;
    if (lead < 0xF0) return 3;
    return lead < 0xF5 ? 4 : 0;
}

}  // namespace

Decoded decode_utf8(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return {};
    const auto lead = static_cast<unsigned char>(text[offset]);
    if (lead < 0x80) return {lead, 1, true};
    const int length = announced_length(lead);
    if (length == 0 || offset + length > text.size()) return {replacement_character, 1, false};
    char32_t c = lead & (0x7F >> length);
    for (int i = 1; i < length; ++i) {
        const char byte = text[offset + i];
        if (!is_continuation(byte)) return {replacement_character, 1, false};
        c = (c << 6) | (static_cast<unsigned char>(byte) & 0x3F);
    }
    const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
    const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
    if (overlong || surrogate || c > 0x10FFFF) return {replacement_character, 1, false};
    return {c, length, true};
}

void append_utf8(std::string& text, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement_character;
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0 | (c >> 6));
        text += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0 | (c >> 12));
        text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        text += static_cast<char>(0xF0 | (c >> 18));
        text += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        text += static_cast<char>(0x80 | (c & 0x3F));
    }
}

bool is_ascii(std::string_view text) {
    std::size_t at = 0;
    while (at + 8 <= text.size() && eight_ascii_bytes(text.data() + at)) at += 8;
    while (at < text.size() && static_cast<signed char>(text[at]) >= 0) ++at;
    return at == text.size();
}

std::size_t count_characters(std::string_view text) {
    return std::count_if(text.begin(), text.end(), [](char byte) { return !is_continuation(byte); });
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + 8 <= text.size() && eight_ascii_bytes(text.data() + at)) {
            at += 8;
            continue;
        }
        const Decoded decoded = decode_utf8(text, at);
        if (!decoded.valid) return at;
        at += decoded.length;
    }
    return std::nullopt;
}

std::size_t character_start(std::string_view text, std::size_t offset) {
    if (offset >= text.size()) return text.size();
    for (int back = 0; back < 3 && offset > 0 && is_continuation(text[offset]); ++back) --offset;
    return offset;
}

}  // namespace journeymap
