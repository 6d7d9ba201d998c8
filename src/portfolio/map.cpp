// What a portfolio keeps of one map.
#include <algorithm>

#include "checks/calendar.h"
#include "checks/places.h"
#include "journeymap/insight.h"
#include "model/channels.h"
#include "portfolio/portfolio.h"
#include "support/escape.h"

namespace journeymap {

namespace {

template <class Named>
std::string name_or_id(const Named& named) {
    return std::string(named.name.value.empty() ? std::string_view(named.id) : named.name.value);
}

// The file that a thing comes from where that is not the map itself; null: it is.
const Source* shared_file(const Entity& entity, const Journey& journey, const Sources& sources) {
    const std::uint32_t source = entity.span.source;
    if (!entity.span.given() || source == journey.source || source >= sources.count()) return nullptr;
    return &sources.at(source);
}

bool is_open(Status status) { return status != Status::done && status != Status::dropped; }

// How far an opportunity is, for choosing the one that is farthest.
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

std::vector<PortfolioPain> pains_of(const Journey& journey) {
    std::vector<PortfolioPain> pains;
    for (const PainPoint* pain : journey.pain_points) {
        PortfolioPain& own = pains.emplace_back();
        own.label = pain->label;
        own.text = pain->text.value;
        own.place = pain->touchpoint ? name_or_id(*pain->touchpoint) : pain->stage ? name_or_id(*pain->stage) : std::string();
        own.path = path_of(*pain);
        own.severity = pain->severity.value;
        own.barrier = pain->barrier.value;
    }
    for (const Opportunity* opportunity : journey.opportunities) {
        const Status status = opportunity->status.value;
        if (status == Status::dropped) continue;
        for (const Ref<PainPoint>& pain : opportunity->addresses) {
            if (!pain.target) continue;
            PortfolioPain& own = pains[pain.target->index];
            if (!own.answered || progress_of(own.status) < progress_of(status)) own.status = status;
            own.answered = true;
            own.solved = own.solved || status == Status::done;
        }
    }
    return pains;
}

// The lowest touchpoint; in a map that knows only how its stages feel the lowest of these.
std::optional<PortfolioLow> lowest_of(const Journey& journey) {
    if (const std::optional<ExtremePoint> lowest = extremes_of(journey).lowest; lowest && lowest->touchpoint)
        return PortfolioLow{name_or_id(*lowest->touchpoint), lowest->persona ? name_or_id(*lowest->persona) : "", lowest->score};
    std::optional<PortfolioLow> lowest;
    for (const Stage& stage : journey.stages) {
        if (stage.emotion.empty()) continue;
        for (const Persona& persona : journey.personas) {
            const std::optional<Emotion> emotion = stage_emotion_of(persona, stage);
            if (emotion && emotion->score && (!lowest || *emotion->score < lowest->score))
                lowest = PortfolioLow{name_or_id(stage), name_or_id(persona), *emotion->score};
        }
    }
    return lowest;
}

std::optional<double> worst_at(const Touchpoint& touchpoint) {
    std::optional<double> worst;
    const auto look_at = [&](const Emotion& emotion) {
        if (emotion.score && (!worst || *emotion.score < *worst)) worst = *emotion.score;
    };
    for (const PersonaEmotion& one : touchpoint.emotion) look_at(one.emotion);
    return worst;
}

}  // namespace

std::size_t PortfolioMap::steps_done() const {
    return static_cast<std::size_t>(std::ranges::count(scorecard, StepState::done, &StepScore::state));
}

std::size_t PortfolioMap::open_barriers() const {
    return static_cast<std::size_t>(std::ranges::count_if(pains, &PortfolioPain::open_barrier));
}

PortfolioMap portfolio_map(const Journey& journey, const Sources& sources, const Scorecard& scorecard, std::optional<Date> today) {
    PortfolioMap map;
    map.understood = true;
    map.title = journey.title.value.empty() ? journey.id : std::string(journey.title.value);
    map.service = journey.service.value;
    map.organization = journey.organization.value;
    map.language = journey.language.value;
    map.state = journey.state.value;
    map.scorecard = scorecard;
    for (const Persona& persona : journey.personas) {
        const Source* file = shared_file(persona, journey, sources);
        PortfolioPersona& own = map.personas.emplace_back();
        own.id = persona.id;
        own.name = name_or_id(persona);
        if (file) own.file = escaped(file->name());
        if (file) own.identity = file->path().empty() ? file->name() : file->path();
    }
    map.lowest = lowest_of(journey);
    map.pains = pains_of(journey);
    for (const Touchpoint* touchpoint : journey.touchpoints) {
        const Channel* channel = touchpoint->channel.target;
        map.touchpoints.push_back({name_or_id(*touchpoint), std::string(channel ? english_name(*channel) : std::string_view()),
            path_of(*touchpoint), worst_at(*touchpoint)});
    }
    map.stages = journey.stages.size();
    map.opportunities = journey.opportunities.size();
    for (const Opportunity* opportunity : journey.opportunities) map.open_opportunities += is_open(opportunity->status.value) ? 1 : 0;
    if (journey.review.last.given()) map.review_due = next_review(journey.review);
    map.overdue = today && map.review_due && *map.review_due < *today;
    return map;
}

}  // namespace journeymap
