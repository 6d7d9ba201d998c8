// The content security policy of a page: it may use the style sheet and the script that stand in it, told by their hashes, and nothing else.
#pragma once

#include <string>
#include <string_view>

namespace journeymap {

// "sha256-..." as Content-Security-Policy writes it.
std::string source_hash(std::string_view source);

std::string content_policy(std::string_view style, std::string_view script);

}  // namespace journeymap
