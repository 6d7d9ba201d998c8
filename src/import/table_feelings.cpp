#include "import/table_feelings.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "import/import_rules.h"
#include "import/table_values.h"
#include "model/quantity.h"

namespace journeymap {

namespace {

bool is_emotion(const TableHeader& header) { return header.column != nullptr && header.column->field == TableField::emotion; }

constexpr double best_emotion = 2;

// The scale that numbers between these are probably on.
std::string likely_scale(double least, double most) {
    for (const double end : {5.0, 7.0, 10.0, 100.0}) {
        if (most > end || least < -end) continue;
        return least < 0 ? fmt::format("{0}..{1}", -end, end) : fmt::format("{}-{}", least < 1 || end == 100 ? 0 : 1, end);
    }
    return fmt::format("{}..{}", least, most);
}

std::string turned_round(const SurveyScale& scale) {
    return fmt::format("{}{}{}", scale.best, std::min(scale.best, scale.worst) < 0 ? ".." : "-", scale.worst);
}

}  // namespace

TableFeelings::TableFeelings(
    const JourneyTable& table, const std::optional<SurveyScale>& scale, TableNames& names, Diagnostics& diagnostics)
    : table_(table), names_(names), diagnostics_(diagnostics) {
    judge_scales(scale);
    judge_personas();
}

void TableFeelings::judge_scales(const std::optional<SurveyScale>& scale) {
    for (std::size_t i = 0; i < table_.headers.size(); ++i) {
        if (is_emotion(table_.headers[i])) judge_scale(i, scale);
    }
    judge_unscaled();
}

// A header's own scale counts; the call can turn it round, and says that of columns without one.
void TableFeelings::judge_scale(std::size_t column, const std::optional<SurveyScale>& scale) {
    const TableHeader& header = table_.headers[column];
    const TableCellText& name = table_.names[column];
    Column& judged = columns_[column];
    judged.scale = header.scale ? header.scale : scale;
    judged.has_words = table_.is_ours && name.text.starts_with("feeling");
    if (judged.has_words) return;
    const auto numbers = numbers_of(column);
    if (numbers.empty()) return;
    if (header.scale_unclear && !scale) {
        judged.is_unclear = true;
        tell_not_imported(diagnostics_, name.span, fmt::format("the numbers of {}, because their scale is not clear", quoted(name.text)))
            .label(numbers.front().second, "one of them")
            .with_help("say it with --scale 1-5, the worst first; until then they stay as comments");
    }
    if (!header.scale || (header.scale->worst == -best_emotion && header.scale->best == best_emotion)) return;
    const SurveyScale& own = *header.scale;
    if (scale && scale->worst == own.best && scale->best == own.worst) judged.scale = scale;
    if (own.kind != ScaleKind::range || judged.scale->worst != own.worst) return;
    Finding& finding = diagnostics_.report(import_assumption, name.span,
        fmt::format("{} is read as a scale on which {} is worst and {} is best", quoted(name.text), own.worst, own.best));
    if (!scale) finding.with_help(fmt::format("--scale {} turns it round", turned_round(own)));
    const bool is_other = scale && (scale->worst != own.worst || scale->best != own.best);
    if (is_other) finding.with_help("--scale says something else, for columns that do not say it themselves");
}

// Numbers without a scale are from -2 to 2 only if all of them are.
void TableFeelings::judge_unscaled() {
    double least = 0, most = 0;
    bool is_first = true;
    std::vector<std::size_t> unscaled;
    std::optional<std::pair<std::size_t, Span>> off;
    for (const auto& [column, judged] : columns_) {
        if (judged.scale || judged.is_unclear || judged.has_words) continue;
        unscaled.push_back(column);
        for (const auto& [number, span] : numbers_of(column)) {
            if (!off && std::abs(number) > best_emotion) off = {column, span};
            least = is_first ? number : std::min(least, number);
            most = is_first ? number : std::max(most, number);
            is_first = false;
        }
    }
    if (!off) return;
    for (const std::size_t column : unscaled) columns_[column].is_unclear = true;
    const std::string scale = likely_scale(least, most);
    const TableCellText& name = table_.names[off->first];
    tell_not_imported(diagnostics_, name.span,
        unscaled.size() == 1
            ? fmt::format("the numbers of {}, because a feeling is from -2 to 2 and they are from {} to {}", quoted(name.text), least, most)
            : fmt::format("the numbers of feelings, because a feeling is from -2 to 2 and they are from {} to {}", least, most))
        .label(off->second, "this is none")
        .with_help(fmt::format("is this {0}? Then say --scale {0}, the worst first; until then all of them stay as comments", scale));
}

// Who is named by a header alone may be no person at all.
void TableFeelings::judge_personas() {
    std::set<std::string> known;
    for (const auto& cells : table_.rows) {
        const TableCellText* cell = TableRow{table_, cells}.cell(TableField::personas);
        if (cell == nullptr) continue;
        for (const std::string& name : table_.names_in(cell->text)) known.insert(lower_word(name));
    }
    for (std::size_t i = 0; i < table_.headers.size(); ++i) {
        const TableHeader& header = table_.headers[i];
        if (!is_emotion(header) || header.named.empty() || known.contains(lower_word(header.named)) || table_.is_ours) continue;
        diagnostics_
            .report(import_assumption, table_.names[i].span,
                fmt::format("{} is read as the feeling of a persona {}", quoted(table_.names[i].text), quoted(header.named)))
            .with_help(fmt::format("if that is nobody, --columns '{0}=emotion' reads it as everyone's, --columns '{0}=-' leaves it out",
                table_.names[i].text));
    }
}

std::vector<std::pair<double, Span>> TableFeelings::numbers_of(std::size_t column) const {
    std::vector<std::pair<double, Span>> numbers;
    for (const auto& cells : table_.rows) {
        for (const std::string& line : cell_lines(cells[column].text)) {
            if (const auto number = cell_number(line, table_.has_decimal_commas)) numbers.emplace_back(*number, cells[column].span);
        }
    }
    return numbers;
}

void TableFeelings::take(const TableRow& row, const TableCellText& cell, std::span<TablePlace> places) {
    const std::vector<std::string> lines = cell_lines(cell.text);
    const bool one_each = places.size() > 1 && lines.size() == places.size();
    if (places.size() > 1 && !one_each) {
        diagnostics_.report(import_assumption, cell.span,
            fmt::format("there are {} touchpoints and this is not a line for each; it is all said of {}", places.size(),
                quoted(places.front().name)));
    }
    for (std::size_t i = 0; i < (one_each ? places.size() : 1); ++i)
        take_line(row, cell, one_each ? std::string_view(lines[i]) : cell.text, places[i]);
}

std::optional<std::string> TableFeelings::reading(std::size_t column, std::string_view text) const {
    const Column& judged = columns_.at(column);
    if (judged.has_words) return std::string(text);
    if (judged.is_unclear && cell_number(text, table_.has_decimal_commas)) return std::nullopt;
    return cell_emotion(text, table_.has_decimal_commas, judged.scale);
}

void TableFeelings::take_line(const TableRow& row, const TableCellText& cell, std::string_view text, TablePlace& place) {
    const std::size_t column = row.column_of(cell);
    const std::optional<std::string> found = reading(column, text);
    if (!found) {
        place.comments.push_back(row.remark(cell, text));
        if (columns_.at(column).is_unclear && cell_number(text, table_.has_decimal_commas)) return;  // told of the column
        tell_not_imported(diagnostics_, cell.span, fmt::format("the feeling {}", quoted(text)))
            .with_help(
                columns_.at(column).scale
                    ? fmt::format("it stays as a comment; a feeling is a number on the scale {}..{}, or a word of journeymap list emotions",
                          columns_.at(column).scale->worst, columns_.at(column).scale->best)
                    : std::string(
                          "it stays as a comment; a feeling is a number from -2 to 2 (--scale tells another), or a word of journeymap "
                          "list emotions"));
        return;
    }
    const std::string& who = table_.headers[column].named;
    if (who.empty() && is_mean_of_personas(row, *found)) return;
    if (who.empty() && told_by_personas(row).count > 0) return give_way(row, cell, text, told_by_personas(row).column, place);
    TableFeeling feeling{who.empty() ? std::string() : names_.personas.of(who), {}, {}, column};
    const bool is_word = columns_.at(column).has_words || !cell_number(*found, false);
    (is_word ? feeling.word : feeling.score) = *found;
    take_reading(row, cell, std::string(text), feeling, place);
}

// A word and a number of two columns say it together.
void TableFeelings::take_reading(
    const TableRow& row, const TableCellText& cell, const std::string& text, const TableFeeling& feeling, TablePlace& place) {
    const auto is_same = [&](const TableFeeling& one) {
        return one.persona == feeling.persona || one.persona.empty() || feeling.persona.empty();
    };
    const auto same = std::ranges::find_if(place.felt, is_same);
    if (same == place.felt.end()) return void(place.felt.push_back(feeling));
    if (same->persona == feeling.persona && (same->score.empty() ? feeling.word.empty() : feeling.score.empty() && same->word.empty())) {
        if (same->column != feeling.column) {
            same->score += feeling.score;
            same->word += feeling.word;
            return;
        }
    }
    const bool says_the_same = feeling.word.empty() ? same->score == feeling.score : same->word == feeling.word;
    if (same->column != feeling.column) {
        if (!says_the_same) give_way(row, cell, text, same->column, place);
        return;
    }
    if (says_the_same) return;
    place.comments.push_back(row.remark(cell, text));
    tell_not_imported(diagnostics_, cell.span,
        fmt::format("the feeling {}: {} has one, and that is {}", quoted(text), quoted(place.name),
            quoted(same->word.empty() ? same->score : same->word)));
}

const TableFeelings::Told& TableFeelings::told_by_personas(const TableRow& row) {
    if (told_.row == row.cells.data()) return told_;
    told_ = {row.cells.data()};
    for (const auto& [column, judged] : columns_) {
        if (table_.headers[column].named.empty() || trimmed(row.cells[column].text).empty()) continue;
        const auto found = reading(column, row.cells[column].text);
        const auto number = found ? cell_number(*found, false) : std::nullopt;
        if (told_.count++ == 0) told_.column = column;
        told_.are_numbers = told_.are_numbers && number;
        told_.sum += number.value_or(0);
    }
    return told_;
}

// As our own tables write it beside the personas' own.
bool TableFeelings::is_mean_of_personas(const TableRow& row, std::string_view text) {
    const Told& told = told_by_personas(row);
    if (told.count == 0 || table_.is_ours) return told.count > 0;
    const auto number = cell_number(text, false);
    constexpr double rounding = 0.06;
    return told.are_numbers && number && std::abs(*number - told.sum / static_cast<double>(told.count)) < rounding;
}

void TableFeelings::give_way(const TableRow& row, const TableCellText& cell, std::string_view text, std::size_t before, TablePlace& place) {
    place.comments.push_back(row.remark(cell, text));
    GivenWay& given = given_way_.try_emplace(row.column_of(cell), GivenWay{0, before, cell.span}).first->second;
    ++given.count;
}

void TableFeelings::tell_given_way() const {
    for (const auto& [column, given] : given_way_) {
        const std::string name = quoted(table_.names[column].text), other = quoted(table_.names[given.before].text);
        tell_not_imported(diagnostics_, given.first,
            given.count == 1 ? fmt::format("a feeling of {}, because {} says another", name, other)
                             : fmt::format("{} feelings of {}, because {} says others", given.count, name, other))
            .with_help(
                fmt::format("what it says stays as a comment; --columns '{}=-' lets {} count", table_.names[given.before].text, name));
    }
}

}  // namespace journeymap
