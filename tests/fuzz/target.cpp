#include "fuzz/target.h"

#include <algorithm>

namespace fuzzing {

namespace {

constexpr Target all[] = {
    {"document", Dialect::yaml, &run_document},
    {"findings", Dialect::yaml, &run_findings},
    {"texts", Dialect::yaml, &run_texts, &is_drawable},
    {"picture", Dialect::yaml, &run_picture, &is_drawable},
    {"page", Dialect::yaml, &run_page, &is_drawable},
    {"paper", Dialect::yaml, &run_paper, &is_drawable},
    {"change", Dialect::yaml, &run_change, &is_drawable},
    {"table", Dialect::table, &run_table},
    {"data", Dialect::table, &run_data},
    {"mermaid", Dialect::lines, &run_mermaid},
    {"photo", Dialect::lines, &run_photo},
    {"backend", Dialect::lines, &run_backend},
    {"settings", Dialect::yaml, &run_settings},
    {"editor", Dialect::yaml, &run_editor},
    {"wire", Dialect::lines, &run_wire},
};

}  // namespace

std::span<const Target> targets() { return all; }

const Target* find_target(std::string_view name) {
    const Target* found = std::ranges::find(all, name, &Target::name);
    return found == std::end(all) ? nullptr : found;
}

}  // namespace fuzzing
