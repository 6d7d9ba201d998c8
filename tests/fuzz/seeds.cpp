#include "fuzz/seeds.h"

#include <algorithm>
#include <filesystem>

#include "golden/case.h"

namespace fuzzing {

namespace {

namespace fs = std::filesystem;

// Files below a folder whose names end so.
void add_files(const fs::path& root, std::string_view folder, std::string_view ending, std::vector<Seed>& seeds) {
    if (!fs::is_directory(root / folder)) return;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        if (!entry.is_regular_file() || !entry.path().string().ends_with(ending)) continue;
        std::string name = fs::relative(entry.path(), root).string();
        std::ranges::replace(name, '/', '-');
        seeds.push_back({std::move(name), golden::read_file(entry.path())});
    }
}

void add_backends(std::vector<Seed>& seeds) {
    seeds.push_back({"well", std::string("\0\0", 2) + "<svg/>"});
    seeds.push_back({"well-with-a-note", std::string("\0\0", 2) + "<svg/>\n%%\nonly one page\nand no colours"});
    seeds.push_back({"failed", std::string("\0\x02", 2) + "\n%%\nTraceback:\n  line 1\nKeyError: 'stages'\n"});
    seeds.push_back({"died", std::string("\1\x0b", 2)});
    seeds.push_back({"too-slow", std::string("\2\0", 2) + "x"});
    seeds.push_back({"too-much", std::string("\3\0", 2) + "x"});
    seeds.push_back({"not-started", std::string("\4\0", 2)});
}

std::string frame(std::string_view body) { return "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body); }

void add_wire(std::vector<Seed>& seeds) {
    seeds.push_back({"request", "GET /events?map=a%20b&x=1 HTTP/1.1\r\nHost: localhost:8080\r\nAccept: text/html\r\n\r\n"});
    seeds.push_back({"request-of-another", "GET / HTTP/1.1\r\nHost: evil.example:8080\r\n\r\n"});
    seeds.push_back({"json", R"({"a":[1,-2.5e3,true,null,"\ud83d\ude00\u0041"],"b":{"c":{}}})"});
    seeds.push_back({"session",
        frame(R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"capabilities":{}}})") +
            frame(R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a","languageId":"yaml",)"
                  R"("version":1,"text":"title: A\nstages: [{name: S, touchpoints: [{name: T}]}]\n"}}})") +
            frame(R"({"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"untitled:a"},)"
                  R"("position":{"line":0,"character":1}}})") +
            frame(R"({"jsonrpc":"2.0","id":3,"method":"shutdown"})") + frame(R"({"jsonrpc":"2.0","method":"exit"})")});
    seeds.push_back({"lost", "Content-Length: x\r\n\r\n" + frame("{}") + "noise\n" + frame("[]")});
}

void add_diagrams(std::vector<Seed>& seeds) {
    constexpr std::string_view diagram =
        "journey\n    title My working day\n    accTitle: A day\n    accDescr {\n    of work\n    }\n    section Go to work\n"
        "      Make tea: 5: Me\n      Go upstairs: 3: Me, Cat %% by the stairs\n      Do work #quot;well#quot;: 1: Me, Cat\n"
        "    section Go home\n      Sit down: 7: Me\n      Wait\n";
    seeds.push_back({"diagram", std::string(diagram)});
    seeds.push_back({"page", "# A page\n\n```mermaid\n" + std::string(diagram) + "```\n\n> ~~~ {.mermaid}\n> flowchart LR\n> ~~~\n"});
    seeds.push_back({"settings", "---\ntitle: T\n---\n%%{init: {\"theme\": \"dark\"}}%%\n" + std::string(diagram)});
}

void add_settings(std::vector<Seed>& seeds) {
    seeds.push_back({"config",
        "profile: public-sector\nfail_on: warning\nseverities: {no-review: 'off', JM402: error}\ninclude: [maps/*]\nexclude: [maps/old, "
        "'*.tmp.yaml']\n"
        "outputs: {formats: [svg, html], folder: out}\ntheme: midnight\npaper: a3\norientation: landscape\ninsights: {low_emotion: "
        "-0.5}\n"});
    seeds.push_back({"theme",
        "extends: daylight\nbackground: '#fff'\ntext: '#102030'\npersonas: ['#1d5ea8', '#b0221c']\nrounding: 3\navatars: outlined\nsizes: "
        "{body: 14}\n"});
}

}  // namespace

std::vector<Seed> seeds_of(const Target& target, const std::string& root) {
    std::vector<Seed> seeds;
    if (target.name == "backend") {
        add_backends(seeds);
    } else if (target.name == "wire") {
        add_wire(seeds);
    } else if (target.name == "settings") {
        add_settings(seeds);
        add_files(root, "examples", ".theme.yaml", seeds);
    } else if (target.name == "mermaid") {
        add_diagrams(seeds);
        add_files(root, "tests", ".mmd", seeds);
        add_files(root, "tests/data", ".md", seeds);
    } else if (target.name == "photo") {
        add_files(root, "tests/cases", ".png", seeds);
        add_files(root, "tests/cases", ".jpg", seeds);
    } else if (target.dialect == Dialect::table) {
        add_files(root, "tests", ".csv", seeds);
        add_files(root, "examples", ".csv", seeds);
    } else {
        add_files(root, "tests/cases", ".yaml", seeds);
        add_files(root, "examples", ".journey.yaml", seeds);
        add_files(root, "tests/unit", "everything.yaml", seeds);
        add_files(root, "tests/data", ".journey.yaml", seeds);
    }
    std::ranges::sort(seeds, {}, &Seed::name);
    return seeds;
}

}  // namespace fuzzing
