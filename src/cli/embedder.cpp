#include "cli/embedder.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/flags.h"
#include "cli/findings_format.h"
#include "cli/printed_diff.h"
#include "diagnostics/formats.h"
#include "diagnostics/unified_diff.h"
#include "driver/alike_names.h"
#include "driver/picture.h"
#include "driver/project.h"
#include "driver/selection.h"
#include "publishing/picture_snippet.h"
#include "support/boundary.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/limits.h"

namespace journeymap {

namespace {

// Each line indented like the markers.
std::string indented(std::string_view text, const std::string& indent) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        if (end - at > 1 || indent.find('>') != indent.npos) result += indent;
        result += text.substr(at, end - at);
        at = end;
    }
    return result;
}

// Whether a text would be another, line breaks being those of the page: its first line says which.
bool changes_anything(const Sources& sources, const Edit& edit) {
    const std::string_view bytes = sources.at(edit.span.source).bytes();
    const std::string_view first_line = bytes.substr(0, bytes.find('\n') + 1);
    const auto begin = static_cast<std::uint32_t>(first_line.size());
    Patch patch{std::string(first_line) + std::string(bytes.substr(edit.span.begin, edit.span.end - edit.span.begin))};
    patch.apply({{{edit.span.source, begin, begin + edit.span.end - edit.span.begin}, edit.replacement}});
    return patch.has_changes();
}

// A fence longer than any in the text.
std::string fenced(std::string_view language, std::string_view text) {
    std::string fence = "```";
    while (text.find(fence) != text.npos) fence += '`';
    return fmt::format("{}{}\n{}{}{}\n", fence, language, text, text.ends_with('\n') ? "" : "\n", fence);
}

}  // namespace

std::string EmbeddedPage::below(std::string_view written) const { return join_path(directory_of(path), written); }

int EmbeddedPage::line_of(const MarkedBlock& block) const { return sources.at(block.marker.source).position(block.marker.begin).line; }

void EmbeddedPage::refuse(Span span, std::string message, std::string help) {
    diagnostics.report(broken_block, span, std::move(message)).with_help(std::move(help));
}

void EmbeddedPage::refuse_more(Span span, std::string message) {
    refuse(span, std::move(message), "divide the page");
    is_past_limit = true;
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
    for (const MarkedBlock& block : blocks) {
        if (!page.is_past_limit) fill(page, block);
    }
    if (const ExitStatus status = tell_findings(page); status != ExitStatus::done) return status;
    Patch patch{std::string(page.sources.at(*source).bytes())};
    patch.apply(std::move(page.edits));
    for (const EmbeddedPicture& picture : page.pictures)
        made_.push_back({picture.path, picture.made_of, {}, picture.shade, 0, picture.identity});
    return freshness_ == Freshness::make ? write(page, patch) : compare(page, patch);
}

// What is wrong with a config or a theme file is said once; each page that needs it says that it does.
ExitStatus Embedder::tell_findings(const EmbeddedPage& page) {
    (void)tell_configs(console_, shelf_);
    (void)themes_.tell(console_);
    shelf_.forget_findings();
    themes_.forget_findings();
    std::vector<Finding> findings = page.diagnostics.findings();
    if (findings.empty()) return page.status;
    std::ranges::stable_sort(findings, {}, [](const Finding& finding) { return finding.span.begin; });
    console_.note(human_text(findings, page.sources, findings_format(console_)));
    console_.note("\n" + escaped(page.path) + ": not refreshed; mend the errors above first\n");
    return worst_of(page.status, ExitStatus::map_at_fault);
}

// A page can come from anywhere, as a map can: it reads and writes only in its own project.
bool Embedder::reaches(EmbeddedPage& page, const MarkedWord& word) {
    Project project(page.path);
    if (project.reaches(word.value)) return true;
    page.refuse(word.span, fmt::format("{} lies outside the project of this page ({})", quoted(word.value), escaped(project.root())),
        "name what lies in the same repository, as seen from this page");
    return false;
}

bool Embedder::may_write(EmbeddedPage& page, const MarkedWord& word) {
    if (!reaches(page, word)) return false;
    if (!leads_into_git(page.below(word.value), Project(page.path).root())) return true;
    page.refuse(word.span, fmt::format("{} lies in a folder named .git, which is git's own", quoted(word.value)),
        "name another place: output=FILE; nothing is written there");
    return false;
}

// Blocks that say the same hold the same: a page may have thousands.
void Embedder::fill(EmbeddedPage& page, const MarkedBlock& block) {
    std::string said;
    for (const MarkedWord* word : {&block.map, &block.format, &block.theme, &block.dark, &block.output}) said.append(word->value) += '\n';
    auto known = page.filled.find(said);
    if (known == page.filled.end()) {
        if (page.filled.size() == limits::page_blocks)
            return page.refuse_more(block.marker, fmt::format("a page has at most {} different blocks", limits::page_blocks));
        known = page.filled.emplace(std::move(said), content(page, block)).first;
    }
    if (!known->second) return;
    Edit edit{block.content, indented(*known->second, block.indent)};
    page.text_bytes += edit.replacement.size();
    if (page.text_bytes > limits::page_text_bytes) {
        return page.refuse_more(
            block.marker, fmt::format("with this block, the blocks of the page hold more than {} MiB", limits::page_text_bytes >> 20));
    }
    if (changes_anything(page.sources, edit)) page.stale.push_back({page.line_of(block), block.map.value});
    page.edits.push_back(std::move(edit));
}

