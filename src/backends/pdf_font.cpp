#include "backends/pdf_font.h"

#include <hb-ot.h>
#include <hb-subset.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "support/ascii.h"
#include "support/number.h"
#include "support/releaser.h"

namespace journeymap {
namespace {

using Blob = std::unique_ptr<hb_blob_t, Releaser<hb_blob_destroy>>;
using FontFace = std::unique_ptr<hb_face_t, Releaser<hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Releaser<hb_font_destroy>>;
using SubsetInput = std::unique_ptr<hb_subset_input_t, Releaser<hb_subset_input_destroy>>;
using SubsetPlan = std::unique_ptr<hb_subset_plan_t, Releaser<hb_subset_plan_destroy>>;

constexpr hb_tag_t outlines_cff = HB_TAG('C', 'F', 'F', ' '), outlines_truetype = HB_TAG('g', 'l', 'y', 'f');

std::string_view bytes_of(const Blob& blob) {
    unsigned size = 0;
    const char* data = hb_blob_get_data(blob.get(), &size);
    return {data, size};
}

Blob table_of(const FontFace& face, hb_tag_t tag) { return Blob(hb_face_reference_table(face.get(), tag)); }

bool has_table(const FontFace& face, hb_tag_t tag) { return hb_blob_get_length(table_of(face, tag).get()) > 0; }

FontFace open_face(const FontData& font) {
    const Blob blob(hb_blob_create(font.bytes.data(), static_cast<unsigned>(font.bytes.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    return FontFace(hb_face_create(blob.get(), font.index & 0xFFFF));
}

unsigned read_u8(std::string_view bytes, std::size_t at) { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0; }
unsigned read_u16(std::string_view bytes, std::size_t at) { return read_u8(bytes, at) << 8 | read_u8(bytes, at + 1); }

// Of a CFF font that is keyed by CID (those of Chinese, Japanese and Korean are), the CID of each glyph.
class CffCids {
public:
    explicit CffCids(std::string_view cff) : cff_(cff) {
        std::size_t at = read_u8(cff, 2);
        at = end_of_index(at);  // names
        read_top(at);
    }

    unsigned cid_of(unsigned glyph) const {
        if (!keyed_ || charset_ <= 2 || glyph == 0) return glyph;
        const unsigned format = read_u8(cff_, charset_);
        std::size_t at = charset_ + 1;
        if (format == 0) return read_u16(cff_, at + 2 * (std::size_t{glyph} - 1));
        for (unsigned first = 1; at < cff_.size();) {
            const unsigned cid = read_u16(cff_, at), left = format == 1 ? read_u8(cff_, at + 2) : read_u16(cff_, at + 2);
            if (glyph <= first + left) return cid + glyph - first;
            first += left + 1;
            at += format == 1 ? 3 : 4;
        }
        return glyph;
    }

private:
    std::string_view cff_;
    bool keyed_ = false;
    std::size_t charset_ = 0;

    std::size_t offset_at(std::size_t at, unsigned size) const {
        std::size_t offset = 0;
        for (unsigned i = 0; i < size; ++i) offset = offset << 8 | read_u8(cff_, at + i);
        return offset;
    }
    std::size_t end_of_index(std::size_t at) const {
        const std::size_t count = read_u16(cff_, at);
        if (count == 0) return at + 2;
        const unsigned size = read_u8(cff_, at + 2);
        return at + 2 + (count + 1) * size + offset_at(at + 3 + count * size, size);
    }
    // The first dictionary of the index at `at`: 12 30 says that the font is keyed by CID, 15 where the CIDs are.
    void read_top(std::size_t at) {
        const std::size_t end = end_of_index(at);
        const unsigned count = read_u16(cff_, at), size = read_u8(cff_, at + 2);
        if (count == 0) return;
        std::size_t operand = 0;
        for (std::size_t i = at + 3 + (std::size_t{count} + 1) * size; i < end && i < cff_.size();) {
            const unsigned byte = read_u8(cff_, i);
            if (byte == 12) {
                keyed_ = keyed_ || read_u8(cff_, i + 1) == 30;
                i += 2;
            } else if (byte <= 21) {
                if (byte == 15) charset_ = operand;
                i += 1;
            } else if (byte == 28) {
                operand = read_u16(cff_, i + 1);
                i += 3;
            } else if (byte == 29) {
                operand = offset_at(i + 1, 4);
                i += 5;
            } else if (byte == 30) {
                for (++i; i < cff_.size() && (read_u8(cff_, i) & 0xF) != 0xF; ++i) continue;
                ++i;
            } else if (byte <= 246) {
                operand = byte - 139;
                i += 1;
            } else {
                operand = (byte - 247) * 256 + read_u8(cff_, i + 1) + 108;
                i += 2;
            }
        }
    }
};

struct Subset {
    FontFace face;
    std::map<std::uint32_t, unsigned> codes;  // from the glyph to what the page writes
    bool is_cff = false;
};

Subset subset_of(const FontFace& face, const PdfGlyphTexts& texts) {
    Subset subset;
    const SubsetInput input(hb_subset_input_create_or_fail());
    if (!input) return subset;
    for (const auto& [glyph, text] : texts) hb_set_add(hb_subset_input_glyph_set(input.get()), glyph);
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    for (const char* tag : {"GSUB", "GPOS", "GDEF", "BASE", "OS/2", "name", "post", "cmap", "DSIG", "kern", "VORG", "vhea", "vmtx"}) {
        hb_set_add(hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG), hb_tag_from_string(tag, -1));
    }
    const SubsetPlan plan(hb_subset_plan_create_or_fail(face.get(), input.get()));
    if (!plan) return subset;
    subset.face.reset(hb_subset_plan_execute_or_fail(plan.get()));
    if (!subset.face) return subset;
    subset.is_cff = has_table(face, outlines_cff);
    const Blob cff = table_of(subset.face, outlines_cff);
    const CffCids cids(bytes_of(cff));
    const hb_map_t* places = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const auto& [glyph, text] : texts) {
        const unsigned place = hb_map_get(places, glyph);
        if (place == HB_MAP_VALUE_INVALID) continue;
        subset.codes.emplace(glyph, subset.is_cff ? cids.cid_of(place) : place);
    }
    return subset;
}

// Six letters that differ where the glyphs do, as the standard wants them before the name of a subset.
std::string subset_tag(const PdfGlyphTexts& texts) {
    std::uint64_t hash = 0xCBF29CE484222325u;
    for (const auto& [glyph, text] : texts) hash = (hash ^ glyph) * 0x100000001B3u;
    std::string tag;
    for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
    return tag + "+";
}

std::string base_name(const FontData& font) {
    std::string name;
    for (const char c : font.family) {
        if (is_ascii_letter(c) || (c >= '0' && c <= '9')) name += c;
    }
    name += font.weight >= 700 ? "-Bold" : font.weight >= 600 ? "-SemiBold" : "-Regular";
    return font.italic ? name + "Italic" : name;
}

void append_entry(std::string& out, std::string_view name, double value) {
    out += name;
    append_number(out, value);
}

PdfRef add_descriptor(PdfFile& file, const FontFace& face, const FontData& font, const std::string& name, PdfRef program, bool is_cff) {
    const double unit = 1000.0 / std::max(1u, hb_face_get_upem(face.get()));
    const Font opened(hb_font_create(face.get()));
    hb_font_extents_t lines{};
    hb_font_get_h_extents(opened.get(), &lines);
    const Blob head = table_of(face, HB_TAG('h', 'e', 'a', 'd'));
    std::string out = "<</Type/FontDescriptor/Flags 4/FontName/" + name + "/FontBBox[";
    for (std::size_t at = 36; at < 44; at += 2) {
        append_number(out, static_cast<std::int16_t>(read_u16(bytes_of(head), at)) * unit);
        out += ' ';
    }
    out += "]";
    append_entry(out, "/ItalicAngle ", font.italic ? -10 : 0);
    append_entry(out, "/Ascent ", lines.ascender * unit);
    append_entry(out, "/Descent ", lines.descender * unit);
    append_entry(out, "/CapHeight ", lines.ascender * unit * 0.75);
    append_entry(out, "/StemV ", font.weight >= 600 ? 140 : 80);
    out += is_cff ? "/FontFile3 " : "/FontFile2 ";
    append_ref(out, program);
    return file.add(out + ">>");
}

PdfRef add_program(PdfFile& file, const Subset& subset) {
    if (subset.is_cff) {
        const Blob cff = table_of(subset.face, outlines_cff);
        return file.add_stream("/Subtype/CIDFontType0C", bytes_of(cff));
    }
    const Blob whole(hb_face_reference_blob(subset.face.get()));
    return file.add_stream("/Length1 " + std::to_string(hb_blob_get_length(whole.get())), bytes_of(whole));
}

std::string widths_of(const std::map<unsigned, double>& advances) {
    std::string out;
    for (const auto& [code, advance] : advances) {
        out += std::to_string(code) + "[";
        append_number(out, advance * 1000);
        out += "]";
    }
    return out;
}

}  // namespace

bool embed_font_program(PdfFile& file, const FontData& font, const PdfGlyphTexts& texts, int number, PdfEmbedded& embedded) {
    const FontFace face = open_face(font);
    const bool has_program = has_table(face, outlines_cff) || has_table(face, outlines_truetype);
    if (!font.may_embed || !has_program || font.color_bitmaps || has_table(face, HB_TAG('f', 'v', 'a', 'r'))) return false;
    const Subset subset = subset_of(face, texts);
    if (!subset.face || subset.codes.size() != texts.size()) return false;

    const std::string resource = "F" + std::to_string(number), name = subset_tag(texts) + base_name(font);
    const Font opened(hb_font_create(face.get()));
    const double em = std::max(1u, hb_face_get_upem(face.get()));
    std::map<unsigned, double> advances;
    std::map<unsigned, std::string> to_unicode;
    for (const auto& [glyph, code] : subset.codes) {
        const double advance = hb_font_get_glyph_h_advance(opened.get(), glyph) / em;
        advances[code] = advance;
        to_unicode[code] = texts.at(glyph);
        embedded.glyphs[glyph] = {resource, code, 4, std::round(advance * 100000) / 100000};
    }
    const PdfRef descriptor = add_descriptor(file, face, font, name, add_program(file, subset), subset.is_cff);
    std::string descendant = "<</Type/Font/Subtype/" + std::string(subset.is_cff ? "CIDFontType0" : "CIDFontType2/CIDToGIDMap/Identity") +
                             "/BaseFont/" + name + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 0/W[" +
                             widths_of(advances) + "]/FontDescriptor ";
    append_ref(descendant, descriptor);
    std::string whole =
        "<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/" + name + (subset.is_cff ? "-Identity-H" : "") + "/DescendantFonts[";
    append_ref(whole, file.add(descendant + ">>"));
    whole += "]/ToUnicode ";
    append_ref(whole, add_to_unicode(file, to_unicode, 4));
    embedded.fonts.emplace_back(resource, file.add(whole + ">>"));
    return true;
}

PdfRef add_to_unicode(PdfFile& file, const std::map<unsigned, std::string>& texts, int digits) {
    constexpr std::size_t at_once = 100;  // as many as the language allows in one list
    std::string out =
        "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<";
    out += std::string(static_cast<std::size_t>(digits), '0') + "><" + std::string(static_cast<std::size_t>(digits), 'F');
    out += ">\nendcodespacerange\n";
    std::size_t left = texts.size(), in_list = 0;
    for (const auto& [code, text] : texts) {
        if (in_list == 0) {
            in_list = std::min(at_once, left);
            out += std::to_string(in_list) + " beginbfchar\n";
        }
        out += '<';
        append_hex(out, code, digits);
        out += "><";
        append_utf16_hex(out, text);
        out += ">\n";
        --left;
        if (--in_list == 0) out += "endbfchar\n";
    }
    out += "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
    return file.add_stream("", out);
}

}  // namespace journeymap
