// yaml_oracle ROOT [COUNT]: reads YAML with our reader (libyaml) and with yaml-cpp, and compares the trees: keys, texts, order, quotes, what is
// nothing, and where texts stand.
//
// Texts are all YAML of the project, in files of its own, in its pages and manuals, and in what fuzzing found, and COUNT changed ones of each map
// (the same ones each time). A difference is a mistake of ours, unless yaml_differences says why it is none: published rules of ours refuse what
// yaml-cpp reads, and yaml-cpp has mistakes of its own.
#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>

#include "fuzz/mutator.h"
#include "fuzz/seeds.h"
#include "golden/case.h"
#include "oracle/yaml_differences.h"

namespace {

using namespace oracle;
namespace fs = std::filesystem;

// All texts, and what came of them.
class Trial {
public:
    explicit Trial(const fs::path& root)
        : page_(golden::read_file(root / "docs/yaml.md") + golden::read_file(root / "docs/untrusted-maps.md")) {
        for (const Known& one : published_rules()) {
            if (page_.find(fmt::format("`{}`", one.said)) == page_.npos)
                fail("docs/yaml.md", "the page does not name " + std::string(one.said), "");
        }
    }

    void hold(const std::string& name, const std::string& text) {
        ++texts_;
        const Outcome outcome(text);
        if (outcome.refusal != nullptr) return hold_refused(name, outcome);
        ++read_;
        if (!outcome.failure.empty()) return explain(name, outcome, known_failures(), outcome.failure);
        const std::string difference = difference_of(outcome);
        if (!difference.empty()) explain(name, outcome, known_differences(), difference);
    }

    int end() const {
        for (const auto& [known, count] : counts_) fmt::print("{:6} {}: {}\n", count, known->said, known->why);
        fmt::print("{} texts, {} of them read by us: {} differences that are not known\n", texts_, read_, failed_);
        return failed_ == 0 ? 0 : 1;
    }

private:
    std::string page_;
    std::map<const Known*, int> counts_;
    int texts_ = 0, read_ = 0, failed_ = 0;

    void hold_refused(const std::string& name, const Outcome& outcome) {
        if (!outcome.failure.empty()) return;
        const std::string said = fmt::format("{} {}", outcome.refusal->rule->code, outcome.refusal->message);
        if (known_in(published_rules(), said, outcome) != nullptr) return explain(name, outcome, published_rules(), said);
        explain(name, outcome, no_yaml(), said);
    }

    void explain(const std::string& name, const Outcome& outcome, std::span<const Known> table, const std::string& said) {
        const Known* known = known_in(table, said, outcome);
        known != nullptr ? void(++counts_[known]) : fail(name, said, outcome.text);
    }

    void fail(const std::string& name, const std::string& what, const std::string& text) {
        constexpr int most_printed = 30;
        constexpr std::size_t most_bytes = 1500;
        if (++failed_ <= most_printed) fmt::print("{}: {}\n{}\n----\n", name, what, text.substr(0, most_bytes));
    }
};

// What stands between ```yaml and ```.
std::vector<std::string> fenced_in(const std::string& page) {
    std::vector<std::string> texts;
    for (std::size_t at = page.find("\n```yaml"); at != page.npos; at = page.find("\n```yaml", at)) {
        const std::size_t begin = page.find('\n', at + 1) + 1, end = page.find("\n```", begin);
        if (begin == 0 || end == page.npos) break;
        texts.push_back(page.substr(begin, end + 1 - begin));
        at = end + 1;
    }
    return texts;
}

void hold_files(const fs::path& root, Trial& trial) {
    std::vector<fs::path> paths;
    for (auto entry = fs::recursive_directory_iterator(root); entry != fs::recursive_directory_iterator(); ++entry) {
        const std::string name = entry->path().filename().string();
        if (entry->is_directory() && (name.starts_with("build") || name == ".git" || name == "node_modules"))
            entry.disable_recursion_pending();
        if (entry->is_regular_file()) paths.push_back(entry->path());
    }
    std::ranges::sort(paths);
    for (const fs::path& path : paths) {
        const std::string name = path.lexically_relative(root).string();
        const bool was_found = name.starts_with("tests/fuzz/found/");
        if (path.extension() == ".yaml" || path.extension() == ".yml" || was_found) trial.hold(name, golden::read_file(path));
        if (path.extension() != ".md") continue;
        for (const std::string& text : fenced_in(golden::read_file(path))) trial.hold(name, text);
    }
}

// What the maps of the project have little of.
constexpr std::string_view all_of_yaml = R"(%YAML 1.2
---
plain: several words, a colon:inside, a#inside#, 'quotes' and "quotes"
  that go on here

