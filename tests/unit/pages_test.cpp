// Every rule has a page whose examples are true: what is printed of the bad one stands on the page, and the good one has no such
// finding. JOURNEYMAP_UPDATE=1 writes what is printed into the pages.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "catch.h"
#include "config/baseline.h"
#include "cli/options.h"
#include "diagnostics/formats.h"
#include "driver/builder.h"
#include "driver/judged_theme.h"
#include "driver/map.h"
#include "driver/missing_characters.h"
#include "driver/picture.h"
#include "import/importing.h"
#include "journeymap/grid.h"
#include "journeymap/insight.h"
#include "journeymap/layout.h"
#include "journeymap/text.h"
#include "journeymap/theme.h"
#include "publishing/marked_block.h"
#include "rules/manual.h"
#include "rules/page.h"
#include "rules/registry.h"
#include "scratch.h"
#include "support/file.h"

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

// Commands are run from a file, so that they may hold quotes.
void put_files(const RuleExample& example, const Scratch& folder) {
    for (const ExampleFile& file : example.files) {
        if (file.language != "sh") {
            folder.put(std::string(file.name), std::string(file.text));
            continue;
        }
        folder.put("write.sh", std::string(file.text));
        CHECK(std::system(("cd " + folder.path() + " && sh write.sh > " + std::string(file.name)).c_str()) == 0);
    }
}

// An example as `check` understands it in its folder.
class Checked {
public:
    explicit Checked(const RuleExample& example) : map_(understood(example)) {}

    // What `check` prints of it by one rule.
    std::string findings_by(const Rule& rule) {
        std::vector<Finding> own;
        for (const Finding& finding : map_.diagnostics.findings()) {
            if (finding.rule->code == rule.code) own.push_back(finding);
        }
        return human_text(own, map_.sources, {});
    }

    // What keeps it from being understood.
    std::string document_errors() {
        std::vector<Finding> errors;
        for (const Finding& finding : map_.diagnostics.findings()) {
            const int family = finding.rule->family();
            if (finding.severity == Severity::error && (family == 0 || family == 9)) errors.push_back(finding);
        }
        return human_text(errors, map_.sources, {});
    }

private:
    static Map understood(const RuleExample& example) {
        const Scratch folder;
        put_files(example, folder);
        const Inside inside(folder.path());
        CheckOptions options;
        if (const std::string_view today = example.setting("today"); !today.empty()) options = {date_written(today), "--today"};
        const Policy policy(profile_named(example.setting("profile")).value_or(Profile::standard), {});
        if (example.setting("call") == "embed") return page_of_blocks();
        if (example.setting("call") == "import") return imported(std::string(example.files.front().name));
        const Input input{"map.yaml", "map.yaml"};
        if (!example.setting("format").empty()) return built(input, example);
        const MapOptions map_options{.checks = options, .policy = policy, .compares_to = ComparesTo::read};
        Map map = understand(input, map_options);
        if (example.setting("call") == "build") draw(map);
        PaperChoice paper{find_paper(example.setting("paper")), Orientation::automatic};
        PictureJudge().judge(map, input, map_options, paper, {});
        if (const std::string path(example.setting("theme")); !path.empty()) color(map, path, policy);
        if (const std::string path(example.setting("baseline")); !path.empty()) compare(map, path);
        return map;
    }

    // What `build` says while it draws a format.
    static Map built(const Input& input, const RuleExample& example) {
        BuildOptions options;
        if (const std::string_view scale = example.setting("scale"); !scale.empty())
            options.backend.png_scale = std::stod(std::string(scale));
        MapChoices choices;
        choices.theme = themes().front();
        Output output;
        output.backend = find_backend(example.setting("format"));
        output.path = "map" + std::string(output.backend->extension);
        return Builder(options).build(input, {output}, choices).map;
    }

    // What `embed` says of a page, before it looks for maps.
    static Map page_of_blocks() {
        Map map;
        const auto source = load_source("README.md", read_file("README.md", 1 << 16).bytes, map.sources, map.diagnostics);
        REQUIRE(source);
        find_marked_blocks(map.sources, *source, map.diagnostics);
        map.diagnostics.sort_by_place();
        return map;
    }

    // What `import` says of a diagram.
    static Map imported(const std::string& name) {
        Map map;
        const auto source = load_source(name, read_file(name, 1 << 16).bytes, map.sources, map.diagnostics);
        REQUIRE(source);
        import_mermaid(map.sources, *source, {"Journey", "", {}, {}}, map.diagnostics);
        map.diagnostics.sort_by_place();
        return map;
    }

