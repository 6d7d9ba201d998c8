// File URIs: how editors name files. Used by the language server.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace journeymap {

// The path of a file: URI, percent signs decoded; nothing for another scheme ("untitled:Untitled-1") or another machine.
std::optional<std::string> path_of_uri(std::string_view uri);
// The URI of an absolute path.
std::string uri_of_path(std::string_view path);

}  // namespace journeymap
