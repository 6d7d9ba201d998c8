// journeymap init: what a new project begins with.
#include <algorithm>

#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/init_jobs.h"
#include "cli/init_repository.h"
#include "cli/options.h"
#include "config/config.h"
#include "driver/selection.h"
#include "starters/starter.h"
#include "support/boundary.h"
#include "support/escape.h"
#include "support/file.h"
#include "support/replacement.h"

namespace journeymap {

namespace {

constexpr std::string_view help =
    "Begins a project: a map to change, which explains the six steps of the method, a config, attributes for git and a job for CI.\n"
    "\n"
    "  journeymap init                        a map of a public service, here\n"
    "  journeymap init retail maps/           another template, in maps/\n"
    "  journeymap init service-blueprint --ci gitlab\n"
    "\n"
    "Usage: journeymap init [TEMPLATE] [DIR] [options]\n"
    "TEMPLATE is one of: journeymap list templates. No file that is there is touched.\n"
    "\n"
    "      --ci SERVICE   github, gitlab or none; without it that of the files that are there, else none; the job is written into\n"
    "                     the repository's own folder, the nearest with .git\n"
    "      --color WHEN   auto, always or never\n";

ExitStatus run(const Call& call);

}  // namespace

extern const Command init_command;
const Command init_command{"init", "begin a project: a map that teaches the method, a config, a job for CI", help, &run};

namespace {

struct CiName {
    std::string_view name;
    CiService service;
};
constexpr CiName ci_names[] = {{"github", CiService::github}, {"gitlab", CiService::gitlab}, {"none", CiService::none}};

struct Wish {
    const MapTemplate* map = &map_templates().front();
    std::string folder = ".";
    CiService service = CiService::none;
};

bool looks_like_folder(const std::string& name) {
    return name.find('/') != std::string::npos || name.starts_with('.') || kind_of(name) == PathKind::directory;
}

void read_names(const std::vector<std::string>& names, Wish& wish, Wrong& wrong) {
    if (names.size() > 2) return void(wrong.emplace_back("init takes a template and a directory"));
    if (std::ranges::find(names, "") != names.end())
        return void(wrong.emplace_back("the directory has no name: leave it away for this one"));
    if (names.empty()) return;
    const MapTemplate* map = find_map_template(names.front());
    if (map) wish.map = map;
    if (names.size() == 2) wish.folder = names.back();
    if (map) return;
    if (names.size() == 1 && looks_like_folder(names.front())) {
        wish.folder = names.front();
        return;
    }
    std::vector<std::string_view> known;
    for (const MapTemplate& one : map_templates()) known.push_back(one.name);
    wrong.push_back(unknown_word("template", names.front(), known));
}

void read_service(const std::optional<std::string>& word, const InitRepository& repository, Wish& wish, Wrong& wrong) {
    std::vector<std::string_view> known;
    for (const CiName& one : ci_names) {
        if (word && *word == one.name) wish.service = one.service;
        known.push_back(one.name);
    }
    if (word && std::ranges::find(known, *word) == known.end()) wrong.push_back(unknown_word("service for --ci", *word, known));
    if (!word && kind_of(repository.folder + "/.github") == PathKind::directory) wish.service = CiService::github;
    if (!word && kind_of(repository.folder + "/.gitlab-ci.yml") == PathKind::file) wish.service = CiService::gitlab;
    if (wish.service != CiService::none && !is_plain_folder(repository.maps)) {
        wrong.push_back("a job for CI cannot name the folder " + escaped(repository.maps) +
                        ": rename it to letters, digits, '-' and '_', or say --ci none");
    }
}

// Lines that a file of somebody else's needs are told, unless it has them.
void tell_existing(const Call& call, const std::string& path, const StarterFile& file) {
    constexpr std::size_t longest = 1 << 20;
    if (file.lines_to_add.empty()) return call.console.note("left alone " + escaped(path) + ", which is there already\n");
    if (read_file(path, longest).bytes.find(file.lines_to_add) != std::string::npos)
        return call.console.note("unchanged " + escaped(path) + "\n");
    call.console.note("left alone " + escaped(path) + ", which is there already; add to it:\n\n" + file.lines_to_add + "\n");
}

ExitStatus write(const Call& call, const std::string& folder, const StarterFile& file) {
    const std::string path = folder == "." ? file.path : folder + (folder.ends_with('/') ? "" : "/") + file.path;
    std::string problem;
    if (!stays_in(folder, folder, file.path)) problem = "a link leads from there out of the directory; remove it first";
    if (problem.empty() && kind_of(path) != PathKind::missing) {
        tell_existing(call, path, file);
        return ExitStatus::done;
    }
    if (const std::size_t slash = path.rfind('/'); problem.empty() && slash != std::string::npos && slash > 0)
        problem = make_directories(path.substr(0, slash));
    if (problem.empty()) problem = write_file(path, file.text, Links::refuse).problem;
    if (!problem.empty()) {
        call.console.complain("cannot write " + escaped(path) + ": " + problem);
        return ExitStatus::environment_at_fault;
    }
    call.console.note("wrote " + escaped(path) + "\n");
    return ExitStatus::done;
}

// The files of the project, but for those that another folder's hold the place of. Git needs no attributes where it has them; where the project
// has begun without any, that is how it wants it.
ExitStatus write_project(const Call& call, const Wish& wish, const InitRepository& repository, const std::vector<StarterFile>& files) {
    ExitStatus status = ExitStatus::done;
    for (const StarterFile& file : files) {
        const bool is_config = file.path == config_name, is_attributes = file.path == ".gitattributes";
        const std::string& above = is_config ? repository.config : repository.attributes;
        if ((is_config || is_attributes) && !above.empty()) {
            call.console.note("left alone " + escaped(above) + ", which holds here\n");
        } else if (!is_attributes || repository.config.empty()) {
            status = worst_of(status, write(call, wish.folder, file));
        }
    }
    return status;
}

// A job for maps that is there already takes these, too, or has to be told of them.
ExitStatus write_ci(const Call& call, const InitRepository& repository, CiService service) {
    if (const std::optional<MapsJob> job = find_maps_job(service, repository.folder, repository.maps)) {
        const std::string path = escaped(repository.folder == "." ? job->path : join_path(repository.folder, job->path));
        call.console.note("left alone " + path +
                          (job->takes_maps ? ", whose job takes these maps\n"
                                           : ", whose job takes other maps; name this folder there: " + escaped(repository.maps) + "\n"));
        return ExitStatus::done;
    }
    const StarterFile file = ci_file(service, repository.maps);
    const ExitStatus status = write(call, repository.folder, file);
    if (status != ExitStatus::done) return status;
    if (!repository.is_found)
        call.console.note("There is no .git here or above: " + escaped(file.path) + " belongs into the repository's own folder.\n");
    call.console.note(std::string(ci_advice(service)) + "\n");
    return ExitStatus::done;
}

ExitStatus run(const Call& call) {
    Arguments arguments;
    std::optional<std::string> service, color;
    arguments.value("--ci", service);
    arguments.value("--color", color);
    if (const std::string wrong = arguments.parse(call.words); !wrong.empty()) return refuse(call, init_command, {wrong});
    Wrong wrong;
    Wish wish;
    if (color) call.console.choose_color(color_choice(*color, wrong).value_or(ColorChoice::automatic));
    read_names(arguments.names(), wish, wrong);
    const InitRepository repository = repository_around(wish.folder);
    if (wrong.empty() && repository.folder.empty()) {
        call.console.complain("where the current directory is cannot be told: change into one that is there");
        return ExitStatus::environment_at_fault;
    }
    read_service(service, repository, wish, wrong);
    if (!wrong.empty()) return refuse(call, init_command, wrong);

    const std::vector<StarterFile> files = starter_files(*wish.map);
    ExitStatus status = write_project(call, wish, repository, files);
    if (wish.service != CiService::none) status = worst_of(status, write_ci(call, repository, wish.service));
    if (status != ExitStatus::done) return status;
    const std::string map = escaped((wish.folder == "." ? "" : wish.folder + (wish.folder.ends_with('/') ? "" : "/")) + files.front().path);
    call.console.note("\nNow change " + map + ", and look at it:\n  journeymap build " + map + "\n  journeymap check " + map + "\n");
    return ExitStatus::done;
}

}  // namespace

}  // namespace journeymap
