// Page: what there is to know about one rule. `explain`, man 7, SARIF's help and the tests read the same text: src/rules/pages/CODE.md.
//
// A page starts with what the rule finds; then come the sections Why, Bad, Printed, Good and, where there is more to say than for
// every rule, Allow. Bad and Good hold the files of an example, each in a fence whose first line says what it is:
//   ```yaml                      the map, map.yaml
//   ```yaml people.part.yaml     another file
//   ```sh                        commands that write map.yaml to standard output, for what cannot be shown
// Settings of the call may follow: ```yaml today=2026-11-21 profile=public-sector paper=a3 theme=theme.yaml; call=build says that
// the rule is found while a picture is drawn, of that format=png scale=40 say which, call=embed while the first file, a page, is filled, and call=import while it, a Mermaid
// diagram, becomes a map. Printed is what `check`, or that call, says of Bad by this rule.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/finding.h"

namespace journeymap {

struct ExampleFile {
    std::string_view name;      // "map.yaml" where the fence does not say
    std::string_view language;  // "yaml", "sh", ...
    std::string_view text;
};

struct ExampleSetting {
    std::string_view key, value;
};

struct RuleExample {
    std::vector<ExampleFile> files;
    std::vector<ExampleSetting> settings;

    std::string_view setting(std::string_view key) const;  // empty where it is not given
};

struct RulePage {
    const Rule* rule = nullptr;
    std::string_view what, why;
    RuleExample bad, good;
    std::string_view printed;
    std::string allow;  // how to live with it: what holds for every rule of its kind, then what the page adds
};

// The rule of a code or name, whatever the case; null where there is none.
const Rule* find_rule(std::string_view code_or_name);

// The page about a rule; nothing where it has none or the page lacks a section, which a test refuses.
std::optional<RulePage> page_of(const Rule& rule);
std::optional<RulePage> read_page(const Rule& rule, std::string_view text);

// The call that finds it, "journeymap check map.yaml --today 2026-11-21".
std::string call_of(const RuleExample& example);
// What the rules of a family are about: "step 1, objectives".
std::string_view family_name(const Rule& rule);

// The page as Markdown with headings, for SARIF.
std::string markdown_of(const RulePage& page);
// The page for a terminal or a pipe: prose in lines of at most `width` columns, examples indented.
std::string plain_text_of(const RulePage& page, int width);

}  // namespace journeymap
