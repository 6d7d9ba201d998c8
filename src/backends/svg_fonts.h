// Which fonts the text of a scene is set in: named in the family stack of an SVG file, and embedded in it where that is wanted. Used by
// svg.cpp.
#pragma once

#include <bitset>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "journeymap/scene.h"

namespace journeymap {

class SvgFonts {
public:
    SvgFonts(const Scene& scene, TextShaper& shaper, std::string_view id_prefix);

    // Makes the data URIs; without this the families are only named.
    void embed();
    // Whether no font has some character of the line.
    bool lacks(const TextLine& line) const { return lacking_.count(&line) != 0; }
    // The value of font-family for the whole file.
    std::string family_stack() const;
    // One @font-face rule a line.
    void append_faces(std::string& out) const;
    bool embeds_any() const;

private:
    // The characters of one font. The first block is a bitmap because nearly all text is in it.
    struct Use {
        std::bitset<0x2800> low;
        std::set<char32_t> high;
        bool latin = true;  // nothing but the Latin set
        std::string made;
        std::string_view uri;  // what was made, or one that is compiled in

        void add(char32_t c);
        std::vector<char32_t> characters() const;
    };

    void add_line(const TextLine& line, std::string_view language);
    void add_shaped(const TextLine& line, std::string_view language);
    std::string own_family(const FontData& font) const;

    TextShaper& shaper_;
    std::string id_prefix_;
    std::map<FontId, Use> uses_;
    std::set<const TextLine*> lacking_;
};

}  // namespace journeymap
