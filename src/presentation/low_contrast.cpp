#include "presentation/low_contrast.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/core.h>

#include "presentation/contrast.h"

namespace journeymap {

namespace {

// Rounded down, so that what is too little never reads as enough.
std::string written(double ratio) { return fmt::format("{:.2f}:1", std::floor(ratio * 100) / 100); }

std::string name_of(const PaintedGround& ground) {
    if (ground.share <= 0) return name_of_token(ground.token);
    if (ground.share >= 1) return name_of_token(ground.mixed_with);
    return fmt::format("the mixture of {} and {}", name_of_token(ground.token), name_of_token(ground.mixed_with));
}

std::string name_of(const ColorPair& pair) { return name_of_token(pair.ink) + " on " + name_of(pair.ground); }

// What a finding is about, independent of lines: "muted", "personas/2".
std::string entity_of(ThemeToken token) {
    const auto keys = theme_keys();
    return token < keys.size() ? std::string(keys[token]) : fmt::format("personas/{}", token - keys.size() + 1);
}

std::string need_of(const Theme& theme, PaintedInk kind) {
    const std::string_view thing = kind == PaintedInk::text         ? "text needs"
                                   : kind == PaintedInk::large_text ? "large text needs"
                                                                    : "lines and signs need";
    const std::string_view where = theme.contrast == ContrastLevel::aaa ? " where a theme extends high-contrast" : "";
    return fmt::format("{} {}:1{}", thing, required_contrast(theme.contrast, kind), where);
}

// The colour that is to be changed: what is painted, where the file gives it, else what it lies on.
std::optional<ThemeToken> to_blame(const ThemeFile& file, const ColorPair& pair) {
    for (const ThemeToken token : {pair.ink, pair.ground.token}) {
        if (file.source.place_of(token).given()) return token;
    }
    if (pair.ground.share > 0 && file.source.place_of(pair.ground.mixed_with).given()) return pair.ground.mixed_with;
    return std::nullopt;
}

class Report {
public:
    Report(const ThemeFile& file, const std::vector<ColorPair>& pairs) : file_(file), pairs_(pairs) {}

    void write(Diagnostics& diagnostics) {
        std::map<ThemeToken, std::vector<ColorPair>> failures;
        for (const ColorPair& pair : pairs_) {
            if (is_legible(file_.theme, pair)) continue;
            if (const auto token = to_blame(file_, pair)) failures[*token].push_back(pair);
        }
        for (auto& [token, pairs] : failures) {
            std::ranges::sort(
                pairs, {}, [this](const ColorPair& pair) { return ratio(pair) / required_contrast(file_.theme.contrast, pair.kind); });
            report(token, pairs, diagnostics);
        }
    }

private:
    double ratio(const ColorPair& pair) const { return contrast_of(file_.theme, pair); }

    void report(ThemeToken token, const std::vector<ColorPair>& pairs, Diagnostics& diagnostics) const {
        const ColorPair& worst = pairs.front();
        Finding& finding = diagnostics.report(low_contrast, file_.source.place_of(token),
            fmt::format("{} has a contrast of {}, and {}", name_of(worst), written(ratio(worst)), need_of(file_.theme, worst.kind)));
        finding.with_help(concerned(pairs) + others(pairs) + what_to_write(token, worst)).about(entity_of(token));
        const Span ground = file_.source.place_of(worst.ground.token);
        if (token == worst.ink && ground.given()) finding.label(ground, "it lies on this");
    }

    // What cannot be read well, in the words of the manual.
    static std::string concerned(const std::vector<ColorPair>& pairs) {
        std::vector<std::string_view> things;
        for (const ColorPair& pair : pairs) {
            const std::string_view description = description_of_token(pair.ink);
            const std::string_view thing = description.substr(0, description.find(';'));
            if (std::ranges::find(things, thing) == things.end()) things.push_back(thing);
        }
        std::string text = "hard to make out:";
        for (const std::string_view thing : things) text += fmt::format("\n- {}", thing);
        return text + "\n";
    }

    std::string others(const std::vector<ColorPair>& pairs) const {
        constexpr std::size_t most = 3;
        std::vector<std::string> names{name_of(pairs.front())};  // the worst is in the message
        std::string text;
        for (const ColorPair& pair : pairs) {
            std::string name = name_of(pair);
            if (std::ranges::find(names, name) != names.end()) continue;
            names.push_back(std::move(name));
            if (names.size() > most + 1) continue;
            text += fmt::format("{}{}: {}", text.empty() ? "also " : ", ", names.back(), written(ratio(pair)));
        }
        if (names.size() > most + 1) text += fmt::format(" and {} more", names.size() - most - 1);
        return text.empty() ? text : text + "\n";
    }

    std::string what_to_write(ThemeToken token, const ColorPair& worst) const {
        if (const auto color = legible_color(file_.theme, token, pairs_)) {
            const auto keys = theme_keys();
            const std::string key = token < keys.size() ? std::string(keys[token]) + ": " : std::string();
            return fmt::format("write {}'{}'", key, written_color({color->r, color->g, color->b}));
        }
        const std::string other = token == worst.ink ? name_of(worst.ground) : name_of_token(worst.ink);
        return fmt::format("no darker or lighter {} is enough: change {} too", name_of_token(token), other);
    }

    const ThemeFile& file_;
    const std::vector<ColorPair>& pairs_;
};

// Two curves that cross in one colour are told apart by their markers only.
void report_same_colors(const ThemeFile& file, Diagnostics& diagnostics) {
    const auto first = static_cast<ThemeToken>(theme_keys().size());
    for (ThemeToken token = first; token < token_count(file.theme); ++token) {
        const Span place = file.source.place_of(token);
        if (!place.given()) continue;
        for (ThemeToken other = first; other < token; ++other) {
            const Color a = color_of(file.theme, token), b = color_of(file.theme, other);
            if (a.r != b.r || a.g != b.g || a.b != b.b) continue;
            Finding& finding = diagnostics.report(low_contrast, place,
                fmt::format("{} is the same as {}, so the curves of two personas look alike", name_of_token(token), name_of_token(other)));
            finding.with_help("write another colour, lighter or darker as well, for those who see few colours").about(entity_of(token));
            if (file.source.place_of(other).given()) finding.label(file.source.place_of(other), "it is here already");
            break;
        }
    }
}

}  // namespace

void report_low_contrast(const ThemeFile& file, Diagnostics& diagnostics) {
    report_same_colors(file, diagnostics);
    const std::vector<ColorPair> pairs = pairs_of_pictures(file.theme);
    Report(file, pairs).write(diagnostics);
}

}  // namespace journeymap
