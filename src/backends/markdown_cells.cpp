// One function per kind of content.
#include "backends/markdown_cells.h"

#include <algorithm>

#include "lanes/phrases.h"

namespace journeymap {

MarkdownCells::MarkdownCells(MarkdownWriter& writer, const Grid& grid) : writer_(writer), grid_(grid) {
    addressing_.resize(grid.journey->pain_points.size());
    for (const Opportunity* opportunity : grid.journey->opportunities) {
        for (const Ref<PainPoint>& pain : opportunity->addresses) {
            if (pain.target != nullptr) addressing_[pain.target->index].push_back(opportunity);
        }
    }
}

void MarkdownCells::write(const Lane& lane, const Cell& cell) {
    struct Visitor {
        MarkdownCells& cells;
        const Lane& lane;
        void operator()(const HeadCell& content) { cells.head(content); }
        void operator()(const TextCell& content) { cells.paragraphs(lane, content); }
        void operator()(const CardsCell& content) { cells.cards(lane, content); }
        void operator()(const FiguresCell& content) { cells.figures(lane, content); }
        void operator()(const CurveCell& content) { cells.points(lane, content); }
    };
    std::visit(Visitor{*this, lane}, cell.content);
}

// The name itself is the heading above.
void MarkdownCells::head(const HeadCell& cell) {
    writer_.fact(0, Word::channel, cell.channel);
    changes(cell);
    const bool gone = std::ranges::any_of(cell.tags, [](const Tag& tag) { return tag.kind == TagKind::gone; });
    if (gone) return;  // what it refers to is not in this map
    for (const Tag& tag : cell.tags) {
        if (tag.kind != TagKind::plain && tag.kind != TagKind::persona) continue;
        writer_.item(0);
        writer_.text(tag.text);
        writer_.end();
    }
    if (cell.touchpoint == nullptr) return;
    reason(cell.touchpoint->moment_of_truth, Word::moment_of_truth);
    reason(cell.touchpoint->decision, Word::decision);
    if (cell.touchpoint->instead_of.given()) touchpoints(Word::instead_of, {cell.touchpoint->instead_of});
    touchpoints(Word::requires_first, cell.touchpoint->required);
}

void MarkdownCells::reason(const Reason& reason, Word name) {
    if (!reason.given()) return;
    if (!reason.why.value.empty()) return writer_.fact(0, name, reason.why.value);
    writer_.item(0);
    writer_.own("**");
    writer_.capital(writer_.word(name));
    writer_.own("**");
    writer_.end();
}

void MarkdownCells::touchpoints(Word name, const Refs<Touchpoint>& references) {
    if (references.empty()) return;
    writer_.label_item(0, name);
    std::string_view separator;
    for (const Ref<Touchpoint>& reference : references) {
        writer_.own(separator);
        separator = writer_.comma();
        if (reference.target == nullptr) {
            writer_.text(reference.id.value);
        } else {
            writer_.link(reference.target->name.value, {"touchpoint", reference.target->id});
        }
    }
    writer_.end();
}

void MarkdownCells::paragraph(const Paragraph& paragraph) {
    switch (paragraph.tone) {
        case Tone::quote: return writer_.quote(paragraph.text);
        case Tone::strong: return writer_.bold(paragraph.text);
        case Tone::normal:
        case Tone::muted: return writer_.text(paragraph.text);
    }
}

void MarkdownCells::paragraphs(const Lane& lane, const TextCell& cell) {
    if (cell.paragraphs.size() == 1) {
        writer_.label_item(0, lane.name);
        paragraph(cell.paragraphs.front());
        return writer_.end();
    }
    writer_.group(0, lane.name);
    for (const Paragraph& one : cell.paragraphs) {
        writer_.item(1);
        paragraph(one);
        writer_.end();
    }
}

void MarkdownCells::cards(const Lane& lane, const CardsCell& cell) {
    writer_.group(0, lane.name);
    for (const Card& one : cell.cards) card(one);
}

void MarkdownCells::card(const Card& card) {
    writer_.item(1);
    if (card.pain != nullptr) {
        writer_.anchor({"pain", card.pain->id});
        writer_.bold(card.pain->label);
    } else if (card.opportunity != nullptr) {
        writer_.anchor({"opportunity", card.opportunity->id});
        writer_.bold(card.opportunity->label);
    } else if (!card.label.empty()) {
        writer_.bold(card.label);
    }
    if (!card.label.empty()) writer_.own(" ");
    if (card.struck()) writer_.own("~~");
    writer_.text(card.text);
    if (card.struck()) writer_.own("~~");
    if (!card.change_word.empty()) {
        writer_.own(" \u2014 ");
        writer_.bold(card.change_word);
    }
    writer_.end();
    if (card.pain != nullptr) return details(*card.pain);
    if (card.opportunity != nullptr) return details(*card.opportunity);
    for (const std::string_view more : {card.rank, card.badge, card.footer}) {
        if (more.empty()) continue;
        writer_.item(2);
        writer_.text(more);
        writer_.end();
    }
}

void MarkdownCells::details(const PainPoint& pain) {
    pains_.push_back(&pain);
    writer_.fact(2, Word::severity, label_of(pain.severity.value, writer_.language()));
    if (pain.barrier.value) {
        writer_.item(2);
        writer_.own("**");
        writer_.capital(writer_.word(Word::barrier));
        writer_.own("**\n");
    }
    writer_.fact(2, Word::kind, label_of(pain.kind.value, writer_.language()));
    writer_.fact(2, Word::frequency, written_figure(pain.frequency.value, writer_.language()));
    if (!pain.personas.empty()) {
        writer_.label_item(2, Word::personas);
        std::string_view separator;
        for (const Ref<Persona>& persona : pain.personas) {
            writer_.own(separator);
            separator = writer_.comma();
            writer_.text(persona.target != nullptr ? persona.target->name.value : persona.id.value);
        }
        writer_.end();
    }
    if (!addressing(pain).empty()) {
        writer_.label_item(2, Word::addressed_by);
        std::string_view separator;
        for (const Opportunity* opportunity : addressing(pain)) {
            writer_.own(separator);
            separator = writer_.comma();
            link(*opportunity);
        }
        writer_.end();
    }
    evidence(2, pain.evidence);
}

void MarkdownCells::details(const Opportunity& opportunity) {
    opportunities_.push_back(&opportunity);
    if (!opportunity.addresses.empty()) {
        writer_.label_item(2, Word::addresses);
        std::string_view separator;
        for (const Ref<PainPoint>& pain : opportunity.addresses) {
            writer_.own(separator);
            separator = writer_.comma();
            pain.target != nullptr ? link(*pain.target) : writer_.text(pain.id.value);
        }
        writer_.end();
    }
    if (const Objective* objective = opportunity.objective.target) {
        writer_.label_item(2, Word::serves);
        writer_.link(objective->text.value, {"objective", objective->id});
        writer_.end();
    }
    writer_.fact(2, Word::kind, label_of(opportunity.kind.value, writer_.language()));
    writer_.number(2, Word::impact, opportunity.impact);
    writer_.number(2, Word::effort, opportunity.effort);
    if (const std::string_view quadrant = quadrant_name(opportunity, writer_.language()); !quadrant.empty()) {
        writer_.item(2);
        writer_.own("**");
        writer_.capital(quadrant);
        writer_.own("**\n");
    }
    if (opportunity.owner.target != nullptr) writer_.fact(2, Word::owner, opportunity.owner.target->name.value);
    writer_.fact(2, Word::status, label_of(opportunity.status.value, writer_.language()));
    writer_.dated(2, Word::due, opportunity.due);
    if (!opportunity.link.value.empty()) {
        writer_.label_item(2, Word::link);
        writer_.web_link(opportunity.link.value, opportunity.link.value);
        writer_.end();
    }
    outcome(opportunity.outcome);
}

// "Time to renew: 22 min → 9 min (2026-10-01)"
void MarkdownCells::outcome(const Outcome& outcome) {
    if (!outcome.given()) return;
    writer_.label_item(2, Word::outcome);
    writer_.text(outcome.measure.value);
    if (outcome.before.given() || outcome.after.given()) {
        writer_.own(writer_.colon());
        writer_.text(written_figure(outcome.before.value, writer_.language()));
        writer_.own(arrow_of(*grid_.journey));
        writer_.text(written_figure(outcome.after.value, writer_.language()));
    }
    if (outcome.date.given()) {
        writer_.own(" (");
        writer_.date(outcome.date.value);
        writer_.own(")");
    }
    writer_.end();
}

void MarkdownCells::figures(const Lane& lane, const FiguresCell& cell) {
    writer_.group(0, lane.name);
    for (const Figure& figure : cell.figures) {
        writer_.item(1);
        if (!figure.value.empty()) {
            writer_.bold(figure.value);
            writer_.own(" ");
        }
        writer_.text(figure.text);
        writer_.end();
    }
}

void MarkdownCells::points(const Lane& lane, const CurveCell& cell) {
    writer_.group(0, lane.name);
    for (const CurvePoint& one : cell.points) point(one, cell);
    for (const EarlierScore& score : cell.earlier) {
        const bool told = std::ranges::any_of(cell.points, [&](const CurvePoint& point) { return tells(point, score); });
        if (!told) earlier_alone(score);
    }
}

// Whether a point stands beside an earlier score.
bool MarkdownCells::tells(const CurvePoint& point, const EarlierScore& score) { return !point.expected && point.persona == score.persona; }

void MarkdownCells::earlier_alone(const EarlierScore& score) {
    writer_.item(1);
    writer_.text(persona_name(score.persona));
    writer_.own(": ");
    writer_.own(writer_.word(Word::was));
    writer_.own(" ");
    writer_.score(score.score);
    writer_.end();
}

// What has become of the touchpoint.
void MarkdownCells::changes(const HeadCell& cell) {
    bool any = false;
    for (const Tag& tag : cell.tags) {
        if (tag.kind != TagKind::added && tag.kind != TagKind::gone && tag.kind != TagKind::changed) continue;
        any = true;
        writer_.item(0);
        writer_.bold(tag.text);
        writer_.end();
    }
    if (!any || cell.was.empty()) return;
    writer_.item(0);
    writer_.text(cell.was);
    writer_.end();
}

void MarkdownCells::point(const CurvePoint& point, const CurveCell& cell) {
    writer_.item(1);
    writer_.text(persona_name(point.persona));
    if (point.expected) {
        writer_.own(writer_.comma());
        writer_.own(writer_.word(Word::expected));
    }
    writer_.own(writer_.colon());
    writer_.score(point.score);
    if (!point.feeling.empty()) {
        writer_.own(" ");
        writer_.text(point.feeling);
    }
    const auto earlier = std::ranges::find_if(cell.earlier, [&](const EarlierScore& score) { return tells(point, score); });
    if (earlier != cell.earlier.end() && earlier->score != point.score) {
        writer_.own(" (");
        writer_.own(writer_.word(Word::was));
        writer_.own(" ");
        writer_.score(earlier->score);
        writer_.own(")");
    }
    const Emotion* emotion = point.emotion;
    if (emotion != nullptr && emotion->from && emotion->to) {
        writer_.own(" (");
        writer_.score(*emotion->from);
        writer_.own(arrow_of(*grid_.journey));
        writer_.score(*emotion->to);
        writer_.own(")");
    }
    if (const std::string measured = emotion != nullptr ? measured_phrase(*emotion, writer_.language()) : std::string();
        !measured.empty()) {
        writer_.own(" (");
        writer_.own(measured);
        writer_.own(")");
    }
    if (point.mark != nullptr) {
        writer_.own(" \u2014 **");
        writer_.own(writer_.word(point.mark->kind == MarkKind::lowest_point ? Word::lowest_point : Word::highest_point));
        writer_.own("**");
    }
    writer_.end();
    if (emotion != nullptr) evidence(2, emotion->evidence);
}

void MarkdownCells::evidence(int depth, const Refs<Evidence>& evidence) {
    if (evidence.empty()) return;
    writer_.label_item(depth, Word::evidence);
    std::string_view separator;
    for (const Ref<Evidence>& one : evidence) {
        writer_.own(separator);
        separator = writer_.comma();
        if (one.target == nullptr) {
            writer_.text(one.id.value);
        } else {
            writer_.link(one.target->text.value.empty() ? one.target->id : one.target->text.value, {"evidence", one.target->id});
        }
    }
    writer_.end();
}

void MarkdownCells::link(const PainPoint& pain) { writer_.link(pain.label, {"pain", pain.id}); }
void MarkdownCells::link(const Opportunity& opportunity) { writer_.link(opportunity.label, {"opportunity", opportunity.id}); }

std::string_view MarkdownCells::persona_name(std::uint32_t index) const {
    const auto& personas = grid_.journey->personas;
    return index < personas.size() ? personas[index].name.value : writer_.word(Word::everyone);
}

std::string_view quadrant_name(const Opportunity& opportunity, std::string_view language) {
    switch (quadrant_of(opportunity)) {
        case Quadrant::unknown: return {};
        case Quadrant::quick_win: return word(Word::quick_win, language);
        case Quadrant::big_bet: return word(Word::big_bet, language);
        case Quadrant::fill_in: return word(Word::fill_in, language);
        case Quadrant::time_sink: return word(Word::time_sink, language);
    }
    return {};
}

}  // namespace journeymap
