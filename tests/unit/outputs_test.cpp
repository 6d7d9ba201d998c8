#include "driver/outputs.h"

#include <unistd.h>

#include "catch.h"
#include "driver/inputs.h"
#include "scratch.h"

using namespace journeymap;

namespace {

Artefact nothing(const Grid&, const Sources&, const BackendOptions&) { return {}; }

const Backend svg{"svg", ".svg", "", &nothing};
const Backend png{"png", ".png", "", &nothing};
const Backend markdown{"markdown", ".md", "", &nothing};
const std::vector<const Backend*> known{&svg, &png, &markdown};

std::vector<std::string> paths(const OutputPlan& plan) {
    std::vector<std::string> paths;
    for (const auto& outputs : plan.outputs) {
        for (const Output& output : outputs) paths.push_back(output.path);
    }
    return paths;
}

using Paths = std::vector<std::string>;
using Inputs = std::vector<Input>;

}  // namespace

TEST_CASE("outputs lie beside their map") {
    CHECK(paths(plan_outputs(Inputs{{"maps/a.journey.yaml", "a.journey.yaml"}}, "", {}, known)) == Paths{"maps/a.svg"});
    CHECK(paths(plan_outputs(Inputs{{"/a.yml", "a.yml"}}, "", {&png, &markdown}, known)) == Paths{"/a.png", "/a.md"});
    CHECK(paths(plan_outputs(Inputs{{"odd", "odd"}}, "", {}, known)) == Paths{"odd.svg"});
    CHECK(paths(plan_outputs(Inputs{{"./a.yaml", "a.yaml"}}, "", {}, known)) == Paths{"a.svg"});
}

TEST_CASE("a directory mirrors the tree") {
    const Inputs inputs{{"in/x/a.journey.yaml", "x/a.journey.yaml"}, {"far/b.yaml", "b.yaml"}};
    CHECK(paths(plan_outputs(inputs, "out/", {&svg}, known)) == Paths{"out/x/a.svg", "out/b.svg"});
    const Scratch scratch;
    CHECK(paths(plan_outputs(inputs, scratch.path(), {&svg}, known)) == Paths{scratch / "x/a.svg", scratch / "b.svg"});
}

TEST_CASE("one file names its format by its extension") {
    const Inputs one{{"a.yaml", "a.yaml"}};
    CHECK(plan_outputs(one, "x.PNG", {}, known).outputs.at(0).at(0).backend == &png);
    CHECK(plan_outputs(one, "x.md", {}, known).outputs.at(0).at(0).backend == &markdown);
    CHECK(plan_outputs(one, "x", {}, known).outputs.at(0).at(0).backend == &svg);
    CHECK(plan_outputs(one, "x.txt", {&png}, known).outputs.at(0).at(0).backend == &png);
    CHECK(plan_outputs(one, "x.txt", {}, known).wrong.size() == 1);
    CHECK(plan_outputs(one, "x.txt", {}, known).outputs.empty());
    CHECK(plan_outputs(one, "x.png", {&svg}, known).doubtful ==
          std::vector<std::string>{"x.png gets the name of a png file, and is to be svg, as -f says"});
    CHECK(plan_outputs(one, "x.svg", {&svg}, known).doubtful.empty());
}

TEST_CASE("a name that may be meant as a directory is doubted") {
    const Inputs one{{"a.yaml", "a.yaml"}};
    CHECK(plan_outputs(one, "no-such-place", {}, known).doubtful.size() == 1);
    CHECK(plan_outputs(one, "no-such-place", {&svg}, known).doubtful.empty());
    CHECK(plan_outputs(one, "no-such-place/", {}, known).doubtful.empty());
    CHECK(plan_outputs(one, "no-such-place.svg", {}, known).doubtful.empty());
    CHECK(plan_outputs(one, "/dev/null", {}, known).doubtful.empty());
    CHECK(plan_outputs(one, "-", {}, known).doubtful.empty());
}

