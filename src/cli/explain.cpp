// journeymap explain: the page about a rule, or about a kind of insight.
#include <algorithm>

#include "cli/arguments.h"
#include "cli/command.h"
#include "reports/insight_manual.h"
#include "rules/page.h"
#include "rules/registry.h"
#include "support/spelling.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Explains a rule: what it finds, why it matters, an example, what is printed, and what to write instead.\n"
    "Explains an insight: what it says, how it is computed, and where it comes from.\n"
    "\n"
    "  journeymap explain JM503                           by code\n"
    "  journeymap explain pain-point-without-opportunity  by name\n"
    "  journeymap explain lowest-point                    an insight\n"
    "  journeymap list rules, journeymap list insights    all of them\n"
    "\n"
    "Usage: journeymap explain CODE|NAME...\n";

constexpr int narrowest = 40, widest = 100;

ExitStatus run(const Call& call);

}  // namespace

extern const Command explain_command;
const Command explain_command{"explain", "tell what a rule or an insight finds, and why it matters", help, &run};

namespace {

// Codes are not suggested: one digit away is another rule.
std::string unknown_rule(const std::string& name) {
    const std::vector<const Rule*> rules = all_rules();
    std::vector<std::string_view> known;
    for (const Rule* rule : rules) known.push_back(rule->name);
    for (const InsightKind* kind : insight_kinds()) known.push_back(kind->name);
    std::string sentence = "there is no rule or insight " + quoted(name);
    if (const auto nearest = nearest_word(name, known)) return sentence + "; did you mean " + std::string(*nearest) + "?";
    return sentence + "; journeymap list rules and journeymap list insights show all";
}

int width_of(const Console& console) {
    const int width = console.output_width();
    return width > 0 ? std::max(narrowest, std::min(width, widest)) : widest;
}

ExitStatus run(const Call& call) {
    Arguments arguments;
    if (const std::string wrong = arguments.parse(call.words); !wrong.empty()) return refuse(call, explain_command, {wrong});
    if (arguments.names().empty()) return refuse(call, explain_command, {"explain which rule? Name it by its code or its name"});
    std::string text;
    std::vector<std::string> wrong;
    for (const std::string& name : arguments.names()) {
        const Rule* rule = find_rule(name);
        const InsightKind* insight = rule ? nullptr : find_insight_kind(name);
        if (!rule && !insight) {
            wrong.push_back(unknown_rule(name));
            continue;
        }
        if (!text.empty()) text += '\n';
        if (insight) text += plain_text_of(*insight, width_of(call.console));
        if (!rule) continue;
        if (const std::optional<RulePage> page = page_of(*rule)) text += plain_text_of(*page, width_of(call.console));
    }
    if (!wrong.empty()) return refuse(call, explain_command, wrong);
    return call.console.print(text);
}

}  // namespace

}  // namespace journeymap
