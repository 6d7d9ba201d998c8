// Text in many scripts. A case says so and ends where no font for its script is installed.
#include "catch.h"

#include "journeymap/text.h"
#include "text/break_finder.h"
#include "text/cluster.h"
#include "text/font_places.h"
#include "text/visual_order.h"
#include "text/web_font.h"

#include <algorithm>
#include <map>
#include <string>

using namespace journeymap;

namespace {

using Lines = std::vector<std::string>;

Lines lines(TextShaper& shaper, std::string_view text, float width, std::string_view language) {
    Lines out;
    for (const auto& line : shaper.break_lines(text, {}, width, language)) out.emplace_back(line.text);
    return out;
}

bool lacks_font(std::string_view sample, std::string_view script) {
    auto shaper = make_text_shaper({});
    shaper->width(sample, {});
    if (shaper->missing().empty()) return false;
    WARN("skipped: no font for " << script << " is installed (Debian: fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji)");
    return true;
}

Lines clusters(std::string_view text) {
    Lines out;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = cluster_end(text, at);
        out.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return out;
}

Lines parts(std::string_view word, const char* language = nullptr) {
    BreakFinder finder;
    std::vector<std::uint32_t> offsets;
    finder.find(word, language, offsets);
    Lines out;
    std::size_t begin = 0;
    for (const auto end : offsets) {
        out.emplace_back(word.substr(begin, end - begin));
        begin = end;
    }
    out.emplace_back(word.substr(begin));
    return out;
}

// The first characters of the glyphs from left to right.
std::string seen(TextShaper& shaper, std::string_view line, bool right_to_left) {
    std::string out;
    for (const auto& glyph : shaper.glyphs(line, {}, "he", right_to_left))
        out += line.substr(glyph.character, cluster_end(line, glyph.character) - glyph.character);
    return out;
}

// The clusters of a word, divided only where one of its lines may start.
Lines syllables(std::string_view word) {
    Lines out;
    std::size_t at = 0;
    for (const auto& cluster : clusters(word)) {
        if (at == 0 || may_start_line(word, at)) out.emplace_back();
        out.back() += cluster;
        at += cluster.size();
    }
    return out;
}

}  // namespace

TEST_CASE("grapheme clusters hold together") {
    CHECK(clusters("ae\u0301\u0323o") == Lines{"a", "e\u0301\u0323", "o"});
    CHECK(clusters("👩‍👩‍👧👍🏽") == Lines{"👩‍👩‍👧", "👍🏽"});
    CHECK(clusters("🇩🇪🇫🇷") == Lines{"🇩🇪", "🇫🇷"});
    CHECK(clusters("1️⃣2") == Lines{"1️⃣", "2"});
    CHECK(clusters("क्षेत्र") == Lines{"क्षे", "त्र"});
    CHECK(clusters("ಲಕ್ಷ") == Lines{"ಲ", "ಕ್ಷ"});
    CHECK(clusters("ਪ੍ਰਾਪਤ") == Lines{"ਪ੍ਰਾ", "ਪ", "ਤ"});
    CHECK(clusters("அக்கா") == Lines{"அ", "க்", "கா"});
    CHECK(clusters("ஸ்ரீலட்சம்") == Lines{"ஸ்ரீ", "ல", "ட்", "ச", "ம்"});
    CHECK(clusters("பக்ஷி") == Lines{"ப", "க்ஷி"});
    CHECK(clusters("เขต") == Lines{"เข", "ต"});
    CHECK(clusters("각각") == Lines{"각", "각"});
    CHECK(clusters("각") == Lines{"각"});
}

TEST_CASE("lines break where UAX 14 lets them") {
    CHECK(parts("word") == Lines{"word"});
    CHECK(parts("well-known") == Lines{"well-", "known"});
    CHECK(parts("3,75%") == Lines{"3,75%"});
    CHECK(parts("a\u00A0b") == Lines{"a\u00A0b"});
    CHECK(parts("a\u200Bb") == Lines{"a\u200B", "b"});
    CHECK(parts("駐車「許可」。") == Lines{"駐", "車", "「許", "可」。"});
    CHECK(parts("ショップ") == Lines{"ショッ", "プ"});
    CHECK(parts("בית-ספר") == Lines{"בית-ספר"});
    CHECK(parts("온라인", nullptr) == Lines{"온", "라", "인"});
    CHECK(parts("온라인", "ko") == Lines{"온라인"});
    CHECK(parts("👍👍") == Lines{"👍", "👍"});
    CHECK(parts("🇩🇪🇫🇷") == Lines{"🇩🇪", "🇫🇷"});
}

