// The map as a whole: title, scenario, objectives, lanes, review, history, lowest and highest points, findings.
#include <algorithm>
#include <unordered_set>

#include "backends/json_map.h"
#include "checks/places.h"
#include "journeymap/words.h"
#include "reports/findings_json.h"
#include "reports/insights_json.h"
#include "support/file.h"

namespace journeymap {

void JsonMap::write() {
    addressed_by_.resize(journey_.pain_points.size());
    for (const Opportunity* opportunity : journey_.opportunities) {
        for (const Ref<PainPoint>& pain : opportunity->addresses) {
            if (pain.target != nullptr) addressed_by_[pain.target->index].push_back(opportunity);
        }
    }
    json_.begin_object();
    head();
    scenario();
    write_all(json_, "objectives", journey_.objectives, [this](const Objective& one) { objective(one); });
    write_all(json_, "personas", grid_.personas, [this](const Persona* one) { persona(*one); });
    channels();
    write_all(json_, "teams", journey_.teams, [this](const Team& one) { team(one); });
    write_all(json_, "evidence", journey_.evidence, [this](const Evidence& one) { evidence(one); });
    lanes();
    write_all(json_, "stages", journey_.stages, [this](const Stage& one) { stage(one); });
    extremes();
    review();
    write_all(json_, "history", journey_.history, [this](const Revision& one) { revision(one); });
    write_insights(json_, matter_.insights);
    if (grid_.scorecard.front().number > 0) write_scorecard(json_, grid_.scorecard);
    findings();
    json_.end_object();
}

void JsonMap::head() {
    json_.member("version", 1);
    json_.member("source", source_name_);
    json_.member("id", journey_.id);
    json_.member("title", journey_.title.value.empty() ? std::string_view(journey_.id) : journey_.title.value);
    json_.member("language", journey_.language.given() ? journey_.language.value : std::string_view("en"));
    json_.member("right_to_left", journey_.right_to_left);
    json_.member("state", word_of(journey_.state.value));
    write_text(json_, "service", journey_.service);
    write_text(json_, "organization", journey_.organization);
    write_text(json_, "compares_to", journey_.compares_to);
}

void JsonMap::scenario() {
    const Scenario& scenario = journey_.scenario;
    if (!scenario.given()) return;
    json_.key("scenario");
    json_.begin_object();
    write_text(json_, "text", scenario.text);
    write_text(json_, "trigger", scenario.trigger);
    write_text(json_, "start", scenario.start);
    write_text(json_, "end", scenario.end);
    write_text(json_, "outcome", scenario.outcome);
    json_.end_object();
}

void JsonMap::objective(const Objective& objective) {
    json_.begin_object();
    json_.member("id", objective.id);
    json_.member("path", path_of(objective));
    write_text(json_, "text", objective.text);
    write_reference(json_, "owner", objective.owner);
    measures(objective.measure);
    json_.end_object();
}

void JsonMap::lanes() {
    std::unordered_set<std::string_view> own;
    for (const LaneChoice& choice : journey_.lanes) {
        if (choice.custom) own.insert(choice.id.value);
    }
    write_all(json_, "lanes", grid_.lanes, [&](const Lane& lane) {
        json_.begin_object();
        json_.member("id", lane.id);
        json_.member("name", lane.name);
        json_.member("own", own.contains(lane.id));
        json_.end_object();
    });
}

void JsonMap::point(const ExtremePoint& point) {
    json_.begin_object();
    if (point.persona != nullptr) json_.member("persona", point.persona->id);
    if (point.touchpoint != nullptr) json_.member("touchpoint", point.touchpoint->id);
    json_.member("score", rounded_score(std::clamp(point.score, -2.0, 2.0)));
    json_.end_object();
}

void JsonMap::extremes() {
    if (extremes_.lowest) {
        json_.key("lowest");
        point(*extremes_.lowest);
    }
    if (extremes_.highest) {
        json_.key("highest");
        point(*extremes_.highest);
    }
}

void JsonMap::review() {
    const Review& review = journey_.review;
    if (!review.given()) return;
    json_.key("review");
    json_.begin_object();
    write_date(json_, "last", review.last);
    write_duration(json_, "every", review.every);
    write_text(json_, "owner", review.owner);
    if (review.team != nullptr) json_.member("team", review.team->id);
    json_.end_object();
}

void JsonMap::revision(const Revision& revision) {
    json_.begin_object();
    write_date(json_, "date", revision.date);
    write_text(json_, "version", revision.version);
    write_text(json_, "text", revision.text);
    write_text(json_, "by", revision.by);
    json_.end_object();
}

// Files without folders, so that a map gives the same bytes wherever it lies.
void JsonMap::findings() {
    const NameFile name_file = [](const Source& source) -> std::string_view {
        return source.path().empty() ? std::string_view(source.name()) : file_name_of(source.path());
    };
    write_all(json_, "findings", matter_.findings, [&](const Finding& finding) {
        json_.begin_object();
        write_finding_members(json_, finding, matter_.sources, name_file);
        json_.end_object();
    });
}

}  // namespace journeymap
