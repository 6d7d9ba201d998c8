// The CSV backend: touchpoints, pain points and opportunities as one table for a spreadsheet, a row each, and stages that say more than their
// rows. Its first column says what a row is, and cards repeat where they stand, so that a filter or a pivot table needs nothing else.
#include <fmt/core.h>

#include <algorithm>
#include <span>

#include "backends/felt.h"
#include "journeymap/backend.h"
#include "journeymap/words.h"
#include "model/channels.h"
#include "reports/insights.h"
#include "support/csv_writer.h"

namespace journeymap {

namespace {

// A column for each persona where there are no more than this; nobody reads more, and spreadsheets end at 16,384.
constexpr std::size_t most_persona_columns = 100;

struct Row {
    std::string_view kind;
    const Stage& stage;
    const Touchpoint* touchpoint = nullptr;  // null: of the stage as a whole
    const PainPoint* pain = nullptr;
    const Opportunity* opportunity = nullptr;
};

class CsvTable {
public:
    CsvTable(const ReportMatter& matter, std::string& out);
    void write();
    bool has_persona_columns() const { return grid_.personas.size() <= most_persona_columns; }

    // The cells of a row.
    void kind(const Row& row) { csv_.text(row.kind); }
    void phase(const Row& row) { csv_.text(row.stage.phase.value); }
    void stage(const Row& row) { csv_.text(row.stage.name.value); }
    void touchpoint(const Row& row) { csv_.text(row.touchpoint ? row.touchpoint->name.value : std::string_view()); }
    void id(const Row& row);
    void text(const Row& row);
    void channel(const Row& row);
    void owner(const Row& row);
    void personas(const Row& row);
    void emotion(const Row&) { score(mean_score_of(felt_)); }
    void severity(const Row& row) { csv_.text(row.pain ? word_of(row.pain->severity.value) : std::string_view()); }
    void barrier(const Row& row) { csv_.text(row.pain && row.pain->barrier.value ? "yes" : ""); }
    void category(const Row& row);
    void frequency(const Row& row);
    void linked(const Row& row);
    void objective(const Row& row);
    void impact(const Row& row) { row.opportunity ? given(row.opportunity->impact) : csv_.empty(); }
    void effort(const Row& row) { row.opportunity ? given(row.opportunity->effort) : csv_.empty(); }
    void quadrant(const Row& row);
    void rank(const Row& row);
    void status(const Row& row) { csv_.text(row.opportunity ? word_of(row.opportunity->status.value) : std::string_view()); }
    void due(const Row& row);
    void outcome(const Row& row);
    void link(const Row& row) { csv_.text(row.opportunity ? row.opportunity->link.value : std::string_view()); }
    void doing(const Row& row) { lines(row, &Touchpoint::doing); }
    void thinking(const Row& row) { lines(row, &Touchpoint::thinking); }
    void duration(const Row& row) { minutes(row, &Touchpoint::duration); }
    void wait(const Row& row) { minutes(row, &Touchpoint::wait); }
    void response_time(const Row& row) { minutes(row, &Touchpoint::response_time); }
    void attempts(const Row& row) { is_touchpoint(row) ? given(row.touchpoint->attempts) : csv_.empty(); }
    void drop_off(const Row& row) { is_touchpoint(row) ? given(row.touchpoint->drop_off) : csv_.empty(); }
    void importance(const Row& row) { is_touchpoint(row) ? given(row.touchpoint->importance) : csv_.empty(); }
    void moment_of_truth(const Row& row) { csv_.text(is_touchpoint(row) && row.touchpoint->moment_of_truth.yes ? "yes" : ""); }
    void evidence(const Row& row);

private:
    void header();
    void row(const Row& row);
    bool any_words() const;
    // Behind "emotion": what each persona feels, then, where the map says any, in which word.
    template <class WriteCell>
    void persona_cells(const WriteCell& write);
    template <class Place>
    void cards(const Stage& stage, const Touchpoint* touchpoint, const Place& place);
    static bool is_card(const Row& row) { return row.pain || row.opportunity; }
    static bool is_touchpoint(const Row& row) { return row.touchpoint && !is_card(row); }
    bool is_shown(const PainPoint& pain) const;

