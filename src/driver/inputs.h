// Inputs: which maps a call means. Files have any name, a directory stands for its *.journey.yaml and *.journey.yml below, `-` is
// standard input. Used by the commands that read maps.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

struct Input {
    std::string path;      // as given, or as found below a directory
    std::string relative;  // what is mirrored below an output directory: the file's name, or its path below the directory given

    bool is_standard_input() const { return path == "-"; }
};

struct InputPlan {
    std::vector<Input> inputs;            // in the order of the call; what a directory stands for is sorted by its bytes; each file once
    std::vector<std::string> wrong;       // sentences about the call: nothing should be done then
    std::vector<std::string> unreadable;  // sentences about directories that could not be read
    std::vector<std::string> links;       // below directories, with names of maps: they are passed over
    std::vector<std::string> asked;       // the arguments
    std::vector<std::string> folders;     // all in which maps were looked for
    std::uint64_t listing = 0;            // a fingerprint of the inputs and links as they were found
};

// One of several jobs that share the maps of a call: of `count` it is the one with `index`, from 0.
struct Shard {
    std::size_t index = 0, count = 1;
};

// Leaves the inputs that are this job's: dealt out one by one in their order, so that all jobs together have each map once, and no job has
// more than one map more than another.
void keep_shard(InputPlan& plan, const Shard& shard);

// Whether a directory stands for files with this name too.
bool is_map_name(std::string_view name);

// Empty arguments mean the current directory. Links and directories whose name starts with a dot are not followed.
InputPlan find_inputs(const std::vector<std::string>& arguments);

}  // namespace journeymap
