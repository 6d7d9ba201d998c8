// Photos from the outside: where their files may lie, and what is made again when one changes.
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "catch.h"
#include "folder.h"

namespace {

std::string map_with_photo(const std::string& photo) {
    return "title: T\npersonas: [{name: Amara Okafor, photo: " + photo +
           ", photo_alt: A drawn face}]\nstages: [{name: S, touchpoints: [{name: N}]}]\n";
}

std::string sample_photo_file(const std::string& name) {
    return journeymap::read_file(std::string(JOURNEYMAP_ROOT "/tests/cases/picture/") + name, 1 << 20).bytes;
}

std::string face() { return sample_photo_file("photos-face.part.png"); }

}  // namespace

TEST_CASE("a photo is in every picture and named in no text") {
    const Folder folder;
    folder.put("faces/a.png", face());
    folder.put("m.journey.yaml", map_with_photo("faces/a.png"));
    const Outcome outcome = folder.call({"build", "m.journey.yaml", "-f", "svg,png,pdf,html,md,json,text", "--no-cache"});
    CAPTURE(outcome.err);
    CHECK(outcome.status == 0);
    CHECK_FALSE(holds(outcome.err, "JM07"));
    for (const char* name : {"m.svg", "m.html"}) {
        CHECK(holds(folder.read(name), "role=\"img\" aria-label=\"A drawn face\""));
        CHECK(holds(folder.read(name), "href=\"data:image/png;base64,"));
        CHECK_FALSE(holds(folder.read(name), "a.png"));
    }
    CHECK(holds(folder.read("m.pdf"), "/Subtype/Image"));
    CHECK(holds(folder.read("m.md"), "**Photo:** A drawn face\n"));
    CHECK_FALSE(holds(folder.read("m.md"), "a.png"));
    CHECK(holds(folder.read("m.json"), "faces/a.png"));
}

TEST_CASE("a photo that is not to be had is warned of, and the initials are drawn") {
    const Folder folder;
    folder.put("secret.png", face());
    folder.put("project/.journeymap.yaml", "");
    ::mkfifo((folder / "project/pipe.png").c_str(), 0600);
    REQUIRE(::symlink("../secret.png", (folder / "project/link.png").c_str()) == 0);
    REQUIRE(::symlink("/dev/zero", (folder / "project/zero.png").c_str()) == 0);
    folder.put("project/folder.png/x", "");
    const std::pair<std::string, std::string> cases[] = {{"none.png", "there is no such file"}, {"pipe.png", "is a pipe"},
        {"link.png", "outside the project"}, {"zero.png", "outside the project"}, {"folder.png", "is a directory"},
        {"../secret.png", "outside the project"}, {folder / "project/none.png", "must be relative"}, {"/etc/hostname", "must be relative"}};
    for (const auto& [photo, reason] : cases) {
        CAPTURE(photo);
        folder.put("project/m.journey.yaml", map_with_photo("\"" + photo + "\""));
        const Outcome outcome = folder.call({"build", "project/m.journey.yaml", "--no-cache"});
        CAPTURE(outcome.err);
        CHECK(outcome.status == 0);
        CHECK(holds(outcome.err, "m.journey.yaml:2:"));
        CHECK(holds(outcome.err, "warning[JM071 photo-file]"));
        CHECK(holds(outcome.err, reason));
        CHECK(holds(folder.read("project/m.svg"), ">AO</text>"));
        CHECK_FALSE(holds(folder.read("project/m.svg"), "<image"));
    }
}

TEST_CASE("photos of a map from standard input are not looked for") {
    const Folder folder;
    folder.put("a.png", face());
    Run run;
    run.words = {"build", "-", "-f", "svg", "-o", "-"};
    run.input = map_with_photo("a.png");
    const Outcome outcome = folder.call(run);
    CHECK(outcome.status == 0);
    CHECK(holds(outcome.err, "'a.png' cannot be read from here"));
    CHECK(holds(outcome.out, "</svg>"));
}

