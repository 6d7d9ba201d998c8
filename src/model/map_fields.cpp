// The keys of the map itself and of what stands at its top: scenario, objectives, lanes, review, history.
#include <fmt/core.h>

#include "journeymap/words.h"
#include "model/field.h"
#include "model/language_tag.h"
#include "model/loose_keys.h"
#include "model/quantity.h"
#include "model/rewriting.h"
#include "model/rules.h"
#include "support/slug.h"
#include "support/spelling.h"

namespace journeymap {

namespace {

void read_version(Reader& reader, const FieldRow& row, NodeId value, Journey&) {
    const auto text = reader.text(row, value);
    if (!text || trimmed(text->value) == "1") return;
    auto& finding = reader.report(
        unsupported_version, text->span, fmt::format("this program reads version 1 of the language, not {}", quoted(text->value)));
    finding.with_help("write journeymap: 1");
    if (text->value == "1.0" || text->value == "v1" || text->value == "v1.0") reader.rewrite(finding, value, "1");
}

void read_map_id(Reader& reader, const FieldRow& row, NodeId value, Journey& journey) {
    Entity entity;
    read_id(reader, row, value, entity);
    journey.id = entity.id;
}

void read_language(Reader& reader, const FieldRow& row, NodeId value, Journey& journey) {
    const auto text = reader.text(row, value);
    if (!text) return;
    if (is_language_tag(text->value)) {
        journey.language = *text;
        return;
    }
    auto& finding = reader.report(bad_language, text->span, fmt::format("{} is not a language tag", quoted(text->value)));
    finding.with_help("write the two or three letters of the language, and of the country where it matters: en, de, pt-BR");
    if (const auto meant = rewritten_language(text->value)) reader.rewrite(finding, value, *meant);
}

constexpr FieldRow map_rows[] = {
    field_read_by<read_version>("journeymap", ValueShape::version, "The version of the language", "1"),
    field<&Journey::title>("title", "What the map is called", "Renew a resident parking permit").must(),
    field_read_by<read_map_id>(
        "id", ValueShape::id, "A short name for links and file names; taken from the file name where it is not given", "parking-permit"),
    field_read_by<read_language>("language", ValueShape::language,
        "The language of the texts, a BCP-47 tag (en where it is not given): sets their direction, hyphenation and the words around them",
        "en"),
    field<&Journey::service>("service", "The service that the journey leads through", "Parking services"),
    field<&Journey::organization>("organization", "Who runs the service", "City of Example"),
    field<&Journey::state>("state", "Whether it shows how things are or how they should be", "current"),
    field<&Journey::compares_to>("compares_to",
        "The file of the map that this one is compared with, in its picture too; the path is relative to this one and stays inside the "
        "project",
        "permit-2025.journey.yaml"),
    field<&Journey::scenario>("scenario", "What happens to whom, and what they want", "The permit runs out in 30 days"),
    field<&Journey::objectives>("objectives", "Step 1: what the map is for", "[Halve counter visits by June 2027]"),
    field<&Journey::personas>("personas", "Step 2: who travels", "[Amara]"),
    field<&Journey::channels>(
        "channels", "Channels that the built-in ones lack, or other names for those", "[{id: street, name: Street, kind: in-person}]"),
    field<&Journey::teams>("teams", "Teams that own touchpoints and opportunities", "[Parking, Web team]"),
    field<&Journey::evidence>(
        "evidence", "What the map is known from", "[{id: interviews, kind: interview, n: 41, text: Renewal interviews}]"),
    field<&Journey::emotions>("emotions", "Feeling words of your own and their scores", "{schadenfreude: 0.5}"),
    field<&Journey::lanes>("lanes",
        "Which lanes are shown and in which order, and lanes of your own; every lane that has content where it is not given",
        "[touchpoints, doing, emotion, {id: risk, name: Risk}]"),
    field<&Journey::stages>(
        "stages", "Step 3 and on: the stages of the journey in their order", "[{name: Notice, touchpoints: [Reminder letter]}]"),
    field<&Journey::review>("review", "Step 6: when the map is looked at again", "{last: 2026-09-14, every: 6 months, owner: parking}"),
    field<&Journey::history>(
        "history", "Step 6: what has changed", "[{date: 2026-09-14, version: \"1.1\", text: Scores from the summer survey, by: Web team}]"),
    field<&Journey::use>("use", "Files whose personas, channels, teams, evidence and emotions this map may refer to, relative to this one",
        "[shared/people.yaml]"),
};
constexpr Synonym map_synonyms[] = {
    {"name", "title", ""},
    {"actors", "personas", ""},
    {"users", "personas", ""},
    {"customers", "personas", ""},
    {"goals", "objectives", ""},
    {"objective", "objectives", ""},
    {"persona", "personas", ""},
    {"steps", "stages", "write 'stages', each with its 'touchpoints'"},
    {"touchpoints", "", "touchpoints stand in a stage: stages: [{name: ..., touchpoints: [...]}]"},
    {"phases", "", "write 'phase:' on each stage: consecutive stages of one phase are drawn under one band"},
    {"sections", "stages", ""},
    {"journey", "stages", ""},
    {"description", "scenario", ""},
    {"summary", "scenario", ""},
    {"version", "", "write the language version as 'journeymap: 1', and the version of the map in 'history'"},
    {"lang", "language", ""},
    {"locale", "language", ""},
    {"company", "organization", ""},
    {"organisation", "organization", ""},
    {"owners", "teams", ""},
    {"departments", "teams", ""},
    {"sources", "evidence", ""},
    {"research", "evidence", ""},
    {"feelings", "emotions", ""},
    {"include", "use", ""},
    {"import", "use", ""},
    {"changelog", "history", ""},
    {"kpis", "", "write 'measures' in the touchpoint or stage they belong to, or 'measure' in an objective"},
    {"ideas", "", "write 'opportunities' in the touchpoint or stage they belong to"},
    {"product", "service", ""},
    {"rows", "lanes", ""},
    {"swimlanes", "lanes", ""},
};
constexpr ObjectTable map_table{"map", "The whole file", "", map_rows, map_synonyms};

constexpr FieldRow scenario_rows[] = {
    field<&Scenario::text>("text", "What happens, in a sentence or two", "The permit runs out in 30 days"),
    field<&Scenario::trigger>("trigger", "What sets the journey off", "A letter says that the permit runs out"),
    field<&Scenario::start>("start", "Where it begins", "The letter arrives"),
    field<&Scenario::end>("end", "Where it ends", "The first month of parking with the new permit"),
    field<&Scenario::outcome>("outcome", "What the person has in the end", "A valid permit without a gap"),
};
constexpr Synonym scenario_synonyms[] = {
    {"description", "text", ""}, {"name", "text", ""}, {"begin", "start", ""}, {"goal", "outcome", ""}, {"result", "outcome", ""}};
constexpr ObjectTable scenario_table{"scenario", "What happens to whom", "text", scenario_rows, scenario_synonyms};

constexpr FieldRow objective_rows[] = {
    id_field<Objective>("fewer-visits"),
    field<&Objective::text>("text", "What should be reached", "Halve counter visits by June 2027").must(),
    field<&Objective::measure>("measure", "How it is seen that it is reached", "{text: counter visits a month, value: 4100, target: 2050}")
        .or_one()
        .spelled_also("measures"),
    field<&Objective::owner>("owner", "The team that answers for it", "parking"),
};
constexpr Synonym objective_synonyms[] = {{"name", "text", ""}, {"title", "text", ""}, {"goal", "text", ""}, {"kpi", "measure", ""},
    {"kpis", "measure", ""}, {"team", "owner", ""}, {"metric", "measure", ""}};
constexpr ObjectTable objective_table{"objective", "What the map is for", "text", objective_rows, objective_synonyms};

void read_lane_id(Reader& reader, const FieldRow& row, NodeId value, LaneChoice& lane) {
    Entity entity;
    read_id(reader, row, value, entity);
    if (!entity.id_span.given()) return;
    if (is_lane_id(entity.id)) {
        reader.report(duplicate_id, entity.id_span, fmt::format("'{}' is a built-in lane", entity.id))
            .with_help("choose another id for your own lane");
        return;
    }
    lane.id = {trimmed(reader.node(value).text), entity.id_span};
}
constexpr FieldRow lane_rows[] = {
    field_read_by<read_lane_id>("id", ValueShape::id, "What touchpoints write under 'notes'", "risk").must(),
    field<&LaneChoice::name>("name", "What is shown", "Risk").must(),
};
constexpr Synonym lane_synonyms[] = {{"title", "name", ""}, {"text", "name", ""}, {"label", "name", ""}};
constexpr ObjectTable lane_table{"lane", "A lane of your own", "", lane_rows, lane_synonyms};

void read_built_in_lane(Reader& reader, NodeId item, std::vector<LaneChoice>& lanes) {
    const auto& given = reader.node(item);
    if (is_lane_id(given.text)) {
        lanes.push_back({{given.text, given.span}, {}, false});
        return;
    }
    constexpr Synonym other_names[] = {{"feeling", "emotion", ""}, {"emotions", "emotion", ""}, {"actions", "doing", ""},
        {"pains", "pain_points", ""}, {"thoughts", "thinking", ""}, {"channels", "touchpoints", ""}, {"steps", "touchpoints", ""},
        {"duration", "time", ""}, {"wait", "time", ""}, {"owners", "owner", ""}, {"ideas", "opportunities", ""}, {"kpis", "measures", ""}};
    auto& finding = reader.report(unknown_lane, given.span, fmt::format("there is no lane {}", quoted(given.text)));
    std::optional<std::string_view> meant;
    for (const auto& other : other_names) {
        if (other.written == folded_word(given.text)) meant = other.key;
    }
    const bool known = meant.has_value();
    if (!meant) meant = nearest_word(given.text, lane_ids());
    if (known || (meant && certain_word(given.text, lane_ids(), Vocabulary::closed) == meant)) reader.rewrite(finding, item, *meant);
    if (meant)
        finding.with_help(fmt::format("did you mean '{}'?", *meant));
    else
        finding.with_help(
            fmt::format("a lane of your own has an id and a name: {{id: {}, name: ...}}", is_slug(given.text) ? given.text : "risk"));
}

constexpr FieldRow review_rows[] = {
    field<&Review::last>("last", "When the map was last looked at as a whole", "2026-09-14"),
    field<&Review::every>("every", "How often it should be", "6 months"),
    field<&Review::owner>("owner", "Who sees to it: a team, or a name", "parking"),
};
constexpr Synonym review_synonyms[] = {{"date", "last", ""}, {"reviewed", "last", ""}, {"interval", "every", ""},
    {"frequency", "every", ""}, {"team", "owner", ""}, {"by", "owner", ""},
    {"next", "", "write 'last' and 'every': the next review follows from them"}};
constexpr ObjectTable review_table{"review", "When the map is looked at again", "", review_rows, review_synonyms};

constexpr FieldRow revision_rows[] = {
    field<&Revision::date>("date", "When", "2026-09-14"),
    field<&Revision::version>("version", "The version of the map", "\"1.1\""),
    field<&Revision::text>("text", "What has changed", "Scores from the summer survey"),
    field<&Revision::by>("by", "Who changed it", "Web team"),
};
constexpr Synonym revision_synonyms[] = {{"author", "by", ""}, {"owner", "by", ""}, {"change", "text", ""}, {"description", "text", ""},
    {"name", "text", ""}, {"note", "text", ""}};
constexpr ObjectTable revision_table{"revision", "One entry of 'history'", "text", revision_rows, revision_synonyms};

}  // namespace

template <>
const ObjectTable& table_of<Journey>() {
    return map_table;
}
template <>
const ObjectTable& table_of<Scenario>() {
    return scenario_table;
}
template <>
const ObjectTable& table_of<Objective>() {
    return objective_table;
}
template <>
const ObjectTable& table_of<LaneChoice>() {
    return lane_table;
}
template <>
const ObjectTable& table_of<Review>() {
    return review_table;
}
template <>
const ObjectTable& table_of<Revision>() {
    return revision_table;
}

void read_value(Reader& reader, const FieldRow& row, NodeId value, std::vector<LaneChoice>& lanes) {
    read_list(reader, row, value, "lanes", &lanes, [](Reader& r, const FieldRow&, NodeId item, void* list) {
        auto& choices = *static_cast<std::vector<LaneChoice>*>(list);
        if (r.node(item).kind == NodeKind::scalar) return read_built_in_lane(r, item, choices);
        LaneChoice lane;
        lane.custom = true;
        if (r.read_object(lane_table, item, &lane) && lane.id.given()) choices.push_back(lane);
    });
}

void read_value(Reader& reader, const FieldRow& row, NodeId value, std::vector<FeelingWord>& words) {
    const auto& given = reader.node(value);
    if (given.kind != NodeKind::mapping) {
        reader.report_kind(row.key, "a mapping of words to scores", value).with_help(fmt::format("write {}: {}", row.key, row.example));
        return;
    }
    for (std::uint32_t i = 0; i < given.count; ++i) {
        const auto [key, score] = reader.document().entry(given, i);
        auto number_row = row.range(-2, 2);
        number_row.key = reader.node(key).text;
        number_row.example = "-1";
        if (is_loose(reader, {key, score})) {
            report_loose_key(reader, {key, score}, number_row.example);
            continue;
        }
        if (report_cut_number(reader, number_row.as(ValueShape::number), given, i)) {
            ++i;
            continue;
        }
        if (reader.is_empty(score)) continue;
        if (const auto number = read_number(reader, number_row, score))
            words.push_back({{reader.node(key).text, reader.node(key).span}, *number});
    }
}

void resolve_value(Resolver& resolver, const FieldRow&, Review& review) {
    // A name that is no team's is fine: the one who looks after a map may stand outside the service.
    if (review.owner.given() && resolver.has(EntityKind::team, review.owner.value)) review.team = resolver.target<Team>(review.owner);
}

}  // namespace journeymap
