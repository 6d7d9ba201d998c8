#include "cli/columns.h"

#include <algorithm>

#include "support/utf8.h"

namespace journeymap {

std::string in_columns(const Table& table) {
    std::vector<std::size_t> widths;
    for (const Row& cells : table) {
        widths.resize(std::max(widths.size(), cells.size()));
        for (std::size_t i = 0; i < cells.size(); ++i) widths[i] = std::max(widths[i], count_characters(cells[i]));
    }
    std::string text;
    for (const Row& cells : table) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            text += cells[i];
            if (i + 1 < cells.size()) text.append(widths[i] + 2 - count_characters(cells[i]), ' ');
        }
        text += '\n';
    }
    return text;
}

}  // namespace journeymap
