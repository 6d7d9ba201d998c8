#include "cli/embedder.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/flags.h"
#include "diagnostics/formats.h"
#include "diagnostics/unified_diff.h"
#include "driver/project.h"
#include "driver/selection.h"
#include "publishing/picture_snippet.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/limits.h"

namespace journeymap {

namespace {

FormatOptions format_for(const Console& console) {
    FormatOptions format;
    format.coloring = console.color_on_errors() ? Coloring::ansi : Coloring::none;
    if (const int width = console.error_width(); width > 0) format.width = width;
    return format;
}

// Each line indented like the markers.
std::string indented(std::string_view text, const std::string& indent) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        if (end - at > 1) result += indent;
        result += text.substr(at, end - at);
        at = end;
    }
    return result;
}

// A fence longer than any in the text.
std::string fenced(std::string_view language, std::string_view text) {
    std::string fence = "```";
    while (text.find(fence) != text.npos) fence += '`';
    return fmt::format("{}{}\n{}{}{}\n", fence, language, text, text.ends_with('\n') ? "" : "\n", fence);
}

}  // namespace

std::string EmbeddedPage::below(std::string_view written) const { return join_path(directory_of(path), written); }

void EmbeddedPage::refuse(Span span, std::string message, std::string help) {
    diagnostics.report(broken_block, span, std::move(message)).with_help(std::move(help));
}

ExitStatus Embedder::refresh(const std::string& path) {
    EmbeddedPage page;
    page.path = path;
    FileText text = read_file(path, limits::map_bytes + 1);
    if (!text.ok()) {
        console_.complain("cannot read " + escaped(path) + ": " + text.problem);
        return ExitStatus::environment_at_fault;
    }
    const auto source = load_source(escaped(path), std::move(text.bytes), page.sources, page.diagnostics, path);
    std::vector<MarkedBlock> blocks;
    if (source) blocks = find_marked_blocks(page.sources, *source, page.diagnostics);
    if (blocks.empty() && page.diagnostics.findings().empty()) {
        console_.warn(escaped(path) + " has no block to fill: journeymap embed --help shows one");
    }
    for (const MarkedBlock& block : blocks) fill(page, block);
    if (const ExitStatus configs = tell_configs(console_, shelf_); configs != ExitStatus::done) return configs;
    if (const ExitStatus themes = themes_.tell(console_); themes != ExitStatus::done) return themes;
    if (!page.diagnostics.findings().empty()) {
        page.diagnostics.sort_by_place();
        console_.note(human_text(page.diagnostics.findings(), page.sources, format_for(console_)));
        console_.note("\n" + escaped(path) + ": not refreshed; mend the errors above first\n");
        return worst_of(page.status, ExitStatus::map_at_fault);
    }
    if (page.status != ExitStatus::done) return page.status;
    Patch patch{std::string(page.sources.at(*source).bytes())};
    patch.apply(std::move(page.edits));
    return freshness_ == Freshness::make ? write(page, patch) : compare(page, patch);
}

// A page can come from anywhere, as a map can: it reads and writes only in its own project.
bool Embedder::reaches(EmbeddedPage& page, const MarkedWord& word) {
    Project project(page.path);
    if (project.reaches(word.value)) return true;
    page.refuse(word.span, fmt::format("{} lies outside the project of this page ({})", quoted(word.value), escaped(project.root())),
        "name what lies in the same repository, as seen from this page");
    return false;
}

void Embedder::fill(EmbeddedPage& page, const MarkedBlock& block) {
    if (!reaches(page, block.map)) return;
    const std::string path = page.below(block.map.value);
    if (kind_of(path) != PathKind::file) {
        const char* what = kind_of(path) == PathKind::missing ? "there is no map {}" : "{} is not a file";
        return page.refuse(block.map.span, fmt::format(fmt::runtime(what), quoted(block.map.value)), "name it as seen from this page");
    }
    const Input input{path, std::string(file_name_of(path))};
    std::optional<std::string> text;
    if (block.format.value == "svg") {
        text = pictures(page, block, input);
    } else if (block.format.value == "mermaid") {
        text = diagram(page, block, input);
    } else {
        page.refuse(block.format.span, unknown_word("format of a block", block.format.value, {"svg", "mermaid"}));
    }
    if (text) page.edits.push_back({block.content, indented(*text, block.indent)});
}

