#include "text/measure.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "text/character.h"
#include "text/cluster.h"
#include "text/word_ruler.h"

namespace journeymap {
namespace {

// Languages in which libunibreak takes quotation marks as opening or closing.
const char* break_language(std::string_view tag) {
    for (const auto* known : {"de", "en", "es", "fr", "ru", "zh"})
        if (tag.substr(0, tag.find('-')) == known) return known;
    return nullptr;
}

}  // namespace

Token next_token(std::string_view text, std::size_t at) {
    Token token;
    token.begin = at;
    while (token.begin < text.size() && is_separator(text[token.begin])) ++token.begin;
    token.spaces = token.begin - at;
    token.end = token.begin;
    while (token.end < text.size() && !is_separator(text[token.end])) ++token.end;
    return token;
}

Setting make_setting(WordBook& book, TextStyle style, std::string_view language) {
    Setting setting;
    const bool sized = style.size > 0 && std::isfinite(style.size);
    setting.style = {style.face, style.tabular, style.letter_spacing != 0, Direction::by_script, book.language_id(language)};
    setting.scale = sized ? static_cast<double>(style.size) / shaping_units : 0;
    const double gap = sized ? static_cast<double>(style.letter_spacing) / setting.scale : 0;
    setting.gap = std::isfinite(gap) && std::abs(gap) < 1e9 ? std::llround(gap) : 0;
    setting.space = measure_word(book, setting, " ");
    setting.language = break_language(language);
    return setting;
}

std::size_t chunk_end(std::string_view word, std::size_t begin) {
    if (word.size() - begin <= WordBook::longest_word) return word.size();
    auto end = begin;
    for (auto next = cluster_end(word, begin); next - begin <= WordBook::longest_word; next = cluster_end(word, next)) end = next;
    return end;
}

std::int64_t measure_word(WordBook& book, const Setting& setting, std::string_view text) {
    std::int64_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = chunk_end(text, at);
        const auto chunk = text.substr(at, end - at);
        const auto word = book.look_up(end == text.size() ? chunk : without_soft_hyphens(chunk), setting.style);
        width += word.width + word.gaps * setting.gap;
        at = end;
    }
    return width;
}

std::int64_t measure(WordBook& book, const Setting& setting, std::string_view text) {
    std::int64_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto token = next_token(text, at);
        width += static_cast<std::int64_t>(token.spaces) * setting.space;
        const auto word = text.substr(token.begin, token.end - token.begin);
        width += measure_word(book, setting, token.end == text.size() ? word : without_soft_hyphens(word));
        at = token.end;
    }
    return width;
}

std::int64_t widest_piece(WordBook& book, const Setting& setting, std::string_view text) {
    std::int64_t widest = 0;
    std::vector<std::uint32_t> places;
    WordRuler ruler(book, setting);
    for (std::size_t at = 0; at < text.size();) {
        const auto token = next_token(text, at);
        const auto word = without_soft_hyphens(text.substr(token.begin, token.end - token.begin));
        at = token.end;
        if (word.size() <= WordBook::longest_word) {
            const auto entry = book.look_up_with_opportunities(word, setting.style);
            if (entry.opportunity_count == 0) {
                widest = std::max(widest, entry.width + entry.gaps * setting.gap);
                continue;
            }
        }
        book.find_places(word, setting.style, places);
        ruler.take(word);
        std::size_t begin = 0;
        for (const auto end : places) {
            widest = std::max(widest, ruler.width(begin, begin + without_trailing_space(word.substr(begin, end - begin)).size()));
            begin = end;
        }
    }
    return widest;
}

}  // namespace journeymap
