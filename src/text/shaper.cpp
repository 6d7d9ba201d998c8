// The real TextShaper: words from a WordBook, lines from the line breaker, order from FriBidi.
#include <algorithm>
#include <array>
#include <bit>
#include <string>

#include "journeymap/text.h"
#include "text/character.h"
#include "text/font_places.h"
#include "text/line_breaker.h"
#include "text/pair_table.h"
#include "text/text_memo.h"
#include "text/visual_order.h"
#include "text/word_book.h"

namespace journeymap {
namespace {

struct Span {
    std::size_t begin = 0, end = 0;
};

// Words, single separators and chunks of long words, in logical order.
std::vector<Span> pieces_of(std::string_view text, const VisualRun& run) {
    std::vector<Span> pieces;
    for (auto at = run.begin; at < run.end;) {
        auto end = at + 1;
        if (!is_separator(text[at])) {
            while (end < run.end && !is_separator(text[end])) ++end;
            end = at + chunk_end(text.substr(at, end - at), 0);
        }
        pieces.push_back({at, end});
        at = end;
    }
    return pieces;
}

class HarfBuzzShaper final : public TextShaper {
public:
    explicit HarfBuzzShaper(FontOptions options) : book_(options) {}

    float width(std::string_view text, TextStyle style) override {
        return answer(
            {TextAspect::width, text, style}, [this](const Setting& setting, std::string_view of) { return measure(book_, setting, of); });
    }

    std::vector<BrokenLine> break_lines(std::string_view text, TextStyle style, float max_width, std::string_view language) override {
        const TextQuestion question{TextAspect::lines, text, style, language, max_width};
        std::vector<BrokenLine> lines;
        if (TextMemo::is_worth_it(text)) {
            for (const auto& part : memo_.find(question)) lines.push_back({text.substr(part.begin, part.size), part.width});
            if (!lines.empty()) return lines;
        }
        lines = break_paragraphs(book_, prepare(style, language), text, max_width);
        if (!TextMemo::is_worth_it(text)) return lines;
        parts_.clear();
        for (const auto& line : lines)
            parts_.push_back(
                {static_cast<std::uint32_t>(line.text.data() - text.data()), static_cast<std::uint32_t>(line.text.size()), line.width});
        memo_.remember(question, parts_);
        return lines;
    }

    float widest_word(std::string_view text, TextStyle style, std::string_view language) override {
        return answer({TextAspect::widest_word, text, style, language},
            [this](const Setting& setting, std::string_view of) { return widest_piece(book_, setting, of); });
    }

    std::vector<Glyph> glyphs(std::string_view line, TextStyle style, std::string_view language, bool right_to_left) override {
        const Setting& setting = prepare(style, language);
        std::vector<Glyph> out;
        out.reserve(line.size());
        std::int64_t pen = 0;
        for (const auto& run : visual_runs(line, right_to_left)) {
            auto pieces = pieces_of(line, run);
            if (run.right_to_left) std::reverse(pieces.begin(), pieces.end());
            for (const auto& piece : pieces) pen = set_piece(out, line, piece, setting, run.right_to_left, pen);
        }
        return out;
    }

    const FontData& font(FontId id) override { return book_.shelf().at(id).data(); }
    const std::vector<char32_t>& missing() const override { return book_.shelf().missing(); }
    std::vector<std::string> places() const { return book_.shelf().places(); }
    void release_words() {
        if (!book_.is_large()) return;
        book_.release();
        memo_ = {};
    }
    void forget_choices() {
        if (!book_.forget_choices()) return;
        prepared_ = {};
        memo_.forget();
    }

private:
    // A setting that was asked for lately: a picture has few, in turns.
    struct Prepared {
        TextStyle style;
        std::string language;
        Setting setting;
        bool made = false;
    };
    WordBook book_;
    std::array<Prepared, 16> prepared_;
    TextMemo memo_;
    std::vector<TextPart> parts_;

    // A width, which is measured in units where it is not remembered.
    template <class Measure>
    float answer(const TextQuestion& question, Measure units_of) {
        const bool is_worth_it = TextMemo::is_worth_it(question.text);
        if (is_worth_it) {
            if (const auto known = memo_.find(question); !known.empty()) return known.front().width;
        }
        const Setting& setting = prepare(question.style, question.language);
        const float width = setting.px(units_of(setting, question.text));
        const TextPart all{0, static_cast<std::uint32_t>(question.text.size()), width};
        if (is_worth_it) memo_.remember(question, {&all, 1});
        return width;
    }

    const Setting& prepare(TextStyle style, std::string_view language) {
        const auto bits = std::bit_cast<std::uint32_t>(style.size);
        const auto place = (bits >> 23 ^ bits >> 17 ^ static_cast<std::uint32_t>(style.face) ^ language.size() << 2) % prepared_.size();
        Prepared& one = prepared_[place];
        if (!one.made || !(one.style == style) || one.language != language)
            one = {style, std::string(language), make_setting(book_, style, language), true};
        return one.setting;
    }

    std::int64_t set_piece(
        std::vector<Glyph>& out, std::string_view line, Span piece, const Setting& setting, bool right_to_left, std::int64_t pen) {
        if (is_separator(line[piece.begin])) return pen + setting.space;
        auto text = line.substr(piece.begin, piece.end - piece.begin);
        if (piece.end < line.size()) text = without_soft_hyphens(text);
        auto style = setting.style;
        if (right_to_left) style.direction = Direction::right_to_left;
        const auto word = book_.look_up(text, style);
        for (const auto& glyph : book_.glyphs(word)) {
            const auto x = pen + glyph.x + glyph.gaps * setting.gap;
            out.push_back({glyph.font, glyph.id, setting.px(x), setting.px(glyph.y), static_cast<std::uint32_t>(piece.begin + glyph.byte)});
        }
        return pen + word.width + word.gaps * setting.gap;
    }
};

}  // namespace

std::unique_ptr<TextShaper> make_text_shaper(FontOptions options) { return std::make_unique<HarfBuzzShaper>(options); }

std::vector<std::string> font_places(const TextShaper& shaper) {
    const auto* own = dynamic_cast<const HarfBuzzShaper*>(&shaper);
    return own ? own->places() : std::vector<std::string>();
}

void forget_font_choices(TextShaper& shaper) {
    if (auto* own = dynamic_cast<HarfBuzzShaper*>(&shaper)) own->forget_choices();
}

void release_words(TextShaper& shaper) {
    if (auto* own = dynamic_cast<HarfBuzzShaper*>(&shaper)) own->release_words();
}

LineMetrics line_metrics(Face face) {
    const PairTable& table = pair_table(face);
    const auto em = [](std::int32_t units) { return static_cast<float>(units) / pair_units; };
    return {em(table.ascent), em(table.descent), em(table.cap_height), em(table.x_height)};
}

}  // namespace journeymap
