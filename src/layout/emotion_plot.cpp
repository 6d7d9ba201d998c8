#include "layout/emotion_plot.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>

#include "journeymap/words.h"
#include "lanes/phrases.h"
#include "layout/curve.h"
#include "layout/curve_run.h"
#include "layout/earlier_curves.h"
#include "layout/emotion_bands.h"
#include "layout/label_places.h"
#include "layout/marker.h"
#include "layout/of_personas.h"
#include "layout/signs.h"

namespace journeymap {

namespace {

constexpr float edge = 37;                                      // from +2 to the top of the ground, from -2 to its bottom
constexpr float unit = (measure::curve_height - 2 * edge) / 4;  // px a step of the score
constexpr float marker_radius = 6.5F;
// From where on a point says how far it has risen or fallen: any step that one decimal shows, and among the points of many a large one.
constexpr double least_step = 0.05, least_step_among_many = 1;
constexpr std::size_t many_personas = 3;

float y_of(double score) { return edge + static_cast<float>(2 - score) * unit; }

// One marker that is drawn, and what it says.
struct Mark {
    std::size_t cell = 0;
    const CurvePoint* point = nullptr;
    Point at;
    std::uint32_t column = 0;           // the first of its cell
    std::optional<double> before = {};  // the score in the map that this one is compared with
};

// What found no place beside its point.
struct Leftover {
    std::size_t cell = 0;
    std::string_view text;
    std::string personas;  // ids of those of whom it says something
};

class Plot {
public:
    Plot(const Lane& lane, const Grid& grid, const Columns& columns, Typesetter& typesetter)
        : lane_(lane),
          grid_(grid),
          columns_(columns),
          typesetter_(typesetter),
          theme_(typesetter.theme()),
          places_({columns.grid_left() + 2, 2, columns.grid_right() - 2, measure::curve_height - 2}) {}

    EmotionPlot draw() {
        plot_.cells.resize(lane_.cells.size());
        plot_.height = measure::curve_height;
        collect();
        draw_ground();
        draw_bands();
        draw_expected();
        const EarlierCurves earlier(std::move(earlier_), theme_, marker_radius);
        earlier.draw_lines(plot_.curves, places_);
        draw_curves();
        earlier.draw_marks(plot_.cells, places_);
        for (const Mark& mark : marks_) draw_of(id_of(mark.point->persona), cell(mark).items, [&] { draw_marker(mark); });
        for (const Mark& mark : marks_) label_extreme(mark);
        for (const Mark& mark : marks_) label_feeling(mark);
        for (const Mark& mark : marks_) label_count(mark);
        set_leftovers();
        return std::move(plot_);
    }

private:
    const Lane& lane_;
    const Grid& grid_;
    const Columns& columns_;
    Typesetter& typesetter_;
    const Theme& theme_;
    LabelPlaces places_;
    EmotionPlot plot_;
    std::vector<Mark> marks_;  // felt, ordered by persona, then x
    std::vector<Mark> expected_;
    std::vector<EarlierMark> earlier_;
    std::vector<std::vector<std::size_t>> by_cell_;  // which marks a cell has
    std::vector<Leftover> leftovers_;

    std::string_view persona_name(std::uint32_t persona) const {
        const auto& personas = grid_.journey->personas;
        return persona < personas.size() ? personas[persona].name.value : word(Word::everyone, typesetter_.language());
    }

    // Everyone whom a mark speaks for; empty: it belongs to no persona.
    std::string personas_of(const Mark& mark) const {
        std::string ids;
        const auto& personas = grid_.journey->personas;
        for (std::size_t i : by_cell_[mark.cell]) {
            const CurvePoint& point = *marks_[i].point;
            if (point.emotion != mark.point->emotion || point.persona >= personas.size()) continue;
            ids.append(ids.empty() ? "" : " ").append(personas[point.persona].id);
        }
        return ids;
    }

    std::string id_of(std::uint32_t persona) const {
        const auto& personas = grid_.journey->personas;
        return persona < personas.size() ? personas[persona].id : std::string();
    }

