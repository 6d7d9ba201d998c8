// Pain points, opportunities and measures.
#include "backends/json_map.h"
#include "checks/places.h"
#include "journeymap/words.h"
#include "reports/insights.h"

namespace journeymap {

void JsonMap::pain_point(const PainPoint& pain) {
    json_.begin_object();
    json_.member("id", pain.id);
    json_.member("path", path_of(pain));
    json_.member("label", pain.label);
    write_text(json_, "text", pain.text);
    write_word(json_, "severity", word_of(pain.severity.value));
    write_word(json_, "kind", word_of(pain.kind.value));
    json_.member("barrier", pain.barrier.value);
    write_text(json_, "frequency", pain.frequency);
    if (pain.share) json_.member("share", *pain.share);
    write_all(json_, "personas", grid_.personas, [&](const Persona* persona) {
        if (hurts(pain, *persona)) json_.value(persona->id);
    });
    write_all(json_, "addressed_by", addressed_by_[pain.index], [this](const Opportunity* opportunity) { json_.value(opportunity->id); });
    write_references(json_, "evidence", pain.evidence);
    json_.end_object();
}

void JsonMap::opportunity(const Opportunity& opportunity) {
    json_.begin_object();
    json_.member("id", opportunity.id);
    json_.member("path", path_of(opportunity));
    json_.member("label", opportunity.label);
    write_text(json_, "text", opportunity.text);
    write_references(json_, "addresses", opportunity.addresses);
    write_reference(json_, "objective", opportunity.objective);
    write_word(json_, "kind", word_of(opportunity.kind.value));
    write_given(json_, "impact", opportunity.impact);
    write_given(json_, "effort", opportunity.effort);
    json_.member("quadrant", name_of(quadrant_of(opportunity)));
    write_reference(json_, "owner", opportunity.owner);
    write_word(json_, "status", word_of(opportunity.status.value));
    write_date(json_, "due", opportunity.due);
    write_text(json_, "link", opportunity.link);
    if (opportunity.outcome.given()) outcome(opportunity.outcome);
    json_.end_object();
}

void JsonMap::outcome(const Outcome& outcome) {
    json_.key("outcome");
    json_.begin_object();
    write_text(json_, "measure", outcome.measure);
    write_text(json_, "before", outcome.before);
    write_text(json_, "after", outcome.after);
    write_date(json_, "date", outcome.date);
    json_.end_object();
}

void JsonMap::measures(const std::vector<Measure>& measures) {
    write_all(json_, "measures", measures, [this](const Measure& one) { measure(one); });
}

void JsonMap::measure(const Measure& measure) {
    json_.begin_object();
    json_.member("id", measure.id);
    write_text(json_, "text", measure.text);
    write_text(json_, "value", measure.value);
    if (measure.number) json_.member("number", *measure.number);
    write_text(json_, "unit", measure.unit);
    write_text(json_, "target", measure.target);
    write_text(json_, "source", measure.source);
    write_date(json_, "date", measure.date);
    json_.end_object();
}

}  // namespace journeymap
