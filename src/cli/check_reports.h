// Check reports: the findings of one call of `check` on their way out, to standard output in one format and to files in others.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/console.h"
#include "cli/options.h"
#include "driver/inputs.h"
#include "reports/report.h"

namespace journeymap {

class CheckReports {
public:
    // `files` are written as FORMAT=FILE. What is wrong with the call goes to `wrong`.
    CheckReports(const Console& console, const std::string& format, const std::vector<std::string>& files, Wrong& wrong);

    // What is printed for people; the files have everything.
    void show(ShownFindings shown) { options_.shown = shown; }
    // Whether what is printed is for people, who may be told more on standard error.
    bool prints_for_people() const { return format_ == &human_report; }

    // Links that were passed over, for formats that people read without standard error.
    void tell_links(std::vector<std::string> links) { options_.links = std::move(links); }

    // A report that would take the place of a map, or two of one name.
    void refuse_collisions(const std::vector<Input>& inputs, Wrong& wrong) const;

    // Whether one of the files is this one (file_identity).
    bool writes(const std::string& identity) const;
    std::vector<std::string> paths() const;

    // Takes a map; formats that go map by map are printed at once, so that the first findings are seen before the last are found.
    ExitStatus add(CheckedMap&& map);
    // Prints and writes the rest.
    ExitStatus finish();
    // Maps are missing, nobody knows which: a report without them would say that nothing is wrong with them.
    void leave_files() { leaves_files_ = true; }

private:
    struct ReportFile {
        const ReportFormat* format;
        std::string path;
        std::string identity;
    };
    ExitStatus print(std::span<const CheckedMap> maps, const ReportOptions& options);
    std::string write(const ReportFile& file, const ReportOptions& options) const;  // what is wrong; empty: nothing
    // Whether it is a file that a map was read from: which files a map uses is known only then.
    bool is_read(const ReportFile& file) const;

    const Console& console_;
    const ReportFormat* format_;
    ReportOptions options_;  // without the rules, which only whole reports tell of
    std::vector<ReportFile> files_;
    bool leaves_files_ = false;
    std::vector<CheckedMap> maps_;
    bool printed_ = false;
};

}  // namespace journeymap
