// The Markdown backend: the full text twin of a map. For readers who cannot see the picture, and for reviews: one fact a line, and
// nothing that moves when a neighbour changes (no numbering, no padded tables).
#include <algorithm>

#include "backends/markdown_cells.h"
#include "journeymap/backend.h"

namespace journeymap {

namespace {

class MarkdownMap {
public:
    MarkdownMap(const Grid& grid, std::string& out)
        : grid_(grid), journey_(*grid.journey), writer_(out, journey_.language.value), cells_(writer_, grid) {}

    void write() {
        head();
        scenario();
        objectives();
        personas();
        scorecard();
        extremes();
        stages();
        pain_table();
        opportunity_table();
        evidence();
        channels();
        teams();
        history();
    }

private:
    void head();
    void review();
    void scenario();
    void objectives();
    void measure(const Measure& measure);
    void personas();
    void persona(const Persona& persona);
    void scorecard();
    void extremes();
    void extreme(Word name, const ExtremePoint& point);
    void stages();
    void stage(const StageBand& band);
    void stage_feelings(const Stage& stage);
    void touchpoint(std::uint32_t column);
    void sort_cells();
    void write_slot(std::size_t slot);
    void pain_table();
    void opportunity_table();
    template <class Card>
    void place(const Card& card);
    void evidence();
    void channels();
    void teams();
    void history();

    // "- **Name:** a, b" for references that have a name.
    template <class Names>
    void names(int depth, Word label, const Names& names) {
        if (names.empty()) return;
        writer_.label_item(depth, label);
        std::string_view separator;
        for (const std::string_view name : names) {
            writer_.own(separator);
            separator = ", ";
            writer_.text(name);
        }
        writer_.end();
    }

    const Grid& grid_;
    const Journey& journey_;
    MarkdownWriter writer_;
    MarkdownCells cells_;
    struct Placed {
        const Lane* lane;
        const Cell* cell;
    };
    std::vector<Placed> placed_;                // every cell, sorted by slot, then lane
    std::vector<std::uint32_t> first_of_slot_;  // in placed_; one more than there are slots
};

void MarkdownMap::head() {
    writer_.heading(1, journey_.title.value.empty() ? std::string_view(journey_.id) : journey_.title.value);
    writer_.item(0);
    writer_.own(writer_.word(journey_.state.value == State::future ? Word::future_state_journey : Word::current_state_journey));
    writer_.end();
    writer_.fact(0, Word::compares_to, journey_.compares_to.value);
    writer_.fact(0, Word::service, journey_.service.value);
    writer_.fact(0, Word::organization, journey_.organization.value);
    if (journey_.review.given()) review();
}

void MarkdownMap::review() {
    const Review& review = journey_.review;
    writer_.label_item(0, Word::last_review);
    if (review.last.given()) writer_.iso_date(review.last.value);
    writer_.end();
    if (review.every.given()) writer_.fact(1, Word::every, review.every.value.text);
    writer_.fact(1, Word::owner, review.team != nullptr ? review.team->name.value : review.owner.value);
}

void MarkdownMap::scenario() {
    const Scenario& scenario = journey_.scenario;
    if (!scenario.given()) return;
    writer_.heading(2, writer_.word(Word::scenario));
    writer_.paragraph(scenario.text.value);
    writer_.fact(0, Word::trigger, scenario.trigger.value);
    writer_.fact(0, Word::start, scenario.start.value);
    writer_.fact(0, Word::end, scenario.end.value);
    writer_.fact(0, Word::outcome, scenario.outcome.value);
}

void MarkdownMap::objectives() {
    if (journey_.objectives.empty()) return;
    writer_.heading(2, writer_.word(Word::objectives));
    for (const Objective& objective : journey_.objectives) {
        writer_.item(0);
        writer_.anchor({"objective", objective.id});
        writer_.text(objective.text.value);
        writer_.end();
        for (const Measure& one : objective.measure) measure(one);
        if (objective.owner.target != nullptr) writer_.fact(1, Word::owner, objective.owner.target->name.value);
    }
}

// "Measures: mean time to resolve, 80 min, target < 30 (2026-06-30, call log)"
void MarkdownMap::measure(const Measure& measure) {
    writer_.label_item(1, Word::measures);
    std::string_view separator;
    auto part = [&](std::string_view name, std::string_view text) {
        if (text.empty()) return;
        writer_.own(separator);
        separator = ", ";
        writer_.own(name);
        if (!name.empty()) writer_.own(" ");
        writer_.text(text);
    };
    part({}, measure.text.value);
    part({}, measure.value.value);
    if (!measure.value.value.empty() && !measure.unit.value.empty()) {
        writer_.own(" ");
        writer_.text(measure.unit.value);
    }
    part(writer_.word(Word::target), measure.target.value);
    part(writer_.word(Word::source), measure.source.value);
    if (measure.date.given()) {
        writer_.own(separator);
        writer_.iso_date(measure.date.value);
    }
    writer_.end();
}

void MarkdownMap::personas() {
    if (grid_.personas.empty()) return;
    writer_.heading(2, writer_.word(Word::personas));
    for (const Persona* one : grid_.personas) persona(*one);
}

void MarkdownMap::persona(const Persona& persona) {
    writer_.heading(3, persona.name.value, {"persona", persona.id});
    writer_.fact(0, Word::role, persona.role.value);
    writer_.fact(0, Word::segment, persona.segment.value);
    if (const auto experience = label_of(persona.experience.value, writer_.language()); !experience.empty()) {
        writer_.item(0);
        writer_.capital(experience);
        writer_.end();
    }
    if (!persona.quote.value.empty()) {
        writer_.label_item(0, Word::quote);
        writer_.quote(persona.quote.value);
        writer_.end();
    }
    writer_.facts(0, Word::goals, persona.goals);
    writer_.facts(0, Word::needs, persona.needs);
    writer_.facts(0, Word::wants, persona.motivations);
    writer_.facts(0, Word::does, persona.behaviors);
    writer_.facts(0, Word::preferences, persona.preferences);
    writer_.facts(0, Word::frustrations, persona.frustrations);
    std::vector<std::string_view> channels;
    for (const Ref<Channel>& channel : persona.prefers) {
        channels.push_back(channel.target != nullptr ? std::string_view(channel.target->label) : channel.id.value);
    }
    names(0, Word::prefers, channels);
    writer_.facts(0, Word::access_needs, persona.access_needs);
    writer_.fact(0, Word::photo, persona.photo.value);
    cells_.evidence(0, persona.evidence);
}

void MarkdownMap::scorecard() {
    if (grid_.scorecard.front().number == 0) return;  // nothing was checked
    constexpr Word states[] = {Word::step_done, Word::step_partial, Word::step_missing};
    constexpr std::string_view signs[] = {"\u2713", "\u25D0", "\u2717"};
    writer_.heading(2, writer_.word(Word::method));
    for (const StepScore& step : grid_.scorecard) {
        const auto state = static_cast<std::size_t>(step.state);
        writer_.label_item(0, static_cast<Word>(static_cast<int>(Word::step_objectives) + step.number - 1));
        writer_.own(signs[state]);
        writer_.own(" ");
        writer_.own(writer_.word(states[state]));
        if (!step.gap.empty()) {
            writer_.own(" \u2014 ");
            writer_.text(step.gap);
        }
        writer_.end();
    }
}

void MarkdownMap::extremes() {
    const Insights& insights = grid_.insights;
    if (!insights.lowest && !insights.highest) return;
    writer_.heading(2, writer_.word(Word::feeling));
    writer_.item(0);
    writer_.own("\u22122 ");
    writer_.own(writer_.word(Word::angry));
    writer_.own(" \u00B7 0 ");
    writer_.own(writer_.word(Word::neutral));
    writer_.own(" \u00B7 +2 ");
    writer_.own(writer_.word(Word::delighted));
    writer_.end();
    if (insights.lowest) extreme(Word::lowest_point, *insights.lowest);
    if (insights.highest) extreme(Word::highest_point, *insights.highest);
    for (const ExtremePoint& point : insights.lowest_of) {
        if (!insights.lowest || point.persona != insights.lowest->persona) extreme(Word::lowest_point, point);
    }
    for (const ExtremePoint& point : insights.highest_of) {
        if (!insights.highest || point.persona != insights.highest->persona) extreme(Word::highest_point, point);
    }
}

void MarkdownMap::extreme(Word name, const ExtremePoint& point) {
    if (point.touchpoint == nullptr) return;
    writer_.label_item(0, name);
    writer_.link(point.touchpoint->name.value, {"touchpoint", point.touchpoint->id});
    writer_.own(" (");
    writer_.text(point.persona != nullptr ? point.persona->name.value : writer_.word(Word::everyone));
    writer_.own(", ");
    writer_.score(point.score);
    writer_.own(")");
    writer_.end();
}

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
    write_slot(band.first * 2u);
    stage_feelings(stage);
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
        writer_.own(": ");
        writer_.score(*emotion->score);
        writer_.own(" (");
        writer_.own(writer_.word(Word::mean_of_touchpoints));
        writer_.own(")");
        writer_.end();
    }
}

