// Config: what a project says for all its maps, in .journeymap.yaml. Flags of the call beat it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "config/insight_settings.h"
#include "journeymap/journey.h"
#include "policy/policy.h"
#include "presentation/paper.h"

namespace journeymap {

inline constexpr std::string_view config_name = ".journeymap.yaml";

enum class FailOn : std::uint8_t { error, warning, info, never };
enum class RuleLevel : std::uint8_t { error, warning, info, off };

struct RuleSetting {
    Text rule;  // code or name, as written
    const Rule* known = nullptr;
    RuleLevel level = RuleLevel::error;
};

struct OutputSettings {
    Span span;
    Texts formats;
    Text folder;  // relative to the maps' folder
    bool given() const { return span.given(); }
};

struct Config {
    std::string path;    // of the file, to print and to read
    std::string folder;  // in which it lies, as a path that can be joined with the files it names: a baseline, themes
    // To which all is relative that it says of maps and outputs. The same folder; but a config that the call names from another project, such
    // as a checkout of what is trusted, speaks of the maps below the current directory.
    std::string maps_folder;
    Sources sources;
    std::unique_ptr<Document> document;  // keeps the texts alive

    Spanned<Profile> profile;
    std::vector<RuleSetting> severities;
    Spanned<FailOn> fail_on;
    Text baseline;           // relative to the folder
    Texts include, exclude;  // relative to the maps' folder
    OutputSettings outputs;
    InsightSettings insights;
    Text theme, dark_theme;
    Spanned<PaperSize> paper;
    Spanned<Orientation> orientation;

    int line_of(Span span) const { return sources.at(span.source).position(span.begin).line; }
};

// The severities as a policy takes them.
std::vector<SeverityChoice> choices_of(const Config& config);

// The config that holds for a folder: in it or in the nearest folder above that has one, not above the root of the repository (the
// folder that holds .git). Empty: there is none. The folder has to be a real path.
std::string find_config(const std::string& folder);

// Reads a config. What is wrong is reported with its place; nothing is returned where it could not be read at all, and then
// `problem` says why if there is no finding.
std::optional<Config> read_config(const std::string& path, Diagnostics& diagnostics, std::string& problem);
// The same of bytes that need not be in the file yet.
Config read_config_text(const std::string& path, std::string bytes, Diagnostics& diagnostics);

// Whether a path below the maps' folder (relative to it) is excluded: a pattern with * and ? for it or for a folder above it. A
// pattern without a slash means a name in any folder.
bool is_excluded(const Config& config, std::string_view relative);

struct ObjectTable;
// The tables of its keys, the config first: for the schema and the manual.
std::span<const ObjectTable* const> config_tables();
// JSON Schema (draft-07), as schema_of_map().
std::string schema_of_config();

}  // namespace journeymap
