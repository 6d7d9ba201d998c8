// Feelings of a table: what columns say of how it feels, on which scale, and whose feeling it is. Used by table_fields.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "data/scale.h"
#include "import/table.h"
#include "import/table_names.h"
#include "import/table_places.h"

namespace journeymap {

class TableFeelings {
public:
    // `scale`: what the call says of numbers whose column does not say it itself. What is not clear of columns is told here.
    TableFeelings(const JourneyTable& table, const std::optional<SurveyScale>& scale, TableNames& names, Diagnostics& diagnostics);

    void take(const TableRow& row, const TableCellText& cell, std::span<TablePlace> places);
    // Columns that had to give way to others, each once.
    void tell_given_way() const;

private:
    struct Column {
        std::optional<SurveyScale> scale;
        bool is_unclear = false;  // its numbers are not read
        bool has_words = false;   // as our own tables write them beside the scores: whatever they look like
    };
    struct GivenWay {
        std::size_t count = 0, before = 0;  // cells; the column that says it
        Span first;
    };

    // What the columns of personas say in a row.
    struct Told {
        const TableCellText* row = nullptr;
        std::size_t count = 0, column = 0;  // of cells; the first one's
        double sum = 0;
        bool are_numbers = true;
    };

    const JourneyTable& table_;
    TableNames& names_;
    Diagnostics& diagnostics_;
    std::map<std::size_t, Column> columns_;
    std::map<std::size_t, GivenWay> given_way_;
    Told told_;  // of the row that was asked about last

    void judge_scales(const std::optional<SurveyScale>& scale);
    void judge_scale(std::size_t column, const std::optional<SurveyScale>& scale);
    void judge_unscaled();
    void judge_personas();
    std::vector<std::pair<double, Span>> numbers_of(std::size_t column) const;

    void take_line(const TableRow& row, const TableCellText& cell, std::string_view text, TablePlace& place);
    void take_reading(
        const TableRow& row, const TableCellText& cell, const std::string& text, const TableFeeling& feeling, TablePlace& place);
    std::optional<std::string> reading(std::size_t column, std::string_view text) const;
    const Told& told_by_personas(const TableRow& row);
    bool is_mean_of_personas(const TableRow& row, std::string_view text);
    void give_way(const TableRow& row, const TableCellText& cell, std::string_view text, std::size_t before, TablePlace& place);
};

}  // namespace journeymap
