#include "comparison/totals.h"

#include <algorithm>
#include <cmath>

#include "comparison/card_changes.h"
#include "model/measuring.h"
#include "model/ways.h"

namespace journeymap {

namespace {

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
        if (unit == Unit::score && !has_moved(total)) return;
        total.effect = (*after > *before) == (wish == Wish::more) ? Effect::better : Effect::worse;
    }
    void count(const char* key, const char* what, Wish wish, std::size_t before, std::size_t after) {
        if (before + after > 0) add(key, what, Unit::number, wish, static_cast<double>(before), static_cast<double>(after));
    }
    bool empty() const { return totals_.empty(); }
    Total& last() { return totals_.back(); }
    std::vector<Total> take() { return std::move(totals_); }

private:
    std::vector<Total> totals_;
};

// Why a mean can have changed: what a persona feels at touchpoints of both maps, and which touchpoints it comes to.
struct MeanChange {
    bool risen = false, fallen = false;  // somewhere
    bool other_way = false;              // it meets touchpoints with a score that it did not, or the other way round

    bool says(Effect effect) const { return effect == Effect::better ? risen : effect == Effect::worse && fallen; }
};

const Emotion* scored(const Persona& persona, const Touchpoint& touchpoint) {
    const Emotion* emotion = emotion_of(persona, touchpoint);
    return emotion && emotion->score ? emotion : nullptr;
}

void add_place(MeanChange& change, const Persona& was, const Persona& is, const Touchpoint& before, const Touchpoint& after) {
    const Emotion* felt = scored(was, before);
    const Emotion* feels = scored(is, after);
    if (felt && feels) {
        const double step = *feels->score - *felt->score;
        if (reads_as_none(step, Unit::score) || may_be_chance(*felt, *feels)) return;
        (step > 0 ? change.risen : change.fallen) = true;
    } else if (felt || feels) {
        change.other_way = change.other_way || travels(was, before) != travels(is, after);
    }
}

MeanChange mean_change(const Matching& matching, const Persona& was, const Persona& is) {
    MeanChange change;
    for (const Touchpoint* touchpoint : matching.now().journey().touchpoints) {
        const std::size_t before = matching.old_of(matching.now().index_of(touchpoint));
        if (before != no_thing)
            add_place(change, was, is, *matching.old().at(before).touchpoint, *touchpoint);
        else if (scored(is, *touchpoint))
            change.other_way = true;
    }
    for (const Touchpoint* touchpoint : matching.old().journey().touchpoints) {
        if (matching.now_of(matching.old().index_of(touchpoint)) == no_thing && scored(was, *touchpoint)) change.other_way = true;
    }
    return change;
}

void add_mean(TotalList& list, const Persona& named, std::optional<double> before, std::optional<double> after) {
    if (!before && !after) return;
    list.add("mean_emotion", "", Unit::score, Wish::more, before, after);
    list.last().persona = named.id;
    list.last().what = "mean emotion of " + on_one_line(named.name.value);
}

// That a map no longer tells a feeling, or newly does, is neither better nor worse.
void judge_mean(TotalList& list, const Matching& matching, const Persona& was, const Persona& is) {
    if (list.empty() || list.last().persona != is.id || list.last().effect == Effect::none) return;
    const MeanChange change = mean_change(matching, was, is);
    Total& total = list.last();
    total.felt = change.says(total.effect);
    if (!total.felt && !change.other_way) total.effect = Effect::none;
}

void add_means(TotalList& list, const Matching& matching) {
    const Inventory& old = matching.old();
    const Inventory& now = matching.now();
    for (const Persona& persona : now.journey().personas) {
        const std::size_t before = matching.old_of(now.index_of(&persona));
        const auto* was = before == no_thing ? nullptr : static_cast<const Persona*>(old.at(before).entity);
        add_mean(list, persona, was ? mean_emotion(*was, old.journey()) : std::nullopt, mean_emotion(persona, now.journey()));
        if (was) judge_mean(list, matching, *was, persona);
    }
    for (const Persona& persona : old.journey().personas) {
        if (matching.now_of(old.index_of(&persona)) == no_thing)
            add_mean(list, persona, mean_emotion(persona, old.journey()), std::nullopt);
    }
}

}  // namespace

bool has_moved(const Total& mean) {
    constexpr double least_step = 0.095;  // a mean that changes by less than a tenth is about the same
    return mean.before && mean.after && std::fabs(*mean.after - *mean.before) >= least_step;
}

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
