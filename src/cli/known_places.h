// Known places: by which folders and links files were reached, so that a folder or a file that a link has taken the place of is not taken for
// what it was. Used by the cache of `build`.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/build_index.h"

namespace journeymap {

class KnownPlaces {
public:
    // All folders that its path names, and itself where it is a link.
    void add(const KnownFile& file);
    std::vector<KnownPlace> take() { return std::move(places_); }

    static bool is_same(const KnownPlace& place);

private:
    void add_folder(std::string_view folder);
    void add_place(std::string path);

    std::set<std::string, std::less<>> folders_, links_;
    std::vector<KnownPlace> places_;
};

}  // namespace journeymap
