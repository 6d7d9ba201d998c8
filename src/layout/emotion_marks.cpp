#include "layout/emotion_marks.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace journeymap {

namespace {

constexpr float edge = 37;                                      // from +2 to the top of the ground, from -2 to its bottom
constexpr float unit = (measure::curve_height - 2 * edge) / 4;  // px a step of the score

std::optional<double> score_before(const CurveCell& cell, std::uint32_t persona) {
    const auto found = std::ranges::find(cell.earlier, persona, &EarlierScore::persona);
    return found == cell.earlier.end() ? std::nullopt : std::optional(found->score);
}

}  // namespace

float score_height(double score) { return edge + static_cast<float>(2 - score) * unit; }

bool is_gone(const Cell& cell, const Grid& grid) { return !cell.whole_stage && grid.columns[cell.first].former != nullptr; }

const Measurement* measurement_of(const CurvePoint& point) {
    const auto& measured = point.emotion->measured;
    return measured && measured->result && measured->result->n > 0 ? &*measured->result : nullptr;
}

EmotionMarks::EmotionMarks(const Lane& lane, const Grid& grid, const Columns& columns) : lane_(lane), grid_(grid), columns_(columns) {
    collect();
    spread_equal_points();
    std::ranges::stable_sort(felt_, [](const EmotionMark& a, const EmotionMark& b) {
        return a.point->persona != b.point->persona ? a.point->persona < b.point->persona : a.at.x < b.at.x;
    });
    felt_in_.resize(lane_.cells.size());
    for (const EmotionMark& mark : felt_) felt_in_[mark.cell].push_back(&mark);
    collect_earlier();
    add_earlier_edges();
}

void EmotionMarks::collect() {
    for (std::size_t i = 0; i < lane_.cells.size(); ++i) {
        const auto* cell = std::get_if<CurveCell>(&lane_.cells[i].content);
        if (cell == nullptr) continue;
        const float x = columns_.middle(lane_.cells[i].first, lane_.cells[i].count);
        for (const CurvePoint& point : cell->points) {
            (point.expected ? expected_ : felt_)
                .push_back({i, &point, {x, score_height(point.score)}, lane_.cells[i].first, score_before(*cell, point.persona)});
        }
    }
}

// Markers of one column that would cover each other stand side by side.
void EmotionMarks::spread_equal_points() {
    for (std::size_t first = 0; first < felt_.size();) {
        std::size_t end = first;
        while (end < felt_.size() && felt_[end].cell == felt_[first].cell) ++end;
        for (std::size_t i = first; i < end; ++i) {
            std::vector<std::size_t> near;
            for (std::size_t j = first; j < end; ++j) {
                if (std::fabs(felt_[j].at.y - felt_[i].at.y) < 2 * marker_radius - 2) near.push_back(j);
            }
            if (near.size() < 2 || near.front() != i) continue;
            const float start = -static_cast<float>(near.size() - 1) / 2;
            const float room = columns_.width(felt_[i].column, lane_.cells[felt_[i].cell].count);
            const float step = std::min(2 * marker_radius + 3, room / static_cast<float>(near.size()));
            for (std::size_t k = 0; k < near.size(); ++k) {
                EmotionMark& mark = felt_[near[k]];
                mark.at.x = columns_.middle(mark.column, lane_.cells[mark.cell].count) + (start + static_cast<float>(k)) * step;
            }
        }
        first = end;
    }
}

void EmotionMarks::collect_earlier() {
    for (std::size_t i = 0; i < lane_.cells.size(); ++i) {
        const auto* cell = std::get_if<CurveCell>(&lane_.cells[i].content);
        if (cell == nullptr) continue;
        const bool gone = is_gone(lane_.cells[i], grid_);
        const float middle = columns_.middle(lane_.cells[i].first, lane_.cells[i].count);
        for (const EarlierScore& score : cell->earlier) {
            EarlierMark mark{i, score.persona, {middle, score_height(score.score)}, {}, gone, id_of(score.persona)};
            const auto now = std::ranges::find(felt_in_[i], score.persona, [](const EmotionMark* felt) { return felt->point->persona; });
            if (now != felt_in_[i].end()) {
                mark.at.x = (*now)->at.x;
                mark.now = (*now)->at;
            }
            earlier_.push_back(std::move(mark));
        }
    }
}

// Where the earlier curves cross the edges of a part.
void EmotionMarks::add_earlier_edges() {
    for (std::uint32_t persona : personas_beyond(lane_, CurveTime::earlier)) {
        std::vector<CurveAnchor> anchors;
        for (const EarlierMark& mark : earlier_) {
            if (mark.persona == persona) anchors.push_back(anchor_within(lane_.cells[mark.cell], mark.at));
        }
        std::ranges::stable_sort(anchors, {}, &CurveAnchor::column);
        anchors = with_ends(std::move(anchors), ends_of(lane_, persona, CurveTime::earlier), grid_, score_height);
        const CurveRun run = run_through(anchors, grid_, columns_);
        const CurveRun now = run_of(persona);
        if (run.enters) add_earlier_edge(persona, run.points.front(), now.enters ? &now.points.front() : nullptr);
        if (run.leaves) add_earlier_edge(persona, run.points.back(), now.leaves ? &now.points.back() : nullptr);
    }
}

void EmotionMarks::add_earlier_edge(std::uint32_t persona, Point at, const Point* now) {
    EarlierMark mark;
    mark.persona = persona;
    mark.at = at;
    mark.at_edge = true;
    mark.persona_id = id_of(persona);
    if (now != nullptr) mark.now = *now;
    earlier_.push_back(std::move(mark));
}

std::span<const EmotionMark> EmotionMarks::felt_by(std::uint32_t persona) const {
    const auto persona_of = [](const EmotionMark& mark) { return mark.point->persona; };
    return {std::ranges::lower_bound(felt_, persona, {}, persona_of), std::ranges::upper_bound(felt_, persona, {}, persona_of)};
}

std::set<std::uint32_t> EmotionMarks::personas() const {
    std::set<std::uint32_t> personas = personas_beyond(lane_, CurveTime::now);
    for (const EmotionMark& mark : felt_) personas.insert(mark.point->persona);
    return personas;
}

std::vector<CurveAnchor> EmotionMarks::anchors_of(std::uint32_t persona) const {
    std::vector<CurveAnchor> anchors;
    for (const EmotionMark& mark : felt_by(persona)) anchors.push_back(anchor_within(lane_.cells[mark.cell], mark.at));
    return with_ends(std::move(anchors), ends_of(lane_, persona, CurveTime::now), grid_, score_height);
}

std::string EmotionMarks::id_of(std::uint32_t persona) const {
    const auto& personas = grid_.journey->personas;
    return persona < personas.size() ? personas[persona].id : std::string();
}

std::string EmotionMarks::ids_of(const EmotionMark& mark) const {
    std::string ids;
    for (const EmotionMark* other : felt_in_[mark.cell]) {
        const std::string id = id_of(other->point->persona);
        if (other->point->emotion != mark.point->emotion || id.empty()) continue;
        ids.append(ids.empty() ? "" : " ").append(id);
    }
    return ids;
}

}  // namespace journeymap
