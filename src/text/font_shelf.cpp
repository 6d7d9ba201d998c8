#include "text/font_shelf.h"

#include <algorithm>

#include "support/utf8.h"
#include "text/character.h"
#include "text/compiled_font.h"

namespace journeymap {
namespace {

std::unique_ptr<Typeface> open_cut(Face face) {
    const auto bytes = compiled_font(face);
    auto* blob = hb_blob_create(bytes.data(), static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    FontData data;
    data.family = compiled_font_family;
    data.weight = compiled_font_weight(face);
    data.italic = face == Face::italic;
    return std::make_unique<Typeface>(blob, std::move(data));
}

}  // namespace

const Typeface& FontShelf::at(FontId id) {
    if (id >= face_count) return found_[id - face_count];
    auto& cut = cuts_[id];
    if (!cut) cut = open_cut(static_cast<Face>(id));
    return *cut;
}

bool FontShelf::covers(FontId id, std::string_view cluster) {
    const auto& typeface = at(id);
    for (std::size_t at = 0; at < cluster.size();) {
        const auto next = decode_utf8(cluster, at);
        if (!is_unseen(next.c) && !typeface.has(next.c)) return false;
        at += static_cast<std::size_t>(next.length);
    }
    return true;
}

void FontShelf::note_missing(char32_t c) {
    if (std::find(missing_.begin(), missing_.end(), c) == missing_.end()) missing_.push_back(c);
}

FontId FontShelf::font_for(std::string_view cluster, Face face, hb_script_t, std::string_view) {
    const auto own = static_cast<FontId>(face);
    if (covers(own, cluster)) return own;
    for (std::size_t at = 0; at < cluster.size();) {
        const auto next = decode_utf8(cluster, at);
        if (!is_unseen(next.c) && !this->at(own).has(next.c)) note_missing(next.c);
        at += static_cast<std::size_t>(next.length);
    }
    return own;
}

}  // namespace journeymap
