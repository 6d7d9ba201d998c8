// File texts: what files are to hold that have not been written yet. Used where maps are fixed.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace journeymap {

using FileTexts = std::map<std::string, std::string, std::less<>>;  // by the real path; "-": standard input

inline const std::string* text_of(const FileTexts* texts, std::string_view path) {
    if (!texts) return nullptr;
    const auto found = texts->find(path);
    return found == texts->end() ? nullptr : &found->second;
}

}  // namespace journeymap
