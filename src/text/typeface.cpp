#include "text/typeface.h"

#include <hb-ot.h>

#include <utility>

namespace journeymap {
namespace {

constexpr hb_tag_t os2_table = HB_TAG('O', 'S', '/', '2');

bool has_table(hb_face_t* face, hb_tag_t tag) {
    auto* table = hb_face_reference_table(face, tag);
    const bool there = hb_blob_get_length(table) > 0;
    hb_blob_destroy(table);
    return there;
}

// OS/2 fsType: bit 1 is a restricted licence, bit 8 forbids subsets, bit 9 allows bitmaps only.
bool embedding_allowed(hb_face_t* face) {
    auto* table = hb_face_reference_table(face, os2_table);
    unsigned size = 0;
    const auto* bytes = reinterpret_cast<const unsigned char*>(hb_blob_get_data(table, &size));
    const unsigned type = size >= 10 ? bytes[8] << 8 | bytes[9] : 0;
    hb_blob_destroy(table);
    const bool restricted = (type & 0x000F) == 0x0002;
    return !restricted && !(type & 0x0300);
}

}  // namespace

Typeface::Typeface(hb_blob_t* blob, FontData data) : data_(std::move(data)), face_(hb_face_create(blob, data_.index & 0xFFFF)) {
    unsigned size = 0;
    const auto* bytes = hb_blob_get_data(blob, &size);
    data_.bytes = {bytes, size};
    data_.units_per_em = static_cast<float>(hb_face_get_upem(face_.get()));
    data_.color_bitmaps = hb_ot_color_has_png(face_.get()) && !has_table(face_.get(), HB_TAG('g', 'l', 'y', 'f'));
    data_.may_embed = embedding_allowed(face_.get());
    font_.reset(hb_font_create(face_.get()));
    hb_font_set_scale(font_.get(), shaping_units, shaping_units);
    hb_blob_destroy(blob);
}

bool Typeface::has(char32_t c) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_.get(), c, &glyph) && glyph != 0;
}

}  // namespace journeymap
