// The keys of a baseline.
#include "config/baseline.h"
#include "model/field.h"

namespace journeymap {

template <>
const ObjectTable& table_of<BaselineEntry>();

namespace {

constexpr FieldRow entry_rows[] = {
    field<&BaselineEntry::map>("map", "The map's file, relative to this one", "maps/parking.journey.yaml").must(),
    field<&BaselineEntry::rule>("rule", "The rule's name or code", "touchpoint-without-owner").must(),
    field<&BaselineEntry::about>("about", "What the finding is about", "stages/apply/touchpoints/upload-proof"),
    field<&BaselineEntry::count>("count", "How many of them there are", "2").range(1, 1e6),
};
constexpr ObjectTable entry_table{"known finding", "A finding that does not count", "", entry_rows, {}};

constexpr FieldRow file_rows[] = {
    field<&BaselineFile::version>("version", "The version of this form", "1").range(1, 1).must(),
    field<&BaselineFile::findings>("findings", "The findings that are known", "[{map: parking.yaml, rule: stage-count}]"),
};
constexpr ObjectTable file_table{"baseline", "Findings that are known and do not count", "", file_rows, {}};
constexpr const ObjectTable* tables[] = {&file_table, &entry_table};

}  // namespace

template <>
const ObjectTable& table_of<BaselineEntry>() {
    return entry_table;
}

std::span<const ObjectTable* const> baseline_tables() { return tables; }

}  // namespace journeymap
