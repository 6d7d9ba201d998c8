// One function per kind of content.
#include "html/cells.h"

#include <fmt/core.h>

#include "journeymap/words.h"
#include "lanes/phrases.h"
#include "support/web_address.h"

namespace journeymap {

void HtmlCells::write(const Cell& cell) {
    std::visit([this](const auto& content) { write(content); }, cell.content);
}

// The name itself is the column's.
void HtmlCells::write(const HeadCell& head) {
    if (!head.channel.empty()) html_.element("p", head.channel);
    for (const Tag& tag : head.tags) {
        html_.begin("p");
        html_.element("strong", tag.text);
        html_.end();
    }
    if (!head.was.empty()) html_.element("p", head.was);
    for (const Paragraph& detail : head.details) paragraph(detail);
}

void HtmlCells::write(const TextCell& cell) {
    for (const Paragraph& one : cell.paragraphs) paragraph(one);
}

void HtmlCells::paragraph(const Paragraph& paragraph) {
    html_.begin("p");
    html_.direction(direction_of_letters(paragraph.text));
    switch (paragraph.tone) {
        case Tone::quote: html_.element("q", paragraph.text); break;
        case Tone::strong: html_.element("strong", paragraph.text); break;
        case Tone::normal:
        case Tone::muted: html_.text(paragraph.text); break;
    }
    html_.end();
}

void HtmlCells::write(const CardsCell& cell) {
    html_.begin("ul");
    html_.attribute("class", "cards");
    for (const Card& one : cell.cards) card(one);
    html_.end();
}

// "P1" leads to the row that describes it.
void HtmlCells::label_of(const Card& card) {
    const WritingPlace place = card.pain ? WritingPlace{"pain", card.pain->id}
                                         : (card.opportunity ? WritingPlace{"opportunity", card.opportunity->id} : WritingPlace{});
    const bool leads = place.given() && places_.has(place);
    html_.begin(leads ? "a" : "strong");
    if (leads) html_.attribute("href", "#" + HtmlPlaces::id_of(place));
    html_.text(card.label);
    html_.end();
}

void HtmlCells::card(const Card& card) {
    html_.begin("li");
    if (card.pain) places_.write_data_of({"pain", card.pain->id}, html_);
    if (card.opportunity) places_.write_data_of({"opportunity", card.opportunity->id}, html_);
    if (!card.label.empty()) label_of(card);
    if (!card.rank.empty()) html_.text(std::string(card.label.empty() ? "" : " \u00b7 ").append(card.rank));
    if (!card.badge.empty()) html_.text(std::string(card.label.empty() && card.rank.empty() ? "" : " \u00b7 ").append(card.badge));
    if (!card.change_word.empty()) html_.text(std::string(" \u00b7 ").append(card.change_word));
    html_.begin("p");
    html_.direction(direction_of_letters(card.text));
    const std::string address = web_address(card.link);
    const bool leads = !address.empty();
    if (leads) {
        html_.begin("a");
        html_.attribute("href", address);
        html_.attribute("rel", "noopener noreferrer");
    }
    if (card.struck())
        html_.element("s", card.text);
    else
        html_.text(card.text);
    if (leads) html_.end();
    html_.end();
    if (!card.footer.empty()) {
        html_.begin("p");
        html_.element("small", card.footer);
        html_.end();
    }
    html_.end();
}

void HtmlCells::write(const FiguresCell& cell) {
    for (const Figure& figure : cell.figures) {
        html_.begin("p");
        html_.element("strong", figure.value);
        if (!figure.text.empty()) html_.text(" ");
        html_.text(figure.text);
        html_.end();
    }
}

void HtmlCells::write(const CurveCell& cell) {
    html_.begin("ul");
    html_.attribute("class", "cards");
    for (const CurvePoint& point : cell.points) this->point(point, cell);
    for (const EarlierScore& score : cell.earlier) {
        if (stands_alone(score, cell)) earlier_alone(score);
    }
    html_.end();
}

void HtmlCells::begin_feeling(std::uint32_t index) {
    const Journey& journey = *grid_.journey;
    html_.begin("li");
    if (index >= journey.personas.size()) return;
    const Persona& persona = journey.personas[index];
    html_.attribute("data-personas", persona.id);
    html_.element("bdi", persona.name.value.empty() ? std::string_view(persona.id) : persona.name.value);
    html_.text(" ");
}

// "Amara −1.8 frustrated (was −0.5) (n = 31, 95 %: −2 … −1.4), lowest point"
void HtmlCells::point(const CurvePoint& point, const CurveCell& cell) {
    begin_feeling(point.persona);
    if (point.expected) html_.text(std::string(word(Word::expected, language())) + " ");
    html_.begin("strong");
    html_.attribute("dir", "ltr");
    html_.text(score_phrase(point.score, language()));
    html_.end();
    if (!point.feeling.empty()) html_.text(" ");
    html_.text(point.feeling);
    if (const EarlierScore* earlier = earlier_score(point, cell)) html_.text(fmt::format(" ({})", was(*earlier)));
    if (const Emotion* emotion = point.emotion) {
        if (emotion->from && emotion->to) {
            html_.text(fmt::format(
                " ({}{}{})", score_phrase(*emotion->from, language()), arrow_of(*grid_.journey), score_phrase(*emotion->to, language())));
        }
        if (const std::string measured = measured_phrase(*emotion, language()); !measured.empty()) {
            html_.text(" ");
            html_.begin("small");
            html_.attribute("dir", "ltr");
            html_.text(measured);
            html_.end();
        }
    }
    if (point.mark) {
        html_.text(" \u00b7 ");
        html_.element("strong", word(point.mark->kind == MarkKind::lowest_point ? Word::lowest_point : Word::highest_point, language()));
    }
    html_.end();
}

void HtmlCells::earlier_alone(const EarlierScore& score) {
    begin_feeling(score.persona);
    html_.text(was(score));
    html_.end();
}

std::string HtmlCells::was(const EarlierScore& score) const { return was_phrase(score_phrase(score.score, language()), language()); }

}  // namespace journeymap
