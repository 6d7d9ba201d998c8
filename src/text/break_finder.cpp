#include "text/break_finder.h"

#include <linebreak.h>

#include "support/utf8.h"
#include "text/character.h"
#include "text/cluster.h"

namespace journeymap {
namespace {

bool is_alphanumeric(std::string_view text) {
    for (const char byte : text)
        if (!((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9'))) return false;
    return true;
}

bool is_hangul(char32_t c) { return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x11FF); }

// Letters of scripts that have no rules about what may start a line.
bool is_plain_letter(char32_t c) {
    const bool small_kana_or_marks = c >= 0x3000 && c < 0x3400;
    return c >= 0x80 && !small_kana_or_marks && c < 0xFE00 && is_letter(c);
}

// libunibreak 1.1 knows no emoji and stops the program at flags. All behave like ideographs (UAX 14 class ID) of the same length.
void replace_emoji(std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto next = decode_utf8(text, at);
        const auto length = static_cast<std::size_t>(next.length);
        if (next.c >= 0x2300 && is_emoji(next.c)) text.replace(at, length, length == 4 ? "\U00020000" : "\u4E00");
        at += length;
    }
}

// UAX 14 class CJ, taken as NS: small kana and the long mark start no line (strict breaking, as in print).
bool is_small_kana(char32_t c) {
    if (c >= 0x3041 && c <= 0x30FA) c = c >= 0x30A1 ? c - 0x60 : c;  // katakana stand as hiragana do
    switch (c) {
        case 0x3041:
        case 0x3043:
        case 0x3045:
        case 0x3047:
        case 0x3049:
        case 0x3063:
        case 0x3083:
        case 0x3085:
        case 0x3087:
        case 0x308E:
        case 0x3095:
        case 0x3096:
        case 0x30FC: return true;
        default: return (c >= 0x31F0 && c <= 0x31FF) || (c >= 0xFF67 && c <= 0xFF70);
    }
}

bool is_hebrew(char32_t c) { return (c >= 0x5D0 && c <= 0x5F2) || (c >= 0xFB1D && c <= 0xFB4F); }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x5BE || (c >= 0x2010 && c <= 0x2013 && c != 0x2011); }

// Rules that libunibreak 1.1 does not have: a Hebrew word keeps its hyphen and what follows (LB21a).
bool is_forbidden(char32_t last_but_one, char32_t last, char32_t next, bool korean) {
    if (is_small_kana(next)) return true;
    if (is_hebrew(last_but_one) && is_hyphen(last)) return true;
    return korean && is_hangul(last) && is_hangul(next);
}

constexpr std::size_t context = 16;  // bytes beside a gap that decide about it

// libunibreak looks characters up in an index, and not one range after the other, only once it has made that: it holds for the program.
void make_index() { [[maybe_unused]] static const bool made = (init_linebreak(), true); }

}  // namespace

// break_after_[i]: whether a line may break after byte i.
void BreakFinder::unibreak(std::string_view text, const char* language) {
    if (!is_ascii(text)) {
        adapted_ = text;
        replace_emoji(adapted_);
        text = adapted_;
    }
    break_after_.resize(text.size());
    make_index();
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(), language, break_after_.data());
}

void BreakFinder::mark_thai_words(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const auto length = thai_.run_length(word.substr(at));
        if (length == 0) {
            at += static_cast<std::size_t>(decode_utf8(word, at).length);
            continue;
        }
        for (const auto offset : thai_.words(word.substr(at, length))) break_after_[at + offset - 1] = LINEBREAK_ALLOWBREAK;
        at += length;
    }
}

void BreakFinder::find(std::string_view word, const char* language, std::vector<std::uint32_t>& offsets) {
    offsets.clear();
    if (word.size() < 2 || is_alphanumeric(word)) return;
    unibreak(word, language);
    if (is_ascii(word)) {
        for (std::size_t i = 0; i + 1 < word.size(); ++i)
            if (break_after_[i] == LINEBREAK_ALLOWBREAK) offsets.push_back(static_cast<std::uint32_t>(i + 1));
        return;
    }
    mark_thai_words(word);
    const bool korean = language && std::string_view(language).starts_with("ko");
    char32_t last_but_one = 0, last = decode_utf8(word, 0).c;  // first characters of clusters
    for (auto at = cluster_end(word, 0); at < word.size(); at = cluster_end(word, at)) {
        const auto next = decode_utf8(word, at).c;
        if (break_after_[at - 1] == LINEBREAK_ALLOWBREAK && !is_forbidden(last_but_one, last, next, korean))
            offsets.push_back(static_cast<std::uint32_t>(at));
        last_but_one = last;
        last = next;
    }
}

// UAX 14 breaks at every space (LB18) but before closing and exclaiming marks (LB13), after opening ones (LB14), from a quote to an
// opening mark (LB15), from a closing one to a character that may not start a line (LB16), and between two long dashes (LB17).
WordEdges edges_of(std::string_view word) {
    if (word.empty()) return {};
    const auto first = decode_utf8(word, 0).c;
    const auto last = decode_utf8(word, character_start(word, word.size() - 1)).c;
    const auto ascii_in = [](char32_t c, std::string_view set) { return c < 0x80 && set.find(static_cast<char>(c)) != set.npos; };
    // Middle dot, quotation marks, arrow: behave like letters beside a space.
    const auto is_plain_sign = [](char32_t c) {
        return c == 0xB7 || c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D || c == 0x2192;
    };
    WordEdges edges;
    edges.starts_plainly = first < 0x80 ? !ascii_in(first, ")]}!?.,:;/([{") : is_plain_sign(first) || is_plain_letter(first);
    edges.ends_plainly = last < 0x80 ? !ascii_in(last, "([{") : is_plain_sign(last) || is_plain_letter(last);
    return edges;
}

bool BreakFinder::between(std::string_view before, std::string_view after, const char* language) {
    if (before.size() > context) before = before.substr(character_start(before, before.size() - context));
    if (after.size() > context) after = after.substr(0, character_start(after, context));
    text_.assign(before).append(" ").append(after);
    unibreak(text_, language);
    return break_after_[before.size()] != LINEBREAK_NOBREAK;
}

}  // namespace journeymap
