// The keys of the journey's body: stages and touchpoints; and the list of all tables.
#include <fmt/core.h>

#include "model/field.h"
#include "model/loose_keys.h"
#include "model/rules.h"

namespace journeymap {

namespace {

constexpr FieldRow stage_rows[] = {
    id_field<Stage>("apply"),
    field<&Stage::name>("name", "What the stage is called", "Apply").must(),
    field<&Stage::phase>("phase", "The part of a longer journey that it belongs to; consecutive stages of one phase stand under one band",
        "Before the move"),
    field<&Stage::goals>("goals", "What people want to reach here", "Send a complete application once"),
    field<&Stage::motivations>("motivations", "What moves them on", "The old permit ends soon"),
    field<&Stage::expectations>("expectations", "What they expect", "An answer within a week"),
    field<&Stage::emotion>(
        "emotion", "How the stage feels as a whole; the mean of its touchpoints where it is not given", "{amara: -1, henk: worried}"),
    field<&Stage::pain_points>("pain_points", "What goes wrong in the stage as a whole", "[Nobody answers for the whole of it]"),
    field<&Stage::opportunities>("opportunities", "What could be made better in the stage as a whole", "[One contact from start to end]"),
    field<&Stage::measures>("measures", "Figures about the stage", "[{text: median wait, value: 19, unit: days, target: 5}]"),
    field<&Stage::touchpoints>("touchpoints", "What happens, in its order", "[Reminder letter, Looks for the renewal page]"),
};
constexpr Synonym stage_synonyms[] = {
    {"title", "name", ""},
    {"steps", "touchpoints", ""},
    {"actions", "touchpoints", ""},
    {"tasks", "touchpoints", ""},
    {"activities", "touchpoints", ""},
    {"pains", "pain_points", ""},
    {"frustrations", "pain_points", ""},
    {"problems", "pain_points", ""},
    {"issues", "pain_points", ""},
    {"ideas", "opportunities", ""},
    {"solutions", "opportunities", ""},
    {"kpis", "measures", ""},
    {"metrics", "measures", ""},
    {"phases", "", "write 'phase:' on each stage"},
    {"feeling", "emotion", ""},
    {"feelings", "emotion", ""},
    {"emotions", "emotion", ""},
    {"goal", "goals", ""},
    {"objectives", "goals", ""},
    {"owner", "", "an owner belongs to a touchpoint or an opportunity"},
};
constexpr ObjectTable stage_table{"stage", "A part of the journey", "name", stage_rows, stage_synonyms};

constexpr FieldRow touchpoint_rows[] = {
    id_field<Touchpoint>("upload-proof"),
    field<&Touchpoint::name>("name", "What the touchpoint is called", "Upload proof of address").must(),
    field<&Touchpoint::channel>("channel", "How the person meets the service here; none where they act or wait alone", "website"),
    field<&Touchpoint::personas>("personas", "Who comes here; everyone where it is not given", "[amara]"),
    field<&Touchpoint::doing>("doing", "What the person does here", "Photographs a utility bill"),
    field<&Touchpoint::thinking>("thinking", "What they think", "They know where I live"),
    field<&Touchpoint::needs>("needs", "What they need here", "To know which papers count"),
    field<&Touchpoint::expectations>("expectations", "What they expect here", "That a photo is enough"),
    field<&Touchpoint::promise>("promise", "What the organization promises here", "Done in five minutes"),
    field<&Touchpoint::emotion>("emotion", "How it feels", "{amara: -1.6, henk: confused}"),
    field<&Touchpoint::expected>("expected", "How it was meant to feel, in the same forms: the difference is the gap", "1"),
    field<&Touchpoint::pain_points>("pain_points", "What goes wrong", "[Upload limit of 2 MB rejects phone photos]"),
    field<&Touchpoint::gains>("gains", "What already works", "The form remembers the address"),
    field<&Touchpoint::opportunities>(
        "opportunities", "What could be made better", "[{text: Skip the upload, addresses: [P3], impact: 5, effort: 2}]"),
    field<&Touchpoint::owner>("owner", "The team that answers for it", "it"),
    field<&Touchpoint::frontstage>("frontstage", "What staff do in the customer's sight", "The clerk checks the papers"),
    field<&Touchpoint::backstage>("backstage", "What staff do out of sight", "The address is looked up by hand"),
    field<&Touchpoint::support>("support", "What supports it behind the scenes", "The register of residents"),
    field<&Touchpoint::systems>("systems", "The systems behind it", "[permit database, payment service]"),
    field<&Touchpoint::physical>("physical", "What can be seen or held", "The reminder letter"),
    field<&Touchpoint::duration>("duration", "How long it takes the person", "12 min"),
    field<&Touchpoint::wait>("wait", "How long they wait", "19 days"),
    field<&Touchpoint::response_time>("response_time", "How long an answer takes", "2 h 30 min"),
    field<&Touchpoint::attempts>("attempts", "How often it is tried", "3").range(1, limits::number),
    field<&Touchpoint::drop_off>("drop_off", "The share that leaves the journey here", "12%").as(ValueShape::share),
    field<&Touchpoint::moment_of_truth>("moment_of_truth", "Whether it makes or breaks the experience, or why it does", "true"),
    field<&Touchpoint::decision>("decision", "Whether the person decides something here, or what", "Whether to go to the counter instead"),
    field<&Touchpoint::importance>("importance", "How much it matters to the customer, 1 to 5", "5").range(1, 5),
    field<&Touchpoint::required>("requires", "The touchpoints that must come before", "[sign-in]"),
    field<&Touchpoint::instead_of>(
        "instead_of", "The touchpoint that this is another way to do: drawn as an or, counted once", "upload-proof"),
    field<&Touchpoint::asks>("asks", "What the person must supply here: asked for twice, it is redundant", "[proof of address]"),
    field<&Touchpoint::help>("help", "The channel or touchpoint where help is found from here", "phone"),
    field<&Touchpoint::measures>("measures", "Figures about it", "[{text: upload fails at least once, value: 44, unit: \"%\"}]"),
    field<&Touchpoint::evidence>("evidence", "What it is known from", "[interviews]"),
    field<&Touchpoint::notes>("notes", "What stands in the map's own lanes", "{risk: The deadline may be missed}"),
};
constexpr Synonym touchpoint_synonyms[] = {
    {"title", "name", ""},
    {"text", "name", ""},
    {"action", "doing", ""},
    {"actions", "doing", ""},
    {"does", "doing", ""},
    {"description", "doing", ""},
    {"steps", "doing", ""},
    {"thoughts", "thinking", ""},
    {"thought", "thinking", ""},
    {"thinks", "thinking", ""},
    {"quote", "thinking", ""},
    {"says", "thinking", ""},
    {"feeling", "emotion", ""},
    {"feelings", "emotion", ""},
    {"emotions", "emotion", ""},
    {"mood", "emotion", ""},
    {"score", "emotion", ""},
    {"sentiment", "emotion", ""},
    {"satisfaction", "emotion", ""},
    {"pains", "pain_points", ""},
    {"pain", "pain_points", ""},
    {"frustrations", "pain_points", ""},
    {"problems", "pain_points", ""},
    {"issues", "pain_points", ""},
    {"ideas", "opportunities", ""},
    {"solutions", "opportunities", ""},
    {"improvements", "opportunities", ""},
    {"kpis", "measures", ""},
    {"kpi", "measures", ""},
    {"metrics", "measures", ""},
    {"actors", "personas", ""},
    {"persona", "personas", ""},
    {"actor", "personas", ""},
    {"who", "personas", ""},
    {"team", "owner", ""},
    {"department", "owner", ""},
    {"channels", "channel", "write one channel here; another way to do the same is a touchpoint of its own with 'instead_of'"},
    {"medium", "channel", ""},
    {"where", "channel", ""},
    {"need", "needs", ""},
    {"expects", "expectations", ""},
    {"time", "duration", ""},
    {"waiting_time", "wait", ""},
    {"wait_time", "wait", ""},
    {"dropoff", "drop_off", ""},
    {"churn", "drop_off", ""},
    {"backoffice", "backstage", ""},
    {"system", "systems", ""},
    {"tools", "systems", ""},
    {"physical_evidence", "physical", ""},
    {"props", "physical", ""},
    {"positives", "gains", ""},
    {"strengths", "gains", ""},
    {"depends_on", "requires", ""},
    {"after", "requires", ""},
    {"alternative_to", "instead_of", ""},
    {"or", "instead_of", ""},
    {"note", "", "write it in the lane that it belongs to, or declare a lane of your own under 'lanes' and write 'notes: {lane: text}'"},
    {"sources", "evidence", ""},
    {"phase", "", "a phase belongs to a stage"},
    {"critical", "moment_of_truth", ""},
};
constexpr ObjectTable touchpoint_table{"touchpoint", "One thing that happens on the way", "name", touchpoint_rows, touchpoint_synonyms};

}  // namespace

template <>
const ObjectTable& table_of<Stage>() {
    return stage_table;
}
template <>
const ObjectTable& table_of<Touchpoint>() {
    return touchpoint_table;
}

void read_value(Reader& reader, const FieldRow& row, NodeId value, HelpRoute& help) { read_value(reader, row, value, help.id); }

void read_value(Reader& reader, const FieldRow& row, NodeId value, std::vector<Note>& notes) {
    const auto& given = reader.node(value);
    if (given.kind != NodeKind::mapping) {
        reader.report_kind(row.key, "a mapping of lanes to texts", value).with_help(fmt::format("write {}: {}", row.key, row.example));
        return;
    }
    for (std::uint32_t i = 0; i < given.count; ++i) {
        const auto [key, texts] = reader.document().entry(given, i);
        if (is_loose(reader, {key, texts})) {
            report_loose_key(reader, {key, texts}, "...");
            continue;
        }
        if (reader.is_empty(texts)) continue;
        auto& note = notes.emplace_back();
        note.lane = {reader.node(key).text, reader.node(key).span};
        auto text_row = row;
        text_row.key = note.lane.value;
        read_value(reader, text_row, texts, note.texts);
    }
}

std::span<const ObjectTable* const> object_tables() {
    static const std::array tables = {
        &table_of<Journey>(),
        &table_of<Scenario>(),
        &table_of<Objective>(),
        &table_of<Persona>(),
        &table_of<Channel>(),
        &table_of<Team>(),
        &table_of<Evidence>(),
        &table_of<LaneChoice>(),
        &table_of<Stage>(),
        &table_of<Touchpoint>(),
        &table_of<Emotion>(),
        &table_of<Feeling>(),
        &table_of<PainPoint>(),
        &table_of<Opportunity>(),
        &table_of<Outcome>(),
        &table_of<Measure>(),
        &table_of<Review>(),
        &table_of<Revision>(),
    };
    return tables;
}

}  // namespace journeymap
