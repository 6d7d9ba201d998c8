#include "layout/description.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "journeymap/layout.h"
#include "journeymap/words.h"
#include "lanes/phrases.h"
#include "layout/comparison_phrases.h"

namespace journeymap {

namespace {

// The first of its kind: "Lowest point: Help line, Amara, −1.8."
void add_extreme(std::string& text, const Grid& grid, MarkKind kind, Word name) {
    const auto mark = std::ranges::find(grid.marks.list, kind, &InsightMark::kind);
    if (mark == grid.marks.list.end()) return;
    const std::string_view place = mark->touchpoint != nullptr ? mark->touchpoint->name.value : mark->stage->name.value;
    const MarkedPersona& who = mark->who.front();
    const std::string_view language = grid.journey->language.value;
    text += fmt::format(" {}{}{}", word(name, language), colon_of(language), place);
    if (who.persona != nullptr) text.append(comma_of(language)).append(who.persona->name.value);
    text += fmt::format("{}{}.", comma_of(language), score_phrase(who.score, language));
}

// "Amara ", nothing for everyone.
std::string name_before(std::uint32_t persona, const Journey& journey) {
    return persona < journey.personas.size() ? std::string(journey.personas[persona].name.value) + " " : std::string();
}

}  // namespace

std::string describe_picture(const Grid& grid) {
    const Journey& journey = *grid.journey;
    const std::string_view language = journey.language.value;
    const std::string stages = counted_phrase(Things::stages, grid.stages.size(), language);
    const std::string touchpoints = counted_phrase(Things::touchpoints, journey.touchpoints.size(), language);
    const std::string_view colon = colon_of(language);
    std::string text =
        fmt::format("{}{}{}.", word(Word::customer_journey_map, language), colon, list_phrase({stages, touchpoints}, language));
    if (!grid.personas.empty()) {
        std::vector<std::string_view> names;
        for (const Persona* persona : grid.personas) names.push_back(persona->name.value);
        text += fmt::format(" {}{}{}.", word(Word::personas, language), colon, list_phrase(names, language));
    }
    add_extreme(text, grid, MarkKind::lowest_point, Word::lowest_point);
    add_extreme(text, grid, MarkKind::highest_point, Word::highest_point);
    if (grid.earlier != nullptr) text += " " + compared_description(grid);
    return text;
}

std::string describe_feelings(const CurveCell& curve, std::string_view lane_name, const Journey& journey) {
    const std::string_view language = journey.language.value;
    std::string text(lane_name);
    std::string_view separator = colon_of(language);
    for (const CurvePoint& point : curve.points) {
        text.append(separator).append(name_before(point.persona, journey));
        separator = comma_of(language);
        if (point.expected) text.append(word(Word::expected, language)).append(" ");
        text += score_phrase(point.score, language);
        if (!point.feeling.empty()) text.append(" ").append(point.feeling);
    }
    for (const EarlierScore& score : curve.earlier) {
        text.append(separator).append(name_before(score.persona, journey));
        separator = comma_of(language);
        text += was_phrase(score_phrase(score.score, language), language);
    }
    return text;
}

}  // namespace journeymap
