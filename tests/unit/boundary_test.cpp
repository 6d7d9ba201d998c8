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
    CHECK(stays_in(in, in));
    CHECK(stays_in(in + "/", in));
    CHECK(stays_in(in, in + "/"));
    for (const char* name : {"/x", "/deep/x", "/deep/../x", "/new/deeper/x", "/./new//x/"}) CHECK(stays_in(in + name, in));
    for (const char* name : {"/..", "/../out/x", "/deep/../../x", "/new/../x", "/new/../../x", "/../inner"})
        CHECK_FALSE(stays_in(in + name, in));
    CHECK_FALSE(stays_in("/etc/passwd", in));

    REQUIRE(::symlink("deep", (in + "/within").c_str()) == 0);
    REQUIRE(::symlink("../out", (in + "/away").c_str()) == 0);
    REQUIRE(::symlink("/nowhere/at/all", (in + "/dangling").c_str()) == 0);
    CHECK(stays_in(in + "/within/x", in));
    CHECK_FALSE(stays_in(in + "/away", in));
    CHECK_FALSE(stays_in(in + "/away/new/x", in));
    CHECK_FALSE(stays_in(in + "/dangling/x", in));
    CHECK(stays_in(in + "/away/x", in + "/away"));  // who names a link means what it leads to
}

TEST_CASE("a folder that is not there yet holds what will be in it") {
    const Scratch scratch;
    CHECK(stays_in(scratch / "new/x", scratch / "new"));
    CHECK(stays_in(scratch / "new/deeper/x", scratch / "new/"));
    CHECK_FALSE(stays_in(scratch / "newer/x", scratch / "new"));
    CHECK_FALSE(stays_in(scratch / "new/../x", scratch / "new"));
}

TEST_CASE("the root holds everything but itself") {
    CHECK(lies_in("/etc", "/"));
    CHECK_FALSE(lies_in("/", "/"));
    CHECK(stays_in("/", "/"));
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
