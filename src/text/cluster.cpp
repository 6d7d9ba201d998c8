#include "text/cluster.h"

#include "support/utf8.h"
#include "text/character.h"

namespace journeymap {
namespace {

constexpr bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

constexpr char32_t joiner = 0x200D;
constexpr bool is_flag_letter(char32_t c) { return between(c, 0x1F1E6, 0x1F1FF); }
constexpr bool is_skin_tone(char32_t c) { return between(c, 0x1F3FB, 0x1F3FF); }
constexpr bool is_tag(char32_t c) { return between(c, 0xE0020, 0xE007F); }

// What can stand on either side of a joiner in an emoji sequence.
constexpr bool is_pictographic(char32_t c) {
    return between(c, 0x1F000, 0x1FAFF) || between(c, 0x2190, 0x2BFF) || c == 0xA9 || c == 0xAE || c == 0x203C || c == 0x2049 ||
           c == 0x2122 || c == 0x2139 || c == 0x3030 || c == 0x303D || c == 0x3297 || c == 0x3299;
}

enum class Hangul : unsigned char { none, lead, vowel, tail };
Hangul hangul(char32_t c) {
    if (between(c, 0x1100, 0x115F) || between(c, 0xA960, 0xA97C)) return Hangul::lead;
    if (between(c, 0x1160, 0x11A7) || between(c, 0xD7B0, 0xD7C6)) return Hangul::vowel;
    if (between(c, 0x11A8, 0x11FF) || between(c, 0xD7CB, 0xD7FB)) return Hangul::tail;
    if (between(c, 0xAC00, 0xD7A3)) return (c - 0xAC00) % 28 == 0 ? Hangul::vowel : Hangul::tail;
    return Hangul::none;
}

bool extends(char32_t c) { return c == 0x200C || c == joiner || is_skin_tone(c) || is_tag(c) || c == 0x0E33 || c == 0x0EB3 || is_mark(c); }

// Thai and Lao vowels that are written before the consonant they follow.
constexpr bool is_leading_vowel(char32_t c) { return between(c, 0x0E40, 0x0E44) || between(c, 0x0EC0, 0x0EC4); }

// Virama: in these scripts the next consonant forms one shape with what stands before it.
bool is_conjoining(char32_t c) {
    return c == 0x94D || c == 0x9CD || c == 0xA4D || c == 0xACD || c == 0xB4D || c == 0xC4D || c == 0xCCD || c == 0xD4D || c == 0x17D2 ||
           c == 0x1039;
}

// Tamil writes its virama and joins no consonants, but for two signs: kssa and shri.
constexpr bool is_tamil_sign(char32_t first, char32_t second) {
    return first == 0xB95 ? second == 0xBB7 : (first == 0xBB6 || first == 0xBB8) && second == 0xBB0;
}

// Letters that only end a syllable: Bengali's khanda ta, Malayalam's chillus.
constexpr bool is_final_letter(char32_t c) { return c == 0x9CE || between(c, 0xD54, 0xD56) || between(c, 0xD7A, 0xD7F); }

constexpr char32_t stacker = 0x1039, asat = 0x103A, dot_below = 0x1037;  // of Burmese
constexpr bool is_burmese(char32_t c) { return between(c, 0x1000, 0x109F) || between(c, 0xA9E0, 0xA9FF) || between(c, 0xAA60, 0xAA7F); }

bool joins_syllable(char32_t before, char32_t c) {
    switch (hangul(c)) {
        case Hangul::none: return false;
        case Hangul::lead: return hangul(before) == Hangul::lead;
        case Hangul::vowel: return hangul(before) == Hangul::lead || (hangul(before) == Hangul::vowel && !between(c, 0xAC00, 0xD7A3));
        case Hangul::tail:
            return hangul(before) == Hangul::lead ? between(c, 0xAC00, 0xD7A3)
                                                  : hangul(before) != Hangul::none && !between(c, 0xAC00, 0xD7A3);
    }
    return false;
}

// What follows the first letter of a Burmese cluster: an asat, maybe behind a tone, or another consonant below. An asat that stands
// behind a vowel is a tone.
bool ends_burmese_syllable(std::string_view text, std::size_t at) {
    if (at == text.size()) return false;
    const auto next = decode_utf8(text, at);
    if (next.c != dot_below) return next.c == asat || next.c == stacker;
    at += static_cast<std::size_t>(next.length);
    return at < text.size() && decode_utf8(text, at).c == asat;
}

}  // namespace

bool may_start_line(std::string_view text, std::size_t begin) {
    const auto end = cluster_end(text, begin);
    const auto first = decode_utf8(text, begin);
    if (first.c < 0x900 || !is_letter(first.c)) return true;
    if (is_final_letter(first.c)) return false;
    if (is_burmese(first.c)) return !ends_burmese_syllable(text, begin + static_cast<std::size_t>(first.length));
    char32_t last = first.c;  // but for joiners
    for (auto at = begin; at < end;) {
        const auto next = decode_utf8(text, at);
        if (!is_unseen(next.c)) last = next.c;
        at += static_cast<std::size_t>(next.length);
    }
    return !is_virama(last);
}

std::size_t cluster_end(std::string_view text, std::size_t begin) {
    constexpr int longest = 32;
    auto before = decode_utf8(text, begin);
    auto at = begin + static_cast<std::size_t>(before.length);
    const bool pictographic = is_pictographic(before.c);
    bool flag = is_flag_letter(before.c);
    char32_t letter = before.c;
    for (int count = 1; count < longest && at < text.size(); ++count) {
        const auto next = decode_utf8(text, at);
        if (is_control(before.c) || is_control(next.c)) break;
        const bool second_of_flag = flag && is_flag_letter(next.c);
        const bool picture_joined = pictographic && before.c == joiner && is_pictographic(next.c);
        const bool joins =
            is_conjoining(before.c) || (before.c == joiner && count > 1) || (before.c == 0xBCD && is_tamil_sign(letter, next.c));
        const bool conjunct = joins && is_letter(next.c) && !pictographic;
        const bool led = count == 1 && is_leading_vowel(before.c) && is_letter(next.c);
        if (!extends(next.c) && !second_of_flag && !picture_joined && !conjunct && !led && !joins_syllable(before.c, next.c)) break;
        flag = false;
        if (is_letter(next.c)) letter = next.c;
        before = next;
        at += static_cast<std::size_t>(next.length);
    }
    return at;
}

}  // namespace journeymap
