// Encoding: what bytes that are not UTF-8 most likely are. Used by load_source to say how to mend the file.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

struct EncodingGuess {
    std::string_view name;   // "UTF-16", "Windows-1252" ...
    char32_t character = 0;  // what the byte at fault means in it; 0: not known
};

// What a control character from U+0080 to U+009F was before somebody read Windows-1252 as Latin-1; 0: nothing.
char32_t misread_character(char32_t c);

// `offset` is the first byte that is not UTF-8.
EncodingGuess guess_encoding(std::string_view bytes, std::size_t offset);

}  // namespace journeymap
