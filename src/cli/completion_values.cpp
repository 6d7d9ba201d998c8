// Which values options and commands take.
#include "cli/completion_scripts.h"

namespace journeymap {

namespace {

using Kind = CompletionValues::Kind;

struct Entry {
    std::string_view command, option;  // empty command: every one
    CompletionValues values;
};
constexpr Entry entries[] = {
    {"build", "--format", {Kind::listed, "backends", true}},
    {"check", "--format", {Kind::listed, "formats"}},
    {"insights", "--format", {Kind::words, "text md json"}},
    {"diff", "--format", {Kind::words, "text md json"}},
    {"portfolio", "--format", {Kind::words, "text md json csv"}},
    {"check", "--theme", {Kind::files}},
    {"", "--theme", {Kind::listed, "themes"}},
    {"", "--dark-theme", {Kind::listed, "themes"}},
    {"", "--profile", {Kind::listed, "profiles"}},
    {"", "--lanes", {Kind::listed, "lanes", true}},
    {"build", "--paper", {Kind::words, "a4 a3 a2 a1 a0 letter legal tabloid auto"}},
    {"", "--paper", {Kind::listed, "papers"}},
    {"", "--orientation", {Kind::words, "auto portrait landscape"}},
    {"", "--fit", {Kind::words, "page width tile"}},
    {"", "--svg-text", {Kind::words, "embed outline system"}},
    {"", "--fail-on", {Kind::words, "error warning info never"}},
    {"", "--color", {Kind::words, "auto always never"}},
    {"", "--ci", {Kind::words, "github gitlab none"}},
    {"", "--scale", {Kind::none}},
    {"", "--output", {Kind::files}},
    {"", "--config", {Kind::files}},
    {"", "--baseline", {Kind::files}},
    {"", "--compare", {Kind::files}},
    {"init", "", {Kind::listed, "templates"}},
    {"import", "", {Kind::words, "mermaid csv"}},
    {"explain", "", {Kind::listed, "rules"}},
    {"lsp", "", {Kind::none}},
    {"list", "",
        {Kind::words, "backends themes lanes channels emotions formats insights thresholds rules profiles papers templates wording"}},
    {"schema", "", {Kind::words, "map config theme findings insights portfolio diff resolved"}},
    {"completions", "", {Kind::words, "bash zsh fish"}},
    {"", "", {Kind::files}},
};

}  // namespace

CompletionValues completion_values(std::string_view command, std::string_view option) {
    for (const Entry& entry : entries) {
        if ((entry.command.empty() || entry.command == command) && entry.option == option) return entry.values;
    }
    return {};
}

}  // namespace journeymap
