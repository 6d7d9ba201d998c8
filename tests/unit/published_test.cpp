// Each finding of a published journey is named where tests/cases/published/README.md says why it is true.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "catch.h"

namespace {

namespace fs = std::filesystem;

const std::string folder = JOURNEYMAP_ROOT "/tests/cases/published/";

std::string text_of_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The names in "[JM101 no-objective]".
std::set<std::string> names_in(const std::string& findings) {
    std::set<std::string> names;
    for (std::size_t at = findings.find("[JM"); at != std::string::npos; at = findings.find("[JM", at + 1)) {
        const std::size_t begin = findings.find(' ', at) + 1;
        names.insert(findings.substr(begin, findings.find(']', begin) - begin));
    }
    return names;
}

}  // namespace

TEST_CASE("Why a finding of a published journey is true is written down", "[published]") {
    const std::string readme = text_of_file(folder + "README.md");
    const std::size_t first = readme.find("\n## ");
    REQUIRE(first != std::string::npos);
    int cases = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".findings") continue;
        const std::string number = entry.path().filename().string().substr(0, 2);
        CAPTURE(entry.path());
        const std::size_t begin = readme.find("\n## " + number + " ");
        REQUIRE(begin != std::string::npos);
        const std::string section = readme.substr(begin, std::min(readme.find("\n## ", begin + 1), readme.size()) - begin);
        const std::string said = readme.substr(0, first) + section;
        for (const std::string& name : names_in(text_of_file(entry.path()))) {
            CAPTURE(name);
            CHECK(said.find("`" + name + "`") != std::string::npos);
        }
        ++cases;
    }
    CHECK(cases >= 7);
}
