// Depfile: which files a build's outputs depend on, as Make and Ninja read it. Used by `build --deps`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "driver/builder.h"

namespace journeymap {

// The files that were read for a build: the map, what it uses, its data and photos, the map it is compared with.
std::vector<std::string> files_read(const Build& build);

struct Dependencies {
    std::vector<std::string> outputs, inputs;  // paths
};

// A name that Make or Ninja would read as another one, whatever is written, and the sign that it is about.
struct UnwritableName {
    std::string name, sign;
};
// The first of them; none: all can be written.
std::optional<UnwritableName> unwritable_name(const std::vector<Dependencies>& rules);

// "out.svg out.png: map.yaml people.yaml", a rule for each; blanks, `#` and `:` in names written as both want them.
// An empty rule for each input follows, so that one that is gone stops nothing.
std::string depfile_text(const std::vector<Dependencies>& rules);

}  // namespace journeymap
