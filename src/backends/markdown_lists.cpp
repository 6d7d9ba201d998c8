// What stands after the stages: tables of pain points and opportunities, evidence, channels, teams, history.
#include <algorithm>

#include "backends/markdown_map.h"

namespace journeymap {

template <class Card>
void MarkdownMap::place(const Card& card) {
    if (card.touchpoint != nullptr) return writer_.link(card.touchpoint->name.value, {"touchpoint", card.touchpoint->id});
    if (card.stage != nullptr) writer_.link(card.stage->name.value, {"stage", card.stage->id});
}

void MarkdownMap::pain_table() {
    if (cells_.pains().empty()) return;
    writer_.heading(2, writer_.word(Word::pain_points));
    writer_.begin_row();
    writer_.own(writer_.word(Word::pain_points));
    for (const Word name : {Word::touchpoints, Word::severity, Word::addressed_by}) {
        writer_.cell();
        writer_.capital(writer_.word(name));
    }
    writer_.end_header(4);
    for (const PainPoint* pain : cells_.pains()) {
        writer_.begin_row();
        cells_.link(*pain);
        writer_.own(" ");
        writer_.text(pain->text.value);
        writer_.cell();
        place(*pain);
        writer_.cell();
        writer_.own(label_of(pain->severity.value, writer_.language()));
        writer_.cell();
        std::string_view separator;
        for (const Opportunity* opportunity : cells_.addressing(*pain)) {
            writer_.own(separator);
            separator = writer_.comma();
            cells_.link(*opportunity);
        }
        writer_.end_row();
    }
}

void MarkdownMap::opportunity_table() {
    if (cells_.opportunities().empty()) return;
    writer_.heading(2, writer_.word(Word::opportunities));
    writer_.begin_row();
    writer_.own(writer_.word(Word::opportunities));
    for (const Word name : {Word::touchpoints, Word::addresses, Word::impact, Word::effort, Word::owner, Word::status}) {
        writer_.cell();
        writer_.capital(writer_.word(name));
    }
    writer_.end_header(7);
    for (const Opportunity* opportunity : cells_.opportunities()) {
        writer_.begin_row();
        cells_.link(*opportunity);
        writer_.own(" ");
        writer_.text(opportunity->text.value);
        writer_.cell();
        place(*opportunity);
        writer_.cell();
        std::string_view separator;
        for (const Ref<PainPoint>& pain : opportunity->addresses) {
            if (pain.target == nullptr) continue;
            writer_.own(separator);
            separator = writer_.comma();
            cells_.link(*pain.target);
        }
        for (const Spanned<int>* number : {&opportunity->impact, &opportunity->effort}) {
            writer_.cell();
            if (number->given()) writer_.plain_number(number->value);
        }
        writer_.cell();
        if (opportunity->owner.target != nullptr) writer_.text(opportunity->owner.target->name.value);
        writer_.cell();
        writer_.own(label_of(opportunity->status.value, writer_.language()));
        writer_.end_row();
    }
}

void MarkdownMap::evidence() {
    if (journey_.evidence.empty()) return;
    writer_.heading(2, writer_.word(Word::evidence));
    for (const Evidence& evidence : journey_.evidence) {
        writer_.item(0);
        writer_.anchor({"evidence", evidence.id});
        const std::string_view text = evidence.text.value.empty() ? std::string_view(evidence.id) : evidence.text.value;
        writer_.web_link(text, evidence.link.value);
        if (const auto kind = label_of(evidence.kind.value, writer_.language()); !kind.empty()) {
            writer_.own(writer_.comma());
            writer_.own(kind);
        }
        if (evidence.n.given()) {
            writer_.own(writer_.comma());
            writer_.own(writer_.word(Word::sample_size));
            writer_.own(" = ");
            writer_.plain_number(evidence.n.value);
        }
        if (evidence.date.given()) {
            writer_.own(writer_.comma());
            writer_.date(evidence.date.value);
        }
        writer_.end();
    }
}

// The built-in ones need no explanation.
void MarkdownMap::channels() {
    bool first = true;
    for (const Channel& channel : journey_.channels) {
        if (channel.built_in) continue;
        if (first) writer_.heading(2, writer_.word(Word::channels));
        first = false;
        writer_.item(0);
        writer_.text(channel.label);
        if (!channel.kind.value.empty()) {
            writer_.own(writer_.comma());
            writer_.text(channel.kind.value);
        }
        if (channel.realtime) {
            writer_.own(writer_.comma());
            writer_.own(writer_.word(Word::realtime));
        }
        writer_.end();
    }
}

void MarkdownMap::teams() {
    if (journey_.teams.empty()) return;
    writer_.heading(2, writer_.word(Word::teams));
    for (const Team& team : journey_.teams) {
        writer_.item(0);
        writer_.text(team.name.value);
        writer_.end();
    }
}

// "2026-09-14, version 2: Added the counter (Parking)"
void MarkdownMap::history() {
    if (journey_.history.empty()) return;
    writer_.heading(2, writer_.word(Word::history));
    for (const Revision& revision : journey_.history) {
        writer_.item(0);
        std::string_view separator;
        if (revision.date.given()) {
            writer_.date(revision.date.value);
            separator = writer_.comma();
        }
        if (!revision.version.value.empty()) {
            writer_.own(separator);
            writer_.own(writer_.word(Word::version));
            writer_.own(" ");
            writer_.text(revision.version.value);
            separator = writer_.comma();
        }
        if (!revision.text.value.empty()) {
            if (!separator.empty()) writer_.own(writer_.colon());
            writer_.text(revision.text.value);
        }
        if (!revision.by.value.empty()) {
            writer_.own(" (");
            writer_.text(revision.by.value);
            writer_.own(")");
        }
        writer_.end();
    }
}

}  // namespace journeymap
