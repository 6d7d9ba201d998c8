// journeymap list: what can be chosen, one line each.
#include "checks/word_list.h"
#include "cli/arguments.h"
#include "cli/columns.h"
#include "cli/command.h"
#include "reports/report.h"
#include "rules/registry.h"
#include "driver/selection.h"
#include "journeymap/backend.h"
#include "journeymap/insight.h"
#include "journeymap/theme.h"
#include "journeymap/words.h"
#include "model/channels.h"
#include "model/feelings.h"
#include "presentation/paper.h"
#include "policy/policy.h"
#include "starters/starter.h"
#include "support/number.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Lists what can be chosen, one line each.\n"
    "\n"
    "  journeymap list backends   what build -f can write\n"
    "  journeymap list themes     what build --theme can use; the first is the default\n"
    "  journeymap list lanes      what build --lanes can show, besides a map's own lanes\n"
    "  journeymap list channels   the channels that every map may refer to; * answers in real time\n"
    "  journeymap list emotions   the feeling words that are built in, with their scores from -2 to 2\n"
    "  journeymap list formats    how check --format can write findings; the first is the default\n"
    "  journeymap list profiles   how serious check can take what it finds; the first is the default\n"
    "  journeymap list insights   what insights can tell: name, family, definition; explain NAME tells how it is computed\n"
    "  journeymap list thresholds from where on an insight is told, with the defaults\n"
    "  journeymap list rules      what check can find: code, name, severity, summary\n"
    "  journeymap list templates  what init can begin with; the first is the default\n"
    "  journeymap list papers     what check --paper can take, with its size in mm\n"
    "  journeymap list wording    the words by which check judges names and objectives, by language, and what to say instead\n"
    "\n"
    "Usage: journeymap list WHAT\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command list_command;
const Command list_command{"list", "list what can be chosen and written: themes, lanes, channels, rules ...", help, &run};

namespace {

template <class... Cells>
Row row(Cells... cells) {
    return {std::string(cells)...};
}

Table backend_table() {
    Table table;
    for (const Backend* backend : backends()) table.push_back(row(backend->name, backend->extension, backend->summary));
    return table;
}

Table theme_table() {
    Table table;
    for (const Theme* theme : themes()) table.push_back(row(theme->name, theme->summary));
    return table;
}

Table lane_table() {
    Table table;
    for (const std::string_view id : lane_ids()) table.push_back(row(id, lane_name(id, "en")));
    return table;
}

Table channel_table() {
    Table table;
    for (const BuiltInChannel& channel : built_in_channels()) {
        table.push_back({std::string(channel.id) + (channel.realtime ? "*" : ""), std::string(channel.name)});
    }
    return table;
}

Table emotion_table() {
    Table table;
    for (const BuiltInFeeling& feeling : built_in_feelings()) {
        Row& cells = table.emplace_back(row(feeling.word, ""));
        append_number(cells.back(), feeling.score);
    }
    return table;
}

Table template_table() {
    Table table;
    for (const MapTemplate& one : map_templates()) table.push_back(row(one.name, one.summary));
    return table;
}

Table format_table() {
    Table table;
    for (const ReportFormat* format : report_formats()) table.push_back(row(format->name, format->summary));
    return table;
}

Table rule_table() {
    Table table;
    for (const Rule* rule : all_rules()) table.push_back(row(rule->code, rule->name, name_of(rule->severity), rule->summary));
    return table;
}

void append_words(Table& table, const WordList& list, std::string_view group, std::span<const std::string_view> words) {
    for (const std::string_view word : words) table.push_back(row(list.language, group, word));
}

Table wording_table() {
    Table table;
    for (const WordList* list : word_lists()) {
        for (const OrganizationExpression& one : list->organization)
            table.push_back(row(list->language, "organization", one.words, one.customer, one.reason));
        for (const std::string_view word : list->form_words) {
            table.push_back(row(list->language, "organization", std::string(word) + " 12b, SF-180", list->instead_of_form_number,
                list->why_no_form_number));
        }
        append_words(table, *list, "vague", list->vague);
        append_words(table, *list, "direction", list->directions);
        append_words(table, *list, "measurable", list->measurable);
        append_words(table, *list, "team", list->teams);
        append_words(table, *list, "transaction", list->transactions);
        append_words(table, *list, "action", list->verbs);
        append_words(table, *list, "action or thing", list->also_nouns);
    }
    return table;
}

Table insight_table() {
    Table table;
    for (const InsightKind* kind : insight_kinds()) table.push_back(row(kind->name, kind->family, kind->definition));
    return table;
}

Table threshold_table() {
    Table table;
    for (const ThresholdInfo& info : threshold_infos()) {
        Row& cells = table.emplace_back(row(info.key, "", info.description));
        append_number(cells[1], InsightThresholds{}.*info.member);
    }
    return table;
}

Table profile_table() {
    Table table;
    for (const ProfileInfo& profile : profiles()) table.push_back(row(profile.name, profile.summary));
    return table;
}

Table paper_table() {
    Table table;
    for (const Paper& paper : papers()) {
        Row& cells = table.emplace_back(row(paper_words[static_cast<std::size_t>(paper.size)], ""));
        append_number(cells.back(), paper.width);
        cells.back() += " x ";
        append_number(cells.back(), paper.height);
    }
    return table;
}

struct Topic {
    std::string_view name;
    Table (*table)();
};
constexpr Topic topics[] = {{"backends", &backend_table}, {"themes", &theme_table}, {"lanes", &lane_table}, {"channels", &channel_table},
    {"emotions", &emotion_table}, {"formats", &format_table}, {"insights", &insight_table}, {"thresholds", &threshold_table},
    {"rules", &rule_table}, {"profiles", &profile_table}, {"papers", &paper_table}, {"templates", &template_table},
    {"wording", &wording_table}};

ExitStatus run(const Call& call) {
    Arguments arguments;
    if (const std::string wrong = arguments.parse(call.words); !wrong.empty()) return refuse(call, list_command, {wrong});
    std::vector<std::string_view> known;
    for (const Topic& topic : topics) known.push_back(topic.name);
    if (arguments.names().empty())
        return refuse(call, list_command,
            {"list what? backends, themes, lanes, channels, emotions, formats, insights, thresholds, rules, profiles, papers, templates or "
             "wording"});
    if (arguments.names().size() > 1) return refuse(call, list_command, {"list takes one word"});
    for (const Topic& topic : topics) {
        if (topic.name == arguments.names().front()) return call.console.print(in_columns(topic.table()));
    }
    return refuse(call, list_command, {unknown_word("list", arguments.names().front(), known)});
}

}  // namespace

}  // namespace journeymap
