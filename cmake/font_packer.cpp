// Makes the two forms in which a cut of the compiled-in family goes into the program. Runs only while the program is built.
//
//   font_packer Inter-Regular.otf regular.otf regular.woff2.txt regular.pairs
//
// The first output is the font that text is measured and painted with, without the characters and features we never use. The second is
// what SVG files carry: the same cut with the characters of text/latin_set.h only, as a data URI of a WOFF2 file. The third is text/pair_table.h's
// table, proved against HarfBuzz with random words before it is written.
//
// Contextual alternates (calt) are left out of both fonts: they cost half of all shaping, for arrows and brackets that few texts have.
#include <hb-ot.h>
#include <hb-subset.h>
#include <woff2/encode.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "text/latin_set.h"
#include "text/pair_table.h"

namespace {

using journeymap::CharacterRange;

constexpr CharacterRange runtime_set[] = {
    {0x0020, 0x036F},
    {0x0370, 0x052F},  // Latin, IPA, accents; Greek and Cyrillic
    {0x1D00, 0x1FFF},
    {0x2000, 0x2BFF},  // phonetic, Vietnamese, polytonic; punctuation to symbols and arrows
    {0x2C60, 0x2E7F},
    {0xA640, 0xA7FF},
    {0xFE20, 0xFE2F},
    {0xFFFC, 0xFFFD},
};

[[noreturn]] void fail(std::string_view what, const char* path) {
    std::fprintf(stderr, "font_packer: %s: %.*s\n", path, static_cast<int>(what.size()), what.data());
    std::exit(1);
}

template <std::size_t count>
hb_blob_t* subset(hb_face_t* face, const CharacterRange (&ranges)[count], const char* path) {
    auto* input = hb_subset_input_create_or_fail();
    if (!input) fail("out of memory", path);
    for (const auto& range : ranges) hb_set_add_range(hb_subset_input_unicode_set(input), range.first, range.last);

    auto* features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    hb_set_clear(features);
    for (const auto* name : {"kern", "mark", "mkmk", "ccmp", "locl", "tnum", "liga", "rlig", "rclt"})
        hb_set_add(features, hb_tag_from_string(name, 4));
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);

    auto* result = hb_subset_or_fail(face, input);
    hb_subset_input_destroy(input);
    if (!result) fail("cannot be subset", path);
    auto* blob = hb_face_reference_blob(result);
    hb_face_destroy(result);
    return blob;
}

std::string compress(std::string_view font, const char* path) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(font.data());
    auto size = woff2::MaxWOFF2CompressedSize(bytes, font.size());
    std::string out(size, '\0');
    if (!woff2::ConvertTTFToWOFF2(bytes, font.size(), reinterpret_cast<std::uint8_t*>(out.data()), &size)) fail("WOFF2 fails", path);
    out.resize(size);
    return out;
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto have = bytes.size() - at < 3 ? bytes.size() - at : 3;
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i) group = group << 8 | (i < have ? static_cast<unsigned char>(bytes[at + i]) : 0u);
        for (std::size_t i = 0; i < 4; ++i) out += i <= have ? digits[group >> (18 - 6 * i) & 63] : '=';
    }
    return out;
}

void write(const char* path, std::string_view bytes) {
    auto* file = std::fopen(path, "wb");
    if (!file) fail("cannot be written", path);
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    if (std::fclose(file) != 0 || !written) fail("cannot be written", path);
}

std::string_view view(hb_blob_t* blob) {
    unsigned size = 0;
    const auto* data = hb_blob_get_data(blob, &size);
    return {data, size};
}

// Shapes characters as WordBook does.
class Measurer {
public:
    explicit Measurer(hb_face_t* face) : font_(hb_font_create(face)), buffer_(hb_buffer_create()) {
        hb_font_set_scale(font_, journeymap::pair_units, journeymap::pair_units);
    }
    Measurer(const Measurer&) = delete;
    ~Measurer() {
        hb_buffer_destroy(buffer_);
        hb_font_destroy(font_);
    }

