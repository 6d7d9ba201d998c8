#include "config/config.h"

#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

#include "model/fields.h"
#include "model/reader.h"
#include "support/boundary.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/limits.h"
#include "syntax/lines.h"

namespace journeymap {

namespace {

std::optional<Severity> severity_of(RuleLevel level) {
    switch (level) {
        case RuleLevel::error: return Severity::error;
        case RuleLevel::warning: return Severity::warning;
        case RuleLevel::info: return Severity::info;
        case RuleLevel::off: break;
    }
    return std::nullopt;
}

// A link that leads nowhere is there too, and so is what a broken disk does not tell: what somebody meant to be the config must not be
// passed over in silence.
bool is_there(const std::string& path) {
    struct stat unused = {};
    return ::lstat(path.c_str(), &unused) == 0 || (errno != ENOENT && errno != ENOTDIR && errno != EACCES);
}

bool matches(const std::string& pattern, const std::string& path) { return ::fnmatch(pattern.c_str(), path.c_str(), 0) == 0; }

}  // namespace

std::vector<SeverityChoice> choices_of(const Config& config) {
    std::vector<SeverityChoice> choices;
    for (const RuleSetting& setting : config.severities) choices.push_back({setting.known, severity_of(setting.level)});
    return choices;
}

std::string find_config(const std::string& folder) {
    for (std::string at = folder; !at.empty(); at = folder_above(at)) {
        std::string path = join_path(at, config_name);
        if (is_there(path)) return path;
        if (kind_of(join_path(at, ".git")) != PathKind::missing) break;
    }
    return {};
}

std::optional<Config> read_config(const std::string& path, Diagnostics& diagnostics, std::string& problem) {
    FileText text = read_file(path, limits::map_bytes + 1);
    if (!text.ok()) {
        problem = std::move(text.problem);
        return std::nullopt;
    }
    return read_config_text(path, std::move(text.bytes), diagnostics);
}

Config read_config_text(const std::string& path, std::string bytes, Diagnostics& diagnostics) {
    Config config;
    config.path = path;
    config.folder = config.maps_folder = std::string(directory_of(path));
    const auto source = load_source(escaped(path), std::move(bytes), config.sources, diagnostics);
    if (!source || says_nothing(config.sources.at(*source).bytes())) return config;
    std::optional<Document> document = parse_yaml(config.sources, *source, diagnostics);
    if (!document) return config;
    config.document = std::make_unique<Document>(std::move(*document));
    Reader reader(*config.document, config.sources.at(*source).bytes(), diagnostics);
    const NodeId root = config.document->root();
    if (!reader.is_empty(root)) reader.read_object(*config_tables().front(), root, &config);
    return config;
}

bool is_excluded(const Config& config, std::string_view relative) {
    for (const Text& pattern : config.exclude) {
        std::string wanted(pattern.value);
        while (wanted.ends_with('/')) wanted.pop_back();
        while (wanted.starts_with("./")) wanted.erase(0, 2);
        const bool any_folder = wanted.find('/') == std::string::npos;
        for (std::string at(relative); !at.empty() && at != "." && at != "/"; at = std::string(directory_of(at))) {
            if (matches(wanted, any_folder ? std::string(file_name_of(at)) : at)) return true;
        }
    }
    return false;
}

}  // namespace journeymap
