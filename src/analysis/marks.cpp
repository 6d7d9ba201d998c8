// Marks: which insights a picture can show at the place that they speak of, and whom they concern.
//
// - Marked are extremes, disengagement and drop-off, barriers, times over their target and holds, expectation gaps and broken promises,
//   misaligned pairs, and what is to be done first among quick wins. All other insights are for the report.
// - An insight about several places (ties of the lowest point) has a mark at each, and counts once.
// - The longest wait is marked where it is a hold or hurts: its weight then is 50 or more.
// - A wait that is over its target is not marked as a hold as well, nor a gap as a broken promise: the first says more.
#include "journeymap/marks.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "analysis/sentences.h"
#include "checks/places.h"

namespace journeymap {
namespace {

constexpr double painful_wait = 50;  // weight

// What a path of an insight leads to: one of these.
struct Entity {
    const Stage* stage = nullptr;
    const Touchpoint* touchpoint = nullptr;
    const Persona* persona = nullptr;
    const PainPoint* pain = nullptr;
};

using Entities = std::unordered_map<std::string, Entity>;

Entities entities_of(const Journey& journey) {
    Entities entities;
    for (const Stage& stage : journey.stages) entities.try_emplace(path_of(stage)).first->second.stage = &stage;
    for (const Touchpoint* touchpoint : journey.touchpoints)
        entities.try_emplace(path_of(*touchpoint)).first->second.touchpoint = touchpoint;
    for (const Persona& persona : journey.personas) entities.try_emplace(path_of(persona)).first->second.persona = &persona;
    for (const PainPoint* pain : journey.pain_points) entities.try_emplace(path_of(*pain)).first->second.pain = pain;
    return entities;
}

const double* number_of(const Insight& insight, std::string_view name) {
    const auto found = std::ranges::find(insight.numbers, name, &InsightNumber::name);
    return found == insight.numbers.end() ? nullptr : &found->value;
}

const Emotion* everyones(const Emotions& emotions) {
    const auto found = std::ranges::find_if(emotions, [](const PersonaEmotion& one) { return !one.persona.given(); });
    return found == emotions.end() ? nullptr : &found->emotion;
}

const Emotion* written_for(const Persona* persona, const Emotions& emotions) {
    const auto own = std::ranges::find_if(emotions, [&](const PersonaEmotion& one) { return persona && one.persona.target == persona; });
    return own == emotions.end() ? everyones(emotions) : &own->emotion;
}

std::optional<double> score_of(const Emotion* emotion) {
    if (!emotion || !emotion->score) return std::nullopt;
    return std::clamp(*emotion->score, -2.0, 2.0);
}

std::optional<double> score_at(const Entity& place, const Persona* persona) {
    if (place.stage) return score_of(written_for(persona, place.stage->emotion));
    if (!persona) return score_of(everyones(place.touchpoint->emotion));
    return score_of(emotion_of(*persona, *place.touchpoint));
}

std::optional<double> expected_at(const Touchpoint& touchpoint, const Persona* persona) {
    return score_of(persona ? expected_of(*persona, touchpoint) : everyones(touchpoint.expected));
}

class MarkMaker {
public:
    MarkMaker(const Journey& journey, const InsightReport& report) : journey_(journey), report_(report), entities_(entities_of(journey)) {}

    Marks make() {
        marks_.insights = report_.insights.size();
        for (number_ = 0; number_ < report_.insights.size(); ++number_) add(report_.insights[number_]);
        drop_said_better();
        for (std::size_t i = 0; i < report_.priorities.size(); ++i) add_quick_win(report_.priorities[i], i);
        return std::move(marks_);
    }

private:
    const Journey& journey_;
    const InsightReport& report_;
    const Entities entities_;
    Marks marks_;
    std::size_t number_ = 0;  // of the insight that is looked at
    const Insight* insight_ = nullptr;
    std::vector<Entity> places_;  // stages and touchpoints that it speaks of
    std::vector<const Persona*> personas_;
    const PainPoint* pain_ = nullptr;

    void add(const Insight& insight) {
        struct Row {
            std::string_view name;
            void (MarkMaker::*add)();
        };
        static constexpr Row rows[] = {
            {"lowest-point", &MarkMaker::add_lowest},
            {"highest-point", &MarkMaker::add_highest},
            {"disengagement", &MarkMaker::add_disengagement},
            {"drop-off", &MarkMaker::add_drop_off},
            {"barrier", &MarkMaker::add_barrier},
            {"missed-target", &MarkMaker::add_missed_target},
            {"hold", &MarkMaker::add_wait},
            {"longest-wait", &MarkMaker::add_longest_wait},
            {"expectation-gap", &MarkMaker::add_gap},
            {"broken-promise", &MarkMaker::add_promise},
            {"misaligned-alternatives", &MarkMaker::add_pair},
            {"misaligned-promise", &MarkMaker::add_pair},
            {"uneven-channel", &MarkMaker::add_pair},
        };
        const auto row = std::ranges::find(rows, insight.kind->name, &Row::name);
        if (row == std::end(rows)) return;
        insight_ = &insight;
        look_up();
        if (!places_.empty()) (this->*row->add)();
    }

