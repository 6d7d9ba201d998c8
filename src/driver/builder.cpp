#include "driver/builder.h"

#include <fmt/core.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "driver/depfile.h"
#include "driver/missing_characters.h"
#include "driver/overwrites.h"
#include "driver/picture.h"
#include "driver/picture_limit.h"
#include "driver/selection.h"
#include "journeymap/layout.h"
#include "support/escape.h"
#include "support/file.h"
#include "text/font_places.h"
#include "themes/other_colors.h"

namespace journeymap {

namespace {

bool must_stop(const Map& map, Strictness strictness) {
    if (!map.drawable()) return true;
    return strictness == Strictness::stop_at_any_error && map.diagnostics.count(Severity::error) > 0;
}

BuiltFile begin_file(const Output& output, Artefact& artefact) {
    BuiltFile file;
    file.note = std::move(artefact.note);
    file.path = escaped(output.path);
    if (output.links == Links::refuse) file.problem = make_directories(std::string(directory_of(output.path)));
    return file;
}

void end_file(BuiltFile& file, WriteResult&& result) {
    file.state = result.state;
    file.problem = std::move(result.problem);
}

BuiltFile write_one(const Output& output, Artefact&& artefact) {
    if (output.is_standard_output()) {
        BuiltFile file;
        file.note = std::move(artefact.note);
        file.bytes = std::move(artefact.bytes);
        file.state = WriteState::written;
        return file;
    }
    BuiltFile file = begin_file(output, artefact);
    if (file.problem.empty()) end_file(file, write_file(output.path, artefact.bytes, output.links));
    return file;
}

// A picture and the dark one behind it: a page that shows both must not get an old and a new one.
void write_both(const Output* output, Artefact* artefact, std::vector<BuiltFile>& files) {
    BuiltFile light = begin_file(output[0], artefact[0]), dark = begin_file(output[1], artefact[1]);
    if (light.problem.empty() && dark.problem.empty()) {
        auto [one, other] =
            write_pair({output[0].path, artefact[0].bytes, output[0].links}, {output[1].path, artefact[1].bytes, output[1].links});
        end_file(light, std::move(one));
        end_file(dark, std::move(other));
    } else if (light.problem.empty()) {
        light.problem = "left as it was, because it belongs to " + dark.path;
    }
    files.push_back(std::move(light));
    files.push_back(std::move(dark));
}

std::vector<BuiltFile> write_all_of(const std::vector<Output>& outputs, std::vector<Artefact>& artefacts) {
    std::vector<BuiltFile> files;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        if (i + 1 < outputs.size() && outputs[i + 1].shade == Shade::dark && !outputs[i].is_standard_output()) {
            write_both(&outputs[i], &artefacts[i], files);
            ++i;
        } else {
            files.push_back(write_one(outputs[i], std::move(artefacts[i])));
        }
    }
    return files;
}

std::vector<std::string> paths_of(const std::vector<Output>& outputs) {
    std::vector<std::string> paths;
    for (const Output& output : outputs) paths.push_back(output.path);
    return paths;
}

// What passes a limit is a finding, once for all outputs that do; a note is told as that and nowhere else.
void report_limits(std::vector<Artefact>& artefacts, Span title, Diagnostics& found) {
    for (Artefact& artefact : artefacts) {
        if (!artefact.limit.rule) continue;
        const Span place = artefact.limit.place.given() ? artefact.limit.place : title;
        std::string message = artefact.problem.empty() ? std::exchange(artefact.note, {}) : artefact.problem;
        const auto is_said = [&](const Finding& finding) { return finding.message == message; };
        if (std::ranges::any_of(found.findings(), is_said)) continue;
        found.report(*artefact.limit.rule, place, std::move(message)).with_help(artefact.limit.help).about("picture");
    }
}

// All or nothing: the problems of the artefacts that could not be made; empty when all are there.
std::vector<BuiltFile> failures_of(const std::vector<Output>& outputs, std::vector<Artefact>& artefacts) {
    std::vector<BuiltFile> failures;
    for (std::size_t i = 0; i < artefacts.size(); ++i) {
        if (artefacts[i].problem.empty()) continue;
        BuiltFile& file = failures.emplace_back();
        file.path = outputs[i].is_standard_output() ? "standard output" : escaped(outputs[i].path);
        const Rule* rule = artefacts[i].limit.rule;
        file.problem = rule ? fmt::format("{} {}, as said above", rule->code, rule->name) : std::move(artefacts[i].problem);
        file.passes_limit = rule != nullptr;
    }
    return failures;
}

ExitStatus status_of(const std::vector<BuiltFile>& files) {
    ExitStatus status = ExitStatus::done;
    for (const BuiltFile& file : files) {
        if (file.state != WriteState::failed) continue;
        status = worst_of(status, file.passes_limit ? ExitStatus::map_at_fault : ExitStatus::environment_at_fault);
    }
    return status;
}

}  // namespace

