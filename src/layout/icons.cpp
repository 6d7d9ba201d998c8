#include "layout/icons.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace journeymap {

namespace {

// A drawing is strokes of 1.5 on the square: M x y, L x y, C x1 y1 x2 y2 x y, Z as in SVG (absolute, separated by blanks), and
// O x y r for a circle, D x y r for a filled dot.
struct Icon {
    std::string_view channel;
    std::string_view drawing;
};

constexpr std::string_view monitor = "M 2 3 L 14 3 L 14 11 L 2 11 Z M 5.5 13.5 L 10.5 13.5 M 8 11 L 8 13.5";
constexpr std::string_view person = "O 8 5 2.6 M 3 14 C 3 10.5 5 9.5 8 9.5 C 11 9.5 13 10.5 13 14";
constexpr std::string_view bubble = "M 2.5 3 L 13.5 3 L 13.5 10.5 L 8 10.5 L 5 13.5 L 5 10.5 L 2.5 10.5 Z";
constexpr std::string_view page = "M 4 2 L 10 2 L 12.5 4.5 L 12.5 14 L 4 14 Z M 6.2 7 L 10.2 7 M 6.2 10 L 10.2 10";

constexpr Icon icons[] = {
    {"website", "O 8 8 6 M 2 8 L 14 8 M 8 2 C 5 5 5 11 8 14 M 8 2 C 11 5 11 11 8 14"},
    {"app", "M 4.5 1.5 L 11.5 1.5 L 11.5 14.5 L 4.5 14.5 Z D 8 12.4 0.8"},
    {"portal", "M 2 3 L 14 3 L 14 13 L 2 13 Z M 2 6.2 L 14 6.2 D 4.2 4.6 0.6 D 6.4 4.6 0.6"},
    {"online-form", "M 3 2 L 13 2 L 13 14 L 3 14 Z M 5.5 5.5 L 10.5 5.5 M 5.5 8.5 L 10.5 8.5 M 5.5 11.3 L 8 11.3"},
    {"search", "O 7 7 4.3 M 10.2 10.2 L 14 14"},
    {"email", "M 2 3.5 L 14 3.5 L 14 12.5 L 2 12.5 Z M 2 4 L 8 9 L 14 4"},
    {"letter", "M 2 3.5 L 14 3.5 L 14 12.5 L 2 12.5 Z M 2 3.8 L 8 8.6 L 14 3.8 M 2 12.2 L 6.2 7.4 M 14 12.2 L 9.8 7.4"},
    {"text-message", "M 2.5 3 L 13.5 3 L 13.5 10.5 L 8 10.5 L 5 13.5 L 5 10.5 L 2.5 10.5 Z D 5.3 6.8 0.7 D 8 6.8 0.7 D 10.7 6.8 0.7"},
    {"phone",
        "M 4.2 2 L 6.4 2 L 7.4 5.2 L 5.8 6.6 C 6.5 8.2 7.8 9.5 9.4 10.2 L 10.8 8.6 L 14 9.6 L 14 11.8 C 14 13 13 14 11.8 14 "
        "C 6.6 13.6 2.4 9.4 2 4.2 C 2 3 3 2 4.2 2 Z"},
    {"ivr", "D 4 3.5 1 D 8 3.5 1 D 12 3.5 1 D 4 7.5 1 D 8 7.5 1 D 12 7.5 1 D 4 11.5 1 D 8 11.5 1 D 12 11.5 1"},
    {"chat", bubble},
    {"chatbot", "M 3 5.5 L 13 5.5 L 13 13 L 3 13 Z M 8 2 L 8 5.5 D 6 9 0.9 D 10 9 0.9"},
    {"video", "M 2 4 L 10.5 4 L 10.5 12 L 2 12 Z M 10.5 7 L 14 4.8 L 14 11.2 L 10.5 9"},
    {"social", "O 4 8 1.8 O 12 3.8 1.8 O 12 12.2 1.8 M 5.6 7.2 L 10.4 4.6 M 5.6 8.8 L 10.4 11.4"},
    {"in-person", person},
    {"office", "M 3 14 L 3 3 L 10 3 L 10 14 M 10 7 L 13 7 L 13 14 M 1.5 14 L 14.5 14 M 5.5 6 L 7.5 6 M 5.5 9 L 7.5 9"},
    {"counter", "O 8 4 2 M 5 9 C 5 7.2 6.2 6.6 8 6.6 C 9.8 6.6 11 7.2 11 9 M 1.5 9.2 L 14.5 9.2 M 3 9.2 L 3 14 M 13 9.2 L 13 14"},
    {"event", "M 2.5 3.5 L 13.5 3.5 L 13.5 13.5 L 2.5 13.5 Z M 2.5 6.7 L 13.5 6.7 M 5.5 2 L 5.5 4.5 M 10.5 2 L 10.5 4.5"},
    {"home-visit", "M 2 8 L 8 2.5 L 14 8 M 3.8 6.6 L 3.8 13.5 L 12.2 13.5 L 12.2 6.6 M 6.7 13.5 L 6.7 9.8 L 9.3 9.8 L 9.3 13.5"},
    {"kiosk", "M 4 1.5 L 12 1.5 L 12 9 L 4 9 Z M 8 9 L 8 14 M 5 14 L 11 14"},
    {"payment-terminal", "M 1.8 3.8 L 14.2 3.8 L 14.2 12.2 L 1.8 12.2 Z M 1.8 6.6 L 14.2 6.6 M 4 9.8 L 7 9.8"},
    {"forum",
        "M 1.8 2.5 L 10 2.5 L 10 8 L 5.8 8 L 3.8 10 L 3.8 8 L 1.8 8 Z M 12 6 L 14.2 6 L 14.2 11.5 L 12.4 11.5 L 12.4 13.5 L 10 11.5 L 7 "
        "11.5 L 7 10"},
    {"word-of-mouth",
        "O 5 6 2.2 M 1.5 13.5 C 1.5 10.5 2.8 9.5 5 9.5 C 7.2 9.5 8.5 10.5 8.5 13.5 M 10 4 C 11 5 11 7 10 8 M 12.2 2.4 C 14.2 4.4 14.2 7.6 "
        "12.2 9.6"},
    {"referral", "O 4.5 5.5 2 M 1.5 13 C 1.5 10 2.6 9 4.5 9 C 6.4 9 7.5 10 7.5 13 M 8.5 5.5 L 14 5.5 M 11.8 3.3 L 14 5.5 L 11.8 7.7"},
    {"review-site", "M 8 2 L 9.8 6 L 14 6.4 L 10.8 9.2 L 11.8 13.5 L 8 11.2 L 4.2 13.5 L 5.2 9.2 L 2 6.4 L 6.2 6 Z"},
    {"advertising", "M 2.5 6.3 L 6 6.3 L 12.5 3 L 12.5 13 L 6 9.7 L 2.5 9.7 Z M 4.5 9.7 L 5.3 13.5 L 7.2 13.5 L 6.4 9.9"},
    {"print", page},
    {"outdoor", "M 2 2.5 L 14 2.5 L 14 9.5 L 2 9.5 Z M 5 9.5 L 5 14 M 11 9.5 L 11 14"},
    {"newsletter",
        "M 2 3 L 12 3 L 12 13.5 L 3.5 13.5 C 2.5 13.5 2 13 2 12 Z M 12 6.5 L 14 6.5 L 14 12 C 14 13 13.4 13.5 12.5 13.5 M 4.5 6 L 9.5 6 M "
        "4.5 9 L 9.5 9"},
    {"news",
        "M 2 3 L 12 3 L 12 13.5 L 3.5 13.5 C 2.5 13.5 2 13 2 12 Z M 12 6.5 L 14 6.5 L 14 12 C 14 13 13.4 13.5 12.5 13.5 M 4.5 6 L 9.5 6 M "
        "4.5 9 L 9.5 9"},
    {"third-party", "O 5.5 8 3.6 O 10.5 8 3.6"},
    {"none", "M 4 8 L 12 8"},
    {"monitor", monitor},
};

std::string_view drawing_of(std::string_view channel) {
    const Icon* icon = std::ranges::find(icons, channel, &Icon::channel);
    return icon == std::end(icons) ? std::string_view("D 8 8 2.4") : icon->drawing;
}

// Reads the next number of a drawing; drawings are our own and always right.
float next_number(std::string_view& rest) {
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    float value = 0;
    auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    return value;
}

}  // namespace

