#include "text/decomposed.h"

#include <hb.h>

#include <algorithm>

#include "support/utf8.h"

namespace journeymap {

namespace {

hb_unicode_funcs_t* unicode() { return hb_unicode_funcs_get_default(); }

bool is_starter(hb_codepoint_t c) { return hb_unicode_combining_class(unicode(), c) == HB_UNICODE_COMBINING_CLASS_NOT_REORDERED; }

void take_apart(hb_codepoint_t c, std::u32string& out) {
    hb_codepoint_t first = 0, second = 0;
    if (!hb_unicode_decompose(unicode(), c, &first, &second)) {
        out.push_back(c);
        return;
    }
    take_apart(first, out);
    if (second != 0) take_apart(second, out);
}

void put_marks_in_order(std::u32string& text) {
    const auto before = [](char32_t a, char32_t b) {
        return hb_unicode_combining_class(unicode(), a) < hb_unicode_combining_class(unicode(), b);
    };
    for (auto begin = text.begin(); begin != text.end();) {
        begin = std::find_if_not(begin, text.end(), is_starter);
        const auto end = std::find_if(begin, text.end(), is_starter);
        std::stable_sort(begin, end, before);
        begin = end;
    }
}

std::string decomposed_valid(std::string_view text) {
    std::u32string apart;
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode_utf8(text, i);
        take_apart(decoded.c, apart);
        i += static_cast<std::size_t>(decoded.length);
    }
    put_marks_in_order(apart);
    std::string out;
    for (const char32_t c : apart) append_utf8(out, c);
    return out;
}

}  // namespace

std::string decomposed(std::string_view text) {
    return is_ascii(text) || find_invalid_utf8(text) ? std::string(text) : decomposed_valid(text);
}

}  // namespace journeymap
