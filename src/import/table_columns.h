// Columns of tables that describe journeys: which field of a map a header means. The table of journeymap(1), import csv.
#pragma once

#include <span>
#include <string_view>

namespace journeymap {

enum class TableField : unsigned char {
    kind,
    phase,
    stage,
    touchpoint,
    id,
    text,
    channel,
    doing,
    thinking,
    needs,
    expectations,
    promise,
    emotion,
    pain_points,
    gains,
    opportunities,
    goals,
    personas,
    owner,
    frontstage,
    backstage,
    support,
    systems,
    physical,
    duration,
    wait,
    response_time,
    attempts,
    drop_off,
    importance,
    moment_of_truth,
    asks,
    measures,
    severity,
    barrier,
    category,
    frequency,
    addresses,
    objective,
    impact,
    effort,
    status,
    due,
    link,
    evidence,
    passed_over,  // what our own tables have that follows from the rest
};

// How the cells of a column are read, and where they go.
enum class TableValue : unsigned char { line, lines, list, names, number, level, minutes, yes, other };

struct TableColumn {
    TableField field;
    std::string_view name;  // as --columns names it, and as the map does where it has such a key
    TableValue value = TableValue::other;
    std::string_view also = {};  // other headers that mean it, with '|' between them
};
std::span<const TableColumn> table_columns();
const TableColumn& table_column(TableField field);

}  // namespace journeymap
