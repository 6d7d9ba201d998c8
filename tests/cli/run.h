// Run: one call of the real program, with its streams caught. Used by the tests of the command line's contract.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

struct Outcome {
    int status = -1;  // exit status, or 128 + the signal that ended it
    std::string out, err;
};

struct Run {
    std::vector<std::string> words;
    std::string directory = ".";
    std::string input;
    std::map<std::string, std::string> environment;  // and PATH, where it is not here; nothing else is set
    std::optional<std::string> output_to;            // a path that standard output is opened on, for writing
    bool output_closed = false;
    bool reader_gone = false;  // standard output is a pipe that nobody reads
    long largest_file = -1;    // bytes; the limit that SIGXFSZ is about
    bool as_nobody = false;    // give up root, for whom nothing is unwritable
};

Outcome run(const Run& run);
