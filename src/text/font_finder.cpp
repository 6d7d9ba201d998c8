#include "text/font_finder.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>
#include <vector>

#include "support/utf8.h"
#include "text/character.h"

namespace journeymap {
namespace {

std::string_view string_of(FcPattern* font, const char* property) {
    FcChar8* value = nullptr;
    return FcPatternGetString(font, property, 0, &value) == FcResultMatch ? reinterpret_cast<const char*>(value) : "";
}

int integer_of(FcPattern* font, const char* property, int otherwise) {
    int value = 0;
    return FcPatternGetInteger(font, property, 0, &value) == FcResultMatch ? value : otherwise;
}

// Fonts that HarfBuzz and a browser can read. Instances of variable fonts are left out: everything is drawn in a font's default cut.
bool is_usable(FcPattern* font) {
    const auto format = string_of(font, FC_FONTFORMAT);
    return (format == "TrueType" || format == "CFF") && integer_of(font, FC_INDEX, 0) < 0x10000 && !string_of(font, FC_FILE).empty();
}

bool is_color(FcPattern* font) {
    FcBool color = FcFalse;
    return FcPatternGetBool(font, FC_COLOR, 0, &color) == FcResultMatch && color;
}

int css_weight(FcPattern* font) {
    double weight = 0;  // of a variable font it is a range: no match
    if (FcPatternGetDouble(font, FC_WEIGHT, 0, &weight) != FcResultMatch) return 400;
    return static_cast<int>(std::lround(FcWeightToOpenTypeDouble(weight)));
}

FcCharSet* characters_of(FcPattern* font) {
    FcCharSet* characters = nullptr;
    return FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch ? characters : nullptr;
}

bool has_all(FcPattern* font, std::string_view cluster) {
    const auto* characters = characters_of(font);
    if (!characters) return false;
    for (std::size_t at = 0; at < cluster.size();) {
        const auto next = decode_utf8(cluster, at);
        if (!is_unseen(next.c) && !FcCharSetHasChar(characters, next.c)) return false;
        at += static_cast<std::size_t>(next.length);
    }
    return true;
}

// The letters at the end of the names of pan-CJK families: Han characters differ from language to language. Empty for other scripts.
std::string_view region_of(const FontWish& wish) {
    const auto has = [&](std::string_view part) { return wish.language.find(part) != std::string_view::npos; };
    if (wish.language.starts_with("ja")) return " JP";
    if (wish.language.starts_with("ko")) return " KR";
    if (wish.language.starts_with("yue") || has("-HK") || has("-MO")) return " HK";
    if (has("-Hant") || has("-TW")) return " TC";
    if (wish.language.starts_with("zh")) return " SC";
    switch (wish.script) {
        case HB_SCRIPT_HIRAGANA:
        case HB_SCRIPT_KATAKANA: return " JP";
        case HB_SCRIPT_HANGUL: return " KR";
        case HB_SCRIPT_BOPOMOFO: return " TC";
        case HB_SCRIPT_HAN: return " SC";
        default: return "";
    }
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
    return std::any_of(parts.begin(), parts.end(), [&](auto part) { return text.find(part) != std::string_view::npos; });
}

int family_rank(std::string_view family, std::string_view region) {
    const bool special = contains_any(family, {"Mono", "Display", "UI", "Looped", "Condensed", "Unjoined", "Emoji", "Siyaq"});
    if (special) return 8;
    if (contains_any(family, {"Noto Sans CJK", "Source Han Sans"})) return !region.empty() && family.ends_with(region) ? 0 : 2;
    if (family.starts_with("Noto Sans")) return 1;
    if (family.starts_with("Noto Serif")) return 4;
    if (family.starts_with("Noto")) return 3;
    if (family == "DejaVu Sans") return 5;
    if (contains_any(family, {"Sans", "Gothic", "Hei"})) return 6;
    return 7;
}

}  // namespace

struct FontFinder::Installed {
    FcConfig* config = FcInitLoadConfigAndFonts();
    std::vector<FcPattern*> fonts;

    Installed() {
        const auto* set = config ? FcConfigGetFonts(config, FcSetSystem) : nullptr;
        if (!set) return;
        std::copy_if(set->fonts, set->fonts + set->nfont, std::back_inserter(fonts), is_usable);
    }
    ~Installed() {
        if (config) FcConfigDestroy(config);
    }
};

std::vector<std::string> FontFinder::places() const {
    std::vector<std::string> places;
    if (!installed_ || !installed_->config) return places;
    const auto take = [&](FcStrList* list) {
        while (const FcChar8* path = list ? FcStrListNext(list) : nullptr) places.emplace_back(reinterpret_cast<const char*>(path));
        if (list) FcStrListDone(list);
    };
    take(FcConfigGetConfigFiles(installed_->config));
    take(FcConfigGetFontDirs(installed_->config));
    // Of configs that are not there yet fontconfig does not tell.
    if (const FcChar8* home = FcConfigHome()) {
        const std::string of_user(reinterpret_cast<const char*>(home));
        for (const char* file :
            {"/.fonts.conf", "/.fonts.conf.d", "/.config/fontconfig", "/.config/fontconfig/fonts.conf", "/.config/fontconfig/conf.d"})
            places.push_back(of_user + file);
    }
    if (const char* folder = std::getenv("XDG_CONFIG_HOME")) {
        for (const char* file : {"/fontconfig", "/fontconfig/fonts.conf", "/fontconfig/conf.d"})
            places.push_back(std::string(folder) + file);
    }
    places.emplace_back("/etc/fonts/local.conf");
    places.emplace_back("/etc/fonts/conf.d");
    return places;
}

FontFinder::FontFinder() = default;
FontFinder::~FontFinder() = default;

std::optional<FoundFont> FontFinder::find(std::string_view cluster, const FontWish& wish) {
    if (!installed_) installed_ = std::make_unique<Installed>();
    std::vector<FcPattern*> able;
    for (auto* font : installed_->fonts)
        if (has_all(font, cluster)) able.push_back(font);
    if (able.empty()) return std::nullopt;

    // First the family; a font with few characters was made for just these.
    const auto region = region_of(wish);
    const auto by_family = [&](FcPattern* font) {
        const auto family = string_of(font, FC_FAMILY);
        return std::tuple(is_color(font) != wish.color, family_rank(family, region), FcCharSetCount(characters_of(font)), family);
    };
    const auto family =
        string_of(*std::min_element(able.begin(), able.end(), [&](auto* a, auto* b) { return by_family(a) < by_family(b); }), FC_FAMILY);
    // Then its cut.
    const auto by_cut = [&](FcPattern* font) {
        const bool italic = integer_of(font, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN;
        return std::tuple(string_of(font, FC_FAMILY) != family, std::abs(integer_of(font, FC_WIDTH, FC_WIDTH_NORMAL) - FC_WIDTH_NORMAL),
            std::abs(css_weight(font) - wish.weight), italic != wish.italic, string_of(font, FC_FILE), integer_of(font, FC_INDEX, 0));
    };
    auto* best = *std::min_element(able.begin(), able.end(), [&](auto* a, auto* b) { return by_cut(a) < by_cut(b); });
    return FoundFont{std::string(string_of(best, FC_FILE)), static_cast<unsigned>(integer_of(best, FC_INDEX, 0)), std::string(family),
        css_weight(best), integer_of(best, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN};
}

}  // namespace journeymap
