// The keys of what stands on cards and in figures: pain points, opportunities, outcomes, measures.
#include "model/field.h"
#include "model/quantity.h"
#include "model/rules.h"

namespace journeymap {

namespace {

// A share, or words such as "every other call".
void read_frequency(Reader& reader, const FieldRow& row, NodeId value, PainPoint& pain) {
    const auto text = reader.text(row, value);
    if (!text) return;
    pain.frequency = *text;
    pain.share = parse_share(text->value);
}

constexpr FieldRow pain_rows[] = {
    id_field<PainPoint>("P1"),
    field<&PainPoint::text>("text", "What goes wrong", "Upload limit of 2 MB rejects phone photos").must(),
    field<&PainPoint::severity>("severity", "How much it hurts", "high"),
    field<&PainPoint::kind>("kind", "What sort of trouble it is", "fault"),
    field<&PainPoint::barrier>("barrier", "Whether it keeps people from going on", "true"),
    field_read_by<read_frequency>("frequency", ValueShape::amount, "How often it happens: a share, or words", "44%"),
    field<&PainPoint::personas>("personas", "Whom it hurts; everyone who is there where it is not given", "[amara]"),
    field<&PainPoint::evidence>("evidence", "What it is known from", "[error-log]"),
};
constexpr Synonym pain_synonyms[] = {
    {"name", "text", ""},
    {"title", "text", ""},
    {"description", "text", ""},
    {"pain", "text", ""},
    {"level", "severity", ""},
    {"priority", "severity", ""},
    {"type", "kind", ""},
    {"category", "kind", ""},
    {"blocks", "barrier", ""},
    {"blocker", "barrier", ""},
    {"share", "frequency", ""},
    {"persona", "personas", ""},
    {"who", "personas", ""},
    {"actors", "personas", ""},
    {"source", "evidence", ""},
    {"sources", "evidence", ""},
};
constexpr ObjectTable pain_table{"pain point", "What goes wrong for the customer", "text", pain_rows, pain_synonyms};

constexpr FieldRow outcome_rows[] = {
    field<&Outcome::measure>("measure", "What was measured", "upload fails at least once"),
    field<&Outcome::before>("before", "The value before", "44%"),
    field<&Outcome::after>("after", "The value after", "3%"),
    field<&Outcome::date>("date", "When it was measured", "2026-09-01"),
};
constexpr Synonym outcome_synonyms[] = {{"text", "measure", ""}, {"metric", "measure", ""}, {"name", "measure", ""}, {"value", "after", ""},
    {"result", "after", ""}, {"baseline", "before", ""}};
constexpr ObjectTable outcome_table{"outcome", "What an opportunity has changed", "", outcome_rows, outcome_synonyms};

constexpr FieldRow opportunity_rows[] = {
    id_field<Opportunity>("O1"),
    field<&Opportunity::text>("text", "What could be done", "Skip the upload when the address is in the register").must(),
    field<&Opportunity::addresses>("addresses", "The pain points that it would ease", "[P3]"),
    field<&Opportunity::objective>("objective", "The objective that it serves", "fewer-visits"),
    field<&Opportunity::kind>("kind", "What sort of change it is", "simplify"),
    field<&Opportunity::impact>("impact", "How much it would help, 1 to 5", "5").range(1, 5),
    field<&Opportunity::effort>("effort", "How much work it is, 1 to 5", "2").range(1, 5),
    field<&Opportunity::owner>("owner", "The team that would do it", "it"),
    field<&Opportunity::status>("status", "How far it is", "planned"),
    field<&Opportunity::due>("due", "When it should be done", "2027-03-31"),
    field<&Opportunity::link>("link", "Where it is tracked", "https://example.org/issues/12"),
    field<&Opportunity::outcome>(
        "outcome", "What it has changed", "{measure: upload fails at least once, before: 44%, after: 3%, date: 2026-09-01}"),
};
constexpr Synonym opportunity_synonyms[] = {
    {"name", "text", ""},
    {"title", "text", ""},
    {"description", "text", ""},
    {"idea", "text", ""},
    {"solves", "addresses", ""},
    {"pain_points", "addresses", ""},
    {"pains", "addresses", ""},
    {"fixes", "addresses", ""},
    {"goal", "objective", ""},
    {"objectives", "objective", ""},
    {"type", "kind", ""},
    {"category", "kind", ""},
    {"value", "impact", ""},
    {"benefit", "impact", ""},
    {"cost", "effort", ""},
    {"complexity", "effort", ""},
    {"team", "owner", ""},
    {"state", "status", ""},
    {"deadline", "due", ""},
    {"date", "due", ""},
    {"url", "link", ""},
    {"issue", "link", ""},
    {"result", "outcome", ""},
    {"evidence", "", "evidence belongs to the pain points that it addresses"},
};
constexpr ObjectTable opportunity_table{"opportunity", "What could be made better", "text", opportunity_rows, opportunity_synonyms};

// "58%", "58 %" and "24 days" are a number and its unit, where the map gives no other unit: a number can be held against its target.
void part_value_and_unit(Measure& measure) {
    const std::string_view value = measure.value.value;
    if (measure.number || measure.unit.given()) return;
    const std::size_t end = value.find_last_of("0123456789") + 1;
    const std::string_view unit = trimmed(value.substr(end));
    const bool is_word = value.substr(end).starts_with(' ') && unit.find(' ') == std::string_view::npos;
    const auto number = parse_number(value.substr(0, end));
    if (end == 0 || !number || unit.empty() || !(unit == "%" || is_word)) return;
    measure.number = number;
    measure.value.value = trimmed(value.substr(0, end));
    measure.unit = {unit, measure.value.span};
}

void finish_measure(Reader& reader, NodeId mapping, void* object) {
    auto& measure = *static_cast<Measure*>(object);
    part_value_and_unit(measure);
    if (measure.text.given() || measure.value.given()) return;
    const auto& given = reader.node(mapping);
    const auto place = given.count > 0 ? reader.node(reader.document().entry(given, 0).key).span : given.span;
    reader.report(missing_key, place, "a measure needs 'text' or 'value'")
        .with_help("add them, for example text: median wait, value: 19, unit: days");
}

void read_amount(Reader& reader, const FieldRow& row, NodeId value, Measure& measure) {
    const auto text = reader.text(row, value);
    if (!text) return;
    measure.value = *text;
    measure.number = parse_number(text->value);
}

constexpr FieldRow measure_rows[] = {
    id_field<Measure>("median-wait"),
    field<&Measure::text>("text", "What is measured", "median wait"),
    field_read_by<read_amount>("value", ValueShape::amount, "The value, as it should be shown", "19"),
    field<&Measure::unit>("unit", "Its unit", "days"),
    field<&Measure::target>("target", "What it should be", "5").as(ValueShape::amount),
    field<&Measure::date>("date", "When it was measured", "2026-08-31"),
    field<&Measure::source>("source", "Where the figure comes from", "Web analytics"),
};
constexpr std::string_view only_emotions_take_data =
    "a measure takes the figure itself, 'value: 61%'; only an emotion is read from a file, with 'data', 'column' and 'scale'";
constexpr Synonym measure_synonyms[] = {{"name", "text", ""}, {"title", "text", ""}, {"metric", "text", ""}, {"kpi", "text", ""},
    {"label", "text", ""}, {"description", "text", ""}, {"number", "value", ""}, {"goal", "target", ""}, {"units", "unit", ""},
    {"evidence", "source", ""}, {"data", "", only_emotions_take_data}, {"column", "", only_emotions_take_data},
    {"scale", "", only_emotions_take_data}};
constexpr std::string_view measure_one_of[] = {"text", "value"};
constexpr ObjectTable measure_table{
    "measure", "A figure that says how it goes", "text", measure_rows, measure_synonyms, finish_measure, measure_one_of};

}  // namespace

template <>
const ObjectTable& table_of<PainPoint>() {
    return pain_table;
}
template <>
const ObjectTable& table_of<Outcome>() {
    return outcome_table;
}
template <>
const ObjectTable& table_of<Opportunity>() {
    return opportunity_table;
}
template <>
const ObjectTable& table_of<Measure>() {
    return measure_table;
}

}  // namespace journeymap