    struct Shaped {
        std::int32_t width = 0;
        std::vector<std::uint32_t> glyphs;
        bool plain = true;  // every glyph stands where the ones before it end
    };
    Shaped shape(const std::vector<char32_t>& text) {
        hb_buffer_clear_contents(buffer_);
        hb_buffer_add_utf32(
            buffer_, reinterpret_cast<const std::uint32_t*>(text.data()), static_cast<int>(text.size()), 0, static_cast<int>(text.size()));
        hb_buffer_set_script(buffer_, HB_SCRIPT_LATIN);
        hb_buffer_set_direction(buffer_, HB_DIRECTION_LTR);
        hb_buffer_set_language(buffer_, HB_LANGUAGE_INVALID);
        hb_shape(font_, buffer_, nullptr, 0);
        unsigned count = 0;
        const auto* infos = hb_buffer_get_glyph_infos(buffer_, &count);
        const auto* positions = hb_buffer_get_glyph_positions(buffer_, nullptr);
        Shaped shaped;
        for (unsigned i = 0; i < count; ++i) {
            shaped.width += positions[i].x_advance;
            shaped.glyphs.push_back(infos[i].codepoint);
            if (positions[i].x_offset != 0 || positions[i].y_offset != 0) shaped.plain = false;
        }
        return shaped;
    }
    std::int32_t metric(hb_ot_metrics_tag_t tag) {
        hb_position_t position = 0;
        hb_ot_metrics_get_position(font_, tag, &position);
        return position;
    }

private:
    hb_font_t* font_;
    hb_buffer_t* buffer_;
};

std::vector<char32_t> characters_of_pairs() {
    std::vector<char32_t> characters(journeymap::pair_characters, 0);
    for (char32_t c = 0x20; c <= 0x2713; ++c)
        if (const int index = journeymap::pair_index(c); index >= 0) characters[static_cast<std::size_t>(index)] = c;
    return characters;
}

using journeymap::PairTable;

// Random words must come out of the table as HarfBuzz shapes them.
void prove(const PairTable& table, const std::vector<char32_t>& characters, Measurer& measurer, const char* path) {
    std::mt19937 random(1);
    for (int round = 0; round < 20000; ++round) {
        std::vector<char32_t> word;
        std::int32_t width = 0;
        int before = -1;
        for (auto length = random() % 12 + 1; word.size() < length;) {
            const int index = static_cast<int>(random() % characters.size());
            if (characters[static_cast<std::size_t>(index)] == 0) continue;
            if (before >= 0 && table.between(before, index) == PairTable::irregular) continue;
            width += table.advance[static_cast<std::size_t>(index)] + (before >= 0 ? table.between(before, index) : 0);
            word.push_back(characters[static_cast<std::size_t>(index)]);
            before = index;
        }
        if (measurer.shape(word).width != width) fail("shapes a word otherwise than its pairs", path);
    }
}

std::unique_ptr<PairTable> pairs_of(hb_face_t* face, const char* path) {
    Measurer measurer(face);
    auto table = std::make_unique<PairTable>();
    table->ascent = measurer.metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    table->descent = -measurer.metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    table->cap_height = measurer.metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
    table->x_height = measurer.metric(HB_OT_METRICS_TAG_X_HEIGHT);
    const auto characters = characters_of_pairs();
    const auto count = characters.size();
    table->kern.fill(PairTable::irregular);
    for (std::size_t i = 0; i < count; ++i) {
        if (characters[i] == 0) continue;
        const auto one = measurer.shape({characters[i]});
        if (one.glyphs.size() != 1 || !one.plain) fail("shows a Latin character in pieces", path);
        table->advance[i] = one.width;
        table->glyph[i] = static_cast<std::uint16_t>(one.glyphs[0]);
    }
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < count; ++j) {
            if (characters[i] == 0 || characters[j] == 0) continue;
            const auto both = measurer.shape({characters[i], characters[j]});
            const auto kern = both.width - table->advance[i] - table->advance[j];
            const bool plain = both.plain && both.glyphs == std::vector<std::uint32_t>{table->glyph[i], table->glyph[j]};
            if (plain && kern > -32768 && kern < 32768) table->kern[i * count + j] = static_cast<std::int16_t>(kern);
        }
    }
    prove(*table, characters, measurer, path);
    return table;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 5) fail("usage: font_packer FONT RUNTIME_FONT WEB_FONT PAIRS", "font_packer");
    auto* source = hb_blob_create_from_file_or_fail(argv[1]);
    if (!source) fail("cannot be read", argv[1]);
    auto* face = hb_face_create(source, 0);
    auto* runtime = subset(face, runtime_set, argv[1]);
    auto* web = subset(face, journeymap::latin_set, argv[1]);
    write(argv[2], view(runtime));
    write(argv[3], "data:font/woff2;base64," + base64(compress(view(web), argv[1])));
    auto* runtime_face = hb_face_create(runtime, 0);
    const auto pairs = pairs_of(runtime_face, argv[1]);
    write(argv[4], {reinterpret_cast<const char*>(pairs.get()), sizeof(PairTable)});
    hb_face_destroy(runtime_face);
    hb_blob_destroy(web);
    hb_blob_destroy(runtime);
    hb_face_destroy(face);
    hb_blob_destroy(source);
    return 0;
}
