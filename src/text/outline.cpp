#include "text/outline.h"

#include <hb-ot.h>
#include <hb.h>

#include "support/releaser.h"

namespace journeymap {
namespace {

using FontHandle = std::unique_ptr<hb_font_t, Releaser<hb_font_destroy>>;
using FaceHandle = std::unique_ptr<hb_face_t, Releaser<hb_face_destroy>>;
using BlobHandle = std::unique_ptr<hb_blob_t, Releaser<hb_blob_destroy>>;
using DrawHandle = std::unique_ptr<hb_draw_funcs_t, Releaser<hb_draw_funcs_destroy>>;

std::uint64_t key(FontId font, std::uint32_t glyph) { return std::uint64_t{font} << 32 | glyph; }

// HarfBuzz calls these with y up.
Path& path_of(void* data) { return *static_cast<Path*>(data); }

void move_to(hb_draw_funcs_t*, void* path, hb_draw_state_t*, float x, float y, void*) { path_of(path).move(x, -y); }
void line_to(hb_draw_funcs_t*, void* path, hb_draw_state_t*, float x, float y, void*) { path_of(path).line(x, -y); }
void close_path(hb_draw_funcs_t*, void* path, hb_draw_state_t*, void*) { path_of(path).close(); }
// Quadratic curves are not set: HarfBuzz then gives them as cubic ones.
void cubic_to(hb_draw_funcs_t*, void* path, hb_draw_state_t*, float ax, float ay, float bx, float by, float x, float y, void*) {
    path_of(path).cubic({ax, -ay}, {bx, -by}, {x, -y});
}

DrawHandle make_draw_functions() {
    DrawHandle functions(hb_draw_funcs_create());
    hb_draw_funcs_set_move_to_func(functions.get(), move_to, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(functions.get(), line_to, nullptr, nullptr);
    hb_draw_funcs_set_cubic_to_func(functions.get(), cubic_to, nullptr, nullptr);
    hb_draw_funcs_set_close_path_func(functions.get(), close_path, nullptr, nullptr);
    return functions;
}

Path draw(hb_font_t* font, std::uint32_t glyph) {
    const DrawHandle functions = make_draw_functions();
    Path path;
#if HB_VERSION_ATLEAST(7, 0, 0)
    hb_font_draw_glyph(font, glyph, functions.get(), &path);
#else
    hb_font_get_glyph_shape(font, glyph, functions.get(), &path);
#endif
    return path;
}

}  // namespace

struct GlyphOutlines::OpenFont {
    FontHandle font;
    std::vector<BlobHandle> pictures;  // keep the bytes that GlyphPicture::png points to
};

GlyphOutlines::GlyphOutlines(TextShaper& shaper) : shaper_(shaper) {}
GlyphOutlines::~GlyphOutlines() = default;

GlyphOutlines::OpenFont& GlyphOutlines::open(FontId id) {
    if (fonts_.size() <= id) fonts_.resize(id + 1u);
    if (fonts_[id]) return *fonts_[id];
    const FontData& data = shaper_.font(id);
    const BlobHandle blob(
        hb_blob_create(data.bytes.data(), static_cast<unsigned>(data.bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    const FaceHandle face(hb_face_create(blob.get(), data.index));
    fonts_[id] = std::make_unique<OpenFont>();
    fonts_[id]->font.reset(hb_font_create(face.get()));  // its scale is the font's own units
    return *fonts_[id];
}

float GlyphOutlines::unit(FontId font, float size) {
    const auto units = static_cast<float>(hb_face_get_upem(hb_font_get_face(open(font).font.get())));
    return units > 0 ? size / units : 0;
}

std::uint32_t GlyphOutlines::glyph(FontId font, char32_t c) {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(open(font).font.get(), c, &glyph) ? glyph : 0;
}

float GlyphOutlines::advance(FontId font, std::uint32_t glyph) {
    return static_cast<float>(hb_font_get_glyph_h_advance(open(font).font.get(), glyph));
}

const Path& GlyphOutlines::outline(FontId font, std::uint32_t glyph) {
    const auto known = outlines_.find(key(font, glyph));
    if (known != outlines_.end()) return known->second;
    return outlines_.emplace(key(font, glyph), draw(open(font).font.get(), glyph)).first->second;
}

const GlyphPicture& GlyphOutlines::picture(FontId font, std::uint32_t glyph) {
    const auto [entry, added] = pictures_.try_emplace(key(font, glyph));
    GlyphPicture& picture = entry->second;
    if (!added || !shaper_.font(font).color_bitmaps) return picture;

    OpenFont& opened = open(font);
    BlobHandle blob(hb_ot_color_glyph_reference_png(opened.font.get(), glyph));
    unsigned size = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &size);
    hb_glyph_extents_t box;
    if (size == 0 || !hb_font_get_glyph_extents(opened.font.get(), glyph, &box)) return picture;
    picture.png = {bytes, size};
    picture.box = {static_cast<float>(box.x_bearing), static_cast<float>(-box.y_bearing), static_cast<float>(box.width),
        static_cast<float>(-box.height), 0};
    opened.pictures.push_back(std::move(blob));
    return picture;
}

}  // namespace journeymap
