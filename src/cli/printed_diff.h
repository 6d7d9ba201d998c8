// Printed diff: a difference of files on standard output, as a patch in a file and harmless to what else reads it. Used by `check --diff` and
// `embed --check`.
#pragma once

#include <string>

#include "cli/console.h"

namespace journeymap {

enum class DiffUse : unsigned char {
    to_apply,  // a program may read it
    to_read,   // another call does what it shows
};

// In a file it is a patch, byte for byte. On a terminal, and where it is only to be read, what cannot be seen is shown by its number. Whatever
// else reads it may be the log of a service: what would be a command there is none any more. That the patch is none then is said.
ExitStatus print_diff(const std::string& diff, DiffUse use, const Console& console);

}  // namespace journeymap