std::optional<std::string> Embedder::diagram(EmbeddedPage& page, const MarkedBlock& block, const Input& input) {
    for (const MarkedWord* word : {&block.theme, &block.dark, &block.output}) {
        if (word->value.empty()) continue;
        page.refuse(word->span, "this concerns pictures, and the block shows a diagram", "leave it out, or leave out format=mermaid");
        return std::nullopt;
    }
    const Settings settings = shelf_.settings_for(folder_of(input));
    const std::optional<Build> build =
        draw(page, block, input, {Output{"-", Links::follow, find_backend("mermaid")}}, MapChoices{settings.policy, themes().front()});
    if (!build) return std::nullopt;
    return fenced("mermaid", build->files.front().bytes);
}

std::optional<std::string> Embedder::pictures(EmbeddedPage& page, const MarkedBlock& block, const Input& input) {
    const std::string beside = join_path(directory_of(block.map.value), stem_of(block.map.value) + ".svg");
    std::string name = block.output.value.empty() ? beside : block.output.value;
    name = normal_path(name);  // one name for one file
    if (name.starts_with('/')) {
        page.refuse(block.output.value.empty() ? block.map.span : block.output.span, "a page cannot show what has an absolute path",
            "name it as seen from this page");
        return std::nullopt;
    }
    if (!name.ends_with(".svg") || name.ends_with('/')) {
        page.refuse(block.output.span, fmt::format("{} is no name for a picture", quoted(name)), "write a name with .svg at its end");
        return std::nullopt;
    }
    if (!reaches(page, {name, block.output.value.empty() ? block.map.span : block.output.span})) return std::nullopt;
    Settings settings = shelf_.settings_for(folder_of(input));
    MapChoices choices{settings.policy, nullptr};
    choices.theme = theme_of_block(page, block.theme, settings);
    if (!block.dark.value.empty()) choices.dark_theme = theme_of_block(page, block.dark, settings);
    if (!choices.theme || (!block.dark.value.empty() && !choices.dark_theme)) return std::nullopt;

    const Backend* svg = find_backend("svg");
    std::vector<Output> outputs{{"-", Links::follow, svg, Shade::light}};
    if (choices.dark_theme) outputs.push_back({"-", Links::follow, svg, Shade::dark});
    std::optional<Build> build = draw(page, block, input, outputs, choices);
    if (!build) return std::nullopt;
    ShownPicture shown{name, choices.dark_theme ? dark_path_of(name) : "", build->alt};
    const std::string of = file_identity(input.path) + "\n" + std::string(choices.theme->name) + " " + block.theme.value;
    const bool fits = add(page, block, {page.below(name), of, std::move(build->files[0].bytes)});
    if (choices.dark_theme && fits) {
        add(page, block, {page.below(shown.dark), of + "\n" + block.dark.value, std::move(build->files[1].bytes)});
    }
    return picture_snippet(shown);
}

// The theme that an option names, else the settings'. A file is named as seen from the page.
const Theme* Embedder::theme_of_block(EmbeddedPage& page, const MarkedWord& word, Settings settings) {
    if (is_theme_file(word.value) && !reaches(page, word)) return nullptr;
    if (!word.value.empty()) settings.theme = is_theme_file(word.value) ? page.below(word.value) : word.value;
    Wrong wrong;
    const Theme* theme = themes_.theme_for(settings, wrong);
    for (std::string& sentence : wrong) page.refuse(word.value.empty() ? Span{} : word.span, std::move(sentence));
    return theme;
}

