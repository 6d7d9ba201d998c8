// The GitHub format: workflow commands that annotate the lines of a pull request, then everything as text for the log.
// https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
#include <algorithm>

#include "reports/report.h"
#include "support/escape.h"
#include "support/log_text.h"

namespace journeymap {

namespace {

constexpr int most_of_a_kind = 10;  // GitHub shows so many errors, warnings and notices of a step and drops the rest

constexpr std::size_t most_links_named = 5;

enum class Place : unsigned char { message, property };

std::string command_text(std::string_view text, Place place) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '%': out += "%25"; break;
            case '\r': out += "%0D"; break;
            case '\n': out += "%0A"; break;
            case ':': out += place == Place::property ? "%3A" : ":"; break;
            case ',': out += place == Place::property ? "%2C" : ","; break;
            default: out += c;
        }
    }
    return out;
}

std::string property(std::string_view text) { return command_text(text, Place::property); }

// A file as the command names it: relative to the repository, which is where the step runs.
std::string file_property(std::string_view path) {
    std::string name = escaped(path);
    while (name.starts_with("./")) name.erase(0, 2);
    return property(name);
}

std::string file_of(const Finding& finding, const CheckedMap& map) {
    const bool placed = finding.span.given() && finding.span.source < map.sources.count();
    return file_property(placed ? path_of(map.sources.at(finding.span.source)) : map.path);
}

std::string lines_of(const Finding& finding, const CheckedMap& map) {
    if (!finding.span.given() || finding.span.source >= map.sources.count()) return {};
    const Source& source = map.sources.at(finding.span.source);
    const Position begin = source.position(finding.span.begin), end = source.position(finding.span.end);
    std::string text = ",line=" + std::to_string(begin.line) + ",endLine=" + std::to_string(end.line);
    // Columns are read only where the place lies in one line.
    if (begin.line == end.line) text += ",col=" + std::to_string(begin.column) + ",endColumn=" + std::to_string(end.column);
    return text;
}

// Line by line, because the lines of help begin where the message ends.
std::string message_of(const Finding& finding) {
    std::string text = escaped(finding.message);
    std::string_view help = finding.help;
    while (!help.empty()) {
        const std::size_t end = std::min(help.find('\n'), help.size());
        text += '\n' + escaped(help.substr(0, end));
        help.remove_prefix(std::min(end + 1, help.size()));
    }
    return command_text(text, Place::message);
}

std::string annotation(const Finding& finding, const CheckedMap& map) {
    const std::string_view command = finding.severity == Severity::info ? "notice" : name_of(finding.severity);
    const std::string title = std::string(finding.rule->code) + " " + std::string(finding.rule->name);
    return "::" + std::string(command) + " file=" + file_of(finding, map) + lines_of(finding, map) + ",title=" + property(title) +
           "::" + message_of(finding);
}

// The command opens the line; nothing behind it may open another.
std::string command_line(const std::string& command) { return "::" + without_commands(command.substr(2)) + "\n"; }

// One for all of them.
std::string annotation_of_links(const std::vector<std::string>& links) {
    std::string text = "passed over: ";
    for (std::size_t i = 0; i < std::min(links.size(), most_links_named); ++i) text += (i == 0 ? "" : ", ") + quoted(links[i]);
    if (links.size() > most_links_named) text += " and " + std::to_string(links.size() - most_links_named) + " more";
    text += links.size() == 1 ? " is a link" : " are links";
    return command_line("::warning file=" + file_property(links.front()) + ",title=passed over::" + command_text(text, Place::message));
}

std::string annotations(std::span<const CheckedMap> maps, Severity severity, int shown, int& left_out) {
    std::string out;
    for (const CheckedMap& map : maps) {
        for (const Finding& finding : map.findings) {
            if (finding.severity != severity) continue;
            if (shown == most_of_a_kind) {
                ++left_out;
                continue;
            }
            ++shown;
            out += command_line(annotation(finding, map));
        }
    }
    return out;
}

void write_report(std::span<const CheckedMap> maps, const ReportOptions& options, Pieces& pieces) {
    std::string& out = pieces.text();
    int left_out = 0;
    out += annotations(maps, Severity::error, 0, left_out);
    if (!options.links.empty()) out += annotation_of_links(options.links);
    out += annotations(maps, Severity::warning, options.links.empty() ? 0 : 1, left_out);
    out += annotations(maps, Severity::info, 0, left_out);
    if (left_out > 0) {
        out += std::to_string(left_out) + " more " + (left_out == 1 ? "finding is" : "findings are") +
               " not annotated, because GitHub shows ten of a kind; here they are:\n";
        for (const CheckedMap& map : maps) {
            out += short_excerpt(map.findings, map.sources);
            pieces.pass_on();
        }
    }
    for (const CheckedMap& map : maps) {
        if (map.unreadable.empty()) out += closing_of(map);
    }
}

}  // namespace

const ReportFormat github_report{"github", "annotations of GitHub Actions", write_report};

}  // namespace journeymap