    void collect() {
        for (std::size_t i = 0; i < lane_.cells.size(); ++i) {
            const auto* cell = std::get_if<CurveCell>(&lane_.cells[i].content);
            if (cell == nullptr) continue;
            float x = columns_.middle(lane_.cells[i].first, lane_.cells[i].count);
            for (const CurvePoint& point : cell->points) {
                Mark mark{i, &point, {x, y_of(point.score)}, lane_.cells[i].first};
                (point.expected ? expected_ : marks_).push_back(mark);
            }
        }
        spread_equal_points();
        std::ranges::stable_sort(marks_, [](const Mark& a, const Mark& b) {
            return a.point->persona != b.point->persona ? a.point->persona < b.point->persona : a.at.x < b.at.x;
        });
        by_cell_.resize(lane_.cells.size());
        for (std::size_t i = 0; i < marks_.size(); ++i) by_cell_[marks_[i].cell].push_back(i);
        collect_earlier();
    }

    void collect_earlier() {
        for (std::size_t i = 0; i < lane_.cells.size(); ++i) {
            const auto* cell = std::get_if<CurveCell>(&lane_.cells[i].content);
            if (cell == nullptr) continue;
            const bool gone = !lane_.cells[i].whole_stage && grid_.columns[lane_.cells[i].first].former != nullptr;
            for (const EarlierScore& score : cell->earlier) {
                EarlierMark mark{i, score.persona, {columns_.middle(lane_.cells[i].first, lane_.cells[i].count), y_of(score.score)}, {},
                    gone, id_of(score.persona)};
                if (Mark* now = mark_of(i, score.persona)) {
                    mark.at.x = now->at.x;
                    mark.now = now->at;
                    now->before = score.score;
                }
                earlier_.push_back(mark);
            }
        }
        add_earlier_edges();
    }

    // Where the earlier curves cross the edges of a part.
    void add_earlier_edges() {
        for (std::uint32_t persona : personas_beyond(lane_, CurveTime::earlier)) {
            std::vector<CurveAnchor> anchors;
            for (const EarlierMark& mark : earlier_) {
                if (mark.persona == persona) anchors.push_back(anchor_at(mark.cell, mark.at));
            }
            std::ranges::stable_sort(anchors, {}, &CurveAnchor::column);
            anchors = with_ends(std::move(anchors), ends_of(lane_, persona, CurveTime::earlier), grid_, y_of);
            const CurveRun run = run_through(anchors, grid_, columns_);
            const CurveRun now = run_through(anchors_of(persona), grid_, columns_);
            if (run.enters) add_earlier_edge(persona, run.points.front(), now.enters ? &now.points.front() : nullptr);
            if (run.leaves) add_earlier_edge(persona, run.points.back(), now.leaves ? &now.points.back() : nullptr);
        }
    }

    void add_earlier_edge(std::uint32_t persona, Point at, const Point* now) {
        EarlierMark mark;
        mark.persona = persona;
        mark.at = at;
        mark.at_edge = true;
        mark.persona_id = id_of(persona);
        if (now != nullptr) mark.now = *now;
        earlier_.push_back(mark);
    }

    Mark* mark_of(std::size_t cell, std::uint32_t persona) {
        for (std::size_t i : by_cell_[cell]) {
            if (marks_[i].point->persona == persona) return &marks_[i];
        }
        return nullptr;
    }

    const Mark* felt_by(const Mark& expected) const {
        for (std::size_t i : by_cell_[expected.cell]) {
            if (marks_[i].point->persona == expected.point->persona) return &marks_[i];
        }
        return nullptr;
    }

    // Markers of one column that would cover each other stand side by side.
    void spread_equal_points() {
        for (std::size_t first = 0; first < marks_.size();) {
            std::size_t end = first;
            while (end < marks_.size() && marks_[end].cell == marks_[first].cell) ++end;
            for (std::size_t i = first; i < end; ++i) {
                std::vector<std::size_t> near;
                for (std::size_t j = first; j < end; ++j) {
                    if (std::fabs(marks_[j].at.y - marks_[i].at.y) < 2 * marker_radius - 2) near.push_back(j);
                }
                if (near.size() < 2 || near.front() != i) continue;
                float start = -static_cast<float>(near.size() - 1) / 2;
                float room = columns_.width(marks_[i].column, lane_.cells[marks_[i].cell].count);
                float step = std::min(2 * marker_radius + 3, room / static_cast<float>(near.size()));
                for (std::size_t k = 0; k < near.size(); ++k) {
                    Mark& mark = marks_[near[k]];
                    mark.at.x = columns_.middle(mark.column, lane_.cells[mark.cell].count) + (start + static_cast<float>(k)) * step;
                }
            }
            first = end;
        }
    }

