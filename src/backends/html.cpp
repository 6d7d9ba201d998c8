// The HTML backend: the picture and the report in one page that needs nothing else. Its parts are in src/html.
#include "backends/drawable.h"
#include "html/page.h"
#include "journeymap/backend.h"

namespace journeymap {

namespace {

Artefact make_html(const PageMatter& matter, TextShaper& shaper, const BackendOptions& options) {
    Artefact artefact;
    if (!is_drawable(matter.picture)) {
        artefact.problem = "the picture has no size that can be drawn; split the map into smaller ones";
        return artefact;
    }
    write_page(matter, shaper, options, artefact.bytes);
    return artefact;
}

}  // namespace

extern const Backend html_backend;
const Backend html_backend = {
    "html", ".html", "one page with the picture, the report and the whole map as tables; needs nothing else", WritesPage(make_html)};

}  // namespace journeymap
