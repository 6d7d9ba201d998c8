// journeymap import: maps from Mermaid journeys and from tables.
#include <fmt/core.h>

#include <algorithm>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/findings_format.h"
#include "cli/options.h"
#include "driver/selection.h"
#include "import/importing.h"
#include "model/language_tag.h"
#include "model/quantity.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/limits.h"
#include "support/replacement.h"
#include "support/slug.h"
#include "support/utf8.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Makes a map of what is there already: a Mermaid journey, or a table exported from a whiteboard or a spreadsheet.\n"
    "\n"
    "  journeymap import mermaid journey.mmd               the map on standard output\n"
    "  journeymap import mermaid README.md -o maps/        a file for each journey in the page's fences\n"
    "  journeymap import csv table.csv -o permit.journey.yaml\n"
    "  journeymap import csv table.csv --columns \"Phase=stage,Risks=pain points,Notes=-\" --scale 1-5\n"
    "\n"
    "Usage: journeymap import mermaid|csv FILE [options]\n"
    "FILE is a file or - for standard input. What cannot be taken over is said, with its line. No file is overwritten.\n"
    "\n"
    "  -o, --output PLACE    a file, a directory (with a slash at its end, or one that is there) or - (default)\n"
    "      --title TEXT      the map's title, where FILE has none; without it the file's name\n"
    "      --language TAG    the language of its texts: de, fr-CA ...\n"
    "      --columns LIST    csv: what columns mean, HEADER=FIELD; HEADER=- leaves one out\n"
    "      --scale SCALE     csv: of numbers that say how it feels: 1-5, 0-10, 6-1 ...; without it they are from -2 to 2\n"
    "      --limits-times N  let FILE be up to N times as large as usual, N from 1 to 100\n"
    "      --color WHEN      auto, always or never\n"
    "\n"
    "A table has a row for each touchpoint, or a row for each lane and a column for each stage; journeymap(1) lists the fields and the\n"
    "headers that are known.\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command import_command;
const Command import_command{"import", "make a map of a Mermaid journey or of a table", help, &run};

namespace {

using Importer = std::vector<ImportedMap> (*)(const Sources&, std::uint32_t, const ImportOptions&, Diagnostics&);

struct ImportFormat {
    std::string_view name;
    Importer import;
};
constexpr ImportFormat formats[] = {{"mermaid", &import_mermaid}, {"csv", &import_csv}};

struct Options {
    std::vector<std::string> names, columns;
    std::optional<std::string> output, title, language, scale, limits_times, color;
    std::size_t limit_factor = 1;
};

std::string parse(const Call& call, Options& options) {
    Arguments arguments;
    arguments.value("-o,--output", options.output);
    arguments.value("--title", options.title);
    arguments.value("--language", options.language);
    arguments.list("--columns", options.columns);
    arguments.value("--scale", options.scale);
    arguments.value("--limits-times", options.limits_times);
    arguments.value("--color", options.color);
    std::string wrong = arguments.parse(call.words);
    options.names = arguments.names();
    return wrong;
}

const ImportFormat* format_of(const Options& options, Wrong& wrong) {
    std::vector<std::string_view> known;
    for (const ImportFormat& format : formats) {
        if (!options.names.empty() && options.names.front() == format.name) return &format;
        known.push_back(format.name);
    }
    if (options.names.empty()) {
        wrong.emplace_back("import takes what it imports and a file: journeymap import mermaid journey.mmd");
    } else {
        wrong.push_back(unknown_word("format", options.names.front(), known));
    }
    return nullptr;
}

void judge_file(const Options& options, Wrong& wrong) {
    if (options.names.size() != 2) return void(wrong.emplace_back("import takes one file after the format; - is standard input"));
    const std::string& file = options.names.back();
    if (file == "-") return;
    const PathKind kind = kind_of(file);
    if (kind == PathKind::missing) wrong.push_back("there is no file " + quoted(file));
    if (kind == PathKind::other)
        wrong.push_back(quoted(file) + " is not a file; to read from a pipe, connect it to standard input and name -");
    if (kind == PathKind::directory) wrong.push_back(quoted(file) + " is a directory: name a file in it");
}

// On one line, without what a map may not hold: names of files and words of a call can have any bytes.
std::string title_of(std::string_view text) {
    std::string title;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded decoded = decode_utf8(text, at);
        const bool is_break = decoded.c == '\n' || decoded.c == '\r' || decoded.c == '\t';
        if (decoded.valid && !is_forbidden(decoded.c)) append_utf8(title, is_break ? U' ' : decoded.c);
        at += static_cast<std::size_t>(decoded.length);
    }
    return trimmed(title).empty() ? "Journey" : std::string(trimmed(title));
}