    void draw_ground() {
        float left = columns_.grid_left(), right = columns_.grid_right();
        Paint paint;
        paint.kind = Paint::Kind::vertical_gradient;
        paint.stops = {{0, theme_.delighted}, {0.5F, theme_.background}, {1, theme_.angry}};
        plot_.ground.items.emplace_back(Shape{Rectangle{left, 0, right - left, measure::curve_height, 0}, std::move(paint), {}});
        float middle = measure::curve_height / 2;
        plot_.ground.items.push_back(line_between(left, middle, right, middle, theme_.muted, 1, {1, 4}));
        places_.add_faint_line({left, middle}, {right, middle});
        for (std::size_t i = 1; i < grid_.stages.size(); ++i) {
            float x = columns_.left[grid_.stages[i].first];
            places_.add_faint_line({x, 0}, {x, measure::curve_height});
        }
        label_axis(Word::delighted, 4);
        if (const std::optional<float> top = find_neutral_top(middle)) label_axis(Word::neutral, *top);
        label_axis(Word::angry, measure::curve_height - typesetter_.styles().height_for(19, &TextSizes::small));
    }

    // Above the middle line, or below it where curves that come in at the edge run there, too; nowhere where they run in both places.
    std::optional<float> find_neutral_top(float middle) {
        const float leading = leading_of(typesetter_.styles().small);
        const float end =
            columns_.grid_left() + 8 + typesetter_.width(word(Word::neutral, typesetter_.language()), typesetter_.styles().small);
        std::vector<float> heights;
        for (const EarlierMark& mark : earlier_) {
            if (mark.at_edge && mark.at.x < end) heights.push_back(mark.at.y);
        }
        for (std::uint32_t persona : drawn_personas()) {
            const CurveRun run = run_through(anchors_of(persona), grid_, columns_);
            if (!run.enters || run.points.size() < 2) continue;
            const std::vector<float> slopes = slopes_of(run);
            const float share = std::min(1.0F, (end - run.points[0].x) / std::max(1.0F, run.points[1].x - run.points[0].x));
            for (int k = 0; k <= 4; ++k) heights.push_back(point_on(run.points, slopes, 0, share * static_cast<float>(k) / 4).y);
        }
        for (const float top : {middle - typesetter_.styles().height_for(17, &TextSizes::small), middle + 3}) {
            const auto meets = [&](float y) { return y > top - 2 && y < top + leading + 2; };
            if (std::ranges::none_of(heights, meets)) return top;
        }
        return std::nullopt;
    }

    void label_axis(Word name, float top) {
        std::string_view text = word(name, typesetter_.language());
        float leading = leading_of(typesetter_.styles().small);
        float left = columns_.grid_left() + 4;
        typesetter_.line(plot_.ground, text, typesetter_.styles().small, theme_.muted, left,
            top + Typesetter::baseline(typesetter_.styles().small, leading));
        places_.add_obstacle({left, top, left + typesetter_.width(text, typesetter_.styles().small), top + leading});
    }

    // What was meant: the persona's own marker, small and open, tied to what is felt.
    void draw_expected() {
        for (const Mark& mark : expected_) {
            Color color = persona_color(theme_, mark.point->persona);
            const Mark* felt = felt_by(mark);
            const std::string id = id_of(mark.point->persona);
            if (felt != nullptr) {
                draw_of(id, plot_.curves.items, [&] {
                    plot_.curves.items.push_back(line_between(felt->at.x, felt->at.y, felt->at.x, mark.at.y, color, 1, {2, 3}));
                });
            }
            Point at{felt != nullptr ? felt->at.x : mark.at.x, mark.at.y};
            draw_of(id, cell(mark).items, [&] { cell(mark).items.emplace_back(expected_marker(theme_, mark.point->persona, at)); });
            places_.add_obstacle({at.x - 6, at.y - 6, at.x + 6, at.y + 6});
        }
    }

