// The tables of a scene in a tagged PDF: which groups are cells of which, in the order in which they are read, each with its place in the
// structure. Used by pdf_page.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "backends/pdf_structure.h"
#include "journeymap/scene.h"

namespace journeymap {

// A group that is the content of a cell: the items from its beginning to its end.
struct PdfCell {
    std::size_t begin = 0, end = 0;  // of the items; the end is behind the last
    const GroupBegin* group = nullptr;
    std::string_view stage;             // that it names, of those that head columns
    PdfStructure::Element element = 0;  // where its content goes; 0 before the table is in the structure
};

class PdfTables {
public:
    explicit PdfTables(const Scene& scene);

    // The cell that begins at an item; null where none does.
    const PdfCell* cell_at(std::size_t item) const;
    // The first of the cells within the items from `begin` on.
    const PdfCell* first_from(std::size_t begin) const;
    // Adds a table of a page to the structure and returns its cells row by row.
    std::vector<PdfCell> add(std::uint32_t table, const Scene& scene, std::size_t page, PdfStructure& structure) const;

private:
    // Which of how many tables it is and which stages it has, where there are several; and what the map shows.
    std::string summary_of(std::uint32_t table, const Scene& scene, std::size_t page, std::size_t pages) const;

    std::vector<PdfCell> cells_;  // in the order of the scene
};

}  // namespace journeymap