bool Embedder::add(EmbeddedPage& page, const MarkedBlock& block, EmbeddedPicture picture) {
    const std::string identity = file_identity(picture.path);
    const Span span = block.output.value.empty() ? block.map.span : block.output.span;
    if (identity == file_identity(page.path) || identity == file_identity(page.below(block.map.value))) {
        page.refuse(span, fmt::format("the picture would be written over {}", quoted(picture.path)), "give it another name: output=FILE");
        return false;
    }
    for (const EmbeddedPicture& other : page.pictures) {
        if (file_identity(other.path) != identity || other.made_of == picture.made_of) continue;
        page.refuse(span, fmt::format("another block writes another picture to {}", quoted(picture.path)),
            "give one of them another name: output=FILE");
        return false;
    }
    page.pictures.push_back(std::move(picture));
    return true;
}

// Draws into memory; nothing where the map does not allow it, and then the page says so.
std::optional<Build> Embedder::draw(
    EmbeddedPage& page, const MarkedBlock& block, const Input& input, const std::vector<Output>& outputs, const MapChoices& choices) {
    Build build = builder_.build(input, outputs, choices);
    if (!build.map.unreadable.empty()) {
        console_.complain("cannot read " + escaped(input.path) + ": " + build.map.unreadable);
        page.status = ExitStatus::environment_at_fault;
        return std::nullopt;
    }
    if (build.stopped) {
        std::vector<Finding> errors = build.map.diagnostics.findings();
        std::erase_if(errors, [](const Finding& finding) { return finding.severity != Severity::error; });
        console_.note(human_text(errors, build.map.sources, format_for(console_)) + "\n");
        page.refuse(block.map.span, fmt::format("the map {} cannot be drawn", quoted(block.map.value)), "mend its errors first");
        return std::nullopt;
    }
    for (const BuiltFile& file : build.files) {
        if (file.problem.empty()) continue;
        console_.complain("cannot draw " + escaped(input.path) + ": " + file.problem);
        page.status = ExitStatus::environment_at_fault;
        return std::nullopt;
    }
    return build;
}

ExitStatus Embedder::write(const EmbeddedPage& page, const Patch& patch) const {
    for (const EmbeddedPicture& picture : page.pictures) {
        if (!put(picture.path, picture.bytes, Links::refuse)) return ExitStatus::environment_at_fault;
    }
    return put(page.path, patch.text(), Links::follow) ? ExitStatus::done : ExitStatus::environment_at_fault;
}

bool Embedder::put(const std::string& path, const std::string& bytes, Links links) const {
    std::string problem = make_directories(std::string(directory_of(path)));
    WriteResult result{WriteState::failed, problem};
    if (problem.empty()) result = write_file(path, bytes, links);
    if (result.state == WriteState::failed) {
        console_.complain("cannot write " + escaped(path) + ": " + result.problem);
        return false;
    }
    console_.note((result.state == WriteState::unchanged ? "unchanged " : "wrote ") + escaped(path) + "\n");
    return true;
}

ExitStatus Embedder::compare(const EmbeddedPage& page, const Patch& patch) const {
    ExitStatus status = ExitStatus::done;
    for (const EmbeddedPicture& picture : page.pictures) {
        const FileText there = read_file(picture.path, picture.bytes.size() + 1);
        if (there.ok() && there.bytes == picture.bytes) continue;
        console_.note((there.fault == ReadFault::missing ? "missing " : "stale ") + escaped(picture.path) + "\n");
        status = ExitStatus::map_at_fault;
    }
    if (!patch.has_changes()) return status;
    console_.note("stale " + escaped(page.path) + "\n");
    std::string diff = unified_diff(page.path.substr(page.path.find_first_not_of('/')), patch);
    if (console_.output_is_terminal()) diff = visible_diff(diff);
    return worst_of(ExitStatus::map_at_fault, console_.print(diff));
}

}  // namespace journeymap
