#include "cli/arguments.h"

#include "catch.h"

using namespace journeymap;

namespace {

using Words = std::vector<std::string>;

struct Call {
    explicit Call(const Words& words) {
        Arguments arguments;
        arguments.flag("--strict", strict);
        arguments.value("-o,--output", output);
        arguments.list("-f,--format", formats);
        wrong = arguments.parse(words);
        names = arguments.names();
    }
    bool strict = false;
    std::optional<std::string> output;
    Words formats, names;
    std::string wrong;
};

}  // namespace

TEST_CASE("options and names stand in any order") {
    const Call call({"a.yaml", "--strict", "-o", "x", "b.yaml", "-f", "svg, png", "c.yaml", "--format=md"});
    CHECK(call.wrong == "");
    CHECK(call.strict);
    CHECK(call.output == "x");
    CHECK(call.formats == Words{"svg", "png", "md"});
    CHECK(call.names == Words{"a.yaml", "b.yaml", "c.yaml"});
}

TEST_CASE("a dash is a name and a value") {
    CHECK(Call({"-"}).names == Words{"-"});
    CHECK(Call({"-o", "-"}).output == "-");
    CHECK(Call({"-o-"}).output == "-");
    CHECK(Call({"-o=-"}).output == "-");
    CHECK(Call({"--output=-"}).output == "-");
    CHECK(Call({"-o=-x.svg"}).output == "-x.svg");
    CHECK(Call({"-oout.svg"}).output == "out.svg");
    CHECK(Call({"--output=a=b"}).output == "a=b");
}

TEST_CASE("after two dashes all are names") {
    CHECK(Call({"--", "-x.yaml", "--strict"}).names == Words{"-x.yaml", "--strict"});
    CHECK(Call({"a", "--", "--", "-o=x"}).names == Words{"a", "--", "-o=x"});
    CHECK_FALSE(Call({"--", "--strict"}).strict);
}

TEST_CASE("names are taken as they are") {
    CHECK(Call({"[a,b]", "{x}", "%", "", "a b", "\xff\n"}).names == Words{"[a,b]", "{x}", "%", "", "a b", "\xff\n"});
    CHECK(Call({"-o", "[a,b]"}).output == "[a,b]");
}

TEST_CASE("what is wrong is said in words") {
    CHECK(Call({"--outptu", "x"}).wrong == "unknown option '--outptu'; did you mean --output?");
    CHECK(Call({"--outptu=x"}).wrong == "unknown option '--outptu'; did you mean --output?");
    CHECK(Call({"--zebra"}).wrong == "unknown option '--zebra'");
    CHECK(Call({"-x"}).wrong == "unknown option '-x'");
    CHECK(Call({"a", "-o"}).wrong == "-o needs a value: -o VALUE");
    CHECK(Call({"--output="}).wrong == "--output needs a value: --output VALUE");
    CHECK(Call({"-o", ""}).wrong == "--output needs a value: --output VALUE");
    CHECK(Call({"-o", "--strict"}).wrong.find("--output needs a value") == 0);
    CHECK(Call({"-o", "x", "-o", "y"}).wrong == "--output is given more than once");
    CHECK(Call({"--strict=yes"}).wrong == "--strict takes no value");
    CHECK(Call({"-f", "svg,,png"}).wrong == "--format has an empty item in 'svg,,png'");
}
