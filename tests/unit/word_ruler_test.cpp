// Parts of a word are as wide as they are by themselves, whatever script, wherever they begin and end.
#include "catch.h"

#include "support/utf8.h"
#include "text/cluster.h"
#include "text/word_ruler.h"

#include <string>
#include <vector>

using namespace journeymap;

namespace {

class Dice {
public:
    std::size_t roll(std::size_t below) { return (state_ = state_ * 1664525 + 1013904223) / 65536 % below; }

private:
    std::uint32_t state_ = 7;
};

std::string word_of(std::vector<std::string_view> pieces, int count, Dice& dice) {
    std::string word;
    while (count-- > 0) word += pieces[dice.roll(pieces.size())];
    return word;
}

// How many parts of random words of these pieces have another width.
int wrong_parts(std::vector<std::string_view> pieces, int length, TextStyle style) {
    Dice dice;
    WordBook book({});
    const auto setting = make_setting(book, style, "en");
    WordRuler ruler(book, setting);
    int wrong = 0;
    for (int round = 0; round < 4; ++round) {
        const auto word = word_of(pieces, length, dice);
        ruler.take(word);
        std::vector<std::size_t> ends{0};
        while (ends.back() < word.size()) ends.push_back(cluster_end(word, ends.back()));
        for (int i = 0; i < 100; ++i) {
            auto from = dice.roll(ends.size()), to = dice.roll(ends.size());
            if (from > to) std::swap(from, to);
            const auto part = std::string_view(word).substr(ends[from], ends[to] - ends[from]);
            if (ruler.width(ends[from], ends[to]) != measure_word(book, setting, part)) ++wrong;
        }
    }
    return wrong;
}

using Pieces = std::vector<std::string_view>;

}  // namespace

TEST_CASE("parts of a word are as wide as by themselves") {
    const Pieces scripts[] = {
        {"A", "V", "W", "a", "T", "o", ".", "-", "r", "f", "i", "é", "1", "→"},
        {"а", "б", "Г", "А", "т", "1", "-"},
        {"A", "V", "\u00AD", "r", "T", "o"},
        {"က", "ခါ", "ငိ", "စေ", "တ္တ", "န်", "မြ", "1", "၊", "a"},
        {"ក", "ខា", "ស្ត", "ងិ", "កេ", "៛", "(", "1"},
        {"ກ", "ຂາ", "ດີ", "ເກ", "ຫຼ", "ນ້ຳ", "1"},
        {"न", "मी", "स्ते", "र्क", "कि", "क्ष", "।", "1"},
        {"ก", "กำ", "ปี่", "เก", "1", "ๆ"},
        {"你", "「", "あ", "ー", "」", "、", "カ", "a", "1"},
        {"안", "녕", "\u1112\u1161\u11ab", "1", "("},
        {"ش", "ل", "ا", "ر", "ب\u064E", "1", "،", "\u0640"},
        {"ש", "ל\u05B0", "ו", "1", "־", "a"},
        {"😀", "👩‍👧", "🇩🇪", "1", "☎", "❤️", "-"},
        {"😀", "👩‍👧", "☎", "a", "あ"},
        {"த", "மி", "கோ", "க்ஷ", "ౘ", "తె", "ക്ക", "ම්"},
        {"བོ", "ད", "ས྄", "་", "ᠮ", "ᠣ", "ܫ", "ܠ", "ߒ", "ߞ"},
        {"a", "\u0301", "\u200D", "\u200B", "क", "ب", "1"},
    };
    for (const auto& pieces : scripts) {
        for (const int length : {20, 300}) {
            INFO(pieces[0] << " " << length);
            CHECK(wrong_parts(pieces, length, {}) == 0);
            CHECK(wrong_parts(pieces, length, {.face = Face::bold, .letter_spacing = 2}) == 0);
        }
    }
}

TEST_CASE("a part is found where its width says") {
    WordBook book({.system_fonts = false});
    const auto setting = make_setting(book, {}, "en");
    WordRuler ruler(book, setting);
    const std::string word(1000, 'x');
    ruler.take(word);
    for (const std::size_t begin : {0u, 1u, 400u, 999u})
        for (const std::size_t end : {begin, begin + 1, std::size_t{700}, std::size_t{1000}})
            if (end >= begin) CHECK(ruler.guess(begin, ruler.width(begin, end)) == end);
    CHECK(ruler.guess(400, unlimited) == 1000);
    CHECK(ruler.guess(400, -5) == 400);
    CHECK(ruler.can_guess());
    ruler.take("short");
    CHECK(ruler.guess(2, 1000) == 2);
    CHECK_FALSE(ruler.can_guess());
}
