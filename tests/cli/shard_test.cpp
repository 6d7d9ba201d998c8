// --shard: several jobs that share the maps of a folder. --inputs and the words from a file are tested in tests/worker.py.
#include <set>

#include "catch.h"
#include "folder.h"

namespace {

std::vector<std::string> drawn_by(const Folder& folder, const std::string& shard) {
    const Outcome outcome = folder.call({"build", "maps", "-o", "out-" + shard.substr(0, shard.find('/')) + "/", "--shard", shard});
    CHECK(outcome.status == 0);
    std::vector<std::string> drawn;
    for (std::size_t at = 0; (at = outcome.err.find("wrote ", at)) != std::string::npos; at += 6)
        drawn.push_back(outcome.err.substr(outcome.err.find('/', at) + 1, outcome.err.find('\n', at) - outcome.err.find('/', at) - 1));
    return drawn;
}

}  // namespace

TEST_CASE("The shards of a build have each map once, and none has more than one more than another") {
    const Folder folder;
    for (int i = 0; i < 11; ++i) folder.put("maps/" + std::to_string(100 + i * i) + ".journey.yaml", good_map);
    for (const std::size_t count : {std::size_t(1), std::size_t(4), std::size_t(11), std::size_t(13)}) {
        std::multiset<std::string> all;
        for (std::size_t index = 1; index <= count; ++index) {
            const std::vector<std::string> drawn = drawn_by(folder, std::to_string(index) + "/" + std::to_string(count));
            CHECK(drawn.size() >= 11 / count);
            CHECK(drawn.size() <= 11 / count + 1);
            all.insert(drawn.begin(), drawn.end());
            std::filesystem::remove_all(folder / ("out-" + std::to_string(index)));
        }
        CHECK(all.size() == 11);
        CHECK(std::set<std::string>(all.begin(), all.end()).size() == 11);
    }
}

TEST_CASE("check takes a shard, too, and reports of an empty one are there") {
    const Folder folder;
    folder.put("maps/a.journey.yaml", good_map);
    folder.put("maps/b.journey.yaml", bad_map);
    CHECK(folder.call({"check", "maps", "--shard", "1/2"}).status == 0);
    CHECK(folder.call({"check", "maps", "--shard", "2/2"}).status == 1);
    CHECK(folder.call({"check", "maps", "--shard", "3/3", "--report", "junit=out.xml"}).status == 0);
    CHECK(folder.has("out.xml"));
}

TEST_CASE("A shard that is none is refused") {
    const Folder folder;
    folder.put("maps/a.journey.yaml", good_map);
    for (const char* word : {"0/2", "3/2", "2", "1/", "/2", "a/b", "1/2/3", "-1/2", "1/10001", "1 /2", ""}) {
        const Outcome outcome = folder.call({"build", "maps", "--shard", word});
        CHECK(outcome.status == 2);
        CHECK(holds(outcome.err, "--shard"));
    }
    CHECK(folder.call({"check", "maps", "--shard", "1/2", "--baseline", "b.yaml", "--update-baseline"}).status == 2);
    CHECK_FALSE(folder.has("b.yaml"));
}
