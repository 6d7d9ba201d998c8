// Finds places for labels beside points so that they cover no line, no marker, no other label and no edge.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "journeymap/scene.h"

namespace journeymap {

struct Box {
    float left = 0, top = 0, right = 0, bottom = 0;
    bool overlaps(const Box& other) const { return left < other.right && other.left < right && top < other.bottom && other.top < bottom; }
};

class LabelPlaces {
public:
    // Labels stay inside `area`.
    explicit LabelPlaces(Box area);

    void add_obstacle(Box box);
    // Labels cross lines of the ground rather than curves of an earlier map, these only where no other place is free, and no others.
    enum class Line : std::uint8_t { solid, earlier, ground };
    void add_line(Point from, Point to, Line line = Line::solid);
    // A point that has labels of its own: those of others are not to be taken for them. `whose` tells apart what is felt: markers of one
    // feeling share their labels.
    void add_marker(Point at, std::uint32_t column, const void* whose);

    // Where a label of this size may stand beside a point whose marker has `radius`: the first free of a fixed order of places, first
    // on the preferred side, and nearer to its own marker than to others. The place is taken by the call. Nothing where all are taken.
    enum class Side { above, below };
    struct Wanted {
        Point at;
        float radius = 0, width = 0, height = 0;
        Side preferred = Side::above;
        std::uint32_t column = 0;
        const void* whose = nullptr;
    };
    std::optional<Point> take(const Wanted& wanted);
    // For a label that says whose it is: only the markers of other columns have to be farther, and it may stand farther away.
    std::optional<Point> take_named(const Wanted& wanted);
    // The first that is free of these corners, left and top.
    std::optional<Point> take_first(std::span<const Point> corners, float width, float height);

private:
    struct Stroke {
        Point from, to;
        Line line = Line::solid;
    };
    struct Marker {
        Point at;
        std::uint32_t column = 0;
        const void* whose = nullptr;
    };
    struct Bucket {
        std::vector<Box> boxes;
        std::vector<Stroke> strokes;
        std::vector<Marker> markers;
    };
    static constexpr float bucket_width = 160;  // px; a label looks into two or three of them

    Box area_;
    std::vector<Bucket> buckets_;

    enum class Naming : std::uint8_t { none, persona };
    enum class Reach : std::uint8_t { near, far };  // far: the places that are not near

    std::size_t bucket_of(float x) const;
    // The worst line that crosses the box; `solid` where something stands there, too.
    enum class Crossed : std::uint8_t { none, ground, earlier, solid };
    Crossed crossed_by(const Box& box) const;
    bool is_near_its_own(const Box& box, const Wanted& wanted, Naming naming) const;
    std::optional<Point> find(const Wanted& wanted, Naming naming, Reach reach) const;
    std::optional<Point> taken(std::optional<Point> corner, float width, float height);

    // The first of the places that are crossed least.
    struct Best {
        Crossed crossed = Crossed::solid;
        std::optional<Point> place;
    };
};

}  // namespace journeymap
