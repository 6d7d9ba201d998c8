#include "presentation/paper.h"

#include <algorithm>

namespace journeymap {

namespace {

// ISO 216, and ANSI/ASME Y14.1 with the two that offices use besides, in whole tenths of a mm.
constexpr Paper all[] = {
    {PaperSize::a4, PaperSeries::iso, "A4", 210, 297},
    {PaperSize::a3, PaperSeries::iso, "A3", 297, 420},
    {PaperSize::a2, PaperSeries::iso, "A2", 420, 594},
    {PaperSize::a1, PaperSeries::iso, "A1", 594, 841},
    {PaperSize::a0, PaperSeries::iso, "A0", 841, 1189},
    {PaperSize::letter, PaperSeries::american, "Letter", 215.9F, 279.4F},
    {PaperSize::legal, PaperSeries::american, "Legal", 215.9F, 355.6F},
    {PaperSize::tabloid, PaperSeries::american, "Tabloid", 279.4F, 431.8F},
};
static_assert(std::size(all) == paper_words.size());

constexpr float px_of_mm = 96 / 25.4F;

float scale_on(float sheet_width, float sheet_height, float width, float height) {
    const float room = (sheet_width - 2 * paper_margin) * px_of_mm, room_down = (sheet_height - 2 * paper_margin) * px_of_mm;
    return std::min(room / std::max(width, 1.0F), room_down / std::max(height, 1.0F));
}

bool is_word(std::string_view written, std::string_view word) {
    return std::ranges::equal(written, word, [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
}

}  // namespace

std::span<const Paper> papers() { return all; }

const Paper& paper_of(PaperSize size) { return all[static_cast<std::size_t>(size)]; }

const Paper* find_paper(std::string_view word) {
    for (std::size_t i = 0; i < paper_words.size(); ++i) {
        if (is_word(word, paper_words[i])) return &all[i];
    }
    return nullptr;
}

Fit fit_onto(const Paper& paper, Orientation orientation, float width, float height) {
    const Fit portrait{scale_on(paper.width, paper.height, width, height), Orientation::portrait};
    const Fit landscape{scale_on(paper.height, paper.width, width, height), Orientation::landscape};
    if (orientation == Orientation::portrait) return portrait;
    if (orientation == Orientation::landscape) return landscape;
    return landscape.scale > portrait.scale ? landscape : portrait;
}

}  // namespace journeymap
