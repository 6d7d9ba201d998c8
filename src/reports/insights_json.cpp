// Insights for programs. Its schema is in insights_schema.cpp. Members may be added; a change of meaning raises "version".
#include "reports/insights_json.h"

#include "checks/places.h"
#include "journeymap/words.h"
#include "reports/insights.h"
#include "support/json_writer.h"

namespace journeymap {
namespace {

void write_paths(JsonWriter& json, std::string_view name, const std::vector<std::string>& paths) {
    json.key(name);
    json.begin_array();
    for (const std::string& path : paths) json.value(path);
    json.end_array();
}

void write_numbers(JsonWriter& json, const std::vector<InsightNumber>& numbers) {
    json.key("numbers");
    json.begin_array();
    for (const InsightNumber& number : numbers) {
        json.begin_object();
        json.member("name", number.name);
        json.member("value", number.value);
        if (!number.unit.empty()) json.member("unit", number.unit);
        json.end_object();
    }
    json.end_array();
}

std::string_view word_of(Importance importance) {
    switch (importance) {
        case Importance::matters_most: return "matters-most";
        case Importance::worth_a_look: return "worth-a-look";
        case Importance::good_to_know: break;
    }
    return "good-to-know";
}

void write_insight(JsonWriter& json, const Insight& insight) {
    json.begin_object();
    json.member("name", insight.kind->name);
    json.member("family", insight.kind->family);
    json.member("importance", word_of(insight.importance()));
    json.member("weight", insight.weight);
    json.member("sentence", insight.sentence);
    write_paths(json, "entities", insight.entities);
    write_numbers(json, insight.numbers);
    json.end_object();
}

void write_priority(JsonWriter& json, const Priority& priority) {
    json.begin_object();
    json.key("rank");
    priority.rank > 0 ? json.value(priority.rank) : json.null();
    json.member("opportunity", path_of(*priority.opportunity));
    json.member("quadrant", name_of(priority.quadrant));
    json.member("tied", priority.tied);
    json.member("sentence", priority.sentence);
    write_paths(json, "entities", priority.entities);
    write_numbers(json, priority.numbers);
    json.end_object();
}

void write_outcome(JsonWriter& json, const Outcome& outcome) {
    if (!outcome.given()) return;
    json.key("outcome");
    json.begin_object();
    if (outcome.measure.given()) json.member("measure", outcome.measure.value);
    if (outcome.before.given()) json.member("before", outcome.before.value);
    if (outcome.after.given()) json.member("after", outcome.after.value);
    json.end_object();
}

void write_row(JsonWriter& json, const TraceRow& row) {
    json.begin_object();
    if (row.objective) json.member("objective", path_of(*row.objective));
    std::vector<std::string> pains;
    for (const PainPoint* pain : row.pain_points) pains.push_back(path_of(*pain));
    write_paths(json, "pain_points", pains);
    if (row.opportunity) {
        json.member("opportunity", path_of(*row.opportunity));
        if (const auto status = journeymap::word_of(row.opportunity->status.value); !status.empty()) json.member("status", status);
        write_outcome(json, row.opportunity->outcome);
    }
    json.end_object();
}

template <class Things, class Write>
void write_list(JsonWriter& json, std::string_view name, const Things& things, Write write) {
    json.key(name);
    json.begin_array();
    for (const auto& thing : things) write(json, thing);
    json.end_array();
}

}  // namespace

void write_insights(JsonWriter& json, const InsightReport& report) {
    if (report.personas_left_out > 0) json.member("personas_left_out", report.personas_left_out);
    write_list(json, "insights", report.insights, write_insight);
    write_list(json, "priorities", report.priorities, write_priority);
    write_list(json, "trace", report.trace, write_row);
}

namespace {

void write_map(JsonWriter& json, const InsightMap& map) {
    json.begin_object();
    json.member("path", map.path);
    json.member("understood", map.journey != nullptr);
    if (map.journey) {
        json.member("title", map.journey->title.value);
        write_insights(json, map.report);
    }
    json.end_object();
}

std::string render(std::span<const InsightMap> maps, const FormatOptions&) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.member("version", 1);
    write_list(json, "maps", maps, write_map);
    json.end_object();
    return out;
}

}  // namespace

const InsightFormat json_insights{"json", "everything about each insight, for programs", render};

}  // namespace journeymap
