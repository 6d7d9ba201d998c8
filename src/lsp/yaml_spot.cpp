#include "lsp/yaml_spot.h"

#include "lsp/yaml_scanner.h"

namespace journeymap {

YamlSpot yaml_spot(std::string_view text, std::uint32_t offset) { return YamlScanner(text, offset).scan(); }

std::vector<std::string_view> top_keys(std::string_view text) {
    return YamlScanner(text, static_cast<std::uint32_t>(text.size()) + 1).keys_of_top();
}

}  // namespace journeymap