TEST_CASE("a consonant without a vowel stays with the syllable that it ends") {
    CHECK(syllables("အမှတ်စဉ်ဖြစ်ပါသည်") == Lines{"အ", "မှတ်", "စဉ်", "ဖြစ်", "ပါ", "သည်"});
    CHECK(syllables("တော်ခွန့်ချုပ်") == Lines{"တော်", "ခွန့်", "ချုပ်"});
    CHECK(syllables("သတ္တအင်္ဂလိပ်") == Lines{"သတ္တ", "အင်္ဂ", "လိပ်"});
    CHECK(syllables("திட்டங்கள்") == Lines{"திட்", "டங்", "கள்"});
    CHECK(syllables("லக்ஷ்மி") == Lines{"லக்ஷ்", "மி"});
    CHECK(syllables("जगत्क्षेत्र") == Lines{"ज", "ग", "त्क्षे", "त्र"});
    CHECK(syllables("जगत्") == Lines{"ज", "गत्"});
    CHECK(syllables("वाक्\u200Cष्\u200C") == Lines{"वाक्\u200Cष्\u200C"});
    CHECK(syllables("উৎসৎ") == Lines{"উৎ", "সৎ"});
    CHECK(syllables("അവൻപന്") == Lines{"അ", "വൻ", "പന്"});
    CHECK(syllables("සිංහල්") == Lines{"සිං", "හල්"});
    CHECK(syllables("abc") == Lines{"a", "b", "c"});
}

TEST_CASE("words that are broken anywhere are broken between syllables") {
    const std::string burmese = "ထုတ်ပြန်ကြေညာချက်အမှတ်စဉ်ဖြစ်ပါသည်မြန်မာနိုင်ငံတော်အစိုးရအဖွဲ့ဝန်ကြီးချုပ်ရုံးမှထုတ်ပြန်ကြေညာချက်",
                      tamil = "ஸ்ரீலங்காவின்முன்னேற்றத்திற்கானதிட்டங்கள்கொள்கைகள்நடைமுறைப்படுத்தப்படும்";
    for (const bool system_fonts : {false, true}) {
        auto text = make_text_shaper({.system_fonts = system_fonts});
        for (const auto& word : {burmese, tamil}) {
            for (float width = 100; width < 300; width += 7) {
                CAPTURE(system_fonts, width);
                std::string all;
                for (const auto& line : text->break_lines(word, {}, width, "en")) {
                    CHECK(line.width <= width + 0.01F);
                    CHECK(line.width == Approx(text->width(line.text, {})));
                    CHECK((all.empty() || may_start_line(word, all.size())));
                    all += line.text;
                }
                CHECK(all == word);
            }
        }
        std::string bare;
        for (int i = 0; i < 1000; ++i) bare += "க்";
        const auto lines = text->break_lines("அ" + bare, {}, 120, "ta");
        CHECK(lines.size() > 10);
        for (const auto& line : lines) CHECK(line.width <= 120.01F);
    }
}

TEST_CASE("Thai breaks between words") {
    const auto words = parts("ขอใบอนุญาตจอดรถ");
    CHECK(words.size() > 1);
    if (lacks_font("ขอ", "Thai")) return;
    auto text = make_text_shaper({});
    for (const auto& line : text->break_lines("ขอใบอนุญาตจอดรถออนไลน์ที่สำนักงานเขต", {}, 60, "th")) CHECK(line.width <= 60.01F);
}

TEST_CASE("spaces beside punctuation hold") {
    BreakFinder finder;
    CHECK(finder.between("one", "two", "en"));
    CHECK(finder.between("one", "(two)", "en"));
    CHECK_FALSE(finder.between("(", "two", "en"));
    CHECK_FALSE(finder.between("Bonjour", "!", "fr"));
    CHECK_FALSE(finder.between("«", "Bonjour", "fr"));
}

