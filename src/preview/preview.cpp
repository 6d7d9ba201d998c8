#include "preview/preview.h"

#include <fmt/core.h>

#include <algorithm>
#include <functional>

#include "preview/page.h"
#include "preview/state.h"
#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

using Clock = std::chrono::steady_clock;

// Saving a file is several changes; they are over when nothing has happened for this long, or at the latest after the second.
constexpr std::chrono::milliseconds pause{20}, longest_wait{200};

// Changes between reading a file and watching its folder are seen by reading again.
constexpr int most_attempts = 3;

int milliseconds_until(Clock::time_point moment) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(moment - Clock::now()).count();
    return static_cast<int>(std::max<std::int64_t>(left, 0));
}

int sooner(int a, int b) { return a < 0 ? b : b < 0 ? a : std::min(a, b); }

}  // namespace

Preview::Preview(PreviewSource source, WatchWay way)
    : source_(std::move(source)),
      watcher_(way),
      server_([this](const HttpRequest& request, std::uint64_t stream) { return answer(request, stream); }) {}

std::string Preview::begin(int port) {
    read_list();
    return server_.listen_on(port);
}

std::string Preview::address() const { return fmt::format("http://127.0.0.1:{}/", server_.port()); }

void Preview::run() {
    for (;;) {
        std::vector<pollfd> polls{{watcher_.descriptor(), POLLIN, 0}};
        server_.add_polls(polls);
        (void)::poll(polls.data(), polls.size(), patience());
        server_.serve(polls);
        hear();
        if (!is_settled()) continue;
        first_heard_ = last_heard_ = std::nullopt;
        if (list_is_stale_) read_list();
        update_viewers();
    }
}

int Preview::patience() const {
    const int others = sooner(watcher_.patience(), server_.patience());
    if (!last_heard_) return others;
    return sooner(others, milliseconds_until(std::min(*last_heard_ + pause, *first_heard_ + longest_wait)));
}

bool Preview::is_settled() const { return !last_heard_ || Clock::now() >= std::min(*last_heard_ + pause, *first_heard_ + longest_wait); }

void Preview::hear() {
    const Changes changes = watcher_.take();
    const bool was_heard = last_heard_.has_value();
    const auto before = last_heard_;
    for (const std::string& path : changes.paths) hear_path(path);
    // What was watched in a folder that has come back may be there again.
    if (changes.missed || changes.of_folders) {
        for (ShownMap& map : maps_) map.stale = true;
        list_is_stale_ = changes.missed || !list_folders_.empty();
        last_heard_ = Clock::now();
    }
    if (!was_heard && last_heard_ != before) first_heard_ = last_heard_;
}

void Preview::hear_path(const std::string& path) {
    bool concerns_us = false;
    for (ShownMap& map : maps_) {
        if (!map.watched.paths.contains(path)) continue;
        map.stale = concerns_us = true;
    }
    if (is_map_name(path) && list_folders_.contains(std::string(directory_of(path)))) list_is_stale_ = concerns_us = true;
    if (concerns_us) last_heard_ = Clock::now();
}

// A map that is gone stays as long as somebody looks at it.
void Preview::read_list() {
    PreviewMaps found = source_.list();
    std::deque<ShownMap> maps;
    for (Input& input : found.maps) {
        if (ShownMap* known = map_at(input.path)) {
            maps.push_back(std::move(*known));
            known->input.path.clear();
        } else {
            maps.push_back({std::move(input)});
            maps.back().watched.add(maps.back().input.path);
        }
    }
    for (ShownMap& map : maps_) {
        if (!map.input.path.empty() && is_viewed(map.input.path)) maps.push_back(std::move(map));
    }
    maps_ = std::move(maps);
    list_folders_.clear();
    for (const std::string& folder : found.folders) add_folders_below(folder, HiddenFolders::left_out, list_folders_);
    list_is_stale_ = false;
    ++list_version_;
    (void)watch_all();
}

bool Preview::watch_all() {
    std::set<std::string> folders = list_folders_;
    for (const ShownMap& map : maps_) folders.insert(map.watched.folders.begin(), map.watched.folders.end());
    return watcher_.watch(folders);
}

