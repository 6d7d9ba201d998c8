#include "import/table_readings.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <variant>

#include "import/header_names.h"
#include "import/import_rules.h"
#include "import/table_values.h"
#include "model/date.h"
#include "model/duration.h"
#include "model/quantity.h"
#include "model/rewriting.h"
#include "model/values.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

using F = TableField;

struct Named {
    std::string_view ours;
    std::string_view written;  // with '|' between them, as header_key has them
};

// The words for 1 to 5; 2 to 4 are severities, too.
constexpr std::string_view level_numbers[] = {"1", "2", "3", "4", "5"};
constexpr std::string_view severities[] = {"", "low", "medium", "high", ""};
constexpr std::string_view level_words[] = {"very low|sehr gering|sehr niedrig|tres faible|muy bajo|muy baja|zeer laag",
    "low|gering|niedrig|klein|faible|bas|basse|bajo|baja|laag|\u4F4E|\u4F4E\u3044|\u0645\u0646\u062E\u0641\u0636\u0629|"
    "\u0645\u0646\u062E\u0641\u0636",
    "medium|med|moderate|mid|mittel|moyen|moyenne|medio|media|gemiddeld|middel|\u4E2D|\u0645\u062A\u0648\u0633\u0637\u0629|"
    "\u0645\u062A\u0648\u0633\u0637",
    "high|hoch|gross|eleve|elevee|fort|forte|alto|alta|hoog|\u9AD8|\u9AD8\u3044|\u0639\u0627\u0644\u064A\u0629|\u0639\u0627\u0644\u064A",
    "very high|sehr hoch|tres eleve|tres elevee|muy alto|muy alta|zeer hoog"};
constexpr Named critical[] = {
    {"critical", "kritisch|critique|critico|critica|kritiek|\u91CD\u5927|\u062D\u0631\u062C\u0629|\u062D\u0631\u062C"}};
constexpr Named statuses[] = {{"proposed", "open|new|idea"}, {"doing", "in progress|ongoing"}, {"done", "completed|implemented|live"},
    {"dropped", "rejected|cancelled|canceled|discarded"}};
constexpr Named units[] = {{"s", "sek|sekunde|sekunden|seconde|secondes|segundo|segundos|seconden|\u79D2"},
    {"min", "minute|minuten|minutes|minuto|minutos|minuut|\u5206|\u5206\u9593"},
    {"h", "std|stunde|stunden|heure|heures|hora|horas|uur|uren|\u6642\u9593"},
    {"days", "tag|tage|tagen|jour|jours|dia|dias|dag|dagen|\u65E5|\u65E5\u9593"},
    {"working days", "werktag|werktage|arbeitstag|arbeitstage|werkdag|werkdagen|\u55B6\u696D\u65E5"},
    {"weeks", "woche|wochen|semaine|semaines|semana|semanas|weken|\u9031\u9593"},
    {"months", "monat|monate|monaten|mois|mes|meses|maand|maanden|\u304B\u6708"},
    {"years", "jahr|jahre|jahren|an|ans|annee|annees|ano|anos|jaar|jaren|\u5E74"}, {"to", "bis|tot"}, {"", "und|et|y|en"}};

bool is_in(std::string_view words, std::string_view key) {
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find('|', at), words.size());
        if (words.substr(at, end - at) == key) return true;
        at = end + 1;
    }
    return false;
}

template <std::size_t N>
std::optional<std::string_view> meant(const Named (&names)[N], std::string_view key) {
    for (const Named& name : names) {
        if (!key.empty() && (name.ours == key || is_in(name.written, key))) return name.ours;
    }
    return std::nullopt;
}

// From 0 on.
std::optional<std::size_t> level_of(std::string_view text) {
    const std::string key = header_key(text);
    for (std::size_t i = 0; i < std::size(level_words); ++i) {
        if (!key.empty() && is_in(level_words[i], key)) return i;
    }
    return std::nullopt;
}

const FieldRow* row_of(F field) {
    switch (field) {
        case F::attempts: return find_row(table_of<Touchpoint>(), "attempts");
        case F::importance: return find_row(table_of<Touchpoint>(), "importance");
        case F::impact: return find_row(table_of<Opportunity>(), "impact");
        case F::effort: return find_row(table_of<Opportunity>(), "effort");
        case F::status: return find_row(table_of<Opportunity>(), "status");
        case F::severity: return find_row(table_of<PainPoint>(), "severity");
        default: return nullptr;
    }
}

std::optional<std::string> word_reading(const FieldRow& row, std::string_view text) {
    std::string word = lower_word(text);
    std::ranges::replace_if(
        word, [](char c) { return c == ' ' || c == '_'; }, '-');
    if (std::ranges::find(row.words, word) != row.words.end()) return word;
    return std::nullopt;
}

std::optional<std::string> number_reading(const TableHeader& header, std::string_view text, bool has_decimal_commas) {
    const FieldRow& row = *row_of(header.column->field);
    std::optional<double> number = cell_number(text, has_decimal_commas);
    if (number && header.scale) {
        if (!header.scale->has(*number)) return std::nullopt;
        const double share = (header.scale->score(*number) + 2) / 4;
        number = std::round(row.least + share * (row.most - row.least));
    }
    if (!number || *number < row.least || *number > row.most) return std::nullopt;
    if (row.shape == ValueShape::whole_number && *number != std::floor(*number)) return std::nullopt;
    return number_written(*number);
}

std::optional<std::string> level_reading(const TableHeader& header, std::string_view text, bool has_decimal_commas) {
    const std::optional<std::size_t> level = level_of(text);
    if (header.column->field != F::severity)
        return level ? std::string(level_numbers[*level]) : number_reading(header, text, has_decimal_commas);
    if (level && !severities[*level].empty()) return std::string(severities[*level]);
    if (const auto word = meant(critical, header_key(text))) return std::string(*word);
    return word_reading(*row_of(F::severity), text);
}

