#include "backends/svg_glyphs.h"

#include <charconv>
#include <cmath>

#include "backends/drawable.h"
#include "backends/svg_shape.h"
#include "support/base64.h"
#include "support/number.h"

namespace journeymap {
namespace {

// Definitions are drawn on this many units per em, whatever the font has: fine enough for whole numbers, and Inter's own.
constexpr float em = 2048;

// Path data in whole units, each point relative to the one before, which is the shortest.
class RelativePath {
public:
    explicit RelativePath(std::string& out) : out_(out) {}

    void append(const Path& path, float unit) {
        const Point* point = path.points.data();
        for (const Verb verb : path.verbs) {
            const int count = verb == Verb::close ? 0 : verb == Verb::cubic ? 3 : 1;
            out_ += verb == Verb::move ? 'm' : verb == Verb::line ? 'l' : verb == Verb::cubic ? 'c' : 'z';
            Place place = here_;
            for (int i = 0; i < count; ++i, ++point) {
                place = {std::lround(point->x * unit), std::lround(point->y * unit)};
                append_number(place.x - here_.x, i == 0);
                append_number(place.y - here_.y, false);
            }
            here_ = verb == Verb::close ? start_ : place;
            if (verb == Verb::move) start_ = here_;
        }
    }

private:
    struct Place {
        long x = 0, y = 0;
    };

    // A minus sign separates as well as a blank.
    void append_number(long value, bool first) {
        if (!first && value >= 0) out_ += ' ';
        journeymap::append_number(out_, static_cast<double>(value));
    }

    std::string& out_;
    Place here_, start_;
};

void append_scale(std::string& out, float scale) {
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, scale, std::chars_format::fixed, 6).ptr;
    out.append(buffer, end);
}

}  // namespace

SvgGlyphs::SvgGlyphs(const Scene& scene, TextShaper& shaper, std::string_view id_prefix) : outlines_(shaper) {
    for (const Item& item : scene.items) {
        const auto* line = std::get_if<TextLine>(&item);
        if (line == nullptr || !is_drawable(*line)) continue;
        std::vector<Glyph>& visible = lines_.emplace_back();
        for (const Glyph& glyph : shaper.glyphs(line->text, line->style, scene.language, line->right_to_left)) {
            if (!is_visible(glyph)) continue;
            visible.push_back(glyph);
            std::string& id = ids_[{glyph.font, glyph.id}];
            if (id.empty()) id = std::string(id_prefix) + 'f' + std::to_string(glyph.font) + 'g' + std::to_string(glyph.id);
        }
    }
}

bool SvgGlyphs::is_visible(const Glyph& glyph) {
    if (!std::isfinite(glyph.x) || !std::isfinite(glyph.y)) return false;
    return !outlines_.picture(glyph.font, glyph.id).png.empty() || !outlines_.outline(glyph.font, glyph.id).verbs.empty();
}

void SvgGlyphs::write_definitions(XmlWriter& xml) {
    for (const auto& [key, id] : ids_) {
        const auto [font, glyph] = key;
        const float unit = outlines_.unit(font, em);
        const GlyphPicture& picture = outlines_.picture(font, glyph);
        if (!picture.png.empty()) {
            write_picture(xml, picture, id, unit);
            continue;
        }
        xml.begin("path");
        xml.attribute("id", id);
        RelativePath(xml.open_raw("d")).append(outlines_.outline(font, glyph), unit);
        xml.close_raw();
        xml.end();
    }
}

void SvgGlyphs::write_picture(XmlWriter& xml, const GlyphPicture& picture, const std::string& id, float unit) {
    xml.begin("image");
    xml.attribute("id", id);
    xml.attribute("x", picture.box.x * unit);
    xml.attribute("y", picture.box.y * unit);
    xml.attribute("width", picture.box.width * unit);
    xml.attribute("height", picture.box.height * unit);
    xml.attribute("preserveAspectRatio", "none");
    std::string& href = xml.open_raw("href");
    href += "data:image/png;base64,";
    append_base64(href, picture.png);
    xml.close_raw();
    xml.end();
}

void SvgGlyphs::append_use(std::string& out, const Glyph& glyph, float size) const {
    out += "<use href=\"#";
    out += ids_.at({glyph.font, glyph.id});
    out += "\" x=\"";
    append_number(out, std::round(glyph.x * em / size));
    const double y = std::round(glyph.y * em / size);
    if (y != 0) {
        out += "\" y=\"";
        append_number(out, y);
    }
    out += "\"/>";
}

void SvgGlyphs::write_line(XmlWriter& xml, const TextLine& line) {
    if (!is_drawable(line) || next_line_ == lines_.size()) return;
    xml.begin("g");
    xml.attribute("role", "img");
    xml.attribute("aria-label", line.text);
    write_color(xml, "fill", "fill-opacity", line.color);
    std::string& transform = xml.open_raw("transform");
    transform += "translate(";
    append_number(transform, line.x);
    transform += ' ';
    append_number(transform, line.y);
    transform += ")scale(";
    append_scale(transform, line.style.size / em);
    transform += ')';
    xml.close_raw();

    std::string uses;
    for (const Glyph& glyph : lines_[next_line_]) append_use(uses, glyph, line.style.size);
    ++next_line_;
    xml.raw(uses);
    xml.end();
}

}  // namespace journeymap
