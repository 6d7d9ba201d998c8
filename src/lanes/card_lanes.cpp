// Pain points, gains and opportunities as cards: what hurts, what already works, what could be done about it.
#include <fmt/core.h>

#include <algorithm>
#include <string>

#include "lanes/phrases.h"
#include "lanes/registry.h"

namespace journeymap {

namespace {

void add_evidence(std::string& text, const Refs<Evidence>& evidence) {
    for (const Ref<Evidence>& one : evidence) {
        if (one.target != nullptr) add_part(text, one.target->text.value.empty() ? one.target->id : one.target->text.value);
    }
}

Card card_of(Projection& projection, const PainPoint& pain) {
    Card card;
    card.kind = CardKind::pain;
    card.pain = &pain;
    card.label = pain.label;
    card.rank = label_of(pain.severity.value, projection.language());
    if (pain.barrier.value) card.badge = projection.word(Word::barrier);
    card.mark = projection.marks().barrier(pain);
    card.text = pain.text.value;
    std::string footer = whom_phrase(pain, projection.journey());
    add_part(footer, label_of(pain.kind.value, projection.language()));
    add_part(footer, written_figure(pain.frequency.value, projection.language()));
    add_evidence(footer, pain.evidence);
    card.footer = projection.keep(capitalized(std::move(footer)));
    return card;
}

std::string outcome_phrase(const Outcome& outcome, const Journey& journey) {
    const std::string_view language = journey.language.value;
    std::string text(outcome.measure.value);
    if (!text.empty() && (outcome.before.given() || outcome.after.given())) text += ' ';
    if (outcome.before.given()) text.append(written_figure(outcome.before.value, language)).append(arrow_of(journey));
    text += written_figure(outcome.after.value, language);
    if (outcome.date.given()) add_part(text, date_phrase(outcome.date.value, language));
    return text;
}

std::string footer_of(const Projection& projection, const Opportunity& opportunity) {
    std::string_view language = projection.language();
    std::string text;
    if (opportunity.impact.given())
        add_part(text, fmt::format("{}\u00a0{}", projection.word(Word::impact), number_phrase(opportunity.impact.value, 0, language)));
    if (opportunity.effort.given())
        add_part(text, fmt::format("{}\u00a0{}", projection.word(Word::effort), number_phrase(opportunity.effort.value, 0, language)));
    add_part(text, label_of(opportunity.kind.value, language));
    if (opportunity.owner.target != nullptr) add_part(text, opportunity.owner.target->name.value);
    add_part(text, label_of(opportunity.status.value, language));
    if (opportunity.due.given()) {
        add_part(text, fmt::format("{} {}", projection.word(Word::due), date_phrase(opportunity.due.value, language)));
    }
    if (const Objective* objective = opportunity.objective.target) {
        add_part(text, fmt::format("{}\u00a0{}", projection.word(Word::objective), objective->index + 1));
    }
    if (opportunity.outcome.given()) {
        add_part(text, fmt::format("{}{}{}", projection.word(Word::outcome), colon_of(language),
                           outcome_phrase(opportunity.outcome, projection.journey())));
    }
    return text;
}

Card card_of(Projection& projection, const Opportunity& opportunity) {
    Card card;
    card.kind = CardKind::opportunity;
    card.opportunity = &opportunity;
    std::string label = opportunity.label;
    std::string_view separator = " \u2192 ";
    for (const Ref<PainPoint>& pain : opportunity.addresses) {
        if (pain.target == nullptr) continue;
        label += separator;
        label += pain.target->label;
        separator = comma_of(projection.language());
    }
    card.label = projection.keep(std::move(label));
    card.mark = projection.marks().quick_win(opportunity);
    if (card.mark != nullptr) {
        card.badge = projection.word(Word::quick_win);
        card.badge_filled = true;
    }
    card.text = opportunity.text.value;
    card.footer = projection.keep(capitalized(footer_of(projection, opportunity)));
    card.link = opportunity.link.value;
    return card;
}

// "+ new", "✓ solved", "~ was planned".
void tell_change(Projection& projection, Card& card, CardChange change, const std::string& before) {
    card.change = change;
    auto say = [&](std::string_view sign, Word name) {
        card.change_word = projection.keep(fmt::format("{}\u00a0{}", sign, projection.word(name)));
    };
    switch (change) {
        case CardChange::none: return;
        case CardChange::added: return say("+", Word::new_here);
        case CardChange::moved: return say("\u00bb", Word::moved);
        case CardChange::reworded: return say("~", Word::reworded);
        case CardChange::solved: return say("\u2713", Word::solved);
        case CardChange::reopened: return say("!", Word::open_again);
        case CardChange::gone: return say("\u00d7", Word::gone);
        case CardChange::changed: break;
    }
    if (before.empty()) return say("~", Word::changed);
    card.change_word = projection.keep(fmt::format("~\u00a0{}", was_phrase(before, projection.language())));
}

// The status or severity as it was, in the map's language.
std::string shown_before(const std::string& before, std::string_view language) {
    for (const Status status : {Status::proposed, Status::planned, Status::doing, Status::done, Status::dropped}) {
        if (word_of(status) == before) return std::string(label_of(status, language));
    }
    for (const Level level : {Level::low, Level::medium, Level::high, Level::critical}) {
        if (word_of(level) == before) return std::string(label_of(level, language));
    }
    return before;
}

template <class Thing>
Card marked_card_of(Projection& projection, const Thing& thing) {
    Card card = card_of(projection, thing);
    const EarlierCard* earlier = projection.grid().earlier ? projection.grid().earlier->card_of(thing) : nullptr;
    if (earlier) tell_change(projection, card, earlier->change, shown_before(earlier->before, projection.language()));
    return card;
}

// What is gone says no more than what it was; it is nothing of this map's, so nothing is pointed to.
void add_former(Projection& projection, CardsCell& cell, const std::vector<FormerCard>& cards, CardKind kind) {
    for (const FormerCard& former : cards) {
        if ((former.pain != nullptr) != (kind == CardKind::pain)) continue;
        Card card;
        card.kind = kind;
        card.former = true;
        card.label = former.pain ? former.pain->label : former.opportunity->label;
        card.text = former.pain ? former.pain->text.value : former.opportunity->text.value;
        tell_change(projection, card, former.change, {});
        cell.cards.push_back(card);
    }
}

// A pain point that hurts only personas that are left out is left out with them.
bool concerns_shown(const Projection& projection, const PainPoint& pain) {
    if (pain.personas.empty()) return true;
    return std::ranges::any_of(
        pain.personas, [&](const Ref<Persona>& persona) { return persona.target == nullptr || projection.is_shown(*persona.target); });
}

void fill_former_cards(Projection& projection, Lane& lane, CardKind kind) {
    projection.fill_former(lane, [&](const FormerTouchpoint& former) {
        CardsCell cell;
        add_former(projection, cell, former.cards, kind);
        return cell;
    });
}

}  // namespace

void project_pain_points(Projection& projection, Lane& lane) {
    auto cards_of = [&](const auto& owner) {
        CardsCell cell;
        for (const PainPoint& pain : owner.pain_points) {
            if (concerns_shown(projection, pain)) cell.cards.push_back(marked_card_of(projection, pain));
        }
        if (const EarlierPlace* place = projection.earlier_place(owner)) add_former(projection, cell, place->cards, CardKind::pain);
        return cell;
    };
    projection.fill(lane, cards_of, cards_of);
    fill_former_cards(projection, lane, CardKind::pain);
}

void project_opportunities(Projection& projection, Lane& lane) {
    lane.note = projection.word(Word::opportunities_note);
    auto cards_of = [&](const auto& owner) {
        CardsCell cell;
        for (const Opportunity& opportunity : owner.opportunities) cell.cards.push_back(marked_card_of(projection, opportunity));
        if (const EarlierPlace* place = projection.earlier_place(owner)) add_former(projection, cell, place->cards, CardKind::opportunity);
        return cell;
    };
    projection.fill(lane, cards_of, cards_of);
    fill_former_cards(projection, lane, CardKind::opportunity);
}

void project_gains(Projection& projection, Lane& lane) {
    projection.fill(lane, [](const Touchpoint& touchpoint) {
        CardsCell cell;
        for (const Text& gain : touchpoint.gains) {
            Card card;
            card.kind = CardKind::gain;
            card.text = gain.value;
            cell.cards.push_back(card);
        }
        return cell;
    });
}

}  // namespace journeymap
