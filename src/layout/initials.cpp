#include "layout/initials.h"

#include "text/cluster.h"

namespace journeymap {

std::string initials(std::string_view name) {
    std::string result;
    int taken = 0;
    bool at_start = true;
    for (std::size_t i = 0; i < name.size() && taken < 2;) {
        const auto end = cluster_end(name, i);
        const auto letter = name.substr(i, end - i);
        if (taken > 0 && (letter.front() == ',' || letter.front() == '(')) break;
        if (letter == " " || letter == "-") {
            at_start = true;
        } else if (at_start) {
            result += letter;
            ++taken;
            at_start = false;
        }
        i = end;
    }
    return result;
}

}  // namespace journeymap
