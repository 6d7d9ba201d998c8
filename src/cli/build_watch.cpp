#include "cli/build_watch.h"

#include <poll.h>

#include <algorithm>

#include "config/settings.h"
#include "driver/project.h"
#include "preview/watched_files.h"
#include "preview/watcher.h"
#include "support/file.h"
#include "themes/theme_file.h"

namespace journeymap {

namespace {

constexpr int pause_ms = 20, longest_wait_ms = 200;

void add_named(const std::string& path, std::set<std::string>& folders) {
    if (path.empty() || kind_of(path) == PathKind::missing) return;
    if (kind_of(path) == PathKind::directory) add_folders_below(path, HiddenFolders::included, folders);
    WatchedFiles watched;
    watched.add(path);
    folders.insert(watched.folders.begin(), watched.folders.end());
}

// A map reads nothing outside its project, so what it could be made of lies there, or is named by the call or its config.
std::set<std::string> folders_of(const BuildWords& words) {
    std::set<std::string> folders;
    Flags flags;
    flags.config = words.flags.config;
    ConfigShelf configs(flags);
    for (const std::string& map : words.maps.empty() ? std::vector<std::string>{"."} : words.maps) {
        const bool is_folder = kind_of(map) == PathKind::directory;
        Project project(is_folder ? join_path(map, "any") : map);
        add_folders_below(project.root(), HiddenFolders::included, folders);
        const Settings settings = configs.settings_for(is_folder ? map : std::string(directory_of(map)));
        for (const std::string& theme : {settings.theme, settings.dark_theme}) {
            if (is_theme_file(theme)) add_named(theme, folders);
        }
    }
    for (const std::optional<std::string>& file : {words.flags.config, words.flags.theme, words.flags.dark_theme, words.compare}) {
        if (file) add_named(*file, folders);
    }
    return folders;
}

// Not what builds write, so that nothing written starts a build: outputs, the cache, temporary files, whose names begin with a dot. What maps
// use may have any other ending.
bool could_be_read(const std::string& path) {
    const std::string_view name = file_name_of(path);
    if (name.starts_with('.')) return name.ends_with(".yaml") || name.ends_with(".yml");
    return std::ranges::none_of(
        std::initializer_list<std::string_view>{".svg", ".png", ".pdf", ".html", ".md", ".mmd", ".txt", ".json", ".d", ".index"},
        [&](std::string_view ending) { return name.ends_with(ending); });
}

// PNG files are photos or what is drawn here.
bool could_be_photo(const std::string& path) { return path.ends_with(".png") && !file_name_of(path).starts_with('.'); }

bool concerns(const Changes& changes) { return changes.missed || changes.of_folders || std::ranges::any_of(changes.paths, could_be_read); }

bool may_concern(const Changes& changes) { return concerns(changes) || std::ranges::any_of(changes.paths, could_be_photo); }

Changes changes_within(FolderWatcher& watcher, int milliseconds) {
    const int patience = watcher.patience();
    pollfd told{watcher.descriptor(), POLLIN, 0};
    (void)::poll(&told, 1, patience < 0 ? milliseconds : milliseconds < 0 ? patience : std::min(patience, milliseconds));
    return watcher.take();
}

// Saving is several changes: it is over when nothing more comes for a moment.
void wait_for_change(FolderWatcher& watcher) {
    while (!may_concern(changes_within(watcher, -1))) {}
    for (int waited = 0; waited < longest_wait_ms; waited += pause_ms) {
        const Changes more = changes_within(watcher, pause_ms);
        if (more.paths.empty() && !more.missed) return;
    }
}

}  // namespace

ExitStatus watch_build(const Call& call, const BuildWords& words, ExitStatus (*build)(const Call&)) {
    FolderWatcher watcher(WatchWay::told);
    // Watched first, so that what changes during the first build is not missed.
    (void)watcher.watch(folders_of(words));
    if (const ExitStatus status = build(call); status == ExitStatus::call_at_fault) return status;
    call.console.note("watching; Ctrl-C ends it\n");
    for (;;) {
        // PNG files that came while it was built were written by it.
        if (!concerns(changes_within(watcher, 0))) wait_for_change(watcher);
        (void)watcher.watch(folders_of(words));
        (void)build(call);
    }
}

}  // namespace journeymap
