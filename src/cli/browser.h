// Browser: asks the desktop to open an address. Used by `preview --open`.
#pragma once

#include <string>

namespace journeymap {

// Starts xdg-open, found in the folders of PATH, and does not wait for it. Returns the problem, empty when it was started.
std::string open_in_browser(const std::string& address, const std::string& path);

}  // namespace journeymap
