#include "driver/outputs.h"

#include <map>
#include <optional>

#include "driver/alike_names.h"
#include "support/ascii.h"
#include "support/boundary.h"
#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

std::string lower(std::string text) {
    for (char& c : text) {
        c = lower_ascii(c);
    }
    return text;
}

// Whether a file's name says something about its format: it has a dot behind its first character.
bool has_extension(std::string_view name) { return name.rfind('.') != std::string_view::npos && name.rfind('.') != 0; }

// The format that a name tells: `x.report.md` is a report, though reports end in .md too; null where none fits.
const Backend* format_of(std::string_view path, const std::vector<const Backend*>& known) {
    const std::string name = lower(std::string(file_name_of(path)));
    const Backend* found = nullptr;
    for (const Backend* backend : known) {
        const bool fits = name.size() > backend->extension.size() && name.ends_with(backend->extension);
        if (fits && (!found || backend->extension.size() > found->extension.size())) found = backend;
    }
    return found;
}

// One name for one file, whatever way it is written: the directory without links, or as far up as it exists.
std::string identity_of(const std::string& path) {
    const std::string directory{directory_of(path)};
    std::string real = real_path(directory);
    if (real.empty()) real = directory == path ? directory : identity_of(directory);
    return join_path(real, file_name_of(path));
}

// Where an output lies, as seen from the folder that was named for it.
std::string_view folder_within(const Output& output) {
    std::string_view name = output.path;
    if (output.inside != ".") name.remove_prefix(output.inside.size());
    name.remove_prefix(std::min(name.find_first_not_of('/'), name.size()));
    return directory_of(name);
}

class Planner {
public:
    Planner(const std::vector<Input>& inputs, const std::string& destination, std::vector<const Backend*> formats,
        const std::vector<OutputWish>& wishes)
        : inputs_(inputs), destination_(destination), formats_(std::move(formats)), wishes_(wishes), by_wish_(formats_.empty()) {}

    OutputPlan plan(const std::vector<const Backend*>& known) {
        const bool into_directory = destination_.ends_with('/') || kind_of(destination_) == PathKind::directory;
        const bool one_name = !destination_.empty() && !into_directory;
        if (!choose_formats(known, one_name) || (one_name && !is_single())) return std::move(plan_);
        static const OutputWish no_wish;
        for (std::size_t i = 0; i < inputs_.size(); ++i) {
            std::vector<Output>& outputs = plan_.outputs.emplace_back();
            const OutputWish& wish = one_name || wishes_.empty() ? no_wish : wishes_[i];
            const Shades shades = wishes_.empty() ? Shades::one : wishes_[i].shades;
            for (const Backend* format : by_wish_ && !wish.formats.empty() ? wish.formats : formats_) {
                if (std::optional<Output> output = one_name ? named(format) : derived(inputs_[i], wish, format))
                    outputs.push_back(std::move(*output));
            }
            if (shades != Shades::one) add_dark(outputs, shades);
        }
        check_names();
        if (!plan_.wrong.empty()) plan_.outputs.clear();
        return std::move(plan_);
    }

private:
    bool choose_formats(const std::vector<const Backend*>& known, bool one_name) {
        if (!formats_.empty()) {
            if (one_name && destination_ != "-") doubt_extension(format_of(destination_, known));
            return true;
        }
        const bool tells = one_name && destination_ != "-" && has_extension(file_name_of(destination_));
        if (const Backend* backend = tells ? format_of(destination_, known) : known.front()) {
            formats_.push_back(backend);
            if (one_name && !tells) doubt_file();
            return true;
        }
        std::string sentence = "the name " + escaped(destination_) + " does not tell the format: say it with -f, or use an extension of";
        for (const Backend* backend : known) sentence += " " + std::string(backend->extension);
        plan_.wrong.push_back(std::move(sentence));
        return false;
    }

    // `-f svg -o x.png`.
    void doubt_extension(const Backend* told) {
        const Backend* format = formats_.front();
        if (!told || told == format || formats_.size() > 1) return;
        plan_.doubtful.push_back(escaped(destination_) + " gets the name of a " + std::string(told->name) + " file, and is to be " +
                                 std::string(format->name) + ", as -f says");
    }

    // `-o public` for a directory that is not there yet.
    void doubt_file() {
        if (destination_ == "-" || inputs_.size() != 1 || kind_of(destination_) != PathKind::missing) return;
        plan_.doubtful.push_back(escaped(destination_) + " becomes a file (" + std::string(formats_.front()->name) +
                                 "); a directory is written with a slash at its end: " + escaped(destination_) + "/");
    }

    bool is_single() {
        const std::string where = destination_ == "-" ? "standard output" : escaped(destination_);
        if (inputs_.size() > 1) {
            plan_.wrong.push_back("there are " + std::to_string(inputs_.size()) + " maps, and -o names one place for all of them (" +
                                  where + "): name a directory, with a slash at its end");
        } else if (formats_.size() > 1) {
            plan_.wrong.push_back("there are " + std::to_string(formats_.size()) + " formats, and -o names one place for all of them (" +
                                  where + "): name a directory, with a slash at its end");
        }
        return plan_.wrong.empty();
    }

