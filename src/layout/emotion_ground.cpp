#include "layout/emotion_ground.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "journeymap/words.h"
#include "layout/curve.h"

namespace journeymap {

namespace {

// Above the middle line, or below it where curves that come in at the edge run there, too; nowhere where they run in both places.
std::optional<float> find_neutral_top(const EmotionMarks& marks, float middle, Typesetter& typesetter) {
    const float leading = leading_of(typesetter.styles().small);
    const float end =
        marks.columns().grid_left() + 8 + typesetter.width(word(Word::neutral, typesetter.language()), typesetter.styles().small);
    std::vector<float> heights;
    for (const EarlierMark& mark : marks.earlier()) {
        if (mark.at_edge && mark.at.x < end) heights.push_back(mark.at.y);
    }
    for (std::uint32_t persona : marks.personas()) {
        const CurveRun run = marks.run_of(persona);
        if (!run.enters || run.points.size() < 2) continue;
        const std::vector<float> slopes = slopes_of(run);
        const float share = std::min(1.0F, (end - run.points[0].x) / std::max(1.0F, run.points[1].x - run.points[0].x));
        for (int k = 0; k <= 4; ++k) heights.push_back(point_on(run.points, slopes, 0, share * static_cast<float>(k) / 4).y);
    }
    for (const float top : {middle - typesetter.styles().height_for(17, &TextSizes::small), middle + 3}) {
        const auto meets = [&](float y) { return y > top - 2 && y < top + leading + 2; };
        if (std::ranges::none_of(heights, meets)) return top;
    }
    return std::nullopt;
}

}  // namespace

Block draw_emotion_ground(const EmotionMarks& marks, LabelPlaces& places, Typesetter& typesetter) {
    const Theme& theme = typesetter.theme();
    const Columns& columns = marks.columns();
    const float left = columns.grid_left(), right = columns.grid_right();
    Block ground;
    Paint paint;
    paint.kind = Paint::Kind::vertical_gradient;
    paint.stops = {{0, theme.delighted}, {0.5F, theme.background}, {1, theme.angry}};
    ground.items.emplace_back(Shape{Rectangle{left, 0, right - left, measure::curve_height, 0}, std::move(paint), {}});
    const float middle = measure::curve_height / 2;
    ground.items.push_back(line_between(left, middle, right, middle, theme.muted, 1, {1, 4}));
    places.add_line({left, middle}, {right, middle}, LabelPlaces::Line::ground);
    for (std::size_t i = 1; i < marks.grid().stages.size(); ++i) {
        const float x = columns.left[marks.grid().stages[i].first];
        places.add_line({x, 0}, {x, measure::curve_height}, LabelPlaces::Line::ground);
    }
    const auto label = [&](Word name, float top) {
        const std::string_view text = word(name, typesetter.language());
        const TextStyle style = typesetter.styles().small;
        const float leading = leading_of(style);
        typesetter.line(ground, text, style, theme.muted, left + 4, top + Typesetter::baseline(style, leading));
        places.add_obstacle({left + 4, top, left + 4 + typesetter.width(text, style), top + leading});
    };
    label(Word::delighted, 4);
    if (const std::optional<float> top = find_neutral_top(marks, middle, typesetter)) label(Word::neutral, *top);
    label(Word::angry, measure::curve_height - typesetter.styles().height_for(19, &TextSizes::small));
    return ground;
}

}  // namespace journeymap
