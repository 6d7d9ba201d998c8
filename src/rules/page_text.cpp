// Pages written out: as Markdown and as plain text.
#include <algorithm>

#include "rules/page.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

constexpr std::string_view step_names[] = {"the file and its YAML", "step 1, objectives", "step 2, personas", "step 3, touchpoints",
    "step 4, emotions and pain points", "step 5, opportunities", "step 6, implement and iterate", "the picture", "settings and comments",
    "limits"};

// Pages link to each other; on a terminal the code is enough: "[JM928](JM928.md)" is "JM928".
std::string without_links(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t open = std::min(text.find("[JM"), text.size());
        out += text.substr(0, open);
        text.remove_prefix(open);
        const std::size_t middle = text.find("]("), close = text.find(')');
        const bool is_link = middle < close && close < text.find('\n');
        if (is_link) out += text.substr(1, middle - 1);
        if (!is_link) out += text.substr(0, 1);
        text.remove_prefix(std::min(is_link ? close + 1 : 1, text.size()));
    }
    return out;
}

// Lines of at most `width` characters, broken at spaces; a paragraph ends at an empty line, and a line that starts with "- " is an item.
void append_prose(std::string& out, std::string_view text, int width) {
    int column = 0;
    std::string_view indent;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.starts_with("- ")) {
            if (column > 0) out += '\n';
            if (line.empty()) out += '\n';
            column = 0;
            indent = line.empty() ? "" : "  ";
        }
        while (!line.empty()) {
            const std::size_t space = std::min(line.find(' '), line.size());
            const std::string_view word = line.substr(0, space);
            line.remove_prefix(std::min(space + 1, line.size()));
            if (word.empty()) continue;
            const int cells = static_cast<int>(count_characters(word));
            if (column > 0 && column + 1 + cells > width) {
                out += '\n';
                out += indent;
                column = static_cast<int>(indent.size());
            } else if (column > 0) {
                out += ' ';
                ++column;
            }
            out += word;
            column += cells;
        }
    }
    if (column > 0) out += '\n';
}

void append_indented(std::string& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) out.append("    ").append(text.substr(0, end));
        out += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool needs_naming(const RuleExample& example) { return example.files.size() > 1 || example.files.front().name != "map.yaml"; }

std::string name_of_file(const ExampleFile& file) {
    return file.language == "sh" ? "These commands write it:" : std::string(file.name) + ":";
}

void append_example(std::string& out, const RuleExample& example) {
    for (const ExampleFile& file : example.files) {
        if (needs_naming(example) || file.language == "sh") out += name_of_file(file) + "\n\n";
        append_indented(out, file.text);
        out += '\n';
    }
}

void append_example_markdown(std::string& out, const RuleExample& example) {
    for (const ExampleFile& file : example.files) {
        if (needs_naming(example) || file.language == "sh") out += name_of_file(file) + "\n\n";
        out.append("```").append(file.language).append("\n").append(file.text).append("```\n\n");
    }
}

}  // namespace

std::string_view family_name(const Rule& rule) { return step_names[rule.family() >= 0 && rule.family() <= 9 ? rule.family() : 0]; }

std::string call_of(const RuleExample& example) {
    const std::string_view named = example.setting("call");
    std::string call = "journeymap " + std::string(named.empty() ? "check" : named) + (named == "import" ? " mermaid " : " ");
    call += named == "embed" || named == "import" ? example.files.front().name : "map.yaml";
    for (const ExampleSetting& setting : example.settings) {
        if (setting.key != "call") call.append(" --").append(setting.key).append(" ").append(setting.value);
    }
    return call;
}

std::string plain_text_of(const RulePage& page, int width) {
    std::string out = std::string(page.rule->code) + " " + std::string(page.rule->name) + "\n";
    out.append(name_of(page.rule->severity)).append("; ").append(family_name(*page.rule)).append("\n\n");
    append_prose(out, without_links(page.what), width);
    out += "\nWHY IT MATTERS\n\n";
    append_prose(out, without_links(page.why), width);
    out += "\nBAD\n\n";
    append_example(out, page.bad);
    out.append("WHAT IS PRINTED\n\n    $ ").append(call_of(page.bad)).append("\n");
    append_indented(out, page.printed);
    out += "\nGOOD\n\n";
    if (call_of(page.good) != call_of(page.bad)) out.append("    $ ").append(call_of(page.good)).append("\n\n");
    append_example(out, page.good);
    out += "TO ALLOW IT\n\n";
    append_prose(out, without_links(page.allow), width);
    return out;
}

std::string markdown_of(const RulePage& page) {
    std::string out(page.what);
    out.append("\n\n## Why it matters\n\n").append(page.why).append("\n\n## Bad\n\n");
    append_example_markdown(out, page.bad);
    out.append("## What is printed\n\n```text\n").append(page.printed).append("```\n\n## Good\n\n");
    append_example_markdown(out, page.good);
    out.append("## To allow it\n\n").append(page.allow).append("\n");
    return out;
}

}  // namespace journeymap
