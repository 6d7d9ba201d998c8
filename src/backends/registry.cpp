// The list of backends, in the order in which they are listed to users. To add one: its file, its declaration and its name here.
#include <algorithm>

#include "journeymap/backend.h"

namespace journeymap {

extern const Backend svg_backend;
extern const Backend png_backend;
extern const Backend pdf_backend;
extern const Backend html_backend;
extern const Backend markdown_backend;
extern const Backend report_backend;
extern const Backend json_backend;
extern const Backend csv_backend;
extern const Backend mermaid_backend;
extern const Backend text_backend;

std::vector<const Backend*> backends() {
    return {&svg_backend, &png_backend, &pdf_backend, &html_backend, &markdown_backend, &report_backend, &json_backend, &csv_backend,
        &mermaid_backend, &text_backend};
}

const Backend* find_backend(std::string_view name) {
    const std::vector<const Backend*> known = backends();
    const auto found = std::find_if(known.begin(), known.end(), [&](const Backend* backend) { return backend->name == name; });
    return found == known.end() ? nullptr : *found;
}

}  // namespace journeymap
