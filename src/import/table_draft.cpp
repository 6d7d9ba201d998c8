#include "import/table_draft.h"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "import/import_rules.h"
#include "import/table_values.h"
#include "model/channels.h"
#include "model/quantity.h"
#include "support/slug.h"

namespace journeymap {

namespace {

using Field = TableField;

struct Felt {
    std::string persona;  // id; empty: everyone
    std::string emotion;
};

// A stage or a touchpoint while rows still add to it.
struct Place {
    std::string name;
    std::vector<std::pair<Field, std::vector<std::string>>> texts;
    std::vector<std::string> personas;
    std::vector<Felt> felt;
    std::vector<Draft> pains, opportunities;
    std::vector<std::string> comments;

    std::vector<std::string>& of(Field field) {
        for (auto& [known, list] : texts) {
            if (known == field) return list;
        }
        return texts.emplace_back(field, std::vector<std::string>()).second;
    }
};

struct StageRows {
    Place own;
    std::string phase;
    std::vector<Place> touchpoints;
};

// The keys of touchpoints and stages, in the order in which people write them.
constexpr Field touchpoint_fields[] = {Field::channel, Field::personas, Field::doing, Field::thinking, Field::needs, Field::expectations,
    Field::promise, Field::emotion, Field::pain_points, Field::gains, Field::opportunities, Field::owner, Field::frontstage,
    Field::backstage, Field::support, Field::systems, Field::physical, Field::duration, Field::wait, Field::response_time, Field::attempts,
    Field::drop_off, Field::moment_of_truth, Field::importance, Field::asks, Field::measures, Field::evidence};
constexpr Field stage_fields[] = {
    Field::goals, Field::expectations, Field::emotion, Field::pain_points, Field::opportunities, Field::measures};

bool belongs_to_stages(Field field) { return std::ranges::find(stage_fields, field) != std::end(stage_fields); }
bool describes_a_card(Field field) { return field >= Field::severity && field <= Field::link; }
bool is_reference(Field field) { return field == Field::channel || field == Field::owner || field == Field::evidence; }

std::string key_of(Field field) {
    std::string key(table_column(field).name);
    std::ranges::replace_if(
        key, [](char c) { return c == ' ' || c == '-'; }, '_');
    return key;
}

class TableDrafter {
public:
    TableDrafter(const JourneyTable& table, const std::optional<SurveyScale>& scale, Diagnostics& diagnostics)
        : table_(table), scale_(scale), diagnostics_(diagnostics) {}

    Draft draft(const DraftOrigin& origin) {
        for (const auto& row : table_.rows) take(row);
        Draft map = Draft::mapping();
        map.comment(fmt::format("From {}.", origin.file));
        map.set("title", Draft(std::string(origin.title)));
        if (!origin.language.empty()) map.set("language", Draft(std::string(origin.language)));
        map.set_given("objectives", named(objectives_, "text"));
        map.set_given("personas", named(personas_, "name"));
        map.set_given("channels", named(channels_, "name"));
        map.set_given("teams", named(teams_, "name"));
        map.set_given("evidence", named(evidence_, "text"));
        Draft stages = Draft::list();
        for (StageRows& stage : stages_) stages.add(stage_draft(stage));
        map.set("stages", std::move(stages));
        tell_lost_references();
        return map;
    }

private:
    using Row = std::vector<TableCellText>;

    const JourneyTable& table_;
    const std::optional<SurveyScale>& scale_;
    Diagnostics& diagnostics_;
    std::vector<StageRows> stages_;
    DraftIds objectives_{"objective"}, personas_{"persona"}, channels_{"channel"}, teams_{"team"}, evidence_{"evidence"};
    std::vector<std::string> pain_ids_;
    std::vector<std::pair<std::string, Span>> addressed_;

    Finding& leave(Span span, std::string message) {
        return diagnostics_.report(not_imported, span, "not taken over: " + std::move(message));
    }
    void assume(Span span, std::string message) { diagnostics_.report(import_assumption, span, std::move(message)); }

    static Draft named(const DraftIds& ids, std::string key) {
        Draft list = Draft::list();
        for (const auto& [name, id] : ids.all()) {
            Draft entry = Draft::mapping(Draft::Style::flow);
            entry.set("id", Draft(id));
            entry.set(key, Draft(name));
            list.add(std::move(entry));
        }
        return list;
    }

