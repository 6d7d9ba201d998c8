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
        const Setting& setting = prepare(style, {});
        return setting.px(measure(book_, setting, text));
    }

    std::vector<BrokenLine> break_lines(std::string_view text, TextStyle style, float max_width, std::string_view language) override {
        return break_paragraphs(book_, prepare(style, language), text, max_width);
    }

    float widest_word(std::string_view text, TextStyle style, std::string_view language) override {
        const Setting& setting = prepare(style, language);
        return setting.px(widest_piece(book_, setting, text));
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
    void forget_choices() {
        if (book_.forget_choices()) prepared_ = {};
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

LineMetrics line_metrics(Face face) {
    const PairTable& table = pair_table(face);
    const auto em = [](std::int32_t units) { return static_cast<float>(units) / pair_units; };
    return {em(table.ascent), em(table.descent), em(table.cap_height), em(table.x_height)};
}

}  // namespace journeymap
