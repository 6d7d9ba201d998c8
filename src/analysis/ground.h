// Ground: what all insights stand on, computed once of a journey: who travels, which way each goes, and what each feels where.
//
// - A traveller is a persona; a map without personas has one traveller whom emotions for everyone belong to.
// - Touchpoints that are another way to do the same (`instead_of`) are one step: a route has one of them, the first that the
//   traveller travels, beginning with the one that the others are instead of. Totals count routes, so they count it once.
// - A traveller that does not travel a touchpoint has no emotion there and does not count there.
// - Scores are clamped to -2..+2. An emotion that changes within a touchpoint counts with its mean.
// - A curve has a point for each step of the route whose emotion is known, and one for each stage that has a written emotion where
//   none of its touchpoints has one. Means that are derived are never points.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "journeymap/insight.h"

namespace journeymap {

// A step of a route or a stage as a whole, with its emotion where it is known.
struct FeltPoint {
    const Touchpoint* touchpoint = nullptr;  // null: the stage as a whole
    const Stage* stage = nullptr;
    std::optional<double> score;
};

class Ground {
public:
    Ground(const Journey& journey, const InsightThresholds& thresholds);

    const Journey& journey() const { return journey_; }
    const InsightThresholds& thresholds() const { return thresholds_; }

    std::size_t travellers() const { return travellers_; }
    std::size_t left_out() const { return left_out_; }
    // Null in a map without personas.
    const Persona* persona(std::size_t traveller) const;
    // The traveller that a persona is; none where it was left out.
    std::optional<std::size_t> traveller(const Persona& persona) const;

    bool travels(std::size_t traveller, const Touchpoint& touchpoint) const;
    std::vector<std::size_t> travellers_at(const Touchpoint& touchpoint) const;
    std::optional<double> felt(std::size_t traveller, const Touchpoint& touchpoint) const;
    // As written, where a persona has an emotion of its own or everyone has one; null: none.
    const Emotion* emotion(std::size_t traveller, const Touchpoint& touchpoint) const;
    std::optional<double> expected(std::size_t traveller, const Touchpoint& touchpoint) const;
    // Mean over those who travel it and whose emotion is known.
    std::optional<double> mean_felt(const Touchpoint& touchpoint) const;
    // The worst one there.
    std::optional<double> worst_felt(const Touchpoint& touchpoint) const;

    // Whether the traveller passes any touchpoint of a stage, or the stage has none; and the worst point of its curve there.
    bool is_in(std::size_t traveller, const Stage& stage) const { return stages_[traveller * journey_.stages.size() + stage.index].in; }
    std::optional<double> worst_in(std::size_t traveller, const Stage& stage) const {
        return stages_[traveller * journey_.stages.size() + stage.index].worst;
    }

    // The touchpoints that one traveller passes, in the order of the file.
    const std::vector<const Touchpoint*>& route(std::size_t traveller) const { return routes_[traveller]; }
    // Route and stages that are felt as a whole, also where nothing is known.
    const std::vector<FeltPoint>& curve(std::size_t traveller) const { return curves_[traveller]; }

    // The touchpoints of the map with each step once: of alternatives the one that the others are instead of.
    const std::vector<const Touchpoint*>& steps() const { return steps_; }
    // What the touchpoint and its alternatives are counted as; equal for two ways to do the same.
    std::size_t step_of(const Touchpoint& touchpoint) const { return step_of_[touchpoint.index]; }
    // All ways to do one step, in the order of the file.
    const std::vector<const Touchpoint*>& ways(const Touchpoint& touchpoint) const { return ways_[step_of(touchpoint)]; }

private:
    using Scores = std::vector<float>;  // a row for each traveller; not a number: unknown
    void group_alternatives();
    void fill();
    void fill_row(const Emotions& emotions, const Touchpoint& touchpoint, Scores& scores) const;
    void lay_routes();
    void lay_curve(std::size_t traveller);
    void look_at_stages(std::size_t traveller);
    std::optional<double> at(const Scores& scores, std::size_t traveller, const Touchpoint& touchpoint) const;

    struct InStage {
        bool in = false;
        std::optional<double> worst;
    };

    const Journey& journey_;
    const InsightThresholds& thresholds_;
    std::size_t travellers_ = 0, left_out_ = 0;
    std::vector<bool> travels_;
    Scores felt_, expected_;
    std::vector<std::vector<const Touchpoint*>> routes_, ways_;
    std::vector<std::vector<FeltPoint>> curves_;
    std::vector<InStage> stages_;
    std::vector<const Touchpoint*> steps_;
    std::vector<std::size_t> step_of_;
};

}  // namespace journeymap
