// The text backend: the map in a terminal. It holds what the picture holds, and what stands on the map besides.
#include <algorithm>

#include "backends/text_map.h"
#include "journeymap/backend.h"
#include "support/log_text.h"

namespace journeymap {

namespace {

constexpr int narrowest = 40, widest = 1000;

// A letter for each persona: its initial where that is free, else the next one.
std::vector<char> letters_for(const std::vector<Persona>& personas) {
    constexpr std::string_view all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    std::vector<char> letters;
    std::string taken;
    const auto is_free = [&taken](char letter) { return taken.find(letter) == std::string::npos; };
    for (const Persona& persona : personas) {
        const std::string_view name = persona.name.value;
        char letter = name.empty() ? '?' : name[0] >= 'a' && name[0] <= 'z' ? static_cast<char>(name[0] - 'a' + 'A') : name[0];
        if (letter < 'A' || letter > 'Z' || !is_free(letter)) {
            const auto next = std::ranges::find_if(all, is_free);
            letter = next == all.end() ? '?' : *next;
        }
        letters.push_back(letter);
        if (letter != '?') taken += letter;
    }
    return letters;
}

Artefact make_text(const ReportMatter& matter, const BackendOptions& options) {
    Artefact artefact;
    const int width = std::clamp(options.text_columns, narrowest, widest);
    TextPage page(artefact.bytes, width, options.text_colors == TextColors::ansi ? Coloring::ansi : Coloring::none);
    TextMap(matter, page).write();
    artefact.bytes = without_commands(std::move(artefact.bytes));
    return artefact;
}

}  // namespace

TextMap::TextMap(const ReportMatter& matter, TextPage& page)
    : matter_(matter), grid_(matter.grid), journey_(*matter.grid.journey), page_(page), letters_(letters_for(journey_.personas)) {
    by_slot_.resize(grid_.columns.size() * 2);
    for (const Lane& lane : grid_.lanes) {
        label_width_ = std::max(label_width_, cells_in(lane.name) + 2);
        for (const Cell& cell : lane.cells) {
            const std::size_t slot = std::size_t(cell.first) * 2 + (cell.whole_stage ? 0 : 1);
            if (slot < by_slot_.size()) by_slot_[slot].push_back({&lane, &cell});
        }
    }
    label_width_ = std::min(label_width_, std::max(10, page.width() / 4));
    addressed_by_.resize(journey_.pain_points.size());
    for (const Opportunity* opportunity : journey_.opportunities) {
        for (const Ref<PainPoint>& pain : opportunity->addresses) {
            if (pain.target == nullptr) continue;
            std::string& labels = addressed_by_[pain.target->index];
            labels += (labels.empty() ? "" : ", ") + opportunity->label;
        }
    }
}

void TextMap::write() {
    head();
    scenario();
    objectives();
    personas();
    scorecard();
    curve();
    stages();
    evidence();
    channels();
    teams();
    history();
}

void TextMap::section(std::string_view name) {
    page_.blank();
    page_.line(0, name, Ink::strong);
}

void TextMap::label(std::string_view name, int indent) {
    const int column = indent + label_width_;
    page_.begin(indent, column);
    page_.add(name, Ink::frame);
    page_.tab(column);
}

void TextMap::fact(std::string_view name, std::string_view text, int indent) {
    if (text.empty()) return;
    label(name, indent);
    page_.add(text);
    page_.end();
}

// A line each; the name stands before the first.
void TextMap::facts(Word name, const Texts& texts, int indent) {
    bool first = true;
    for (const Text& text : texts) {
        fact(first ? say(name) : std::string_view(), text.value, indent);
        first = false;
    }
}

std::string TextMap::evidence_of(const Refs<Evidence>& evidence) const {
    std::string texts;
    for (const Ref<Evidence>& one : evidence) {
        if (one.target == nullptr) continue;
        texts += texts.empty() ? "" : ", ";
        texts += one.target->text.value.empty() ? std::string_view(one.target->id) : one.target->text.value;
    }
    return texts;
}

std::string_view TextMap::name_of_persona(std::uint32_t index) const {
    return index < journey_.personas.size() ? journey_.personas[index].name.value : say(Word::everyone);
}

extern const Backend text_backend;
const Backend text_backend = {"text", ".txt", "the map for a terminal, as wide as that", WritesReport(make_text)};

}  // namespace journeymap
