// The marks of the emotion lane: which points stand where, and whose they are, before anything is drawn. Used by all that draws the lane.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "journeymap/grid.h"
#include "layout/columns.h"
#include "layout/curve_run.h"
#include "layout/earlier_curves.h"

namespace journeymap {

inline constexpr float marker_radius = 6.5F;

// How far below the top of the ground a score stands.
float score_height(double score);

// Whether the touchpoint of a cell is gone.
bool is_gone(const Cell& cell, const Grid& grid);

// One marker that is drawn, and what it says.
struct EmotionMark {
    std::size_t cell = 0;
    const CurvePoint* point = nullptr;
    Point at;
    std::uint32_t column = 0;           // the first of its cell
    std::optional<double> before = {};  // the score in the map that this one is compared with
};

class EmotionMarks {
public:
    EmotionMarks(const Lane& lane, const Grid& grid, const Columns& columns);
    EmotionMarks(const EmotionMarks&) = delete;
    EmotionMarks& operator=(const EmotionMarks&) = delete;

    const Lane& lane() const { return lane_; }
    const Grid& grid() const { return grid_; }
    const Columns& columns() const { return columns_; }

    // By persona, then x.
    const std::vector<EmotionMark>& felt() const { return felt_; }
    std::span<const EmotionMark> felt_by(std::uint32_t persona) const;
    const std::vector<const EmotionMark*>& felt_in(std::size_t cell) const { return felt_in_[cell]; }
    const std::vector<EmotionMark>& expected() const { return expected_; }
    const std::vector<EarlierMark>& earlier() const { return earlier_; }

    // Those whose curve runs through the part of the map.
    std::set<std::uint32_t> personas() const;
    std::vector<CurveAnchor> anchors_of(std::uint32_t persona) const;
    CurveRun run_of(std::uint32_t persona) const { return run_through(anchors_of(persona), grid_, columns_); }

    // Empty: everyone, who is no persona.
    std::string id_of(std::uint32_t persona) const;
    // The ids of all for whom a mark speaks.
    std::string ids_of(const EmotionMark& mark) const;

private:
    const Lane& lane_;
    const Grid& grid_;
    const Columns& columns_;
    std::vector<EmotionMark> felt_;
    std::vector<std::vector<const EmotionMark*>> felt_in_;
    std::vector<EmotionMark> expected_;
    std::vector<EarlierMark> earlier_;

    void collect();
    void spread_equal_points();
    void collect_earlier();
    void add_earlier_edges();
    void add_earlier_edge(std::uint32_t persona, Point at, const Point* now);
};

// The answers that a point is the mean of; null where it is not measured.
const Measurement* measurement_of(const CurvePoint& point);

}  // namespace journeymap