Build Builder::build(const Input& input, const std::vector<Output>& outputs, const MapChoices& choices) {
    Build build;
    MapOptions map_options = options_.map;
    map_options.policy = choices.policy;
    if (choices.compare_with) map_options.compares_to = ComparesTo::leave;
    build.map = understand_each_place(input, map_options);
    Map& map = build.map;
    if (choices.take_known && map.unreadable.empty()) map.in_baseline = choices.take_known(map.diagnostics.findings());
    fold(map);
    if (!map.unreadable.empty()) {
        build.status = ExitStatus::environment_at_fault;
        return build;
    }
    if (must_stop(map, options_.strictness)) {
        build.stopped = true;
        build.status = ExitStatus::map_at_fault;
        return build;
    }
    if (choices.compare_with) {
        build.compared_path = choices.compare_with->held_by;
        build.compared = read_version(*choices.compare_with, UsedFiles::read, map_options.limit_factor, map_options.declared);
        if (!build.compared->understood()) {
            build.status = build.compared->unreadable.empty() ? ExitStatus::map_at_fault : ExitStatus::environment_at_fault;
            return build;
        }
    }
    build.wrong = unknown_choices(options_.grid, *map.journey);
    if (build.wrong.empty()) build.wrong = overwrites(paths_of(outputs), files_read(build));
    if (!build.wrong.empty()) {
        build.status = ExitStatus::call_at_fault;
        return build;
    }

    const std::optional<Earlier> earlier = earlier_to_draw(map, input, build.compared ? &*build.compared : nullptr);
    GridOptions grid_options = options_.grid;
    grid_options.earlier = earlier ? &*earlier : nullptr;
    Marks marks;
    if (options_.insights == ShowInsights::mark) marks = analyse(*map.journey, choices.thresholds);
    const Grid grid = lay_grid(*map.journey, std::move(marks), scorecard_to_draw(map, options_.map.checks, choices.policy), grid_options);
    if (shaper_) forget_font_choices(*shaper_);
    std::vector<Artefact> artefacts = draw(grid, map, choices, input, outputs);
    if (shaper_) build.font_places = font_places(*shaper_);
    report_missing(map, choices.policy);
    build.alt = std::string(map.journey->title.value) + ". " + describe_picture(grid);

    build.files = failures_of(outputs, artefacts);
    if (build.files.empty()) build.files = write(outputs, artefacts);
    build.status = status_of(build.files);
    return build;
}

std::vector<BuiltFile> Builder::write(const std::vector<Output>& outputs, std::vector<Artefact>& artefacts) const {
    if (!options_.fingerprints) return write_all_of(outputs, artefacts);
    std::vector<std::pair<std::uint64_t, std::size_t>> prints;
    for (const Artefact& artefact : artefacts)
        prints.emplace_back(fingerprint(artefact.bytes, *options_.fingerprints), artefact.bytes.size());
    std::vector<BuiltFile> files = write_all_of(outputs, artefacts);
    for (std::size_t i = 0; i < files.size(); ++i) std::tie(files[i].content, files[i].size) = prints[i];
    return files;
}