    std::optional<Output> named(const Backend* format) { return Output{destination_, Links::follow, format}; }

    std::optional<Output> derived(const Input& input, const OutputWish& wish, const Backend* format) {
        if (!input.is_standard_input() && destination_.empty() && !wish.folder.empty()) {
            const std::string name = join_path(directory_of(wish.relative), stem_of(input.path) + std::string(format->extension));
            return Output{join_path(wish.folder, name), Links::refuse, format, Shade::light, wish.folder};
        }
        if (!input.is_standard_input()) {
            const std::string_view beside = directory_of(destination_.empty() ? input.path : input.relative);
            const std::string name = join_path(beside, stem_of(input.path) + std::string(format->extension));
            return Output{join_path(destination_, name), Links::refuse, format, Shade::light, destination_};
        }
        if (destination_.empty() && formats_.size() == 1 && inputs_.size() == 1) return Output{"-", Links::follow, format};
        plan_.wrong.emplace_back("a map from standard input has no name of its own: say where its output goes with -o FILE");
        return std::nullopt;
    }

    // The dark picture stands behind its light one.
    void add_dark(std::vector<Output>& outputs, Shades shades) {
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            if (outputs[i].backend->name != "svg") continue;
            if (outputs[i].is_standard_output()) {
                if (shades == Shades::both_if_possible) continue;
                plan_.wrong.emplace_back("--dark-theme makes two pictures, and standard output takes one: name a file with -o FILE");
                return;
            }
            Output dark = outputs[i];
            dark.path = dark_path_of(dark.path);
            dark.shade = Shade::dark;
            dark.links = Links::refuse;  // nobody named it
            outputs.insert(outputs.begin() + static_cast<std::ptrdiff_t>(++i), std::move(dark));
        }
    }

    void check_names() {
        std::map<std::string, std::string> maps, taken, folded;  // identity -> input path
        for (const Input& input : inputs_) {
            if (!input.is_standard_input()) maps.emplace(real_path(input.path), input.path);
        }
        for (std::size_t i = 0; i < plan_.outputs.size(); ++i) {
            for (const Output& output : plan_.outputs[i]) {
                if (output.is_standard_output() || kind_of(output.path) == PathKind::other) continue;
                check(output, inputs_[i], maps, taken, folded);
            }
        }
    }

    using Names = std::map<std::string, std::string>;

    void check(const Output& output, const Input& input, const Names& maps, Names& taken, Names& folded) {
        if (!output.inside.empty() && !stays_in(output.inside, output.inside, folder_within(output))) {
            const bool is_written_so = normal_path(folder_within(output)).starts_with("..");
            plan_.wrong.push_back("the output " + escaped(output.path) + " would be written outside " + escaped(output.inside) +
                                  (is_written_so ? ", because the map lies outside the config's project: name a folder with -o FOLDER/"
                                                 : ", because a link leads out of it: remove the link"));
        }
        std::string identity = real_path(output.path);
        if (const auto map = maps.find(identity); !identity.empty() && map != maps.end()) {
            plan_.wrong.push_back("the output " + escaped(output.path) + " would overwrite the map " + escaped(map->second));
        }
        identity = identity_of(output.path);
        const auto [other, is_new] = taken.emplace(identity, input.path);
        if (!is_new) {
            plan_.wrong.push_back(other->second == input.path
                                      ? "the output " + escaped(output.path) + " would be written twice for " + escaped(input.path)
                                      : "the maps " + escaped(other->second) + " and " + escaped(input.path) +
                                            " would both be written to " + escaped(output.path));
            return;
        }
        const auto [alike, alone] = folded.emplace(folded_name(identity), output.path);
        if (!alone) {
            plan_.doubtful.push_back("the outputs " + escaped(alike->second) + " and " + escaped(output.path) + " " +
                                     std::string(difference_of_alike(identity_of(alike->second), identity)));
        }
    }

    const std::vector<Input>& inputs_;
    const std::string& destination_;
    std::vector<const Backend*> formats_;
    const std::vector<OutputWish>& wishes_;
    bool by_wish_;  // the call names no format
    OutputPlan plan_;
};

}  // namespace

std::string dark_path_of(const std::string& path) {
    constexpr std::size_t extension = 4;
    const bool has = lower(std::string(file_name_of(path))).ends_with(".svg") && file_name_of(path).size() > extension;
    return (has ? path.substr(0, path.size() - extension) : path) + ".dark.svg";
}

std::string stem_of(std::string_view path) {
    std::string_view name = file_name_of(path);
    const std::string_view whole = name;
    for (const std::string_view extension : {".yaml", ".yml", ".json"}) {
        if (name.ends_with(extension)) {
            name.remove_suffix(extension.size());
            break;
        }
    }
    if (name.ends_with(".journey")) name.remove_suffix(8);
    return std::string(name.empty() ? whole : name);
}

OutputPlan plan_outputs(const std::vector<Input>& inputs, const std::string& destination, std::vector<const Backend*> formats,
    const std::vector<const Backend*>& known, const std::vector<OutputWish>& wishes) {
    return Planner(inputs, destination, std::move(formats), wishes).plan(known);
}

}  // namespace journeymap