  and behind a blank line
'single': 'it''s
  one'
"double": "a \"b\" \\ \t \u00e9 \
  c

  d"   # a comment
literal: |
  a
    b

  c
stripped: |-
  a
kept: |+
  a

folded: >
  a
  b

    c
  d
indented: >2-
    a
   b
list:
- a
-   b
- - c
  - d
- e: f
  g: h
-
  i: j
- |
  k
flow: [a, 'b', "c", {d: e, "f": g, h}, [i], {}, [], j: k,
  l]
nothing:
tilde: ~
anchored: &one {a: &two [b, c], d: !!str 1}
aliased: [*one, *two]
merged: {<<: *one, d: 2}
text: {!!str <<: *one, d: 2}
tagged: !!map
  a: !!seq [!!int 1, !!float 1.5, !!bool true, !!null ~]
? asked
: answered
...
)";

// One of YAML's signs comes in, or a piece goes.
std::string with_other_signs(std::string text, fuzzing::Dice& dice) {
    constexpr std::string_view signs[] = {" ", "  ", "\n", "\n  ", "\n\n", "\t", ":", ": ", "- ", "-", "? ", "?", ",", "[", "]", "{", "}",
        "#", " #", "&a ", "*a ", "! ", "!!str ", "|", ">", "|\n", "'", "\"", "%", "@", "`", "~", "---", "---\n", "...\n", "<<: ", "\\", "a",
        "a: b\n", "\xC3\xA9"};
    const std::size_t at = dice.below(text.size() + 1);
    if (dice.one_in(3)) return text.erase(at, 1 + dice.below(4));
    return text.replace(at, dice.one_in(2) ? 0 : 1, dice.of_all(signs));
}

void hold_signs(std::size_t count, Trial& trial) {
    trial.hold("all of YAML", std::string(all_of_yaml));
    fuzzing::Dice dice(1);
    for (std::size_t number = 0; number < count; ++number) {
        std::string text(all_of_yaml);
        for (std::size_t changes = 1 + dice.below(2); changes > 0; --changes) text = with_other_signs(std::move(text), dice);
        trial.hold(fmt::format("all of YAML changed for the {}. time", number + 1), text);
    }
}

void hold_changed(const fs::path& root, std::size_t count, Trial& trial) {
    const std::vector<fuzzing::Seed> seeds = fuzzing::seeds_of(*fuzzing::find_target("document"), root.string());
    for (const fuzzing::Seed& seed : seeds) {
        fuzzing::Dice dice = fuzzing::Dice::of(seed.name);
        for (std::size_t number = 0; number < count; ++number) {
            std::string text = seed.bytes;
            for (std::size_t changes = 1 + dice.below(3); changes > 0 && text.size() < 50'000; --changes)
                text = fuzzing::mutated(text, seeds[dice.below(seeds.size())].bytes, fuzzing::Dialect::yaml, dice);
            trial.hold(fmt::format("{} changed for the {}. time", seed.name, number + 1), text);
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    std::size_t count = 200;
    if (argc > 2) std::from_chars(argv[2], argv[2] + std::string_view(argv[2]).size(), count);
    Trial trial(argv[1]);
    hold_files(argv[1], trial);
    hold_changed(argv[1], count, trial);
    hold_signs(50 * count, trial);
    return trial.end();
}