    // Where the mean of all who could have been asked may lie.
    void draw_bands() {
        for (std::uint32_t persona : drawn_personas()) {
            const std::vector<CurveAnchor> anchors = anchors_of(persona);
            const CurveRun run = run_through(anchors, grid_, columns_);
            std::vector<BandPoint> points;
            for (const Mark& mark : marks_of(persona)) points.push_back(band_point(mark));
            if (points.empty()) continue;
            if (run.enters) points.insert(points.begin(), band_at_edge(persona, points.front(), anchors[1], anchors[0]));
            if (run.leaves) points.push_back(band_at_edge(persona, points.back(), anchors[anchors.size() - 2], anchors.back()));
            for (std::size_t i = 0; i + 1 < points.size(); ++i) points[i].joins_next = run.known[i];
            draw_of(id_of(persona), plot_.curves.items, [&] { append_bands(plot_.curves.items, points, persona_color(theme_, persona)); });
        }
    }

    BandPoint band_point(const Mark& mark) {
        const BandPoint point = band_point(*mark.point, mark.at.x);
        if (point.measured) places_.add_obstacle({point.x - 5, point.top - 1, point.x + 5, point.bottom + 1});
        return point;
    }
    static BandPoint band_point(const CurvePoint& said, float x) {
        BandPoint point{x};
        const Measurement* measurement = measurement_of(said);
        if (measurement == nullptr || !measurement->low) return point;
        point.top = y_of(*measurement->high);
        point.bottom = y_of(*measurement->low);
        point.measured = true;
        return point;
    }
    BandPoint band_at_edge(std::uint32_t persona, const BandPoint& last, const CurveAnchor& inside, const CurveAnchor& beyond) const {
        const bool before = beyond.column < inside.column;
        const CurveEnds ends = ends_of(lane_, persona, CurveTime::now);
        const CurveEnd* end = before ? ends.before : ends.after;
        BandPoint point = band_point(*end->point, before ? columns_.grid_left() : columns_.grid_right());
        const float end_column = before ? 0 : static_cast<float>(grid_.columns.size());
        const float share = (end_column - inside.column) / (beyond.column - inside.column);
        point.measured = point.measured && last.measured;
        point.top = last.top + (point.top - last.top) * share;
        point.bottom = last.bottom + (point.bottom - last.bottom) * share;
        point.at_edge = true;
        return point;
    }

    static const Measurement* measurement_of(const CurvePoint& point) {
        const auto& measured = point.emotion->measured;
        return measured && measured->result && measured->result->n > 0 ? &*measured->result : nullptr;
    }

    std::span<const Mark> marks_of(std::uint32_t persona) const {
        const auto found = std::ranges::equal_range(marks_, persona, {}, [](const Mark& mark) { return mark.point->persona; });
        return {found.begin(), found.end()};
    }
    std::set<std::uint32_t> drawn_personas() const {
        std::set<std::uint32_t> personas = personas_beyond(lane_, CurveTime::now);
        for (const Mark& mark : marks_) personas.insert(mark.point->persona);
        return personas;
    }
    CurveAnchor anchor_at(std::size_t cell, Point at) const { return anchor_within(lane_.cells[cell], at); }
    std::vector<CurveAnchor> anchors_of(std::uint32_t persona) const {
        std::vector<CurveAnchor> anchors;
        for (const Mark& mark : marks_of(persona)) anchors.push_back(anchor_at(mark.cell, mark.at));
        return with_ends(std::move(anchors), ends_of(lane_, persona, CurveTime::now), grid_, y_of);
    }