    const TableCellText* cell(const Row& row, Field field) const {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const TableHeader& header = table_.headers[i];
            if (header.column != nullptr && header.column->field == field && !trimmed(row[i].text).empty()) return &row[i];
        }
        return nullptr;
    }
    std::string line(const Row& row, Field field) const {
        const TableCellText* found = cell(row, field);
        return found != nullptr ? cell_line(found->text) : std::string();
    }

    void take(const Row& row) {
        if (std::ranges::all_of(row, [](const TableCellText& one) { return trimmed(one.text).empty(); })) return;
        const std::string stage = line(row, Field::stage), kind = line(row, Field::kind);
        const bool has_stage = cell(row, Field::stage) != nullptr;
        if (stages_.empty() || (has_stage && stages_.back().own.name != stage)) begin_stage(row, stage);
        if (const std::string phase = line(row, Field::phase); !phase.empty()) stages_.back().phase = phase;
        if (kind == "pain point" || kind == "opportunity") return take_card(row, kind == "opportunity");
        take_places(row, has_stage);
    }

    void begin_stage(const Row& row, const std::string& name) {
        StageRows& stage = stages_.emplace_back();
        stage.own.name = name;
        if (!name.empty()) return;
        stage.own.name = "Start";
        assume(row.front().span, "no row above it names a stage; it is in a stage 'Start'");
    }

    // A row of our own tables that is a card: of the touchpoint it names, else of the stage.
    void take_card(const Row& row, bool is_opportunity) {
        StageRows& stage = stages_.back();
        const std::string name = line(row, Field::touchpoint);
        const auto place = std::ranges::find(stage.touchpoints, name, &Place::name);
        if (!name.empty() && place == stage.touchpoints.end()) stage.touchpoints.emplace_back().name = name;
        Place& at = name.empty() ? stage.own : place == stage.touchpoints.end() ? stage.touchpoints.back() : *place;
        std::string text = line(row, Field::text);
        if (text.empty()) return void(leave(row.front().span, "a card without a text"));
        is_opportunity ? at.opportunities.push_back(card(row, std::move(text), is_opportunity))
                       : at.pains.push_back(card(row, std::move(text), is_opportunity));
    }

    Draft card(const Row& row, std::string text, bool is_opportunity) {
        Draft card = Draft::mapping();
        const TableCellText* kind = cell(row, Field::kind);
        if (kind != nullptr) {
            if (const std::string id = line(row, Field::id); is_slug(id)) card.set("id", Draft(id));
        }
        card.set("text", Draft(std::move(text)));
        if (!is_opportunity) {
            if (kind != nullptr && is_slug(line(row, Field::id))) pain_ids_.push_back(line(row, Field::id));
            card.set_given("severity", Draft(lower(line(row, Field::severity))));
            card.set_given("kind", Draft(line(row, Field::category)));
            if (const TableCellText* barrier = cell(row, Field::barrier); barrier && cell_says_yes(barrier->text))
                card.set("barrier", Draft("true"));
            card.set_given("frequency", Draft(line(row, Field::frequency)));
            if (kind != nullptr) {
                std::vector<std::string> who = persona_ids(row);
                if (who.size() < personas_.all().size()) card.set_given("personas", Draft::words(who));
            }
            if (kind != nullptr) card.set_given("evidence", Draft::words(references(row, Field::evidence)));
            return card;
        }
        if (const TableCellText* addresses = cell(row, Field::addresses)) {
            Draft ids = Draft::list(Draft::Style::flow);
            for (const std::string& id : cell_names(addresses->text)) {
                addressed_.emplace_back(id, addresses->span);
                ids.add(Draft(id));
            }
            card.set_given("addresses", std::move(ids));
        }
        if (const std::string objective = line(row, Field::objective); !objective.empty())
            card.set("objective", Draft(objectives_.of(objective)));
        card.set_given("kind", Draft(line(row, Field::category)));
        card.set_given("impact", Draft(line(row, Field::impact)));
        card.set_given("effort", Draft(line(row, Field::effort)));
        if (const std::string owner = line(row, Field::owner); kind != nullptr && !owner.empty())
            card.set("owner", Draft(teams_.of(owner)));
        card.set_given("status", Draft(lower(line(row, Field::status))));
        card.set_given("due", Draft(line(row, Field::due)));
        card.set_given("link", Draft(line(row, Field::link)));
        return card;
    }

