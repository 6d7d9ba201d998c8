#include "analysis/ground.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace journeymap {
namespace {

// Whoever draws a journey for so many reads none of it; a bound on what a hostile map costs. The product is of touchpoints and travellers.
constexpr std::size_t most_travellers = 100, most_places = 4'000'000;
constexpr double scale_end = 2;
constexpr float unknown = std::numeric_limits<float>::quiet_NaN();

float clamped(double score) { return static_cast<float>(std::clamp(score, -scale_end, scale_end)); }

// The one that stands for all of its group.
std::size_t representative(std::vector<std::size_t>& parent, std::size_t one) {
    while (parent[one] != one) {
        parent[one] = parent[parent[one]];
        one = parent[one];
    }
    return one;
}

}  // namespace

Ground::Ground(const Journey& journey, const InsightThresholds& thresholds) : journey_(journey), thresholds_(thresholds) {
    const std::size_t personas = std::max<std::size_t>(1, journey.personas.size());
    const std::size_t most = std::min(most_travellers, most_places / std::max<std::size_t>(1, journey.touchpoints.size()));
    travellers_ = std::clamp<std::size_t>(most, 1, personas);
    left_out_ = personas - travellers_;
    group_alternatives();
    fill();
    lay_routes();
    curves_.resize(travellers_);
    stages_.resize(travellers_ * journey.stages.size());
    for (std::size_t traveller = 0; traveller < travellers_; ++traveller) {
        lay_curve(traveller);
        look_at_stages(traveller);
    }
}

const Persona* Ground::persona(std::size_t traveller) const {
    return traveller < journey_.personas.size() ? &journey_.personas[traveller] : nullptr;
}

const Emotion* Ground::emotion(std::size_t traveller, const Touchpoint& touchpoint) const {
    if (!journey_.personas.empty()) return emotion_of(journey_.personas[traveller], touchpoint);
    return touchpoint.emotion.empty() ? nullptr : &touchpoint.emotion.front().emotion;
}

std::optional<std::size_t> Ground::traveller(const Persona& persona) const {
    if (persona.index >= travellers_) return std::nullopt;
    return persona.index;
}

void Ground::group_alternatives() {
    const std::size_t count = journey_.touchpoints.size();
    std::vector<std::size_t> parent(count);
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    for (const Touchpoint* touchpoint : journey_.touchpoints) {
        if (!touchpoint->instead_of.target) continue;
        const std::size_t own = representative(parent, touchpoint->index);
        const std::size_t other = representative(parent, touchpoint->instead_of.target->index);
        parent[std::max(own, other)] = std::min(own, other);
    }
    step_of_.resize(count);
    std::vector<std::size_t> step_of_group(count, count);
    for (const Touchpoint* touchpoint : journey_.touchpoints) {
        std::size_t& step = step_of_group[representative(parent, touchpoint->index)];
        if (step == count) {
            step = ways_.size();
            ways_.emplace_back();
        }
        step_of_[touchpoint->index] = step;
        ways_[step].push_back(touchpoint);
    }
    // The one that is instead of nothing leads; in a circle, where there is none, the first.
    for (const auto& ways : ways_) {
        const auto leads = [](const Touchpoint* way) { return !way->instead_of.target; };
        const auto leader = std::find_if(ways.begin(), ways.end(), leads);
        steps_.push_back(leader == ways.end() ? ways.front() : *leader);
    }
    std::ranges::sort(steps_, {}, [](const Touchpoint* step) { return step->index; });
}

void Ground::fill() {
    const std::size_t count = journey_.touchpoints.size();
    travels_.assign(travellers_ * count, false);
    felt_.assign(travellers_ * count, unknown);
    expected_.assign(travellers_ * count, unknown);
    for (const Touchpoint* touchpoint : journey_.touchpoints) {
        if (touchpoint->personas.empty()) {
            for (std::size_t traveller = 0; traveller < travellers_; ++traveller) travels_[traveller * count + touchpoint->index] = true;
        }
        for (const Ref<Persona>& persona : touchpoint->personas) {
            if (persona.target && persona.target->index < travellers_) travels_[persona.target->index * count + touchpoint->index] = true;
        }
        fill_row(touchpoint->emotion, *touchpoint, felt_);
        fill_row(touchpoint->expected, *touchpoint, expected_);
    }
}