    // As `check --theme` does; what it says of the theme takes the map's place.
    static void color(Map& map, const std::string& path, const Policy& policy) {
        std::string problem;
        Diagnostics found;
        std::optional<ThemeSource> source = read_theme_source(path, found, problem);
        REQUIRE(source);
        const Theme theme = theme_of(*source);
        ThemeFile file{std::move(*source), theme};
        map.diagnostics.findings() = found.findings().empty() ? judge_theme(file, policy).findings : std::move(found.findings());
        map.sources = std::move(file.source.sources);
    }

    // As `check --baseline` does; what it says of the baseline itself takes the map's place.
    static void compare(Map& map, const std::string& path) {
        std::string problem;
        std::optional<Baseline> baseline = Baseline::read(path, Baseline::Missing::is_a_problem, map.diagnostics, problem);
        REQUIRE(baseline);
        baseline->take_known(map.diagnostics.findings(), "map.yaml", [](const journeymap::Rule&) { return true; });
        map.diagnostics.findings().clear();
        baseline->report_stale(map.diagnostics);
        map.sources = std::move(baseline->sources());
    }

    // As `build` does on a machine without any font.
    static void draw(Map& map) {
        REQUIRE(map.drawable());
        const std::unique_ptr<TextShaper> shaper = make_text_shaper({.system_fonts = false});
        const Grid grid = lay_grid(*map.journey, analyse(*map.journey), *map.scorecard, {});
        lay_out(grid, *themes().front(), *shaper, {});
        report_missing_characters(shaper->missing(), map.sources, map.diagnostics);
    }

    Map map_;
};

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

TEST_CASE("Every rule has a page, and its examples are true", "[pages]") {
    const bool update = std::getenv("JOURNEYMAP_UPDATE") != nullptr;
    for (const Rule* rule : all_rules()) {
        CAPTURE(rule->code, rule->name);
        const std::string text = text_of_file(path_of_page(*rule));  // the file, so that it need not be compiled in to be updated
        const std::optional<RulePage> page = read_page(*rule, text);
        CHECK(page);
        if (!page) continue;
        const std::string printed = Checked(page->bad).findings_by(*rule);
        if (update) {
            update_page(*rule, printed);
            continue;
        }
        CHECK(!printed.empty());
        CHECK(printed == std::string(page->printed));
        if (rule->family() >= 1 && rule->family() <= 7) CHECK(Checked(page->bad).document_errors() == "");
        Checked good(page->good);
        CHECK(good.findings_by(*rule) == "");
        CHECK(good.document_errors() == "");
    }
}

TEST_CASE("The summary of every rule is one sentence") {
    for (const Rule* rule : all_rules()) {
        CAPTURE(rule->code, rule->summary);
        CHECK((rule->summary.front() >= 'A' && rule->summary.front() <= 'Z'));
        CHECK(rule->summary.ends_with("."));
        CHECK(rule->summary.find(". ") == std::string_view::npos);
    }
}

TEST_CASE("The examples of a page can be taken in at a glance", "[pages]") {
    constexpr auto most_lines = 20;
    for (const Rule* rule : all_rules()) {
        const std::optional<RulePage> page = page_of(*rule);
        if (!page) continue;
        CAPTURE(rule->code);
        for (const RuleExample* example : {&page->bad, &page->good}) {
            for (const ExampleFile& file : example->files) CHECK(std::count(file.text.begin(), file.text.end(), '\n') <= most_lines);
        }
    }
}

TEST_CASE("The pages compiled in are those of the folder", "[pages]") {
    if (std::getenv("JOURNEYMAP_UPDATE")) return;
    for (const Rule* rule : all_rules()) {
        const std::optional<RulePage> page = page_of(*rule);
        CAPTURE(rule->code);
        REQUIRE(page);
        CHECK(markdown_of(*page) == markdown_of(*read_page(*rule, text_of_file(path_of_page(*rule)))));
    }
}

TEST_CASE("The manual of the rules is written from the pages", "[pages]") {
    const std::string path = JOURNEYMAP_ROOT "/man/journeymap-rules.7";
    if (std::getenv("JOURNEYMAP_UPDATE"))
        std::ofstream(path) << manual_of_rules();
    else
        CHECK(text_of_file(path) == manual_of_rules());
}
