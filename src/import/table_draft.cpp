#include "import/table_draft.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "import/import_rules.h"
#include "import/table_cards.h"
#include "import/table_feelings.h"
#include "import/table_fields.h"
#include "import/table_names.h"
#include "import/table_places.h"
#include "import/table_remains.h"
#include "import/table_values.h"
#include "model/quantity.h"
#include "support/number.h"

namespace journeymap {

namespace {

using Field = TableField;

class TableDrafter {
public:
    TableDrafter(const JourneyTable& table, const std::optional<SurveyScale>& scale, Diagnostics& diagnostics)
        : table_(table),
          diagnostics_(diagnostics),
          cards_(table, names_, diagnostics),
          feelings_(table, scale, names_, diagnostics),
          fields_(table, names_, cards_, feelings_, diagnostics) {}

    std::optional<Draft> draft(const DraftOrigin& origin, std::size_t most_findings) {
        for (const auto& cells : table_.rows) {
            take({table_, cells});
            if (tells_too_much(cells.front().span, most_findings)) return std::nullopt;
        }
        Draft map = Draft::mapping();
        map.comment(fmt::format("From {}.", origin.file));
        map.set("title", Draft(std::string(origin.title)));
        map.set_given("language", Draft(std::string(origin.language)));
        names_.declare(map);
        Draft stages = Draft::list();
        for (TableStage& stage : stages_) {
            if (table_.is_ours) drop_means(stage);
            stages.add(stage_draft(std::exchange(stage, {}), names_.personas.all().size()));
        }
        map.set("stages", std::move(stages));
        feelings_.tell_given_way();
        tell_remains(table_, diagnostics_);
        return map;
    }

private:
    const JourneyTable& table_;
    Diagnostics& diagnostics_;
    TableNames names_;
    TableCards cards_;
    TableFeelings feelings_;
    TableFields fields_;
    std::vector<TableStage> stages_;
    std::map<std::string, Span, std::less<>> first_rows_;  // of stages, until it was told that one comes again

    // What is no table of a journey has a remark on every cell.
    bool tells_too_much(Span row, std::size_t most) {
        if (diagnostics_.findings().size() <= most) return false;
        diagnostics_
            .report(not_importable, row,
                fmt::format("there are more than {} things to say about this table, so the rest of it is not read", grouped(most)))
            .with_help("say with --columns what its columns are, or leave them out, or split it into several");
        return true;
    }

    void take(const TableRow& row) {
        if (std::ranges::all_of(row.cells, [](const TableCellText& one) { return trimmed(one.text).empty(); })) return;
        const std::string stage = row.line(Field::stage), kind = kind_of(row);
        const bool has_stage = row.cell(Field::stage) != nullptr;
        if (stages_.empty() || (has_stage && stages_.back().own.name != stage)) begin_stage(row, stage);
        take_phase(row);
        if (kind == "stage") return take_stage_feelings(row);
        if (kind == "pain point" || kind == "opportunity") return take_card(row, kind == "opportunity");
        take_places(row, has_stage);
    }

    // What our own tables say that a row is.
    std::string kind_of(const TableRow& row) {
        const std::string kind = lower_word(row.line(Field::kind));
        if (kind.empty() || kind == "stage" || kind == "touchpoint" || kind == "pain point" || kind == "opportunity") return kind;
        tell_not_imported(diagnostics_, row.cell(Field::kind)->span, fmt::format("that a row is a {}", quoted(kind)))
            .with_help("it is read as a touchpoint; other rows are a 'stage', a 'pain point' or an 'opportunity'");
        return {};
    }

    void take_phase(const TableRow& row) {
        const TableCellText* cell = row.take(Field::phase);
        if (cell == nullptr) return;
        TableStage& stage = stages_.back();
        std::string phase = table_.line(cell->text);
        if (!stage.phase.empty() && stage.phase != phase)
            tell_not_imported(diagnostics_, cell->span,
                fmt::format("the phase {}: {} is in {}", quoted(phase), quoted(stage.own.name), quoted(stage.phase)));
        if (stage.phase.empty()) stage.phase = std::move(phase);
    }

    void assume(Span span, std::string message) { diagnostics_.report(import_assumption, span, std::move(message)); }

    void begin_stage(const TableRow& row, const std::string& name) {
        TableStage& stage = stages_.emplace_back();
        stage.own.name = name;
        if (!name.empty()) return tell_again(row, name);
        stage.own.name = "Start";
        assume(row.cells.front().span, "no row above it names a stage; it is in a stage 'Start'");
    }

