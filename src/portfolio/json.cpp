// A portfolio for programs. Its schema is in schema.cpp. Members may be added; a change of meaning raises "version".
#include "portfolio/formats.h"

#include "journeymap/words.h"
#include "model/date.h"
#include "reports/scorecard_line.h"
#include "support/json_writer.h"

namespace journeymap {

namespace {

void member_if(JsonWriter& json, std::string_view name, const std::string& text) {
    if (!text.empty()) json.member(name, text);
}

template <class Things, class Write>
void write_list(JsonWriter& json, std::string_view name, const Things& things, Write write) {
    json.key(name);
    json.begin_array();
    for (const auto& thing : things) {
        json.begin_object();
        write(thing);
        json.end_object();
    }
    json.end_array();
}

void write_steps(JsonWriter& json, const Scorecard& scorecard) {
    write_list(json, "scorecard", scorecard, [&](const StepScore& step) {
        json.member("step", step.number);
        json.member("name", step.name);
        json.member("state", word_of(step.state));
        member_if(json, "gap", step.gap);
        json.member("findings", step.findings);
    });
}

void write_pain(JsonWriter& json, const PortfolioPain& pain) {
    json.member("pain_point", pain.path);
    json.member("label", pain.label);
    json.member("text", pain.text);
    member_if(json, "at", pain.place);
    if (pain.severity != Level::unsaid) json.member("severity", word_of(pain.severity));
    json.member("answered", pain.answered);
    if (pain.answered && pain.status != Status::unsaid) json.member("status", word_of(pain.status));
}

void write_content(JsonWriter& json, const PortfolioMap& map, bool knows_today) {
    json.member("title", map.title);
    member_if(json, "service", map.service);
    member_if(json, "organization", map.organization);
    member_if(json, "language", map.language);
    json.member("state", word_of(map.state));
    write_list(json, "personas", map.personas, [&](const PortfolioPersona& persona) {
        json.member("id", persona.id);
        json.member("name", persona.name);
        member_if(json, "file", persona.file);
    });
    write_steps(json, map.scorecard);
    if (map.lowest) {
        json.key("lowest_point");
        json.begin_object();
        json.member("touchpoint", map.lowest->touchpoint);
        member_if(json, "persona", map.lowest->persona);
        json.member("score", map.lowest->score);
        json.end_object();
    }
    std::vector<PortfolioPain> barriers;
    for (const PortfolioPain& pain : map.pains) {
        if (pain.open_barrier()) barriers.push_back(pain);
    }
    write_list(json, "open_barriers", barriers, [&](const PortfolioPain& pain) { write_pain(json, pain); });
    json.member("stages", map.stages);
    json.member("touchpoints", map.touchpoints.size());
    json.member("pain_points", map.pains.size());
    json.member("opportunities", map.opportunities);
    json.member("open_opportunities", map.open_opportunities);
    if (map.review_due) json.member("review_due", iso_date(*map.review_due));
    if (map.review_due && knows_today) json.member("review_overdue", map.overdue);
}

void write_map(JsonWriter& json, const PortfolioMap& map, bool knows_today) {
    json.member("path", map.path);
    json.member("understood", map.understood);
    json.member("errors", map.errors);
    json.member("warnings", map.warnings);
    if (map.understood) return write_content(json, map, knows_today);
    json.key("problems");
    json.begin_array();
    for (const std::string& problem : map.problems) json.value(problem);
    json.end_array();
}

template <class Write>
void write_groups(
    JsonWriter& json, std::string_view name, const std::vector<PortfolioGroup>& groups, const Portfolio& portfolio, Write write) {
    write_list(json, name, groups, [&](const PortfolioGroup& group) {
        json.member("name", group.name);
        json.member("maps", group.maps);
        write_list(json, "places", group.places, [&](const PortfolioPlace& place) {
            const PortfolioMap& map = portfolio.maps[place.map];
            json.member("path", map.path);
            write(map, place.item);
        });
    });
}

void write_totals(JsonWriter& json, const Portfolio& portfolio) {
    const PortfolioTotals& totals = portfolio.totals;
    json.key("totals");
    json.begin_object();
    json.member("maps", totals.maps);
    json.member("understood", totals.understood);
    json.member("personas", totals.personas);
    json.member("stages", totals.stages);
    json.member("touchpoints", totals.touchpoints);
    json.member("pain_points", totals.pains);
    json.member("open_barriers", totals.open_barriers);
    json.member("opportunities", totals.opportunities);
    json.member("open_opportunities", totals.open_opportunities);
    json.member("without_review", totals.without_review);
    if (portfolio.today) json.member("reviews_overdue", totals.overdue);
    json.key("steps");
    json.begin_array();
    for (std::size_t i = 0; i < totals.steps.size(); ++i) {
        json.begin_object();
        json.member("step", i + 1);
        json.member("done", totals.steps[i][0]);
        json.member("partial", totals.steps[i][1]);
        json.member("missing", totals.steps[i][2]);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

std::string render(const Portfolio& portfolio, const PortfolioStyle&) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.member("version", 1);
    if (portfolio.today) json.member("today", iso_date(*portfolio.today));
    write_totals(json, portfolio);
    write_list(json, "maps", portfolio.maps, [&](const PortfolioMap& map) { write_map(json, map, portfolio.today.has_value()); });
    write_groups(json, "recurring_pain_points", portfolio.pains, portfolio,
        [&](const PortfolioMap& map, std::size_t i) { write_pain(json, map.pains[i]); });
    write_groups(json, "shared_touchpoints", portfolio.touchpoints, portfolio, [&](const PortfolioMap& map, std::size_t i) {
        const PortfolioTouchpoint& touchpoint = map.touchpoints[i];
        json.member("touchpoint", touchpoint.path);
        json.member("name", touchpoint.name);
        member_if(json, "channel", touchpoint.channel);
        if (touchpoint.score) json.member("score", *touchpoint.score);
    });
    const auto write_persona = [&](const PortfolioMap& map, std::size_t i) { json.member("id", map.personas[i].id); };
    write_groups(json, "shared_personas", portfolio.personas, portfolio, write_persona);
    write_groups(json, "namesakes", portfolio.namesakes, portfolio, write_persona);
    json.end_object();
    return out;
}

}  // namespace

const PortfolioFormat json_portfolio{"json", ".json", "everything about each map, for programs", render};

}  // namespace journeymap
