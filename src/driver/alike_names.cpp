#include "driver/alike_names.h"

#include "support/ascii.h"
#include "text/decomposed.h"

namespace journeymap {

std::string folded_name(std::string_view path) { return lowered_ascii(decomposed(path)); }

std::string_view difference_of_alike(std::string_view a, std::string_view b) {
    if (decomposed(a) == decomposed(b)) return "differ only in how accented letters are encoded: on macOS they are one file";
    return "differ only in upper and lower case: on macOS and Windows they are one file";
}

}  // namespace journeymap
