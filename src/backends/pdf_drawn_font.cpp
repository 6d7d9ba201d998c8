// Glyphs as drawings, for fonts that cannot or may not be embedded and for those whose glyphs are pictures (emoji).
#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>

#include "backends/cairo_png.h"
#include "backends/pdf_font.h"
#include "support/number.h"

namespace journeymap {
namespace {

constexpr std::size_t glyphs_in_font = 255;  // codes are one byte; 0 is left out, because some readers end a text there

unsigned without_alpha(unsigned channel, unsigned alpha) { return alpha == 0 ? 0 : std::min(255u, (channel * 255 + alpha / 2) / alpha); }

struct Pixels {
    int width = 0, height = 0;
    std::string colors, opacity;
};

Pixels decode(std::string_view png) {
    Pixels pixels;
    const CairoSurface surface = read_png(png);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return pixels;
    const cairo_format_t format = cairo_image_surface_get_format(surface.get());
    if (format != CAIRO_FORMAT_ARGB32 && format != CAIRO_FORMAT_RGB24) return pixels;
    pixels.width = cairo_image_surface_get_width(surface.get());
    pixels.height = cairo_image_surface_get_height(surface.get());
    const unsigned char* row = cairo_image_surface_get_data(surface.get());
    for (int y = 0; y < pixels.height; ++y, row += cairo_image_surface_get_stride(surface.get())) {
        for (int x = 0; x < pixels.width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, row + std::ptrdiff_t{4} * x, 4);
            const unsigned alpha = format == CAIRO_FORMAT_RGB24 ? 255 : pixel >> 24;
            for (const int shift : {16, 8, 0}) pixels.colors += static_cast<char>(without_alpha(pixel >> shift & 0xFF, alpha));
            pixels.opacity += static_cast<char>(alpha);
        }
    }
    return pixels;
}

PdfRef add_image(PdfFile& file, const Pixels& pixels) {
    const std::string size = "/Type/XObject/Subtype/Image/BitsPerComponent 8/Width " + std::to_string(pixels.width) + "/Height " +
                             std::to_string(pixels.height) + "/ColorSpace/";
    std::string entries = size + "DeviceRGB/SMask ";
    append_ref(entries, file.add_stream(size + "DeviceGray", pixels.opacity));
    return file.add_stream(entries, pixels.colors);
}

void append_path_glyph(std::string& out, const Path& path, double advance) {
    if (path.points.empty()) return append_operator(out, {advance, 0, 0, 0, 0, 0}, "d1");
    const auto [left, right] = std::ranges::minmax(path.points, {}, &Point::x);
    const auto [top, bottom] = std::ranges::minmax(path.points, {}, &Point::y);
    append_operator(out, {advance, 0, left.x, top.y, right.x, bottom.y}, "d1");
    append_pdf_path(out, path);
    out += "f\n";
}

// One font of at most 255 glyphs.
class DrawnFont {
public:
    DrawnFont(PdfFile& file, GlyphOutlines& outlines, FontId font, float unit)
        : file_(file), outlines_(outlines), font_(font), unit_(unit) {}

    unsigned add(std::uint32_t glyph, double advance, const std::string& text) {
        const unsigned code = static_cast<unsigned>(texts_.size()) + 1;
        texts_[code] = text;
        std::string content;
        const GlyphPicture& picture = outlines_.picture(font_, glyph);
        if (!picture.png.empty()) {
            append_operator(content, {advance, 0}, "d0");
            append_picture(content, picture, code);
        } else {
            append_path_glyph(content, outlines_.outline(font_, glyph), advance);
        }
        const std::string name = "/g" + std::to_string(code);
        procedures_ += name + " ";
        append_ref(procedures_, file_.add_stream("", content));
        names_ += name;
        append_number(widths_, advance);
        widths_ += ' ';
        return code;
    }
    bool full() const { return texts_.size() == glyphs_in_font; }

