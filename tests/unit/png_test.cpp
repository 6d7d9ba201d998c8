#include <cairo/cairo.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>

#include "catch.h"
#include "journeymap/backend.h"
#include "unit/sample_scene.h"

using namespace journeymap;

namespace {

Artefact png(const Scene& scene, BackendOptions options = {}) {
    BlankShaper shaper;
    return std::get<PaintsScene>(find_backend("png")->make)(scene, shaper, options);
}

BackendOptions scaled(double scale) {
    BackendOptions options;
    options.png_scale = scale;
    return options;
}

// The pixels as another reader sees them.
struct Picture {
    std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface{nullptr, cairo_surface_destroy};
    int width = 0, height = 0;

    explicit Picture(std::string_view bytes) {
        const auto read = [](void* rest, unsigned char* to, unsigned length) {
            auto& view = *static_cast<std::string_view*>(rest);
            if (view.size() < length) return CAIRO_STATUS_READ_ERROR;
            std::memcpy(to, view.data(), length);
            view.remove_prefix(length);
            return CAIRO_STATUS_SUCCESS;
        };
        surface.reset(cairo_image_surface_create_from_png_stream(read, &bytes));
        width = cairo_image_surface_get_width(surface.get());
        height = cairo_image_surface_get_height(surface.get());
    }
    std::uint32_t at(int x, int y) const {
        std::uint32_t pixel = 0;
        const int stride = cairo_image_surface_get_stride(surface.get());
        std::memcpy(&pixel, cairo_image_surface_get_data(surface.get()) + y * stride + x * 4, 4);
        return pixel & 0xFFFFFF;
    }
};

std::uint32_t u32(std::string_view bytes) {
    std::uint32_t value = 0;
    for (const char byte : bytes.substr(0, 4)) value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

std::string_view chunk(std::string_view png, std::string_view type) {
    for (std::size_t at = 8; at + 8 <= png.size(); at += u32(png.substr(at)) + 12) {
        if (png.substr(at + 4, 4) == type) return png.substr(at + 8, u32(png.substr(at)));
    }
    return {};
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

}  // namespace

TEST_CASE("a PNG has the colours of its scene", "[png]") {
    Scene scene = blank_scene(40, 30);
    scene.background = {250, 240, 230};
    scene.items = {filled(Rectangle{0, 0, 10, 10, 0}, {255, 0, 0}), filled(Circle{25, 15, 5}, {0, 128, 255}),
        Shape{Segment{0, 25, 40, 25}, {}, {{1, 2, 3}, 4, {}, false}},
        Shape{Rectangle{30, 0, 10, 10, 0}, {Paint::Kind::vertical_gradient, {}, {{0, {255, 0, 0}}, {1, {0, 0, 255}}}}, {}}};
    const Artefact made = png(scene, scaled(2));
    REQUIRE(made.problem.empty());
    const Picture picture(made.bytes);
    REQUIRE(picture.width == 80);
    REQUIRE(picture.height == 60);
    CHECK(picture.at(5, 5) == 0xFF0000);
    CHECK(picture.at(50, 30) == 0x0080FF);
    CHECK(picture.at(30, 30) == 0xFAF0E6);
    CHECK(picture.at(79, 50) == 0x010203);
    CHECK((picture.at(70, 1) >> 16) > 0xE0);
    CHECK((picture.at(70, 18) & 0xFF) > 0xE0);
}

TEST_CASE("a PNG is opaque and says its resolution and title", "[png]") {
    Scene scene = blank_scene(10, 10);
    scene.background.alpha = 0;
    scene.title = "Caf\xC3\xA9";
    const Artefact made = png(scene, scaled(2));
    CHECK(chunk(made.bytes, "IHDR").substr(8) == std::string_view("\x08\x02\0\0\0", 5));
    CHECK(u32(chunk(made.bytes, "pHYs")) == 7559);  // 192 dpi
    CHECK(chunk(made.bytes, "pHYs").back() == 1);
    CHECK(chunk(made.bytes, "sRGB").size() == 1);
    CHECK(chunk(made.bytes, "iTXt") == std::string_view("Title\0\0\0en\0\0Caf\xC3\xA9", 17));
    CHECK(Picture(made.bytes).at(5, 5) == 0xFFFFFF);
}

TEST_CASE("a PNG is as wide in print as was asked, at as many dots per inch", "[png]") {
    BackendOptions options;
    options.width_mm = 25.4;
    const Artefact usual = png(blank_scene(100, 50), options);
    CHECK(u32(chunk(usual.bytes, "IHDR")) == 300);
    CHECK(u32(chunk(usual.bytes, "pHYs")) == 11811);  // 300 dpi
    options.png_scale = 150.0 / 96;
    const Artefact coarse = png(blank_scene(100, 50), options);
    CHECK(u32(chunk(coarse.bytes, "IHDR")) == 150);
    CHECK(u32(chunk(coarse.bytes, "pHYs")) == 5906);
    options.width_mm = 10'000;
    CHECK(png(blank_scene(100, 50), options).limit.help.find("'--dpi' or '--width'") != std::string::npos);
}

TEST_CASE("the same scene gives the same bytes", "[png]") {
    Scene scene = blank_scene(40, 30);
    scene.items = {filled(Circle{25, 15, 5}, {0, 128, 255})};
    CHECK(png(scene).bytes == png(scene).bytes);
}

TEST_CASE("the width of a PNG can be asked for", "[png]") {
    BackendOptions options = scaled(3);
    options.png_width = 1001;
    const Picture picture(png(blank_scene(333.3f, 100), options).bytes);
    CHECK(picture.width == 1001);
    CHECK(picture.height == 301);
}

TEST_CASE("a PNG is drawn at twice its size, or less where that is too large", "[png]") {
    const Picture usual(png(blank_scene(100, 50)).bytes);
    CHECK(usual.width == 200);

    const Artefact wide = png(blank_scene(10'000, 10));
    REQUIRE(wide.problem.empty());
    CHECK(contains(wide.note, "scale 1.63 instead of 2"));
    CHECK(contains(wide.limit.help, "-f svg"));
    CHECK(Picture(wide.bytes).width == 16'300);
}

TEST_CASE("a size that was asked for is made or refused", "[png]") {
    const Artefact wide = png(blank_scene(10'000, 10), scaled(2));
    CHECK(wide.bytes.empty());
    CHECK(contains(wide.problem, "20000 x 20 pixels"));
    CHECK(contains(wide.limit.help, "--scale 1.63"));
    CHECK(contains(wide.limit.help, "-f svg"));

    CHECK(contains(png(blank_scene(9'000, 9'000), scaled(1)).limit.help, "--scale 0.88"));
    for (const double scale : {0.0, -1.0, std::numeric_limits<double>::infinity(), std::nan("")}) {
        CHECK(contains(png(blank_scene(10, 10), scaled(scale)).problem, "--scale 2"));
    }
    BackendOptions options;
    options.png_width = 20'000;
    CHECK(contains(png(blank_scene(100, 10), options).problem, "20000 x 2000 pixels"));
    CHECK_FALSE(png(blank_scene(std::numeric_limits<float>::infinity(), 10)).problem.empty());
    CHECK_FALSE(png(blank_scene(0, 10)).problem.empty());
}

TEST_CASE("what cairo cannot draw is left out", "[png]") {
    const float infinity = std::numeric_limits<float>::infinity();
    Scene scene = blank_scene(10, 10);
    scene.items = {filled(Circle{0, 0, infinity}, {}), filled(Rectangle{1e30f, 0, 5, 5, 2}, {}), filled(Path{}, {}),
        Shape{Segment{0, 0, 5, 5}, {}, {{}, 1, {infinity}, false}}, GroupEnd{}, LinkEnd{}};
    const Artefact made = png(scene);
    REQUIRE(made.problem.empty());
    CHECK(Picture(made.bytes).at(0, 0) == 0xFFFFFF);
}

TEST_CASE("text is drawn where the scene says", "[png]") {
    const auto shaper = make_text_shaper({false});
    Scene scene = blank_scene(200, 100);
    TextLine line = text_line(50, 60, "HHHH");
    line.color = {200, 0, 0};
    for (const float size : {12.0f, 80.0f}) {  // a mask, a path
        line.style.size = size;
        line.width = shaper->width(line.text, line.style);
        scene.items = {line};
        const Artefact made = std::get<PaintsScene>(find_backend("png")->make)(scene, *shaper, scaled(1));
        const Picture picture(made.bytes);
        int left = picture.width, right = -1, bottom = -1;
        for (int y = 0; y < picture.height; ++y) {
            for (int x = 0; x < picture.width; ++x) {
                if (picture.at(x, y) == 0xFFFFFF) continue;
                left = std::min(left, x);
                right = std::max(right, x);
                bottom = std::max(bottom, y);
            }
        }
        CHECK(left >= 50);
        CHECK(left < 50 + size / 5);
        CHECK(right <= 50 + line.width);
        CHECK(right >= std::min(199.0f, 50 + line.width - size / 5) - 1);
        CHECK(bottom == 59);
    }
}

TEST_CASE("text at the edges of a picture is cut", "[png]") {
    const auto shaper = make_text_shaper({false});
    Scene scene = blank_scene(30, 20);
    for (const float x : {-15.0f, 25.0f, -400'000.0f, 400'000.0f}) {
        for (const float y : {-2.0f, 1.0f, 22.0f, 400'000.0f}) scene.items.push_back(text_line(x, y, "Edges"));
    }
    CHECK(std::get<PaintsScene>(find_backend("png")->make)(scene, *shaper, scaled(2)).problem.empty());
}

TEST_CASE("a long curve is drawn piece by piece", "[png]") {
    Scene scene = blank_scene(1200, 20);
    Path path;
    path.move(0, 10);
    for (float x = 1; x <= 1200; ++x) path.line(x, 10);
    scene.items = {Shape{path, {}, {{0, 0, 255}, 4, {}, false}}};
    const Picture solid(png(scene, scaled(1)).bytes);
    for (int x = 0; x < 1200; ++x) REQUIRE(solid.at(x, 10) == 0x0000FF);

    std::get<Shape>(scene.items[0]).stroke.dash = {10, 10};
    const Picture dashed(png(scene, scaled(1)).bytes);
    for (int x = 0; x < 1200; x += 20) {
        REQUIRE(dashed.at(x + 5, 10) == 0x0000FF);
        REQUIRE(dashed.at(x + 15, 10) == 0xFFFFFF);
    }
}