std::optional<std::string> share_reading(const TableHeader& header, std::string_view text, bool has_decimal_commas) {
    std::string share(text);
    if (has_decimal_commas) std::ranges::replace(share, ',', '.');
    const bool is_in_percent = header.named == "%" || header.named == "percent" || header.named == "prozent";
    if (is_in_percent && parse_number(share)) share += "%";
    return parse_share(share) ? std::optional(share) : std::nullopt;
}

std::string with_plain_dashes(std::string_view text) {
    std::string plain(text);
    for (const std::string_view dash : {"\u2013", "\u2014", "\u301C", "\uFF5E"}) {
        for (std::size_t at = plain.find(dash); at != plain.npos; at = plain.find(dash)) plain.replace(at, dash.size(), "-");
    }
    return plain;
}

// "1-2", "1 to 2": the unit is that of a lone number.
bool is_range_without_unit(std::string_view text) {
    const auto is_of_numbers = [](char c) { return is_ascii_digit(c) || c == '.' || c == ' ' || c == '-'; };
    return !text.empty() && is_ascii_digit(text.front()) && is_ascii_digit(text.back()) && text.find('-') != text.npos &&
           std::ranges::all_of(text, is_of_numbers);
}

std::optional<std::string> time_reading(const TableHeader& header, std::string_view text, bool has_decimal_commas) {
    const std::string unit = time_in_english(header.named);
    std::string time = cell_time(with_plain_dashes(text), unit, has_decimal_commas);
    if (parse_duration(time)) return time;
    time = time_in_english(time);
    if (is_range_without_unit(time)) time.append(" ").append(unit.empty() ? "min" : unit);
    return parse_duration(time) ? std::optional(time) : rewritten_duration(time);
}

std::optional<std::string> kind_reading(F card, std::string_view text) {
    return word_reading(*find_row(card == F::opportunities ? table_of<Opportunity>() : table_of<PainPoint>(), "kind"), text);
}

}  // namespace

std::string time_in_english(std::string_view text) {
    std::string english, word;
    const auto end_word = [&] {
        if (word.empty()) return;
        const std::optional<std::string_view> unit = meant(units, header_key(word));
        if (unit && !english.empty() && is_ascii_digit(english.back())) english += ' ';
        english.append(unit ? *unit : std::string_view(word));
        word.clear();
    };
    bool after_unit = false;
    for (const char c : text) {
        const bool is_of_word = is_ascii_letter(c) || (c & 0x80) != 0;
        if (is_of_word) {
            word += c;
            after_unit = true;
            continue;
        }
        end_word();
        if (c == '.' && after_unit) continue;  // "Std."
        after_unit = false;
        english += c;
    }
    end_word();
    return english;
}

std::optional<std::string> cell_reading(const TableHeader& header, std::string_view cell, bool has_decimal_commas, TableField card) {
    const std::string text = cell_line(cell);
    switch (header.column->field) {
        case F::drop_off: return share_reading(header, text, has_decimal_commas);
        case F::attempts: return number_reading(header, text, has_decimal_commas);
        case F::category: return kind_reading(card, text);
        case F::status:
            if (const auto word = word_reading(*row_of(F::status), text)) return word;
            if (const auto word = meant(statuses, header_key(text))) return std::string(*word);
            return std::nullopt;
        case F::due:
            if (std::holds_alternative<Date>(parse_date(text))) return text;
            return rewritten_date(text);
        default: break;
    }
    if (header.column->value == TableValue::level) return level_reading(header, text, has_decimal_commas);
    if (header.column->value == TableValue::minutes) return time_reading(header, text, has_decimal_commas);
    return text;
}

bool is_carried_over(const TableHeader& header, std::string_view cell) {
    if (header.column->value != TableValue::level || header.column->field == F::severity) return false;
    const bool is_same_scale = !header.scale || (header.scale->worst == 1 && header.scale->best == 5);
    return level_of(cell_line(cell)).has_value() || !is_same_scale;
}

void tell_carried_over(Diagnostics& diagnostics, std::set<std::size_t>& told, const TableRow& row, const TableCellText& cell,
    std::string_view text, std::string_view number) {
    if (!told.insert(row.column_of(cell)).second) return;
    const TableHeader& header = row.header_of(cell);
    diagnostics.report(import_assumption, cell.span,
        fmt::format("{} {} becomes {}: {}", header.column->name, quoted(cell_line(text)), number,
            header.scale ? "the scale of the header is carried over onto 1 to 5, and rounded"
                         : "very low, low, medium, high and very high are 1 to 5"));
}

std::string_view wanted_of(TableField field) {
    switch (field) {
        case F::duration:
        case F::wait:
        case F::response_time: return duration_forms;
        case F::severity: return "write low, medium, high or critical";
        case F::impact:
        case F::effort:
        case F::importance:
            return "write a number from 1 to 5, or very low, low, medium, high, very high; another scale is told by the header: 'Impact "
                   "(1-10)'";
        case F::attempts: return "write a whole number from 1 on";
        case F::drop_off: return "write a share: 12% or 0.12; numbers that are per cent are told by the header: 'drop-off (%)'";
        case F::status: return "write proposed, planned, doing, done or dropped";
        case F::due: return "write the date as 2027-03-31";
        case F::category: return "journeymap(5) lists the kinds of pain points and of opportunities";
        case F::barrier:
        case F::moment_of_truth: return "write yes or no";
        default: return {};
    }
}

}  // namespace journeymap
