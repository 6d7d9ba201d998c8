// Compares our text with Pango's over generated paragraphs in many scripts: places to break, and in the scripts of the compiled-in
// family lines and widths too.
//
// Known differences, which the thresholds allow for:
// - We take quotation marks as opening or closing where the language says which they are (German, Chinese): Pango does not break beside them.
// - We keep Korean words whole when the map is in Korean; here they are compared without a language.
// - Pango measures with the installed Inter, we with the packed one: widths must agree all the same.
#include <pango/pangocairo.h>

#include <cmath>
#include <cstdio>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "journeymap/text.h"
#include "text/break_finder.h"

namespace {

using namespace journeymap;

struct Sample {
    const char* language;
    const char* name;
    std::vector<const char*> words;
    const char* gap;         // between words
    double least_agreement;  // of the places to break
    bool compiled_in;        // the family has the script: lines and widths are compared
};

const std::vector<Sample> samples = {
    {"en", "English",
        {"the", "permit,", "well-known", "office", "(online)", "she", "waits", "24.5%", "for", "a", "\"form\"", "application", "and/or",
            "AVA", "To", "e-mail:", "10-12", "it’s", "€30", "–", "you!", "really?", "https://a.org/x?y=z"},
        " ", 0.98, true},
    {"de", "German", {"der", "Antrag", "Parkausweis", "für", "Straße", "„Formular“", "nicht", "gefunden.", "E-Mail", "Größe", "über"}, " ",
        0.98, true},
    {"fr", "French", {"le", "formulaire", "n’est", "pas", "trouvé,", "l’élève", "où", "«\u00A0oui\u00A0»", "c’est-à-dire", "déjà"}, " ",
        0.98, true},
    {"vi", "Vietnamese", {"giấy", "phép", "đỗ", "xe", "được", "trực", "tuyến", "nộp,", "đơn"}, " ", 0.98, true},
    {"ru", "Russian", {"заявление", "на", "парковку,", "онлайн", "«форма»", "из-за", "не", "найдена."}, " ", 0.98, true},
    {"el", "Greek", {"αίτηση", "άδειας", "στάθμευσης,", "και", "έντυπο", "δεν"}, " ", 0.98, true},
    {"ar", "Arabic", {"طلب", "تصريح", "وقوف", "السيارات،", "(2024)", "عبر", "الإنترنت", "؟"}, " ", 0.95, false},
    {"he", "Hebrew", {"בקשה", "לתו", "חניה,", "בית-ספר", "12.5%", "(טופס)", "מקוון"}, " ", 0.95, false},
    {"hi", "Hindi", {"पार्किंग", "परमिट", "के", "लिए", "आवेदन", "करें।", "क्षेत्र"}, " ", 0.98, false},
    {"th", "Thai", {"ขอ", "ใบอนุญาต", "จอดรถ", "ออนไลน์", "ที่", "สำนักงาน", "เขต", "ๆ "}, "", 0.95, false},
    {"ja", "Japanese", {"駐車", "許可証", "を", "「オンライン」", "で", "申請", "する。", "（無料）", "ショップ", "ー", "、", "2024年"}, "",
        0.95, false},
    {"zh", "Chinese", {"在线", "申请", "停车", "许可证", "，", "“表格”", "无需", "排队。", "（免费）", "50元"}, "", 0.88, false},
    {nullptr, "Korean", {"주차", "허가증을", "온라인으로", "신청하세요.", "(무료)", "24시간"}, " ", 0.95, false},
};

std::string paragraph(const Sample& sample, std::mt19937& random) {
    std::string text;
    const auto count = 8 + random() % 18;
    for (unsigned i = 0; i < count; ++i) {
        if (i > 0) text += sample.gap;
        text += sample.words[random() % sample.words.size()];
    }
    return text;
}

std::set<std::size_t> pango_places(const std::string& text, const char* language) {
    const auto characters = g_utf8_strlen(text.data(), static_cast<gssize>(text.size()));
    std::vector<PangoLogAttr> attributes(static_cast<std::size_t>(characters) + 1);
    pango_get_log_attrs(text.data(), static_cast<int>(text.size()), -1, pango_language_from_string(language ? language : "en"),
        attributes.data(), static_cast<int>(attributes.size()));
    std::set<std::size_t> places;
    std::size_t at = 0;
    for (std::size_t i = 0; at < text.size(); ++i) {
        if (i > 0 && attributes[i].is_line_break && text[at] != ' ') places.insert(at);
        at = static_cast<std::size_t>(g_utf8_next_char(text.data() + at) - text.data());
    }
    return places;
}

std::set<std::size_t> our_places(const std::string& text, const char* language) {
    BreakFinder finder;
    std::set<std::size_t> places;
    std::vector<std::uint32_t> inside;
    std::string_view before;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        const auto end = std::min(text.find(' ', at), text.size());
        const auto word = std::string_view(text).substr(at, end - at);
        if (!before.empty() && finder.between(before, word, language)) places.insert(at);
        finder.find(word, language, inside);
        for (const auto offset : inside) places.insert(at + offset);
        before = word;
        at = end;
    }
    return places;
}

