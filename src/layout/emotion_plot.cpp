#include "layout/emotion_plot.h"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/curve.h"
#include "layout/curve_run.h"
#include "layout/earlier_curves.h"
#include "layout/emotion_bands.h"
#include "layout/emotion_ground.h"
#include "layout/emotion_labels.h"
#include "layout/emotion_marks.h"
#include "layout/label_places.h"
#include "layout/marker.h"
#include "layout/of_personas.h"
#include "layout/signs.h"

namespace journeymap {

namespace {

class Plot {
public:
    Plot(const EmotionMarks& marks, Typesetter& typesetter)
        : marks_(marks),
          typesetter_(typesetter),
          theme_(typesetter.theme()),
          places_({marks.columns().grid_left() + 2, 2, marks.columns().grid_right() - 2, measure::curve_height - 2}) {}

    EmotionPlot draw() {
        plot_.cells.resize(marks_.lane().cells.size());
        plot_.ground = draw_emotion_ground(marks_, places_, typesetter_);
        draw_emotion_bands(marks_, theme_, plot_.curves, places_);
        draw_expected();
        const EarlierCurves earlier(marks_.earlier(), theme_, marker_radius);
        earlier.draw_lines(plot_.curves, places_);
        draw_curves();
        earlier.draw_marks(plot_.cells, places_);
        for (const EmotionMark& mark : marks_.felt())
            draw_of(marks_.id_of(mark.point->persona), cell(mark).items, [&] { draw_felt(mark); });
        plot_.height = measure::curve_height + label_emotions(marks_, places_, plot_.cells, typesetter_);
        return std::move(plot_);
    }

private:
    const EmotionMarks& marks_;
    Typesetter& typesetter_;
    const Theme& theme_;
    LabelPlaces places_;
    EmotionPlot plot_;

    Block& cell(const EmotionMark& mark) { return plot_.cells[mark.cell]; }

    const EmotionMark* felt_beside(const EmotionMark& expected) const {
        for (const EmotionMark* mark : marks_.felt_in(expected.cell)) {
            if (mark->point->persona == expected.point->persona) return mark;
        }
        return nullptr;
    }

    // What was meant: the persona's own marker, small and open, tied to what is felt.
    void draw_expected() {
        for (const EmotionMark& mark : marks_.expected()) {
            const Color color = persona_color(theme_, mark.point->persona);
            const EmotionMark* felt = felt_beside(mark);
            const std::string id = marks_.id_of(mark.point->persona);
            if (felt != nullptr) {
                draw_of(id, plot_.curves.items, [&] {
                    plot_.curves.items.push_back(line_between(felt->at.x, felt->at.y, felt->at.x, mark.at.y, color, 1, {2, 3}));
                });
            }
            const Point at{felt != nullptr ? felt->at.x : mark.at.x, mark.at.y};
            draw_of(id, cell(mark).items, [&] { cell(mark).items.emplace_back(expected_marker(theme_, mark.point->persona, at)); });
            places_.add_obstacle({at.x - 6, at.y - 6, at.x + 6, at.y + 6});
        }
    }

    void draw_curves() {
        for (std::uint32_t persona : marks_.personas()) {
            const CurveRun run = marks_.run_of(persona);
            if (run.points.empty()) continue;
            draw_of(marks_.id_of(persona), plot_.curves.items, [&] { draw_curve(run, persona_stroke(theme_, persona)); });
        }
    }

    void draw_curve(const CurveRun& run, Stroke stroke) {
        const std::vector<Point>& points = run.points;
        const std::vector<float> slopes = slopes_of(run);
        Path known, unknown;
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            // Where a column between two points says nothing, the line is thin: nobody recorded how it goes there.
            Path& path = run.known[i] ? known : unknown;
            bool joins = !path.points.empty() && path.points.back().x == points[i].x && path.points.back().y == points[i].y;
            if (!joins) path.move(points[i].x, points[i].y);
            auto [a, b] = controls_of(points, slopes, i);
            path.cubic(a, b, points[i + 1]);
            add_obstacle_line(points, slopes, i);
        }
        if (!known.verbs.empty()) plot_.curves.items.emplace_back(Shape{std::move(known), {}, stroke});
        stroke.width = 1;
        if (!unknown.verbs.empty()) plot_.curves.items.emplace_back(Shape{std::move(unknown), {}, stroke});
    }

    void add_obstacle_line(const std::vector<Point>& points, const std::vector<float>& slopes, std::size_t i) {
        constexpr int pieces = 10;
        Point from = points[i];
        for (int k = 1; k <= pieces; ++k) {
            Point to = point_on(points, slopes, i, static_cast<float>(k) / pieces);
            places_.add_line(from, to);
            from = to;
        }
    }

    void draw_felt(const EmotionMark& mark) {
        const CurvePoint& point = *mark.point;
        draw_range(mark);
        const bool only_sign = point.mark != nullptr && !has_words(mark);
        if (only_sign) cell(mark).items.push_back(begin_mark(*point.mark));
        cell(mark).items.emplace_back(persona_marker(theme_, point.persona, mark.at, marker_radius, point.mark != nullptr));
        if (only_sign) cell(mark).items.push_back(end_mark());
        float reach = marker_radius + 2;
        places_.add_obstacle({mark.at.x - reach, mark.at.y - reach, mark.at.x + reach, mark.at.y + reach});
        places_.add_marker(mark.at, mark.column, point.emotion);
    }

    // An arrow where the feeling changes during the touchpoint.
    void draw_range(const EmotionMark& mark) {
        const Emotion& emotion = *mark.point->emotion;
        if (!emotion.from || !emotion.to) return;
        const float from = score_height(std::clamp(*emotion.from, -2.0, 2.0)), to = score_height(std::clamp(*emotion.to, -2.0, 2.0));
        if (from == to) return;
        Path arrow;
        const float tip = to < from ? 5.0F : -5.0F;
        arrow.move(mark.at.x, from);
        arrow.line(mark.at.x, to);
        arrow.move(mark.at.x - 4, to + tip);
        arrow.line(mark.at.x, to);
        arrow.line(mark.at.x + 4, to + tip);
        cell(mark).items.emplace_back(Shape{std::move(arrow), {}, {persona_color(theme_, mark.point->persona), 1.4F, {}, true}});
        const auto [top, bottom] = std::minmax(from, to);
        places_.add_obstacle({mark.at.x - 5, top, mark.at.x + 5, bottom});
    }
};

}  // namespace

EmotionPlot plot_emotions(const Lane& lane, const Grid& grid, const Columns& columns, Typesetter& typesetter) {
    const EmotionMarks marks(lane, grid, columns);
    return Plot(marks, typesetter).draw();
}

}  // namespace journeymap