    static std::string lower(std::string text) {
        std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        return text;
    }

    // The touchpoints of a row: those it names, or the one above, or one that has to be made up; without any, the stage itself.
    void take_places(const Row& row, bool has_stage) {
        StageRows& stage = stages_.back();
        std::vector<std::string> names = touchpoint_names(row);
        if (names.empty() && !has_stage && !stage.touchpoints.empty()) return take_fields(row, {&stage.touchpoints.back(), 1});
        if (names.empty() && !needs_touchpoint(row)) return take_fields(row, {&stage.own, 1});
        if (names.empty()) names.push_back(made_up_name(row, stage.own.name));
        const std::size_t first = stage.touchpoints.size();
        for (std::string& name : names) stage.touchpoints.emplace_back().name = std::move(name);
        take_fields(row, std::span(stage.touchpoints).subspan(first));
    }

    std::vector<std::string> touchpoint_names(const Row& row) const {
        const TableCellText* found = cell(row, Field::touchpoint);
        if (found == nullptr) return {};
        return table_.by_lane ? cell_items(found->text) : std::vector{cell_line(found->text)};
    }

    bool needs_touchpoint(const Row& row) const {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const TableColumn* column = table_.headers[i].column;
            if (column == nullptr || trimmed(row[i].text).empty() || column->field < Field::channel || column->field > Field::measures)
                continue;
            if (!belongs_to_stages(column->field)) return true;
        }
        return false;
    }

    std::string made_up_name(const Row& row, const std::string& stage) {
        const TableCellText* doing = cell(row, Field::doing);
        const std::vector<std::string> lines = doing != nullptr ? cell_lines(doing->text) : std::vector<std::string>();
        const Span span = doing != nullptr ? doing->span : row.front().span;
        const std::string name = lines.size() == 1 ? lines.front() : stage;
        assume(span, fmt::format("no touchpoint is named here; it is called {}", quoted(name)));
        return name;
    }

