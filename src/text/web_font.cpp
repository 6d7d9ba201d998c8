#include "text/web_font.h"

#include <hb-subset.h>

#include <algorithm>

#include "text/compiled_font.h"
#include "text/font_places.h"
#include "text/latin_set.h"
#include "text/woff.h"

namespace journeymap {
namespace {

std::string subset(const FontData& font, std::span<const char32_t> characters) {
    auto* blob = hb_blob_create(font.bytes.data(), static_cast<unsigned>(font.bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr);
    auto* face = hb_face_create(blob, font.index & 0xFFFF);
    auto* input = hb_subset_input_create_or_fail();
    std::string bytes;
    if (input) {
        auto* wanted = hb_subset_input_unicode_set(input);
        for (const auto c : characters) hb_set_add(wanted, c);
        hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG), HB_TAG('t', 'n', 'u', 'm'));
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
        if (auto* result = hb_subset_or_fail(face, input)) {
            auto* small = hb_face_reference_blob(result);
            unsigned size = 0;
            const auto* data = hb_blob_get_data(small, &size);
            bytes.assign(data, size);
            hb_blob_destroy(small);
            hb_face_destroy(result);
        }
        hb_subset_input_destroy(input);
    }
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    return bytes;
}

}  // namespace

std::string web_font(TextShaper& shaper, FontId id, std::span<const char32_t> characters) {
    if (id < face_count && std::all_of(characters.begin(), characters.end(), in_latin_set))
        return std::string(compiled_web_font(static_cast<Face>(id)));
    const auto& font = shaper.font(id);
    if (!font.may_embed) return {};
    release_words(shaper);  // a subset of a large font takes many times its size
    const auto file = woff(subset(font, characters));
    return file.empty() ? file : "data:font/woff;base64," + base64(file);
}

}  // namespace journeymap