// "permit-renewal.csv" is "Permit renewal".
std::string title_of_file(std::string_view path) {
    path.remove_prefix(path.rfind('/') + 1);
    std::string title(path.substr(0, path.find('.', 1)));
    std::ranges::replace_if(
        title, [](char c) { return c == '-' || c == '_'; }, ' ');
    if (title.front() >= 'a' && title.front() <= 'z') title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

ImportOptions import_options(const Options& options, const ImportFormat& format, Wrong& wrong) {
    ImportOptions import;
    import.title = title_of(options.title.value_or(options.names.back() == "-" ? "Journey" : title_of_file(options.names.back())));
    import.language = options.language.value_or("");
    if (options.language && !is_language_tag(import.language))
        wrong.push_back("--language takes a tag like de or fr-CA, not " + quoted(import.language));
    const bool is_table = format.import == &import_csv;
    for (const std::string& choice : options.columns) {
        const std::size_t sign = choice.rfind('=');
        if (sign == std::string::npos) {
            wrong.push_back("--columns takes HEADER=FIELD, not " + quoted(choice));
            continue;
        }
        import.columns.emplace_back(choice.substr(0, sign), choice.substr(sign + 1));
        const std::string& field = import.columns.back().second;
        if (field.empty() || field == "-" || table_header(field).column != nullptr) continue;
        std::vector<std::string_view> known;
        for (const TableColumn& column : table_columns()) known.push_back(column.name);
        wrong.push_back(unknown_word("field of tables", field, known));
    }
    if (options.scale) import.scale = parse_scale(*options.scale);
    if (options.scale && !import.scale) wrong.push_back("--scale takes 1-5, 0-10, 6-1, csat, ces or nps, not " + quoted(*options.scale));
    if (!is_table && (options.scale || !options.columns.empty())) wrong.emplace_back("--scale and --columns concern import csv");
    return import;
}

bool is_folder(const std::string& path) { return path.ends_with('/') || kind_of(path) == PathKind::directory; }

// Where each map goes; what is there already is said, and nothing is written then.
std::vector<std::string> places(const Call& call, const Options& options, const std::vector<ImportedMap>& maps) {
    const std::string output = options.output.value_or("-");
    if (!is_folder(output)) {
        if (maps.size() == 1) return {output};
        std::string sentence = fmt::format("there are {} journeys: -o takes a directory for them. They begin in line", maps.size());
        for (const ImportedMap& map : maps)
            sentence += fmt::format("{} {} ({})", &map == &maps.front() ? "" : ",", map.line, quoted(map.title));
        call.console.complain(sentence);
        return {};
    }
    std::vector<std::string> paths;
    for (const ImportedMap& map : maps) {
        const std::string slug = slug_of(map.title), folder = output.ends_with('/') ? output : output + "/";
        const std::string stem = folder + (slug.empty() ? std::string("journey") : slug);
        std::string path = stem + ".journey.yaml";
        for (int number = 2; std::find(paths.begin(), paths.end(), path) != paths.end(); ++number)
            path = fmt::format("{}-{}.journey.yaml", stem, number);
        paths.push_back(path);
    }
    return paths;
}

bool is_free(const Call& call, const std::string& path, const ImportedMap& map) {
    if (path == "-" || kind_of(path) == PathKind::missing) return true;
    if (kind_of(path) == PathKind::file && read_file(path, map.text.size() + 1).bytes == map.text) return true;
    if (kind_of(path) == PathKind::other) return true;  // a device or a pipe
    call.console.complain(escaped(path) + " is there already: name another file, or remove it");
    return false;
}

ExitStatus write(const Call& call, const std::string& path, const ImportedMap& map) {
    if (path == "-") return call.console.print(map.text);
    if (const std::size_t slash = path.rfind('/'); slash != std::string::npos && slash > 0) {
        if (const std::string problem = make_directories(path.substr(0, slash)); !problem.empty()) {
            call.console.complain(problem);
            return ExitStatus::environment_at_fault;
        }
    }
    const WriteResult result = write_file(path, map.text, Links::follow);
    if (result.state == WriteState::failed) {
        call.console.complain("cannot write " + escaped(path) + ": " + result.problem);
        return ExitStatus::environment_at_fault;
    }
    call.console.note((result.state == WriteState::unchanged ? "unchanged " : "wrote ") + escaped(path) + "\n");
    return ExitStatus::done;
}

// Writes a map and tells what its source says and a map cannot: that was taken over as it is, and has to be mended by hand. What is larger
// than any map may be is nothing to begin with, and is not written.
ExitStatus put(const Call& call, const std::string& path, const ImportedMap& map, std::size_t limit_factor, const FormatOptions& format) {
    const std::string name = path == "-" ? "the map" : path;
    Sources sources;
    sources.set_limit_factor(limit_factor);
    const std::vector<Finding> faults = faults_of(map, name, sources);
    const std::string told = faults.empty() ? "" : human_text(faults, sources, format) + "\n" + escaped(name);
    if (std::ranges::any_of(faults, [](const Finding& finding) { return finding.rule->family() == 9; })) {
        call.console.note(told + ": was not written, because it is larger than a map may be; split the source\n");
        return ExitStatus::map_at_fault;
    }
    const ExitStatus status = write(call, path, map);
    if (faults.empty()) return status;
    call.console.note(told + ": cannot be drawn before these are mended\n");
    return worst_of(status, ExitStatus::map_at_fault);
}

ExitStatus run(const Call& call) {
    Options options;
    if (const std::string wrong = parse(call, options); !wrong.empty()) return refuse(call, import_command, {wrong});
    Wrong wrong;
    if (options.color) call.console.choose_color(color_choice(*options.color, wrong).value_or(ColorChoice::automatic));
    const ImportFormat* format = format_of(options, wrong);
    if (format) judge_file(options, wrong);
    options.limit_factor = limit_factor(options.limits_times, wrong);
    if (!wrong.empty()) return refuse(call, import_command, wrong);
    const ImportOptions import = import_options(options, *format, wrong);
    if (!wrong.empty()) return refuse(call, import_command, wrong);

    const std::string& file = options.names.back();
    const std::size_t most = limits::map_bytes * options.limit_factor + 1;  // one more than load_source accepts, so that it can refuse
    FileText text = file == "-" ? read_standard_input(most) : read_file(file, most);
    if (!text.ok()) {
        call.console.complain("cannot read " + escaped(file) + ": " + text.problem);
        return ExitStatus::environment_at_fault;
    }
    Sources sources;
    sources.set_limit_factor(options.limit_factor);
    Diagnostics diagnostics;
    std::vector<ImportedMap> maps;
    if (const auto source = load_source(file == "-" ? "<stdin>" : file, std::move(text.bytes), sources, diagnostics, {}, text.size))
        maps = format->import(sources, *source, import, diagnostics);
    diagnostics.sort_by_place();
    const FormatOptions shown = findings_format(call.console);
    const std::string findings = human_text(diagnostics.findings(), sources, shown);
    call.console.note(findings);
    if (maps.empty()) return ExitStatus::map_at_fault;

    const std::vector<std::string> paths = places(call, options, maps);
    if (paths.empty()) return ExitStatus::call_at_fault;
    bool all_free = true;
    for (std::size_t i = 0; i < maps.size(); ++i) all_free = is_free(call, paths[i], maps[i]) && all_free;
    if (!all_free) return ExitStatus::call_at_fault;
    ExitStatus status = ExitStatus::done;
    for (std::size_t i = 0; i < maps.size(); ++i) status = worst_of(status, put(call, paths[i], maps[i], options.limit_factor, shown));
    return status;
}

}  // namespace

}  // namespace journeymap
