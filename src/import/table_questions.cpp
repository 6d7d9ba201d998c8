#include "import/table_questions.h"

#include <fmt/core.h>

#include <algorithm>

#include "import/header_names.h"
#include "import/import_rules.h"
#include "import/table_values.h"
#include "journeymap/words.h"
#include "model/quantity.h"
#include "support/escape.h"
#include "support/spelling.h"

namespace journeymap {

namespace {

constexpr std::size_t most_rows_told = 10, most_columns_told = 20;

std::string field_list() {
    std::string list;
    for (const TableColumn& column : table_columns()) {
        if (column.field == TableField::kind || column.field == TableField::id || column.field == TableField::text) continue;
        list.append(list.empty() ? "" : ", ").append(column.name);
    }
    return list;
}

class TableQuestions {
public:
    TableQuestions(const CsvTable& csv, const JourneyTable& table, Diagnostics& diagnostics)
        : csv_(csv), table_(table), diagnostics_(diagnostics) {}

    void ask(const ColumnChoices& choices, std::string_view language) {
        tell_uneven_rows();
        for (std::size_t i = 0; i < table_.names.size(); ++i) tell_unknown(i);
        if (unknown_ > most_columns_told)
            tell_not_imported(diagnostics_, table_.names.back().span,
                fmt::format("{} more {}s that are not known", unknown_ - most_columns_told, table_.line_name()));
        for (const auto& [header, field] : choices) tell_missing(header);
        if (language.empty()) ask_for_language();
    }

private:
    const CsvTable& csv_;
    const JourneyTable& table_;
    Diagnostics& diagnostics_;
    bool fields_listed_ = false;
    std::size_t unknown_ = 0;

    void tell_uneven_rows() {
        const auto& longer = csv_.surplus();
        const auto& shorter = csv_.short_rows();
        for (std::size_t i = 0; i < std::min(longer.size(), most_rows_told); ++i) {
            const std::string delimiter = csv_.delimiter() == '\t' ? "a tab" : fmt::format("'{}'", csv_.delimiter());
            Finding& finding = tell_not_imported(diagnostics_, longer[i], "what stands behind the last column of the header");
            finding.with_help(fmt::format("a cell with {} in it stands in quotes, or else its end is taken for the next cell", delimiter));
            if (i + 1 == most_rows_told && longer.size() > most_rows_told)
                finding.help += fmt::format("\n{} more rows have more cells than the header", longer.size() - most_rows_told);
        }
        if (shorter.empty()) return;
        diagnostics_.report(import_assumption, shorter.front(),
            shorter.size() == 1
                ? std::string("this row has fewer cells than the header; those at its end are taken as empty")
                : fmt::format(
                      "this row and {} more have fewer cells than the header; those at their ends are taken as empty", shorter.size() - 1));
    }

    void tell_unknown(std::size_t column) {
        const TableCellText& name = table_.names[column];
        const TableColumn* known = table_.headers[column].column;
        const bool is_passed_over = known != nullptr && known->field == TableField::passed_over && !table_.is_ours;
        const bool was_chosen = is_passed_over && table_.headers[column].languages == 0;
        if ((known != nullptr && !is_passed_over) || was_chosen) return;
        const auto has_text = [column](const auto& row) { return !trimmed(row[column].text).empty(); };
        if (std::ranges::none_of(table_.rows, has_text)) return;
        if (++unknown_ > most_columns_told) return;
        tell_not_imported(diagnostics_, name.span,
            name.text.empty() ? fmt::format("a {} without a name", table_.line_name())
                              : fmt::format("the {} {}, which is not known", table_.line_name(), quoted(name.text)))
            .with_help(help_for(name.text));
    }