// Nothing where it cannot be filled, and then the page says why.
std::optional<std::string> Embedder::content(EmbeddedPage& page, const MarkedBlock& block) {
    if (!reaches(page, block.map)) return std::nullopt;
    std::string path = page.below(block.map.value);
    if (std::string normal = normal_path(path); same_file(normal, path)) path = std::move(normal);
    if (kind_of(path) != PathKind::file) {
        const char* what = kind_of(path) == PathKind::missing ? "there is no map {}" : "{} is not a file";
        page.refuse(block.map.span, fmt::format(fmt::runtime(what), quoted(block.map.value)), "name it as seen from this page");
        return std::nullopt;
    }
    const Input input{path, std::string(file_name_of(path))};
    if (!shelf_.is_sound(folder_of(input))) {
        page.status = ExitStatus::call_at_fault;
        page.refuse(block.map.span, fmt::format("the .journeymap.yaml that holds for {} cannot be used", quoted(block.map.value)),
            "mend its errors first");
        return std::nullopt;
    }
    if (block.format.value == "svg") return pictures(page, block, input);
    if (block.format.value == "mermaid") return diagram(page, block, input);
    page.refuse(block.format.span, unknown_word("format of a block", block.format.value, {"svg", "mermaid"}));
    return std::nullopt;
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
    if (!may_write(page, {name, block.output.value.empty() ? block.map.span : block.output.span})) return std::nullopt;
    Settings settings = shelf_.settings_for(folder_of(input));
    MapChoices choices{settings.policy, nullptr};
    if (!take_themes(page, block, settings, choices)) return std::nullopt;

    const Backend* svg = find_backend("svg");
    std::vector<Output> outputs{{"-", Links::follow, svg, Shade::light}};
    if (choices.dark_theme) outputs.push_back({"-", Links::follow, svg, Shade::dark});
    std::optional<Build> build = draw(page, block, input, outputs, choices);
    if (!build) return std::nullopt;
    ShownPicture shown{name, choices.dark_theme ? dark_path_of(name) : "", build->alt};
    const std::string of = file_identity(input.path) + "\n";
    const int line = page.line_of(block);
    bool fits = add(page, block, {page.below(name), of + settings.theme, std::move(build->files[0].bytes), Shade::light, line});
    if (fits && choices.dark_theme) {
        fits = add(page, block, {page.below(shown.dark), of + settings.dark_theme, std::move(build->files[1].bytes), Shade::dark, line});
    }
    return fits ? std::optional(picture_snippet(shown)) : std::nullopt;
}

// The themes that the options name, else those of the settings. A file is named as seen from the page.
bool Embedder::take_themes(EmbeddedPage& page, const MarkedBlock& block, Settings& settings, MapChoices& choices) {
    for (const auto& [word, name] : {std::pair(&block.theme, &settings.theme), std::pair(&block.dark, &settings.dark_theme)}) {
        if (is_theme_file(word->value) && !reaches(page, *word)) return false;
        if (!word->value.empty()) *name = is_theme_file(word->value) ? page.below(word->value) : word->value;
    }
    if (block.dark.value == "none") settings.dark_theme.clear();
    Wrong wrong;
    choices.theme = themes_.theme_for(settings, wrong);
    for (std::string& sentence : wrong) page.refuse(block.theme.value.empty() ? block.map.span : block.theme.span, std::move(sentence));
    wrong.clear();
    choices.dark_theme = themes_.dark_theme_for(settings, wrong);
    for (std::string& sentence : wrong) page.refuse(block.dark.value.empty() ? block.map.span : block.dark.span, std::move(sentence));
    const bool sound = check_theme(page, block, block.theme, settings.theme);
    return check_theme(page, block, block.dark, settings.dark_theme) && sound && choices.theme != nullptr && wrong.empty();
}

// A theme file with errors fills no block. Where the project's config names it, the call is at fault and not the page.
bool Embedder::check_theme(EmbeddedPage& page, const MarkedBlock& block, const MarkedWord& word, const std::string& name) {
    if (themes_.is_sound(name)) return true;
    if (word.value.empty()) page.status = ExitStatus::call_at_fault;
    page.refuse(
        word.value.empty() ? block.map.span : word.span, fmt::format("the theme {} cannot be used", quoted(name)), "mend its errors first");
    return false;
}

