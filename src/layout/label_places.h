// Finds places for labels beside points so that they cover no line, no marker, no other label and no edge.
#pragma once

#include <optional>
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
    void add_line(Point from, Point to);
    // A line that a label may cross only where no other place is free.
    void add_faint_line(Point from, Point to);

    // Where a label of this size may stand beside a point whose marker has `radius`: the first free of a fixed order of places, first
    // on the preferred side. The place is taken by the call. Nothing where all are taken.
    enum class Side { above, below };
    std::optional<Point> take(Point at, float radius, float width, float height, Side preferred);

private:
    struct Stroke {
        Point from, to;
        bool faint = false;
    };
    struct Bucket {
        std::vector<Box> boxes;
        std::vector<Stroke> strokes;
    };
    static constexpr float bucket_width = 160;  // px; a label looks into two or three of them

    Box area_;
    std::vector<Bucket> buckets_;

    enum class Crossing { none, faint_lines };

    std::size_t bucket_of(float x) const;
    void add_stroke(Stroke stroke);
    bool is_free(const Box& box, Crossing crossing) const;
    std::optional<Point> find(Point at, float radius, float width, float height, Side preferred, Crossing crossing) const;
};

}  // namespace journeymap