    // Each stage once.
    void tell_again(const TableRow& row, const std::string& name) {
        const Span span = row.cell(Field::stage)->span;
        const auto [known, is_new] = first_rows_.try_emplace(name, span);
        if (is_new || !known->second.given()) return;
        diagnostics_
            .report(import_assumption, span,
                fmt::format(
                    "{} comes again after {}; it is one more stage of that name", quoted(name), quoted((stages_.end() - 2)->own.name)))
            .label(std::exchange(known->second, Span{}), "it came first here")
            .with_help("if it is one stage, let its rows follow each other");
    }

    // A row of our own tables that is a card: of the touchpoint it names, else of the stage.
    void take_card(const TableRow& row, bool is_opportunity) {
        TablePlace& place = place_of_card(row);
        if (&place == &stages_.back().own) take_stage_feelings(row);
        std::string text = row.line(Field::text);
        if (text.empty()) return void(tell_not_imported(diagnostics_, row.cells.front().span, "a card without a text"));
        cards_.add(is_opportunity ? Field::opportunities : Field::pain_points, row, std::move(text), {}, place);
    }

    // Cards repeat what is felt where they stand.
    void take_stage_feelings(const TableRow& row) {
        for (const TableCellText& cell : row.cells) {
            const TableColumn* column = row.header_of(cell).column;
            if (column == nullptr || column->field != Field::emotion || trimmed(cell.text).empty()) continue;
            cell.taken = true;
            feelings_.take(row, cell, {&stages_.back().own, 1});
        }
    }

    TablePlace& place_of_card(const TableRow& row) {
        TableStage& stage = stages_.back();
        std::string name = row.line(Field::touchpoint);
        if (name.empty()) return stage.own;
        // Behind its own row, so of several with one name it is the last.
        const auto known =
            std::find_if(stage.touchpoints.rbegin(), stage.touchpoints.rend(), [&](const TablePlace& place) { return place.name == name; });
        if (known != stage.touchpoints.rend()) return *known;
        stage.touchpoints.emplace_back().name = std::move(name);
        return stage.touchpoints.back();
    }

    // The touchpoints of a row: those it names, or the one above, or one that has to be made up; without any, the stage itself.
    void take_places(const TableRow& row, bool has_stage) {
        TableStage& stage = stages_.back();
        std::vector<std::string> names = touchpoint_names(row);
        if (names.empty() && !has_stage && !stage.touchpoints.empty()) return fields_.take(row, stage, {&stage.touchpoints.back(), 1});
        if (names.empty() && !needs_touchpoint(row)) return fields_.take(row, stage, {&stage.own, 1});
        if (names.empty()) names.push_back(made_up_name(row, stage.own.name));
        const std::size_t first = stage.touchpoints.size();
        for (std::string& name : names) stage.touchpoints.emplace_back().name = std::move(name);
        fields_.take(row, stage, std::span(stage.touchpoints).subspan(first));
    }

    std::vector<std::string> touchpoint_names(const TableRow& row) const {
        const TableCellText* found = row.take(Field::touchpoint);
        if (found == nullptr) return {};
        return table_.by_lane ? table_.items(found->text) : std::vector{table_.line(found->text)};
    }

    bool needs_touchpoint(const TableRow& row) const {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const TableColumn* column = table_.headers[i].column;
            if (column == nullptr || trimmed(row.cells[i].text).empty()) continue;
            if (column->field >= Field::channel && column->field <= Field::measures && !is_of_stages(column->field)) return true;
        }
        return false;
    }

    std::string made_up_name(const TableRow& row, const std::string& stage) {
        const TableCellText* doing = row.cell(Field::doing);
        const std::vector<std::string> lines = doing != nullptr ? table_.lines(doing->text) : std::vector<std::string>();
        const Span span = doing != nullptr ? doing->span : row.cells.front().span;
        const std::string name = lines.size() == 1 ? lines.front() : stage;
        assume(span, fmt::format("no touchpoint is named here; it is called {}", quoted(name)));
        return name;
    }
};

}  // namespace

std::optional<Draft> draft_of_table(const JourneyTable& table, const DraftOrigin& origin, const std::optional<SurveyScale>& scale,
    std::size_t most_findings, Diagnostics& diagnostics) {
    return TableDrafter(table, scale, diagnostics).draft(origin, most_findings);
}

}  // namespace journeymap
