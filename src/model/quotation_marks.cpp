// The marks of more languages than we have labels for: a quotation is the map's text.
#include "journeymap/locale.h"

namespace journeymap {

// The marks that a language puts around speech (CLDR, delimiters); English ones where we do not know better.
std::pair<std::string_view, std::string_view> quotation_marks(std::string_view language) {
    std::string_view primary = language.substr(0, language.find('-'));
    struct Marks {
        std::string_view language, open, close;
    };
    static constexpr Marks table[] = {
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
        {"fr", "\u00ab\u00a0", "\u00a0\u00bb"},
        {"es", "\u00ab", "\u00bb"},
        {"it", "\u00ab", "\u00bb"},
        {"nb", "\u00ab", "\u00bb"},
        {"el", "\u00ab", "\u00bb"},
        {"ru", "\u00ab", "\u00bb"},
        {"uk", "\u00ab", "\u00bb"},
        {"fa", "\u00ab", "\u00bb"},
        {"ja", "\u300c", "\u300d"},
    };
    for (const Marks& marks : table) {
        if (marks.language == primary) return {marks.open, marks.close};
    }
    return {"\u201c", "\u201d"};
}

}  // namespace journeymap
