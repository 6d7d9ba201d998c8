// Reading of emotions in all their forms: a score, a word, a mapping of keys, a weighted list, or one of these per persona.
#include <algorithm>

#include <fmt/core.h>

#include "model/field.h"
#include "model/loose_keys.h"
#include "model/quantity.h"
#include "model/rules.h"
#include "support/spelling.h"

namespace journeymap {

namespace {

// The number as written: what lies outside -2..+2 is for the checks to say.
std::optional<double> read_any_score(Reader& reader, const FieldRow& row, NodeId value) {
    auto score_row = row.range(0, 0);
    score_row.example = "-1.5";
    return read_number(reader, score_row, value);
}

void read_score(Reader& reader, const FieldRow& row, NodeId value, Emotion& emotion) {
    emotion.score = read_any_score(reader, row, value);
    if (emotion.score) emotion.score_span = reader.node(value).span;
}

// Starts like a number but is none: "1,5", "-2/5".
bool looks_like_number(std::string_view text) {
    return !text.empty() && std::string_view("0123456789+-.").find(text.front()) != std::string_view::npos;
}

// A score or a word, into one of two places.
void read_score_or_word(Reader& reader, const FieldRow& row, NodeId value, std::optional<double>& score, Span& score_span, Text& word) {
    const auto& given = reader.node(value);
    if (given.kind != NodeKind::scalar || looks_like_number(trimmed(given.text)) || parse_number(given.text)) {
        score = read_any_score(reader, row, value);
        if (score) score_span = given.span;
    } else {
        word = {trimmed(given.text), given.span};
    }
}
void read_from(Reader& reader, const FieldRow& row, NodeId value, Emotion& emotion) {
    read_score_or_word(reader, row, value, emotion.from, emotion.from_span, emotion.from_word);
}
void read_to(Reader& reader, const FieldRow& row, NodeId value, Emotion& emotion) {
    read_score_or_word(reader, row, value, emotion.to, emotion.to_span, emotion.to_word);
}

MeasuredEmotion& measured_by(Emotion& emotion) { return emotion.measured ? *emotion.measured : emotion.measured.emplace(); }

template <Text MeasuredEmotion::*Member>
void read_measured(Reader& reader, const FieldRow& row, NodeId value, Emotion& emotion) {
    const auto text = reader.text(row, value);
    if (!text) return;
    measured_by(emotion).*Member = *text;
}

void read_no_answer(Reader& reader, const FieldRow& row, NodeId value, Emotion& emotion) {
    read_value(reader, row, value, measured_by(emotion).no_answer);
}

// Columns with the values that a row must have there.
void read_where(Reader& reader, const FieldRow& row, NodeId value, Emotion& emotion) {
    const auto& given = reader.node(value);
    auto& measured = measured_by(emotion);
    if (given.kind != NodeKind::mapping) {
        reader.report_kind(row.key, "a mapping of columns to values", value).with_help(fmt::format("write {}: {}", row.key, row.example));
        return;
    }
    for (std::uint32_t i = 0; i < given.count; ++i) {
        const auto [key, values] = reader.document().entry(given, i);
        if (is_loose(reader, {key, values})) {
            report_loose_key(reader, {key, values}, "...");
            continue;
        }
        if (reader.is_empty(values)) continue;
        auto& filter = measured.where.emplace_back();
        filter.column = {trimmed(reader.node(key).text), reader.node(key).span};
        auto values_row = row;
        values_row.key = filter.column.value;
        read_value(reader, values_row, values, filter.values);
    }
}

void read_weight(Reader& reader, const FieldRow& row, NodeId value, Feeling& feeling) {
    const auto& given = reader.node(value);
    if (given.kind == NodeKind::scalar && given.text.ends_with('%')) {
        if (const auto share = parse_share(given.text); share && *share > 0) {
            feeling.weight = *share * 100;
            return;
        }
    }
    const auto weight = read_number(reader, row, value);
    if (weight && *weight > 0)
        feeling.weight = *weight;
    else if (weight)
        reader.report(number_out_of_range, given.span, "a weight is more than 0").with_help("leave the feeling out instead");
}

constexpr FieldRow feeling_rows[] = {
    field<&Feeling::word>("feeling", "A feeling word", "anxious").must(),
    field_read_by<read_weight>("weight", ValueShape::weight, "How much of the whole it is, in any unit: people, per cent", "60")
        .range(0, limits::number),
};
constexpr Synonym feeling_synonyms[] = {{"emotion", "feeling", ""}, {"word", "feeling", ""}, {"name", "feeling", ""},
    {"share", "weight", ""}, {"count", "weight", ""}, {"percent", "weight", ""}};
constexpr ObjectTable feeling_table{"feeling", "One feeling of a weighted list", "feeling", feeling_rows, feeling_synonyms};

constexpr FieldRow emotion_rows[] = {
    field_read_by<read_score>(
        "score", ValueShape::number, "How it feels from -2 (angry) over 0 (neutral) to 2 (delighted); decimals are allowed", "-1.5")
        .range(-2, 2),
    field<&Emotion::feeling>("feeling",
        "The feeling in a word; the built-in words and those under 'emotions' have a score of their own, which counts where no score is "
        "given",
        "frustrated"),
    field<&Emotion::intensity>("intensity", "How strongly it is felt, 1 to 5", "4").range(1, 5),
    field_read_by<read_from>(
        "from", ValueShape::score_or_word, "The score or feeling in the beginning, where it changes along the way", "curious")
        .range(-2, 2),
    field_read_by<read_to>("to", ValueShape::score_or_word, "The score or feeling at the end", "-1").range(-2, 2),
    field<&Emotion::evidence>("evidence", "What it is known from", "[interviews]"),
    field_read_by<read_measured<&MeasuredEmotion::data>>(
        "data", ValueShape::text, "A CSV file with answers, one in each row, relative to the map: the score is their mean", "survey.csv")
        .only_with("column"),  // each of the three wants the others
    field_read_by<read_measured<&MeasuredEmotion::column>>(
        "column", ValueShape::text, "The column of that file that holds the answers", "satisfaction")
        .only_with("scale"),
    field_read_by<read_measured<&MeasuredEmotion::scale>>("scale", ValueShape::scale,
        "The scale of the answers, worst and best: 1-5, 0-10, -2..2, 6-1 where 1 is best; or csat, ces, nps", "1-5")
        .only_with("data"),
    field_read_by<read_where>("where", ValueShape::filters,
        "Which rows count: those that have this value, or one of these, in each of these columns; all where it is not given",
        "{touchpoint: apply, wave: [spring, autumn]}")
        .only_with("data"),
    field_read_by<read_no_answer>("missing", ValueShape::texts,
        "What stands in cells without an answer, besides NA, n/a, null, none, -, . and ?", "[\"99\", refused]")
        .only_with("data"),
};
constexpr Synonym emotion_synonyms[] = {{"value", "score", ""}, {"rating", "score", ""}, {"emotion", "feeling", ""},
    {"word", "feeling", ""}, {"mood", "feeling", ""}, {"strength", "intensity", ""}, {"start", "from", ""}, {"end", "to", ""},
    {"file", "data", ""}, {"csv", "data", ""}, {"filter", "where", ""}, {"field", "column", ""}};

void finish_emotion(Reader& reader, NodeId mapping, void* object) {
    const auto& emotion = *static_cast<const Emotion*>(object);
    if (emotion.measured && !emotion.measured->data.given()) {
        reader
            .report(missing_key, reader.node(reader.document().entry(reader.node(mapping), 0).key).span, "a measured emotion needs 'data'")
            .with_help("add it, for example data: survey.csv");
        return;
    }
    if (!emotion.measured) return;
    if (!emotion.measured->column.given()) {
        reader.report(missing_key, emotion.measured->data.span, "a measured emotion needs 'column'")
            .with_help("add the column of the file that holds the answers, for example column: satisfaction");
    }
    if (!emotion.measured->scale.given()) {
        reader.report(missing_key, emotion.measured->data.span, "a measured emotion needs 'scale'")
            .with_help("add the worst and the best answer, for example scale: 1-5, or the name of the scale: csat, ces, nps");
    }
}
constexpr ObjectTable emotion_table{"emotion", "How somebody feels at one place", "", emotion_rows, emotion_synonyms, finish_emotion};

constexpr auto emotion_keys = [] {
    std::array<std::string_view, std::size(emotion_rows)> keys{};
    for (std::size_t i = 0; i < keys.size(); ++i) keys[i] = emotion_rows[i].key;
    return keys;
}();

// A mapping of keys, or of personas, or both, which is an error.
enum class MappingForm { keys, personas, mixed };

struct FormOf {
    MappingForm form;
    NodeId key = 0, persona = 0;  // one of each where it is mixed
};

bool means_key(std::string_view written) {
    if (std::ranges::find(emotion_keys, written) != emotion_keys.end()) return true;
    const auto folded = folded_word(written);
    return std::ranges::any_of(emotion_synonyms, [&](const Synonym& synonym) { return synonym.written == folded; });
}

FormOf form_of(const Reader& reader, const Node& mapping) {
    FormOf found{MappingForm::personas};
    bool any_key = false, any_persona = false;
    for (std::uint32_t i = 0; i < mapping.count; ++i) {
        const auto key = reader.document().entry(mapping, i).key;
        if (i > 0 && is_loose(reader, reader.document().entry(mapping, i))) continue;  // reported where it is read
        const bool is_key = std::ranges::find(emotion_keys, reader.node(key).text) != emotion_keys.end();
        if (is_key) {
            if (!any_key) found.key = key;
            any_key = true;
        } else {
            if (!any_persona) found.persona = key;
            any_persona = true;
        }
    }
    if (any_key && any_persona) {
        // A misspelt key among keys is no persona.
        const auto written = reader.node(found.persona).text;
        found.form = means_key(written) || nearest_word(written, emotion_keys) ? MappingForm::keys : MappingForm::mixed;
    } else {
        found.form = any_key ? MappingForm::keys : MappingForm::personas;
    }
    return found;
}

void read_mix(Reader& reader, const FieldRow& row, NodeId value, Emotion& emotion) {
    read_list(reader, row, value, "feelings", &emotion.mix, [](Reader& r, const FieldRow&, NodeId item, void* list) {
        Feeling feeling;
        if (r.read_object(feeling_table, item, &feeling)) static_cast<std::vector<Feeling>*>(list)->push_back(feeling);
    });
}

// One emotion, whosever it is.
void read_emotion(Reader& reader, const FieldRow& row, NodeId value, Emotion& emotion) {
    const auto& given = reader.node(value);
    emotion.span = given.span;
    if (given.kind == NodeKind::sequence) return read_mix(reader, row, value, emotion);
    if (given.kind == NodeKind::mapping) {
        reader.read_object(emotion_table, value, &emotion);
        return;
    }
    read_score_or_word(reader, row, value, emotion.score, emotion.score_span, emotion.feeling);
}

// One without room.
void count_emotion(Reader& reader, const FieldRow& row, NodeId value) {
    Emotion beyond;
    reader.count_only([&] { read_emotion(reader, row, value, beyond); });
}

void read_per_persona(Reader& reader, const FieldRow& row, const Node& mapping, Emotions& emotions) {
    emotions.reserve(std::min<std::size_t>(mapping.count, reader.cells_left() / 4));
    for (std::uint32_t i = 0; i < mapping.count; ++i) {
        const auto [key, value] = reader.document().entry(mapping, i);
        if (is_loose(reader, {key, value})) {
            report_loose_key(reader, {key, value}, "-1.5");
            continue;
        }
        auto persona_row = row;
        persona_row.key = reader.node(key).text;
        if (report_cut_number(reader, persona_row, mapping, i)) {
            ++i;
            continue;
        }
        if (!reader.take_cells(4, value)) {
            count_emotion(reader, row, value);
            continue;
        }
        auto& entry = emotions.emplace_back();
        entry.persona.id = {reader.node(key).text, reader.node(key).span};
        if (reader.is_empty(value)) continue;  // leaves when it is known whether there is such a persona
        read_emotion(reader, row, value, entry.emotion);
    }
}

}  // namespace

template <>
const ObjectTable& table_of<Emotion>() {
    return emotion_table;
}
template <>
const ObjectTable& table_of<Feeling>() {
    return feeling_table;
}

void read_value(Reader& reader, const FieldRow& row, NodeId value, Emotions& emotions) {
    const auto& given = reader.node(value);
    const auto found = given.kind == NodeKind::mapping ? form_of(reader, given) : FormOf{MappingForm::keys};
    if (found.form == MappingForm::personas) return read_per_persona(reader, row, given, emotions);
    if (found.form == MappingForm::mixed) {
        const auto& key = reader.node(found.key);
        const auto& persona = reader.node(found.persona);
        reader
            .report(mixed_emotion, persona.span,
                fmt::format("'{}' mixes keys of one emotion with personas: {} is not a key", row.key, quoted(persona.text)))
            .label(key.span, fmt::format("'{}' is a key of one emotion", key.text))
            .with_help(fmt::format("write one emotion per persona: {}: {{{}: {{{}: ...}}}}", row.key, persona.text, key.text));
        return;
    }
    if (!reader.take_cells(4, value)) return count_emotion(reader, row, value);
    read_emotion(reader, row, value, emotions.emplace_back().emotion);
}

}  // namespace journeymap