    void take_fields(const Row& row, std::span<Place> places) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const TableColumn* column = table_.headers[i].column;
            if (column == nullptr || trimmed(row[i].text).empty()) continue;
            take_field(*column, table_.headers[i].named, row, row[i], places);
        }
        if (cell(row, Field::personas) == nullptr) return;
        for (Place& place : places) place.personas = persona_ids(row);
    }

    void take_field(
        const TableColumn& column, const std::string& named, const Row& row, const TableCellText& cell, std::span<Place> places) {
        const Field field = column.field;
        if (field == Field::emotion) return take_emotion(named, cell, places);
        if (field == Field::pain_points || field == Field::opportunities) return take_cards(row, field, cell, places);
        if (field == Field::goals) {
            for (std::string& goal : cell_items(cell.text)) stages_.back().own.of(field).push_back(std::move(goal));
            return;
        }
        const bool has_key = std::ranges::find(touchpoint_fields, field) != std::end(touchpoint_fields);
        if (!has_key || field == Field::personas) return tell_unused(field, row, cell);
        std::vector<std::string> texts = values(column, named, cell);
        if (!texts.empty()) spread(field, std::move(texts), cell, places);
    }

    // What describes cards in a row that has none.
    void tell_unused(Field field, const Row& row, const TableCellText& one) {
        if (!describes_a_card(field) || cell(row, Field::kind) != nullptr) return;
        const bool of_pain = field <= Field::frequency;
        if (cell(row, of_pain && field != Field::category ? Field::pain_points : Field::opportunities) != nullptr) return;
        if (field == Field::category && cell(row, Field::pain_points) != nullptr) return;
        leave(
            one.span, fmt::format("{} {}, because the row has nothing that it could describe", table_column(field).name, quoted(one.text)));
    }

    std::vector<std::string> values(const TableColumn& column, const std::string& unit, const TableCellText& cell) {
        switch (column.value) {
            case TableValue::lines: return cell_lines(cell.text);
            case TableValue::list: return cell_items(cell.text);
            case TableValue::names: return reference_ids(column.field, cell_names(cell.text));
            case TableValue::minutes: return time_of(unit, cell);
            case TableValue::number: return number_of(column, cell);
            case TableValue::yes: return cell_says_yes(cell.text) ? std::vector<std::string>{"true"} : std::vector<std::string>{};
            default: break;
        }
        if (column.field == Field::channel) return channel_of(cell);
        return is_reference(column.field) ? reference_ids(column.field, {cell_line(cell.text)}) : std::vector{cell_line(cell.text)};
    }

    // A bare number is in the unit that the header says, else in minutes.
    std::vector<std::string> time_of(const std::string& unit, const TableCellText& cell) const {
        const std::optional<double> number = cell_number(cell.text, table_.has_decimal_commas);
        if (!number) return {cell_line(cell.text)};
        if (!unit.empty() && unit != "min") return {number_written(*number) + " " + unit};
        constexpr double hour = 60, day = 24 * hour;
        if (*number >= day && std::fmod(*number, day) == 0) return {number_written(*number / day) + (*number == day ? " day" : " days")};
        if (*number >= hour && std::fmod(*number, hour) == 0) return {number_written(*number / hour) + " h"};
        return {number_written(*number) + " min"};
    }

    std::vector<std::string> number_of(const TableColumn& column, const TableCellText& cell) {
        std::string text = cell_line(cell.text);
        if (table_.has_decimal_commas) std::ranges::replace(text, ',', '.');
        if (parse_number(text) || (column.field == Field::drop_off && parse_share(text))) return {text};
        leave(cell.span, fmt::format("{}: {} is no number", column.name, quoted(cell.text)));
        return {};
    }

    // A touchpoint has one channel; one that is not built in is declared.
    std::vector<std::string> channel_of(const TableCellText& cell) {
        std::vector<std::string> names = cell_names(cell.text);
        if (names.size() > 1) leave(cell.span, fmt::format("the channels after {}: a touchpoint has one", quoted(names.front())));
        const std::string word = lower(names.front());
        if (find_built_in_channel(word) != nullptr) return {word};
        for (const BuiltInChannel& channel : built_in_channels()) {
            if (lower(std::string(channel.name)) == word) return {std::string(channel.id)};
        }
        if (const std::optional<std::string_view> known = channel_named(word)) return {std::string(*known)};
        return {channels_.of(names.front())};
    }

    std::vector<std::string> reference_ids(Field field, const std::vector<std::string>& names) {
        std::vector<std::string> ids;
        for (const std::string& name : names) ids.push_back((field == Field::owner ? teams_ : evidence_).of(name));
        return ids;
    }
    std::vector<std::string> references(const Row& row, Field field) {
        const TableCellText* found = cell(row, field);
        return found != nullptr ? reference_ids(field, cell_names(found->text)) : std::vector<std::string>();
    }

    std::vector<std::string> persona_ids(const Row& row) {
        std::vector<std::string> ids;
        if (const TableCellText* found = cell(row, Field::personas)) {
            for (const std::string& name : cell_names(found->text)) ids.push_back(personas_.of(name));
        }
        return ids;
    }

    // Each touchpoint of a row its own line, where there are as many; else all is the first one's.
    void spread(Field field, std::vector<std::string> texts, const TableCellText& cell, std::span<Place> places) {
        if (places.size() > 1 && texts.size() == places.size() && cell_lines(cell.text).size() == places.size()) {
            for (std::size_t i = 0; i < places.size(); ++i) places[i].of(field).push_back(std::move(texts[i]));
            return;
        }
        tell_first(places, cell);
        std::vector<std::string>& list = places.front().of(field);
        list.insert(list.end(), texts.begin(), texts.end());
    }

    void tell_first(std::span<const Place> places, const TableCellText& cell) {
        if (places.size() < 2) return;
        assume(cell.span, fmt::format("there are {} touchpoints and this is not a line for each; it is all said of {}", places.size(),
                              quoted(places.front().name)));
    }

    void take_cards(const Row& row, Field field, const TableCellText& cell, std::span<Place> places) {
        const bool is_opportunity = field == Field::opportunities;
        std::vector<std::string> texts = cell_items(cell.text);
        const bool one_each = texts.size() == places.size() && cell_lines(cell.text).size() == places.size();
        if (!one_each) tell_first(places, cell);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            Place& place = one_each ? places[i] : places.front();
            Draft one = texts.size() == 1 ? card(row, std::move(texts[i]), is_opportunity) : text_card(std::move(texts[i]));
            (is_opportunity ? place.opportunities : place.pains).push_back(std::move(one));
        }
    }

    static Draft text_card(std::string text) {
        Draft card = Draft::mapping();
        card.set("text", Draft(std::move(text)));
        return card;
    }

    void take_emotion(const std::string& named, const TableCellText& cell, std::span<Place> places) {
        if (named.empty() && has_emotion_of_each()) return;  // it is the mean of theirs
        const std::string persona = named.empty() ? std::string() : personas_.of(named);
        const std::vector<std::string> lines = cell_lines(cell.text);
        const bool one_each = places.size() > 1 && lines.size() == places.size();
        if (!one_each) tell_first(places, cell);
        for (std::size_t i = 0; i < (one_each ? places.size() : 1); ++i) {
            const std::string_view text = one_each ? std::string_view(lines[i]) : cell.text;
            const std::optional<std::string> emotion = cell_emotion(text, table_.has_decimal_commas, scale_);
            if (emotion) {
                places[i].felt.push_back({persona, *emotion});
            } else {
                places[i].comments.push_back("feeling: " + cell_line(text));
                leave(cell.span, fmt::format("the feeling {}", quoted(text)))
                    .with_help(
                        "it stays as a comment; a feeling is a number from -2 to 2 (--scale tells another), or a word of journeymap list "
                        "emotions");
            }
        }
    }

    bool has_emotion_of_each() const {
        return std::ranges::any_of(table_.headers,
            [](const TableHeader& one) { return one.column != nullptr && one.column->field == Field::emotion && !one.named.empty(); });
    }

    Draft stage_draft(StageRows& stage) {
        Draft draft = Draft::mapping();
        draft.set("name", Draft(stage.own.name));
        draft.set_given("phase", Draft(stage.phase));
        set_fields(draft, stage.own, stage_fields);
        Draft touchpoints = Draft::list();
        for (Place& place : stage.touchpoints) {
            Draft touchpoint = Draft::mapping();
            touchpoint.set("name", Draft(place.name));
            set_fields(touchpoint, place, touchpoint_fields);
            touchpoint.comment(place.comments);
            touchpoints.add(std::move(touchpoint));
        }
        draft.set_given("touchpoints", std::move(touchpoints));
        draft.comment(stage.own.comments);
        return draft;
    }

    void set_fields(Draft& draft, Place& place, std::span<const Field> fields) {
        for (const Field field : fields) {
            switch (field) {
                case Field::personas:
                    if (place.personas.size() < personas_.all().size()) draft.set_given("personas", Draft::words(place.personas));
                    break;
                case Field::emotion: draft.set_given("emotion", emotion_of(place)); break;
                case Field::pain_points: draft.set_given("pain_points", cards_of(place.pains)); break;
                case Field::opportunities: draft.set_given("opportunities", cards_of(place.opportunities)); break;
                default: draft.set_given(key_of(field), texts_of(field, place.of(field)));
            }
        }
    }

    static Draft emotion_of(const Place& place) {
        if (place.felt.empty()) return Draft(std::string());
        if (place.felt.front().persona.empty()) return Draft(place.felt.front().emotion);
        Draft each = Draft::mapping(Draft::Style::flow);
        for (const Felt& one : place.felt) each.set(one.persona, Draft(one.emotion));
        return each;
    }

    static Draft cards_of(const std::vector<Draft>& cards) {
        Draft list = Draft::list();
        for (const Draft& card : cards) list.add(card.members().size() == 1 ? card.members().front().second : card);
        return list;
    }

    static Draft texts_of(Field field, const std::vector<std::string>& texts) {
        if (texts.empty()) return Draft(std::string());
        if (field == Field::evidence) return Draft::words(texts);
        const bool always_list = table_column(field).value == TableValue::list && field != Field::frontstage && field != Field::backstage &&
                                 field != Field::support && field != Field::systems && field != Field::physical;
        if (texts.size() == 1 && !always_list) return Draft(texts.front());
        Draft list = Draft::list();
        for (const std::string& text : texts) list.add(Draft(text));
        return list;
    }

    // Pain points that no row has.
    void tell_lost_references() {
        for (const auto& [id, span] : addressed_) {
            if (std::ranges::find(pain_ids_, id) == pain_ids_.end())
                assume(span, fmt::format("the table has no pain point {}; add it, or take it out of 'addresses'", quoted(id)));
        }
    }
};

}  // namespace

Draft draft_of_table(
    const JourneyTable& table, const DraftOrigin& origin, const std::optional<SurveyScale>& scale, Diagnostics& diagnostics) {
    return TableDrafter(table, scale, diagnostics).draft(origin);
}

}  // namespace journeymap