    void draw_curves() {
        for (std::uint32_t persona : drawn_personas()) {
            const CurveRun run = run_through(anchors_of(persona), grid_, columns_);
            if (run.points.empty()) continue;
            draw_of(id_of(persona), plot_.curves.items, [&] { draw_curve(run, persona_stroke(theme_, persona)); });
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

    Block& cell(const Mark& mark) { return plot_.cells[mark.cell]; }

    void draw_marker(const Mark& mark) {
        const CurvePoint& point = *mark.point;
        Color color = persona_color(theme_, point.persona);
        if (point.emotion->from && point.emotion->to) {
            float from = y_of(std::clamp(*point.emotion->from, -2.0, 2.0)), to = y_of(std::clamp(*point.emotion->to, -2.0, 2.0));
            if (from != to) {
                Path arrow;
                float tip = to < from ? 5.0F : -5.0F;
                arrow.move(mark.at.x, from);
                arrow.line(mark.at.x, to);
                arrow.move(mark.at.x - 4, to + tip);
                arrow.line(mark.at.x, to);
                arrow.line(mark.at.x + 4, to + tip);
                cell(mark).items.emplace_back(Shape{std::move(arrow), {}, {color, 1.4F, {}, true}});
                auto [top, bottom] = std::minmax(from, to);
                places_.add_obstacle({mark.at.x - 5, top, mark.at.x + 5, bottom});
            }
        }
        const bool only_sign = point.mark != nullptr && !has_words(mark);
        if (only_sign) cell(mark).items.push_back(begin_mark(*point.mark));
        cell(mark).items.emplace_back(persona_marker(theme_, point.persona, mark.at, marker_radius, point.mark != nullptr));
        if (only_sign) cell(mark).items.push_back(end_mark());
        float reach = marker_radius + 2;
        places_.add_obstacle({mark.at.x - reach, mark.at.y - reach, mark.at.x + reach, mark.at.y + reach});
    }

    // Of several personas who feel the same there the first one has the words; the lowest point of one persona is only filled.
    bool has_words(const Mark& mark) const {
        const InsightMark* extreme = mark.point->mark;
        if (extreme == nullptr || !extreme->of_all) return false;
        const Persona* first = extreme->who.front().persona;
        return first == nullptr || first->index == mark.point->persona;
    }

    void label_extreme(const Mark& mark) {
        const CurvePoint& point = *mark.point;
        if (!has_words(mark)) return;
        const std::string_view label = point.mark->words;
        const bool lowest = point.mark->kind == MarkKind::lowest_point;
        constexpr float inset = 7;
        const float height = typesetter_.styles().height_for(19, &TextSizes::label);
        float width = typesetter_.width(label, typesetter_.styles().label) + 2 * inset;
        auto place = places_.take(mark.at, marker_radius + 2, width, height, lowest ? LabelPlaces::Side::below : LabelPlaces::Side::above);
        Color color = lowest ? theme_.pain : theme_.opportunity;
        if (!place) {
            leftovers_.push_back({mark.cell, label, id_of(point.persona)});
            return;
        }
        cell(mark).items.push_back(begin_mark(*point.mark));
        cell(mark).items.push_back(
            filled_rectangle(place->x, place->y, width, height, std::min(typesetter_.rounded(4), height / 2), color));
        typesetter_.line(cell(mark), label, typesetter_.styles().label, theme_.badge_text, place->x + inset,
            place->y + Typesetter::baseline(typesetter_.styles().label, height));
        cell(mark).items.push_back(end_mark());
    }

    // Above the point where it is high among its column, below where it is low.
    LabelPlaces::Side side_of(const Mark& mark) const {
        for (std::size_t i : by_cell_[mark.cell]) {
            const Mark& other = marks_[i];
            if (&other == &mark) continue;
            return other.at.y > mark.at.y ? LabelPlaces::Side::above : LabelPlaces::Side::below;
        }
        return mark.point->score >= 0 ? LabelPlaces::Side::above : LabelPlaces::Side::below;
    }

    // An emotion that was written once for several personas is said once.
    bool is_said_already(const Mark& mark) const {
        for (std::size_t i : by_cell_[mark.cell]) {
            if (&marks_[i] == &mark) return false;
            if (marks_[i].point->emotion == mark.point->emotion) return true;
        }
        return false;
    }

    // "+1.6": how much better it feels than in the map that this one is compared with; empty where it does not.
    std::string step_of(const Mark& mark) const {
        if (!mark.before) return {};
        const double step = mark.point->score - *mark.before;
        const double least = grid_.personas.size() < many_personas ? least_step : least_step_among_many;
        return std::fabs(step) < least ? std::string() : score_phrase(step, typesetter_.language());
    }

    // The feeling's word, and how far it has risen or fallen.
    struct PointLabel {
        std::string_view text, step;
    };
    static constexpr float step_gap = 4;

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
    bool put_label(const Mark& mark, const PointLabel& label) {
        const float width = width_of(label);
        if (width > 3 * columns_.width(mark.column, 1)) return false;
        const float height = label_height();
        const auto place = places_.take(mark.at, marker_radius, width, height, side_of(mark));
        if (!place) return false;
        const float baseline = place->y + Typesetter::baseline(typesetter_.styles().card, height);
        draw_of(label.text.empty() ? id_of(mark.point->persona) : personas_of(mark), cell(mark).items, [&] {
            float x = place->x;
            if (!label.text.empty()) {
                typesetter_.line(cell(mark), label.text, typesetter_.styles().card, theme_.text, x, baseline);
                x += typesetter_.width(label.text, typesetter_.styles().card) + step_gap;
            }
            if (!label.step.empty()) typesetter_.line(cell(mark), label.step, typesetter_.styles().small_strong, theme_.text, x, baseline);
        });
        return true;
    }

    void label_feeling(const Mark& mark) {
        const PointLabel label{is_said_already(mark) ? std::string_view() : mark.point->feeling, typesetter_.keep(step_of(mark))};
        if (label.text.empty() && label.step.empty()) return;
        if (put_label(mark, label) || label.text.empty()) return;  // of a step the arrow tells, too
        if (!label.step.empty() && put_label(mark, {label.text, {}})) return;
        std::string named =
            grid_.personas.size() > 1 ? std::string(persona_name(mark.point->persona)).append(colon_of(typesetter_.language())) : "";
        leftovers_.push_back({mark.cell, typesetter_.keep(named + std::string(label.text)), personas_of(mark)});
    }

    // How many answered, where there is room for it.
    void label_count(const Mark& mark) {
        const Measurement* measurement = measurement_of(*mark.point);
        if (measurement == nullptr || is_said_already(mark)) return;
        const std::string_view text = typesetter_.keep(fmt::format("{} = {}", word(Word::sample_size, typesetter_.language()),
            number_phrase(static_cast<double>(measurement->n), 0, typesetter_.language())));
        const float leading = leading_of(typesetter_.styles().small);
        const float width = typesetter_.width(text, typesetter_.styles().small);
        const auto place = places_.take(mark.at, marker_radius + 2, width, leading, side_of(mark));
        if (!place) return;
        draw_of(personas_of(mark), cell(mark).items, [&] {
            typesetter_.line(cell(mark), text, typesetter_.styles().small, theme_.muted, place->x,
                place->y + Typesetter::baseline(typesetter_.styles().small, leading));
        });
    }

    // Words that found no place beside their point stand below the ground, in their column, with the persona's name.
    void set_leftovers() {
        float height = 0;
        std::vector<float> below(grid_.columns.size(), 0);  // how far a column is filled: a stage's cell lies over its touchpoints'
        for (const Leftover& leftover : leftovers_) {
            const Cell& where = lane_.cells[leftover.cell];
            auto first = below.begin() + where.first, end = first + where.count;
            float filled = *std::max_element(first, end);
            Block set;
            float left = columns_.left[where.first] + measure::cell_inset;
            typesetter_.paragraph(set, leftover.text, typesetter_.styles().small, theme_.text, 0,
                columns_.width(where.first, where.count) - 2 * measure::cell_inset);
            float used = set.height;
            std::vector<Item>& items = plot_.cells[leftover.cell].items;
            draw_of(leftover.personas, items, [&] { place(std::move(set), left, measure::curve_height + 6 + filled, items); });
            std::fill(first, end, filled + used + 2);
            height = std::max(height, filled + used + 2);
        }
        if (height > 0) plot_.height += height + 6;
    }
};

}  // namespace

EmotionPlot plot_emotions(const Lane& lane, const Grid& grid, const Columns& columns, Typesetter& typesetter) {
    return Plot(lane, grid, columns, typesetter).draw();
}

}  // namespace journeymap
