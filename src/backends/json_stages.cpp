// Stages and touchpoints.
#include "backends/json_map.h"
#include "checks/places.h"

namespace journeymap {

void JsonMap::stage(const Stage& stage) {
    json_.begin_object();
    json_.member("id", stage.id);
    json_.member("path", path_of(stage));
    json_.member("name", stage.name.value.empty() ? std::string_view(stage.id) : stage.name.value);
    write_text(json_, "phase", stage.phase);
    write_texts(json_, "goals", stage.goals);
    write_texts(json_, "motivations", stage.motivations);
    write_texts(json_, "expectations", stage.expectations);
    const std::vector<Felt> feelings = felt_over(grid_, stage);
    mean_score(feelings);
    emotions("emotions", feelings);
    write_all(json_, "pain_points", stage.pain_points, [this](const PainPoint& one) { pain_point(one); });
    write_all(json_, "opportunities", stage.opportunities, [this](const Opportunity& one) { opportunity(one); });
    measures(stage.measures);
    write_all(json_, "touchpoints", stage.touchpoints, [this](const Touchpoint& one) { touchpoint(one); });
    json_.end_object();
}

void JsonMap::touchpoint(const Touchpoint& touchpoint) {
    json_.begin_object();
    json_.member("id", touchpoint.id);
    json_.member("path", path_of(touchpoint));
    json_.member("name", touchpoint.name.value.empty() ? std::string_view(touchpoint.id) : touchpoint.name.value);
    write_reference(json_, "channel", touchpoint.channel);
    write_reference(json_, "owner", touchpoint.owner);
    travellers(touchpoint);
    flow(touchpoint);
    const std::vector<Felt> feelings = felt_at(grid_, touchpoint);
    mean_score(feelings);
    emotions("emotions", feelings);
    emotions("expected", expected_at(grid_, touchpoint));
    about(touchpoint);
    write_all(json_, "pain_points", touchpoint.pain_points, [this](const PainPoint& one) { pain_point(one); });
    write_all(json_, "opportunities", touchpoint.opportunities, [this](const Opportunity& one) { opportunity(one); });
    figures(touchpoint);
    write_references(json_, "evidence", touchpoint.evidence);
    notes(touchpoint);
    json_.end_object();
}

// Everyone who comes here, also where the map does not name them.
void JsonMap::travellers(const Touchpoint& touchpoint) {
    write_all(json_, "personas", grid_.personas, [&](const Persona* persona) {
        if (travels(*persona, touchpoint)) json_.value(persona->id);
    });
}

// What comes before, what it is an alternative to, and what turns here.
void JsonMap::flow(const Touchpoint& touchpoint) {
    write_references(json_, "requires", touchpoint.required);
    write_reference(json_, "instead_of", touchpoint.instead_of);
    reason("moment_of_truth", "moment_of_truth_why", touchpoint.moment_of_truth);
    reason("decision", "decision_why", touchpoint.decision);
}

void JsonMap::reason(std::string_view name, std::string_view why, const Reason& reason) {
    json_.member(name, reason.yes);
    if (reason.yes) write_text(json_, why, reason.why);
}

void JsonMap::about(const Touchpoint& touchpoint) {
    write_texts(json_, "doing", touchpoint.doing);
    write_texts(json_, "thinking", touchpoint.thinking);
    write_texts(json_, "needs", touchpoint.needs);
    write_texts(json_, "expectations", touchpoint.expectations);
    write_texts(json_, "promise", touchpoint.promise);
    write_texts(json_, "gains", touchpoint.gains);
    write_texts(json_, "frontstage", touchpoint.frontstage);
    write_texts(json_, "backstage", touchpoint.backstage);
    write_texts(json_, "support", touchpoint.support);
    write_texts(json_, "systems", touchpoint.systems);
    write_texts(json_, "physical", touchpoint.physical);
    write_texts(json_, "asks", touchpoint.asks);
    if (touchpoint.help.channel == nullptr && touchpoint.help.touchpoint == nullptr) return;
    json_.key("help");
    json_.begin_object();
    if (touchpoint.help.channel != nullptr) json_.member("channel", touchpoint.help.channel->id);
    if (touchpoint.help.touchpoint != nullptr) json_.member("touchpoint", touchpoint.help.touchpoint->id);
    json_.end_object();
}

void JsonMap::figures(const Touchpoint& touchpoint) {
    write_duration(json_, "duration", touchpoint.duration);
    write_duration(json_, "wait", touchpoint.wait);
    write_duration(json_, "response_time", touchpoint.response_time);
    write_given(json_, "attempts", touchpoint.attempts);
    write_given(json_, "drop_off", touchpoint.drop_off);
    write_given(json_, "importance", touchpoint.importance);
    measures(touchpoint.measures);
}

// By the lane's id.
void JsonMap::notes(const Touchpoint& touchpoint) {
    json_.key("notes");
    json_.begin_object();
    for (const Note& note : touchpoint.notes) write_texts(json_, note.lane.value, note.texts);
    json_.end_object();
}

}  // namespace journeymap