ShownMap* Preview::map_at(std::string_view path) {
    const auto map = std::ranges::find_if(maps_, [path](const ShownMap& one) { return one.input.path == path; });
    return map == maps_.end() ? nullptr : &*map;
}

bool Preview::is_viewed(const std::string& path) const {
    return std::ranges::any_of(viewers_, [&](const Viewer& viewer) { return viewer.map == path; });
}

void Preview::draw(ShownMap& map) {
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
        const auto begin = Clock::now();
        PreviewDrawing drawing = source_.draw(map.input);
        const auto end = Clock::now();
        map.watched = {};
        for (const std::string& file : drawing.files) map.watched.add(file);
        take(map, std::move(drawing), end - begin);
        if (!watch_all()) break;
    }
    source_.tell(status_line(map));
}

void Preview::take(ShownMap& map, PreviewDrawing&& drawing, std::chrono::duration<double, std::milli> took) {
    map.stale = false;
    ++map.version;
    if (drawing.title.empty()) drawing.title = map.last.title;
    map.last = std::move(drawing);
    map.is_drawn = !map.last.picture.empty();
    if (!map.is_drawn) return;
    map.picture = std::move(map.last.picture);
    map.last.picture.clear();
    map.picture_id = fmt::format("{:016x}", std::hash<std::string>()(map.picture));
    map.took_ms = took.count();
    map.drawn_at = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

void Preview::update_viewers() {
    std::erase_if(viewers_, [&](const Viewer& viewer) { return !server_.is_open(viewer.stream); });
    for (Viewer& viewer : viewers_) {
        ShownMap* map = map_at(viewer.map);
        if (!map && !maps_.empty()) map = &maps_.front();
        if (map && map->stale) draw(*map);
        const std::uint64_t version = map ? map->version : 0;
        const bool is_new = viewer.version != version || viewer.list_version != list_version_ || (map && map->input.path != viewer.map);
        if (is_new && server_.waits(viewer.stream)) send_state(viewer, map);
    }
}

void Preview::send_state(Viewer& viewer, const ShownMap* map) {
    std::vector<std::string_view> paths;
    for (const ShownMap& one : maps_) paths.push_back(one.input.path);
    server_.send(viewer.stream, state_event(paths, map, viewer.picture));
    viewer.list_version = list_version_;
    viewer.version = map ? map->version : 0;
    if (!map) return;
    viewer.map = map->input.path;
    viewer.picture = map->picture_id;
}

HttpAnswer Preview::answer(const HttpRequest& request, std::uint64_t stream) {
    HttpAnswer answer;
    if (request.path == "/") {
        answer.type = "text/html; charset=utf-8";
        answer.body = preview_page();
        answer.policy = preview_policy();
        return answer;
    }
    if (request.path == "/picture") return answer_picture(request);
    if (request.path == "/events") {
        answer.type = "text/event-stream";
        if (request.method == "HEAD") return answer;
        answer.streams = true;
        answer.body = "retry: 500\n\n";
        viewers_.push_back({stream, query_value(request.query, "map").value_or(""), query_value(request.query, "picture").value_or("")});
        return answer;
    }
    answer.status = 404;
    answer.body = "there is nothing here; the preview is at /\n";
    return answer;
}

// The picture alone, to save or to print: whatever stands in it, nothing is run and nothing is loaded.
HttpAnswer Preview::answer_picture(const HttpRequest& request) {
    HttpAnswer answer;
    const std::optional<std::string> path = query_value(request.query, "map");
    ShownMap* map = path ? map_at(*path) : maps_.empty() ? nullptr : &maps_.front();
    if (map && map->stale) draw(*map);
    if (!map || map->picture.empty()) {
        answer.status = 404;
        answer.body = map ? "the map cannot be drawn\n" : "there is no such map\n";
        return answer;
    }
    answer.type = "image/svg+xml";
    answer.policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";
    answer.body = map->picture;
    return answer;
}

}  // namespace journeymap
