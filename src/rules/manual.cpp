#include "rules/manual.h"

#include <fmt/core.h>

#include "rules/page.h"
#include "rules/registry.h"
#include "support/mdoc.h"

namespace journeymap {

namespace {

constexpr std::size_t longest_line = 78;

constexpr std::string_view head = R"(.\" Written from src/rules/pages; do not edit it by hand.
.Dd November 22, 2026
.Dt JOURNEYMAP-RULES 7
.Os
.Sh NAME
.Nm journeymap-rules
.Nd what journeymap finds in customer\-journey maps, and why it matters
.Sh DESCRIPTION
A finding says that something about a map is wrong, missing or doubtful.
Each finding follows a rule.
This page describes all rules; one of them is also shown by
.Pp
.Dl $ journeymap explain no\-objective
.Pp
and the list of all by
.Pp
.Dl $ journeymap list rules
.Ss Findings
A finding starts with its place in the file, as line and column, its severity,
and the code and name of its rule.
Below its sentence stand the line of the map with the text at fault
underlined, other places that have to do with it, and what to write instead.
.Ss Codes and families
A code is
.Li JM
and three digits.
The first digit is the family of the rule: 0 for the file and its YAML, 1 to 6
for the steps of the method, 7 for the picture, 8 for settings and comments, 9
for limits.
A code always means the same rule and is never given to another one.
The six steps are those that the State of New York publishes: define
objectives, create personas, list touchpoints, capture emotions and pain
points, identify opportunities, implement and iterate.
.Ss Severities
An
.Em error
means that the map cannot be understood (families 0 and 9), or that a step of
the method is not done.
A
.Em warning
means that something is missing or doubtful, so that readers may be misled.
An
.Em info
means that the map could say more.
What is wrong with the file stops
.Cm build .
Families 1 to 7 never stop
.Cm build ,
because a map that is half finished can be drawn too; they fail
.Cm check
where they reach the severity of
.Fl Fl fail\-on .
.Ss The scorecard
Every check ends with the six steps of the method, each done, partial or
missing, and with what keeps it from being done.
Partial means that something is there and something is not.
What it takes is said where the rules of the step begin.
.Ss To allow a finding
Where a finding is right and the map is meant to be like that all the same, a
comment says so and gives the reason, at the end of the line or on the line
above it:
.Pp
.Dl # journeymap: allow no\-review a sketch for one workshop
.Pp
For all maps of a project, a rule gets another severity, or
.Li off ,
in
.Pa .journeymap.yaml :
.Pp
.Dl severities: {no\-review: off}
.Pp
Errors of families 0 and 9 cannot be allowed.
)";

// What each family is about, and when the scorecard calls its step done.
constexpr std::string_view introductions[] = {
    R"(These rules ask whether the file can be read and says what the language knows. Nothing is drawn while one of them reports an
error, and what was not understood counts nowhere else.)",
    R"(The first step says what the map is for. It is done when there are objectives and, once there are opportunities, each objective is
served by one. It is missing without an objective.)",
    R"(The second step says who makes the journey, and how that is known. It is done when every persona has a character and evidence,
appears in the journey, and is a person, and when new and repeat customers have emotions of their own. It is missing without a
persona.)",
    R"(The third step lists what happens to the customer, stage by stage. It is done when every stage has touchpoints and a goal, every
touchpoint a channel and, where teams are listed, an owner, when the journey starts before the transaction and ends after it, and
the order holds. It is missing without a touchpoint.)",
    R"(The fourth step says how it feels and what goes wrong. It is done when every touchpoint has an emotion on the scale, every
feeling word is known and agrees with the number beside it, every clearly negative emotion has a pain point, and no curve is flat. It is missing where there is neither an emotion nor a pain point.)",
    R"(The fifth step says what could be better, and what comes first. It is done when every serious pain point has an opportunity that
was not dropped, every opportunity names its pain points, impact, effort and owner, and the steps before have no errors. It is
missing without an opportunity.)",
    R"(The sixth step puts into practice what was found, and looks at the map again. It is done when there is a review that is not
overdue, no evidence is newer, no due date has passed, and what was done has an outcome. It is missing where there is no review
and no history, and nothing is planned, begun or done.)",
    R"(These rules are about the picture and the people who look at it. They are no step of the method and change nothing on the
