#include "text/character.h"

#include "support/utf8.h"

namespace journeymap {
namespace {

hb_unicode_funcs_t* unicode() { return hb_unicode_funcs_get_default(); }

hb_unicode_general_category_t category(char32_t c) { return hb_unicode_general_category(unicode(), c); }

constexpr bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

}  // namespace

bool is_control(char32_t c) { return c < 0x20 || between(c, 0x7F, 0x9F) || c == 0x2028 || c == 0x2029; }

bool is_unseen(char32_t c) {
    if (c < 0xAD) return is_control(c);
    if (c < 0x300) return c == 0xAD;
    return is_control(c) || c == 0x34F || c == 0x61C || between(c, 0x115F, 0x1160) || between(c, 0x17B4, 0x17B5) ||
           between(c, 0x180B, 0x180F) || between(c, 0x200B, 0x200F) || between(c, 0x202A, 0x202E) || between(c, 0x2060, 0x206F) ||
           c == 0x3164 || between(c, 0xFE00, 0xFE0F) || c == 0xFEFF || c == 0xFFA0 || between(c, 0xFFF0, 0xFFFB) ||
           between(c, 0x1BCA0, 0x1BCA3) || between(c, 0x1D173, 0x1D17A) || between(c, 0xE0000, 0xE0FFF);
}

hb_script_t script_of(char32_t c) { return hb_unicode_script(unicode(), c); }

bool takes_neighbors_script(hb_script_t script) {
    return script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN;
}

bool is_joined(hb_script_t script) {
    switch (script) {
        case HB_SCRIPT_ARABIC:
        case HB_SCRIPT_SYRIAC:
        case HB_SCRIPT_NKO:
        case HB_SCRIPT_MONGOLIAN:
        case HB_SCRIPT_MANDAIC:
        case HB_SCRIPT_PHAGS_PA:
        case HB_SCRIPT_HANIFI_ROHINGYA:
        case HB_SCRIPT_ADLAM:
        case HB_SCRIPT_DEVANAGARI:
        case HB_SCRIPT_BENGALI:
        case HB_SCRIPT_GURMUKHI: return true;
        default: return false;
    }
}

bool is_mark(char32_t c) {
    if (c < 0x300) return false;
    switch (category(c)) {
        case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
        case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
        case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK: return true;
        default: return false;
    }
}

bool is_virama(char32_t c) { return c >= 0x900 && hb_unicode_combining_class(unicode(), c) == HB_UNICODE_COMBINING_CLASS_VIRAMA; }

bool is_letter(char32_t c) {
    switch (category(c)) {
        case HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER:
        case HB_UNICODE_GENERAL_CATEGORY_MODIFIER_LETTER:
        case HB_UNICODE_GENERAL_CATEGORY_OTHER_LETTER:
        case HB_UNICODE_GENERAL_CATEGORY_TITLECASE_LETTER:
        case HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER: return true;
        default: return false;
    }
}

bool is_emoji(char32_t c) {
    return between(c, 0x1F300, 0x1FAFF) || between(c, 0x1F1E6, 0x1F1FF) || c == 0x1F004 || c == 0x1F0CF || c == 0x1F18E ||
           between(c, 0x1F191, 0x1F19A) || between(c, 0x231A, 0x231B) || between(c, 0x23E9, 0x23EC) || c == 0x23F0 || c == 0x23F3 ||
           between(c, 0x25FD, 0x25FE) || between(c, 0x2614, 0x2615) || between(c, 0x2648, 0x2653) || c == 0x267F || c == 0x2693 ||
           c == 0x26A1 || between(c, 0x26AA, 0x26AB) || between(c, 0x26BD, 0x26BE) || between(c, 0x26C4, 0x26C5) || c == 0x26CE ||
           c == 0x26D4 || c == 0x26EA || between(c, 0x26F2, 0x26F3) || c == 0x26F5 || c == 0x26FA || c == 0x26FD || c == 0x2705 ||
           between(c, 0x270A, 0x270B) || c == 0x2728 || c == 0x274C || c == 0x274E || between(c, 0x2753, 0x2755) || c == 0x2757 ||
           between(c, 0x2795, 0x2797) || c == 0x27B0 || c == 0x27BF || between(c, 0x2B1B, 0x2B1C) || c == 0x2B50 || c == 0x2B55;
}

std::string_view without_trailing_space(std::string_view text) {
    while (!text.empty()) {
        const auto start = character_start(text, text.size() - 1);
        const auto c = decode_utf8(text, start).c;
        const bool white =
            c <= 0x20 || c == 0x1680 || between(c, 0x2000, 0x2006) || between(c, 0x2008, 0x200B) || c == 0x205F || c == 0x3000;
        if (!white) break;
        text = text.substr(0, start);
    }
    return text;
}

std::string_view without_soft_hyphens(std::string_view text) {
    while (text.ends_with(soft_hyphen)) text.remove_suffix(soft_hyphen.size());
    return text;
}

}  // namespace journeymap
