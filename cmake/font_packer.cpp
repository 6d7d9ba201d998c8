// Makes the two forms in which a cut of the compiled-in family goes into the program. Runs only while the program is built.
//
//   font_packer Inter-Regular.otf regular.otf regular.woff2.txt
//
// The first output is the font that text is measured and painted with, without the characters and features we never use. The second is
// what SVG files carry: the same cut with the characters of text/latin_set.h only, as WOFF2 in base64.
#include <hb-subset.h>
#include <woff2/encode.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/latin_set.h"

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
    for (const auto* name : {"kern", "mark", "mkmk", "ccmp", "locl", "calt", "tnum", "liga", "rlig", "rclt"})
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

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) fail("usage: font_packer FONT RUNTIME_FONT WEB_FONT", "font_packer");
    auto* source = hb_blob_create_from_file_or_fail(argv[1]);
    if (!source) fail("cannot be read", argv[1]);
    auto* face = hb_face_create(source, 0);
    auto* runtime = subset(face, runtime_set, argv[1]);
    auto* web = subset(face, journeymap::latin_set, argv[1]);
    write(argv[2], view(runtime));
    write(argv[3], base64(compress(view(web), argv[1])));
    hb_blob_destroy(web);
    hb_blob_destroy(runtime);
    hb_face_destroy(face);
    hb_blob_destroy(source);
    return 0;
}
