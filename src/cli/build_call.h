// Build call: what makes one call of `build` the same as another, for its cache.
#pragma once

#include <string>

#include "cli/build_options.h"
#include "cli/command.h"

namespace journeymap {

// Whether what the call does may be kept: it concerns whole folders or many maps, nothing comes from or goes to the standard streams, and
// no clock has a say in it.
bool may_be_kept(const BuildWords& words, const Call& call);

// All that has a say in what the call does, besides files: the program, the directory, the words but -j, the environment and the terminal. Empty
// where that cannot be told.
std::string identity_of_call(const BuildWords& words, const Call& call);

// The name of its file in the cache folder: one for each directory and each way of calling there.
std::string index_name_of(const BuildWords& words, const Call& call);

}  // namespace journeymap
