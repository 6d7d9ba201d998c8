// The marks of more languages than we have labels for: a quotation is the map's text.
#include "journeymap/locale.h"
#include "model/language_tag.h"

namespace journeymap {

namespace {

struct Marks {
    std::string_view tag, open, close;  // "es" or "es-MX"
};
// CLDR, delimiters. Where we differ: French of France has its blanks, which CLDR leaves to the typesetter; a nested quotation is the map's.
constexpr Marks table[] = {
    {"de", "\u201e", "\u201c"},
    {"cs", "\u201e", "\u201c"},
    {"sk", "\u201e", "\u201c"},
    {"bg", "\u201e", "\u201c"},
    {"pl", "\u201e", "\u201d"},
    {"ro", "\u201e", "\u201d"},
    {"hu", "\u201e", "\u201d"},
    {"sv", "\u201d", "\u201d"},
    {"fi", "\u201d", "\u201d"},
    {"da", "\u201d", "\u201d"},
    {"nl", "\u2018", "\u2019"},
    {"fr-CH", "\u00ab", "\u00bb"},
    {"fr", "\u00ab\u00a0", "\u00a0\u00bb"},
    {"es-MX", "\u201c", "\u201d"},
    {"es", "\u00ab", "\u00bb"},
    {"it", "\u00ab", "\u00bb"},
    {"nb", "\u00ab", "\u00bb"},
    {"el", "\u00ab", "\u00bb"},
    {"ru", "\u00ab", "\u00bb"},
    {"uk", "\u00ab", "\u00bb"},
    {"fa", "\u00ab", "\u00bb"},
    {"ar", "\u201d", "\u201c"},
    {"ja", "\u300c", "\u300d"},
};

}  // namespace

std::pair<std::string_view, std::string_view> quotation_marks(std::string_view language) {
    const std::string primary = primary_subtag(language), with_region = primary + "-" + region_subtag(language);
    for (const Marks& marks : table) {
        if (marks.tag == primary || marks.tag == with_region) return {marks.open, marks.close};
    }
    return {"\u201c", "\u201d"};
}

std::string quoted_phrase(std::string_view text, std::string_view language) {
    const auto [open, close] = quotation_marks(language);
    return std::string(open).append(text).append(close);
}

}  // namespace journeymap
