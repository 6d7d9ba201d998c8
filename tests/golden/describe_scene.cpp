// The scene as text: one item a line, indented by its groups.
#include <fmt/core.h>

#include "golden/describe.h"

namespace golden {
namespace {

using namespace journeymap;

std::string_view name_of(Role role) {
    switch (role) {
        case Role::none: return "group";
        case Role::header: return "header";
        case Role::stage: return "stage";
        case Role::lane:
        case Role::lane_head:
        case Role::curve: return "lane";
        case Role::list: return "list";
        case Role::item: return "item";
        case Role::figure: return "figure";
        case Role::decoration: return "decoration";
        case Role::heading: return "heading";
        case Role::row_head: return "row head";
        case Role::column_head: return "column head";
        case Role::cell: return "cell";
        case Role::image: return "image";
    }
    return "?";
}

std::string_view name_of(Face face) {
    switch (face) {
        case Face::regular: return "regular";
        case Face::italic: return "italic";
        case Face::semibold: return "semibold";
        case Face::bold: return "bold";
    }
    return "?";
}

// To a hundredth of a pixel, without closing zeros: a change that nobody can see changes no file.
std::string number(float value) {
    auto text = fmt::format("{:.2f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string describe(Color color) {
    const auto text = fmt::format("#{:02x}{:02x}{:02x}", color.r, color.g, color.b);
    return color.alpha >= 1 ? text : text + "/" + number(color.alpha);
}

std::string describe(const Paint& paint) {
    if (paint.kind == Paint::Kind::none) return {};
    if (paint.kind == Paint::Kind::solid) return " fill " + describe(paint.color);
    std::string text = " fill";
    for (const auto& stop : paint.stops) text += fmt::format(" {}@{}", describe(stop.color), number(stop.offset));
    return text;
}

std::string describe(const Stroke& stroke) {
    if (stroke.width <= 0) return {};
    std::string text = fmt::format(" stroke {} {}", describe(stroke.color), number(stroke.width));
    for (std::size_t i = 0; i < stroke.dash.size(); ++i) text += (i == 0 ? " dash " : ",") + number(stroke.dash[i]);
    return text + (stroke.round ? " round" : "");
}

struct OutlineText {
    std::string operator()(const Rectangle& r) const {
        return fmt::format("rectangle {} {} {} {}{}", number(r.x), number(r.y), number(r.width), number(r.height),
            r.radius > 0 ? " radius " + number(r.radius) : "");
    }
    std::string operator()(const Circle& c) const { return fmt::format("circle {} {} {}", number(c.x), number(c.y), number(c.radius)); }
    std::string operator()(const Segment& s) const {
        return fmt::format("segment {} {} {} {}", number(s.x1), number(s.y1), number(s.x2), number(s.y2));
    }
    std::string operator()(const Path& path) const {
        std::string text = "path";
        std::size_t next = 0;
        for (const auto verb : path.verbs) {
            const std::size_t points = verb == Verb::cubic ? 3 : verb == Verb::close ? 0 : 1;
            text += verb == Verb::move ? " M" : verb == Verb::line ? " L" : verb == Verb::cubic ? " C" : " Z";
            for (std::size_t i = 0; i < points; ++i, ++next) {
                text += fmt::format(" {} {}", number(path.points[next].x), number(path.points[next].y));
            }
        }
        return text;
    }
};

class SceneText {
public:
    std::string take() { return std::move(text_); }

    void operator()(const Shape& shape) { line(std::visit(OutlineText{}, shape.outline) + describe(shape.fill) + describe(shape.stroke)); }
    void operator()(const TextLine& item) {
        line(fmt::format("text {} {} width {} {} {}{}{} {}{}: {}", number(item.x), number(item.y), number(item.width),
            name_of(item.style.face), number(item.style.size), item.style.tabular ? " tabular" : "",
            item.style.letter_spacing != 0 ? " spaced " + number(item.style.letter_spacing) : "", describe(item.color),
            item.right_to_left ? " rtl" : "", item.text));
    }
    void operator()(const RoundPicture& picture) {
        line(fmt::format("photo of {} pixels in {}", picture.photo->side, OutlineText()(picture.outline)));
    }
    void operator()(const LinkBegin& link) { open(fmt::format("link {}", link.href)); }
    void operator()(const LinkEnd&) { --depth_; }
    void operator()(const GroupBegin& group) {
        std::string data;
        for (const GroupDatum& datum : group.data) data += fmt::format(" {}={}", datum.name, datum.value);
        open(fmt::format("{}{}{}{}{}", name_of(group.role), group.id.empty() ? "" : fmt::format(" #{}", group.id), data,
            group.label.empty() ? "" : fmt::format(": {}", group.label),
            group.title.empty() ? "" : fmt::format(" titled {}", group.title)));
    }
    void operator()(const GroupEnd&) { --depth_; }

    void line(std::string_view words) { text_ += fmt::format("{:{}}{}\n", "", 2 * std::max(depth_, 0), words); }

private:
    void open(std::string_view words) {
        line(words);
        ++depth_;
    }

    std::string text_;
    int depth_ = 0;
};

}  // namespace

std::string describe(const Scene& scene) {
    SceneText text;
    text.line(fmt::format("scene {} x {} {} on {}{}", number(scene.width), number(scene.height), scene.language, describe(scene.background),
        scene.right_to_left ? " rtl" : ""));
    text.line("title: " + scene.title);
    text.line("description: " + scene.description);
    for (const auto& item : scene.items) std::visit(text, item);
    for (const auto& bookmark : scene.bookmarks) {
        text.line(fmt::format("bookmark {} {}: {}", number(bookmark.x), number(bookmark.y), bookmark.title));
    }
    return text.take();
}

}  // namespace golden