    template <class Number>
    void given(const Spanned<Number>& number) {
        number.given() ? csv_.number(number.value) : csv_.empty();
    }
    void score(const std::optional<double>& score) { score ? csv_.number(*score) : csv_.empty(); }
    void lines(const Row& row, Texts Touchpoint::*texts);
    void minutes(const Row& row, Spanned<Duration> Touchpoint::*duration);

    const ReportMatter& matter_;
    const Grid& grid_;
    CsvWriter csv_;
    std::vector<Felt> felt_;  // at the row's place
    bool has_words_ = false;  // of feelings
    std::vector<int> ranks_;  // by opportunity
    std::vector<std::string> addressed_by_;
};

struct CsvColumn {
    std::string_view name;
    void (CsvTable::*write)(const Row& row);
};
// The personas' emotions come behind "emotion".
constexpr CsvColumn columns[] = {{"kind", &CsvTable::kind}, {"phase", &CsvTable::phase}, {"stage", &CsvTable::stage},
    {"touchpoint", &CsvTable::touchpoint}, {"id", &CsvTable::id}, {"text", &CsvTable::text}, {"channel", &CsvTable::channel},
    {"owner", &CsvTable::owner}, {"personas", &CsvTable::personas}, {"emotion", &CsvTable::emotion}, {"severity", &CsvTable::severity},
    {"barrier", &CsvTable::barrier}, {"category", &CsvTable::category}, {"frequency", &CsvTable::frequency},
    {"addresses / addressed by", &CsvTable::linked}, {"objective", &CsvTable::objective}, {"impact", &CsvTable::impact},
    {"effort", &CsvTable::effort}, {"quadrant", &CsvTable::quadrant}, {"rank", &CsvTable::rank}, {"status", &CsvTable::status},
    {"due", &CsvTable::due}, {"outcome", &CsvTable::outcome}, {"link", &CsvTable::link}, {"doing", &CsvTable::doing},
    {"thinking", &CsvTable::thinking}, {"duration (min)", &CsvTable::duration}, {"wait (min)", &CsvTable::wait},
    {"response time (min)", &CsvTable::response_time}, {"attempts", &CsvTable::attempts}, {"drop-off", &CsvTable::drop_off},
    {"importance", &CsvTable::importance}, {"moment of truth", &CsvTable::moment_of_truth}, {"evidence", &CsvTable::evidence}};

// Names side by side; below each other where one has a comma itself, so that a reader can part them.
std::string listed(const std::vector<std::string_view>& names) {
    const bool apart = std::ranges::any_of(names, [](std::string_view name) { return name.find(',') != std::string_view::npos; });
    std::string list;
    for (const std::string_view name : names) list.append(list.empty() ? "" : apart ? "\n" : ", ").append(name);
    if (apart && names.size() == 1) list += '\n';
    return list;
}

void add(std::string& list, std::string_view item) {
    if (item.empty()) return;
    list += list.empty() ? "" : ", ";
    list += item;
}

CsvTable::CsvTable(const ReportMatter& matter, std::string& out) : matter_(matter), grid_(matter.grid), csv_(out) {
    const Journey& journey = *grid_.journey;
    ranks_.resize(journey.opportunities.size());
    for (const Priority& priority : matter.insights.priorities) ranks_[priority.opportunity->index] = priority.rank;
    addressed_by_.resize(journey.pain_points.size());
    for (const Opportunity* opportunity : journey.opportunities) {
        for (const Ref<PainPoint>& pain : opportunity->addresses) {
            if (pain.target) add(addressed_by_[pain.target->index], opportunity->label);
        }
    }
    has_words_ = has_persona_columns() && any_words();
}

bool CsvTable::any_words() const {
    const auto in_a_word = [](const std::vector<Felt>& felt) {
        return std::ranges::any_of(felt, [](const Felt& one) { return !one.emotion.feeling.value.empty(); });
    };
    const auto& stages = grid_.journey->stages;
    const auto& touchpoints = grid_.journey->touchpoints;
    return std::ranges::any_of(stages, [&](const Stage& stage) { return in_a_word(felt_over(grid_, stage)); }) ||
           std::ranges::any_of(touchpoints, [&](const Touchpoint* touchpoint) { return in_a_word(felt_at(grid_, *touchpoint)); });
}

// What it feels like as a whole, or that it is there at all.
bool says_more_than_its_rows(const Stage& stage) {
    return !stage.emotion.empty() || (stage.touchpoints.empty() && stage.pain_points.empty() && stage.opportunities.empty());
}

void CsvTable::write() {
    header();
    for (const Stage& stage : grid_.journey->stages) {
        felt_ = felt_over(grid_, stage);
        if (says_more_than_its_rows(stage)) row({"stage", stage});
        cards(stage, nullptr, stage);
        for (const Touchpoint& touchpoint : stage.touchpoints) {
            felt_ = felt_at(grid_, touchpoint);
            row({"touchpoint", stage, &touchpoint});
            cards(stage, &touchpoint, touchpoint);
        }
    }
}

void CsvTable::header() {
    for (const CsvColumn& column : columns) {
        csv_.text(column.name);
        if (column.name != "emotion" || !has_persona_columns()) continue;
        for (const Persona* persona : grid_.personas) csv_.text(fmt::format("emotion {}", persona->name.value));
        if (!has_words_) continue;
        if (grid_.personas.empty()) csv_.text("feeling");
        for (const Persona* persona : grid_.personas) csv_.text(fmt::format("feeling {}", persona->name.value));
    }
    csv_.end_row();
}

template <class WriteCell>
void CsvTable::persona_cells(const WriteCell& write) {
    std::size_t next = 0;  // both are in the order of the personas
    for (const Persona* persona : grid_.personas) {
        const bool known = next < felt_.size() && felt_[next].persona == persona;
        write(known ? &felt_[next++] : nullptr);
    }
}

void CsvTable::row(const Row& row) {
    for (const CsvColumn& column : columns) {
        (this->*column.write)(row);
        if (column.name != "emotion" || !has_persona_columns()) continue;
        persona_cells([this](const Felt* felt) { score(felt ? felt->score() : std::nullopt); });
        if (!has_words_) continue;
        const auto word = [this](const Felt* felt) { csv_.text(felt ? felt->emotion.feeling.value : std::string_view()); };
        if (grid_.personas.empty()) word(felt_.size() == 1 ? &felt_.front() : nullptr);
        persona_cells(word);
    }
    csv_.end_row();
}

bool CsvTable::is_shown(const PainPoint& pain) const {
    if (pain.personas.empty() || grid_.personas.size() == grid_.journey->personas.size()) return true;
    for (const Persona* persona : grid_.personas) {
        if (hurts(pain, *persona)) return true;
    }
    return false;
}

template <class Place>
void CsvTable::cards(const Stage& stage, const Touchpoint* touchpoint, const Place& place) {
    for (const PainPoint& pain : place.pain_points) {
        if (is_shown(pain)) row({"pain point", stage, touchpoint, &pain});
    }
    for (const Opportunity& opportunity : place.opportunities) row({"opportunity", stage, touchpoint, nullptr, &opportunity});
}

void CsvTable::id(const Row& row) {
    if (is_card(row)) return csv_.text(row.pain ? row.pain->label : row.opportunity->label);
    csv_.text(row.touchpoint ? row.touchpoint->id : row.stage.id);
}

void CsvTable::text(const Row& row) {
    if (is_card(row)) return csv_.text(row.pain ? row.pain->text.value : row.opportunity->text.value);
    csv_.text(row.touchpoint ? row.touchpoint->name.value : row.stage.name.value);
}

// The name of a built-in one is English in every language, as the other words of the table are.
void CsvTable::channel(const Row& row) {
    const Channel* channel = row.touchpoint ? row.touchpoint->channel.target : nullptr;
    csv_.text(channel ? english_name(*channel) : std::string_view());
}

// Of an opportunity who would carry it out; else who answers for the touchpoint.
void CsvTable::owner(const Row& row) {
    const Team* team = row.opportunity ? row.opportunity->owner.target : row.touchpoint ? row.touchpoint->owner.target : nullptr;
    csv_.text(team ? team->name.value : std::string_view());
}

void CsvTable::personas(const Row& row) {
    std::vector<std::string_view> names;
    if (!row.touchpoint && !is_card(row)) return csv_.empty();
    for (const Persona* persona : grid_.personas) {
        const bool concerned = row.pain ? hurts(*row.pain, *persona) : !row.touchpoint || travels(*persona, *row.touchpoint);
        if (concerned) names.push_back(persona->name.value);
    }
    csv_.text(listed(names));
}

void CsvTable::category(const Row& row) {
    csv_.text(row.pain ? word_of(row.pain->kind.value) : row.opportunity ? word_of(row.opportunity->kind.value) : std::string_view());
}

// A share as a number, so that it can be sorted; else as written.
void CsvTable::frequency(const Row& row) {
    if (row.pain && row.pain->share) return csv_.number(*row.pain->share);
    csv_.text(row.pain ? row.pain->frequency.value : std::string_view());
}

void CsvTable::linked(const Row& row) {
    if (row.pain) return csv_.text(addressed_by_[row.pain->index]);
    std::string labels;
    if (row.opportunity) {
        for (const Ref<PainPoint>& pain : row.opportunity->addresses) add(labels, pain.target ? pain.target->label : std::string());
    }
    csv_.text(labels);
}

void CsvTable::objective(const Row& row) {
    const Objective* objective = row.opportunity ? row.opportunity->objective.target : nullptr;
    csv_.text(objective ? objective->text.value : std::string_view());
}

void CsvTable::quadrant(const Row& row) {
    const Quadrant quadrant = row.opportunity ? quadrant_of(*row.opportunity) : Quadrant::unknown;
    csv_.text(quadrant == Quadrant::unknown ? std::string_view() : name_of(quadrant));
}

void CsvTable::rank(const Row& row) {
    const int rank = row.opportunity ? ranks_[row.opportunity->index] : 0;
    rank > 0 ? csv_.number(rank) : csv_.empty();
}

void CsvTable::due(const Row& row) {
    if (!row.opportunity || !row.opportunity->due.given()) return csv_.empty();
    const Date due = row.opportunity->due.value;
    csv_.text(fmt::format("{:04}-{:02}-{:02}", due.year, due.month, due.day));
}

void CsvTable::outcome(const Row& row) { csv_.text(row.opportunity ? outcome_text(*row.opportunity) : std::string()); }

void CsvTable::lines(const Row& row, Texts Touchpoint::*texts) {
    std::string text;
    if (is_touchpoint(row)) {
        for (const Text& line : row.touchpoint->*texts) text.append(text.empty() ? "" : "\n").append(line.value);
    }
    csv_.text(text);
}

void CsvTable::minutes(const Row& row, Spanned<Duration> Touchpoint::*duration) {
    if (!is_touchpoint(row) || !(row.touchpoint->*duration).given()) return csv_.empty();
    csv_.number((row.touchpoint->*duration).value.seconds / 60);
}

void CsvTable::evidence(const Row& row) {
    std::vector<std::string_view> texts;
    if (row.pain || is_touchpoint(row)) {
        for (const Ref<Evidence>& one : row.pain ? row.pain->evidence : row.touchpoint->evidence) {
            if (one.target) texts.push_back(one.target->text.value.empty() ? std::string_view(one.target->id) : one.target->text.value);
        }
    }
    csv_.text(listed(texts));
}

Artefact make_csv(const ReportMatter& matter, const BackendOptions&) {
    Artefact artefact;
    CsvTable table(matter, artefact.bytes);
    table.write();
    if (!table.has_persona_columns()) {
        artefact.note =
            fmt::format("the table has only the mean emotion, because {} personas are too many for a column each; --persona chooses some",
                matter.grid.personas.size());
    }
    return artefact;
}

}  // namespace

extern const Backend csv_backend;
const Backend csv_backend = {
    "csv", ".csv", "touchpoints, pain points and opportunities as a table, for spreadsheets", WritesReport(make_csv)};

}  // namespace journeymap
