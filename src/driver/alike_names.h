// Alike names: names that are one on some file systems. Used where outputs and the pictures of pages get their names.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

// What all names have in common that a file system takes for one which looks neither at case nor at how accented letters are encoded.
std::string folded_name(std::string_view path);

// What is said of two names that are alike: what tells them apart, and where it does not.
std::string_view difference_of_alike(std::string_view a, std::string_view b);

}  // namespace journeymap
