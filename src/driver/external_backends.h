// External backends: programs named journeymap-backend-NAME that make an artefact of the resolved map. A caller's flag or config names
// them, never a map. Used by `build`.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "journeymap/backend.h"
#include "support/process.h"

namespace journeymap {

inline constexpr std::string_view backend_prefix = "journeymap-backend-";

// The program of that name in the first of the folders of PATH that has it, passing over those that are not absolute; empty: there is none.
std::string program_in(std::string_view folders, std::string_view file);

class ExternalBackends {
public:
    // `path` is what PATH says. Folders in it that are not absolute are passed over, so that no map's folder brings a program.
    explicit ExternalBackends(std::string path) : path_(std::move(path)) {}

    // The backend of that name (small letters, digits and hyphens); null where no folder has its program. It lives as long as this.
    const Backend* find(std::string_view name);
    // Why there is none of that name: the end of a sentence.
    std::string why_not(std::string_view name) const;

private:
    struct Found {
        std::string name, extension, program;
        Backend backend;
    };
    std::string path_;
    std::map<std::string, std::unique_ptr<Found>, std::less<>> found_;
};

// What became of a backend, by what it did. What it said on standard error is part of the problem, or the note.
Artefact artefact_of(ProcessResult result, std::string_view program, const ProcessLimits& limits);

// Gives the program the resolved map as JSON and takes what it writes.
Artefact run_backend(const RunsProgram& backend, const ReportMatter& matter, const BackendOptions& options, const ProcessLimits& limits);

}  // namespace journeymap
