// Stages and touchpoints of a table while rows still add to them, and how a map says them.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "import/draft.h"
#include "import/table_columns.h"

namespace journeymap {

struct TableFeeling {
    std::string persona;      // id; empty: everyone
    std::string score, word;  // one of them, or both
    std::size_t column = 0;   // of the table, that says so
};

struct TablePlace {
    std::string name;
    std::vector<std::pair<TableField, std::vector<std::string>>> texts;
    std::vector<std::string> personas;
    std::vector<TableFeeling> felt;
    std::vector<Draft> pains, opportunities;
    std::vector<std::string> comments;

    std::vector<std::string>& of(TableField field);
    std::span<const std::string> said_of(TableField field) const;  // nothing where no row says it
};

struct TableStage {
    TablePlace own;
    std::string phase;
    std::vector<TablePlace> touchpoints;
};

// Whether touchpoints, or stages, have a key for it.
bool is_of_touchpoints(TableField field);
bool is_of_stages(TableField field);

// Takes away what a stage's feelings say where it is the mean of its touchpoints': a map says that by itself.
void drop_means(TableStage& stage);

// `personas`: how many the map has. A touchpoint of all of them does not list them.
Draft stage_draft(TableStage stage, std::size_t personas);

}  // namespace journeymap
