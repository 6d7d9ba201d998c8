// Scenes and a shaper for the tests of the picture backends.
#pragma once

#include "journeymap/scene.h"

namespace journeymap {

// Knows no font: every character is half its size wide and has no glyph.
class BlankShaper : public TextShaper {
public:
    float width(std::string_view text, TextStyle style) override { return static_cast<float>(text.size()) * style.size / 2; }
    std::vector<BrokenLine> break_lines(std::string_view text, TextStyle style, float, std::string_view) override {
        return {{text, width(text, style)}};
    }
    float widest_word(std::string_view text, TextStyle style, std::string_view) override { return width(text, style); }
    std::vector<Glyph> glyphs(std::string_view, TextStyle, std::string_view, bool) override { return {}; }
    const FontData& font(FontId) override { return font_; }
    const std::vector<char32_t>& missing() const override { return missing_; }

private:
    FontData font_;
    std::vector<char32_t> missing_;
};

inline Scene blank_scene(float width, float height) {
    Scene scene;
    scene.width = width;
    scene.height = height;
    scene.id = "permit";
    scene.title = "Permit";
    scene.description = "A map";
    scene.language = "en";
    scene.background = {255, 255, 255};
    return scene;
}

inline Shape filled(decltype(Shape::outline) outline, Color color) { return {std::move(outline), Paint::solid(color), {}}; }

inline TextLine text_line(float x, float y, std::string_view text) {
    TextLine line;
    line.x = x;
    line.y = y;
    line.width = 100;
    line.text = text;
    return line;
}

}  // namespace journeymap
