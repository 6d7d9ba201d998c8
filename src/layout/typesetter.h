// Typesetter: sets texts into blocks. Used by everything in layout that shows words.
#pragma once

#include <string>
#include <string_view>

#include "journeymap/scene.h"
#include "journeymap/text.h"
#include "journeymap/theme.h"
#include "layout/block.h"
#include "layout/measures.h"
#include "layout/text_styles.h"

namespace journeymap {

class Typesetter {
public:
    Typesetter(TextShaper& shaper, const Theme& theme, Scene& scene);

    const Theme& theme() const { return theme_; }
    const TextStyles& styles() const { return styles_; }
    // The thin line around cards, chips and bands; of no width in a theme without.
    Stroke frame() const { return theme_.has_frames() ? Stroke{theme_.frame, 1, {}, false} : Stroke{}; }
    // A radius of corners as the theme wants it.
    float rounded(float radius) const { return radius * theme_.rounding / measure::corner / styles_.unit; }
    std::string_view language() const { return scene_.language; }
    bool right_to_left() const { return scene_.right_to_left; }
    std::string_view keep(std::string text) { return scene_.keep(std::move(text)); }
    float width(std::string_view text, TextStyle style) { return shaper_.width(text, style); }
    float widest_word(std::string_view text, TextStyle style) { return shaper_.widest_word(text, style, scene_.language); }

    // Sets a text below what the block holds, its left edge at x, broken to max_width. Returns the number of lines.
    int paragraph(Block& block, std::string_view text, TextStyle style, Color color, float x, float max_width);
    // The same with quotation marks around it.
    int quotation(Block& block, std::string_view text, TextStyle style, Color color, float x, float max_width);
    // One line that is known to fit, its baseline at y. Nothing is broken and the block does not grow.
    void line(Block& block, std::string_view text, TextStyle style, Color color, float x, float baseline);

    // Running text of several styles: each call goes on where the last one ended. `x` is the left edge of all lines.
    struct Flow {
        float x = 0, max_width = 0;
        float leading = 0;  // 0: that of the first run
        float used = 0;     // how far the current line is filled
        bool started = false;
    };
    // `gap_before` px are left between this run and what stands before it on the same line.
    void run(Block& block, Flow& flow, std::string_view text, TextStyle style, Color color, float gap_before);

    // A label and what it says, in the styles of a card; the label begins a line rather than end one alone.
    struct Labelled {
        std::string_view label, text;
        float gap_before = 0, gap_between = 0;
    };
    void run(Block& block, Flow& flow, const Labelled& labelled);

    // What comes next begins a line.
    static void end_line(Block& block, Flow& flow);

    // From the top of a line box to its baseline.
    static float baseline(TextStyle style, float leading);

private:
    TextShaper& shaper_;
    const Theme& theme_;
    Scene& scene_;
    TextStyles styles_;

    void push(Block& block, std::string_view text, float width, TextStyle style, Color color, float x, float baseline);
    std::string_view head_that_fits(std::string_view text, TextStyle style, float room, float& width);
};

}  // namespace journeymap
