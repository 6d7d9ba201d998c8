#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "catch.h"
#include "driver/project.h"
#include "scratch.h"
#include "support/file.h"
#include "support/replacement.h"

using namespace journeymap;

TEST_CASE("a file is read whole, or up to the limit") {
    const Scratch scratch;
    const std::string path = scratch.put("a", "hello");
    CHECK(read_file(path, 100).bytes == "hello");
    CHECK(read_file(path, 3).bytes == "hel");
    CHECK(read_file(scratch.put("empty", ""), 100).ok());
    CHECK(read_file("/proc/self/stat", 100000).bytes.size() > 10);  // says that its size is 0
}

TEST_CASE("what is not a readable file is told apart") {
    const Scratch scratch;
    CHECK(read_file(scratch / "none", 10).fault == ReadFault::missing);
    CHECK(read_file(scratch.path(), 10).fault == ReadFault::not_a_file);
    CHECK(read_file(scratch.path(), 10).problem == "is a directory");
    CHECK(read_file("/dev/zero", 10).problem == "is a device, not a file");
    const std::string pipe = scratch / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(read_file(pipe, 10).fault == ReadFault::not_a_file);  // and does not wait for a writer
    CHECK(read_file(std::string("a\0b", 3), 10).fault == ReadFault::missing);
}

TEST_CASE("parts of a path") {
    CHECK(file_name_of("a/b.yaml") == "b.yaml");
    CHECK(directory_of("a/b/c") == "a/b");
    CHECK(directory_of("c") == ".");
    CHECK(directory_of("/c") == "/");
    CHECK(join_path(".", "c") == "c");
    CHECK(join_path("/", "c") == "/c");
    CHECK(join_path("a/", "c") == "a/c");
}

TEST_CASE("a new file has the permissions that the umask says, a replaced one keeps its own") {
    const Scratch scratch;
    const mode_t before = ::umask(027);
    const std::string path = scratch / "x.svg";
    CHECK(write_file(path, "one", Links::refuse).state == WriteState::written);
    ::umask(before);
    CHECK(scratch.mode("x.svg") == 0640);
    ::chmod(path.c_str(), 0604);
    CHECK(write_file(path, "two", Links::refuse).state == WriteState::written);
    CHECK(scratch.mode("x.svg") == 0604);
    CHECK(read_file(path, 10).bytes == "two");
    CHECK(scratch.names() == std::vector<std::string>{"x.svg"});
}

TEST_CASE("unchanged bytes are not written again") {
    const Scratch scratch;
    const std::string path = scratch.put("x.svg", "same");
    const ino_t before = scratch.inode("x.svg");
    CHECK(write_file(path, "same", Links::refuse).state == WriteState::unchanged);
    CHECK(scratch.inode("x.svg") == before);
    CHECK(write_file(path, "samE", Links::refuse).state == WriteState::written);
    CHECK(scratch.inode("x.svg") != before);
}

TEST_CASE("a file that grows takes its place when it is complete") {
    const Scratch scratch;
    const std::string path = scratch.put("x.json", "old"), piece(std::size_t(1) << 20, 'a');
    const auto grow = [&](const std::string& where, int pieces) {
        GrowingFile file(where, Links::follow);
        for (int i = 0; i < pieces; ++i) file.add(piece);
        return file.finish();
    };
    {
        GrowingFile left(path, Links::follow);
        for (int i = 0; i < 9; ++i) left.add(piece);
        CHECK(scratch.names().size() == 2);
        CHECK(read_file(path, 10).bytes == "old");
    }
    CHECK(scratch.names() == std::vector<std::string>{"x.json"});
    CHECK(read_file(path, 10).bytes == "old");
    for (const int pieces : {9, 1}) {
        CHECK(grow(path, pieces).state == WriteState::written);
        CHECK(read_file(path, 16 * piece.size()).bytes.size() == static_cast<std::size_t>(pieces) * piece.size());
        CHECK(scratch.names() == std::vector<std::string>{"x.json"});
    }
    CHECK(grow(path, 1).state == WriteState::unchanged);
    CHECK(grow("/dev/full", 9).problem == "the disk is full");
    CHECK(grow("/dev/null", 9).state == WriteState::written);
    CHECK(grow(scratch / "none/x", 9).state == WriteState::failed);
    CHECK(grow(scratch / "none/x", 0).state == WriteState::failed);
}

