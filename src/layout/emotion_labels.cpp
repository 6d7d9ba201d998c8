#include "layout/emotion_labels.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "journeymap/words.h"
#include "lanes/phrases.h"
#include "layout/emotion_leftovers.h"
#include "layout/emotion_steps.h"
#include "layout/of_personas.h"
#include "layout/signs.h"

namespace journeymap {

namespace {

constexpr std::size_t many_personas = 3;
constexpr std::size_t crowd = 9;  // points of one column among which no name finds a place
constexpr float pill_gap = 6;

class EmotionLabels {
public:
    EmotionLabels(const EmotionMarks& marks, LabelPlaces& places, std::vector<Block>& cells, Typesetter& typesetter)
        : marks_(marks), grid_(marks.grid()), places_(places), cells_(cells), typesetter_(typesetter), theme_(typesetter.theme()) {}

    float label() {
        for (const EmotionMark& mark : marks_.felt()) label_extreme(mark);
        for (const EmotionMark& mark : marks_.felt()) label_feeling(mark);
        label_steps(marks_, places_, cells_, typesetter_);
        for (const EmotionMark& mark : marks_.felt()) label_count(mark);
        return leftovers_.set(marks_, cells_, typesetter_);
    }

private:
    const EmotionMarks& marks_;
    const Grid& grid_;
    LabelPlaces& places_;
    std::vector<Block>& cells_;
    Typesetter& typesetter_;
    const Theme& theme_;
    EmotionLeftovers leftovers_;
    std::unordered_map<const EmotionMark*, Box> extremes_;  // where the words of a lowest or highest point stand

    Block& cell(const EmotionMark& mark) { return cells_[mark.cell]; }

    void label_extreme(const EmotionMark& mark) {
        if (!has_words(mark)) return;
        const CurvePoint& point = *mark.point;
        const std::string_view label = point.mark->words;
        const bool lowest = point.mark->kind == MarkKind::lowest_point;
        constexpr float inset = 7;
        const float height = typesetter_.styles().height_for(19, &TextSizes::label);
        const float width = typesetter_.width(label, typesetter_.styles().label) + 2 * inset;
        const LabelPlaces::Side side = lowest ? LabelPlaces::Side::below : LabelPlaces::Side::above;
        const LabelPlaces::Wanted wanted{mark.at, marker_radius + 2, width, height, side, mark.column, point.emotion};
        const auto place = grid_.personas.size() > 1 ? places_.take_named(wanted) : places_.take(wanted);  // of one it says no name
        if (!place) return leftovers_.add(mark, std::string(label), marks_.id_of(point.persona));
        extremes_[&mark] = {place->x, place->y, place->x + width, place->y + height};
        const float radius = std::min(typesetter_.rounded(4), height / 2);
        cell(mark).items.push_back(begin_mark(*point.mark));
        cell(mark).items.push_back(filled_rectangle(place->x, place->y, width, height, radius, lowest ? theme_.pain : theme_.opportunity));
        typesetter_.line(cell(mark), label, typesetter_.styles().label, theme_.badge_text, place->x + inset,
            place->y + Typesetter::baseline(typesetter_.styles().label, height));
        cell(mark).items.push_back(end_mark());
    }

    // Above the point where it is high among its column, below where it is low.
    LabelPlaces::Side side_of(const EmotionMark& mark) const {
        for (const EmotionMark* other : marks_.felt_in(mark.cell)) {
            if (other == &mark) continue;
            return other->at.y > mark.at.y ? LabelPlaces::Side::above : LabelPlaces::Side::below;
        }
        return mark.point->score >= 0 ? LabelPlaces::Side::above : LabelPlaces::Side::below;
    }

    // An emotion that was written once for several personas is said once.
    bool is_said_already(const EmotionMark& mark) const {
        for (const EmotionMark* other : marks_.felt_in(mark.cell)) {
            if (other == &mark) return false;
            if (other->point->emotion == mark.point->emotion) return true;
        }
        return false;
    }

