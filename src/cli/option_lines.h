// Option lines: the options of a command, read from its help, which names every one. Used by `completions`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

struct OptionLine {
    std::string letter;   // "o" of -o; empty: none
    std::string name;     // "output"
    std::string value;    // "PLACE"; empty: it takes none
    std::string summary;  // what it is, up to the first ';', ':' or ','
};

// Of lines like "  -o, --output PLACE    a file, a directory or - for standard output".
std::vector<OptionLine> option_lines(std::string_view help);

}  // namespace journeymap
