// What may be reached from a folder, and what leads out of it.
#include <unistd.h>

#include "catch.h"
#include "scratch.h"
#include "support/boundary.h"
#include "support/file.h"

using namespace journeymap;

TEST_CASE("a folder is left by .., an absolute path and a link") {
    const Scratch scratch;
    REQUIRE(make_directories(scratch / "in/deep").empty());
    REQUIRE(make_directories(scratch / "out").empty());
    const std::string in = scratch / "in";
    for (const char* name : {"", ".", "./", "x", "deep/x", "deep/../x", "new/deeper/x", "./new//x/"}) CHECK(stays_in(in, in, name));
    for (const char* name : {"..", "../out/x", "deep/../../x", "new/../x", "new/../../x", "../inner", "/etc/passwd"})
        CHECK_FALSE(stays_in(in, in, name));
    CHECK(stays_in(in + "/", in + "/deep/..", "x"));
    CHECK(stays_in(in, in + "/deep", "../x"));
    CHECK_FALSE(stays_in(in, in + "/deep", "../../x"));
    CHECK_FALSE(stays_in(in + "/deep", in, "deep/x"));  // not from outside
    CHECK_FALSE(stays_in(in, in + "/missing", "x"));

    REQUIRE(::symlink("deep", (in + "/within").c_str()) == 0);
    REQUIRE(::symlink("../out", (in + "/away").c_str()) == 0);
    REQUIRE(::symlink("/nowhere/at/all", (in + "/dangling").c_str()) == 0);
    REQUIRE(::symlink("../in/deep", (in + "/detour").c_str()) == 0);
    REQUIRE(::symlink((in + "/deep").c_str(), (in + "/absolute").c_str()) == 0);
    REQUIRE(::symlink("endless", (in + "/endless").c_str()) == 0);
    for (const char* name : {"within/x", "within/../x", "absolute/x", "absolute/new/x"}) CHECK(stays_in(in, in, name));
    for (const char* name : {"away", "away/new/x", "away/../in/x", "dangling/x", "detour/x", "endless/x", "within/../../in/x"})
        CHECK_FALSE(stays_in(in, in, name));
    CHECK(stays_in(in + "/away", in + "/away", "x"));  // who names a link means what it leads to
    CHECK(stays_in(scratch / "out", in + "/away", "new/x"));
}

TEST_CASE("what is there outside makes no difference to what stays in a folder") {
    const Scratch scratch;
    REQUIRE(make_directories(scratch / "in/deep").empty());
    REQUIRE(make_directories(scratch / "there").empty());
    const std::string in = scratch / "in";
    REQUIRE(::symlink("in", (scratch / "back").c_str()) == 0);
    for (const std::string there : {"there", "missing"}) {
        CAPTURE(there);
        CHECK_FALSE(stays_in(in, in, "../" + there + "/../in/x"));
        CHECK_FALSE(stays_in(in, in, "deep/../../" + there + "/../in/x"));
        CHECK_FALSE(stays_in(in, in, scratch / there + "/../in/x"));
        REQUIRE(::symlink(("../" + there + "/../in/deep").c_str(), (in + "/by-" + there).c_str()) == 0);
        REQUIRE(::symlink((scratch / there + "/../in/deep").c_str(), (in + "/from-root-by-" + there).c_str()) == 0);
        CHECK_FALSE(stays_in(in, in, "by-" + there + "/x"));
        CHECK_FALSE(stays_in(in, in, "from-root-by-" + there + "/x"));
    }
    CHECK_FALSE(stays_in(in, in, "../in/x"));
    CHECK_FALSE(stays_in(in, in, "../back/x"));
    CHECK_FALSE(stays_in(in, in, scratch / "back/x"));
    CHECK(stays_in(in, in, in + "/new/x"));
    CHECK_FALSE(stays_in(in, in, scratch.path()));
    CHECK(stays_in(scratch / "back", scratch / "back/deep", "../x"));
}

TEST_CASE("a folder that is not there yet holds what will be in it") {
    const Scratch scratch;
    CHECK(stays_in(scratch / "new", scratch / "new", "x"));
    CHECK(stays_in(scratch / "new/", scratch / "new/", "deeper/x"));
    for (const char* name : {"..", "../x", "x/../..", "/etc"}) CHECK_FALSE(stays_in(scratch / "new", scratch / "new", name));
    CHECK_FALSE(stays_in(scratch / "new", scratch.path(), "new/x"));
}

TEST_CASE("the root holds everything but itself") {
    CHECK(lies_in("/etc", "/"));
    CHECK_FALSE(lies_in("/", "/"));
    CHECK(stays_in("/", "/", "."));
    CHECK(stays_in("/", "/", "x"));
    CHECK(stays_in("/", "/", "../x"));
    CHECK_FALSE(lies_in("/etcetera", "/etc"));
}

TEST_CASE("above the root and the current folder there is nothing to search") {
    CHECK(folder_above("/a/b") == "/a");
    CHECK(folder_above("/a") == "/");
    CHECK(folder_above("a/b") == "a");
    CHECK(folder_above("/").empty());
    CHECK(folder_above(".").empty());
}

TEST_CASE("a repository begins where .git lies") {
    const Scratch scratch;
    REQUIRE(make_directories(scratch / "r/.git").empty());
    REQUIRE(make_directories(scratch / "r/maps/deep").empty());
    CHECK(repository_of(scratch / "r/maps/deep") == scratch / "r");
    CHECK(repository_of("/") == "/");
}
