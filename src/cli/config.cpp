// journeymap config: what holds for a map, and where each value comes from.
#include <algorithm>

#include "cli/arguments.h"
#include "cli/columns.h"
#include "cli/command.h"
#include "cli/flags.h"
#include "rules/registry.h"
#include "support/escape.h"
#include "support/number.h"
#include "support/file.h"
#include "support/log_text.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Shows what holds for a map, and where each value comes from: the call, a .journeymap.yaml, or the default.\n"
    "\n"
    "  journeymap config                    for this directory\n"
    "  journeymap config maps/parking.yaml  for one map\n"
    "  journeymap config --rules            how serious each rule is here, and why\n"
    "\n"
    "The nearest .journeymap.yaml counts: the one beside the map or in a folder above, up to the folder that holds .git.\n"
    "\n"
    "Usage: journeymap config [MAP|FOLDER] [options]\n"
    "\n"
    "      --rules          a line for each rule: its severity, and the default, the profile or the line that gives it\n"
    "      --profile NAME   as check takes it; and so the next ones\n"
    "      --fail-on SEV\n"
    "      --baseline FILE\n"
    "      --theme NAME\n"
    "      --dark-theme NAME\n"
    "      --no-dark-theme\n"
    "      --paper SIZE\n"
    "      --orientation HOW\n"
    "      --config FILE\n"
    "      --no-config\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command config_command;
const Command config_command{"config", "show what holds for a map and where each value comes from", help, &run};

namespace {

std::string joined(const Texts& texts) {
    std::string list;
    for (const Text& text : texts) list += (list.empty() ? "" : ", ") + escaped(text.value);
    return list;
}

std::string word_of(const Threshold& threshold) { return threshold.never ? "never" : std::string(name_of(threshold.severity)); }

std::string place_in(const Config& config, Span span) { return escaped(config.path) + ":" + std::to_string(config.line_of(span)); }

class Sheet {
public:
    explicit Sheet(const Config& config) : config_(config) {}

    // A value that a flag can set too.
    void row(const char* key, const std::string& value, Span in_config, const char* flag, bool by_flag) {
        const std::string origin = by_flag ? flag : in_config.given() ? place_in(config_, in_config) : "default";
        table_.push_back({key, value.empty() ? "none" : value, origin});
    }
    void row(const char* key, const std::string& value, Span in_config) { row(key, value, in_config, "", false); }
    const Table& table() const { return table_; }

private:
    const Config& config_;
    Table table_;
};

const Config& config_of(const Settings& settings) {
    static const Config none;
    return settings.config ? *settings.config : none;
}

// Where the severity of a rule is written; nowhere where the project does not choose it.
Span choice_of(const Rule& rule, const Config& config) {
    const auto setting = std::ranges::find(config.severities, &rule, &RuleSetting::known);
    return setting == config.severities.end() ? Span{} : setting->rule.span;
}

std::string severity_word(std::optional<Severity> severity) { return severity ? std::string(name_of(*severity)) : "off"; }

Table rules_of(const Settings& settings) {
    const Config& config = config_of(settings);
    const std::string profile = "profile " + std::string(name_of(settings.policy.profile()));
    Table table;
    for (const Rule* rule : all_rules()) {
        const std::optional<Severity> severity = settings.policy.severity_of(*rule);
        const Span chosen = choice_of(*rule, config);
        const bool usual = severity == rule->severity;
        const std::string origin = chosen.given() ? place_in(config, chosen) : usual ? "default" : profile;
        table.push_back({std::string(rule->code), std::string(rule->name), severity_word(severity), origin});
    }
    return table;
}

Table table_of(const Settings& settings, const Flags& flags) {
    const Config& config = config_of(settings);
    Sheet sheet(config);
    sheet.row("profile", std::string(name_of(settings.policy.profile())), config.profile.span, "--profile", flags.profile.has_value());
    sheet.row("fail_on", word_of(settings.fail_on), config.fail_on.span, "--fail-on", flags.fail_on.has_value());
    for (const SeverityChoice& choice : choices_of(config)) {
        sheet.row("severities", std::string(choice.rule->name) + ": " + severity_word(choice.severity), choice_of(*choice.rule, config));
    }
    if (config.severities.empty()) sheet.row("severities", "", {});
    sheet.row("baseline", escaped(settings.baseline), config.baseline.span, "--baseline", flags.baseline.has_value());
    sheet.row("include", joined(config.include), config.include.empty() ? Span{} : config.include.front().span);
    sheet.row("exclude", joined(config.exclude), config.exclude.empty() ? Span{} : config.exclude.front().span);
    const Texts& formats = config.outputs.formats;
    sheet.row("outputs.formats", formats.empty() ? "svg" : joined(formats), formats.empty() ? Span{} : formats.front().span);
    const std::string folder =
        config.outputs.folder.given() ? escaped(map_path_from(config, config.outputs.folder.value)) : "beside the map";
    sheet.row("outputs.folder", folder, config.outputs.folder.span);
    for (std::size_t i = 0; i < threshold_infos().size(); ++i) {
        const Spanned<double>& written = config.insights.*insight_members[i];
        if (!written.given()) continue;
        std::string value = std::string(threshold_infos()[i].key) + ": ";
        append_number(value, written.value);
        sheet.row("insights", value, written.span);
    }
    if (!config.insights.given()) sheet.row("insights", "", {});
    const std::string theme = settings.theme.empty() ? std::string(themes().front()->name) : escaped(settings.theme);
    sheet.row("theme", theme, config.theme.span, "--theme", flags.theme.has_value());
    const char* dark_flag = flags.dark_theme && flags.dark_theme->empty() ? "--no-dark-theme" : "--dark-theme";
    sheet.row("dark_theme", escaped(settings.dark_theme), config.dark_theme.span, dark_flag, flags.dark_theme.has_value());
    const PaperChoice& paper = settings.paper;
    sheet.row("paper", std::string(paper.paper ? paper_words[static_cast<std::size_t>(paper.paper->size)] : ""), config.paper.span,
        "--paper", flags.paper.has_value());
    sheet.row("orientation", std::string(orientation_words[static_cast<std::size_t>(paper.orientation)]), config.orientation.span,
        "--orientation", flags.orientation.has_value());
    return sheet.table();
}

ExitStatus run(const Call& call) {
    Arguments arguments;
    FlagWords words;
    declare_common(arguments, words);
    declare_judging(arguments, words);
    arguments.value("--theme", words.theme);
    declare_dark(arguments, words);
    bool rules = false;
    arguments.flag("--rules", rules);
    if (const std::string wrong = arguments.parse(call.words); !wrong.empty()) return refuse(call, config_command, {wrong});
    Wrong wrong;
    const Flags flags = flags_of(words, wrong);
    if (arguments.names().size() > 1) wrong.emplace_back("config takes one map or folder");
    const std::string place = arguments.names().empty() ? "." : arguments.names().front();
    const PathKind kind = kind_of(place);
    if (kind == PathKind::missing) wrong.push_back(escaped(place) + ": there is no such file or directory");
    if (!wrong.empty()) return refuse(call, config_command, wrong);

    ConfigShelf shelf(flags);
    const Settings settings = shelf.settings_for(kind == PathKind::directory ? place : std::string(directory_of(place)));
    if (const ExitStatus status = tell_configs(call.console, shelf); status != ExitStatus::done) return status;
    return call.console.print(without_commands(in_columns(rules ? rules_of(settings) : table_of(settings, flags))));
}

}  // namespace

}  // namespace journeymap
