// Watcher: which files of some folders have changed. Folders are watched, not files, because an editor that saves by renaming puts
// another file in the old one's place. Used by preview.cpp.
#pragma once

#include <chrono>
#include <map>
#include <set>
#include <string>

namespace journeymap {

struct Changes {
    std::set<std::string> paths;  // a watched folder, a slash, a name in it
    bool of_folders = false;      // one came or went
    bool missed = false;          // some are not known: all may have changed
};

// Linux tells of changes (inotify); where it does not, or not enough of them, the folders are looked at every fifth of a second.
enum class WatchWay : unsigned char { told, looked_at };

class FolderWatcher {
public:
    explicit FolderWatcher(WatchWay way);
    FolderWatcher(const FolderWatcher&) = delete;
    FolderWatcher& operator=(const FolderWatcher&) = delete;
    ~FolderWatcher();

    // Watches these folders (paths without links) and no others; one that is not there is left out. Returns whether any is new.
    bool watch(const std::set<std::string>& folders);
    // Whether some have to be looked at.
    bool looks() const { return !looked_at_.empty(); }
    // Becomes readable where there is something to take; -1: never.
    int descriptor() const { return inotify_; }
    // How long poll() may wait at most, ms; -1: for ever.
    int patience() const;
    // What has changed since the last call.
    Changes take();

private:
    struct Entry {
        std::int64_t seconds, nanoseconds, size;
        std::uint64_t inode;
        bool is_folder;
        bool operator==(const Entry&) const = default;
    };
    using Contents = std::map<std::string, Entry>;
    static Contents contents_of(const std::string& folder);
    bool ask_for(const std::string& folder);
    void stop(const std::string& folder);
    void take_told(Changes& changes);
    void look(Changes& changes);

    int inotify_ = -1;
    std::map<int, std::string> told_;  // by watch descriptor
    std::map<std::string, Contents> looked_at_;
    std::chrono::steady_clock::time_point next_look_;
};

}  // namespace journeymap