    std::string help_for(std::string_view name) {
        std::string help;
        if (name.empty()) {
            help = fmt::format("give the {} a name", table_.line_name());
        } else if (name.find_first_of(",=\n") != name.npos) {
            help = fmt::format("give the {} a name without ',' and '=', or one that is known", table_.line_name());
        } else if (const TableColumn* meant = column_meant(name)) {
            help = fmt::format("is it {1}? Then say --columns '{0}={1}'; --columns '{0}=-' leaves it out", escaped(name), meant->name);
        } else {
            help = fmt::format("say what it is with --columns '{0}=FIELD', or leave it out with --columns '{0}=-'", escaped(name));
        }
        if (!fields_listed_) help.append("\nfields: ").append(field_list());
        fields_listed_ = true;
        return help;
    }

    // A name that is nearly one we know, or has one in it: "Emotional journey" has none, "Customer's pain points" has.
    static const TableColumn* column_meant(std::string_view name) {
        const std::string key = header_key(name);
        if (const auto nearest = nearest_word(key, known_header_keys())) return proposal(header_named(*nearest));
        const TableColumn* found = nullptr;
        std::size_t longest = 0;
        for (std::size_t begin = 0; begin < key.size(); begin = std::min(key.find(' ', begin), key.size() - 1) + 1) {
            for (std::size_t end = key.size(); end != key.npos && end > begin; end = key.rfind(' ', end - 1)) {
                const TableColumn* part = end - begin >= longest ? proposal(header_named(key.substr(begin, end - begin))) : nullptr;
                // "customer problems": whose they are says less.
                if (part == nullptr || (found != nullptr && part->field == TableField::personas)) continue;
                found = part;
                longest = end - begin;
            }
        }
        return found;
    }

    static const TableColumn* proposal(const HeaderName* name) {
        if (name == nullptr) return nullptr;
        const TableField field = name->column->field;
        const bool is_ours_only =
            field == TableField::kind || field == TableField::id || field == TableField::text || field == TableField::passed_over;
        return is_ours_only ? nullptr : name->column;
    }

    void tell_missing(const std::string& header) {
        const auto is_it = [&](const TableCellText& name) { return is_same_header(name.text, header); };
        if (std::ranges::any_of(table_.names, is_it)) return;
        std::vector<std::string_view> names;
        for (const TableCellText& name : table_.names) names.push_back(name.text);
        Finding& finding = tell_not_imported(diagnostics_, table_.names.front().span,
            fmt::format("what --columns says of {}, because no {} is called so", quoted(header), table_.line_name()));
        if (const auto nearest = nearest_word(header, names)) finding.with_help(fmt::format("did you mean {}?", quoted(*nearest)));
    }

    // One that more headers are in than any other, and one header at least that is not English.
    void ask_for_language() {
        const auto languages = label_languages();
        std::vector<std::size_t> counts(languages.size());
        const TableCellText* first = nullptr;
        for (std::size_t i = 0; i < table_.names.size(); ++i) {
            const unsigned spoken = table_.headers[i].languages;
            if (spoken == 0 || (spoken & 1U) != 0) continue;
            if (first == nullptr) first = &table_.names[i];
            for (std::size_t language = 1; language < counts.size(); ++language) counts[language] += (spoken >> language) & 1U;
        }
        if (first == nullptr) return;
        const std::size_t most = *std::ranges::max_element(counts);
        std::string names, tags;
        for (std::size_t i = 1; i < counts.size(); ++i) {
            if (counts[i] < most) continue;
            names.append(names.empty() ? "" : " or ").append(language_name(languages[i]));
            tags.append(tags.empty() ? "" : " or ").append("--language ").append(languages[i]);
        }
        diagnostics_
            .report(import_assumption, first->span,
                fmt::format("the table is in {}, and the map does not say so: it is read as English", names))
            .with_help("say it with " + tags);
    }
};

}  // namespace

void ask_about_table(
    const CsvTable& csv, const JourneyTable& table, const ColumnChoices& choices, std::string_view language, Diagnostics& diagnostics) {
    TableQuestions(csv, table, diagnostics).ask(choices, language);
}

}  // namespace journeymap
