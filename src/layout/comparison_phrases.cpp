#include "layout/comparison_phrases.h"

#include <fmt/core.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "journeymap/words.h"
#include "lanes/phrases.h"
#include "model/label_texts.h"

namespace journeymap {

namespace {

// The two largest units: "19 d 22 min"; in other languages than English as they write lengths of time: "19 Tage 22 Min.".
std::string time_phrase(double seconds, std::string_view language) {
    struct Unit {
        double seconds;
        char letter;  // of ISO 8601
        std::string_view name;
    };
    constexpr std::array<Unit, 4> units{{{86400, 'D', "d"}, {3600, 'H', "h"}, {60, 'M', "min"}, {1, 'S', "s"}}};
    double left = std::round(seconds);
    std::string text, written = "P";
    for (int parts = 0; const Unit& unit : units) {
        const double count = std::floor(left / unit.seconds);
        if (count < 1) continue;
        left -= count * unit.seconds;
        text += fmt::format("{}{:.0f}\u00a0{}", parts > 0 ? " " : "", count, unit.name);
        if (unit.letter != 'D' && written.find('T') == std::string::npos) written += 'T';
        written += fmt::format("{:.0f}{}", count, unit.letter);
        if (++parts == 2) break;
    }
    if (text.empty()) text = "0\u00a0min", written = "PT0M";
    return label_column(language) == 0 ? text : duration_phrase(Duration{seconds, written}, language);
}

std::string side_phrase(const std::optional<double>& amount, TotalKind kind, std::string_view language) {
    if (!amount) return "\u2013";
    if (kind == TotalKind::wait) return time_phrase(*amount, language);
    if (kind == TotalKind::mean_emotion) return signed_phrase(*amount, 2, language);  // hundredths, as `diff` says them
    return number_phrase(*amount, 0, language);
}

Word word_for(TotalKind kind) {
    switch (kind) {
        case TotalKind::touchpoints: return Word::touchpoints;
        case TotalKind::wait: return Word::waiting_in_all;
        case TotalKind::open_pain_points: return Word::open_pain_points;
        case TotalKind::barriers: return Word::barriers;
        case TotalKind::opportunities_done: return Word::opportunities_done;
        case TotalKind::mean_emotion: break;
    }
    return Word::mean_emotion;
}

bool is_shown(const EarlierTotal& total, const Grid& grid) {
    if (total.before == total.after) return false;
    if (total.kind != TotalKind::mean_emotion) return true;
    // A persona that is gone has nothing to be shown beside; one that is left out is left out here too.
    const bool is_known = total.before && total.after;
    return is_known && std::ranges::find(grid.personas, total.persona) != grid.personas.end();
}

}  // namespace

std::vector<const EarlierTotal*> totals_to_show(const Grid& grid) {
    std::vector<const EarlierTotal*> totals;
    for (const EarlierTotal& total : grid.earlier->totals) {
        const bool is_done_by_plan = grid.earlier->plan && total.kind == TotalKind::opportunities_done;  // a plan has done nothing yet
        if (is_shown(total, grid) && !is_done_by_plan) totals.push_back(&total);
    }
    return totals;
}

std::string total_name(const EarlierTotal& total, std::string_view language) {
    std::string name(word(word_for(total.kind), language));
    if (total.persona == nullptr) return name;
    return fmt::format("{}{}{}", total.persona->name.value, comma_of(language), name);
}

std::string total_phrase(const EarlierTotal& total, const Journey& journey) {
    const std::string_view language = journey.language.value;
    return fmt::format(
        "{}{}{}", side_phrase(total.before, total.kind, language), arrow_of(journey), side_phrase(total.after, total.kind, language));
}

std::string_view earlier_side(const Earlier& earlier, std::string_view language) {
    return word(earlier.plan ? Word::today : Word::before, language);
}

std::string_view later_side(const Earlier& earlier, std::string_view language) {
    return word(earlier.plan ? Word::promised : Word::now, language);
}

std::string compared_phrase(const Grid& grid) {
    const Earlier& earlier = *grid.earlier;
    const std::string_view language = grid.journey->language.value;
    const std::string_view with = word(Word::compares_to, language);
    std::string text = earlier.plan ? fmt::format("{}, {} {}", later_side(earlier, language), with, earlier_side(earlier, language))
                                    : fmt::format("{} {}", with, earlier.source_name);
    text = capitalized(std::move(text));
    if (earlier.journey->title.value != grid.journey->title.value) add_part(text, earlier.journey->title.value);
    if (earlier.plan) add_part(text, earlier.source_name);
    if (earlier.journey->review.last.given()) {
        add_part(text, fmt::format("{} {}", word(Word::reviewed, language), date_phrase(earlier.journey->review.last.value, language)));
    }
    if (earlier.changes == 0) add_part(text, word(Word::nothing_changed, language));
    return text;
}

std::string compared_description(const Grid& grid) {
    const std::string_view language = grid.journey->language.value;
    std::string text = compared_phrase(grid);
    std::string_view separator = colon_of(language);
    for (const EarlierTotal* total : totals_to_show(grid)) {
        text += fmt::format("{}{} {}", separator, total_name(*total, language), total_phrase(*total, *grid.journey));
        separator = comma_of(language);
    }
    text += ".";
    auto add_list = [&](Word name, const std::vector<std::string_view>& touchpoints) {
        if (touchpoints.empty()) return;
        text += fmt::format(
            " {}{}{}.", capitalized(std::string(word(name, language))), colon_of(language), fmt::join(touchpoints, comma_of(language)));
    };
    std::vector<std::string_view> added, gone;
    for (const Column& column : grid.columns) {
        if (column.former) gone.push_back(column.former->touchpoint->name.value);
        const EarlierPlace* place = column.touchpoint ? grid.earlier->place_of(*column.touchpoint) : nullptr;
        if (place && place->added) added.push_back(column.touchpoint->name.value);
    }
    add_list(Word::new_here, added);
    add_list(Word::gone, gone);
    return text;
}

}  // namespace journeymap
