#include "cli/build_options.h"

#include <algorithm>

namespace journeymap {

namespace {

bool draws_lanes(const OutputPlan& plan) {
    return std::ranges::any_of(plan.outputs, [](const std::vector<Output>& outputs) {
        return std::ranges::any_of(outputs, [](const Output& output) { return output.backend->name != "report"; });
    });
}

}  // namespace

std::string parse_build(const Call& call, BuildWords& words) {
    Arguments arguments;
    arguments.value("-o,--output", words.output);
    arguments.value("-j,--jobs", words.jobs);
    arguments.value("--deps", words.deps);
    arguments.value("--deps-target", words.deps_target);
    arguments.value("--cache", words.cache);
    arguments.flag("--no-cache", words.no_cache);
    arguments.value("--shard", words.shard);
    arguments.list("--inputs", words.inputs);
    arguments.list("-f,--format", words.formats);
    arguments.flag("--strict", words.strict);
    arguments.flag("--no-insights", words.no_insights);
    arguments.flag("--no-foot", words.no_foot);
    arguments.value("--compare", words.compare);
    arguments.flag("--no-compare", words.no_compare);
    arguments.flag("--watch", words.watch);
    arguments.flag("-q,--quiet", words.quiet);
    arguments.list("--persona", words.personas);
    arguments.list("--lanes", words.lanes);
    arguments.value("--theme", words.flags.theme);
    declare_dark(arguments, words.flags);
    declare_common(arguments, words.flags);
    arguments.value("--svg-text", words.svg_text);
    arguments.value("--columns", words.columns);
    arguments.value("--scale", words.png.scale);
    arguments.value("--dpi", words.png.dpi);
    arguments.value("--width", words.png.width);
    declare_print(arguments, words.print, words.flags);
    arguments.value("--today", words.today);
    arguments.value("--limits-times", words.limits_times);
    arguments.value("--color", words.color);
    std::string wrong = arguments.parse(call.words);
    words.maps = arguments.names();
    sort_print_words(words.print, words.flags, words.png);
    return wrong;
}

BuildOptions build_options(const BuildWords& words, const Call& call, Wrong& wrong) {
    BuildOptions build;
    // `check` asks the clock, and so does --strict, which does what `check` does; a picture never depends on it.
    const Clock clock = words.strict ? Clock::counts : Clock::does_not_count;
    build.map.checks = check_options(words.today, call.environment, clock, wrong);
    if (words.strict) build.strictness = Strictness::stop_at_any_error;
    build.map.limit_factor = limit_factor(words.limits_times, wrong);
    if (words.no_insights) build.insights = ShowInsights::leave_out;
    if (words.no_foot) build.foot = ShowFoot::leave_out;
    build.grid.lanes = words.lanes;
    build.grid.personas = words.personas;
    build.map.compares_to = words.no_compare ? ComparesTo::leave : ComparesTo::read;
    if (words.deps_target && !words.deps) wrong.emplace_back("--deps-target says what --deps names: add --deps FILE");
    if (words.cache && words.no_cache) wrong.emplace_back("--cache and --no-cache exclude each other");
    if (words.cache && words.cache->empty()) wrong.emplace_back("--cache takes a folder; to have no cache say --no-cache");
    if (words.compare && words.no_compare) wrong.emplace_back("--compare and --no-compare exclude each other");
    if (words.svg_text) build.backend.svg_text = svg_text(*words.svg_text, wrong).value_or(SvgText::embed);
    set_png_size(words.png, build.backend, wrong);
    build.backend.made = source_date(call.environment);
    set_text_columns(words.columns, build.backend, wrong);
    return build;
}

bool makes(const OutputPlan& plan, std::string_view format) {
    return std::any_of(plan.outputs.begin(), plan.outputs.end(), [format](const std::vector<Output>& outputs) {
        return std::any_of(outputs.begin(), outputs.end(), [format](const Output& output) { return output.backend->name == format; });
    });
}

bool makes_pictures(const OutputPlan& plan) {
    return makes(plan, "svg") || makes(plan, "png") || makes(plan, "pdf") || makes(plan, "html");
}

bool prints(const OutputPlan& plan) {
    return std::ranges::any_of(
        plan.outputs, [](const std::vector<Output>& outputs) { return std::ranges::any_of(outputs, &Output::is_standard_output); });
}

void refuse_idle_options(const BuildWords& words, const OutputPlan& plan, Wrong& wrong) {
    if (plan.outputs.empty()) return;
    if (words.png.given() && !makes(plan, "png")) {
        const char* option = words.png.scale ? "--scale" : words.png.dpi ? "--dpi" : "--width";
        wrong.push_back(std::string(option) + " concerns PNG, and none is to be written: add -f png");
    }
    if (!words.lanes.empty() && !draws_lanes(plan)) wrong.push_back("--lanes concerns drawn maps, and only a report is to be written");
    const bool makes_svg = makes(plan, "svg") || makes(plan, "html");
    if (words.svg_text && !makes_svg) wrong.push_back("--svg-text concerns SVG and HTML, and neither is to be written: add -f svg");
    if (words.flags.dark_theme && !makes_svg)
        wrong.push_back("--dark-theme concerns SVG and HTML, and neither is to be written: add -f svg");
    if (words.columns && !makes(plan, "text")) wrong.push_back("--columns concerns text, and none is to be written: add -f text");
    if (words.no_insights && !makes_pictures(plan) && !makes(plan, "markdown") && !makes(plan, "text") && !makes(plan, "report")) {
        wrong.push_back(
            "--no-insights concerns pictures, reports, Markdown and text, and none is to be written: add -f svg, markdown or text");
    }
    if (words.no_foot && !makes_pictures(plan))
        wrong.emplace_back("--no-foot concerns pictures, and none is to be written: add -f svg, png or pdf");
    if (words.compare && !makes_pictures(plan) && !makes(plan, "markdown") && !makes(plan, "text")) {
        wrong.push_back("--compare concerns pictures, Markdown and text, and none is to be written: add -f svg, or see journeymap diff");
    }
    if ((words.print.on_paper || words.print.fit) && !makes(plan, "pdf")) {
        const char* option = words.print.fit ? "--fit" : words.flags.orientation ? "--orientation" : "--paper";
        wrong.push_back(std::string(option) + " concerns PDF, and none is to be written: add -f pdf");
    }
    if (words.print.width_mm && !makes(plan, "svg") && !makes(plan, "pdf") && !makes(plan, "png")) {
        wrong.push_back("--width in mm concerns SVG, PDF and PNG, and none is to be written: add -f pdf");
    }
    if (words.print.rows && !makes_pictures(plan)) wrong.push_back("--rows concerns pictures, and none is to be written: add -f svg");
    if (words.flags.theme && !makes_pictures(plan)) {
        wrong.push_back("--theme concerns pictures, and none is to be written: add -f svg, png or pdf");
    }
}

void suit_terminal(const Console& console, const BuildWords& words, BackendOptions& backend) {
    if (console.color_on_output()) backend.text_colors = TextColors::ansi;
    if (const int width = console.output_width(); width > 0 && !words.columns) backend.text_columns = width;
}

}  // namespace journeymap
