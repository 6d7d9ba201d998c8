#include "data/scale.h"

#include <fmt/core.h>

#include <array>
#include <charconv>
#include <cmath>

#include "support/limits.h"

namespace journeymap {

namespace {

struct NamedScale {
    std::string_view name;
    SurveyScale scale;
};
constexpr std::array named_scales = {
    NamedScale{"csat", {ScaleKind::csat, 1, 5}},
    NamedScale{"ces", {ScaleKind::ces, 1, 7}},
    NamedScale{"nps", {ScaleKind::nps, 0, 10}},
};

std::optional<double> end_of_scale(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc() || end != text.data() + text.size() || !(std::fabs(value) <= limits::number)) return std::nullopt;
    return value;
}

std::string with_minus(std::string_view number) {
    std::string text;
    for (const char c : number) text += c == '-' ? std::string("\u2212") : std::string(1, c);
    return text;
}

}  // namespace

double SurveyScale::score(double answer) const {
    if (kind == ScaleKind::nps) return answer >= 9 ? 2 : answer >= 7 ? 0 : -2;
    return -2 + 4 * (answer - worst) / (best - worst);
}

std::optional<SurveyScale> parse_scale(std::string_view text) {
    for (const NamedScale& named : named_scales) {
        if (text == named.name) return named.scale;
    }
    for (const std::string_view between : {"..", "\u2013", "-"}) {
        const std::size_t at = text.find(between, 1);  // the first may be a sign
        if (at == text.npos) continue;
        const auto worst = end_of_scale(text.substr(0, at)), best = end_of_scale(text.substr(at + between.size()));
        if (worst && best && *worst != *best) return SurveyScale{ScaleKind::range, *worst, *best};
    }
    return std::nullopt;
}

void SurveyAnswers::add(double answer) {
    const double score = scale_.score(answer);
    ++count_;
    const double step = score - mean_;
    mean_ += step / static_cast<double>(count_);
    squares_ += step * (score - mean_);
    sum_ += answer;
    if (answer >= 4) ++satisfied_;
}

double SurveyAnswers::deviation() const { return count_ < 2 ? 0 : std::sqrt(squares_ / static_cast<double>(count_ - 1)); }

std::string SurveyAnswers::figure() const {
    if (count_ == 0) return {};
    const double n = static_cast<double>(count_), mean = sum_ / n;
    switch (scale_.kind) {
        case ScaleKind::nps: return with_minus(fmt::format("NPS {}", std::lround(50 * mean_)));
        case ScaleKind::csat: return fmt::format("CSAT {:.0f} %", 100 * static_cast<double>(satisfied_) / n);
        case ScaleKind::ces: return fmt::format("CES {:.1f}", mean);
        case ScaleKind::range: break;
    }
    if (scale_.worst == -2 && scale_.best == 2) return {};  // the score says it
    return with_minus(fmt::format("{:.1f} ({:g}..{:g})", mean, scale_.worst, scale_.best));
}

}  // namespace journeymap
