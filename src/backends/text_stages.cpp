// The journey: stages as blocks, in them the touchpoints, and of each what its lanes hold.
#include <fmt/core.h>

#include <algorithm>

#include "backends/text_map.h"
#include "lanes/phrases.h"

namespace journeymap {

void TextMap::stages() {
    for (const StageBand& band : grid_.stages) stage(band);
}

void TextMap::stage(const StageBand& band) {
    const Stage& stage = *band.stage;
    page_.blank();
    page_.rule("\u2500", page_.width());
    std::string name(stage.name.value);
    if (stage.phase.given()) name = fmt::format("{} \u00B7 {}", stage.phase.value, name);
    page_.line(0, name, Ink::strong);
    facts(Word::goals, stage.goals);
    cells(band.first, true);
    stage_feelings(stage);
    for (std::uint32_t column = band.first; column < band.first + band.count; ++column) {
        const Touchpoint* one = grid_.columns[column].touchpoint;
        if (one != nullptr) touchpoint(*one, column);
        if (grid_.columns[column].former != nullptr) touchpoint(*grid_.columns[column].former->touchpoint, column);
        if (grid_.columns[column].is_empty_stage()) page_.line(2, say(Word::no_touchpoints_yet));
    }
}

// The mean over the stage; where the stage has a feeling of its own, that is in the emotion lane.
void TextMap::stage_feelings(const Stage& stage) {
    if (std::ranges::none_of(grid_.lanes, &Lane::is_curve)) return;
    std::string text;
    for (const Persona* persona : grid_.personas) {
        const std::optional<Emotion> emotion = stage_emotion_of(*persona, stage);
        if (!emotion || !emotion->derived || !emotion->score) continue;
        add_part(text, fmt::format("{} {}", persona->name.value, score_phrase(*emotion->score, journey_.language.value)));
    }
    if (!text.empty()) fact(Word::feeling, fmt::format("{} ({})", text, say(Word::mean_of_touchpoints)));
}

void TextMap::touchpoint(const Touchpoint& touchpoint, std::uint32_t column) {
    page_.blank();
    page_.begin(2);
    page_.add("> ", Ink::frame);
    page_.add(touchpoint.name.value, Ink::strong);
    page_.end();
    cells(column, false);
}

void TextMap::cells(std::uint32_t column, bool whole_stage) {
    for (const Placed& placed : by_slot_[std::size_t(column) * 2 + (whole_stage ? 0 : 1)]) {
        std::visit([&](const auto& content) { cell(*placed.lane, content); }, placed.cell->content);
    }
}

// The name itself stands above.
void TextMap::cell(const Lane&, const HeadCell& content) {
    std::string line(content.channel);
    for (const Tag& tag : content.tags) add_part(line, tag.text);
    if (!line.empty()) page_.line(4, line);
    for (const Paragraph& detail : content.details) page_.line(4, detail.text);
}

void TextMap::cell(const Lane& lane, const TextCell& content) {
    std::string_view name = lane.name;
    for (const Paragraph& paragraph : content.paragraphs) {
        fact(name,
            paragraph.tone == Tone::quote ? fmt::format("{}{}{}", quotation_marks(journey_.language.value).first, paragraph.text,
                                                quotation_marks(journey_.language.value).second)
                                          : std::string(paragraph.text),
            4);
        name = {};
    }
}

void TextMap::cell(const Lane& lane, const FiguresCell& content) {
    std::string_view name = lane.name;
    for (const Figure& figure : content.figures) {
        label(name, 4);
        name = {};
        page_.add(figure.value, Ink::strong);
        if (!figure.text.empty()) page_.add((figure.value.empty() ? "" : " ") + std::string(figure.text));
        page_.end();
    }
}

void TextMap::cell(const Lane& lane, const CurveCell& content) {
    std::string_view name = lane.name;
    for (const CurvePoint& point : content.points) {
        label(name, 4);
        name = {};
        page_.add(name_of_persona(point.persona));
        if (point.expected) page_.add(fmt::format("{}{}", comma_of(journey_.language.value), say(Word::expected)));
        page_.add(" ");
        page_.add(score_phrase(point.score, journey_.language.value), point.score < 0   ? Ink::error
                                                                      : point.score > 0 ? Ink::help
                                                                                        : Ink::strong);
        if (!point.feeling.empty()) page_.add(fmt::format(" {}", point.feeling));
        if (point.emotion != nullptr && point.emotion->from && point.emotion->to)
            page_.add(fmt::format(" ({}{}{})", score_phrase(*point.emotion->from, journey_.language.value), arrow_of(journey_),
                score_phrase(*point.emotion->to, journey_.language.value)));
        if (const std::string measured =
                point.emotion != nullptr ? measured_phrase(*point.emotion, journey_.language.value) : std::string();
            !measured.empty())
            page_.add(fmt::format(" ({})", measured), Ink::frame);
        if (point.mark != nullptr) {
            const bool lowest = point.mark->kind == MarkKind::lowest_point;
            page_.add(fmt::format(" \u00B7 {}", say(lowest ? Word::lowest_point : Word::highest_point)), lowest ? Ink::error : Ink::help);
        }
        const std::string known_from = point.emotion != nullptr ? evidence_of(point.emotion->evidence) : std::string();
        if (!known_from.empty()) page_.add(" \u00B7 " + known_from, Ink::frame);
        page_.end();
    }
}

void TextMap::cell(const Lane& lane, const CardsCell& content) {
    page_.line(4, lane.name, Ink::frame);
    for (const Card& one : content.cards) card(one);
}

void TextMap::card(const Card& card) {
    page_.begin(6, 8);
    const Ink ink = card.kind == CardKind::pain ? Ink::error : card.kind == CardKind::opportunity ? Ink::info : Ink::help;
    page_.add(card.label.empty() ? std::string_view("+") : card.label, ink);
    if (!card.rank.empty()) page_.add(fmt::format(" [{}]", card.rank));
    if (!card.badge.empty()) page_.add(fmt::format(" [{}]", card.badge), Ink::strong);
    page_.add(" ");
    page_.add(card.text);
    if (!card.change_word.empty()) page_.add(fmt::format(" [{}]", card.change_word), Ink::strong);
    page_.end();
    if (!card.footer.empty()) page_.line(8, card.footer, Ink::frame);
    if (card.pain != nullptr && !addressed_by_[card.pain->index].empty())
        page_.line(8, fmt::format("{} {}", capitalized(std::string(say(Word::addressed_by))), addressed_by_[card.pain->index]), Ink::frame);
    if (!card.link.empty()) page_.line(8, card.link, Ink::frame);
}

}  // namespace journeymap
