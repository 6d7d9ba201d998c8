// The keys of .journeymap.yaml.
#include <fmt/core.h>

#include <algorithm>

#include "config/config.h"
#include "model/field.h"
#include "model/rules.h"
#include "model/schema.h"
#include "rules/page.h"
#include "rules/registry.h"
#include "support/spelling.h"
#include "syntax/syntax_rules.h"

namespace journeymap {

template <>
struct WordsOf<Profile> {
    static constexpr std::array<std::string_view, 5> words = {"default", "draft", "strict", "evidence", "public-sector"};
};
template <>
struct WordsOf<FailOn> {
    static constexpr std::array<std::string_view, 4> words = {"error", "warning", "info", "never"};
};
template <>
struct WordsOf<RuleLevel> {
    static constexpr std::array<std::string_view, 4> words = {"error", "warning", "info", "off"};
};
template <>
struct WordsOf<PaperSize> {
    static constexpr auto words = paper_words;
};
template <>
struct WordsOf<Orientation> {
    static constexpr auto words = orientation_words;
};

// The rules whose severity can be set, by name and by code.
std::vector<std::string_view> names_of_rules() {
    std::vector<std::string_view> names;
    for (const Rule* rule : all_rules()) {
        if (!is_fixed(*rule)) names.insert(names.end(), {rule->name, rule->code});
    }
    return names;
}

template <>
struct ShapeOf<std::vector<RuleSetting>> {
    static constexpr void describe(FieldRow& row) {
        row.shape = ValueShape::severities;
        row.words = WordsOf<RuleLevel>::words;
        row.keys = names_of_rules;
    }
};
template <>
const ObjectTable& table_of<OutputSettings>();
template <>
const ObjectTable& table_of<InsightSettings>();

namespace {

// Tells which was meant, of the first hundreds.
void report_unknown_rule(Reader& reader, Text name, std::size_t& suggestions_left) {
    std::vector<std::string_view> names;
    if (suggestions_left > 0) {
        --suggestions_left;
        for (const Rule* rule : all_rules()) names.push_back(rule->name);
    }
    Finding& finding = reader.report(unknown_reference, name.span, fmt::format("there is no rule {}", quoted(name.value)));
    if (const auto nearest = nearest_word(name.value, names)) {
        finding.with_help(fmt::format("write '{}'", *nearest)).edit(name.span, std::string(*nearest));
    } else {
        finding.with_help("journeymap list rules shows all");
    }
}

const RuleSetting* setting_of(const Rule& rule, const std::vector<RuleSetting>& settings) {
    const auto found = std::ranges::find_if(settings, [&](const RuleSetting& setting) { return setting.known->code == rule.code; });
    return found == settings.end() ? nullptr : &*found;
}

bool is_plain_false(const Node& node) {
    return node.kind == NodeKind::scalar && node.style == ScalarStyle::plain &&
           (node.text == "false" || node.text == "False" || node.text == "FALSE");
}

}  // namespace

void read_value(Reader& reader, const FieldRow& row, NodeId value, std::vector<RuleSetting>& settings) {
    const Node& given = reader.node(value);
    if (given.kind != NodeKind::mapping) {
        reader.report_kind(row.key, "a mapping of rules to severities", value).with_help(fmt::format("write {}: {}", row.key, row.example));
        return;
    }
    std::size_t suggestions_left = 200;
    for (std::uint32_t i = 0; i < given.count; ++i) {
        const auto [key, level] = reader.document().entry(given, i);
        RuleSetting setting;
        setting.rule = {reader.node(key).text, reader.node(key).span};
        setting.known = find_rule(setting.rule.value);
        FieldRow level_row = row.as(ValueShape::word);
        level_row.key = setting.rule.value;
        if (!setting.known) {
            report_unknown_rule(reader, setting.rule, suggestions_left);
        } else if (is_fixed(*setting.known)) {
            reader.report(wrong_kind, setting.rule.span, fmt::format("{} keeps its severity", quoted(setting.rule.value)))
                .with_help("as long as it is found, the map is not understood, and nothing can be drawn");
        } else if (const RuleSetting* first = setting_of(*setting.known, settings)) {
            reader
                .report(duplicate_key, setting.rule.span, fmt::format("{} is given twice, by name and by code", quoted(setting.rule.value)))
                .with_help("keep one of the two")
                .label(first->rule.span, "first given here");
        } else if (is_plain_false(reader.node(level))) {  // what some editors make of off
            setting.level = RuleLevel::off;
            settings.push_back(setting);
        } else if (const auto place = read_word(reader, level_row, level)) {
            setting.level = static_cast<RuleLevel>(*place);
            settings.push_back(setting);
        }
    }
}

namespace {

constexpr FieldRow output_rows[] = {
    field<&OutputSettings::formats>("formats", "What build writes: journeymap list backends", "[svg, markdown]"),
    field<&OutputSettings::folder>("folder", "The folder it writes into, relative to this file", "public"),
};
constexpr Synonym output_synonyms[] = {
    {"format", "formats", ""}, {"directory", "folder", ""}, {"dir", "folder", ""}, {"path", "folder", ""}};
constexpr ObjectTable output_table{"set of outputs", "What build writes where the call does not say it", "", output_rows, output_synonyms};

constexpr FieldRow config_rows[] = {
    field<&Config::profile>("profile", "How serious the findings are: journeymap list profiles", "public-sector"),
    field<&Config::severities>(
        "severities", "The severity of single rules, by name or code", "{stage-count: off, touchpoint-without-owner: error}"),
    field<&Config::fail_on>("fail_on", "The severity from which on check fails", "warning"),
    field<&Config::baseline>("baseline", "A file with the findings that are known, relative to this one", "baseline.yaml"),
    field<&Config::include>(
        "include", "The maps that are meant where the call names none: files and folders, relative to this file", "[maps]"),
    field<&Config::exclude>("exclude",
        "Maps and folders that are passed over, with * and ?: a name in any folder, or a path relative to this file; what the call names "
        "is not passed over",
        "[maps/drafts, '*.old.journey.yaml']"),
    field<&Config::outputs>("outputs", "What build writes where the call does not say it", "{formats: [svg], folder: public}"),
    field<&Config::insights>("insights", "From where on insights are told, where the defaults do not suit", "{divergence: 1, hold: 10}"),
    field<&Config::theme>(
        "theme", "The colours of pictures: a name of journeymap list themes, or a theme file, relative to this one", "daylight"),
    field<&Config::dark_theme>("dark_theme",
        "The colours of a second picture for dark pages, x.dark.svg besides x.svg, and of HTML there: a name or a file, as for theme",
        "midnight"),
    field<&Config::paper>("paper", "What the maps are printed on, so that check finds text that becomes too small", "a3"),
    field<&Config::orientation>("orientation", "How the paper lies; auto is what makes the picture larger", "landscape"),
};
constexpr Synonym config_synonyms[] = {{"rules", "severities", ""}, {"severity", "severities", ""}, {"fail-on", "fail_on", ""},
    {"maps", "include", ""}, {"ignore", "exclude", ""}, {"output", "outputs", ""}, {"formats", "outputs", ""},
    {"thresholds", "insights", ""}};
constexpr ObjectTable config_table{"config", "What a project says for all its maps", "", config_rows, config_synonyms};

}  // namespace

template <>
const ObjectTable& table_of<OutputSettings>() {
    return output_table;
}

template <>
const ObjectTable& table_of<InsightSettings>() {
    return insight_settings_table();
}

std::span<const ObjectTable* const> config_tables() {
    static const ObjectTable* const tables[] = {&config_table, &output_table, &insight_settings_table()};
    return tables;
}

std::string schema_of_config() {
    return schema_of(config_table, {"https://github.com/journeymap/journeymap/schema/config-1.json", "Config of journeymap"});
}

}  // namespace journeymap
