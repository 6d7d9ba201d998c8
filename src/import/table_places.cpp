#include "import/table_places.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "model/quantity.h"

namespace journeymap {

namespace {

using Field = TableField;

// The keys of touchpoints and stages, in the order in which people write them.
constexpr Field touchpoint_fields[] = {Field::channel, Field::personas, Field::doing, Field::thinking, Field::needs, Field::expectations,
    Field::promise, Field::emotion, Field::pain_points, Field::gains, Field::opportunities, Field::owner, Field::frontstage,
    Field::backstage, Field::support, Field::systems, Field::physical, Field::duration, Field::wait, Field::response_time, Field::attempts,
    Field::drop_off, Field::moment_of_truth, Field::importance, Field::asks, Field::measures, Field::evidence};
constexpr Field stage_fields[] = {
    Field::goals, Field::expectations, Field::emotion, Field::pain_points, Field::opportunities, Field::measures};

std::string key_of(Field field) {
    std::string key(table_column(field).name);
    std::ranges::replace_if(
        key, [](char c) { return c == ' ' || c == '-'; }, '_');
    return key;
}

Draft feeling_of(const TableFeeling& felt) {
    if (felt.word.empty() || felt.score.empty()) return Draft(felt.word + felt.score);
    Draft both = Draft::mapping(Draft::Style::flow);
    both.set("score", Draft(felt.score));
    both.set("feeling", Draft(felt.word));
    return both;
}

Draft emotion_of(const TablePlace& place) {
    if (place.felt.empty()) return Draft(std::string());
    if (place.felt.front().persona.empty()) return feeling_of(place.felt.front());
    Draft each = Draft::mapping(Draft::Style::flow);
    for (const TableFeeling& one : place.felt) each.set(one.persona, feeling_of(one));
    return each;
}

// A card that is only a text is written as that.
Draft cards_of(std::vector<Draft> cards) {
    Draft list = Draft::list();
    for (Draft& card : cards) list.add(card.members().size() == 1 ? card.members().front().second : std::move(card));
    return list;
}

Draft texts_of(Field field, std::span<const std::string> texts) {
    if (texts.empty()) return Draft(std::string());
    if (field == Field::evidence) return Draft::words(texts);
    const bool always_list = table_column(field).value == TableValue::list && field != Field::frontstage && field != Field::backstage &&
                             field != Field::support && field != Field::systems && field != Field::physical;
    if (texts.size() == 1 && !always_list) return Draft(texts.front());
    Draft list = Draft::list();
    for (const std::string& text : texts) list.add(Draft(text));
    return list;
}

void set_fields(Draft& draft, TablePlace& place, std::span<const Field> fields, std::size_t personas) {
    for (const Field field : fields) {
        switch (field) {
            case Field::personas:
                if (place.personas.size() < personas) draft.set_given("personas", Draft::words(place.personas));
                break;
            case Field::emotion: draft.set_given("emotion", emotion_of(place)); break;
            case Field::pain_points: draft.set_given("pain_points", cards_of(std::move(place.pains))); break;
            case Field::opportunities: draft.set_given("opportunities", cards_of(std::move(place.opportunities))); break;
            default: draft.set_given(key_of(field), texts_of(field, place.said_of(field)));
        }
    }
}

}  // namespace

std::span<const std::string> TablePlace::said_of(TableField field) const {
    const auto known = std::ranges::find(texts, field, &std::pair<TableField, std::vector<std::string>>::first);
    return known == texts.end() ? std::span<const std::string>() : known->second;
}

std::vector<std::string>& TablePlace::of(TableField field) {
    for (auto& [known, list] : texts) {
        if (known == field) return list;
    }
    return texts.emplace_back(field, std::vector<std::string>()).second;
}

bool is_of_touchpoints(TableField field) { return std::ranges::find(touchpoint_fields, field) != std::end(touchpoint_fields); }
bool is_of_stages(TableField field) { return std::ranges::find(stage_fields, field) != std::end(stage_fields); }

void drop_means(TableStage& stage) {
    constexpr double rounding = 0.0015;  // of tables, which have three decimals
    std::erase_if(stage.own.felt, [&](const TableFeeling& felt) {
        const auto own = parse_number(felt.score);
        if (!own || !felt.word.empty()) return false;
        double sum = 0;
        int count = 0;
        for (const TablePlace& place : stage.touchpoints) {
            for (const TableFeeling& one : place.felt) {
                const auto score = one.persona == felt.persona ? parse_number(one.score) : std::nullopt;
                sum += score.value_or(0);
                count += score.has_value();
            }
        }
        return count > 0 && std::abs(sum / count - *own) < rounding;
    });
}

Draft stage_draft(TableStage stage, std::size_t personas) {
    Draft draft = Draft::mapping();
    draft.set("name", Draft(stage.own.name));
    draft.set_given("phase", Draft(stage.phase));
    set_fields(draft, stage.own, stage_fields, personas);
    Draft touchpoints = Draft::list();
    for (TablePlace& each : stage.touchpoints) {
        TablePlace place = std::move(each);
        Draft touchpoint = Draft::mapping();
        touchpoint.set("name", Draft(place.name));
        set_fields(touchpoint, place, touchpoint_fields, personas);
        touchpoint.comment(place.comments);
        touchpoints.add(std::move(touchpoint));
    }
    draft.set_given("touchpoints", std::move(touchpoints));
    draft.comment(stage.own.comments);
    return draft;
}

}  // namespace journeymap