TEST_CASE("what cannot be written is said, and nothing is left behind") {
    const Scratch scratch;
    ::mkdir((scratch / "folder").c_str(), 0700);
    CHECK(write_file(scratch / "folder", "x", Links::follow).problem == "it is a directory");
    CHECK(write_file(scratch / "none/x", "x", Links::follow).state == WriteState::failed);
    CHECK(write_file(scratch / std::string(300, 'n'), "x", Links::follow).problem == "the name is too long");
    CHECK(write_file("/dev/full", "x", Links::follow).problem == "the disk is full");
    CHECK(write_file("/dev/null", "x", Links::follow).state == WriteState::written);
    CHECK(scratch.names() == std::vector<std::string>{"folder"});
}

TEST_CASE("a link is followed where the user named it and refused where we made the name up") {
    const Scratch scratch;
    const std::string target = scratch.put("target", "old");
    const std::string link = scratch / "link";
    REQUIRE(::symlink("target", link.c_str()) == 0);
    CHECK(write_file(link, "new", Links::refuse).state == WriteState::failed);
    CHECK(read_file(target, 10).bytes == "old");
    CHECK(write_file(link, "new", Links::follow).state == WriteState::written);
    CHECK(read_file(target, 10).bytes == "new");
    CHECK(std::filesystem::is_symlink(link));
    REQUIRE(::unlink(target.c_str()) == 0);
    CHECK(write_file(link, "new", Links::follow).problem == "it is a symbolic link that leads to nothing");
}

TEST_CASE("directories are made as deep as needed") {
    const Scratch scratch;
    CHECK(make_directories(scratch / "a/b/c/") == "");
    CHECK(kind_of(scratch / "a/b/c") == PathKind::directory);
    scratch.put("file", "");
    CHECK(make_directories(scratch / "file/x") != "");
    // What the system said first counts, not that the directory is not there afterwards.
    if (kind_of("/sys") == PathKind::directory) CHECK_FALSE(make_directories("/sys/journeymap-test/x").ends_with("there is no such file"));
}

TEST_CASE("a directory is not made to be left with two dots") {
    const Scratch scratch;
    CHECK(make_directories(scratch / "new/..").ends_with("is not there: name the directory without '..'"));
    CHECK(make_directories(scratch / "new/../other/deep") != "");
    CHECK(kind_of(scratch / "new") == PathKind::missing);
    CHECK(kind_of(scratch / "other") == PathKind::missing);
    std::filesystem::create_directory(scratch / "there");
    CHECK(make_directories(scratch / "there/../other/deep") == "");
    CHECK(make_directories(scratch / "new/./deep") == "");
}

TEST_CASE("paths that will lead to one file are one file before it is there") {
    const Scratch scratch;
    const std::string map = scratch.put("map.yaml", "title: T\n");
    CHECK(file_identity(scratch / "new/../map.yaml") == file_identity(map));
    CHECK(file_identity(scratch / "new/deep/../../map.yaml") == file_identity(map));
    const std::string report = file_identity(scratch / "new/report");
    for (const char* path : {"new/./report", "new//report", "new/x/../report", "./new/report"})
        CHECK(file_identity(scratch / path) == report);
    CHECK(file_identity(scratch / "new/other") != report);
    CHECK(file_identity("not-there/x") == real_path(".") + "/not-there/x");
    CHECK(file_identity("/not-there/../../x") == "/x");
    CHECK(file_identity("") == "");
}