    // Whether words that find no place near their point may say whose they are, and stand farther away.
    bool may_be_named(const EmotionMark& mark) const { return grid_.personas.size() > 1 && marks_.felt_in(mark.cell).size() < crowd; }

    // Beside the point; or beside the words of an extreme, which say whose it is; or around it with the persona's name; or below the ground.
    void put(const EmotionMark& mark, std::string_view text, TextStyle style, Color color, float radius) {
        const TextStyles& styles = typesetter_.styles();
        const float height = std::max(styles.height_for(17, &TextSizes::card), styles.height_for(17, &TextSizes::small));
        const LabelPlaces::Wanted wanted{
            mark.at, radius, typesetter_.width(text, style), height, side_of(mark), mark.column, mark.point->emotion};
        const bool is_short = wanted.width <= 3 * marks_.columns().width(mark.column, 1);
        if (is_short) {
            if (const auto place = places_.take(wanted)) return draw(mark, text, style, color, *place, height);
            if (const auto place = beside_extreme(mark, wanted)) return draw(mark, text, style, color, *place, height);
        }
        std::string named;
        if (grid_.personas.size() > 1) named.append(persona_name(mark.point->persona)).append(colon_of(typesetter_.language()));
        named.append(text);
        if (is_short && may_be_named(mark)) {
            LabelPlaces::Wanted longer = wanted;
            longer.width = typesetter_.width(named, style);
            if (const auto place = places_.take_named(longer)) return draw(mark, named, style, color, *place, height);
        }
        leftovers_.add(mark, std::move(named), marks_.ids_of(mark));
    }

    std::optional<Point> beside_extreme(const EmotionMark& mark, const LabelPlaces::Wanted& wanted) {
        const auto extreme = extremes_.find(&mark);
        if (extreme == extremes_.end()) return std::nullopt;
        const Box& box = extreme->second;
        const float top = (box.top + box.bottom - wanted.height) / 2;
        const std::array<Point, 2> corners{Point{box.right + pill_gap, top}, Point{box.left - pill_gap - wanted.width, top}};
        return places_.take_first(corners, wanted.width, wanted.height);
    }

    void draw(const EmotionMark& mark, std::string_view text, TextStyle style, Color color, Point place, float height) {
        draw_of(marks_.ids_of(mark), cell(mark).items, [&] {
            typesetter_.line(
                cell(mark), typesetter_.keep(std::string(text)), style, color, place.x, place.y + Typesetter::baseline(style, height));
        });
    }

    void label_feeling(const EmotionMark& mark) {
        if (mark.point->feeling.empty() || is_said_already(mark)) return;
        put(mark, mark.point->feeling, typesetter_.styles().card, theme_.text, marker_radius);
    }

    std::string_view persona_name(std::uint32_t persona) const {
        const auto& personas = grid_.journey->personas;
        return persona < personas.size() ? personas[persona].name.value : word(Word::everyone, typesetter_.language());
    }

    // How many answered.
    void label_count(const EmotionMark& mark) {
        const Measurement* measurement = measurement_of(*mark.point);
        if (measurement == nullptr || is_said_already(mark)) return;
        const std::string text = fmt::format("{} = {}", word(Word::sample_size, typesetter_.language()),
            number_phrase(static_cast<double>(measurement->n), 0, typesetter_.language()));
        put(mark, text, typesetter_.styles().small, theme_.muted, marker_radius + 2);
    }
};

}  // namespace

bool has_words(const EmotionMark& mark) {
    const InsightMark* extreme = mark.point->mark;
    if (extreme == nullptr || !extreme->of_all) return false;
    const Persona* first = extreme->who.front().persona;
    return first == nullptr || first->index == mark.point->persona;
}

float label_emotions(const EmotionMarks& marks, LabelPlaces& places, std::vector<Block>& cells, Typesetter& typesetter) {
    return EmotionLabels(marks, places, cells, typesetter).label();
}

}  // namespace journeymap