void Ground::fill_row(const Emotions& emotions, const Touchpoint& touchpoint, Scores& scores) const {
    const std::size_t count = journey_.touchpoints.size();
    for (const PersonaEmotion& emotion : emotions) {
        if (emotion.persona.given() || !emotion.emotion.score) continue;
        for (std::size_t traveller = 0; traveller < travellers_; ++traveller) {
            const std::size_t place = traveller * count + touchpoint.index;
            if (travels_[place]) scores[place] = clamped(*emotion.emotion.score);
        }
    }
    for (const PersonaEmotion& emotion : emotions) {
        const Persona* persona = emotion.persona.target;
        if (!persona || persona->index >= travellers_) continue;
        const std::size_t place = persona->index * count + touchpoint.index;
        if (travels_[place]) scores[place] = emotion.emotion.score ? clamped(*emotion.emotion.score) : unknown;
    }
}

void Ground::lay_routes() {
    routes_.resize(travellers_);
    for (std::size_t traveller = 0; traveller < travellers_; ++traveller) {
        auto& route = routes_[traveller];
        for (const Touchpoint* step : steps_) {
            const Touchpoint* taken = travels(traveller, *step) ? step : nullptr;
            for (const Touchpoint* way : ways(*step)) {
                if (!taken && travels(traveller, *way)) taken = way;
            }
            if (taken) route.push_back(taken);
        }
        std::ranges::sort(route, {}, [](const Touchpoint* step) { return step->index; });
    }
}

void Ground::lay_curve(std::size_t traveller) {
    const auto& route = routes_[traveller];
    auto& curve = curves_[traveller];
    const Persona* persona = this->persona(traveller);
    auto next = route.begin();
    for (const Stage& stage : journey_.stages) {
        const std::size_t first = curve.size();
        bool known = false;
        for (; next != route.end() && (*next)->stage == &stage; ++next) {
            curve.push_back({*next, &stage, felt(traveller, **next)});
            known = known || curve.back().score;
        }
        if (known || stage.emotion.empty()) continue;
        if (curve.size() == first && !stage.touchpoints.empty()) continue;
        for (const PersonaEmotion& emotion : stage.emotion) {
            const bool own = persona && emotion.persona.target == persona;
            if (!own && emotion.persona.given()) continue;
            curve.resize(first);
            curve.push_back({nullptr, &stage, std::nullopt});
            if (emotion.emotion.score) curve.back().score = clamped(*emotion.emotion.score);
            if (own) break;
        }
    }
}

void Ground::look_at_stages(std::size_t traveller) {
    InStage* const own = stages_.data() + traveller * journey_.stages.size();
    for (const Stage& stage : journey_.stages) {
        const auto passes = [&](const Touchpoint& touchpoint) { return travels(traveller, touchpoint); };
        own[stage.index].in = stage.touchpoints.empty() || std::ranges::any_of(stage.touchpoints, passes);
    }
    for (const FeltPoint& point : curves_[traveller]) {
        auto& worst = own[point.stage->index].worst;
        if (point.score && (!worst || *point.score < *worst)) worst = point.score;
    }
}

std::optional<double> Ground::at(const Scores& scores, std::size_t traveller, const Touchpoint& touchpoint) const {
    const float score = scores[traveller * journey_.touchpoints.size() + touchpoint.index];
    if (std::isnan(score)) return std::nullopt;
    return std::round(static_cast<double>(score) * 1e5) / 1e5;  // what was written, not its nearest float
}

bool Ground::travels(std::size_t traveller, const Touchpoint& touchpoint) const {
    return travels_[traveller * journey_.touchpoints.size() + touchpoint.index];
}

std::vector<std::size_t> Ground::travellers_at(const Touchpoint& touchpoint) const {
    std::vector<std::size_t> all;
    for (std::size_t traveller = 0; traveller < travellers_; ++traveller) {
        if (travels(traveller, touchpoint)) all.push_back(traveller);
    }
    return all;
}

std::optional<double> Ground::felt(std::size_t traveller, const Touchpoint& touchpoint) const { return at(felt_, traveller, touchpoint); }

std::optional<double> Ground::expected(std::size_t traveller, const Touchpoint& touchpoint) const {
    return at(expected_, traveller, touchpoint);
}

std::optional<double> Ground::mean_felt(const Touchpoint& touchpoint) const {
    double sum = 0;
    int count = 0;
    for (std::size_t traveller = 0; traveller < travellers_; ++traveller) {
        if (const auto score = felt(traveller, touchpoint)) {
            sum += *score;
            ++count;
        }
    }
    if (count == 0) return std::nullopt;
    return sum / count;
}

std::optional<double> Ground::worst_felt(const Touchpoint& touchpoint) const {
    std::optional<double> worst;
    for (std::size_t traveller = 0; traveller < travellers_; ++traveller) {
        const auto score = felt(traveller, touchpoint);
        if (score && (!worst || *score < *worst)) worst = score;
    }
    return worst;
}

}  // namespace journeymap
