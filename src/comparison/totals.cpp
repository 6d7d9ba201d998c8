#include "comparison/totals.h"

#include <algorithm>
#include <cmath>

#include "comparison/card_changes.h"
#include "model/ways.h"

namespace journeymap {

namespace {

constexpr double least_step = 0.095;  // a mean that changes by less than a tenth is about the same

struct Sums {
    std::size_t touchpoints = 0, done = 0, barriers = 0, open = 0;
    std::optional<double> wait, duration;
};

void add_time(std::optional<double>& sum, const Spanned<Duration>& time) {
    if (time.given()) sum = sum.value_or(0) + time.value.seconds;
}

std::size_t open_pain_points(const Journey& journey) {
    const Solutions solutions = solutions_in(journey);
    const auto is_open = [&](const PainPoint* pain) { return !solutions.contains(pain); };
    return static_cast<std::size_t>(std::ranges::count_if(journey.pain_points, is_open));
}

Sums sums_of(const Journey& journey) {
    Sums sums;
    for (const Touchpoint* touchpoint : journey.touchpoints) {
        if (touchpoint->instead_of.target) continue;
        ++sums.touchpoints;
        add_time(sums.wait, touchpoint->wait);
        add_time(sums.duration, touchpoint->duration);
    }
    for (const PainPoint* pain : journey.pain_points) sums.barriers += pain->barrier.value;
    for (const Opportunity* opportunity : journey.opportunities) sums.done += opportunity->status.value == Status::done;
    sums.open = open_pain_points(journey);
    return sums;
}

std::optional<double> mean_emotion(const Persona& persona, const Journey& journey) {
    double sum = 0;
    int count = 0;
    for (const Stage& stage : journey.stages) {
        for (const Touchpoint* touchpoint : ways_taken(&persona, stage)) {
            const Emotion* emotion = emotion_of(persona, *touchpoint);
            if (!emotion || !emotion->score) continue;
            sum += *emotion->score;
            ++count;
        }
    }
    if (count == 0) return std::nullopt;
    return std::round(sum / count * 100) / 100;  // hundredths, as they are shown
}

class TotalList {
public:
    void add(const char* key, const char* what, Unit unit, Wish wish, std::optional<double> before, std::optional<double> after) {
        if (!before && !after) return;
        Total& total = totals_.emplace_back();
        total.key = key;
        total.what = what;
        total.unit = unit;
        total.before = before;
        total.after = after;
        if (wish == Wish::none || !before || !after || !total.differs()) return;
        if (unit == Unit::score && std::fabs(*after - *before) < least_step) return;
        total.effect = (*after > *before) == (wish == Wish::more) ? Effect::better : Effect::worse;
    }
    void count(const char* key, const char* what, Wish wish, std::size_t before, std::size_t after) {
        if (before + after > 0) add(key, what, Unit::number, wish, static_cast<double>(before), static_cast<double>(after));
    }
    Total& last() { return totals_.back(); }
    std::vector<Total> take() { return std::move(totals_); }

private:
    std::vector<Total> totals_;
};

void add_mean(TotalList& list, const Persona& named, std::optional<double> before, std::optional<double> after) {
    if (!before && !after) return;
    list.add("mean_emotion", "", Unit::score, Wish::more, before, after);
    list.last().persona = named.id;
    list.last().what = "mean emotion of " + on_one_line(named.name.value);
}

void add_means(TotalList& list, const Matching& matching) {
    const Inventory& old = matching.old();
    const Inventory& now = matching.now();
    for (const Persona& persona : now.journey().personas) {
        const std::size_t before = matching.old_of(now.index_of(&persona));
        const auto* was = before == no_thing ? nullptr : static_cast<const Persona*>(old.at(before).entity);
        add_mean(list, persona, was ? mean_emotion(*was, old.journey()) : std::nullopt, mean_emotion(persona, now.journey()));
    }
    for (const Persona& persona : old.journey().personas) {
        if (matching.now_of(old.index_of(&persona)) == no_thing)
            add_mean(list, persona, mean_emotion(persona, old.journey()), std::nullopt);
    }
}

}  // namespace

std::vector<Total> totals_of(const Matching& matching) {
    const Journey& old = matching.old().journey();
    const Journey& now = matching.now().journey();
    const Sums before = sums_of(old), after = sums_of(now);
    TotalList list;
    list.count("stages", "stages", Wish::none, old.stages.size(), now.stages.size());
    list.count("touchpoints", "touchpoints", Wish::none, before.touchpoints, after.touchpoints);
    // A map that no longer says how long people wait is not one in which they do not wait.
    list.add("wait", "waits, together", Unit::seconds, Wish::less, before.wait, after.wait);
    list.add("duration", "time spent, together", Unit::seconds, Wish::less, before.duration, after.duration);
    list.count("pain_points", "pain points", Wish::less, old.pain_points.size(), now.pain_points.size());
    list.count("open_pain_points", "pain points still open", Wish::less, before.open, after.open);
    list.count("barriers", "barriers", Wish::less, before.barriers, after.barriers);
    // What is done today is no opportunity of a plan any more.
    const bool is_plan = old.state.value == State::current && now.state.value == State::future;
    list.count("opportunities_done", "opportunities done", is_plan ? Wish::none : Wish::more, before.done, after.done);
    add_means(list, matching);
    return list.take();
}

}  // namespace journeymap