std::vector<Artefact> Builder::draw(
    const Grid& grid, Map& map, const MapChoices& choices, const Input& input, const std::vector<Output>& outputs) {
    BackendOptions options = options_.backend;
    options.limit_factor = options_.map.limit_factor;
    const std::string source_name = source_name_of(input), map_argument = map_argument_of(input);
    options.source_name = source_name;
    options.width_mm = choices.print.width_mm;
    const bool tells_foot = options_.foot == ShowFoot::tell;
    const LayoutOptions layout = tells_foot ? LayoutOptions{source_name, map_argument} : LayoutOptions{{}, {}};
    std::optional<Grid> footless;
    const Grid& pictured = pictured_of(grid, footless);
    std::optional<Drawing> drawings[2];  // light, dark
    std::vector<Artefact> artefacts;
    std::optional<std::optional<Artefact>> too_large;  // for any picture
    for (const Output& output : outputs) {
        if (const ReadsGrid* reads_grid = std::get_if<ReadsGrid>(&output.backend->make)) {
            artefacts.push_back((*reads_grid)(grid, map.sources, options));
            continue;
        }
        if (const WritesReport* writes_report = std::get_if<WritesReport>(&output.backend->make)) {
            const auto write = [&](const ReportMatter& matter) { return (*writes_report)(matter, options); };
            artefacts.push_back(from_matter(grid, map, choices, write));
            continue;
        }
        if (const RunsProgram* runs_program = std::get_if<RunsProgram>(&output.backend->make)) {
            const auto run = [&](const ReportMatter& matter) { return run_backend(*runs_program, matter, options, process_limits()); };
            artefacts.push_back(from_matter(grid, map, choices, run));
            continue;
        }
        const bool dark = output.shade == Shade::dark;
        const Theme& theme = dark ? *choices.dark_theme : *choices.theme;
        std::optional<Drawing>& drawing = drawings[dark ? 1 : 0];
        if (!too_large) too_large = too_large_picture(pictured, options.limit_factor);
        if (*too_large) {
            artefacts.push_back(**too_large);
            continue;
        }
        if (!drawing) drawing.emplace(pictured, theme, shaper(), layout, choices.print);
        if (const WritesPage* writes_page = std::get_if<WritesPage>(&output.backend->make)) {
            const bool is_last = &output == &outputs.back() && !choices.print.width_mm;
            Scene picture = is_last ? drawing->take_scene() : drawing->scene();
            const auto write = [&](const ReportMatter& matter) { return page(*writes_page, matter, picture, choices, options, layout); };
            artefacts.push_back(from_matter(grid, map, choices, write));
            continue;
        }
        artefacts.push_back(paint(*drawing, *output.backend, options));
    }
    Diagnostics found;
    for (std::optional<Drawing>& drawing : drawings) {
        if (drawing && found.findings().empty()) drawing->judge(map.journey->title.span, found);
    }
    report_limits(artefacts, map.journey->title.span, found);
    add_findings(map, std::move(found), choices.policy);
    return artefacts;
}

Artefact Builder::paint(Drawing& drawing, const Backend& backend, BackendOptions options) {
    if (const PaintsScene* paints_scene = std::get_if<PaintsScene>(&backend.make))
        return (*paints_scene)(drawing.scene(), shaper(), options);
    const std::span<const Scene> pages = drawing.pages();
    options.sheet = drawing.sheet();
    return std::get<PaintsPages>(backend.make)(pages, shaper(), options);
}

// What depends on the clock stays out: the same map and call give the same report.
template <class Make>
Artefact Builder::from_matter(const Grid& grid, const Map& map, const MapChoices& choices, const Make& make) {
    const InsightReport insights = find_insights(*map.journey, choices.thresholds);
    const bool tells = options_.insights == ShowInsights::mark;
    if (options_.map.checks.today_from != today_from_clock) {
        return make({grid, map.sources, insights, map.diagnostics.findings(), map.allowed, options_.map.checks.today, tells});
    }
    std::vector<Finding> findings = map.diagnostics.findings();
    std::erase_if(findings, [](const Finding& finding) { return needs_today(*finding.rule); });
    return make({grid, map.sources, insights, findings, map.allowed, std::nullopt, tells});
}

ProcessLimits Builder::process_limits() const {
    const ProcessLimits usual;
    const std::size_t times = options_.map.limit_factor;
    return {usual.seconds * static_cast<int>(times), usual.bytes * times};
}

// What pictures show of the grid; the foot tells no scorecard that is not there.
const Grid& Builder::pictured_of(const Grid& grid, std::optional<Grid>& footless) const {
    if (options_.foot == ShowFoot::tell) return grid;
    footless.emplace(grid).scorecard = {};
    return *footless;
}

// The default theme has a counterpart for the dark; whoever chose another wants that one.
Artefact Builder::page(const WritesPage& write, const ReportMatter& matter, Scene& picture, const MapChoices& choices,
    const BackendOptions& options, const LayoutOptions& layout) {
    const Theme* colors = choices.dark_theme;
    if (!colors && choices.theme == themes().front()) colors = find_theme("midnight");
    if (!colors) return write({matter, picture, *choices.theme}, shaper(), options);
    const Theme dark = with_colors_of(*choices.theme, *colors);
    std::optional<Grid> footless;
    Drawing dark_drawing(pictured_of(matter.grid, footless), dark, shaper(), layout, choices.print);
    return write({matter, picture, *choices.theme, [&] { return dark_drawing.take_scene(); }, &dark}, shaper(), options);
}

TextShaper& Builder::shaper() {
    if (!shaper_) shaper_ = make_text_shaper(FontOptions{});
    return *shaper_;
}

void Builder::report_missing(Map& map, const Policy& policy) {
    if (!shaper_ || shaper_->missing().empty()) return;
    Diagnostics missing;
    report_missing_characters(shaper_->missing(), map.sources, missing);
    add_findings(map, std::move(missing), policy);
}

}  // namespace journeymap
