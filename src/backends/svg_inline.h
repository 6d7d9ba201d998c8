// A picture as an <svg> element for a page that keeps all its style in one sheet. Used by src/html.
#pragma once

#include <memory>
#include <string>

#include "journeymap/backend.h"

namespace journeymap {

class SvgPainter;

// The scene has to be drawable (backends/drawable.h), and to stay as it is until it is painted.
class InlineSvg {
public:
    // `out` is that of the page, to which it is painted.
    InlineSvg(const Scene& scene, TextShaper& shaper, SvgText text, std::string& out);
    ~InlineSvg();

    // Its fonts, as rules for the page's sheet; empty where none are embedded.
    const std::string& faces() const { return faces_; }
    // The value of font-family that names them; empty for text as outlines.
    const std::string& family_stack() const { return family_stack_; }
    // Appends the element, without a style sheet, once.
    void paint();

private:
    std::unique_ptr<SvgPainter> painter_;
    std::string faces_, family_stack_;
};

}  // namespace journeymap
