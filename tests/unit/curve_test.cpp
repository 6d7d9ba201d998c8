// The curve never goes above or below the two points it runs between, and labels never cover each other.
#include "layout/curve.h"

#include <array>
#include <algorithm>
#include <random>

#include "catch.h"
#include "layout/label_places.h"

using namespace journeymap;

TEST_CASE("a curve stays between the points it runs between", "[layout]") {
    std::mt19937 random(7);
    std::uniform_real_distribution<float> score(0, 200), step(1, 300);
    for (int round = 0; round < 300; ++round) {
        std::vector<Point> points;
        float x = 0;
        for (int i = 0; i < 12; ++i) points.push_back({x += step(random), score(random)});
        auto slopes = monotone_slopes(points);
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            auto [low, high] = std::minmax(points[i].y, points[i + 1].y);
            float last_x = points[i].x;
            for (int k = 0; k <= 40; ++k) {
                Point on = point_on(points, slopes, i, static_cast<float>(k) / 40);
                CHECK(on.y >= low - 0.01F);
                CHECK(on.y <= high + 0.01F);
                CHECK(on.x >= last_x - 0.01F);
                last_x = on.x;
            }
        }
    }
}

TEST_CASE("a curve goes through its points, and is flat at a turning point and at its ends", "[layout]") {
    std::vector<Point> points{{0, 10}, {100, 50}, {200, 20}, {300, 20}};
    auto slopes = monotone_slopes(points);
    CHECK(slopes[0] == 0);
    CHECK(slopes[1] == 0);
    CHECK(slopes[2] == 0);
    CHECK(slopes[3] == 0);
    CHECK(point_on(points, slopes, 0, 1).y == Approx(50));
    CHECK(point_on(points, slopes, 1, 0).x == Approx(100));
}

TEST_CASE("one point or none has no slope to speak of", "[layout]") {
    CHECK(monotone_slopes({}).empty());
    std::vector<Point> one{{5, 5}};
    CHECK(monotone_slopes(one) == std::vector<float>{0});
}

TEST_CASE("labels find places that are free, and none when all are taken", "[layout]") {
    LabelPlaces places({0, 0, 400, 120});
    std::vector<Box> taken;
    int placed = 0;
    for (int i = 0; i < 40; ++i) {
        auto place = places.take({{200, 60}, 6, 70, 16});
        if (!place) break;
        Box box{place->x, place->y, place->x + 70, place->y + 16};
        CHECK(box.left >= 0);
        CHECK(box.right <= 400);
        CHECK(box.top >= 0);
        CHECK(box.bottom <= 120);
        for (const Box& other : taken) CHECK_FALSE(box.overlaps(other));
        taken.push_back(box);
        ++placed;
    }
    CHECK(placed >= 6);
    CHECK(placed < 40);
}

TEST_CASE("a label does not stand on a line", "[layout]") {
    LabelPlaces places({0, 0, 400, 200});
    places.add_line({0, 80}, {400, 80});
    auto place = places.take({{200, 100}, 6, 60, 16});
    REQUIRE(place);
    CHECK((place->y >= 80 || place->y + 16 <= 80));
}

TEST_CASE("a label stands nearer to its own marker than to others, unless it says whose it is", "[layout]") {
    LabelPlaces places({0, 0, 400, 200});
    const int one = 0, other = 0;
    places.add_marker({200, 100}, 1, &one);
    places.add_marker({216, 100}, 1, &other);
    const LabelPlaces::Wanted wanted{{200, 100}, 6, 60, 16, LabelPlaces::Side::above, 1, &one};
    LabelPlaces named = places;
    CHECK(named.take_named(wanted)->x == 170);
    const auto place = places.take(wanted);
    REQUIRE(place);
    CHECK(place->x + 60 < 216);
}

TEST_CASE("a label that says whose it is stands farther from its point before it has no place", "[layout]") {
    LabelPlaces places({0, 0, 400, 200});
    places.add_obstacle({120, 62, 280, 138});
    const LabelPlaces::Wanted wanted{{200, 100}, 6, 60, 16};
    CHECK_FALSE(places.take(wanted));
    CHECK(places.take_named(wanted));
}

TEST_CASE("labels cross lines of the ground rather than an earlier curve, and this rather than nothing", "[layout]") {
    const std::array<Point, 2> corners{Point{100, 20}, Point{100, 80}};
    LabelPlaces places({0, 0, 400, 120});
    places.add_line({0, 28}, {400, 28}, LabelPlaces::Line::earlier);
    places.add_line({0, 88}, {400, 88}, LabelPlaces::Line::ground);
    CHECK(places.take_first(corners, 60, 16)->y == 80);
    CHECK(places.take_first(corners, 60, 16)->y == 20);
    CHECK_FALSE(places.take_first(corners, 60, 16));
}
