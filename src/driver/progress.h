// Progress: whether a map is better after edits than before. Used by what fixes maps.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "journeymap/finding.h"
#include "driver/map.h"

namespace journeymap {

// How far one file of a map was read, and what is wrong with it as a document.
struct ReadingState {
    enum class Phase : std::uint8_t { bytes, yaml, read };  // where reading ended
    Phase phase = Phase::bytes;
    std::uint32_t last_error = 0;            // where: the offset of the last error
    std::map<std::string_view, int> errors;  // by code; families 0 and 9
    int to_fix = 0;                          // findings with edits
    std::uint32_t last_to_fix = 0;           // where the last of them begins to change something
};

std::map<std::string, ReadingState> states_of(const Map& map);

// `edits` are those between the two, by path. Better: no file is read less far; one that was not read to its end is read farther than
// the edits; or, as in one that was, no kind of error has more findings than before, and there is less to mend,
// or what there is to mend is farther on.
bool is_better(const std::map<std::string, ReadingState>& before, const std::map<std::string, ReadingState>& after,
    const std::map<std::string, std::vector<Edit>>& edits);

}  // namespace journeymap
