// What a finding is about has a path that stays as it is when lines move, and no two findings of one rule share it. Baselines and
// SARIF's fingerprints rely on it.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "catch.h"
#include "checked_map.h"

using namespace journeymap;

namespace {

namespace fs = std::filesystem;

using Key = std::pair<std::string, std::string>;  // code, entity

struct Keys {
    std::vector<Key> keys;  // sorted
    bool sound = true;      // nothing wrong with the document itself
};

std::string text_of_file(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> all_maps() {
    std::vector<fs::path> maps;
    for (const char* folder : {"/tests/cases", "/examples"}) {
        for (const auto& entry : fs::recursive_directory_iterator(std::string(JOURNEYMAP_ROOT) + folder)) {
            if (entry.path().extension() == ".yaml") maps.push_back(entry.path());
        }
    }
    std::sort(maps.begin(), maps.end());
    return maps;
}

Keys keys_of(std::string yaml) {
    Sources sources;
    Diagnostics diagnostics;
    Keys result;
    const auto source = load_source("map.yaml", std::move(yaml), sources, diagnostics);
    if (!source) return {{}, false};
    const auto journey = read_journey(sources, *source, {}, diagnostics);
    result.sound = journey && !diagnostics.document_has_errors();
    if (!journey) return result;
    run_checks(*journey, sources, public_sector, diagnostics);
    for (const Finding& finding : diagnostics.findings()) {
        const int family = finding.rule->family();
        if (family >= 1 && family <= 7) result.keys.emplace_back(finding.rule->code, finding.entity);
    }
    std::sort(result.keys.begin(), result.keys.end());
    return result;
}

// The top-level keys in reverse order; what stands before the first one stays.
std::string reversed_keys(const std::string& yaml) {
    std::string head;
    std::vector<std::string> blocks;
    for (std::size_t at = 0; at < yaml.size();) {
        const std::size_t end = std::min(yaml.find('\n', at), yaml.size() - 1) + 1;
        const std::string line = yaml.substr(at, end - at);
        if (line[0] >= 'a' && line[0] <= 'z') blocks.emplace_back();
        (blocks.empty() ? head : blocks.back()) += line;
        at = end;
    }
    if (!blocks.empty() && blocks.back().back() != '\n') blocks.back() += '\n';
    for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) head += *block;
    return head;
}

}  // namespace

TEST_CASE("Every finding of the method says what it is about, and no two the same", "[checks][entities]") {
    for (const fs::path& map : all_maps()) {
        CAPTURE(map);
        const Keys found = keys_of(text_of_file(map));
        for (const auto& [code, entity] : found.keys) {
            CAPTURE(code);
            CHECK_FALSE(entity.empty());
        }
        const auto twice = std::adjacent_find(found.keys.begin(), found.keys.end());
        INFO((twice == found.keys.end() ? std::string() : twice->first + " " + twice->second));
        CHECK((!found.sound || twice == found.keys.end()));  // an id that two have is reported as such
    }
}

TEST_CASE("What findings are about does not change when lines move", "[checks][entities]") {
    const std::string comments = "# a\n# b\n# c\n# d\n# e\n# f\n# g\n# h\n# i\n# j\n";
    int compared = 0;
    for (const fs::path& map : all_maps()) {
        CAPTURE(map);
        const std::string text = text_of_file(map);
        const Keys before = keys_of(text);
        CHECK(keys_of(comments + text).keys == before.keys);
        const Keys turned = keys_of(reversed_keys(text));
        if (!before.sound || !turned.sound) continue;
        CHECK(turned.keys == before.keys);
        ++compared;
    }
    CHECK(compared > 15);
}

TEST_CASE("What findings are about does not depend on the order of keys", "[checks][entities]") {
    const Keys one = keys_of(
        "title: T\npersonas: [{id: a, name: A}, {id: b, name: B}]\nstages:\n  - {name: S, goals: [G], touchpoints: [{name: One, emotion: "
        "{a: -3, b: "
        "3}}]}\n  - {name: R, touchpoints: [{name: Two, channel: web, pain_points: [P], emotion: {from: -3, to: 5}}]}\n");
    const Keys other = keys_of(
        "title: T\nstages:\n  - {touchpoints: [{emotion: {b: 3, a: -3}, name: One}], goals: [G], name: S}\n  - {touchpoints: [{emotion: "
        "{to: 5, "
        "from: -3}, pain_points: [P], channel: web, name: Two}], name: R}\npersonas: [{name: A, id: a}, {name: B, id: b}]\n");
    CHECK(one.keys == other.keys);
    const auto is_score = [](const Key& key) { return key.first == "JM403"; };
    CHECK(std::count_if(one.keys.begin(), one.keys.end(), is_score) == 4);
}