scorecard.)",
    R"(These rules are about settings, and about comments that speak to the program.)",
    R"(These rules keep a file from using up the machine. The limits lie far beyond what any journey needs.)"};

constexpr std::string_view tail = R"(.Sh SEE ALSO
.Xr journeymap 1 ,
.Xr journeymap 5
)";

std::string_view take_until(std::string_view& text, std::string_view separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + separator.size(), text.size()));
    return part;
}

bool ends_sentence(std::string_view word) { return word.ends_with('.') || word.ends_with('?') || word.ends_with(".)"); }

// A word of prose; what stands between backticks is bold.
std::string word_in_mdoc(std::string_view word, bool& code) {
    std::string out;
    while (true) {
        const std::size_t tick = std::min(word.find('`'), word.size());
        const std::string_view part = word.substr(0, tick);
        out += code ? mdoc_literal(part) : mdoc_text(part);
        if (tick == word.size()) return out;
        code = !code;
        out += code ? "\\fB" : "\\fP";
        word.remove_prefix(tick + 1);
    }
}

void add_paragraph(std::string& page, std::string_view text) {
    std::string line;
    bool code = false;
    const auto end_line = [&] {
        if (!line.empty()) page += line + "\n";
        line.clear();
    };
    while (!text.empty()) {
        const std::string_view word = take_until(text, " ");
        if (word.empty()) continue;
        const std::string written = word_in_mdoc(word, code);
        if (!line.empty() && line.size() + 1 + written.size() > longest_line) end_line();
        if (!line.empty()) line += ' ';
        line += written;
        if (ends_sentence(word)) end_line();
    }
    end_line();
}

void add_prose(std::string& page, std::string_view text) {
    while (!text.empty()) {
        std::string paragraph(take_until(text, "\n\n"));
        for (char& c : paragraph) {
            if (c == '\n') c = ' ';
        }
        add_paragraph(page, paragraph);
        if (!text.empty()) page += ".Pp\n";
    }
}

void add_lines(std::string& page, std::string_view text) {
    while (!text.empty()) page += mdoc_literal(take_until(text, "\n")) + "\n";
}

void add_example(std::string& page, const RuleExample& example) {
    for (const ExampleFile& file : example.files) {
        if (file.language == "sh")
            page += ".Pp\nThese commands write it:\n";
        else if (example.files.size() > 1)
            page += fmt::format(".Pp\n.Pa {} :\n", mdoc_text(file.name));
        page += ".Bd -literal -offset indent\n";
        add_lines(page, file.text);
        page += ".Ed\n";
    }
}

void add_rule(std::string& page, const RulePage& rule_page) {
    const Rule& rule = *rule_page.rule;
    page += fmt::format(".Ss {} {} ({})\n", rule.code, mdoc_text(rule.name), name_of(rule.severity));
    add_prose(page, rule_page.what);
    page += ".Pp\n.Sy Why it matters .\n";
    add_prose(page, rule_page.why);
    page += ".Pp\n.Sy Bad :\n";
    add_example(page, rule_page.bad);
    page += ".Pp\n.Sy What is printed :\n.Bd -literal -offset indent\n$ ";
    add_lines(page, call_of(rule_page.bad));
    add_lines(page, rule_page.printed);
    page += ".Ed\n.Pp\n.Sy Good :\n";
    if (call_of(rule_page.good) != call_of(rule_page.bad))
        page += fmt::format(".Bd -literal -offset indent\n$ {}\n.Ed\n", mdoc_literal(call_of(rule_page.good)));
    add_example(page, rule_page.good);
    page += ".Pp\n.Sy To allow it .\n";
    add_prose(page, rule_page.allow);
}

std::string heading_of(std::string_view family) {
    std::string heading(family);
    for (char& c : heading) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return heading;
}

void add_family(std::string& page, const Rule& rule) {
    page += fmt::format(".Sh {}\n", heading_of(family_name(rule)));
    const auto family = static_cast<std::size_t>(rule.family());
    if (family < std::size(introductions)) add_prose(page, introductions[family]);
}

}  // namespace

std::string manual_of_rules() {
    std::string page(head);
    int family = -1;
    for (const Rule* rule : all_rules()) {
        const std::optional<RulePage> rule_page = page_of(*rule);
        if (!rule_page) continue;
        if (rule->family() != family) add_family(page, *rule);
        family = rule->family();
        add_rule(page, *rule_page);
    }
    return page.append(tail);
}

}  // namespace journeymap