void MarkdownMap::touchpoint(std::uint32_t column) {
    const Touchpoint* touchpoint = grid_.columns[column].touchpoint;
    if (touchpoint == nullptr) {
        writer_.item(0);
        writer_.own(writer_.word(Word::no_touchpoints_yet));
        return writer_.end();
    }
    writer_.heading(4, touchpoint->name.value, {"touchpoint", touchpoint->id});
    write_slot(column * 2u + 1);
}

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
            separator = ", ";
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
            separator = ", ";
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
        if (const auto kind = word_of(evidence.kind.value); !kind.empty()) {
            writer_.own(", ");
            writer_.own(kind_name(kind));
        }
        if (evidence.n.given()) {
            writer_.own(", n = ");
            writer_.plain_number(evidence.n.value);
        }
        if (evidence.date.given()) {
            writer_.own(", ");
            writer_.iso_date(evidence.date.value);
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
            writer_.own(", ");
            writer_.text(channel.kind.value);
        }
        if (channel.realtime) {
            writer_.own(", ");
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
            writer_.iso_date(revision.date.value);
            separator = ", ";
        }
        if (!revision.version.value.empty()) {
            writer_.own(separator);
            writer_.own(writer_.word(Word::version));
            writer_.own(" ");
            writer_.text(revision.version.value);
            separator = ", ";
        }
        if (!revision.text.value.empty()) {
            if (!separator.empty()) writer_.own(": ");
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

Artefact make_markdown(const Grid& grid, const Sources&, const BackendOptions&) {
    Artefact artefact;
    artefact.bytes.reserve(2048 + grid.columns.size() * 1024);
    if (grid.journey->right_to_left) artefact.bytes += "<div dir=\"rtl\">\n\n";
    MarkdownMap(grid, artefact.bytes).write();
    if (grid.journey->right_to_left) artefact.bytes += "\n</div>\n";
    return artefact;
}

}  // namespace

extern const Backend markdown_backend;
const Backend markdown_backend = {"markdown", ".md", "the whole map as text, for readers and for reviews", ReadsGrid(make_markdown)};

}  // namespace journeymap
