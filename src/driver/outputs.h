// Outputs: the name of every file that a build will write, worked out and checked before the first byte. Used by `build`.
#pragma once

#include <string>
#include <vector>

#include "driver/inputs.h"
#include "journeymap/backend.h"
#include "support/replacement.h"

namespace journeymap {

// In which of two themes a picture is drawn.
enum class Shade : unsigned char { light, dark };
// Whether each SVG is accompanied by a dark one, x.svg by x.dark.svg: never, where there is a name for it, or else the call is wrong.
enum class Shades : unsigned char { one, both_if_possible, light_and_dark };

struct Output {
    std::string path;  // "-": standard output
    Links links = Links::refuse;
    const Backend* backend = nullptr;
    Shade shade = Shade::light;
    std::string inside = {};  // the folder that was named for it, which no link found below that may lead out of; empty: none was

    bool is_standard_output() const { return path == "-"; }
};

struct OutputPlan {
    std::vector<std::vector<Output>> outputs;  // for each input, in order, its outputs in the order of the formats
    std::vector<std::string> wrong;            // sentences about the call: nothing should be done then
    std::vector<std::string> doubtful;         // sentences worth a warning
};

// What the project wants for a map where the call does not say it.
struct OutputWish {
    std::string folder;                   // ends in a slash; empty: beside the map
    std::string relative;                 // the map's path below that folder
    std::vector<const Backend*> formats;  // empty: the default
    Shades shades = Shades::one;
};

// `destination` is what -o said: empty (beside each map), "-", a directory (it ends in a slash or is one) or a file.
// No formats: what the file's extension says, else what the map's wish says, else the first of `known`. `wishes`: none, or one for each
// input.
OutputPlan plan_outputs(const std::vector<Input>& inputs, const std::string& destination, std::vector<const Backend*> formats,
    const std::vector<const Backend*>& known, const std::vector<OutputWish>& wishes = {});

// What the dark picture is called that belongs to a light one: parking.svg -> parking.dark.svg.
std::string dark_path_of(const std::string& path);

// A map's name without folders and without .journey.yaml, .yaml and the like: what its outputs are called.
std::string stem_of(std::string_view path);

}  // namespace journeymap
