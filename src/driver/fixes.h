// Fixes: carries out the edits of findings on maps and on the files they use, reads them again, and goes on until there is nothing left
// that can be fixed. Nothing is written before write(). Used by `check --fix` and `check --diff`.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/patch.h"
#include "driver/map.h"
#include "support/replacement.h"

namespace journeymap {

struct FixedFile {
    std::string name;  // to print
    std::string path;  // real; "-": standard input
    Patch patch;
    int findings = 0;  // how many are fixed in it
};

class Fixes {
public:
    // Fixes one map as far as it goes. Files that several maps use are fixed once.
    void fix(const Input& input, MapOptions options);

    // The files that would change, in the order in which they were met.
    std::vector<const FixedFile*> changed() const;

    // Sentences about maps that could not be read.
    const std::vector<std::string>& unreadable() const { return unreadable_; }

    // Writes one of them, unless somebody else has written it meanwhile.
    static WriteResult write(const FixedFile& file);

private:
    struct Choice {
        std::vector<const Finding*> findings;
        std::map<std::string, std::vector<Edit>> edits;  // by path
    };
    Choice choose(const Map& map) const;
    Choice only(const Map& map, const Finding& finding) const;
    std::string path_of(const Map& map, std::uint32_t source) const;
    // Carries the edits out and reads the map again; takes them back where the map is no better.
    bool try_out(Map& map, const Choice& choice, const Input& input, const MapOptions& options);
    void adopt(const Map& map, const Choice& choice);
    void refuse(const Map& map, const Finding& finding);
    std::string identity(const Map& map, const Finding& finding) const;

    std::vector<FixedFile> files_;
    FileTexts texts_;
    std::set<std::string> refused_;
    std::vector<std::string> unreadable_;
};

}  // namespace journeymap
