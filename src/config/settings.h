// Settings: what holds for one map, from the flags of the call, the project's config and the defaults, in this order. Used by every
// command that reads maps, and shown by `journeymap config`.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "config/config.h"
#include "reports/report.h"

namespace journeymap {

// What the call says; nothing where it does not.
struct Flags {
    std::optional<Profile> profile;
    std::optional<Threshold> fail_on;
    std::optional<std::string> baseline, theme, dark_theme;  // dark_theme: empty for none
    std::optional<PaperSize> paper;
    std::optional<Orientation> orientation;
    std::optional<std::string> config;  // this file, for all maps
    bool no_config = false;
};

struct Settings {
    const Config* config = nullptr;  // null: there is none
    Policy policy;
    Threshold fail_on;
    std::string baseline;       // a path; empty: none
    std::string baseline_maps;  // the folder to which its names of maps are relative; empty: its own
    std::string theme;          // a name, or the path of a file (is_theme_file); empty: the default
    std::string dark_theme;     // the same, of second pictures for dark pages; empty: there are none
    InsightThresholds thresholds;
    PaperChoice paper;
};

// All configs of a call, each read once.
class ConfigShelf {
public:
    explicit ConfigShelf(Flags flags) : flags_(std::move(flags)) {}

    // What holds for the maps of a folder (any path to it; "" and "." are the current one).
    Settings settings_for(const std::string& folder);
    // The config that holds there; null where there is none.
    const Config* config_for(const std::string& folder);

    // What is wrong with the configs that were read so far: findings as text for people, and sentences. Empty: nothing.
    std::string findings_text(const FormatOptions& options) const;
    const std::vector<std::string>& unreadable() const { return unreadable_; }
    bool sound() const { return wrong_.empty() && unreadable_.empty(); }
    // Whether the config that holds for a folder can be used as it is.
    bool is_sound(const std::string& folder);
    // The configs that were read, and the folders for which one was looked for.
    std::vector<std::string> paths() const;
    std::vector<std::string> folders() const;
    // What has been said need not be said again.
    void forget_findings();

private:
    // The path of the config that holds for a folder; empty: there is none.
    const std::string& path_for(const std::string& folder);
    // Whether a config that the call names lies in another project than this folder.
    bool is_foreign(const std::string& path, const std::string& folder) const;
    enum class Standing : unsigned char { own, foreign };
    const Config* read(const std::string& path, Standing standing);

    Flags flags_;
    std::map<std::string, std::string> path_of_folder_;
    std::set<std::string> unsound_;
    std::set<std::string> lost_;  // folders of which nobody can tell where they are
    std::map<std::pair<std::string, Standing>, std::unique_ptr<Config>> configs_;
    struct Wrong {
        const Config* config;
        std::vector<Finding> findings;
    };
    std::vector<Wrong> wrong_;
    std::vector<std::string> unreadable_;
};

// A file that the config names, as the program can open it from where it runs.
std::string path_from(const Config& config, std::string_view written);
// The same of maps and outputs.
std::string map_path_from(const Config& config, std::string_view written);
// The other way round: the path of a map as the config would write it.
std::string map_path_below(const Config& config, const std::string& path);

}  // namespace journeymap
