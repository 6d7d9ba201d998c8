#include "driver/counterparts.h"

#include "support/escape.h"
#include "support/file.h"

namespace journeymap {

namespace {

void beside_each_other(const std::vector<Input>& inputs, const std::string& folder, Counterparts& found) {
    for (const Input& input : inputs) {
        if (input.is_standard_input()) {
            found.wrong.push_back("a map from standard input has no place below " + quoted(folder) + ": name the old map itself");
            continue;
        }
        std::string path = join_path(folder, input.relative);
        if (kind_of(path) == PathKind::file) {
            found.places.emplace_back(VersionPlace{path, path});
            continue;
        }
        found.missing.push_back(escaped(input.path) + ": there is no " + escaped(path) + " to compare it with, so it is drawn as it is");
        found.places.emplace_back();
    }
    if (found.missing.size() < inputs.size()) return;
    found.wrong.push_back("--compare: no map has its like below " + quoted(folder) + ", where " +
                          quoted(join_path(folder, inputs.front().relative)) + " would be looked for");
}

// Standard input is a version of the map that it is compared with, and uses the files that lie beside that.
VersionPlace place_of(const std::string& old, const Input& input) { return {old, old == "-" ? input.path : old}; }

}  // namespace

Counterparts find_counterparts(const std::vector<Input>& inputs, const std::string& old) {
    Counterparts found;
    if (inputs.empty()) return found;
    const PathKind kind = old == "-" ? PathKind::file : kind_of(old);
    if (kind == PathKind::directory) {
        beside_each_other(inputs, old, found);
        return found;
    }
    if (old.empty()) found.wrong.emplace_back("--compare: an empty name is not a map");
    if (kind == PathKind::missing && !old.empty()) found.wrong.push_back("--compare: there is no file or directory " + quoted(old));
    if (kind == PathKind::other) {
        found.wrong.push_back("--compare: " + quoted(old) +
                              " is neither a file nor a directory; to read from a pipe, connect it to "
                              "standard input and name -");
    }
    if (inputs.size() > 1) {
        found.wrong.push_back("--compare takes one old map for one map, and here are " + std::to_string(inputs.size()) +
                              ": name the directory that holds their old versions");
    }
    if (old == "-" && inputs.front().is_standard_input()) {
        found.wrong.emplace_back("standard input can be one of the two maps, not both");
    }
    found.places.emplace_back(place_of(old, inputs.front()));
    return found;
}

}  // namespace journeymap
