// The curve: a line for each touchpoint with a scale from -2 to +2, on which the letter of each persona stands where it feels.
#include <algorithm>
#include <cmath>

#include "backends/felt.h"
#include "backends/text_map.h"
#include "lanes/phrases.h"

namespace journeymap {

namespace {

constexpr int scale_cells = 21;  // two for each half point, and the middle
constexpr char several = '*';

std::size_t place_on_scale(double score) { return static_cast<std::size_t>(std::lround((score + 2) / 4 * (scale_cells - 1))); }

}  // namespace

void TextMap::curve() {
    const bool shown = std::ranges::any_of(grid_.lanes, &Lane::is_curve);
    if (!shown) return;
    section(say(Word::feeling));
    page_.begin(2, 2);
    page_.add("\u22122 ");
    page_.add(say(Word::angry), Ink::error);
    page_.add(" \u00B7 0 ");
    page_.add(say(Word::neutral));
    page_.add(" \u00B7 +2 ");
    page_.add(say(Word::delighted), Ink::help);
    for (const Persona* persona : grid_.personas) {
        page_.add(" \u00B7 ");
        page_.add(std::string(1, letter_of(*persona)), Ink::info);
        page_.add(" ");
        page_.add(persona->name.value);
    }
    if (grid_.personas.size() > 1)
        page_.add(std::string(" \u00B7 ") + several + " " + std::string(say(grid_.personas.size() == 2 ? Word::both : Word::all)));
    page_.end();
    for (const Stage& stage : journey_.stages) {
        page_.line(2, stage.name.value, Ink::strong);
        for (const Touchpoint& one : stage.touchpoints) scale(one);
    }
}

// "    ..A.......|....H.....  Help line  A −1.8 · H +0.6"
void TextMap::scale(const Touchpoint& touchpoint) {
    std::string cells(scale_cells, '.');
    cells[scale_cells / 2] = '|';
    std::string words;
    for (const Felt& felt : felt_at(grid_, touchpoint)) {
        const std::optional<double> score = felt.score();
        if (!score) continue;
        const char letter = felt.persona != nullptr ? letter_of(*felt.persona) : 'o';
        char& cell = cells[place_on_scale(*score)];
        cell = cell == '.' || cell == '|' ? letter : several;
        add_part(words, (felt.persona != nullptr ? std::string(1, letter) + "\u00A0" : std::string()) +
                            score_phrase(*score, grid_.journey->language.value));
    }
    page_.begin(4, 4 + scale_cells + 2);
    page_.add(cells.substr(0, scale_cells / 2), Ink::error);
    page_.add(cells.substr(scale_cells / 2, 1), Ink::strong);
    page_.add(cells.substr(scale_cells / 2 + 1), Ink::help);
    page_.tab(4 + scale_cells + 2);
    page_.add(touchpoint.name.value);
    if (!words.empty()) page_.add("  " + words, Ink::frame);
    page_.end();
}

}  // namespace journeymap
