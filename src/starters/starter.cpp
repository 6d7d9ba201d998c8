#include "starters/starter.h"

#include <algorithm>

#include "starters/templates.h"
#include "support/ascii.h"

namespace journeymap {

namespace {

struct TemplateSummary {
    std::string_view name, summary;
};
// In the order of `list templates`.
constexpr TemplateSummary summaries[] = {{"public-service", "apply for something, wait for the answer, use it"},
    {"healthcare", "before, at and after a visit to a clinic"}, {"retail", "choose, buy, get, send back"},
    {"software-onboarding", "from the first look to daily use"},
    {"service-blueprint", "a journey with what staff and systems do, before and behind the curtain"}};

std::string_view text_of(std::string_view name) {
    const std::span texts(template_texts, template_count);
    const auto found = std::ranges::find(texts, name, &TemplateText::name);
    return found != texts.end() ? found->text : std::string_view();
}

constexpr std::string_view config =
    "# What holds for all maps here and below. All keys are optional: man 5 journeymap-config; journeymap config shows what counts.\n"
    "\n"
    "# draft: what steps 4 to 6 of the method miss stops nothing. Take the line away when the map is more than a sketch; a public service\n"
    "# may want public-sector instead.\n"
    "profile: draft\n"
    "\n"
    "# fail_on: warning                      # from which severity on check fails; without it error\n"
    "# severities: {stage-count: off}        # how serious single rules are: journeymap list rules\n"
    "# theme: print                          # journeymap list themes\n"
    "# outputs: {formats: [svg, html]}       # what build writes; without it SVG\n";

constexpr std::string_view attribute_lines =
    "# git diff tells what changed in a map, after: git config diff.journeymap.command 'journeymap diff'\n"
    "*.journey.yaml diff=journeymap\n"
    "*.journey.yml diff=journeymap\n";

// @ stands for the folder with the maps.
constexpr std::string_view github =
    "# Checks the maps of every change, draws them, and says in a pull request's summary what changed.\n"
    "name: journey maps\n"
    "on:\n"
    "  pull_request:\n"
    "  push:\n"
    "    branches: [main]\n"
    "permissions:\n"
    "  contents: read\n"
    "jobs:\n";

constexpr std::string_view github_job =
    "  journey-maps:\n"
    "    runs-on: ubuntu-latest\n"
    "    timeout-minutes: 15\n"
    "    steps:\n"
    "      - uses: actions/checkout@v4\n"
    "      # A commit in the place of main stays the same for ever.\n"
    "      - uses: journeymap/journeymap@main\n"
    "        with:\n"
    "          maps: '@'\n"
    "          formats: svg,html\n"
    "          output: pictures/\n"
    "          # Without it the program is built first, which takes minutes: the address of a .deb, for strangers' pull requests too.\n"
    "          # package: https://...\n"
    "          # A stranger's pull request can change .journeymap.yaml too. How main's counts: docs/untrusted-maps.md of journeymap.\n"
    "          # config: ...\n"
    "      # Pages that show maps (journeymap embed --help), if there are any:\n"
    "      # - run: journeymap embed --check README.md\n"
    "      - if: ${{ !cancelled() && hashFiles('pictures/**') != '' }}\n"
    "        uses: actions/upload-artifact@v4\n"
    "        with: {name: journey-maps, path: pictures/}\n";

constexpr std::string_view gitlab_head = "# Checks the maps of every change, and draws them.\n";
constexpr std::string_view gitlab_job =
    "journey-maps:\n"
    "  image: debian:bookworm-slim\n"
    "  timeout: 15 minutes\n"
    "  variables:\n"
    "    # The address of the .deb of the version that you use. Here strangers' merge requests, which see no variable of the project, have "
    "it too.\n"
    "    JOURNEYMAP_DEB: ''\n"
    "  before_script:\n"
    "    - test -n \"$JOURNEYMAP_DEB\" || { echo 'JOURNEYMAP_DEB is empty, write the address of a journeymap .deb there'; exit 1; }\n"
    "    - apt-get update && apt-get install -y ca-certificates curl\n"
    "    - curl -fsSL \"$JOURNEYMAP_DEB\" -o /tmp/journeymap.deb && apt-get install -y /tmp/journeymap.deb\n"
    "  script:\n"
    "    - journeymap check --report gitlab=codequality.json --report junit=junit.xml -- '@' || failed=1\n"
    "    # A stranger's merge request can change .journeymap.yaml too: --config, see docs/untrusted-maps.md of journeymap.\n"
    "    # Pages that show maps (journeymap embed --help), if there are any:\n"
    "    # - journeymap embed --check README.md || failed=1\n"
    "    - journeymap build -f svg,html -o pictures/ -- '@' || failed=1\n"
    "    - test -z \"$failed\"\n"
    "  artifacts:\n"
    "    when: always\n"
    "    paths: [pictures/]\n"
    "    reports: {codequality: codequality.json, junit: junit.xml}\n";

std::string with_folder(std::string_view job, const std::string& maps) {
    constexpr std::string_view place = "'@'";
    std::string text(job);
    for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + maps.size()))
        text.replace(at, place.size(), "'" + maps + "'");
    return text;
}

}  // namespace

std::span<const MapTemplate> map_templates() {
    static const std::vector<MapTemplate> templates = [] {
        std::vector<MapTemplate> all;
        for (const TemplateSummary& one : summaries) all.push_back({one.name, one.summary, text_of(one.name)});
        return all;
    }();
    return templates;
}

const MapTemplate* find_map_template(std::string_view name) {
    const auto found = std::ranges::find(map_templates(), name, &MapTemplate::name);
    return found != map_templates().end() ? &*found : nullptr;
}

std::vector<StarterFile> starter_files(const MapTemplate& map) {
    return {{std::string(map.name) + ".journey.yaml", std::string(map.text)}, {".journeymap.yaml", std::string(config)},
        {".gitattributes", std::string(attribute_lines), std::string(attribute_lines)}};
}

StarterFile ci_file(CiService service, const std::string& maps) {
    const bool is_github = service == CiService::github;
    const std::string job = with_folder(is_github ? github_job : gitlab_job, maps);
    if (is_github) return {".github/workflows/journeymap.yml", std::string(github) + job, job};
    return {".gitlab-ci.yml", std::string(gitlab_head) + job, job};
}

std::string_view ci_advice(CiService service) {
    if (service == CiService::github) return "The job builds journeymap first; the address of a .deb behind 'package:' saves the minutes.";
    return "The job needs the address of a journeymap .deb behind JOURNEYMAP_DEB: write it there before you push.";
}

bool is_plain_folder(std::string_view maps) {
    static constexpr std::string_view signs = "._/+,=-";
    return std::ranges::all_of(maps, [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80 || signs.find(c) != std::string_view::npos;
    });
}

}  // namespace journeymap
