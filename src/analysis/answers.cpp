#include "analysis/answers.h"

#include <algorithm>

#include "analysis/ground.h"

namespace journeymap {
namespace {

int progress_of(Status status) {
    switch (status) {
        case Status::done: return 5;
        case Status::doing: return 4;
        case Status::planned: return 3;
        case Status::proposed: return 2;
        case Status::unsaid: return 1;
        case Status::dropped: break;
    }
    return 0;
}

bool is_at(const Ground& ground, std::size_t traveller, const PainPoint& pain) {
    if (pain.touchpoint) return ground.travels(traveller, *pain.touchpoint);
    return !pain.stage || ground.is_in(traveller, *pain.stage);
}

}  // namespace

Answers::Answers(const Journey& journey) : answers_(journey.pain_points.size()) {
    for (const Opportunity* opportunity : journey.opportunities) {
        for (const Ref<PainPoint>& pain : opportunity->addresses) {
            if (!pain.target) continue;
            auto& answers = answers_[pain.target->index];
            if (answers.empty() || answers.back() != opportunity) answers.push_back(opportunity);
        }
    }
}

const Opportunity* Answers::best_to(const PainPoint& pain) const {
    const Opportunity* best = nullptr;
    for (const Opportunity* answer : to(pain)) {
        const int progress = progress_of(answer->status.value);
        if (progress > (best ? progress_of(best->status.value) : 0)) best = answer;
    }
    return best;
}

std::vector<std::size_t> hurt_by(const Ground& ground, const PainPoint& pain) {
    std::vector<std::size_t> hurt;
    const auto consider = [&](std::size_t traveller) {
        if (is_at(ground, traveller, pain)) hurt.push_back(traveller);
    };
    for (const Ref<Persona>& persona : pain.personas) {
        if (!persona.target) continue;
        if (const auto traveller = ground.traveller(*persona.target)) consider(*traveller);
    }
    if (pain.personas.empty()) {
        for (std::size_t traveller = 0; traveller < ground.travellers(); ++traveller) consider(traveller);
    }
    std::ranges::sort(hurt);
    hurt.erase(std::unique(hurt.begin(), hurt.end()), hurt.end());
    return hurt;
}

std::optional<double> felt_at(const Ground& ground, const PainPoint& pain) {
    std::optional<double> worst;
    for (const std::size_t traveller : hurt_by(ground, pain)) {
        std::optional<double> score;
        if (pain.touchpoint)
            score = ground.felt(traveller, *pain.touchpoint);
        else if (pain.stage)
            score = ground.worst_in(traveller, *pain.stage);
        if (score && (!worst || *score < *worst)) worst = score;
    }
    return worst;
}

}  // namespace journeymap
