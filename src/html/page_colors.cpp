#include "html/page_colors.h"

#include <cmath>
#include <map>
#include <tuple>

#include <fmt/core.h>

namespace journeymap {

namespace {

using Rgb = std::tuple<std::uint8_t, std::uint8_t, std::uint8_t>;

Rgb rgb_of(Color color) { return {color.r, color.g, color.b}; }

std::string css(Color color) {
    if (color.alpha >= 1) return fmt::format("#{:02x}{:02x}{:02x}", color.r, color.g, color.b);
    return fmt::format("rgb({} {} {}/{:.3g})", color.r, color.g, color.b, std::fmax(color.alpha, 0.0F));
}

// As the SVG backend writes it (backends/svg_shape.h): in an attribute the three-digit form where that says the same.
std::string attribute_text(Color color) {
    const auto doubled = [](std::uint8_t value) { return value >> 4 == (value & 15); };
    if (doubled(color.r) && doubled(color.g) && doubled(color.b))
        return fmt::format("#{:x}{:x}{:x}", color.r & 15, color.g & 15, color.b & 15);
    return fmt::format("#{:02x}{:02x}{:02x}", color.r, color.g, color.b);
}

class Recolouring {
public:
    // False where the two are not the same picture.
    bool pair(Scene& picture, const Scene& other) {
        if (picture.items.size() != other.items.size()) return false;
        pair(picture.background, other.background, fill);
        for (std::size_t i = 0; i < picture.items.size(); ++i) {
            if (!pair(picture.items[i], other.items[i])) return false;
        }
        return true;
    }

    std::string rules() const {
        constexpr std::pair<Use, std::string_view> uses[] = {{fill, "fill"}, {stroke, "stroke"}, {stop, "stop-color"}};
        std::string text;
        for (const auto& [rgb, change] : changes_) {
            for (const auto& [use, name] : uses) {
                if (change.uses & use) text += fmt::format(".picture [{0}=\"{1}\"]{{{0}:{2}}}\n", name, change.from, css(change.to));
            }
        }
        return text;
    }

private:
    enum Use : unsigned { fill = 1, stroke = 2, stop = 4 };
    struct Change {
        std::string from;
        Color to;
        unsigned uses = 0;
    };

    bool pair(Item& item, const Item& other) {
        if (item.index() != other.index()) return false;
        if (auto* line = std::get_if<TextLine>(&item)) pair(line->color, std::get<TextLine>(other).color, fill);
        if (auto* shape = std::get_if<Shape>(&item)) return pair(*shape, std::get<Shape>(other));
        return true;
    }

    bool pair(Shape& shape, const Shape& other) {
        if (shape.fill.kind != other.fill.kind || shape.fill.stops.size() != other.fill.stops.size()) return false;
        if (shape.fill.kind == Paint::Kind::solid) pair(shape.fill.color, other.fill.color, fill);
        for (std::size_t i = 0; i < shape.fill.stops.size(); ++i) pair(shape.fill.stops[i].color, other.fill.stops[i].color, stop);
        if (shape.stroke.width > 0) pair(shape.stroke.color, other.stroke.color, stroke);
        return true;
    }

    // An opacity stays that of the element, so the colour alone changes.
    void pair(Color& color, Color to, Use use) {
        to.alpha = 1;
        for (unsigned step = 0; step < 64; ++step) {
            const Color tried = near(color, step);
            const auto [change, is_new] = changes_.try_emplace(rgb_of(tried), Change{attribute_text(tried), to, 0});
            if (!is_new && change->second.to != to) continue;
            change->second.uses |= use;
            color = tried;
            return;
        }
    }

    // One of the 64 colours whose channels are up to 3 of 255 nearer to the middle.
    static Color near(Color color, unsigned step) {
        const auto moved = [](std::uint8_t value, unsigned by) { return static_cast<std::uint8_t>(value < 128 ? value + by : value - by); };
        color.b = moved(color.b, step & 3);
        color.r = moved(color.r, (step >> 2) & 3);
        color.g = moved(color.g, (step >> 4) & 3);
        return color;
    }

    std::map<Rgb, Change> changes_;
};

}  // namespace

std::string style_variables(const Theme& theme) {
    const std::pair<std::string_view, Color> variables[] = {{"paper", theme.background}, {"ink", theme.text}, {"muted", theme.muted},
        {"hairline", theme.hairline}, {"accent", theme.accent}, {"band", theme.stage_from}, {"on-band", theme.stage_text},
        {"chip", theme.chip}, {"on-chip", theme.chip_text}, {"pain", theme.pain}, {"pain-ground", theme.pain_fill},
        {"opportunity", theme.opportunity}, {"opportunity-ground", theme.opportunity_fill}};
    std::string text;
    for (const auto& [name, color] : variables) text += fmt::format("--{}:{};", name, css(color));
    text += fmt::format("--round:{:.3g}px;", theme.rounding);
    return text;
}

std::string recolour(Scene& picture, const Scene& other) {
    Recolouring recolouring;
    return recolouring.pair(picture, other) ? recolouring.rules() : std::string();
}

}  // namespace journeymap
