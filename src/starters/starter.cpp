#include "starters/starter.h"

#include <algorithm>

#include "starters/templates.h"

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
    "*.journey.yaml diff=journeymap\n";

constexpr std::string_view github =
    "# Checks the maps of every change, and draws them.\n"
    "name: journey maps\n"
    "on:\n"
    "  pull_request:\n"
    "  push:\n"
    "    branches: [main]\n"
    "permissions:\n"
    "  contents: read\n"
    "jobs:\n"
    "  maps:\n"
    "    runs-on: ubuntu-latest\n"
    "    steps:\n"
    "      - uses: actions/checkout@v4\n"
    "      - name: Install journeymap\n"
    "        env:\n"
    "          # The address of the .deb of the version that you use.\n"
    "          JOURNEYMAP_DEB: ${{ vars.JOURNEYMAP_DEB }}\n"
    "        run: |\n"
    "          curl -fsSL \"$JOURNEYMAP_DEB\" -o /tmp/journeymap.deb\n"
    "          sudo apt-get update && sudo apt-get install -y /tmp/journeymap.deb\n"
    "      - run: journeymap check -f github\n"
    "      # Pages that show maps (journeymap embed --help), if there are any:\n"
    "      # - run: journeymap embed --check README.md\n"
    "      - if: always()\n"
    "        run: journeymap build -f svg,html -o pictures/\n"
    "      - if: always()\n"
    "        uses: actions/upload-artifact@v4\n"
    "        with: {name: journey-maps, path: pictures/}\n";

constexpr std::string_view gitlab_job =
    "journey-maps:\n"
    "  image: debian:bookworm-slim\n"
    "  before_script:\n"
    "    # JOURNEYMAP_DEB: the address of the .deb of the version that you use, a variable of the project.\n"
    "    - apt-get update && apt-get install -y curl\n"
    "    - curl -fsSL \"$JOURNEYMAP_DEB\" -o /tmp/journeymap.deb && apt-get install -y /tmp/journeymap.deb\n"
    "  script:\n"
    "    - journeymap check --report gitlab=codequality.json --report junit=junit.xml\n"
    "    # Pages that show maps (journeymap embed --help), if there are any:\n"
    "    # - journeymap embed --check README.md\n"
    "    - journeymap build -f svg,html -o pictures/\n"
    "  artifacts:\n"
    "    when: always\n"
    "    paths: [pictures/]\n"
    "    reports: {codequality: codequality.json, junit: junit.xml}\n";

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

std::vector<StarterFile> starter_files(const MapTemplate& map, CiService service) {
    std::vector<StarterFile> files{{std::string(map.name) + ".journey.yaml", std::string(map.text)},
        {".journeymap.yaml", std::string(config)}, {".gitattributes", std::string(attribute_lines), std::string(attribute_lines)}};
    if (service == CiService::github) files.push_back({".github/workflows/journeymap.yml", std::string(github)});
    if (service == CiService::gitlab) {
        files.push_back(
            {".gitlab-ci.yml", "# Checks the maps of every change, and draws them.\n" + std::string(gitlab_job), std::string(gitlab_job)});
    }
    return files;
}

}  // namespace journeymap
