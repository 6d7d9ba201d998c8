// Preview: requests as browsers and others send them, and what a folder tells.
#include <poll.h>
#include <unistd.h>

#include <fstream>

#include "catch.h"
#include "preview/request.h"
#include "preview/watched_files.h"
#include "preview/watcher.h"
#include "scratch.h"
#include "support/file.h"

using namespace journeymap;

TEST_CASE("a request is taken apart") {
    const HttpRequest request = parse_request("GET /events?map=a%20b&picture=1 HTTP/1.1\r\nHost:  LocalHost:80 \r\nX: y\r\n");
    REQUIRE(request.well_formed);
    CHECK(request.method == "GET");
    CHECK(request.path == "/events");
    CHECK(request.host == "localhost:80");
    CHECK(query_value(request.query, "map") == "a b");
    CHECK(query_value(request.query, "picture") == "1");
    CHECK_FALSE(query_value(request.query, "pic").has_value());
}

TEST_CASE("what HTTP does not allow is not well formed") {
    for (const std::string_view head : {"", "GET", "GET /", "GET / HTTP/2.0\r\n", "GET  HTTP/1.1\r\n", "GET http://a/ HTTP/1.1\r\n",
             " / HTTP/1.1\r\n", "GET /a b HTTP/1.1\r\n", "GET /\x01 HTTP/1.1\r\n", "GET / HTTP/1.1\r\nno colon\r\n",
             "GET / HTTP/1.1\r\n: empty\r\n", "GET / HTTP/1.1\r\nHost : a\r\n", "GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n"}) {
        CAPTURE(head);
        CHECK_FALSE(parse_request(head).well_formed);
    }
}

TEST_CASE("a query is decoded, and what is no code stays") {
    CHECK(query_value("a=%C3%A9+x", "a") == "\u00e9 x");
    CHECK(query_value("a=%zz%4", "a") == "%zz%4");
    CHECK(query_value("a", "a") == "");
    CHECK(query_value("&&b=1=2", "b") == "1=2");
}

TEST_CASE("only the names of this machine are meant") {
    CHECK(means_this_machine("127.0.0.1:8080", 8080));
    CHECK(means_this_machine("localhost:8080", 8080));
    CHECK(means_this_machine("127.0.0.1", 80));
    for (const std::string_view host :
        {"", "127.0.0.1", "127.0.0.1:8081", "localhost.example.org:8080", "127.0.0.1:8080.example.org", "example.org:8080"})
        CHECK_FALSE(means_this_machine(host, 8080));
}

namespace {

void put_text(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

Changes changes_within_a_second(FolderWatcher& watcher) {
    Changes all;
    for (int i = 0; i < 20 && all.paths.empty() && !all.missed; ++i) {
        pollfd told{watcher.descriptor(), POLLIN, 0};
        (void)::poll(&told, 1, 50);
        all = watcher.take();
    }
    return all;
}

}  // namespace

TEST_CASE("a watcher hears of what is written, renamed and removed in its folder") {
    for (const WatchWay way : {WatchWay::told, WatchWay::looked_at}) {
        const Scratch scratch;
        const std::string folder = real_path(scratch.path());
        FolderWatcher watcher(way);
        CHECK(watcher.watch({folder}));
        CHECK_FALSE(watcher.watch({folder}));
        put_text(folder + "/a", "one");
        CHECK(changes_within_a_second(watcher).paths.contains(folder + "/a"));
        put_text(folder + "/b", "two!");
        (void)changes_within_a_second(watcher);
        REQUIRE(::rename((folder + "/b").c_str(), (folder + "/a").c_str()) == 0);
        CHECK(changes_within_a_second(watcher).paths.contains(folder + "/a"));
        REQUIRE(::unlink((folder + "/a").c_str()) == 0);
        CHECK(changes_within_a_second(watcher).paths.contains(folder + "/a"));
        REQUIRE(make_directories(folder + "/below").empty());
        CHECK(changes_within_a_second(watcher).of_folders);
        CHECK(watcher.watch({folder + "/below"}));
        REQUIRE(::rmdir((folder + "/below").c_str()) == 0);
        CHECK(changes_within_a_second(watcher).missed);
    }
}

TEST_CASE("a file is heard of where it lies, where a link leads to, and where it could come to be") {
    const Scratch scratch;
    const std::string folder = real_path(scratch.path());
    REQUIRE(make_directories(folder + "/real").empty());
    put_text(folder + "/real/a.yaml", "x");
    REQUIRE(::symlink("real/a.yaml", (folder + "/link.yaml").c_str()) == 0);
    WatchedFiles files;
    files.add(folder + "/link.yaml");
    CHECK(files.paths == std::set<std::string>{folder + "/link.yaml", folder + "/real/a.yaml"});
    CHECK(files.folders == std::set<std::string>{folder, folder + "/real"});
    WatchedFiles missing;
    missing.add(folder + "/not/there/b.yaml");
    CHECK(missing.paths == std::set<std::string>{folder + "/not"});
    std::set<std::string> folders;
    add_folders_below(folder, HiddenFolders::left_out, folders);
    CHECK(folders == std::set<std::string>{folder, folder + "/real"});
}