TEST_CASE("right-to-left lines are in visual order") {
    if (lacks_font("שלום", "Hebrew")) return;
    auto text = make_text_shaper({});
    CHECK(seen(*text, "אבג", true) == "גבא");
    CHECK(seen(*text, "אב 12", true) == "12בא");
    CHECK(seen(*text, "ab אב", false) == "abבא");
    CHECK(seen(*text, "ab!", true) == "!ab");
    const auto glyphs = text->glyphs("(א)", {}, "he", true);
    REQUIRE(glyphs.size() == 3);
    CHECK(glyphs[0].character == 3);
    CHECK(glyphs[0].id == text->glyphs("(", {}, "en", false)[0].id);  // mirrored: looks like the other bracket
    CHECK(glyphs[1].font != glyphs[0].font);
}

TEST_CASE("runs of a line follow their levels") {
    const auto runs = visual_runs("אב 12", true);
    REQUIRE(runs.size() == 2);
    CHECK_FALSE(runs[0].right_to_left);
    CHECK(runs[1].right_to_left);
    CHECK(visual_runs("", true).empty());
    CHECK(visual_runs("plain", false).size() == 1);
}

TEST_CASE("Arabic letters join") {
    if (lacks_font("ب", "Arabic")) return;
    auto text = make_text_shaper({});
    CHECK(text->width("بب", {}) < 2 * text->width("ب", {}));
    CHECK(text->width("بب", {.letter_spacing = 10}) == Approx(text->width("بب", {})));
    const auto glyphs = text->glyphs("بب", {}, "ar", true);
    REQUIRE(glyphs.size() >= 2);
    CHECK(glyphs.front().id != glyphs.back().id);
    CHECK(text->font(glyphs[0].font).bytes.size() > 1000);
    CHECK(web_font(*text, glyphs[0].font, std::vector<char32_t>{U'ب'}).starts_with("data:font/woff;base64,"));
}

TEST_CASE("Devanagari forms conjuncts") {
    if (lacks_font("क", "Devanagari")) return;
    auto text = make_text_shaper({});
    CHECK(text->width("क्ष", {}) < text->width("क", {}) + text->width("ष", {}));
    CHECK(lines(*text, "पार्किंग परमिट", 1, "hi").size() > 4);
}

TEST_CASE("Japanese keeps its line-start rules and its own glyphs") {
    if (lacks_font("駐", "Japanese")) return;
    auto text = make_text_shaper({});
    for (const auto& line : lines(*text, "駐車許可証を「オンライン」で申請する。（無料）", 60, "ja")) {
        CHECK_FALSE(line.starts_with("」"));
        CHECK_FALSE(line.starts_with("。"));
        CHECK_FALSE(line.ends_with("「"));
        CHECK_FALSE(line.ends_with("（"));
    }
    const auto japanese = text->glyphs("直", {}, "ja", false), chinese = text->glyphs("直", {}, "zh-Hans", false);
    if (text->font(japanese[0].font).family.find("CJK") != std::string::npos) CHECK(japanese[0].font != chinese[0].font);
}

TEST_CASE("emoji sequences are one picture") {
    if (lacks_font("😀", "emoji")) return;
    auto text = make_text_shaper({});
    for (const std::string_view emoji : {"👩‍👩‍👧", "🇩🇪", "👍🏽", "❤️", "1️⃣"}) {
        const auto glyphs = text->glyphs(emoji, {}, "en", false);
        CHECK(glyphs.size() == 1);
        CHECK(text->font(glyphs[0].font).family != "Inter");
    }
    CHECK(text->font(text->glyphs("→", {}, "en", false)[0].font).family == "Inter");
}

TEST_CASE("what no font has is named once") {
    auto text = make_text_shaper({});
    const std::string_view unknown = "a\U000F0000b\U000F0000";
    const auto glyphs = text->glyphs(unknown, {}, "en", false);
    REQUIRE(glyphs.size() == 4);
    CHECK(glyphs[1].id == 0);
    CHECK(text->missing() == std::vector<char32_t>{0xF0000});
    auto alone = make_text_shaper({.system_fonts = false});
    alone->width("駐 a", {});
    CHECK(alone->missing() == std::vector<char32_t>{U'駐'});
}