struct Tally {
    int places = 0, different = 0;
    int lines = 0, lines_different = 0;
    double widest_difference = 0;
    std::string example;
};

void compare_places(const Sample& sample, const std::string& text, Tally& tally) {
    const auto theirs = pango_places(text, sample.language), ours = our_places(text, sample.language);
    auto all = theirs;
    all.insert(ours.begin(), ours.end());
    tally.places += static_cast<int>(all.size());
    for (const auto place : all) {
        const bool mine = ours.contains(place);
        if (mine == theirs.contains(place)) continue;
        ++tally.different;
        auto from = place > 12 ? place - 12 : 0;
        while (from < place && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
        auto to = std::min(place + 12, text.size());
        while (to < text.size() && (static_cast<unsigned char>(text[to]) & 0xC0) == 0x80) ++to;
        if (tally.example.empty())
            tally.example = text.substr(from, place - from) + "|" + text.substr(place, to - place) + (mine ? " (ours)" : " (Pango)");
    }
}

struct PangoSetter {
    PangoContext* context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    PangoLayout* layout = nullptr;

    PangoSetter() {
        auto* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context, options);
        cairo_font_options_destroy(options);
        pango_context_set_round_glyph_positions(context, FALSE);
        layout = pango_layout_new(context);
        auto* font = pango_font_description_from_string("Inter");
        pango_font_description_set_absolute_size(font, 14 * PANGO_SCALE);
        pango_layout_set_font_description(layout, font);
        pango_font_description_free(font);
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    ~PangoSetter() {
        g_object_unref(layout);
        g_object_unref(context);
    }
    PangoSetter(const PangoSetter&) = delete;
    PangoSetter& operator=(const PangoSetter&) = delete;

    double width(std::string_view text) {
        pango_layout_set_width(layout, -1);
        pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
        int units = 0;
        pango_layout_get_size(layout, &units, nullptr);
        return static_cast<double>(units) / PANGO_SCALE;
    }

    std::vector<std::string> lines(const std::string& text, float width, const char* language) {
        pango_context_set_language(context, pango_language_from_string(language));
        pango_layout_context_changed(layout);
        pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));
        std::vector<std::string> out;
        for (int i = 0; i < pango_layout_get_line_count(layout); ++i) {
            const auto* line = pango_layout_get_line_readonly(layout, i);
            auto slice = text.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length));
            while (!slice.empty() && slice.back() == ' ') slice.pop_back();
            out.push_back(slice);
        }
        return out;
    }
};

void compare_lines(TextShaper& shaper, PangoSetter& pango, const Sample& sample, const std::string& text, Tally& tally) {
    for (const float width : {120.F, 180.F, 260.F}) {
        const auto theirs = pango.lines(text, width, sample.language);
        const auto ours = shaper.break_lines(text, {.size = 14}, width, sample.language);
        for (std::size_t i = 0; i < ours.size(); ++i) {
            ++tally.lines;
            if (i >= theirs.size() || theirs[i] != ours[i].text) {
                ++tally.lines_different;
                if (tally.example.empty()) tally.example = "line '" + std::string(ours[i].text) + "' (ours)";
                break;  // what follows differs because of it
            }
        }
        for (const auto& line : ours)
            tally.widest_difference = std::max(tally.widest_difference, std::abs(pango.width(line.text) - static_cast<double>(line.width)));
    }
}

}  // namespace

int main() {
    std::mt19937 random(2024);
    auto shaper = make_text_shaper({.system_fonts = false});
    PangoSetter pango;
    bool good = true;
    for (const auto& sample : samples) {
        Tally tally;
        for (int i = 0; i < 40; ++i) {
            const auto text = paragraph(sample, random);
            compare_places(sample, text, tally);
            if (sample.compiled_in) compare_lines(*shaper, pango, sample, text, tally);
        }
        const double agreement = 1 - static_cast<double>(tally.different) / std::max(tally.places, 1);
        const double lines = 1 - static_cast<double>(tally.lines_different) / std::max(tally.lines, 1);
        const bool passed = agreement >= sample.least_agreement && lines >= 0.97 && tally.widest_difference < 0.1;
        std::printf("%-10s %s places %5d agree %.4f  lines %4d agree %.4f  widest difference %.3f px  %s\n", sample.name,
            passed ? "ok  " : "FAIL", tally.places, agreement, tally.lines, lines, tally.widest_difference, tally.example.c_str());
        good = good && passed;
    }
    return good ? 0 : 1;
}
