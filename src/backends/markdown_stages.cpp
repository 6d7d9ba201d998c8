// The stages and their touchpoints, lane by lane.
#include <algorithm>

#include "backends/markdown_map.h"

namespace journeymap {

void MarkdownMap::stages() {
    if (grid_.stages.empty()) return;
    writer_.heading(2, writer_.word(Word::stages));
    sort_cells();
    for (const StageBand& band : grid_.stages) stage(band);
}

void MarkdownMap::stage(const StageBand& band) {
    const Stage& stage = *band.stage;
    writer_.heading(3, stage.name.value, {"stage", stage.id});
    writer_.fact(0, Word::phase, stage.phase.value);
    writer_.facts(0, Word::goals, stage.goals);
    write_slot(std::size_t(band.first) * 2);
    stage_feelings(stage);
    marks_at(&stage);
    for (std::uint32_t column = band.first; column < band.first + band.count; ++column) touchpoint(column);
}

// Slots in reading order: of each column first what its stage says as a whole, then what the touchpoint says.
void MarkdownMap::sort_cells() {
    first_of_slot_.assign(grid_.columns.size() * 2 + 1, 0);
    auto slot_of = [](const Cell& cell) { return cell.first * 2 + (cell.whole_stage ? 0u : 1u); };
    auto each_cell = [&](auto visit) {
        for (const Lane& lane : grid_.lanes) {
            for (const Cell& cell : lane.cells) {
                if (cell.first < grid_.columns.size()) visit(lane, cell);
            }
        }
    };
    each_cell([&](const Lane&, const Cell& cell) { ++first_of_slot_[slot_of(cell) + 1]; });
    for (std::size_t i = 1; i < first_of_slot_.size(); ++i) first_of_slot_[i] += first_of_slot_[i - 1];
    placed_.resize(first_of_slot_.back());
    std::vector<std::uint32_t> next(first_of_slot_);
    each_cell([&](const Lane& lane, const Cell& cell) { placed_[next[slot_of(cell)]++] = {&lane, &cell}; });
}

void MarkdownMap::write_slot(std::size_t slot) {
    for (auto i = first_of_slot_[slot]; i < first_of_slot_[slot + 1]; ++i) cells_.write(*placed_[i].lane, *placed_[i].cell);
}

// The mean over the stage; where the stage has a feeling of its own, that is in the emotion lane.
void MarkdownMap::stage_feelings(const Stage& stage) {
    const bool shown = std::ranges::any_of(grid_.lanes, &Lane::is_curve);
    bool first = true;
    for (const Persona* persona : grid_.personas) {
        const std::optional<Emotion> emotion = shown ? stage_emotion_of(*persona, stage) : std::nullopt;
        if (!emotion || !emotion->derived || !emotion->score) continue;
        if (first) writer_.group(0, Word::feeling);
        first = false;
        writer_.item(1);
        writer_.text(persona->name.value);
        writer_.own(writer_.colon());
        writer_.score(*emotion->score);
        writer_.own(" (");
        writer_.own(writer_.word(Word::mean_of_touchpoints));
        writer_.own(")");
        writer_.end();
    }
}

void MarkdownMap::touchpoint(std::uint32_t column) {
    const Touchpoint* touchpoint = grid_.columns[column].touchpoint;
    if (const FormerTouchpoint* former = grid_.columns[column].former) {
        std::string name(former->touchpoint->name.value);
        writer_.heading(4, name.append(" (").append(writer_.word(Word::gone)).append(")"));
        return write_slot(column * 2u + 1);
    }
    if (touchpoint == nullptr) {
        writer_.item(0);
        writer_.own(writer_.word(Word::no_touchpoints_yet));
        return writer_.end();
    }
    writer_.heading(4, touchpoint->name.value, {"touchpoint", touchpoint->id});
    write_slot(column * 2u + 1);
    marks_at(touchpoint);
}

// What pictures mark below the curve. Points of the curve and cards say theirs themselves.
void MarkdownMap::marks_at(const void* place) {
    bool first = true;
    for (const InsightMark* one : marks_.at(place)) {
        const InsightMark& mark = *one;
        if (!stands_below_the_curve(mark)) continue;
        if (first) writer_.group(0, Word::insights);
        first = false;
        writer_.item(1);
        if (mark.kind != MarkKind::disengagement) {  // whose words say it themselves
            writer_.capital(meaning_of(mark.kind, writer_.language()));
            writer_.own(writer_.colon());
        }
        writer_.text(mark.words);
        if (mark.other != nullptr) {
            writer_.own(" (");
            writer_.link(mark.other->name.value, {"touchpoint", mark.other->id});
            writer_.own(")");
        }
        writer_.end();
    }
}

}  // namespace journeymap
