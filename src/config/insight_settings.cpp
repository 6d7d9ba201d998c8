#include "config/insight_settings.h"

#include <array>
#include <iterator>
#include <utility>

#include "analysis/thresholds.h"
#include "model/field.h"

namespace journeymap {

namespace {

constexpr std::size_t count = std::size(threshold_table);
static_assert(std::size(insight_members) == count);

// What a project might write, in the order of the table.
constexpr std::string_view examples[] = {
    "-1.2", "1.5", "0.3", "1.5", "4", "0.8", "0.05", "0.9", "3", "10", "48", "3", "0.5", "0.7", "1.5", "0.3", "8", "0.8", "1.2"};
static_assert(std::size(examples) == count);

template <std::size_t Place>
constexpr FieldRow row_at() {
    constexpr ThresholdInfo info = threshold_table[Place];
    return field<insight_members[Place]>(info.key, info.description, examples[Place]).range(info.least, info.most);
}

template <std::size_t... Places>
constexpr std::array<FieldRow, count> rows_at(std::index_sequence<Places...>) {
    return {row_at<Places>()...};
}

constexpr std::array<FieldRow, count> rows = rows_at(std::make_index_sequence<count>());
constexpr ObjectTable table{"set of thresholds", "From where on insights are told: journeymap list thresholds", "", rows, {}};

}  // namespace

const ObjectTable& insight_settings_table() { return table; }

InsightThresholds thresholds_of(const InsightSettings& settings) {
    InsightThresholds thresholds;
    for (std::size_t i = 0; i < count; ++i) {
        const Spanned<double>& written = settings.*insight_members[i];
        if (written.given()) thresholds.*threshold_table[i].member = written.value;
    }
    return thresholds;
}

}  // namespace journeymap
