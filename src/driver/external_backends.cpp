#include "driver/external_backends.h"

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

constexpr std::size_t most_lines = 20;

bool may_be_name(std::string_view name) {
    return !name.empty() && name.size() <= 64 && name.front() != '-' &&
           std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

// What a program said, its first lines, indented below a sentence.
std::string what_it_said(std::string_view text) {
    std::string said;
    for (std::size_t line = 0; !text.empty(); ++line) {
        if (line == most_lines) return said + "\n  …";
        const std::size_t end = std::min(text.find('\n'), text.size());
        said += "\n  " + escaped(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return said;
}

std::string how_it_failed(const ProcessResult& result, const ProcessLimits& limits) {
    switch (result.end) {
        case ProcessEnd::not_started: return "could not be started: " + result.problem;
        case ProcessEnd::too_slow: return fmt::format("was stopped: it took longer than {} seconds", limits.seconds);
        case ProcessEnd::too_much: return fmt::format("was stopped: it wrote more than {} MiB", limits.bytes / (1024 * 1024));
        case ProcessEnd::left_open:
            return "ended and left another program running that still holds its output open; start that with >/dev/null 2>&1, or wait for "
                   "it";
        case ProcessEnd::died: return fmt::format("was ended by signal {} ({})", result.code, ::strsignal(result.code));
        case ProcessEnd::exited: break;
    }
    if (result.code != 0) return fmt::format("failed with exit status {}", result.code);
    return result.out.empty() ? "wrote nothing to standard output" : "";
}

// The first file of a name in folders that are separated by ':', with which that may be done.
std::string first_in(std::string_view folders, std::string_view file, int may) {
    while (!folders.empty()) {
        const std::size_t end = std::min(folders.find(':'), folders.size());
        std::string path = join_path(folders.substr(0, end), file);
        if (path.starts_with('/') && kind_of(path) == PathKind::file && ::access(path.c_str(), may) == 0) return path;
        folders.remove_prefix(std::min(end + 1, folders.size()));
    }
    return {};
}

}  // namespace

std::string program_in(std::string_view folders, std::string_view file) { return first_in(folders, file, X_OK); }

std::string ExternalBackends::why_not(std::string_view name) const {
    const std::string program = std::string(backend_prefix) + std::string(name);
    if (!may_be_name(name)) return "the name of a format that a program makes has small letters, digits and '-' only, at most 64";
    if (const std::string file = first_in(path_, program, F_OK); !file.empty()) return escaped(file) + " may not be executed: chmod +x";
    return "there is no program " + program + " on PATH";
}

const Backend* ExternalBackends::find(std::string_view name) {
    if (const auto known = found_.find(name); known != found_.end()) return &known->second->backend;
    if (!may_be_name(name)) return nullptr;
    std::string program = program_in(path_, std::string(backend_prefix) + std::string(name));
    if (program.empty()) return nullptr;
    auto found = std::make_unique<Found>(Found{std::string(name), "." + std::string(name), std::move(program), {}});
    found->backend = {found->name, found->extension, "a program on PATH", RunsProgram{found->program}};
    return &found_.emplace(found->name, std::move(found)).first->second->backend;
}

Artefact artefact_of(ProcessResult result, std::string_view program, const ProcessLimits& limits) {
    const std::string name = escaped(file_name_of(program));
    Artefact artefact;
    if (const std::string failure = how_it_failed(result, limits); !failure.empty()) {
        artefact.problem = name + " " + failure + what_it_said(result.err);
        return artefact;
    }
    artefact.bytes = std::move(result.out);
    if (!result.err.empty()) artefact.note = name + " says:" + what_it_said(result.err);
    return artefact;
}

Artefact run_backend(const RunsProgram& backend, const ReportMatter& matter, const BackendOptions& options, const ProcessLimits& limits) {
    const Artefact json = std::get<WritesReport>(find_backend("json")->make)(matter, options);
    return artefact_of(run_process(std::string(backend.program), json.bytes, limits), backend.program, limits);
}

}  // namespace journeymap
