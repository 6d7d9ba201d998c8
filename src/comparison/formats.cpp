#include "comparison/formats.h"

#include <array>

namespace journeymap {

std::span<const ComparisonFormat> comparison_formats() {
    static constexpr std::array<ComparisonFormat, 3> list{{{"text", &text_of}, {"md", &markdown_of}, {"json", &json_of}}};
    return list;
}

const ComparisonFormat* find_comparison_format(std::string_view name) {
    if (name == "markdown") name = "md";
    for (const ComparisonFormat& format : comparison_formats()) {
        if (format.name == name) return &format;
    }
    return nullptr;
}

}  // namespace journeymap
