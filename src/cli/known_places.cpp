#include "cli/known_places.h"

#include "support/file.h"

namespace journeymap {

bool KnownPlaces::is_same(const KnownPlace& place) {
    if (!place.real.empty()) return real_path(place.path) == place.real;
    const std::optional<FileStamp> stamp = stamp_of(place.path, Links::refuse);
    return stamp && !stamp->is_link();
}

void KnownPlaces::add(const KnownFile& file) {
    add_folder(directory_of(file.path));
    if (file.is_link && links_.insert(file.path).second) add_place(file.path);
}

void KnownPlaces::add_folder(std::string_view folder) {
    if (folders_.contains(folder)) return;
    folders_.emplace(folder);
    add_place(std::string(folder));
    add_folder(directory_of(folder));
}

void KnownPlaces::add_place(std::string path) {
    const std::optional<FileStamp> stamp = stamp_of(path, Links::refuse);
    std::string real = stamp && stamp->is_link() ? real_path(path) : std::string();
    places_.push_back({std::move(path), std::move(real)});
}

}  // namespace journeymap
