#include "html/html_text.h"

#include <fmt/core.h>

#include "support/ascii.h"
#include "support/utf8.h"
#include "support/xml_writer.h"

namespace journeymap {

namespace {

constexpr unsigned pop_embedding = 0x202C, pop_isolate = 0x2069;

// U+2028 to U+202E and U+2066 to U+2069, three bytes each; 0 for all else.
unsigned control_at(std::string_view text, std::size_t at) {
    if (text.size() - at < 3 || text[at] != '\xE2') return 0;
    const auto second = static_cast<unsigned char>(text[at + 1]), third = static_cast<unsigned char>(text[at + 2]);
    if (second == 0x80 && third >= 0xA8 && third <= 0xAE) return 0x2000U + third - 0x80U;
    if (second == 0x81 && third >= 0xA6 && third <= 0xA9) return 0x2040U + third - 0x80U;
    return 0;
}

// The closing controls of what is open, the last one first.
class OpenDirections {
public:
    void meet(unsigned control) {
        switch (control) {
            case 0x202A:
            case 0x202B:
            case 0x202D:
            case 0x202E: closing_.push_back(static_cast<char>(pop_embedding & 0xFF)); break;
            case 0x2066:
            case 0x2067:
            case 0x2068: closing_.push_back(static_cast<char>(pop_isolate & 0xFF)); break;
            case pop_embedding:
                if (closing_.ends_with(static_cast<char>(pop_embedding & 0xFF))) closing_.pop_back();
                break;
            case pop_isolate:  // with every embedding in it
                if (const std::size_t last = closing_.rfind(static_cast<char>(pop_isolate & 0xFF)); last != std::string::npos)
                    closing_.resize(last);
                break;
            default: break;
        }
    }
    void close(std::string& out) const {
        for (auto one = closing_.rbegin(); one != closing_.rend(); ++one)
            out += fmt::format("&#x{:X};", 0x2000U + static_cast<unsigned char>(*one));
    }

private:
    std::string closing_;  // the low bytes of the controls
};

// Hebrew, Arabic and their neighbours, also as presentation forms.
bool is_leftward_letter(char32_t c) { return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC); }
// Letters of other scripts; beyond Latin everything but marks and punctuation is taken for one.
bool is_rightward_letter(char32_t c) {
    if (c < 0x80) return is_ascii_letter(c);
    return c >= 0xC0 && !is_leftward_letter(c) && !(c >= 0x2000 && c <= 0x2BFF);
}

}  // namespace

void append_html_text(std::string& out, std::string_view text) {
    append_xml_text(out, text);
    OpenDirections open;
    for (std::size_t at = text.find('\xE2'); at != std::string_view::npos; at = text.find('\xE2', at + 1)) open.meet(control_at(text, at));
    open.close(out);
}

ReadingDirection direction_of_letters(std::string_view text) {
    std::ptrdiff_t balance = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded character = decode_utf8(text, at);
        at += static_cast<std::size_t>(character.length);
        if (character.valid) balance += is_leftward_letter(character.c) ? 1 : is_rightward_letter(character.c) ? -1 : 0;
    }
    return balance > 0 ? ReadingDirection::leftwards : balance < 0 ? ReadingDirection::rightwards : ReadingDirection::none;
}

}  // namespace journeymap
