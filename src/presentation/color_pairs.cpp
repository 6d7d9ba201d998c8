// Which colours of a theme stand on each other: read off a picture whose every colour is known, so that it cannot drift apart from the
// layout.
#include <algorithm>
#include <map>

#include "presentation/contrast.h"
#include "presentation/shape_area.h"

namespace journeymap {

namespace {

constexpr float least_alpha = 0.2F;                     // a fainter fill is a tint of what it lies on: the band of a measured emotion
constexpr float large_px = 24, large_bold_px = 18.66F;  // 18 pt; 14 pt and bold

bool is_persona(ThemeToken token) { return token >= theme_keys().size(); }

// Colours that others lie on or that only separate: nothing is lost to who does not see them.
bool carries_meaning(ThemeToken token) {
    constexpr std::string_view silent[] = {"background", "hairline", "stage_from", "stage_to", "phase", "chip", "pain_fill",
        "opportunity_fill", "delighted", "angry", "frame"};
    const auto keys = theme_keys();
    return is_persona(token) || std::ranges::find(silent, keys[token]) == std::end(silent);
}

PaintedInk ink_of(const TextStyle& style) {
    const bool large = style.size >= large_px || (style.size >= large_bold_px && style.face == Face::bold);
    return large ? PaintedInk::large_text : PaintedInk::text;
}

// Takes a picture apart, from the first item to the last: what is painted later lies on what was painted before.
class PairFinder {
public:
    explicit PairFinder(const Theme& probe) : probe_(probe) {
        for (ThemeToken token = 0; token < token_count(probe); ++token) tokens_[key_of(color_of(probe, token))] = token;
    }

    std::vector<ColorPair> find(const Scene& scene) {
        background_ = ground_of(scene.background);
        for (const Item& item : scene.items) {
            if (const auto* text = std::get_if<TextLine>(&item)) add_text(*text);
            if (const auto* shape = std::get_if<Shape>(&item)) add_shape(*shape);
        }
        std::vector<ColorPair> pairs;
        for (const auto& [place, kind] : kinds_) pairs.push_back({place.first, place.second, kind});
        return pairs;
    }

private:
    static std::uint32_t key_of(Color color) { return std::uint32_t(color.r) << 16 | std::uint32_t(color.g) << 8 | color.b; }

    void add_text(const TextLine& line) {
        const float middle = line.y - line.style.size / 3;
        for (const float x : {line.x + 1, line.x + line.width / 2, line.x + line.width - 1}) {
            add(ground_of(line.color).token, {x, middle}, ink_of(line.style));
        }
    }

    void add_shape(const Shape& shape) {
        const std::vector<Point> edge = points_on_edge(shape.outline);
        if (shape.stroke.width > 0) add_graphic(shape.stroke.color, edge);
        if (shape.fill.kind == Paint::Kind::solid && shape.fill.color.alpha < least_alpha) return;
        if (shape.fill.kind == Paint::Kind::solid) add_graphic(shape.fill.color, edge);
        if (shape.fill.kind != Paint::Kind::none) painted_.push_back(&shape);
    }

    void add_graphic(Color color, const std::vector<Point>& edge) {
        const PaintedGround ink = ground_of(color);
        if (!carries_meaning(ink.token)) return;
        for (const Point at : edge) add(ink.token, at, PaintedInk::graphic);
    }

    void add(ThemeToken ink, Point at, PaintedInk kind) {
        for (const PaintedGround& ground : grounds_at(at)) {
            if (ground.token == ink && ground.share == 0) continue;                 // an edge along its own fill
            if (kind == PaintedInk::graphic && is_persona(ground.token)) continue;  // signs of two personas that meet
            const auto [place, is_new] = kinds_.try_emplace({ink, ground}, kind);
            if (!is_new) place->second = std::min(place->second, kind);
        }
    }

    // What the topmost fill shows there: of a gradient any of its colours, because content moves along it.
    std::vector<PaintedGround> grounds_at(Point at) const {
        const auto top = std::find_if(painted_.rbegin(), painted_.rend(), [at](const Shape* shape) { return covers(shape->outline, at); });
        if (top == painted_.rend()) return {background_};
        const Paint& fill = (*top)->fill;
        if (fill.kind == Paint::Kind::solid) return {ground_of(fill.color)};
        std::vector<PaintedGround> grounds;
        for (const GradientStop& stop : fill.stops) grounds.push_back(ground_of(stop.color));
        return grounds;
    }

    // A colour that is none of the theme's is a mixture of two: probe_like() says of which.
    PaintedGround ground_of(Color color) const {
        if (const auto known = tokens_.find(key_of(color)); known != tokens_.end()) return {known->second, 0, 0};
        const auto place = [keys = theme_keys()](
                               std::string_view key) { return static_cast<ThemeToken>(std::ranges::find(keys, key) - keys.begin()); };
        const bool stage = color.b == color_of(probe_, place("stage_from")).b;
        const ThemeToken from = place(stage ? "stage_from" : "background"), to = place(stage ? "stage_to" : "phase");
        const Color a = color_of(probe_, from), b = color_of(probe_, to);
        return {from, to, static_cast<float>(color.r - a.r) / static_cast<float>(b.r - a.r)};
    }

    const Theme& probe_;
    std::map<std::uint32_t, ThemeToken> tokens_;
    std::vector<const Shape*> painted_;
    PaintedGround background_;
    std::map<std::pair<ThemeToken, PaintedGround>, PaintedInk> kinds_;
};

}  // namespace

// The layout mixes the stages' two colours, and those of the page and of phases. Each two lie far apart in red and at its ends, so that a
// mixture shows its share, and have a blue that no other has.
Theme probe_like(const Theme& theme) {
    Theme probe = theme;
    for (ThemeToken token = 0; token < token_count(probe); ++token) {
        color_of(probe, token) = {static_cast<std::uint8_t>(token % 50 * 5), static_cast<std::uint8_t>(token / 50), 0, 1};
    }
    probe.frame.alpha = theme.frame.alpha;
    probe.stage_from = {0, 0, 255};
    probe.stage_to = {250, 0, 255};
    probe.background = {0, 0, 254};
    probe.phase = {250, 0, 254};
    return probe;
}

std::vector<ColorPair> pairs_in(const Scene& scene, const Theme& probe) { return PairFinder(probe).find(scene); }

}  // namespace journeymap
