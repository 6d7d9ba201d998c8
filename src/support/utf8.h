// UTF-8: decoding, validation, counting and appending. Used by everything that looks at single characters of a text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace journeymap {

// What stands for bytes that are not UTF-8.
inline constexpr char32_t replacement_character = 0xFFFD;

struct Decoded {
    char32_t c = replacement_character;
    int length = 0;  // bytes used; 1 for a byte that is not UTF-8, 0 only at or past the end
    bool valid = false;
};

// The character that starts at a byte offset.
Decoded decode_utf8(std::string_view text, std::size_t offset);

// Appends a character; surrogates and numbers past U+10FFFF append U+FFFD.
void append_utf8(std::string& text, char32_t c);

bool is_ascii(std::string_view text);

// The number of characters. Bytes that are not UTF-8 count as the lead bytes among them.
std::size_t count_characters(std::string_view text);

// The offset of the first byte that is not part of valid UTF-8 (no overlong forms, no surrogates), none where all is well.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// Whether the byte continues a character, that is, whether no character starts here.
constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// The largest offset <= `offset` at which a character starts.
std::size_t character_start(std::string_view text, std::size_t offset);

}  // namespace journeymap
