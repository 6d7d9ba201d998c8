// The Markdown backend: the full text twin of a map. For readers who cannot see the picture, and for reviews: one fact a line, and
// nothing that moves when a neighbour changes (no numbering, no padded tables).
#include "backends/markdown_map.h"
#include "journeymap/backend.h"

namespace journeymap {

void MarkdownMap::write() {
    head();
    changes();
    scenario();
    objectives();
    personas();
    scorecard();
    extremes();
    stages();
    pain_table();
    opportunity_table();
    evidence();
    channels();
    teams();
    history();
}

namespace {

Artefact make_markdown(const Grid& grid, const Sources&, const BackendOptions&) {
    Artefact artefact;
    artefact.bytes.reserve(2048 + grid.columns.size() * 1024);
    if (grid.journey->right_to_left) artefact.bytes += "<div dir=\"rtl\">\n\n";
    MarkdownMap(grid, artefact.bytes).write();
    if (grid.journey->right_to_left) artefact.bytes += "\n</div>\n";
    return artefact;
}

}  // namespace

extern const Backend markdown_backend;
const Backend markdown_backend = {"markdown", ".md", "the whole map as text, for readers and for reviews", ReadsGrid(make_markdown)};

}  // namespace journeymap
