#include "support/ascii.h"
#include "support/slug.h"

#include "support/utf8.h"

namespace journeymap {

namespace {

// The letter without its accent for U+00C0..U+024F and U+1E00..U+1EFF, by Unicode's decompositions; '+' for those of two letters,
// '?' for what is no Latin letter with an accent.
constexpr std::string_view latin_from_c0 =
    "aaaaaa+ceeeeiiiidnooooo?ouuuuy++aaaaaa+ceeeeiiiidnooooo?ouuuuy+yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii++jjkkkllllll"
    "llllnnnnnnnnnoooooo++rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsb??????????????e??f?????????????oo?????????????uu?????????????"
    "??????+++++++++aaiioouuuuuuuuuu?aaaa????ggkkoooo??j+++gg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy?????????"
    "???????????????????";
constexpr std::string_view latin_from_1e00 =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyas??+?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";
static_assert(latin_from_c0.size() == 0x250 - 0xC0 && latin_from_1e00.size() == 0x100);

std::string_view two_letters(char32_t c) {
    switch (c) {
        case 0xC6:
        case 0xE6: return "ae";
        case 0xDE:
        case 0xFE: return "th";
        case 0xDF:
        case 0x1E9E: return "ss";
        case 0x132:
        case 0x133: return "ij";
        case 0x152:
        case 0x153: return "oe";
        case 0x1C4:
        case 0x1C5:
        case 0x1C6:
        case 0x1F1:
        case 0x1F2:
        case 0x1F3: return "dz";
        case 0x1C7:
        case 0x1C8:
        case 0x1C9: return "lj";
        case 0x1CA:
        case 0x1CB:
        case 0x1CC: return "nj";
        default: return {};
    }
}

// The Latin letters of a character past ASCII; empty: it separates words.
std::string_view latin_letters(char32_t c) {
    std::string_view letter;
    if (c >= 0xC0 && c < 0x250)
        letter = latin_from_c0.substr(c - 0xC0, 1);
    else if (c >= 0x1E00 && c < 0x1F00)
        letter = latin_from_1e00.substr(c - 0x1E00, 1);
    if (letter == "+") return two_letters(c);
    return letter == "?" ? std::string_view{} : letter;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Left out, not a gap: "it's", and accents that stand as characters of their own.
bool joins(char32_t c) { return c == '\'' || c == 0x2019 || c == 0xAD || (c >= 0x300 && c <= 0x36F); }

class SlugWriter {
public:
    bool has_room(std::size_t longest) const { return slug_.size() <= longest; }
    void add(std::string_view letters) {
        if (gap_ && !slug_.empty()) slug_ += '-';
        gap_ = false;
        slug_ += letters;
    }
    void end_word() { gap_ = true; }
    bool is_empty() const { return slug_.empty(); }
    std::string cut_to(std::size_t longest) {
        if (slug_.size() > longest) {
            const auto dash = slug_.rfind('-', longest);
            slug_.resize(dash == std::string::npos ? longest : dash);
        }
        return std::move(slug_);
    }

private:
    std::string slug_;
    bool gap_ = false;
};

}  // namespace

bool is_slug(std::string_view text) {
    if (text.empty() || !is_ascii_letter(text.front())) return false;
    for (const char c : text) {
        if (!is_ascii_letter(c) && !is_digit(c) && c != '-' && c != '_') return false;
    }
    return true;
}

std::string slug_of(std::string_view name, std::size_t longest) {
    SlugWriter slug;
    for (std::size_t i = 0; i < name.size() && slug.has_room(longest);) {
        const char c = name[i];
        if (static_cast<unsigned char>(c) < 0x80) {
            ++i;
            if (is_ascii_letter(c)) {
                const char lower = static_cast<char>(c | 0x20);
                slug.add({&lower, 1});
            } else if (is_digit(c) && !slug.is_empty()) {
                slug.add({&c, 1});
            } else if (!joins(static_cast<char32_t>(c))) {
                slug.end_word();
            }
            continue;
        }
        const auto decoded = decode_utf8(name, i);
        i += static_cast<std::size_t>(decoded.length);
        if (const auto letters = latin_letters(decoded.c); !letters.empty())
            slug.add(letters);
        else if (!joins(decoded.c))
            slug.end_word();
    }
    return slug.cut_to(longest);
}

}  // namespace journeymap
