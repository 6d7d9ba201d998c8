#include "text/compiled_font.h"

#include "text/pair_table.h"

namespace journeymap {

// Symbols of the assembler file that cmake/Fonts.cmake writes.
extern "C" {
#define JOURNEYMAP_PACKED(cut)                                                  \
    extern const char journeymap_##cut##_font[], journeymap_##cut##_font_end[]; \
    extern const char journeymap_##cut##_web[], journeymap_##cut##_web_end[];   \
    extern const PairTable journeymap_##cut##_pairs;
JOURNEYMAP_PACKED(regular)
JOURNEYMAP_PACKED(italic)
JOURNEYMAP_PACKED(semibold)
JOURNEYMAP_PACKED(bold)
#undef JOURNEYMAP_PACKED
}

namespace {

struct Cut {
    const char *font, *font_end, *web, *web_end;
    const PairTable* pairs;
    int weight;
};

constexpr Cut cuts[face_count] = {
    {journeymap_regular_font, journeymap_regular_font_end, journeymap_regular_web, journeymap_regular_web_end, &journeymap_regular_pairs,
        400},
    {journeymap_italic_font, journeymap_italic_font_end, journeymap_italic_web, journeymap_italic_web_end, &journeymap_italic_pairs, 400},
    {journeymap_semibold_font, journeymap_semibold_font_end, journeymap_semibold_web, journeymap_semibold_web_end,
        &journeymap_semibold_pairs, 600},
    {journeymap_bold_font, journeymap_bold_font_end, journeymap_bold_web, journeymap_bold_web_end, &journeymap_bold_pairs, 700},
};

const Cut& cut(Face face) { return cuts[static_cast<int>(face) % face_count]; }

std::string_view between(const char* begin, const char* end) { return {begin, static_cast<std::size_t>(end - begin)}; }

}  // namespace

std::string_view compiled_font(Face face) { return between(cut(face).font, cut(face).font_end); }
std::string_view compiled_web_font(Face face) { return between(cut(face).web, cut(face).web_end); }
const PairTable& pair_table(Face face) { return *cut(face).pairs; }
int compiled_font_weight(Face face) { return cut(face).weight; }

}  // namespace journeymap
