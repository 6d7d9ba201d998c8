// The SVG backend: one self-contained file of literal attributes that any viewer draws alike and a screen reader can walk.
#include <optional>

#include "backends/drawable.h"
#include "backends/svg_fonts.h"
#include "backends/svg_glyphs.h"
#include "backends/svg_group.h"
#include "backends/svg_ids.h"
#include "backends/svg_inline.h"
#include "backends/svg_photo.h"
#include "backends/svg_shape.h"
#include "backends/svg_text.h"
#include "journeymap/backend.h"
#include "support/number.h"
#include "support/xml_writer.h"

namespace journeymap {

class SvgPainter {
public:
    SvgPainter(const Scene& scene, TextShaper& shaper, const BackendOptions& options, StyleAt style_at, std::string& out)
        : scene_(scene),
          style_at_(style_at),
          width_mm_(options.width_mm),
          out_(out),
          xml_(out),
          ids_(scene.id),
          gradients_(scene, ids_.prefix()),
          groups_(xml_, ids_, scene.language) {
        const SvgText text = options.svg_text;
        if (text == SvgText::outline) {
            glyphs_.emplace(scene, shaper, ids_.prefix());
            return;
        }
        fonts_.emplace(scene, shaper, ids_.prefix());
        if (text == SvgText::embed) fonts_->embed();
    }

    const std::optional<SvgFonts>& fonts() const { return fonts_; }

    void paint() {
        begin_document();
        write_definitions();
        write_background();
        for (const Item& item : scene_.items) {
            std::visit([this](const auto& it) { write(it); }, item);
        }
        groups_.end_all();
        xml_.end();
    }

private:
    void begin_document();
    void write_definitions();
    void write_background();

    void write(const Shape& shape) { write_shape(xml_, shape, gradients_); }
    void write(const TextLine& line) {
        if (glyphs_) return glyphs_->write_line(xml_, line);
        write_text_line(xml_, line, fonts_->lacks(line) ? LineWidth::unknown : LineWidth::measured, style_at_);
    }
    void write(const RoundPicture& picture) { write_photo(xml_, picture, ids_); }
    void write(const LinkBegin& link) { groups_.begin(link); }
    void write(const GroupBegin& group) { groups_.begin(group); }
    void write(LinkEnd end) { groups_.end(end); }
    void write(GroupEnd end) { groups_.end(end); }

    void write_length(std::string_view name, float px);

    const Scene& scene_;
    StyleAt style_at_;
    std::optional<double> width_mm_;
    std::string& out_;
    XmlWriter xml_;
    SvgIds ids_;
    SvgGradients gradients_;
    SvgGroups groups_;
    std::optional<SvgGlyphs> glyphs_;  // one of these two
    std::optional<SvgFonts> fonts_;
};

// The role is that of a document, not an image: an image's content is hidden from screen readers.
void SvgPainter::begin_document() {
    const std::string title_id = ids_.unique("title");
    const std::string description_id = ids_.unique("description");
    xml_.begin("svg");
    xml_.attribute("xmlns", "http://www.w3.org/2000/svg");
    std::string& box = xml_.open_raw("viewBox");
    box += "0 0 ";
    append_number(box, scene_.width);
    box += ' ';
    append_number(box, scene_.height);
    xml_.close_raw();
    write_length("width", scene_.width);
    write_length("height", scene_.height);
    if (!scene_.language.empty()) {
        xml_.attribute("lang", scene_.language);
        xml_.attribute("xml:lang", scene_.language);
    }
    xml_.attribute("role", "graphics-document document");
    // Within a page the title would be shown wherever a pointer rests on the picture.
    const bool in_page = style_at_ == StyleAt::sheet;
    xml_.attribute(in_page ? "aria-label" : "aria-labelledby", in_page ? std::string_view(scene_.title) : std::string_view(title_id));
    xml_.attribute("aria-describedby", description_id);
    if (fonts_) {
        xml_.attribute("font-family", fonts_->family_stack());
        xml_.attribute("font-size", svg_font_size);
        xml_.attribute("text-rendering", "geometricPrecision");  // letters stand where they were measured, at any zoom
    }

    if (!in_page) {
        xml_.begin("title");
        xml_.attribute("id", title_id);
        xml_.text(scene_.title);
        xml_.end();
    }
    xml_.begin("desc");
    xml_.attribute("id", description_id);
    xml_.text(scene_.description);
    xml_.end();
}

void SvgPainter::write_length(std::string_view name, float px) {
    if (!width_mm_) return xml_.attribute(name, px);
    std::string& length = xml_.open_raw(name);
    append_number(length, *width_mm_ * px / scene_.width);
    length += "mm";
    xml_.close_raw();
}

void SvgPainter::write_definitions() {
    if (style_at_ == StyleAt::element && fonts_ && fonts_->embeds_any()) {
        xml_.begin("style");
        xml_.raw({});
        fonts_->append_faces(out_);
        xml_.end();
    }
    const bool has_glyphs = glyphs_ && !glyphs_->empty();
    if (gradients_.empty() && !has_glyphs) return;
    xml_.begin("defs");
    gradients_.write(xml_);
    if (has_glyphs) glyphs_->write_definitions(xml_);
    xml_.end();
}

void SvgPainter::write_background() {
    xml_.begin("rect");
    xml_.attribute("width", scene_.width);
    xml_.attribute("height", scene_.height);
    write_color(xml_, "fill", "fill-opacity", scene_.background);
    xml_.end();
}

namespace {

// What is not written of it takes no memory, and a text that grows takes twice its size.
std::size_t room_for(const Scene& scene, SvgText text) { return 4096 + scene.items.size() * (text == SvgText::outline ? 800 : 150); }

Artefact make_svg(const Scene& scene, TextShaper& shaper, const BackendOptions& options) {
    Artefact artefact;
    if (!is_drawable(scene)) {
        artefact.problem = "the picture has no size that can be drawn; split the map into smaller ones";
        return artefact;
    }
    constexpr std::size_t usual_fonts = 160 << 10;  // four cuts of the Latin set
    artefact.bytes.reserve(room_for(scene, options.svg_text) + (options.svg_text == SvgText::embed ? usual_fonts : 0));
    SvgPainter painter(scene, shaper, options, StyleAt::element, artefact.bytes);
    painter.paint();
    return artefact;
}

}  // namespace

InlineSvg::InlineSvg(const Scene& scene, TextShaper& shaper, SvgText text, std::string& out) {
    BackendOptions options;
    options.svg_text = text;
    painter_ = std::make_unique<SvgPainter>(scene, shaper, options, StyleAt::sheet, out);
    out.reserve(out.size() + room_for(scene, text) + 8 * room_for(scene, SvgText::embed));  // for the tables of the page, too
    if (!painter_->fonts()) return;
    painter_->fonts()->append_faces(faces_);
    family_stack_ = painter_->fonts()->family_stack();
}

InlineSvg::~InlineSvg() = default;

void InlineSvg::paint() {
    painter_->paint();
    painter_.reset();
}

extern const Backend svg_backend;
const Backend svg_backend{"svg", ".svg", "scalable picture for web pages and documents, readable by screen readers", &make_svg};

}  // namespace journeymap
