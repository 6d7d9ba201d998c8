// Priorities: which opportunity to take up first, and why.
//
//   value = impact (1-5) x need / effort (1-5)
//   need  = sum over the pain points it addresses of
//           severity (low 1, medium 2, high 3, critical 4; unsaid 2)
//           x frequency (share of those affected; 1/2 where it is not a share)
//           x depth (1 + |worst score| / 2 of those it hurts, where that is negative; else 1)
//           x reach (personas it hurts / personas of the map)
//           x importance of the touchpoint / 3 (1 where it is not said)
//           x 3/2 where it is a barrier
// An opportunity that addresses no pain point has the need of one low pain: 1/2.
// Ranked are opportunities that are neither done nor dropped and have impact and effort. Of equal values the one with the larger
// impact comes first, then the one with the smaller effort, then the first in the file; it is said that they are level.
// The quadrants: impact 3 or more is high, effort 2 or less is low (quadrant_of).
// Edge cases: a pain point addressed twice counts once; pain points that hurt nobody who comes there have reach 0.
// Source: New York State, step 5: prioritise areas for improvement; where the organisation should concentrate effort and expenditure.
#include <algorithm>
#include <iterator>
#include <cmath>

#include <fmt/core.h>

#include "analysis/answers.h"
#include "analysis/family.h"
#include "analysis/sentences.h"
#include "checks/places.h"
#include "journeymap/words.h"

namespace journeymap {
namespace {

constexpr double need_of_no_pain = 0.5, barrier_factor = 1.5, unsaid_frequency = 0.5, usual_importance = 3;

std::string_view name_of(Quadrant quadrant) {
    switch (quadrant) {
        case Quadrant::quick_win: return "a quick win";
        case Quadrant::big_bet: return "a big bet";
        case Quadrant::fill_in: return "a fill-in";
        case Quadrant::time_sink: return "a time sink";
        case Quadrant::unknown: break;
    }
    return "";
}

class Ranking {
public:
    explicit Ranking(const Ground& ground) : ground_(ground) {
        for (const PainPoint* pain : ground.journey().pain_points) {
            if (pain->barrier.value) ++barriers_;
            const auto score = felt_at(ground, *pain);
            if (score && (!lowest_ || *score < *lowest_)) lowest_ = score;
        }
    }

    std::vector<Priority> rank() {
        std::vector<Priority> ranked, unranked;
        for (const Opportunity* opportunity : ground_.journey().opportunities) {
            if (opportunity->status.value == Status::done || opportunity->status.value == Status::dropped) continue;
            Priority priority = priority_of(*opportunity);
            (priority.quadrant == Quadrant::unknown ? unranked : ranked).push_back(std::move(priority));
        }
        std::ranges::stable_sort(ranked, [](const Priority& a, const Priority& b) {
            if (a.value != b.value) return a.value > b.value;
            const auto &left = *a.opportunity, &right = *b.opportunity;
            if (left.impact.value != right.impact.value) return left.impact.value > right.impact.value;
            return left.effort.value < right.effort.value;
        });
        for (std::size_t i = 0; i < ranked.size(); ++i) {
            ranked[i].rank = static_cast<int>(i + 1);
            const bool as_before = i > 0 && ranked[i - 1].value == ranked[i].value;
            const bool as_after = i + 1 < ranked.size() && ranked[i + 1].value == ranked[i].value;
            ranked[i].tied = as_before || as_after;
            explain(ranked[i]);
        }
        for (Priority& priority : unranked) say_why_not(priority);
        std::ranges::move(unranked, std::back_inserter(ranked));
        return ranked;
    }

private:
    std::vector<const PainPoint*> pains_of(const Opportunity& opportunity) const {
        std::vector<const PainPoint*> pains;
        for (const Ref<PainPoint>& pain : opportunity.addresses) {
            if (pain.target) pains.push_back(pain.target);
        }
        std::ranges::sort(pains, {}, &PainPoint::index);
        pains.erase(std::unique(pains.begin(), pains.end()), pains.end());
        return pains;
    }

    double need_of(const PainPoint& pain) const {
        const double severity = pain.severity.value == Level::unsaid ? 2 : static_cast<double>(pain.severity.value);
        const auto score = felt_at(ground_, pain);
        const double depth = score && *score < 0 ? 1 - *score / 2 : 1;
        const double reach = static_cast<double>(hurt_by(ground_, pain).size()) / static_cast<double>(ground_.travellers());
        const bool weighed = pain.touchpoint && pain.touchpoint->importance.given();
        const double importance = weighed ? pain.touchpoint->importance.value / usual_importance : 1;
        return severity * pain.share.value_or(unsaid_frequency) * depth * reach * importance * (pain.barrier.value ? barrier_factor : 1);
    }