TEST_CASE("a map uses only files of its own project") {
    const Scratch scratch;
    std::filesystem::create_directories(scratch / "project/maps");
    std::filesystem::create_directories(scratch / "project/.git");
    scratch.put("secret.yaml", "secret");
    scratch.put("project/teams.yaml", "teams");
    REQUIRE(::symlink("../../secret.yaml", (scratch / "project/maps/way-out.yaml").c_str()) == 0);
    Project project(scratch / "project/maps/a.journey.yaml");
    CHECK(project.read("../teams.yaml").bytes == "teams");
    CHECK(project.read("../teams.yaml").name == scratch / "project/teams.yaml");
    CHECK_FALSE(project.read("../../secret.yaml").bytes);
    CHECK_FALSE(project.read("way-out.yaml").bytes);
    CHECK_FALSE(project.read(scratch / "project/teams.yaml").bytes);
    CHECK(project.read("none.yaml").problem == "there is no such file");
    CHECK(project.read("../Teams.YAML").problem == "there is no such file; did you mean 'teams.yaml'?");
    CHECK(project.read("../../Secret.yaml").problem.find("secret.yaml'") == std::string::npos);
    CHECK(project.read("").problem != "");
    CHECK(project.read("..").problem != "");
}

TEST_CASE("without a project the map's own folder is the limit") {
    const Scratch scratch;
    std::filesystem::create_directories(scratch / "maps");
    scratch.put("teams.yaml", "teams");
    scratch.put("maps/own.yaml", "own");
    Project project(scratch / "maps/a.yaml");
    CHECK(project.read("own.yaml").bytes == "own");
    CHECK_FALSE(project.read("../teams.yaml").bytes);
}

TEST_CASE("of two files that belong together both are written, or none") {
    const Scratch scratch;
    const std::string one = scratch / "one", other = scratch / "other";
    const auto states = [&](const std::string& first, const std::string& second) {
        const auto results = write_pair({one, first}, {other, second});
        return std::pair(results[0].state, results[1].state);
    };
    CHECK(states("1", "2") == std::pair(WriteState::written, WriteState::written));
    CHECK(states("1", "3") == std::pair(WriteState::unchanged, WriteState::written));
    CHECK(read_file(scratch / "one", 100).bytes == "1");
    CHECK(read_file(scratch / "other", 100).bytes == "3");

    ::unlink(other.c_str());
    REQUIRE(::symlink("one", other.c_str()) == 0);
    const auto linked = write_pair({one, "new"}, {other, "new"});
    CHECK(linked[0].state == WriteState::failed);
    CHECK(linked[0].problem == "left as it was, because it belongs to " + other);
    CHECK(linked[1].problem.find("symbolic link") != std::string::npos);
    CHECK(read_file(scratch / "one", 100).bytes == "1");
    CHECK(write_pair({other, "new"}, {one, "new"})[1].state == WriteState::failed);
    CHECK(read_file(scratch / "one", 100).bytes == "1");
    const auto nowhere = write_pair({scratch / "fresh", "new"}, {scratch / "none/x", "new"});
    CHECK(nowhere[0].state == WriteState::failed);
    CHECK(kind_of(scratch / "fresh") == PathKind::missing);

    // What is seen only when the second is put in place takes the first back.
    const auto full = write_pair({one, "new"}, {"/dev/full", "new", Links::follow});
    CHECK(full[1].problem == "the disk is full");
    CHECK(full[0].state == WriteState::failed);
    CHECK(read_file(scratch / "one", 100).bytes == "1");
    const auto fresh = write_pair({scratch / "fresh", "new"}, {"/dev/full", "new", Links::follow});
    CHECK(fresh[0].state == WriteState::failed);
    CHECK(kind_of(scratch / "fresh") == PathKind::missing);
    CHECK(write_file(scratch / "after", "x", Links::refuse).state == WriteState::written);
}
