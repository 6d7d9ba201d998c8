#include "import/table_cards.h"

#include <fmt/core.h>

#include <algorithm>

#include "import/import_rules.h"
#include "import/table_values.h"
#include "support/slug.h"

namespace journeymap {

namespace {

using Field = TableField;

// Only rows of our own tables say what they are; what else they have is the card's own, not its touchpoint's.
bool is_own_row(const TableRow& row) { return row.cell(Field::kind) != nullptr; }

// Empty where the row gives none that a map could have.
std::string id_of(const TableRow& row) {
    if (!is_own_row(row)) return {};
    std::string id = row.line(Field::id);
    return is_slug(id) ? id : std::string();
}

Draft begin_card(const TableRow& row, std::string text) {
    Draft card = Draft::mapping();
    card.set_given("id", Draft(id_of(row)));
    card.set("text", Draft(std::move(text)));
    return card;
}

}  // namespace

Draft TableCards::pain_point(const TableRow& row, std::string text) {
    Draft card = begin_card(row, std::move(text));
    if (std::string id = id_of(row); !id.empty()) pain_ids_.push_back(std::move(id));
    card.set_given("severity", Draft(lower_word(row.line(Field::severity))));
    card.set_given("kind", Draft(row.line(Field::category)));
    if (const TableCellText* barrier = row.cell(Field::barrier); barrier != nullptr && cell_says_yes(barrier->text))
        card.set("barrier", Draft("true"));
    card.set_given("frequency", Draft(row.line(Field::frequency)));
    if (!is_own_row(row)) return card;
    const std::vector<std::string> who = names_.personas_of(row);
    if (who.size() < names_.personas.all().size()) card.set_given("personas", Draft::words(who));
    if (const TableCellText* evidence = row.cell(Field::evidence))
        card.set_given("evidence", Draft::words(names_.evidence.of_all(cell_names(evidence->text))));
    return card;
}

Draft TableCards::opportunity(const TableRow& row, std::string text) {
    Draft card = begin_card(row, std::move(text));
    if (const TableCellText* addresses = row.cell(Field::addresses)) {
        const std::vector<std::string> ids = cell_names(addresses->text);
        for (const std::string& id : ids) addressed_.emplace_back(id, addresses->span);
        card.set_given("addresses", Draft::words(ids));
    }
    if (const std::string objective = row.line(Field::objective); !objective.empty())
        card.set("objective", Draft(names_.objectives.of(objective)));
    card.set_given("kind", Draft(row.line(Field::category)));
    card.set_given("impact", Draft(row.line(Field::impact)));
    card.set_given("effort", Draft(row.line(Field::effort)));
    if (const std::string owner = row.line(Field::owner); is_own_row(row) && !owner.empty())
        card.set("owner", Draft(names_.teams.of(owner)));
    card.set_given("status", Draft(lower_word(row.line(Field::status))));
    card.set_given("due", Draft(row.line(Field::due)));
    card.set_given("link", Draft(row.line(Field::link)));
    return card;
}

void TableCards::tell_lost_pain_points() const {
    for (const auto& [id, span] : addressed_) {
        if (std::ranges::find(pain_ids_, id) != pain_ids_.end()) continue;
        diagnostics_.report(
            import_assumption, span, fmt::format("the table has no pain point {}; add it, or take it out of 'addresses'", quoted(id)));
    }
}

}  // namespace journeymap
