#include "preview/watcher.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "support/file.h"

namespace journeymap {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds between_looks{200};

// What has been written is ready when it is closed. That a folder itself goes is told too, and ends its watch.
constexpr std::uint32_t wanted = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF |
                                 IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK;

}  // namespace

FolderWatcher::FolderWatcher(WatchWay way) : next_look_(Clock::now()) {
    if (way == WatchWay::told) inotify_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
}

FolderWatcher::~FolderWatcher() {
    if (inotify_ >= 0) ::close(inotify_);
}

bool FolderWatcher::ask_for(const std::string& folder) {
    if (inotify_ < 0) return false;
    const int number = ::inotify_add_watch(inotify_, folder.c_str(), wanted);
    if (number < 0) return false;
    told_[number] = folder;
    return true;
}

void FolderWatcher::stop(const std::string& folder) {
    looked_at_.erase(folder);
    const auto told = std::ranges::find(told_, folder, &std::pair<const int, std::string>::second);
    if (told == told_.end()) return;
    ::inotify_rm_watch(inotify_, told->first);
    told_.erase(told);
}

bool FolderWatcher::watch(const std::set<std::string>& folders) {
    std::set<std::string> known;
    for (const auto& [number, folder] : told_) known.insert(folder);
    for (const auto& [folder, contents] : looked_at_) known.insert(folder);
    for (const std::string& folder : known) {
        if (!folders.contains(folder)) stop(folder);
    }
    bool any_new = false;
    for (const std::string& folder : folders) {
        if (known.contains(folder) || kind_of(folder) != PathKind::directory) continue;
        if (!ask_for(folder)) looked_at_[folder] = contents_of(folder);
        any_new = true;
    }
    return any_new;
}

int FolderWatcher::patience() const {
    if (!looks()) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next_look_ - Clock::now()).count();
    return static_cast<int>(std::max<std::int64_t>(left, 0));
}

Changes FolderWatcher::take() {
    Changes changes;
    if (inotify_ >= 0) take_told(changes);
    if (looks() && Clock::now() >= next_look_) look(changes);
    return changes;
}

void FolderWatcher::take_told(Changes& changes) {
    alignas(inotify_event) char bytes[16 * 1024];
    for (ssize_t count; (count = ::read(inotify_, bytes, sizeof bytes)) > 0;) {
        for (const char* at = bytes; at < bytes + count;) {
            const auto& event = *reinterpret_cast<const inotify_event*>(at);
            at += sizeof event + event.len;
            if (event.mask & IN_Q_OVERFLOW) changes.missed = true;
            const auto folder = told_.find(event.wd);
            if (folder == told_.end()) continue;
            if (event.mask & IN_ISDIR && !(event.mask & IN_ATTRIB)) changes.of_folders = true;
            if (event.len > 0) {
                changes.paths.insert(join_path(folder->second, event.name));
            } else if (event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)) {
                // The name no longer leads to what is watched.
                changes.paths.insert(folder->second);
                changes.missed = changes.of_folders = true;
                if (!(event.mask & IN_IGNORED)) ::inotify_rm_watch(inotify_, event.wd);
                told_.erase(folder);
            }
        }
    }
}

FolderWatcher::Contents FolderWatcher::contents_of(const std::string& folder) {
    constexpr std::size_t most_entries = 20'000;
    Contents contents;
    DIR* directory = ::opendir(folder.c_str());
    if (!directory) return contents;
    while (const dirent* entry = ::readdir(directory)) {
        const std::string_view name = entry->d_name;
        struct stat state = {};
        if (name == "." || name == ".." || ::fstatat(::dirfd(directory), entry->d_name, &state, 0) != 0) continue;
        contents[std::string(name)] = {state.st_mtim.tv_sec, state.st_mtim.tv_nsec, state.st_size, state.st_ino, S_ISDIR(state.st_mode)};
        if (contents.size() == most_entries) break;
    }
    ::closedir(directory);
    return contents;
}

void FolderWatcher::look(Changes& changes) {
    next_look_ = Clock::now() + between_looks;
    for (auto& [folder, before] : looked_at_) {
        Contents now = contents_of(folder);
        for (const auto& [name, entry] : now) {
            const auto old = before.find(name);
            const bool is_new = old == before.end();
            if (!is_new && (old->second == entry || entry.is_folder)) continue;
            changes.paths.insert(join_path(folder, name));
            changes.of_folders |= entry.is_folder;
        }
        for (const auto& [name, entry] : before) {
            if (now.contains(name)) continue;
            changes.paths.insert(join_path(folder, name));
            changes.of_folders |= entry.is_folder;
        }
        before = std::move(now);
    }
    // A folder that is gone and will be there again counts as new then.
    std::erase_if(looked_at_, [&](const auto& one) {
        if (kind_of(one.first) == PathKind::directory) return false;
        changes.missed = changes.of_folders = true;
        return true;
    });
}

}  // namespace journeymap
