// Shapes as SVG elements with literal presentation attributes, and the gradients that they share. Used by svg.cpp.
#pragma once

#include <string>
#include <vector>

#include "journeymap/scene.h"
#include "support/xml_writer.h"

namespace journeymap {

// Each different gradient of a scene once, in the order met.
class SvgGradients {
public:
    SvgGradients(const Scene& scene, std::string_view id_prefix);

    bool empty() const { return gradients_.empty(); }
    void write(XmlWriter& xml) const;
    // Empty for a paint that is no gradient of this scene.
    std::string reference(const Paint& paint) const;

private:
    std::string name(std::size_t index) const;
    std::size_t find(const Paint& paint) const;

    std::string id_prefix_;
    std::vector<const Paint*> gradients_;
};

void write_color(XmlWriter& xml, std::string_view attribute, std::string_view opacity_attribute, Color color);
void write_shape(XmlWriter& xml, const Shape& shape, const SvgGradients& gradients);

// "M0 0L10 5" with the numbers of append_number.
void append_path_data(std::string& out, const Path& path);

}  // namespace journeymap
