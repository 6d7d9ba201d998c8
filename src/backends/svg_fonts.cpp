#include "backends/svg_fonts.h"

#include <algorithm>

#include "backends/drawable.h"
#include "support/ascii.h"
#include "support/utf8.h"
#include "text/compiled_font.h"
#include "text/latin_set.h"
#include "text/web_font.h"

namespace journeymap {
namespace {

// After Inter come families that are hardly wider than it, so that text without the font does not run into its neighbour.
constexpr std::string_view usual_families = "Inter,Helvetica,Arial,sans-serif";

bool is_compiled_in(FontId font) { return font < face_count; }

// What can stand in CSS and in XML without any quoting but '...'.
std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        const bool allowed = is_ascii_letter(c) || (c >= '0' && c <= '9') || c == ' ' || c == '-' || c == '_';
        if (allowed) plain += c;
    }
    return plain;
}

void append_family(std::string& stack, const std::string& family) {
    const std::string quoted = "'" + family + "'";
    if (!family.empty() && stack.find(quoted) == std::string::npos) stack += quoted + ",";
}

}  // namespace

void SvgFonts::Use::add(char32_t c) {
    if (c < low.size()) {
        low.set(c);
    } else {
        high.insert(c);
    }
}

std::vector<char32_t> SvgFonts::Use::characters() const {
    std::vector<char32_t> all;
    for (std::size_t c = 0; c < low.size(); ++c) {
        if (low[c]) all.push_back(static_cast<char32_t>(c));
    }
    all.insert(all.end(), high.begin(), high.end());
    return all;
}

SvgFonts::SvgFonts(const Scene& scene, TextShaper& shaper, std::string_view id_prefix) : shaper_(shaper), id_prefix_(id_prefix) {
    for (const Item& item : scene.items) {
        const auto* line = std::get_if<TextLine>(&item);
        if (line != nullptr && is_drawable(*line)) add_line(*line, scene.language);
    }
}

// Text in the Latin set is in the compiled-in cut and need not be shaped.
void SvgFonts::add_line(const TextLine& line, std::string_view language) {
    Use& use = uses_[static_cast<FontId>(line.style.face)];
    for (std::size_t at = 0; at < line.text.size();) {
        const Decoded character = decode_utf8(line.text, at);
        if (!in_latin_set(character.c)) return add_shaped(line, language);
        use.add(character.c);
        at += static_cast<std::size_t>(character.length);
    }
}

// A glyph shows the characters from its own up to the next one that some glyph shows.
void SvgFonts::add_shaped(const TextLine& line, std::string_view language) {
    std::vector<Glyph> glyphs = shaper_.glyphs(line.text, line.style, language, line.right_to_left);
    std::stable_sort(glyphs.begin(), glyphs.end(), [](const Glyph& a, const Glyph& b) { return a.character < b.character; });
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        if (glyphs[i].id == 0) {
            lacking_.insert(&line);
            continue;
        }
        const std::size_t end = i + 1 < glyphs.size() ? glyphs[i + 1].character : line.text.size();
        Use& use = uses_[glyphs[i].font];
        use.latin = false;
        for (std::size_t at = glyphs[i].character; at < end && at < line.text.size();) {
            const Decoded character = decode_utf8(line.text, at);
            use.add(character.c);
            at += static_cast<std::size_t>(character.length);
        }
    }
}

// Pictures (emoji) are left to the viewer's own font: what browsers read of such fonts differs too much.
void SvgFonts::embed() {
    for (auto& [font, use] : uses_) {
        if (use.latin && is_compiled_in(font) && use.low.any()) {
            use.uri = compiled_web_font(static_cast<Face>(font));
            continue;
        }
        const std::vector<char32_t> characters = use.characters();
        if (characters.empty() || shaper_.font(font).color_bitmaps) continue;
        use.made = web_font(shaper_, font, characters);
        use.uri = use.made;
    }
}

// A name of this file's own, because a page can hold several pictures, and other text in a fuller Inter.
std::string SvgFonts::own_family(const FontData& font) const { return id_prefix_ + plain_name(font.family); }

std::string SvgFonts::family_stack() const {
    std::string stack;
    for (const auto& [font, use] : uses_) {
        if (!use.uri.empty()) append_family(stack, own_family(shaper_.font(font)));
    }
    std::string others;
    for (const auto& [font, use] : uses_) {
        if (!is_compiled_in(font)) append_family(others, plain_name(shaper_.font(font).family));
    }
    if (others.empty()) return stack.append(usual_families);
    constexpr std::string_view generic = "sans-serif";
    stack += usual_families.substr(0, usual_families.size() - generic.size());
    return stack.append(others).append(generic);
}

bool SvgFonts::embeds_any() const {
    return std::any_of(uses_.begin(), uses_.end(), [](const auto& used) { return !used.second.uri.empty(); });
}

void SvgFonts::append_faces(std::string& out) const {
    for (const auto& [font, use] : uses_) {
        if (use.uri.empty()) continue;
        const FontData& data = shaper_.font(font);
        out += "\n@font-face{font-family:'" + own_family(data) + "';font-weight:" + std::to_string(data.weight);
        if (data.italic) out += ";font-style:italic";
        out.append(";src:url(").append(use.uri).append(")}");
    }
    if (embeds_any()) out += '\n';
}

}  // namespace journeymap
