// Photos in pictures: where they are laid out and what each backend makes of them.
#include <algorithm>

#include "catch.h"
#include "journeymap/backend.h"
#include "journeymap/check.h"
#include "journeymap/layout.h"
#include "photo/decode.h"
#include "unit/pdf_reading.h"
#include "unit/photo_files.h"
#include "unit/reading.h"
#include "unit/sample_scene.h"

using namespace journeymap;

namespace {

std::shared_ptr<const Photo> sample_photo() {
    static const auto photo = std::make_shared<const Photo>(*decode_photo(png_photo_file(64, 64)).photo);
    return photo;
}

Scene scene_with_photo(std::string_view label = "A \"face\"") {
    Scene scene = blank_scene(100, 60);
    scene.items = {
        GroupBegin{label.empty() ? Role::decoration : Role::image, {}, label}, RoundPicture{{30, 30, 20}, sample_photo()}, GroupEnd{}};
    return scene;
}

std::string painted(const Scene& scene, std::string_view backend) {
    BlankShaper shaper;
    const Backend* found = find_backend(backend);
    if (const auto* paints = std::get_if<PaintsScene>(&found->make)) return (*paints)(scene, shaper, {}).bytes;
    return std::get<PaintsPages>(found->make)(std::span(&scene, 1), shaper, {}).bytes;
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

Scene laid_out(const std::string& persona, const char* theme, std::string_view language = "en") {
    Files files{{"a.png", png_photo_file(64, 64)}};
    Reading reading = read("title: T\nlanguage: " + std::string(language) + "\npersonas: [{" + persona +
                           "}]\nstages: [{name: S, touchpoints: [{name: N}]}]\n");
    const ReadPhotoFile read_photo = [](void* context, std::string_view path, const Source&) { return read_from(context, path); };
    read_photos(*reading.journey, reading.sources, {read_photo, &files}, reading.diagnostics);
    const std::unique_ptr<TextShaper> shaper = make_text_shaper({false});
    Theme chosen = *find_theme("daylight");
    if (std::string_view(theme) == "none") chosen.avatars = Avatars::none;
    if (std::string_view(theme) == "rings") chosen.avatars = Avatars::rings;
    Scene scene = lay_out(lay_grid(*reading.journey, {}, {}, {}), chosen, *shaper, {"map.yaml"});
    for (Item& item : scene.items) {  // what they say ends with the Reading
        if (auto* group = std::get_if<GroupBegin>(&item)) group->label = scene.keep(std::string(group->label));
    }
    return scene;
}

const RoundPicture* picture_in(const Scene& scene) {
    for (const Item& item : scene.items) {
        if (const auto* picture = std::get_if<RoundPicture>(&item)) return picture;
    }
    return nullptr;
}

// The group that a photo stands in.
GroupBegin group_of_photo(const Scene& scene) {
    GroupBegin last;
    for (const Item& item : scene.items) {
        if (const auto* group = std::get_if<GroupBegin>(&item)) last = *group;
        if (std::holds_alternative<RoundPicture>(item)) return last;
    }
    return {};
}

}  // namespace

TEST_CASE("an SVG shows a photo in a circle and says what is on it", "[photo]") {
    const std::string svg = painted(scene_with_photo(), "svg");
    CHECK(contains(svg, "<g role=\"img\" aria-label=\"A &quot;face&quot;\">"));
    CHECK(contains(svg, "<clipPath id=\"permit-circle\">\n<circle cx=\"30\" cy=\"30\" r=\"20\"/>\n</clipPath>"));
    CHECK(contains(
        svg, "<image x=\"10\" y=\"10\" width=\"40\" height=\"40\" clip-path=\"url(#permit-circle)\" href=\"data:image/png;base64,iVBOR"));
    CHECK(contains(painted(scene_with_photo(""), "svg"), "aria-hidden=\"true\""));
    CHECK(svg.size() < 5000);
}

TEST_CASE("a PNG shows a photo the right way up and nothing around its circle", "[photo]") {
    const std::optional<Pixels> drawn = png_pixels(painted(scene_with_photo(), "png"));
    REQUIRE(drawn);
    const int scale = drawn->width / 100;
    const auto at = [&](int x, int y) {
        const std::size_t place = (std::size_t(y * scale) * std::size_t(drawn->width) + std::size_t(x * scale)) * 3;
        return drawn->rgb[place] << 16 | drawn->rgb[place + 1] << 8 | drawn->rgb[place + 2];
    };
    CHECK(at(22, 22) == 0xFF0000);
    CHECK(at(38, 22) == 0x00FF00);
    CHECK(at(22, 38) == 0x0000FF);
    CHECK(at(12, 12) == 0xFFFFFF);
    CHECK(at(55, 30) == 0xFFFFFF);
}

TEST_CASE("a PDF holds a photo once, as a figure that is told", "[photo]") {
    Scene scene = scene_with_photo("A face");
    scene.items.insert(scene.items.end(), {GroupBegin{Role::decoration}, RoundPicture{{70, 30, 20}, sample_photo()}, GroupEnd{}});
    const PdfReading read(painted(scene, "pdf"));
    CHECK(read.count("/Subtype/Image") == 1);
    CHECK(read.count("/S/Figure") == 1);
    CHECK(contains(read.find("/S/Figure"), "/Alt(A face)"));
    CHECK(contains(read.find("/S/Figure"), "/BBox[7.5 7.5 37.5 37.5]"));
    CHECK(contains(read.page(), "/Figure<</MCID 0>>BDC\n"));
    CHECK(contains(read.page(), "W n\n40 0 0 -40 10 50 cm\n/I1 Do\n"));
    CHECK(contains(read.page(), "W n\n40 0 0 -40 50 50 cm\n/I1 Do\n"));
    CHECK(contains(read.find("/XObject<<"), "/XObject<</I1 "));
}

TEST_CASE("no backend draws a photo that has no place", "[photo]") {
    Scene scene = blank_scene(100, 60);
    const auto torn = std::make_shared<Photo>(Photo{9, "too short"});
    scene.items = {RoundPicture{{1e30F, 0, 5}, sample_photo()}, RoundPicture{{0, 0, 0}, sample_photo()}, RoundPicture{{9, 9, 9}, nullptr},
        RoundPicture{{9, 9, 9}, torn}};
    CHECK_FALSE(contains(painted(scene, "svg"), "<image"));
    CHECK_FALSE(painted(scene, "png").empty());
    CHECK(PdfReading(painted(scene, "pdf")).count("/Subtype/Image") == 0);
}

TEST_CASE("a persona's photo is where the initials would be", "[photo]") {
    const std::string persona = "name: Amara, photo: a.png, photo_alt: A drawn face";
    for (const char* theme : {"filled", "rings"}) {
        const Scene scene = laid_out(persona, theme);
        const RoundPicture* picture = picture_in(scene);
        REQUIRE(picture);
        CHECK(picture->outline.radius == 22);
        CHECK(group_of_photo(scene).role == Role::image);
        CHECK(group_of_photo(scene).label == "A drawn face");
    }
    const Scene scene = laid_out(persona, "filled"), turned = laid_out(persona, "filled", "ar");
    CHECK(picture_in(turned)->outline.x == Approx(turned.width - picture_in(scene)->outline.x));
    CHECK_FALSE(picture_in(laid_out(persona, "none")));
    CHECK_FALSE(picture_in(laid_out("name: Amara, photo: b.png", "filled")));
    CHECK(group_of_photo(laid_out("name: Amara, photo: a.png", "filled")).role == Role::decoration);
}
