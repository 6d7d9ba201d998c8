#include "themes/theme_sizes.h"

#include <cmath>

#include <fmt/core.h>

#include "model/rules.h"

namespace journeymap {

namespace {

constexpr float most_of_body = 2;

struct SizeKey {
    std::string_view key;
    float TextSizes::*size;
    Spanned<double> TextSizeSettings::*given;
    bool in_columns;  // stands in the columns of touchpoints
};
constexpr SizeKey size_keys[] = {
    {"title", &TextSizes::title, &TextSizeSettings::title, false},
    {"lead", &TextSizes::lead, &TextSizeSettings::lead, false},
    {"name", &TextSizes::name, &TextSizeSettings::name, false},
    {"figure", &TextSizes::figure, &TextSizeSettings::figure, false},
    {"body", &TextSizes::body, &TextSizeSettings::body, false},
    {"card", &TextSizes::card, &TextSizeSettings::card, true},
    {"small", &TextSizes::small, &TextSizeSettings::small, true},
    {"label", &TextSizes::label, &TextSizeSettings::label, true},
};

}  // namespace

TextSizes sizes_of(const ThemeSource& source) {
    TextSizes sizes = themes()[source.base]->sizes;
    for (const SizeKey& one : size_keys) {
        const Spanned<double>& given = source.sizes.*one.given;
        if (given.given()) sizes.*one.size = static_cast<float>(given.value);
    }
    return sizes;
}

void report_unlike_sizes(const ThemeSource& source, Diagnostics& diagnostics) {
    const TextSizes sizes = sizes_of(source);
    const float most = most_of_body * sizes.body;
    for (const SizeKey& one : size_keys) {
        const float size = sizes.*one.size;
        if (!one.in_columns || size <= most) continue;
        const Span own = (source.sizes.*one.given).span, body = source.sizes.body.span;
        diagnostics
            .report(number_out_of_range, own.given() ? own : body,
                fmt::format("'{}' has {:g} px, more than twice as much as 'body' with {:g}", one.key, size, sizes.body))
            .with_help(fmt::format("write {}: {:g} or less, or a larger body", one.key, std::floor(most)));
    }
}

}  // namespace journeymap