TEST_CASE("fonts serve and are numbered as if nothing had been asked for before, once that is forgotten") {
    if (lacks_font("تجديد駐車", "Arabic and Japanese")) return;
    auto text = make_text_shaper({}), fresh = make_text_shaper({});
    const std::string_view first = "تجديد \U000F0000", second = "駐車 تجديد";
    CHECK(text->glyphs(first, {}, "ar", true).back().font == face_count);
    const std::string family = text->font(face_count).family;
    forget_font_choices(*text);
    CHECK(text->missing().empty());
    const auto mine = text->glyphs(second, {}, "ja", false), theirs = fresh->glyphs(second, {}, "ja", false);
    REQUIRE(mine.size() == theirs.size());
    for (std::size_t i = 0; i < mine.size(); ++i) CHECK((mine[i].font == theirs[i].font && mine[i].id == theirs[i].id));
    CHECK(text->font(face_count).family != family);
    text->width(first, {});
    CHECK(text->missing().size() == 1);
}

TEST_CASE("characters without a picture are not missing and not shown") {
    auto text = make_text_shaper({.system_fonts = false});
    CHECK(text->width("a\u200D\u200E\uFE0E\u2060\u00AD\u061Cb", {}) == Approx(text->width("ab", {})));
    CHECK(text->width(std::string_view("a\x01\x7F\0b", 5), {}) == Approx(text->width("ab", {})));
    CHECK(text->glyphs("a\u00ADb", {}, "en", false).size() == 2);
    CHECK(text->missing().empty());
}

TEST_CASE("a soft hyphen shows where a line breaks at it") {
    auto text = make_text_shaper({.system_fonts = false});
    const std::string_view word = "appli\u00ADcation";
    const auto broken = text->break_lines(word, {}, text->width("application", {}) - 5, "en");
    REQUIRE(broken.size() == 2);
    CHECK(broken[0].text == "appli\u00AD");
    CHECK(broken[0].width == Approx(text->width("appli\u2010", {})));
    CHECK(text->glyphs(broken[0].text, {}, "en", false).size() == 6);
    CHECK(text->break_lines(word, {}, 1000, "en").size() == 1);
}

TEST_CASE("hostile text is bounded") {
    auto text = make_text_shaper({.system_fonts = false});
    const auto repeat = [](std::string_view piece, int count) {
        std::string out;
        while (count-- > 0) out += piece;
        return out;
    };
    for (const auto& hostile :
        {repeat("x", 100000), repeat("\t", 100000), "a" + repeat("\u0301", 30000), repeat("( ", 30000), repeat("-", 50000),
            repeat("\u202B", 30000), repeat("🇩", 20001), repeat("👩‍", 20000), repeat("\u00AD", 30000), repeat("ก", 30000)}) {
        const auto broken = text->break_lines(hostile, {}, 120, "en");
        CHECK_FALSE(broken.empty());
        text->glyphs(hostile, {}, "en", true);
        text->widest_word(hostile, {}, "en");
    }
    CHECK(text->break_lines("abc", {.size = 0}, 10, "en").size() == 1);
    CHECK(text->break_lines("a b", {}, -5, "").size() == 2);
}

TEST_CASE("any characters side by side are survived") {
    auto text = make_text_shaper({.system_fonts = false});
    std::uint32_t state = 7;
    const auto next = [&](std::uint32_t below) { return (state = state * 1664525 + 1013904223) / 65536 % below; };
    for (int round = 0; round < 2000; ++round) {
        std::string hostile;
        for (int i = 0; i < 12; ++i) {
            char32_t c = next(2) ? next(0x3100) : next(2) ? 0x1F000 + next(0x1000) : next(16) << 16 | next(65536);
            if (c == 0 || (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF) c = ' ';
            if (c < 0x80)
                hostile += static_cast<char>(c);
            else if (c < 0x800)
                hostile += {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 63))};
            else if (c < 0x10000)
                hostile += {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 63)), static_cast<char>(0x80 | (c & 63))};
            else
                hostile += {static_cast<char>(0xF0 | c >> 18), static_cast<char>(0x80 | (c >> 12 & 63)),
                    static_cast<char>(0x80 | (c >> 6 & 63)), static_cast<char>(0x80 | (c & 63))};
        }
        std::size_t last = 0;
        for (const auto& line : text->break_lines(hostile, {}, 30, "en")) {
            const auto offset = static_cast<std::size_t>(line.text.data() - hostile.data());
            REQUIRE(offset >= last);
            last = offset + line.text.size();
            for (const auto& glyph : text->glyphs(line.text, {}, "en", round % 2 == 1)) REQUIRE(glyph.character < line.text.size());
        }
        REQUIRE(last <= hostile.size());
    }
}
