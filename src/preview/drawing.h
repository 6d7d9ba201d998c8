// Drawing: what one attempt to draw a map gave, and who makes it. Used by preview.cpp; the program fills it in (src/cli/preview.cpp).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "driver/inputs.h"

namespace journeymap {

struct PreviewFinding {
    std::string_view severity, code, rule;
    std::string place;  // "map.yaml:3:5"
    std::string message, help;
};

struct PreviewDrawing {
    std::string picture;                // SVG; empty: none could be drawn
    std::string title;                  // of the map; empty where it is not known
    std::vector<std::string> problems;  // what is wrong beside the findings, as texts that may have several lines
    std::vector<PreviewFinding> findings;
    int errors = 0, warnings = 0, infos = 0;
    std::vector<std::string> files;  // that it depends on, whether they are there or not
};

struct PreviewMaps {
    std::vector<Input> maps;
    std::vector<std::string> folders;  // where further ones could be found
};

struct PreviewSource {
    std::function<PreviewMaps()> list;
    std::function<PreviewDrawing(const Input&)> draw;
    std::function<void(const std::string&)> tell;  // a line for whoever started it
};

}  // namespace journeymap
