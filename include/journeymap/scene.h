// Scene: a finished picture as a display list of five kinds of item at fixed positions. A picture backend knows nothing else.
//
// Units are px at 96 dpi, x to the right, y down. A right-to-left map is already mirrored here.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "journeymap/photo.h"
#include "journeymap/text.h"

namespace journeymap {

struct Color {
    std::uint8_t r = 0, g = 0, b = 0;
    float alpha = 1;  // 0..1
    bool operator==(const Color&) const = default;
};

struct Point {
    float x = 0, y = 0;
};

// A vertical gradient over the shape's own box: stops from top (0) to bottom (1).
struct GradientStop {
    float offset = 0;
    Color color;
};
struct Paint {
    enum class Kind : std::uint8_t { none, solid, vertical_gradient } kind = Kind::none;
    Color color;
    std::vector<GradientStop> stops;

    static Paint solid(Color color) { return {Kind::solid, color, {}}; }
};

struct Stroke {
    Color color;
    float width = 0;          // px; 0: no stroke
    std::vector<float> dash;  // px on, off, ...; empty: solid
    bool round = false;       // round caps and joins
};

// Outlines are resolved: rectangles and circles keep their kind so that files stay short and readable.
struct Rectangle {
    float x = 0, y = 0, width = 0, height = 0, radius = 0;
};
struct Circle {
    float x = 0, y = 0, radius = 0;
};
struct Segment {
    float x1 = 0, y1 = 0, x2 = 0, y2 = 0;
};
enum class Verb : std::uint8_t { move, line, cubic, close };  // take 1, 1, 3, 0 points
struct Path {
    std::vector<Verb> verbs;
    std::vector<Point> points;

    void move(float x, float y) {
        verbs.push_back(Verb::move);
        points.push_back({x, y});
    }
    void line(float x, float y) {
        verbs.push_back(Verb::line);
        points.push_back({x, y});
    }
    void cubic(Point a, Point b, Point to) {
        verbs.push_back(Verb::cubic);
        points.insert(points.end(), {a, b, to});
    }
    void close() { verbs.push_back(Verb::close); }
};

struct Shape {
    std::variant<Rectangle, Circle, Segment, Path> outline;
    Paint fill;
    Stroke stroke;
};

// One line of text, its left end at x (also in right-to-left lines), its baseline at y.
struct TextLine {
    float x = 0, y = 0;
    float width = 0;  // as measured; a viewer without the font may squeeze to it
    TextStyle style;
    Color color;
    std::string_view text;       // logical order, one line, no control characters; lives in the Journey, the Grid or Scene::words
    bool right_to_left = false;  // base direction
};

// A photo cut to a circle, as large as the circle. The label of the group around it says what is on it.
struct RoundPicture {
    Circle outline;
    std::shared_ptr<const Photo> photo;  // never null
};

// Begins a link that covers the items up to its end.
struct LinkBegin {
    std::string_view href;  // http:, https: or mailto: only
};
struct LinkEnd {};

// Begins a group that a screen reader announces.
// decoration: hidden from screen readers. Those from lane_head to cell tell formats that have tables and headings more; others may take lane_head and curve
// as lanes, and pass over heading, row_head, column_head and cell.
enum class Role : std::uint8_t {
    none,
    header,
    stage,
    lane,
    list,
    item,
    figure,
    decoration,
    lane_head,    // a lane's cell that says what its column is
    curve,        // a lane's cell that is drawn: its label says what it shows
    heading,      // the title of it all
    row_head,     // the name of a lane; not hidden, also within decoration
    column_head,  // the name of a stage
    cell,         // what stands in a table cell besides
    image         // a picture whose label says what is on it
};

// What a group stands for, for scripts and style sheets: {"lane", "doing"}, {"personas", "amara henk"}. Names are literals, values slugs
// with blanks between them.
struct GroupDatum {
    std::string_view name;
    std::string value;
};
// Where a group stands in the table of the map.
struct TableCell {
    std::uint32_t table = 0;                // a folded map has several
    std::uint32_t row = 0;                  // from 1; 0: in no table. Rows may be left out
    std::uint32_t column = 0, columns = 1;  // the first, and how many it spans; 0: the names of the rows
};
struct GroupBegin {
    Role role = Role::none;
    std::string_view id;                // unique in the scene, a slug; may be empty
    std::string_view label;             // what is read out; may be empty
    std::string_view title;             // the same, and shown where a pointer rests on it; may be empty
    std::vector<GroupDatum> data = {};  // a painter that has no use for it leaves it out
    TableCell cell = {};
};
struct GroupEnd {};

using Item = std::variant<Shape, TextLine, RoundPicture, LinkBegin, LinkEnd, GroupBegin, GroupEnd>;

// A place to jump to, for outlines of a document: one per stage.
struct Bookmark {
    std::string_view title;
    float x = 0, y = 0;
};

struct Scene {
    float width = 0, height = 0;  // px
    std::string id;               // slug of the map: prefix of all ids in a file
    std::string title;
    std::string description;  // one paragraph that says what the picture shows
    std::string language;     // BCP-47
    bool right_to_left = false;
    Color background;
    std::vector<Item> items;  // in painting order, which is also the reading order
    std::vector<Bookmark> bookmarks;
    std::deque<std::string> words;  // strings made for the scene

    std::string_view keep(std::string text) { return words.emplace_back(std::move(text)); }
};

}  // namespace journeymap
