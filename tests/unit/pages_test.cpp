// Every rule has a page whose examples are true: what is printed of the bad one stands on the page, and the good one has no such
// finding. JOURNEYMAP_UPDATE=1 writes what is printed into the pages.
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "catch.h"
#include "cli/options.h"
#include "diagnostics/formats.h"
#include "driver/map.h"
#include "rules/page.h"
#include "rules/registry.h"
#include "scratch.h"

using namespace journeymap;

namespace {

// The findings name their files as a user in the folder would.
class Inside {
public:
    explicit Inside(const std::string& folder) : before_(::open(".", O_RDONLY | O_DIRECTORY)) { CHECK(::chdir(folder.c_str()) == 0); }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;
    ~Inside() {
        CHECK(::fchdir(before_) == 0);
        ::close(before_);
    }

private:
    int before_;
};

std::string output_of(const std::string& script) {
    std::FILE* pipe = ::popen(("sh -c '" + script + "'").c_str(), "r");
    std::string output;
    char buffer[65536];
    while (const std::size_t count = std::fread(buffer, 1, sizeof buffer, pipe)) output.append(buffer, count);
    ::pclose(pipe);
    return output;
}

void put_files(const RuleExample& example, const Scratch& folder) {
    for (const ExampleFile& file : example.files) {
        folder.put(std::string(file.name), file.language == "sh" ? output_of(std::string(file.text)) : std::string(file.text));
    }
}

// What `check` prints of an example by one rule.
std::string findings_by(const Rule& rule, const RuleExample& example) {
    const Scratch folder;
    put_files(example, folder);
    const Inside inside(folder.path());
    CheckOptions options;
    if (const std::string_view today = example.setting("today"); !today.empty()) options = {date_written(today), "--today"};
    Map map = understand({"map.yaml", "map.yaml"}, options, 1);
    std::vector<Finding> own;
    for (Finding& finding : map.diagnostics.findings()) {
        if (finding.rule->code == rule.code) own.push_back(std::move(finding));
    }
    return human_format.render(own, map.sources, {});
}

std::string path_of_page(const Rule& rule) { return JOURNEYMAP_ROOT "/src/rules/pages/" + std::string(rule.code) + ".md"; }

std::string text_of_file(const std::string& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

void update_page(const Rule& rule, const std::string& printed) {
    std::string text = text_of_file(path_of_page(rule));
    const std::size_t heading = text.find("\n## Printed\n"), end = text.find("\n## Good\n");
    if (heading == std::string::npos || end == std::string::npos) return;
    text.replace(heading, end - heading, "\n## Printed\n\n```text\n" + printed + "```\n");
    std::ofstream(path_of_page(rule)) << text;
}

}  // namespace

TEST_CASE("Every rule has a page, and its examples are true", "[.pages]") {
    const bool update = std::getenv("JOURNEYMAP_UPDATE") != nullptr;
    for (const Rule* rule : all_rules()) {
        CAPTURE(rule->code, rule->name);
        const std::string text = text_of_file(path_of_page(*rule));  // the file, so that it need not be compiled in to be updated
        const std::optional<RulePage> page = read_page(*rule, text);
        CHECK(page);
        if (!page) continue;
        const std::string printed = findings_by(*rule, page->bad);
        if (update) {
            update_page(*rule, printed);
            continue;
        }
        CHECK(!printed.empty());
        CHECK(printed == std::string(page->printed));
        CHECK(findings_by(*rule, page->good).empty());
    }
}

TEST_CASE("The pages compiled in are those of the folder", "[.pages]") {
    if (std::getenv("JOURNEYMAP_UPDATE")) return;
    for (const Rule* rule : all_rules()) {
        const std::optional<RulePage> page = page_of(*rule);
        CAPTURE(rule->code);
        REQUIRE(page);
        CHECK(markdown_of(*page) == markdown_of(*read_page(*rule, text_of_file(path_of_page(*rule)))));
    }
}
