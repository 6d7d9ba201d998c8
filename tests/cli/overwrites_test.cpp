// What people wrote stays, however an output is named and whatever it is for.
#include "catch.h"
#include <filesystem>
#include <map>

#include "folder.h"

namespace {

const std::string of_data =
    "title: T\nobjectives: [x]\npersonas: [Ann]\nuse: people.yaml\n"
    "stages: [{name: S, touchpoints: [{name: A, emotion: {data: s.csv, column: c, scale: 1-5}}]}]\n";

const std::map<std::string, std::string> written{{"a.journey.yaml", of_data}, {"b.yaml", good_map}, {"s.csv", "c\n3\n"},
    {"people.yaml", "teams: [Web]\n"}, {".journeymap.yaml", "profile: draft\n"}};

}  // namespace

TEST_CASE("no output of any kind takes the place of what people wrote, nor through a link") {
    Folder folder;
    for (const auto& [name, text] : written) folder.put(name, text);
    std::vector<std::string> targets;
    for (const auto& [name, text] : written) {
        if (name == "b.yaml") continue;
        targets.push_back(name);
        targets.push_back("to-" + std::to_string(targets.size()) + ".svg");
        std::filesystem::create_symlink(name, folder / targets.back());
    }
    const std::vector<std::vector<std::string>> calls{{"build", "b.yaml", "-q", "--no-cache", "-f", "svg", "-o"},
        {"build", "b.yaml", "-q", "--no-cache", "--no-config", "-f", "svg", "-o"}, {"build", "b.yaml", "-q", "--no-cache", "--deps"},
        {"check", "b.yaml", "--fail-on", "never", "--report", "json="}, {"portfolio", "b.yaml", "-f", "json", "-o"},
        {"portfolio", "b.yaml", "--no-config", "-f", "json", "-o"}};
    for (const std::string& target : targets) {
        for (std::vector<std::string> call : calls) {
            if (call.back() == "json=")
                call.back() += target;
            else
                call.push_back(target);
            CAPTURE(call);
            const Outcome outcome = folder.call(call);
            CAPTURE(outcome.err);
            CHECK(outcome.status == 2);
            for (const auto& [name, text] : written) {
                CAPTURE(name);
                CHECK(folder.read(name) == text);
            }
        }
    }
    CHECK(folder.call({"build", "a.journey.yaml", "-q", "--no-cache", "-f", "json", "-o", "b.yaml"}).status == 2);
    CHECK(folder.read("b.yaml") == good_map);
    CHECK(holds(folder.call({"build", "b.yaml", "-f", "svg", "-o", targets[3]}).err,
        "the output to-3.svg would overwrite a.journey.yaml, and YAML is what people write: write it elsewhere with -o"));
}

TEST_CASE("what a program wrote is written again, also through a link and under any name") {
    Folder folder;
    folder.put("a.yaml", good_map);
    folder.put("old.svg", "<svg/>");
    std::filesystem::create_symlink("old.svg", folder / "link.svg");
    for (const std::vector<std::string>& call :
        std::vector<std::vector<std::string>>{{"build", "a.yaml", "-q", "--no-cache", "-o", "link.svg"},
            {"build", "a.yaml", "-q", "--no-cache", "-f", "json", "-o", "a.json.yaml"},
            {"portfolio", "a.yaml", "-f", "json", "-o", "index.yml"}}) {
        CAPTURE(call);
        CHECK(folder.call(call).status == 0);
        CHECK(folder.call(call).status == 0);
    }
    CHECK(folder.read("old.svg").size() > 1000);
}

TEST_CASE("a baseline is no config") {
    Folder folder;
    const std::string agreed = "# Our team agreed:\n# profile: public-sector\n";
    folder.put(".journeymap.yaml", agreed);
    folder.put("a.yaml", good_map);
    CHECK(folder.call({"check", "a.yaml", "--baseline", ".journeymap.yaml", "--update-baseline"}).status == 2);
    CHECK(folder.read(".journeymap.yaml") == agreed);
}
