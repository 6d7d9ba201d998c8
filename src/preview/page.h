// The page of a preview: it asks for a map's events, shows its picture and lists what was found. Used by preview.cpp.
#pragma once

#include <string>

namespace journeymap {

// The same for all maps; what it shows comes with the events.
std::string preview_page();

// Its Content-Security-Policy: its own style and script, its own server, nothing else.
std::string preview_policy();

}  // namespace journeymap
