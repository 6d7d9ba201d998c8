#include "rules/page.h"

#include <algorithm>

#include "rules/pages.h"
#include "rules/registry.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

constexpr std::string_view fence = "```";
constexpr std::string_view heading = "## ";

std::string_view take_line(std::string_view& text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) text.remove_suffix(1);
    return text;
}

// The text under a heading, up to the next one outside of fences; `name` empty: what stands before the first.
std::string_view section(std::string_view text, std::string_view name) {
    std::string_view rest = text;
    const char* start = name.empty() ? text.data() : nullptr;
    bool fenced = false;
    while (!rest.empty()) {
        const std::string_view line = take_line(rest);
        if (line.starts_with(fence)) fenced = !fenced;
        if (fenced || !line.starts_with(heading)) continue;
        if (start) return trimmed({start, static_cast<std::size_t>(line.data() - start)});
        if (line.substr(heading.size()) == name) start = line.data() + line.size();
    }
    return start ? trimmed({start, static_cast<std::size_t>(text.data() + text.size() - start)}) : std::string_view();
}

std::string_view take_word(std::string_view& line) {
    while (line.starts_with(' ')) line.remove_prefix(1);
    const std::string_view word = line.substr(0, std::min(line.find(' '), line.size()));
    line.remove_prefix(word.size());
    return word;
}

RuleExample example_in(std::string_view text) {
    RuleExample example;
    while (!text.empty()) {
        std::string_view line = take_line(text);
        if (!line.starts_with(fence)) continue;
        line.remove_prefix(fence.size());
        ExampleFile file{"map.yaml", take_word(line), {}};
        for (std::string_view word = take_word(line); !word.empty(); word = take_word(line)) {
            const std::size_t equals = word.find('=');
            if (equals == std::string_view::npos)
                file.name = word;
            else
                example.settings.push_back({word.substr(0, equals), word.substr(equals + 1)});
        }
        const char* start = text.data();
        while (!text.empty()) {
            const std::string_view inner = take_line(text);
            if (!inner.starts_with(fence)) continue;
            file.text = {start, static_cast<std::size_t>(inner.data() - start)};
            break;
        }
        example.files.push_back(file);
    }
    return example;
}

bool is_about_rows(const Rule& rule) {
    return rule.name == "csv-row-length" || rule.name == "answer-not-a-number" || rule.name == "answer-off-scale";
}

std::string how_to_allow(const Rule& rule) {
    const std::string name(rule.name);
    const int family = rule.family();
    if (rule.name == "broken-block") return "It cannot be allowed: a page is refreshed as a whole or not at all.";
    if (rule.name == "not-importable") return "It cannot be allowed: there is nothing that a map could be made of.";
    if (rule.name == "not-imported" || rule.name == "import-assumption") return "An import is done once, and what it says needs no answer.";
    if (rule.name == "bad-color") return "It cannot be allowed: without the colour the theme is not the one that is wanted.";
    if (is_about_rows(rule))
        return "A data file has no place for a comment, so it cannot be allowed there. For all maps of a project write `severities: {" +
               name + ": off}` in `.journeymap.yaml`; the row does not count then either.";
    const std::string raised = "For a map that must be this large, `--limits-times N` makes the limit N times as large.";
    if (family == 9 && rule.severity == Severity::error) return "It cannot be allowed. " + raised;
    if (family == 0 && rule.severity == Severity::error) return "It cannot be allowed: as long as it is there, the map is not understood.";
    if (family == 8) return "Give it another severity, or `off`, in `.journeymap.yaml`: `severities: {" + name + ": off}`.";
    return (family == 9 ? raised + " " : "") + "Where it is meant to be like that, write `# journeymap: allow " + name +
           " REASON` at the end of the line or on the line above it. For all maps of a project write `severities: {" + name +
           ": off}` in `.journeymap.yaml`.";
}

std::string in_lower_case(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        c = lower_ascii(c);
    }
    return lower;
}

}  // namespace

std::string_view RuleExample::setting(std::string_view key) const {
    for (const ExampleSetting& one : settings) {
        if (one.key == key) return one.value;
    }
    return {};
}

const Rule* find_rule(std::string_view code_or_name) {
    const std::string wanted = in_lower_case(code_or_name);
    for (const Rule* rule : all_rules()) {
        if (rule->name == wanted || in_lower_case(rule->code) == wanted) return rule;
    }
    return nullptr;
}

std::optional<RulePage> read_page(const Rule& rule, std::string_view text) {
    RulePage page;
    page.rule = &rule;
    page.what = section(text, "");
    page.why = section(text, "Why");
    page.bad = example_in(section(text, "Bad"));
    page.good = example_in(section(text, "Good"));
    const RuleExample printed = example_in(section(text, "Printed"));
    page.allow = how_to_allow(rule);
    if (const std::string_view more = section(text, "Allow"); !more.empty()) page.allow.append(" ").append(more);
    if (page.what.empty() || page.why.empty() || page.bad.files.empty() || page.good.files.empty() || printed.files.size() != 1) return {};
    page.printed = printed.files.front().text;
    return page;
}

std::optional<RulePage> page_of(const Rule& rule) {
    for (std::size_t i = 0; i < rule_page_count; ++i) {
        if (rule_page_texts[i].code == rule.code) return read_page(rule, rule_page_texts[i].text);
    }
    return std::nullopt;
}

}  // namespace journeymap
