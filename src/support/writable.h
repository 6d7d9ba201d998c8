// Writable: whether a file could be written, asked before anything is. Used where what is made first would be in vain without it.
#pragma once

#include <string>

namespace journeymap {

// Why write_file would fail that follows links, as it would say it: "permission denied"; empty where nothing speaks against it.
std::string reason_against_writing(const std::string& path);

}  // namespace journeymap
