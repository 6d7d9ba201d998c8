// journeymap schema: the JSON Schema of the files that we read, for editors.
#include "backends/json_schema.h"
#include "cli/arguments.h"
#include "cli/command.h"
#include "comparison/formats.h"
#include "driver/selection.h"
#include "config/config.h"
#include "model/schema.h"
#include "portfolio/formats.h"
#include "reports/insights.h"
#include "reports/report.h"
#include "themes/theme_source.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Prints the JSON Schema (draft-07) of a map, of .journeymap.yaml or of a theme, by which editors complete and explain its keys.\n"
    "\n"
    "  journeymap schema > journeymap.schema.json   the schema of a map\n"
    "  journeymap schema findings                   the schema of what check --format json prints\n"
    "  journeymap schema insights                   the schema of what insights --format json prints\n"
    "  journeymap schema diff                       the schema of what diff --format json prints\n"
    "  journeymap schema portfolio                  the schema of what portfolio --format json prints\n"
    "  journeymap schema resolved                   the schema of what build -f json writes\n"
    "  journeymap schema config                     the schema of .journeymap.yaml\n"
    "  journeymap schema theme                      the schema of a theme file\n"
    "\n"
    "Editors with a YAML language server (VS Code, Neovim, JetBrains ...) use it where a map says so in its first line:\n"
    "\n"
    "  # yaml-language-server: $schema=journeymap.schema.json\n"
    "\n"
    "The path is relative to the map. A schema cannot see everything: journeymap check also knows references and the method.\n"
    "\n"
    "Usage: journeymap schema [WHAT]\n"
    "WHAT is map (the default), config, findings, insights, diff, portfolio, resolved or theme.\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command schema_command;
const Command schema_command{"schema", "print the JSON Schema of maps, configs and themes, for editors", help, &run};

namespace {

struct Topic {
    std::string_view name;
    std::string (*schema)();
};
constexpr Topic topics[] = {{"map", &schema_of_map}, {"config", &schema_of_config}, {"findings", &schema_of_findings},
    {"insights", &schema_of_insights}, {"diff", &schema_of_comparison}, {"resolved", &schema_of_resolved_map},
    {"portfolio", &schema_of_portfolio}, {"theme", &schema_of_theme}};  // the first is the default

ExitStatus run(const Call& call) {
    Arguments arguments;
    if (const std::string wrong = arguments.parse(call.words); !wrong.empty()) return refuse(call, schema_command, {wrong});
    if (arguments.names().size() > 1) return refuse(call, schema_command, {"schema takes one word"});
    if (arguments.names().empty()) return call.console.print(topics[0].schema());
    std::vector<std::string_view> known;
    for (const Topic& topic : topics) {
        if (topic.name == arguments.names().front()) return call.console.print(topic.schema());
        known.push_back(topic.name);
    }
    return refuse(call, schema_command, {unknown_word("schema", arguments.names().front(), known)});
}

}  // namespace

}  // namespace journeymap