    void look_up() {
        places_.clear();
        personas_.clear();
        pain_ = nullptr;
        for (const std::string& path : insight_->entities) {
            const auto found = entities_.find(path);
            if (found == entities_.end()) continue;
            const Entity& entity = found->second;
            if (entity.stage || entity.touchpoint) places_.push_back(entity);
            const bool again = std::ranges::find(personas_, entity.persona) != personas_.end();  // named at each place that is tied
            if (entity.persona && !again) personas_.push_back(entity.persona);
            if (entity.pain && !pain_) pain_ = entity.pain;
        }
        if (journey_.personas.empty()) personas_.push_back(nullptr);
    }

    InsightMark& mark_at(MarkKind kind, const Entity& place) {
        InsightMark& mark = marks_.list.emplace_back();
        mark.kind = kind;
        mark.insight = number_;
        mark.sentence = insight_->sentence;
        mark.stage = place.stage;
        mark.touchpoint = place.touchpoint;
        return mark;
    }

    // A mark at each of the places that are tied, for those who reach the score there.
    void add_extreme(MarkKind kind) {
        const double* score = number_of(*insight_, "score");
        if (!score) return;
        const bool of_all = std::ranges::none_of(marks_.list, [&](const InsightMark& mark) { return mark.kind == kind; });
        for (const Entity& place : places_) {
            std::vector<MarkedPersona> who;
            for (const Persona* persona : personas_) {
                const auto there = score_at(place, persona);
                if (there && std::fabs(*there - *score) < 1e-4) who.push_back({persona, *there, 0});
            }
            if (who.empty()) continue;
            InsightMark& mark = mark_at(kind, place);
            mark.who = std::move(who);
            mark.of_all = of_all;
        }
    }
    void add_lowest() { add_extreme(MarkKind::lowest_point); }
    void add_highest() { add_extreme(MarkKind::highest_point); }

    void add_disengagement() {
        InsightMark& mark = mark_at(MarkKind::disengagement, places_.front());
        for (const Persona* persona : personas_) {
            const double* score = number_of(*insight_, persona ? "score of " + plain(persona->id) : "score");
            if (score) mark.who.push_back({persona, *score, 0});
        }
    }

    void add_drop_off() {
        const double* share = number_of(*insight_, "drop_off");
        if (share) mark_at(MarkKind::drop_off, places_.front()).number = *share;
    }

    void add_barrier() {
        if (!pain_) return;
        InsightMark& mark = mark_at(MarkKind::barrier, places_.front());
        mark.pain = pain_;
        for (const Persona* persona : personas_) mark.who.push_back({persona, 0, 0});
    }

    void add_missed_target() {
        if (insight_->measure) mark_at(MarkKind::wait, places_.front()).measure = insight_->measure;
    }
    void add_wait() { mark_at(MarkKind::wait, places_.front()); }
    void add_longest_wait() {
        if (insight_->weight >= painful_wait) add_wait();
    }

    void add_gap() {
        const Touchpoint& touchpoint = *places_.front().touchpoint;
        InsightMark& mark = mark_at(MarkKind::gap, places_.front());
        for (const Persona* persona : personas_) {
            const auto felt = score_at(places_.front(), persona), expected = expected_at(touchpoint, persona);
            if (felt && expected) mark.who.push_back({persona, *felt, *expected});
        }
    }

    void add_promise() {
        InsightMark& mark = mark_at(MarkKind::promise, places_.front());
        for (const Persona* persona : personas_) {
            if (const auto felt = score_at(places_.front(), persona)) mark.who.push_back({persona, *felt, 0});
        }
    }

    void add_pair() {
        const double* difference = number_of(*insight_, "difference");
        if (places_.size() < 2 || !difference) return;
        InsightMark& mark = mark_at(MarkKind::misaligned, places_[0]);
        mark.other = places_[1].touchpoint;
        mark.number = *difference;
    }

    void add_quick_win(const Priority& priority, std::size_t number) {
        if (priority.quadrant != Quadrant::quick_win) return;
        InsightMark& mark = marks_.list.emplace_back();
        mark.kind = MarkKind::quick_win;
        mark.insight = number;
        mark.sentence = priority.sentence;
        mark.opportunity = priority.opportunity;
    }

    void drop_said_better() {
        std::unordered_set<const Touchpoint*> over_target, gaps;
        for (const InsightMark& mark : marks_.list) {
            if (mark.kind == MarkKind::wait && mark.measure) over_target.insert(mark.touchpoint);
            if (mark.kind == MarkKind::gap) gaps.insert(mark.touchpoint);
        }
        std::erase_if(marks_.list, [&](const InsightMark& mark) {
            if (mark.kind == MarkKind::wait && !mark.measure) return over_target.contains(mark.touchpoint);
            return mark.kind == MarkKind::promise && gaps.contains(mark.touchpoint);
        });
    }
};

}  // namespace

Marks marks_of(const Journey& journey, const InsightReport& report) { return MarkMaker(journey, report).make(); }

Marks analyse(const Journey& journey, const InsightThresholds& thresholds) { return marks_of(journey, find_insights(journey, thresholds)); }

}  // namespace journeymap
