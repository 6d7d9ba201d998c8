#include "layout/emotion_labels.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "journeymap/words.h"
#include "lanes/phrases.h"
#include "layout/of_personas.h"
#include "layout/signs.h"

namespace journeymap {

namespace {

// From where on a point says how far it has risen or fallen: any step that one decimal shows, and among the points of many a large one.
constexpr double least_step = 0.05, least_step_among_many = 1;
constexpr std::size_t many_personas = 3;

// What found no place beside its point.
struct Leftover {
    std::size_t cell = 0;
    std::string_view text;
    std::string personas;  // ids of those of whom it says something
};

// The feeling's word, and how far it has risen or fallen.
struct PointLabel {
    std::string_view text, step;
};
constexpr float step_gap = 4;

class EmotionLabels {
public:
    EmotionLabels(const EmotionMarks& marks, LabelPlaces& places, std::vector<Block>& cells, Typesetter& typesetter)
        : marks_(marks), grid_(marks.grid()), places_(places), cells_(cells), typesetter_(typesetter), theme_(typesetter.theme()) {}

    float label() {
        for (const EmotionMark& mark : marks_.felt()) label_extreme(mark);
        for (const EmotionMark& mark : marks_.felt()) label_feeling(mark);
        for (const EmotionMark& mark : marks_.felt()) label_count(mark);
        return set_leftovers();
    }

private:
    const EmotionMarks& marks_;
    const Grid& grid_;
    LabelPlaces& places_;
    std::vector<Block>& cells_;
    Typesetter& typesetter_;
    const Theme& theme_;
    std::vector<Leftover> leftovers_;

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
        const auto place = places_.take(mark.at, marker_radius + 2, width, height, side);
        if (!place) {
            leftovers_.push_back({mark.cell, label, marks_.id_of(point.persona)});
            return;
        }
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

    // "+1.6": how much better it feels than in the map that this one is compared with; empty where it does not.
    std::string step_of(const EmotionMark& mark) const {
        if (!mark.before) return {};
        const double step = mark.point->score - *mark.before;
        const double least = grid_.personas.size() < many_personas ? least_step : least_step_among_many;
        return std::fabs(step) < least ? std::string() : score_phrase(step, typesetter_.language());
    }

    float label_height() const {
        const TextStyles& styles = typesetter_.styles();
        return std::max(styles.height_for(17, &TextSizes::card), styles.height_for(17, &TextSizes::small));
    }

    float width_of(const PointLabel& label) {
        const float text = label.text.empty() ? 0 : typesetter_.width(label.text, typesetter_.styles().card);
        const float step = label.step.empty() ? 0 : typesetter_.width(label.step, typesetter_.styles().small_strong);
        return text + step + (text > 0 && step > 0 ? step_gap : 0);
    }

    // False where there is no room beside the point.
    bool put_label(const EmotionMark& mark, const PointLabel& label) {
        const float width = width_of(label);
        if (width > 3 * marks_.columns().width(mark.column, 1)) return false;
        const float height = label_height();
        const auto place = places_.take(mark.at, marker_radius, width, height, side_of(mark));
        if (!place) return false;
        const float baseline = place->y + Typesetter::baseline(typesetter_.styles().card, height);
        draw_of(label.text.empty() ? marks_.id_of(mark.point->persona) : marks_.ids_of(mark), cell(mark).items, [&] {
            float x = place->x;
            if (!label.text.empty()) {
                typesetter_.line(cell(mark), label.text, typesetter_.styles().card, theme_.text, x, baseline);
                x += typesetter_.width(label.text, typesetter_.styles().card) + step_gap;
            }
            if (!label.step.empty()) typesetter_.line(cell(mark), label.step, typesetter_.styles().small_strong, theme_.text, x, baseline);
        });
        return true;
    }

    void label_feeling(const EmotionMark& mark) {
        const PointLabel label{is_said_already(mark) ? std::string_view() : mark.point->feeling, typesetter_.keep(step_of(mark))};
        if (label.text.empty() && label.step.empty()) return;
        if (put_label(mark, label) || label.text.empty()) return;  // of a step the arrow tells, too
        if (!label.step.empty() && put_label(mark, {label.text, {}})) return;
        std::string named;
        if (grid_.personas.size() > 1) named.append(persona_name(mark.point->persona)).append(colon_of(typesetter_.language()));
        leftovers_.push_back({mark.cell, typesetter_.keep(named.append(label.text)), marks_.ids_of(mark)});
    }

    std::string_view persona_name(std::uint32_t persona) const {
        const auto& personas = grid_.journey->personas;
        return persona < personas.size() ? personas[persona].name.value : word(Word::everyone, typesetter_.language());
    }

    // How many answered, where there is room for it.
    void label_count(const EmotionMark& mark) {
        const Measurement* measurement = measurement_of(*mark.point);
        if (measurement == nullptr || is_said_already(mark)) return;
        const std::string_view text = typesetter_.keep(fmt::format("{} = {}", word(Word::sample_size, typesetter_.language()),
            number_phrase(static_cast<double>(measurement->n), 0, typesetter_.language())));
        const float leading = leading_of(typesetter_.styles().small);
        const float width = typesetter_.width(text, typesetter_.styles().small);
        const auto place = places_.take(mark.at, marker_radius + 2, width, leading, side_of(mark));
        if (!place) return;
        draw_of(marks_.ids_of(mark), cell(mark).items, [&] {
            typesetter_.line(cell(mark), text, typesetter_.styles().small, theme_.muted, place->x,
                place->y + Typesetter::baseline(typesetter_.styles().small, leading));
        });
    }

    // Below the ground, in their column, with the persona's name.
    float set_leftovers() {
        float height = 0;
        std::vector<float> below(grid_.columns.size(), 0);  // how far a column is filled: a stage's cell lies over its touchpoints'
        for (const Leftover& leftover : leftovers_) {
            const Cell& where = marks_.lane().cells[leftover.cell];
            const auto first = below.begin() + where.first, end = first + where.count;
            const float filled = *std::max_element(first, end);
            Block set;
            const float left = marks_.columns().left[where.first] + measure::cell_inset;
            typesetter_.paragraph(set, leftover.text, typesetter_.styles().small, theme_.text, 0,
                marks_.columns().width(where.first, where.count) - 2 * measure::cell_inset);
            const float used = set.height;
            std::vector<Item>& items = cells_[leftover.cell].items;
            draw_of(leftover.personas, items, [&] { place(std::move(set), left, measure::curve_height + 6 + filled, items); });
            std::fill(first, end, filled + used + 2);
            height = std::max(height, filled + used + 2);
        }
        return height > 0 ? height + 6 : 0;
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
