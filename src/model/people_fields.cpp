// The keys of what a map refers to: personas, channels, teams, evidence.
#include <fmt/core.h>

#include "model/channels.h"
#include "model/field.h"
#include "model/rules.h"
#include "support/spelling.h"

namespace journeymap {

namespace {

constexpr FieldRow persona_rows[] = {
    id_field<Persona>("amara"),
    field<&Persona::name>("name", "What the person is called", "Amara").must(),
    field<&Persona::role>("role", "Who they are in a few words", "shift nurse"),
    field<&Persona::segment>("segment", "The group of customers they stand for", "Renews every year, mobile first"),
    field<&Persona::experience>("experience", "Whether the service is new to them or they come again", "repeat"),
    field<&Persona::photo>(
        "photo", "A picture of the person: a PNG or JPEG file in the project, its path relative to this file", "amara.jpg"),
    field<&Persona::photo_alt>("photo_alt", "What is on the photo, for those who do not see it", "A woman in scrubs at a bus stop"),
    field<&Persona::quote>("quote", "Something they say", "I have ten minutes on the bus"),
    field<&Persona::goals>("goals", "What they are after", "[a permit before the first of the month]"),
    field<&Persona::needs>("needs", "What they need", "[to be sure that the car is covered]"),
    field<&Persona::motivations>("motivations", "What moves them", "[to finish in one go]"),
    field<&Persona::behaviors>("behaviors", "What they usually do", "[does everything on her phone]").spelled_also("behaviours"),
    field<&Persona::preferences>("preferences", "What they like better", "[reading to calling]"),
    field<&Persona::frustrations>("frustrations", "What has annoyed them before", "[forms that forget what was typed]"),
    field<&Persona::prefers>("prefers", "The channels they would choose", "[website, text-message]"),
    field<&Persona::access_needs>("access_needs", "What they need to be able to use the service", "[large print]"),
    field<&Persona::evidence>("evidence", "What they are known from", "[interviews]"),
};
constexpr Synonym persona_synonyms[] = {
    {"title", "name", ""},
    {"job", "role", ""},
    {"occupation", "role", ""},
    {"type", "segment", ""},
    {"description", "segment", ""},
    {"bio", "segment", ""},
    {"image", "photo", ""},
    {"picture", "photo", ""},
    {"avatar", "photo", ""},
    {"alt", "photo_alt", ""},
    {"alt_text", "photo_alt", ""},
    {"says", "quote", ""},
    {"wants", "motivations", ""},
    {"pains", "frustrations", ""},
    {"pain_points", "frustrations", ""},
    {"channels", "prefers", ""},
    {"preferred_channels", "prefers", ""},
    {"accessibility", "access_needs", ""},
    {"habits", "behaviors", ""},
    {"objectives", "goals", ""},
};
constexpr ObjectTable persona_table{"persona", "Somebody who travels the journey", "name", persona_rows, persona_synonyms};

void read_channel_kind(Reader& reader, const FieldRow& row, NodeId value, Channel& channel) {
    const auto text = reader.text(row, value);
    if (!text) return;
    channel.kind = *text;
    if (find_built_in_channel(text->value) != nullptr) return;
    channel.kind = {};
    auto& finding = reader.report(unknown_word, text->span, fmt::format("there is no built-in channel {}", quoted(text->value)));
    std::vector<std::string_view> ids;
    for (const auto& built_in : built_in_channels()) ids.push_back(built_in.id);
    auto meant = channel_meant_by(text->value);
    if (!meant) meant = nearest_word(text->value, ids);
    finding.with_help(meant ? fmt::format("write '{}'", *meant) : "see `journeymap list channels`");
    auto certain = channel_named(text->value);
    if (!certain) certain = certain_word(text->value, ids, Vocabulary::closed);
    if (certain) reader.rewrite(finding, value, *certain);
}

void read_realtime(Reader& reader, const FieldRow& row, NodeId value, Channel& channel) {
    Spanned<bool> flag;
    read_value(reader, row, value, flag);
    channel.realtime = flag.value;
    channel.realtime_span = flag.span;
}

// A name or an id: at least one of the two, to know it by.
template <class T>
void needs_name_or_id(Reader& reader, NodeId mapping, void* object) {
    const auto& entity = *static_cast<const T*>(object);
    if (entity.name.given() || entity.id_span.given()) return;
    const auto& given = reader.node(mapping);
    const auto place = given.count > 0 ? reader.node(reader.document().entry(given, 0).key).span : given.span;
    reader.report(missing_key, place, fmt::format("{} needs 'name'", with_article(table_of<T>().name)))
        .with_help("add it, for example name: Street");
}

constexpr std::string_view name_or_id[] = {"name", "id"};
constexpr std::string_view text_or_id[] = {"text", "id"};

constexpr FieldRow channel_rows[] = {
    id_field<Channel>("street"),
    field<&Channel::name>("name", "What is shown", "Street"),
    field_read_by<read_channel_kind>("kind", ValueShape::channel,
        "The built-in channel that it is most like: gives its icon and whether it answers at once", "in-person"),
    field_read_by<read_realtime>("realtime", ValueShape::flag, "Whether it answers while the customer waits", "true"),
};
constexpr Synonym channel_synonyms[] = {
    {"title", "name", ""}, {"label", "name", ""}, {"type", "kind", ""}, {"icon", "kind", ""}, {"text", "name", ""}};
constexpr ObjectTable channel_table{
    "channel", "A way to meet the service", "name", channel_rows, channel_synonyms, needs_name_or_id<Channel>, name_or_id};

constexpr FieldRow team_rows[] = {
    id_field<Team>("parking"),
    field<&Team::name>("name", "What is shown", "Parking"),
};
constexpr Synonym team_synonyms[] = {{"title", "name", ""}, {"label", "name", ""}, {"text", "name", ""}};
constexpr ObjectTable team_table{
    "team", "Who owns touchpoints and opportunities", "name", team_rows, team_synonyms, needs_name_or_id<Team>, name_or_id};

void needs_text_or_id(Reader& reader, NodeId mapping, void* object) {
    const auto& evidence = *static_cast<const Evidence*>(object);
    if (evidence.text.given() || evidence.id_span.given()) return;
    const auto& given = reader.node(mapping);
    const auto place = given.count > 0 ? reader.node(reader.document().entry(given, 0).key).span : given.span;
    reader.report(missing_key, place, "evidence needs 'text'").with_help("add it, for example text: Renewal interviews");
}

constexpr FieldRow evidence_rows[] = {
    id_field<Evidence>("interviews"),
    field<&Evidence::text>("text", "What it is", "Renewal interviews"),
    field<&Evidence::kind>("kind", "How it was found out", "interview"),
    field<&Evidence::n>("n", "How many people or cases", "41").range(0, limits::number),
    field<&Evidence::date>("date", "When", "2026-06-30"),
    field<&Evidence::link>("link", "Where it can be read", "https://example.org/interviews"),
};
constexpr Synonym evidence_synonyms[] = {{"name", "text", ""}, {"title", "text", ""}, {"type", "kind", ""}, {"count", "n", ""},
    {"size", "n", ""}, {"participants", "n", ""}, {"url", "link", ""}, {"source", "link", ""}, {"sample", "n", ""}};
constexpr ObjectTable evidence_table{
    "evidence", "What something is known from", "text", evidence_rows, evidence_synonyms, needs_text_or_id, text_or_id};

}  // namespace

template <>
const ObjectTable& table_of<Persona>() {
    return persona_table;
}
template <>
const ObjectTable& table_of<Channel>() {
    return channel_table;
}
template <>
const ObjectTable& table_of<Team>() {
    return team_table;
}
template <>
const ObjectTable& table_of<Evidence>() {
    return evidence_table;
}

}  // namespace journeymap