void draw_icon(Block& block, std::string_view channel, float x, float y, float size, Color color, Facing facing) {
    const float scale = size / 16;
    const bool reflected = facing == Facing::reflected;
    std::string_view rest = drawing_of(channel);
    auto next_point = [&] {
        float px = next_number(rest);
        float py = next_number(rest);
        return Point{x + (reflected ? 16 - px : px) * scale, y + py * scale};
    };
    const Stroke stroke{color, 1.35F, {}, true};
    Path path;
    while (!rest.empty()) {
        char verb = rest.front();
        rest.remove_prefix(1);
        if (verb == 'M' || verb == 'L') {
            Point to = next_point();
            verb == 'M' ? path.move(to.x, to.y) : path.line(to.x, to.y);
        } else if (verb == 'C') {
            Point a = next_point(), b = next_point(), to = next_point();
            path.cubic(a, b, to);
        } else if (verb == 'Z') {
            path.close();
        } else if (verb == 'O' || verb == 'D') {
            Point center = next_point();
            Circle circle{center.x, center.y, next_number(rest) * scale};
            Shape shape;
            shape.outline = circle;
            if (verb == 'D') shape.fill = Paint::solid(color);
            if (verb == 'O') shape.stroke = stroke;
            block.items.emplace_back(std::move(shape));
        }
    }
    if (!path.verbs.empty()) block.items.emplace_back(Shape{std::move(path), {}, stroke});
}

}  // namespace journeymap
