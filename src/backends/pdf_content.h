// The operators of a PDF page's content: numbers, colours, paths. Used by what paints on pages and by glyphs that are drawn.
#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "backends/pdf_file.h"
#include "journeymap/scene.h"

namespace journeymap {

void append_operator(std::string& out, std::initializer_list<double> numbers, std::string_view name);
void append_pdf_path(std::string& out, const Path& path);

// What the content of pages names and the file holds once: transparencies, gradients and photos.
class PdfResources {
public:
    explicit PdfResources(PdfFile& file) : file_(file) {}

    // The name of a state that paints with this opacity.
    std::string opacity(float alpha);
    // The name of a gradient from the top to the bottom of a box.
    std::string gradient(const Paint& paint, float top, float bottom);
    // The name of a photo.
    std::string photo(const std::shared_ptr<const Photo>& photo);
    // Their entries in a resource dictionary.
    std::string entries() const;

private:
    PdfFile& file_;
    std::map<std::string, PdfRef> states_;
    std::map<std::string, std::pair<std::string, PdfRef>> gradients_;      // by what is written: the name and the object
    std::vector<std::pair<std::shared_ptr<const Photo>, PdfRef>> photos_;  // named by their place here
};

// Without its stroke.
Rectangle bounds_of(const Shape& shape);
// Shapes of a scene, in its units.
void append_shape(std::string& out, const Shape& shape, PdfResources& resources);
void append_photo(std::string& out, const RoundPicture& picture, PdfResources& resources);
// "0.1 0.2 0.3 rg" and, where it is not opaque, the state for that; the caller saves and restores the state.
void append_fill_color(std::string& out, Color color, PdfResources& resources);

}  // namespace journeymap
