// State: what is known about a map, as the page's script reads it (preview.js) and as a line for a terminal. Used by preview.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

struct ShownMap;

// A server-sent event with one JSON object: `maps`, and where there is one, the `map` with all that is known. Its picture is left out where
// the page shows that one already.
std::string state_event(const std::vector<std::string_view>& maps, const ShownMap* map, std::string_view shown_picture);

// "parking.yaml: drawn in 12 ms, 1 warning", "parking.yaml: cannot be drawn: 2 errors".
std::string status_line(const ShownMap& map);

}  // namespace journeymap