    Priority priority_of(const Opportunity& opportunity) const {
        Priority priority;
        priority.opportunity = &opportunity;
        priority.quadrant = quadrant_of(opportunity);
        const auto pains = pains_of(opportunity);
        for (const PainPoint* pain : pains) priority.need += need_of(*pain);
        if (pains.empty()) priority.need = need_of_no_pain;
        priority.entities.push_back(path_of(opportunity));
        for (const PainPoint* pain : pains) priority.entities.push_back(path_of(*pain));
        const auto number = [&](const char* name, double value) { priority.numbers.push_back({name, value, ""}); };
        if (opportunity.impact.given()) number("impact", opportunity.impact.value);
        if (opportunity.effort.given()) number("effort", opportunity.effort.value);
        if (priority.quadrant == Quadrant::unknown) return priority;
        number("need", priority.need);
        // Rounded, so that sums that differ only in the order of their terms are level.
        priority.value = std::round(opportunity.impact.value * priority.need / std::max(1, opportunity.effort.value) * 1e6) / 1e6;
        number("value", priority.value);
        return priority;
    }

    // "removes the only barrier, P5 (critical)"
    std::string barriers_text(const std::vector<const PainPoint*>& barriers) const {
        std::vector<std::string> names;
        for (const PainPoint* pain : barriers) names.push_back(cited(*pain));
        const std::size_t count = barriers.size();
        const std::string which = barriers_ == 1       ? "the only barrier"
                                  : count == barriers_ ? fmt::format("all {} barriers", count)
                                  : count == 1         ? fmt::format("one of {} barriers", barriers_)
                                                       : fmt::format("{} of {} barriers", count, barriers_);
        return fmt::format("removes {}, {}", which, listed(names, 3));
    }

    std::string reach_text(const std::vector<const PainPoint*>& pains) const {
        std::vector<std::size_t> reached;
        for (const PainPoint* pain : pains) {
            const auto hurt = hurt_by(ground_, *pain);
            reached.insert(reached.end(), hurt.begin(), hurt.end());
        }
        std::ranges::sort(reached);
        reached.erase(std::unique(reached.begin(), reached.end()), reached.end());
        if (reached.empty()) return "reaches no persona that comes there";
        if (!ground_.persona(0) || ground_.travellers() == 1) return {};
        return fmt::format("reaches {}{}", reached.size() == 1 ? "only " : "", people(ground_, reached));
    }

    std::string depth_text(const std::vector<const PainPoint*>& pains) const {
        std::optional<double> worst;
        for (const PainPoint* pain : pains) {
            const auto score = felt_at(ground_, *pain);
            if (score && (!worst || *score < *worst)) worst = score;
        }
        if (!worst || *worst >= 0) return {};
        return fmt::format("{} {}", worst == lowest_ ? "no pain is felt worse:" : "the emotion there is", signed_score(*worst));
    }

    std::vector<std::string> reasons_for(const Opportunity& opportunity) const {
        const auto pains = pains_of(opportunity);
        if (pains.empty()) return {"it answers no pain point"};
        std::vector<const PainPoint*> barriers;
        std::vector<std::string> others;
        for (const PainPoint* pain : pains) {
            if (pain->barrier.value)
                barriers.push_back(pain);
            else
                others.push_back(cited(*pain));
        }
        std::vector<std::string> reasons;
        if (!barriers.empty()) reasons.push_back(barriers_text(barriers));
        if (!others.empty()) reasons.push_back("answers " + listed(others, 4));
        for (const std::string& reason : {reach_text(pains), depth_text(pains)}) {
            if (!reason.empty()) reasons.push_back(reason);
        }
        return reasons;
    }

    void explain(Priority& priority) const {
        const Opportunity& opportunity = *priority.opportunity;
        std::string status;
        if (opportunity.status.value == Status::doing) status = ", being done";
        if (opportunity.status.value == Status::planned || opportunity.status.value == Status::proposed)
            status = fmt::format(", {}", word_of(opportunity.status.value));
        std::string reasons;
        for (const std::string& reason : reasons_for(opportunity)) reasons += (reasons.empty() ? "" : "; ") + reason;
        priority.sentence = fmt::format("{}: {}, {} (impact {}, effort {}{}): {}{}.", capital(ordinal(priority.rank)), cited(opportunity),
            name_of(priority.quadrant), opportunity.impact.value, opportunity.effort.value, status, reasons,
            priority.tied ? "; level with another one" : "");
    }

    static void say_why_not(Priority& priority) {
        const Opportunity& opportunity = *priority.opportunity;
        const bool neither = !opportunity.impact.given() && !opportunity.effort.given();
        const std::string_view lacks = neither                       ? "neither impact nor effort is"
                                       : !opportunity.impact.given() ? "no impact is"
                                                                     : "no effort is";
        priority.sentence = fmt::format("{} cannot be ranked: {} given.", cited(opportunity), lacks);
    }

    const Ground& ground_;
    std::size_t barriers_ = 0;
    std::optional<double> lowest_;
};

}  // namespace

std::vector<Priority> prioritise(const Ground& ground) { return Ranking(ground).rank(); }

}  // namespace journeymap
