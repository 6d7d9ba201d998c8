// Transcript: what a console was given to say, kept to be said later. Used where maps are built on several threads, and kept of maps that
// need not be built again.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace journeymap {

enum class SayingKind : std::uint8_t {
    note,     // for standard error, as it is to be written
    wrote,    // the same, that a file was written
    product,  // for standard output
};

struct Saying {
    SayingKind kind = SayingKind::note;
    std::string text;
};

using Transcript = std::vector<Saying>;

}  // namespace journeymap
