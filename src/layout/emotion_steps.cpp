#include "layout/emotion_steps.h"

#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "lanes/phrases.h"
#include "layout/initials.h"
#include "layout/of_personas.h"

namespace journeymap {

namespace {

// From where on a point says how far it has risen or fallen: any step that one decimal shows, and among the points of many a large one.
constexpr double least_step = 0.05, least_step_among_many = 1;
constexpr std::size_t many_personas = 3;

constexpr float name_gap = 4;
constexpr float air = 6;         // left and right of a figure, that no word beside it reads as one with it
constexpr float longest = 84;    // px of a name; one that is longer stands with its initials
constexpr float arrow_half = 4;  // of the width of an arrow

class StepLabels {
public:
    StepLabels(const EmotionMarks& marks, LabelPlaces& places, std::vector<Block>& cells, Typesetter& typesetter)
        : marks_(marks), places_(places), cells_(cells), typesetter_(typesetter) {}

    void label(const EmotionMark& mark) {
        const std::string step = step_of(mark);
        if (step.empty()) return;
        const std::string name = name_at(mark);
        const TextStyle plain = typesetter_.styles().small, strong = typesetter_.styles().small_strong;
        const float name_width = name.empty() ? 0 : typesetter_.width(name, plain) + name_gap;
        const float width = name_width + typesetter_.width(step, strong) + 2 * air;
        const float height = typesetter_.styles().height_for(17, &TextSizes::small);
        const std::optional<Point> place = find(mark, width, height, !name.empty());
        if (!place) return;
        const float x = place->x + air, baseline = place->y + Typesetter::baseline(strong, height);
        Block& cell = cells_[mark.cell];
        draw_of(marks_.id_of(mark.point->persona), cell.items, [&] {
            const Color color = typesetter_.theme().text;
            if (!name.empty()) typesetter_.line(cell, typesetter_.keep(name), plain, color, x, baseline);
            typesetter_.line(cell, typesetter_.keep(step), strong, color, x + name_width, baseline);
        });
    }

private:
    const EmotionMarks& marks_;
    LabelPlaces& places_;
    std::vector<Block>& cells_;
    Typesetter& typesetter_;

    // "+1.6": how much better it feels; empty where it does not.
    std::string step_of(const EmotionMark& mark) const {
        if (!mark.before) return {};
        const double step = mark.point->score - *mark.before;
        const double least = marks_.grid().personas.size() < many_personas ? least_step : least_step_among_many;
        return std::fabs(step) < least ? std::string() : score_phrase(step, typesetter_.language());
    }

    // Where several feel something there, a figure says whose it is.
    std::string name_at(const EmotionMark& mark) {
        const auto& personas = marks_.grid().journey->personas;
        if (marks_.felt_in(mark.cell).size() < 2 || mark.point->persona >= personas.size()) return {};
        const std::string_view name = personas[mark.point->persona].name.value;
        return typesetter_.width(name, typesetter_.styles().small) <= longest ? std::string(name) : initials(name);
    }

    // Right or left of the arrow, else of the marker, else around it.
    std::optional<Point> find(const EmotionMark& mark, float width, float height, bool is_named) {
        const float from = score_height(*mark.before), to = mark.at.y;
        const float right = mark.at.x + arrow_half - 1, left = mark.at.x - arrow_half + 1 - width;
        std::vector<Point> corners;
        if (std::fabs(to - from) > height + 2 * marker_radius) {
            for (const float share : {0.5F, 0.35F, 0.65F}) {
                const float top = from + (to - from) * share - height / 2;
                corners.push_back({right, top});
                corners.push_back({left, top});
            }
        }
        corners.push_back({right + marker_radius, to - height / 2});
        corners.push_back({left - marker_radius, to - height / 2});
        if (const auto place = places_.take_first(corners, width, height)) return place;
        const auto side = to < from ? LabelPlaces::Side::above : LabelPlaces::Side::below;
        const LabelPlaces::Wanted wanted{mark.at, marker_radius, width, height, side, mark.column, mark.point->emotion};
        return is_named ? places_.take_named(wanted) : places_.take(wanted);
    }
};

}  // namespace

void label_steps(const EmotionMarks& marks, LabelPlaces& places, std::vector<Block>& cells, Typesetter& typesetter) {
    StepLabels labels(marks, places, cells, typesetter);
    for (const EmotionMark& mark : marks.felt()) labels.label(mark);
}

}  // namespace journeymap
