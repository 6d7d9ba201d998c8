// Log text: what goes to a terminal or the log of a continuous integration, without anything that such a system takes for a command.
// Used by everything that prints text from a map, a path or an argument.
#pragma once

#include <string>

namespace journeymap {

// GitHub and Azure run lines that start with `::` and the text `##[` or `##vso[` anywhere; TeamCity `##teamcity[`. The first colon
// becomes `\u{3a}` and the second sign `\u{23}`; all else stays as it is.
std::string without_commands(std::string text);

}  // namespace journeymap
