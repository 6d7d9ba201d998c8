// journeymap embed: shows maps in READMEs and other pages, in blocks that it keeps up to date.
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/embedder.h"
#include "cli/flags.h"
#include "cli/options.h"
#include "driver/picture.h"
#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Shows maps in READMEs and other pages: draws them and fills the blocks that are marked for them.\n"
    "\n"
    "  journeymap embed README.md          draws the maps that the page names, and writes what shows them\n"
    "  journeymap embed --check README.md  changes nothing; shows what is stale and exits with 1: for CI\n"
    "\n"
    "A block in the page, each marker on a line of its own:\n"
    "\n"
    "  <!-- journeymap: maps/parking.journey.yaml dark=midnight -->\n"
    "  <!-- /journeymap -->\n"
    "\n"
    "  theme=NAME      colours of the picture; without it those of the map's .journeymap.yaml\n"
    "  dark=NAME       and a second picture, x.dark.svg, for readers whose pages are dark; without it the dark_theme of that file;\n"
    "                  none: only one picture\n"
    "  output=FILE     the picture; without it x.svg beside the map\n"
    "  format=mermaid  no picture, but a Mermaid diagram, which holds less\n"
    "\n"
    "Maps and files are named as seen from the page. Nothing but what stands between the markers is changed.\n"
    "\n"
    "Usage: journeymap embed PAGE... [options]\n"
    "\n"
    "      --check           write nothing; print the difference, say which blocks and pictures are stale, and exit with 1 where any is\n"
    "      --profile NAME    how serious findings are: journeymap list profiles\n"
    "      --config FILE     use this file instead of the .journeymap.yaml near each map\n"
    "      --no-config       use none\n"
    "      --limits-times N  let each map be up to N times as large as usual; not the page\n"
    "      --color WHEN      auto, always or never\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command embed_command;
const Command embed_command{"embed", "show maps in READMEs and keep them up to date", help, &run};

namespace {

struct Options {
    std::vector<std::string> pages;
    std::optional<std::string> limits_times, color;
    FlagWords flags;
    bool check = false;
};

std::string parse(const Call& call, Options& options) {
    Arguments arguments;
    arguments.flag("--check", options.check);
    declare_common(arguments, options.flags);
    arguments.value("--limits-times", options.limits_times);
    arguments.value("--color", options.color);
    std::string wrong = arguments.parse(call.words);
    options.pages = arguments.names();
    return wrong;
}

// How the pages are refreshed with the same options.
std::string call_to_refresh(const FlagWords& words, std::size_t limit_factor) {
    std::string call = "journeymap embed";
    if (limit_factor > 1) call += " --limits-times " + std::to_string(limit_factor);
    if (words.profile) call += " --profile " + as_argument(escaped(*words.profile));
    if (words.config) call += " --config " + as_argument(escaped(*words.config));
    return words.no_config ? call + " --no-config" : call;
}

ExitStatus run(const Call& call) {
    Options options;
    if (const std::string wrong = parse(call, options); !wrong.empty()) return refuse(call, embed_command, {wrong});
    Wrong wrong;
    if (options.color) call.console.choose_color(color_choice(*options.color, wrong).value_or(ColorChoice::automatic));
    BuildOptions build;
    build.map.checks = check_options(std::nullopt, call.environment, Clock::does_not_count, wrong);
    build.map.limit_factor = limit_factor(options.limits_times, wrong);
    ConfigShelf shelf(flags_of(options.flags, wrong));
    if (options.pages.empty()) wrong.emplace_back("embed takes the pages to refresh: journeymap embed README.md");
    for (const std::string& page : options.pages) {
        const PathKind kind = kind_of(page);
        if (kind == PathKind::missing) wrong.push_back("there is no file " + quoted(page));
        if (kind == PathKind::directory) wrong.push_back(quoted(page) + " is a directory: name the pages in it");
    }
    if (!wrong.empty()) return refuse(call, embed_command, wrong);

    std::string again = call_to_refresh(options.flags, build.map.limit_factor);
    Embedder embedder(call.console, shelf, std::move(build), options.check ? Freshness::only_check : Freshness::make, std::move(again));
    ExitStatus status = ExitStatus::done;
    for (const std::string& page : options.pages) status = worst_of(status, embedder.refresh(page));
    return status;
}

}  // namespace

}  // namespace journeymap
