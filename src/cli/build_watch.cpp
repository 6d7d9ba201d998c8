#include "cli/build_watch.h"

#include <poll.h>

#include <algorithm>

#include "driver/project.h"
#include "preview/watched_files.h"
#include "preview/watcher.h"
#include "support/file.h"

namespace journeymap {

namespace {

constexpr int pause_ms = 20, longest_wait_ms = 200;

// A map reads nothing outside its project, so what it could be made of lies there, or is named by the call.
std::set<std::string> folders_of(const BuildWords& words) {
    std::set<std::string> folders;
    for (const std::string& map : words.maps.empty() ? std::vector<std::string>{"."} : words.maps) {
        const bool is_folder = kind_of(map) == PathKind::directory;
        Project project(is_folder ? join_path(map, "any") : map);
        add_folders_below(project.root(), folders);
    }
    for (const std::optional<std::string>& file : {words.flags.config, words.flags.theme, words.flags.dark_theme, words.compare}) {
        if (!file || kind_of(*file) == PathKind::missing) continue;
        if (kind_of(*file) == PathKind::directory) add_folders_below(*file, folders);
        WatchedFiles watched;
        watched.add(*file);
        folders.insert(watched.folders.begin(), watched.folders.end());
    }
    return folders;
}

// Pictures are not among them, so that what is written starts nothing.
bool could_be_read(const std::string& path) {
    return std::ranges::any_of(std::initializer_list<std::string_view>{".yaml", ".yml", ".csv", ".tsv"},
        [&](std::string_view ending) { return path.ends_with(ending); });
}

bool concerns(const Changes& changes) { return changes.missed || changes.of_folders || std::ranges::any_of(changes.paths, could_be_read); }

Changes changes_within(FolderWatcher& watcher, int milliseconds) {
    const int patience = watcher.patience();
    pollfd told{watcher.descriptor(), POLLIN, 0};
    (void)::poll(&told, 1, patience < 0 ? milliseconds : milliseconds < 0 ? patience : std::min(patience, milliseconds));
    return watcher.take();
}

// Saving is several changes: it is over when nothing more comes for a moment.
void wait_for_change(FolderWatcher& watcher) {
    while (!concerns(changes_within(watcher, -1))) {}
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
        wait_for_change(watcher);
        (void)watcher.watch(folders_of(words));
        (void)build(call);
    }
}

}  // namespace journeymap