    PdfRef finish() {
        const std::string last = std::to_string(texts_.size());
        std::string out = "<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FirstChar 1/LastChar " + last + "/FontMatrix[";
        append_unit(out);
        out += " 0 0 -";
        append_unit(out);
        out += " 0 0]/Widths[" + widths_ + "]/CharProcs<<" + procedures_ + ">>/Encoding<</Type/Encoding/Differences[1" + names_ +
               "]>>/Resources<<";
        if (!images_.empty()) out += "/XObject<<" + images_ + ">>";
        out += ">>/ToUnicode ";
        append_ref(out, add_to_unicode(file_, texts_, 2));
        return file_.add(out + ">>");
    }

private:
    PdfFile& file_;
    GlyphOutlines& outlines_;
    FontId font_;
    float unit_;
    std::map<unsigned, std::string> texts_;
    std::string procedures_, names_, widths_, images_;

    // Millionths: a font unit is about a thousandth of an em.
    void append_unit(std::string& out) const {
        const std::string digits = std::to_string(1000000 + std::lround(double{unit_} * 1000000));
        out += "0." + digits.substr(1);
    }
    void append_picture(std::string& content, const GlyphPicture& picture, unsigned code) {
        const Pixels pixels = decode(picture.png);
        if (pixels.width <= 0 || pixels.height <= 0) return;
        const std::string name = "/I" + std::to_string(code);
        images_ += name + " ";
        append_ref(images_, add_image(file_, pixels));
        content += "q\n";
        append_operator(
            content, {picture.box.width, 0, 0, -picture.box.height, picture.box.x, double{picture.box.y} + picture.box.height}, "cm");
        content += name + " Do\nQ\n";
    }
};

}  // namespace

void embed_drawn_glyphs(
    PdfFile& file, GlyphOutlines& outlines, FontId font, const PdfGlyphTexts& texts, int number, PdfEmbedded& embedded) {
    const float unit = outlines.unit(font, 1);
    std::string resource;
    std::unique_ptr<DrawnFont> drawn;
    for (const auto& [glyph, text] : texts) {
        if (!drawn) {
            resource = "D" + std::to_string(number) + "x" + std::to_string(embedded.fonts.size());
            drawn = std::make_unique<DrawnFont>(file, outlines, font, unit);
        }
        const double advance = std::round(outlines.advance(font, glyph));
        embedded.glyphs[glyph] = {resource, drawn->add(glyph, advance, text), 2, advance * double{unit}};
        if (!drawn->full()) continue;
        embedded.fonts.emplace_back(resource, drawn->finish());
        drawn.reset();
    }
    if (drawn) embedded.fonts.emplace_back(resource, drawn->finish());
}

// Past 255 the characters stay unsaid, which no script written from right to left comes near.
void embed_silent_glyphs(PdfFile& file, PdfSilentFont& silent) {
    if (silent.glyphs.empty()) return;
    std::map<unsigned, std::string> texts;
    std::string names, widths, procedures;
    std::string nothing;
    append_operator(nothing, {0, 0, 0, 0, 0, 0}, "d1");
    const PdfRef procedure = file.add_stream("", nothing);
    for (auto& [text, glyph] : silent.glyphs) {
        if (texts.size() == glyphs_in_font) break;
        const unsigned code = static_cast<unsigned>(texts.size()) + 1;
        texts[code] = text;
        glyph = {std::string(silent_font_name), code, 2, 0};
        const std::string name = "/s" + std::to_string(code);
        append_ref(procedures += name + " ", procedure);
        names += name;
        widths += "0 ";
    }
    std::string out = "<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FirstChar 1/LastChar " + std::to_string(texts.size()) +
                      "/FontMatrix[0.001 0 0 0.001 0 0]/Resources<<>>/Widths[" + widths + "]/CharProcs<<" + procedures +
                      ">>/Encoding<</Type/Encoding/Differences[1" + names + "]>>/ToUnicode ";
    append_ref(out, add_to_unicode(file, texts, 2));
    silent.font = file.add(out + ">>");
}

}  // namespace journeymap