TEST_CASE("several maps or formats do not go into one file") {
    const Inputs one{{"a.yaml", "a.yaml"}};
    const Inputs two{{"a.yaml", "a.yaml"}, {"b.yaml", "b.yaml"}};
    CHECK(plan_outputs(two, "x.svg", {}, known).wrong.size() == 1);
    CHECK(plan_outputs(one, "x.svg", {&svg, &png}, known).wrong.size() == 1);
    CHECK(plan_outputs(two, "-", {}, known).wrong.size() == 1);
    CHECK(plan_outputs(one, "-", {&svg, &png}, known).wrong.size() == 1);
    CHECK(plan_outputs(one, "-", {}, known).outputs.at(0).at(0).is_standard_output());
}

TEST_CASE("standard input goes to standard output or where -o says") {
    const Inputs one{{"-", ""}};
    CHECK(paths(plan_outputs(one, "", {}, known)) == Paths{"-"});
    CHECK(paths(plan_outputs(one, "x.svg", {}, known)) == Paths{"x.svg"});
    CHECK(plan_outputs(one, "out/", {}, known).wrong.size() == 1);
    CHECK(plan_outputs(one, "", {&svg, &png}, known).wrong.size() > 0);
}

TEST_CASE("two outputs with one name are refused, alike names doubted") {
    CHECK(plan_outputs(Inputs{{"a.yaml", "a.yaml"}, {"a.journey.yaml", "a.journey.yaml"}}, "", {}, known).wrong.size() == 1);
    CHECK(plan_outputs(Inputs{{"x/a.yaml", "a.yaml"}, {"y/a.yaml", "a.yaml"}}, "out/", {}, known).wrong.size() == 1);
    const OutputPlan alike = plan_outputs(Inputs{{"a.yaml", "a.yaml"}, {"A.yaml", "A.yaml"}}, "", {}, known);
    CHECK(alike.wrong.empty());
    CHECK(alike.doubtful.size() == 1);
}

TEST_CASE("one directory under two names is one directory") {
    const Scratch scratch;
    scratch.put("real/a.yaml", "");
    REQUIRE(::symlink("real", (scratch / "link").c_str()) == 0);
    const Inputs inputs{{scratch / "real/a.yaml", "a.yaml"}, {scratch / "link/a.yml", "a.yml"}};
    CHECK(plan_outputs(inputs, "", {}, known).wrong.size() == 1);
}

TEST_CASE("an output never overwrites a map") {
    const Scratch scratch;
    const Inputs inputs{{scratch.put("a.svg", ""), "a.svg"}};
    CHECK(plan_outputs(inputs, scratch / "a.svg", {}, known).wrong.size() == 1);
    REQUIRE(::symlink("a.svg", (scratch / "b.svg").c_str()) == 0);
    CHECK(plan_outputs(inputs, scratch / "b.svg", {}, known).wrong.size() == 1);
}

TEST_CASE("a directory stands for its journeys below") {
    const Scratch scratch;
    for (const char* name : {"b/2.journey.yml", "b/1.journey.yaml", "a.journey.yaml", "other.yaml", ".hidden/x.journey.yaml"})
        scratch.put(name, "");
    const InputPlan plan = find_inputs({scratch.path(), scratch / "other.yaml", scratch / "a.journey.yaml"});
    REQUIRE(plan.inputs.size() == 4);
    CHECK(plan.inputs[0].relative == "a.journey.yaml");
    CHECK(plan.inputs[1].relative == "b/1.journey.yaml");
    CHECK(plan.inputs[2].path == scratch / "b/2.journey.yml");
    CHECK(plan.inputs[3].relative == "other.yaml");
    CHECK(plan.wrong.empty());
}

TEST_CASE("a call without maps says what was looked for") {
    const Scratch scratch;
    CHECK(find_inputs({scratch.path()}).wrong.size() == 1);
    scratch.put("parking.yaml", "");
    CHECK(find_inputs({scratch.path()}).wrong.at(0).find("parking.yaml") != std::string::npos);
    CHECK(find_inputs({scratch / "parking"}).wrong.at(0).find("did you mean") != std::string::npos);
    CHECK(find_inputs({"-", "-"}).inputs.size() == 1);
}
