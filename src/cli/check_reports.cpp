#include "cli/check_reports.h"

#include <algorithm>
#include <utility>

#include "cli/version.h"
#include "driver/selection.h"
#include "rules/registry.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/replacement.h"

namespace journeymap {

namespace {

const ReportFormat* format_named(std::string_view name, Wrong& wrong) {
    if (const ReportFormat* format = find_report_format(name)) return format;
    std::vector<std::string_view> known;
    for (const ReportFormat* format : report_formats()) known.push_back(format->name);
    wrong.push_back(unknown_word("format of findings", name, known));
    return nullptr;
}

ReportOptions options_for(const Console& console) {
    ReportOptions options;
    options.text.coloring = console.color_on_output() ? Coloring::ansi : Coloring::none;
    if (const int width = console.output_width(); width > 0) options.text.width = width;
    options.version = std::string(version());
    return options;
}

}  // namespace

CheckReports::CheckReports(const Console& console, const std::string& format, const std::vector<std::string>& files, Wrong& wrong)
    : console_(console), format_(format_named(format, wrong)), options_(options_for(console)) {
    for (const std::string& file : files) {
        const std::size_t equals = file.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == file.size()) {
            wrong.push_back("--report takes a format and a file, like sarif=findings.sarif, not " + quoted(file));
            continue;
        }
        ReportFile report{format_named(std::string_view(file).substr(0, equals), wrong), file.substr(equals + 1), {}};
        report.identity = file_identity(report.path);
        if (writes(report.identity)) wrong.push_back("two reports have the name " + quoted(report.path));
        if (report.path == "-") wrong.push_back("--report writes files; what goes to standard output is said with --format");
        files_.push_back(std::move(report));
    }
}

bool CheckReports::writes(const std::string& identity) const {
    return std::ranges::any_of(files_, [&](const ReportFile& file) { return file.identity == identity; });
}

std::vector<std::string> CheckReports::paths() const {
    std::vector<std::string> paths;
    for (const ReportFile& file : files_) paths.push_back(file.path);
    return paths;
}

void CheckReports::refuse_collisions(const std::vector<Input>& inputs, Wrong& wrong) const {
    if (files_.empty()) return;
    for (const Input& input : inputs) {
        if (!input.is_standard_input() && writes(file_identity(input.path)))
            wrong.push_back("a report would take the place of the map " + quoted(input.path));
    }
}

ExitStatus CheckReports::print(std::span<const CheckedMap> maps, const ReportOptions& options) {
    ExitStatus status = ExitStatus::done;
    bool is_first = true;
    Pieces out([&](std::string_view piece) {
        const bool is_next_map = std::exchange(is_first, false) && printed_ && format_ == &human_report;
        printed_ = true;
        if (is_next_map) status = worst_of(status, console_.print("\n"));
        if (status == ExitStatus::done) status = console_.print(piece);
    });
    format_->write(maps, options, out);
    out.finish();
    return status;
}

ExitStatus CheckReports::add(CheckedMap&& map) {
    const ExitStatus status = format_->by_map ? print({&map, 1}, options_) : ExitStatus::done;
    if (!format_->by_map || !files_.empty()) maps_.push_back(std::move(map));
    return status;
}

ExitStatus CheckReports::finish() {
    ExitStatus status = ExitStatus::done;
    if (format_->by_map && files_.empty()) return status;
    ReportOptions whole = options_;
    whole.rules = all_rules();
    if (!format_->by_map) status = print(maps_, whole);
    whole.text = {};
    whole.shown = ShownFindings::all;
    if (leaves_files_ && !files_.empty()) {
        console_.complain("no report was written, because maps would be missing in it");
        return ExitStatus::environment_at_fault;
    }
    for (const ReportFile& file : files_) {
        if (is_read(file)) {
            console_.complain("cannot write the report " + escaped(file.path) + ": a map uses that file");
            status = worst_of(status, ExitStatus::call_at_fault);
            continue;
        }
        const std::string problem = write(file, whole);
        if (problem.empty()) continue;
        console_.complain("cannot write " + escaped(file.path) + ": " + problem);
        status = ExitStatus::environment_at_fault;
    }
    return status;
}

std::string CheckReports::write(const ReportFile& file, const ReportOptions& options) const {
    if (std::string problem = make_directories(std::string(directory_of(file.path))); !problem.empty()) return problem;
    GrowingFile growing(file.path, Links::follow);
    Pieces out([&](std::string_view piece) { growing.add(piece); });
    file.format->write(maps_, options, out);
    out.finish();
    return growing.finish().problem;
}

bool CheckReports::is_read(const ReportFile& file) const {
    return std::ranges::any_of(maps_, [&](const CheckedMap& map) {
        for (std::uint32_t source = 0; source < map.sources.count(); ++source) {
            if (same_file(map.sources.at(source).path(), file.path)) return true;
        }
        return false;
    });
}

}  // namespace journeymap