TEST_CASE("a photo belongs to the file that names it") {
    const Folder folder;
    folder.put(".journeymap.yaml", "");
    folder.put("people/faces/a.png", face());
    folder.put("people/all.part.yaml", "personas: [{id: amara, name: Amara Okafor, photo: faces/a.png, photo_alt: A face}]\n");
    folder.put("maps/m.journey.yaml",
        "title: T\nuse: [../people/all.part.yaml]\nstages: [{name: S, touchpoints: [{name: N, personas: [amara]}]}]\n");
    const Outcome outcome = folder.call({"build", "maps/m.journey.yaml", "--no-cache", "--deps", "m.d"});
    CAPTURE(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(holds(folder.read("maps/m.svg"), "<image"));
    CHECK(holds(folder.read("m.d"), "people/faces/a.png:\n"));
}

TEST_CASE("what a photo is, its bytes say, not its name") {
    const Folder folder;
    folder.put("really-jpeg.png", sample_photo_file("photos-turned.part.jpg"));
    folder.put("no-ending", face());
    folder.put("text.jpg", "no picture\n");
    for (const auto& [photo, is_drawn] : {std::pair("really-jpeg.png", true), {"no-ending", true}, {"text.jpg", false}}) {
        CAPTURE(photo);
        folder.put("m.journey.yaml", map_with_photo(photo));
        const Outcome outcome = folder.call({"build", "m.journey.yaml", "--no-cache"});
        CHECK(outcome.status == 0);
        CHECK(holds(outcome.err, "m.journey.yaml:2:40: warning[JM072 not-a-photo]") != is_drawn);
        CHECK(holds(folder.read("m.svg"), "<image") == is_drawn);
    }
}

TEST_CASE("the call may let photos be larger, the map may not") {
    const Folder folder;
    folder.put("a.png", face() + std::string(2 << 20, ' '));
    folder.put("m.journey.yaml", map_with_photo("a.png"));
    const Outcome refused = folder.call({"build", "m.journey.yaml", "--no-cache"});
    CHECK(refused.status == 0);
    CHECK(holds(refused.err, "m.journey.yaml:2:40: warning[JM074 photo-too-large]: 'a.png' is larger than 2 MiB"));
    CHECK(holds(refused.err, "allow more: --limits-times 2 is enough"));
    const Outcome allowed = folder.call({"build", "m.journey.yaml", "--no-cache", "--limits-times", "2"});
    CHECK_FALSE(holds(allowed.err, "JM074"));
    CHECK(holds(folder.read("m.svg"), "<image"));
}

TEST_CASE("a photo that is rewritten while it is read is drawn or warned of") {
    const Folder folder;
    const std::string photo = sample_photo_file("photos-turned.part.jpg");
    folder.put("a.jpg", photo);
    folder.put("m.journey.yaml", map_with_photo("a.jpg"));
    std::atomic<bool> is_over = false;
    std::thread writer([&] {
        for (std::size_t length = 0; !is_over; length = (length + 97) % photo.size()) {
            std::ofstream(folder / "a.jpg", std::ios::binary) << photo.substr(0, length);
        }
    });
    for (int i = 0; i < 20; ++i) {
        const Outcome outcome = folder.call({"build", "m.journey.yaml", "--no-cache"});
        CAPTURE(outcome.err);
        CHECK(outcome.status == 0);
        const bool is_warned = holds(outcome.err, "JM073") || holds(outcome.err, "JM072");
        CHECK(holds(folder.read("m.svg"), "<image") != is_warned);
    }
    is_over = true;
    writer.join();
}

TEST_CASE("no output is written over a photo") {
    const Folder folder;
    folder.put("m.png", face());
    folder.put("m.journey.yaml", map_with_photo("m.png"));
    const Outcome outcome = folder.call({"build", "m.journey.yaml", "-f", "png"});
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.err, "would overwrite"));
    CHECK(folder.read("m.png") == face());
}

TEST_CASE("a photo that changes, comes or goes is seen by the cache") {
    const Folder folder;
    folder.put("maps/a.png", face());
    folder.put("maps/m.journey.yaml", map_with_photo("a.png"));
    const auto build = [&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        Run run;
        run.words = {"build", "maps", "-f", "svg", "-o", "out/"};
        run.environment["XDG_CACHE_HOME"] = folder / "cache";
        return folder.call(run);
    };
    const auto is_drawn = [&] { return holds(folder.read("out/m.svg"), "<image"); };
    build();
    build();
    CHECK(is_drawn());
    const std::string first = folder.read("out/m.svg");
    folder.put("maps/a.png", sample_photo_file("photos-turned.part.jpg"));
    CHECK(build().status == 0);
    CHECK(is_drawn());
    CHECK(folder.read("out/m.svg") != first);
    REQUIRE(::unlink((folder / "maps/a.png").c_str()) == 0);
    CHECK(holds(build().err, "JM071"));
    CHECK_FALSE(is_drawn());
    CHECK(holds(build().err, "JM071"));
    folder.put("maps/a.png", face());
    build();
    CHECK(is_drawn());
}
