// Preview: shows maps in browsers and draws them anew when their files change. Used by `journeymap preview`.
//
// One thread does it all: it waits in poll() for files, browsers and the end of a pause. A map is drawn when a page shows it; its last
// good picture stays while it is broken or gone.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "preview/drawing.h"
#include "preview/server.h"
#include "preview/watched_files.h"
#include "preview/watcher.h"

namespace journeymap {

// One map as pages see it.
struct ShownMap {
    Input input;
    bool stale = true;
    std::uint64_t version = 0;        // of what is known about it; 0: nothing yet
    PreviewDrawing last;              // the last attempt, its picture taken out
    std::string picture, picture_id;  // the last good one
    bool is_drawn = false;            // whether the last attempt gave it
    std::int64_t drawn_at = 0;        // when, milliseconds since 1970
    double took_ms = 0;
    WatchedFiles watched;
};

class Preview {
public:
    Preview(PreviewSource source, WatchWay way);

    // Finds the maps and listens. Returns the problem, empty when all is well.
    std::string begin(int port);
    std::string address() const;
    // Until a signal ends the program.
    [[noreturn]] void run();

private:
    struct Viewer {
        std::uint64_t stream;
        std::string map;      // its path
        std::string picture;  // the id of the one that it shows
        std::uint64_t version = 0, list_version = 0;
    };
    HttpAnswer answer(const HttpRequest& request, std::uint64_t stream);
    HttpAnswer answer_picture(const HttpRequest& request);
    int patience() const;
    void hear();
    void hear_path(const std::string& path);
    bool is_settled() const;
    void read_list();
    void update_viewers();
    void draw(ShownMap& map);
    void take(ShownMap& map, PreviewDrawing&& drawing, std::chrono::duration<double, std::milli> took);
    bool watch_all();
    ShownMap* map_at(std::string_view path);
    bool is_viewed(const std::string& path) const;
    void send_state(Viewer& viewer, const ShownMap* map);

    PreviewSource source_;
    FolderWatcher watcher_;
    PreviewServer server_;
    std::deque<ShownMap> maps_;
    std::set<std::string> list_folders_;
    std::uint64_t list_version_ = 1;
    std::vector<Viewer> viewers_;
    bool list_is_stale_ = false;
    // When a change was heard that nothing has been done about yet.
    std::optional<std::chrono::steady_clock::time_point> first_heard_, last_heard_;
};

}  // namespace journeymap