bool Embedder::is_taken(
    EmbeddedPage& page, Span span, const EmbeddedPicture& picture, const std::vector<EmbeddedPicture>& others, std::string_view who) {
    for (const EmbeddedPicture& other : others) {
        if (other.identity != picture.identity || other.made_of == picture.made_of) continue;
        page.refuse(
            span, fmt::format("{} writes another picture to {}", who, quoted(picture.path)), "give one of them another name: output=FILE");
        return true;
    }
    return false;
}

// On some file systems two names are one.
void Embedder::doubt_case(const std::vector<EmbeddedPicture>& others, const EmbeddedPicture& picture) const {
    for (const EmbeddedPicture& other : others) {
        if (other.identity == picture.identity || folded_name(other.identity) != folded_name(picture.identity)) continue;
        console_.warn("the pictures " + escaped(other.path) + " and " + escaped(picture.path) + " " +
                      std::string(difference_of_alike(other.identity, picture.identity)));
        return;
    }
}

bool Embedder::add(EmbeddedPage& page, const MarkedBlock& block, EmbeddedPicture picture) {
    const std::string identity = picture.identity = file_identity(picture.path);
    const Span span = block.output.value.empty() ? block.map.span : block.output.span;
    if (identity == file_identity(page.path) || identity == file_identity(page.below(block.map.value))) {
        page.refuse(span, fmt::format("the picture would be written over {}", quoted(picture.path)), "give it another name: output=FILE");
        return false;
    }
    doubt_case(page.pictures, picture);
    doubt_case(made_, picture);
    if (is_taken(page, span, picture, page.pictures, "another block") || is_taken(page, span, picture, made_, "another page")) return false;
    const bool is_there = std::ranges::any_of(page.pictures, [&](const EmbeddedPicture& other) { return other.identity == identity; });
    if (is_there) return true;
    page.picture_bytes += picture.bytes.size();
    if (page.picture_bytes > limits::page_picture_bytes) {
        page.refuse_more(block.marker,
            fmt::format("with this one, the pictures of the page have more than {} MiB together", limits::page_picture_bytes >> 20));
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
        console_.note(human_text(errors, build.map.sources, findings_format(console_)) + "\n");
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
    const std::vector<EmbeddedPicture>& pictures = page.pictures;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const bool pair = i + 1 < pictures.size() && pictures[i + 1].path == dark_path_of(pictures[i].path);
        const bool done = pair ? put_both(pictures[i], pictures[i + 1]) : put(pictures[i].path, pictures[i].bytes, Links::refuse);
        if (!done) return ExitStatus::environment_at_fault;
        if (pair) ++i;
    }
    return put(page.path, patch.text(), Links::follow) ? ExitStatus::done : ExitStatus::environment_at_fault;
}

bool Embedder::put(const std::string& path, const std::string& bytes, Links links) const {
    std::string problem = make_directories(std::string(directory_of(path)));
    return tell_written(path, problem.empty() ? write_file(path, bytes, links) : WriteResult{WriteState::failed, problem});
}

// A page must not show an old and a new one.
bool Embedder::put_both(const EmbeddedPicture& light, const EmbeddedPicture& dark) const {
    std::string problem = make_directories(std::string(directory_of(light.path)));
    if (!problem.empty()) return tell_written(light.path, {WriteState::failed, problem});
    const auto [one, other] = write_pair({light.path, light.bytes, Links::refuse}, {dark.path, dark.bytes, Links::refuse});
    const bool done = tell_written(light.path, one);
    return tell_written(dark.path, other) && done;
}

bool Embedder::tell_written(const std::string& path, const WriteResult& result) const {
    if (result.state == WriteState::failed) {
        console_.complain("cannot write " + escaped(path) + ": " + result.problem);
        return false;
    }
    console_.note((result.state == WriteState::unchanged ? "unchanged " : "wrote ") + escaped(path) + "\n");
    return true;
}

ExitStatus Embedder::compare(const EmbeddedPage& page, const Patch& patch) const {
    const std::string shown = escaped(page.path);
    bool stale = patch.has_changes();
    for (const StaleBlock& block : page.stale)
        console_.note(fmt::format("{}:{}: stale: the block of {}\n", shown, block.line, escaped(block.map)));
    for (const EmbeddedPicture& picture : page.pictures) {
        const FileText there = read_file(picture.path, picture.bytes.size() + 1);
        if (there.ok() && there.bytes == picture.bytes) continue;
        const std::string_view what = there.fault == ReadFault::missing ? "missing" : "stale";
        console_.note(fmt::format("{}:{}: {}: {}\n", shown, picture.line, what, escaped(picture.path)));
        stale = true;
    }
    if (!stale) return ExitStatus::done;
    console_.note(fmt::format("refresh {} with: {} {}\n", shown, call_, as_argument(shown)));
    if (!patch.has_changes()) return ExitStatus::map_at_fault;
    const std::string diff = unified_diff(page.path.substr(page.path.find_first_not_of('/')), patch);
    return worst_of(ExitStatus::map_at_fault, print_diff(diff, DiffUse::to_read, console_));
}

}  // namespace journeymap
