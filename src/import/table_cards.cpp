#include "import/table_cards.h"

#include <fmt/core.h>

#include "import/import_rules.h"
#include "import/table_readings.h"
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

std::string_view cards_called(Field field) { return field == Field::opportunities ? "opportunities" : "pain points"; }

}  // namespace

TableCards::TableCards(const JourneyTable& table, TableNames& names, Diagnostics& diagnostics)
    : table_(table), names_(names), diagnostics_(diagnostics) {
    if (!table.is_ours) return;
    for (const auto& cells : table.rows) {
        const TableRow row{table, cells};
        const TableCellText* kind = row.cell(Field::kind);
        if (kind != nullptr && lower_word(kind->text) == "pain point") pain_ids_.insert(id_of(row));
    }
    pain_ids_.erase("");
}

void TableCards::add(Field field, const TableRow& row, std::string text, CardNumber number, TablePlace& place) {
    if (number.at == 0) lines_.clear();
    Card card{field, row, number, place, Draft::mapping()};
    card.draft.set_given("id", Draft(id_of(row)));
    card.draft.set("text", Draft(std::move(text)));
    field == Field::opportunities ? describe_opportunity(card) : describe_pain_point(card);
    (field == Field::opportunities ? place.opportunities : place.pains).push_back(std::move(card.draft));
}

void TableCards::describe_pain_point(Card& card) {
    set(card, "severity", Field::severity);
    set(card, "kind", Field::category);
    set_barrier(card);
    set(card, "frequency", Field::frequency);
    if (!is_own_row(card.row)) return;
    const std::vector<std::string> who = names_.personas_of(card.row);
    if (who.size() < names_.personas.all().size()) card.draft.set_given("personas", Draft::words(who));
    if (const TableCellText* evidence = card.row.take(Field::evidence))
        card.draft.set_given("evidence", Draft::words(names_.evidence.of_all(table_.names_in(evidence->text))));
}

void TableCards::describe_opportunity(Card& card) {
    set_addresses(card);
    if (const std::string objective = value(card, Field::objective); !objective.empty())
        card.draft.set("objective", Draft(names_.objectives.of(objective)));
    set(card, "kind", Field::category);
    set(card, "impact", Field::impact);
    set(card, "effort", Field::effort);
    if (is_own_row(card.row)) {
        if (const std::string owner = card.row.line(Field::owner); !owner.empty()) card.draft.set("owner", Draft(names_.teams.of(owner)));
    }
    set(card, "status", Field::status);
    set(card, "due", Field::due);
    set(card, "link", Field::link);
}

void TableCards::set(Card& card, std::string key, Field field) { card.draft.set_given(std::move(key), Draft(value(card, field))); }

void TableCards::set_barrier(Card& card) {
    const TableCellText* cell = card.row.take(Field::barrier);
    if (cell == nullptr) return;
    const std::string text = line_of(card, *cell, Field::barrier);
    const std::optional<bool> barrier = cell_yes_or_no(text);
    if (barrier == std::optional(true)) card.draft.set("barrier", Draft("true"));
    if (!barrier && !text.empty()) keep(card, *cell, text, wanted_of(Field::barrier));
}

void TableCards::set_addresses(Card& card) {
    const TableCellText* cell = card.row.take(Field::addresses);
    if (cell == nullptr) return;
    std::vector<std::string> known;
    for (const std::string& id : table_.names_in(line_of(card, *cell, Field::addresses))) {
        if (pain_ids_.contains(id)) {
            known.push_back(id);
        } else {
            keep(card, *cell, id, "no row is a pain point with that id");
        }
    }
    card.draft.set_given("addresses", Draft::words(known));
}

// As the language takes it; empty where there is none.
std::string TableCards::value(const Card& card, Field field) {
    const TableCellText* cell = card.row.take(field);
    if (cell == nullptr) return {};
    const std::string text = line_of(card, *cell, field);
    if (text.empty()) return {};
    const TableHeader& header = card.row.header_of(*cell);
    if (const auto reading = cell_reading(header, text, table_.has_decimal_commas, card.field)) {
        if (is_carried_over(header, text)) tell_carried_over(diagnostics_, carried_over_, card.row, *cell, text, *reading);
        return *reading;
    }
    // The row's other card may be what it is a category of.
    const Field other = card.field == Field::opportunities ? Field::pain_points : Field::opportunities;
    const bool is_of_the_other =
        field == Field::category && card.row.cell(other) != nullptr && cell_reading(header, text, table_.has_decimal_commas, other);
    if (!is_of_the_other) keep(card, *cell, text, wanted_of(field));
    return {};
}

// What a cell says of a card: its own line, or the only one; empty, and told, where it is not clear which.
std::string TableCards::line_of(const Card& card, const TableCellText& cell, Field field) {
    if (card.number.count == 1) return table_.line(cell.text);
    const auto [known, is_new] = lines_.try_emplace(&cell);
    if (is_new) known->second = table_.items(cell.text);
    const std::vector<std::string>& lines = known->second;
    if (lines.size() == card.number.count) return lines[card.number.at];
    const bool is_first = card.number.at == 0;
    const std::string_view name = table_column(field).name;
    if (lines.size() == 1) {
        if (is_first)
            diagnostics_.report(import_assumption, cell.span,
                fmt::format("{} {} is said of each of the {} {} of this row", name, quoted(lines.front()), card.number.count,
                    cards_called(card.field)));
        return lines.front();
    }
    if (is_first)
        keep(card, cell, cell.text,
            fmt::format(
                "the row has {} {}: write one {} for them all, or a line for each", card.number.count, cards_called(card.field), name));
    return {};
}

void TableCards::keep(const Card& card, const TableCellText& cell, std::string_view text, std::string_view why) {
    card.place.comments.push_back(card.row.remark(cell, text));
    tell_not_imported(diagnostics_, cell.span, fmt::format("{} {}", card.row.header_of(cell).column->name, quoted(cell_line(text))))
        .with_help(fmt::format("it stays as a comment{}{}", why.empty() ? "" : "; ", why));
}

}  // namespace journeymap
