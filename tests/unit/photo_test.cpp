// Photos from their files to what is drawn of them.
#include <algorithm>
#include <cstdlib>

#include "catch.h"
#include "backends/photo_png.h"
#include "model/photo_memory.h"
#include "photo/decode.h"
#include "photo/orientation.h"
#include "photo/square.h"
#include "support/limits.h"
#include "unit/photo_files.h"
#include "unit/reading.h"

using namespace journeymap;

namespace {

// The quarters from left to right and from top to bottom: R, G, B, W; K for black, - for all else.
char letter_at(const Photo& photo, int x, int y) {
    const std::size_t at = (std::size_t(y) * std::size_t(photo.side) + std::size_t(x)) * 3;
    const auto is = [&](int r, int g, int b) {
        const int wanted[] = {r, g, b};
        for (std::size_t i = 0; i < 3; ++i) {
            if (std::abs(static_cast<unsigned char>(photo.rgb[at + i]) - wanted[i]) > 12) return false;
        }
        return true;
    };
    return is(255, 0, 0) ? 'R' : is(0, 255, 0) ? 'G' : is(0, 0, 255) ? 'B' : is(255, 255, 255) ? 'W' : is(0, 0, 0) ? 'K' : '-';
}

std::string quarters(const std::string& file) {
    const DecodedPhoto decoded = decode_photo(file);
    if (!decoded.photo) return "none";
    const Photo& photo = *decoded.photo;
    const int near = photo.side / 4, far = photo.side - 1 - near;
    return {letter_at(photo, near, near), letter_at(photo, far, near), letter_at(photo, near, far), letter_at(photo, far, far)};
}

PhotoFault fault_of(const std::string& file) { return decode_photo(file).fault; }

// A map whose photos come from these files.
Reading read_with_photos(const std::string& text, Files files, std::size_t times = 1) {
    Reading reading;
    reading.sources.set_limit_factor(times);
    const auto source = load_source("maps/test.journey.yaml", text, reading.sources, reading.diagnostics);
    reading.journey = read_journey(reading.sources, *source, {read_from, &files}, reading.diagnostics);
    const ReadPhotoFile read_photo = [](void* context, std::string_view path, const Source&) { return read_from(context, path); };
    read_photos(*reading.journey, reading.sources, {read_photo, &files}, reading.diagnostics);
    return reading;
}

}  // namespace

TEST_CASE("photos of every usual kind can be read", "[photo]") {
    for (const JpegKind kind : {JpegKind::colored, JpegKind::four_inks, JpegKind::progressive})
        CHECK(quarters(jpeg_file(64, 64, kind)) == "RGBW");
    for (const PngKind kind : {PngKind::colored, PngKind::sixteen_bits}) CHECK(quarters(png_photo_file(64, 64, kind)) == "RGBW");
    CHECK(quarters(jpeg_file(64, 64, JpegKind::grey)) == "KWKW");
    CHECK(quarters(png_photo_file(64, 64, PngKind::grey)) == "KWKW");
    CHECK(quarters(png_photo_file(64, 64, PngKind::transparent)) == "RWBW");
    CHECK(quarters(png_photo_file(64, 64, PngKind::palette)) == "RWBW");
    for (const int side : {5, 64, 333}) CHECK(quarters(png_photo_file(side, side, PngKind::interlaced)) == "RGBW");
}

TEST_CASE("a photo is turned upright as EXIF says", "[photo]") {
    const char* const turned[] = {"RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB"};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        CAPTURE(orientation);
        CHECK(quarters(jpeg_file(64, 48, JpegKind::colored, orientation)) == turned[orientation - 1]);
        CHECK(quarters(jpeg_file(48, 64, JpegKind::progressive, orientation)) == turned[orientation - 1]);
        CHECK(quarters(png_photo_file(64, 48, PngKind::colored, orientation)) == turned[orientation - 1]);
    }
    for (const int nonsense : {9, 200}) CHECK(quarters(jpeg_file(64, 64, JpegKind::colored, nonsense)) == "RGBW");
}

TEST_CASE("EXIF that leads nowhere says nothing", "[photo]") {
    const std::string sound = std::string("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0", 26);
    CHECK(exif_orientation(sound) == 6);
    for (std::size_t length = 0; length < 22; ++length) CHECK(exif_orientation(std::string_view(sound).substr(0, length)) == 1);
    CHECK(exif_orientation(std::string("MM\0*\xFF\xFF\xFF\xFF", 8)) == 1);
    CHECK(exif_orientation(std::string("MM\0*\0\0\0\x08\xFF\xFF", 10) + std::string(200, '\0')) == 1);
}

TEST_CASE("the square in the middle is cut out and made small", "[photo]") {
    const auto side_of = [](const std::string& file) { return decode_photo(file).photo.value_or(Photo{}).side; };
    CHECK(side_of(png_photo_file(1, 1)) == 1);
    CHECK(side_of(png_photo_file(90, 20)) == 20);
    CHECK(side_of(png_photo_file(157, 400)) == photo_side);
    CHECK(side_of(jpeg_file(2000, 1500)) == photo_side);
    CHECK(quarters(jpeg_file(2000, 300)) == "RGBW");
    CHECK(quarters(png_photo_file(333, 1000)) == "RGBW");

    Pixels stripes;
    stripes.width = 600;
    stripes.height = 200;
    for (int y = 0; y < 200; ++y) {
        for (int x = 0; x < 600; ++x) {
            const bool in_middle = x >= 200 && x < 400;
            stripes.rgb.insert(stripes.rgb.end(), {static_cast<unsigned char>(in_middle ? 100 : 0), 0, 0});
        }
    }
    const Photo photo = photo_of(stripes);
    for (int x = 0; x < photo.side; ++x)
        CHECK(photo.rgb[(std::size_t(photo.side / 2) * std::size_t(photo.side) + std::size_t(x)) * 3] == 100);
}

TEST_CASE("what lies outside the circle is not kept", "[photo]") {
    const Photo photo = *decode_photo(png_photo_file(200, 200)).photo;
    CHECK(letter_at(photo, 0, 0) == 'W');
    CHECK(letter_at(photo, photo.side - 1, 0) == 'W');
    CHECK(letter_at(photo, 0, photo.side - 1) == 'W');
    CHECK(letter_at(photo, photo.side / 2 - 2, 0) == 'R');
    CHECK(letter_at(photo, photo.side - 1, photo.side / 2 - 2) == 'G');
}

TEST_CASE("a file that is no photo is told from a damaged one", "[photo]") {
    CHECK(fault_of("") == PhotoFault::other_kind);
    CHECK(fault_of("GIF89a") == PhotoFault::other_kind);
    CHECK(decode_photo("GIF89a").kind == "a GIF");
    CHECK(decode_photo("RIFF\1\2\3\4WEBPVP8 ").kind == "WebP");
    CHECK(decode_photo("<svg/>").kind == "an SVG");
    CHECK(decode_photo("title: T\n").kind.empty());
    CHECK(fault_of("\xFF\xD8\xFF") == PhotoFault::broken);
    CHECK(fault_of("\x89PNG\r\n\x1A\n") == PhotoFault::broken);
    CHECK(fault_of(png_of_claimed_size(0, 5)) == PhotoFault::broken);
    CHECK(fault_of(png_of_claimed_size(50, 50)) == PhotoFault::broken);
    for (const std::string& file : {jpeg_file(300, 300), jpeg_file(300, 300, JpegKind::progressive), png_photo_file(300, 300)}) {
        for (std::size_t length = 9; length + 60 < file.size(); length += 37) {
            CAPTURE(length);
            CHECK(fault_of(file.substr(0, length)) == PhotoFault::broken);
        }
    }
}

TEST_CASE("damage anywhere in a file breaks nothing else", "[photo]") {
    std::uint32_t random = 1;
    for (std::string file :
        {jpeg_file(60, 40), jpeg_file(60, 40, JpegKind::four_inks, 6), png_photo_file(60, 40, PngKind::transparent, 6)}) {
        for (int i = 0; i < 400; ++i) {
            random = random * 1664525 + 1013904223;
            std::string damaged = file;
            damaged[(random >> 8) % file.size()] = static_cast<char>(random >> 3);
            const DecodedPhoto decoded = decode_photo(damaged);
            CHECK(decoded.photo.has_value() == (decoded.fault == PhotoFault::none));
        }
    }
}

TEST_CASE("too many pixels are refused by the header alone", "[photo]") {
    CHECK(fault_of(png_of_claimed_size(65535, 65535)) == PhotoFault::too_many_pixels);
    CHECK(fault_of(png_of_claimed_size(4001, 4000)) == PhotoFault::too_many_pixels);
    CHECK(fault_of(png_of_claimed_size(4000, 4000)) == PhotoFault::broken);
    CHECK(fault_of(blank_png_file(4000, 4000)) == PhotoFault::none);
    CHECK(decode_photo(blank_png_file(4001, 4000), 2 * limits::photo_pixels).photo);
    std::string jpeg = jpeg_file(16, 16);
    const std::size_t frame = jpeg.find("\xFF\xC0");
    REQUIRE(frame != std::string::npos);
    jpeg.replace(frame + 5, 4, std::string("\xFF\0\xFF\0", 4));
    CHECK(fault_of(jpeg) == PhotoFault::too_many_pixels);
}

TEST_CASE("a JPEG that asks for ever more work is damaged", "[photo]") {
    const std::string file = jpeg_file(64, 64, JpegKind::progressive);
    const std::size_t first = file.find("\xFF\xDA"), second = file.find("\xFF\xC4", first);
    REQUIRE(second != std::string::npos);
    const auto with_more_scans = [&](int count) {
        std::string more = file;
        for (int i = 0; i < count; ++i) more.insert(second, file, first, second - first);
        return more;
    };
    CHECK(fault_of(with_more_scans(10)) == PhotoFault::none);
    CHECK(fault_of(with_more_scans(40)) == PhotoFault::broken);
}

TEST_CASE("a photo becomes a PNG of pixels and nothing else", "[photo]") {
    const std::string file = jpeg_file(300, 200, JpegKind::colored, 6) + "and a secret behind it";
    const Photo photo = *decode_photo(file).photo;
    const std::string png = encode_photo(photo);
    std::string chunks;
    for (std::size_t at = 8; at + 8 <= png.size();) {
        std::uint32_t length = 0;
        for (std::size_t i = at; i < at + 4; ++i) length = length << 8 | static_cast<unsigned char>(png[i]);
        chunks += png.substr(at + 4, 4) + " ";
        at += length + 12;
    }
    CHECK(chunks == "IHDR sRGB IDAT IEND ");
    const std::optional<Pixels> again = png_pixels(png);
    REQUIRE(again);
    CHECK(again->width == photo.side);
    CHECK(std::equal(again->rgb.begin(), again->rgb.end(), photo.rgb.begin(), photo.rgb.end(),
        [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); }));
    CHECK(png.size() < 3000);
}

TEST_CASE("a photo that is an address or empty is told as that", "[photo]") {
    Files files{{"empty.png", ""}};
    const auto told = [&](const std::string& photo) {
        return read_with_photos("title: T\npersonas: [{name: A, photo: '" + photo + "'}]\n", files).findings();
    };
    CHECK(told("empty.png").starts_with("2:29 JM072 'empty.png' is empty | "));
    CHECK(
        told("https://example.org/a.png") ==
        "2:29 JM071 'https://example.org/a.png' is an address, and a photo is a file of the project | save the picture in the project and "
        "write the path of that file; until then the initials are drawn");
}

TEST_CASE("each photo that cannot be used is a finding at its name", "[photo]") {
    const std::string head = "title: T\npersonas:\n";
    Files files{{"a.png", png_photo_file(9, 9)}, {"b.gif", "GIF89a"}, {"c.jpg", "\xFF\xD8\xFF and no more"},
        {"d.png", png_of_claimed_size(9000, 9000)}, {"e.jpg", jpeg_file(9, 9) + std::string(limits::photo_bytes, ' ')}};
    Reading reading = read_with_photos(head + "  - {name: A, photo: a.png}\n  - {name: B, photo: b.gif}\n  - {name: C, photo: c.jpg}\n" +
                                           "  - {name: D, photo: d.png}\n  - {name: E, photo: e.jpg}\n  - {name: F, photo: f.png}\n" +
                                           "  - {name: G, photo: f.png}\n  - {name: H, photo: a.png}\n",
        files);
    const std::vector<Persona>& personas = reading.map().personas;
    CHECK(personas[0].picture);
    CHECK(personas[0].picture == personas[7].picture);
    for (std::size_t i = 1; i < 7; ++i) CHECK_FALSE(personas[i].picture);
    CHECK(
        reading.findings() ==
        "4:22 JM072 'b.gif' is a GIF, not PNG or JPEG | save the picture as JPEG or PNG; until then the initials are drawn\n"
        "5:22 JM073 'c.jpg' is a damaged JPEG file | save it again from the program that made it; until then the initials are drawn\n"
        "6:22 JM074 'd.png' has 9000 x 9000 pixels, more than the 16 million that a photo may have | make it smaller: 156 x 156 pixels of "
        "it are drawn, or allow more: --limits-times 6 is enough; until then the initials are drawn\n"
        "7:22 JM074 'e.jpg' is larger than 2 MiB, the most that a photo may have | make it smaller: 156 x 156 pixels of it are drawn, or "
        "allow more with --limits-times; until then the initials are drawn\n"
        "8:22 JM071 cannot read 'f.png': there is no such file | the path is relative to this file and stays inside the project; until "
        "then the initials are drawn");
    CHECK(reading.places() == "b.gif\nc.jpg\nd.png\ne.jpg\nf.png < f.png (and here)");
    CHECK_FALSE(reading.diagnostics.document_has_errors());
    CHECK(reading.sources.count() == 1);
    CHECK(reading.sources.binary_files().size() == 5);
}

TEST_CASE("photos have limits that only the caller raises", "[photo]") {
    const std::string map = "title: T\npersonas: [{name: A, photo: a.png}]\n";
    const auto findings = [&](const std::string& file, std::size_t times) {
        return read_with_photos(map, {{"a.png", file}}, times).findings();
    };
    const std::string small = png_photo_file(9, 9);
    const std::string full = small + std::string(limits::photo_bytes - small.size(), ' ');
    CHECK(findings(full, 1).empty());
    CHECK(findings(full + ' ', 1).starts_with("2:29 JM074 'a.png' is larger than 2 MiB"));
    CHECK(findings(full + ' ', 2).empty());
    CHECK(findings(full + full + ' ', 2).starts_with("2:29 JM074 'a.png' is larger than 4 MiB"));
    CHECK(findings(blank_png_file(4000, 4000), 1).empty());
    CHECK(findings(blank_png_file(4001, 4000), 1).starts_with("2:29 JM074 'a.png' has 4001 x 4000 pixels, more than the 16 million"));
    CHECK(findings(blank_png_file(4001, 4000), 1).find(", or allow more: --limits-times 2 is enough; until") != std::string::npos);
    CHECK(findings(blank_png_file(4001, 4000), 2).empty());
}

TEST_CASE("a map has a limit of photos", "[photo]") {
    const auto read_map = [](std::size_t count, std::size_t times) {
        std::string text = "title: T\npersonas:\n";
        Files files;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string name = std::to_string(i) + ".png";
            text += "  - {name: Person " + std::to_string(i) + ", photo: " + name + "}\n";
            files[name] = png_photo_file(2, 2);
        }
        return read_with_photos(text, files, times);
    };
    CHECK(read_map(limits::photos, 1).findings().empty());
    Reading past = read_map(limits::photos + 2, 1);
    CHECK(past.findings() ==
          "53:30 JM929 a map shows at most 50 photos | leave out those that matter least, or allow more: "
          "--limits-times 2 is enough; until then the initials are drawn");
    CHECK(past.places() == "50.png < 51.png (and here)");
    CHECK(past.map().personas[limits::photos - 1].picture);
    CHECK_FALSE(past.map().personas[limits::photos].picture);
    CHECK(read_map(limits::photos + 2, 2).findings().empty());
}

TEST_CASE("all photos of a map together have a limit of pixels", "[photo]") {
    std::string text = "title: T\npersonas:\n";
    Files files;
    for (const char* name : {"a", "b", "c", "d", "e"}) {
        text += std::string("  - {name: P") + name + ", photo: " + name + ".png}\n";
        files[std::string(name) + ".png"] = blank_png_file(4000, 4000);
    }
    Reading past = read_with_photos(text, files);
    CHECK(past.findings() ==
          "7:23 JM929 with 'e.png', the photos of this map have more than 64 million pixels together | make it smaller: "
          "156 x 156 pixels of it are drawn, or allow more: --limits-times 2 is enough; until then the initials are drawn");
    CHECK(past.map().personas[3].picture);
    CHECK_FALSE(past.map().personas[4].picture);
    CHECK(read_with_photos(text, files, 2).findings().empty());
    files["c.png"] = png_of_claimed_size(9000, 8000);  // would count from 5 times on, when there is room for all
    CHECK(read_with_photos(text, files).findings().find("JM929") == std::string::npos);
    files["c.png"] = blank_png_file(4000, 4000);
    files["a.png"] = png_of_claimed_size(4000, 4000);  // what is found to be damaged has been decoded until then
    CHECK(read_with_photos(text, files).findings().find("JM929") != std::string::npos);
    files["e.png"] = png_photo_file(9, 9);
    files["a.png"] = blank_png_file(3999, 4000);
    CHECK(read_with_photos(text, files).findings().empty());
}

TEST_CASE("a photo with a side that no library reads is too large", "[photo]") {
    const auto told = [](const std::string& name, const std::string& file) {
        return read_with_photos("title: T\npersonas: [{name: A, photo: " + name + "}]\n", {{name, file}}, 100).findings();
    };
    std::string long_jpeg = jpeg_file(9, 9);
    const std::size_t frame = long_jpeg.find("\xFF\xC0");
    REQUIRE(frame != std::string::npos);
    long_jpeg.replace(frame + 7, 2, "\xFF\xDD");  // the width: 65,501
    CHECK(told("a.jpg", long_jpeg) ==
          "2:29 JM074 'a.jpg' has 65501 x 9 pixels, and a side of a JPEG may have at most 65,500 | make it "
          "smaller: 156 x 156 pixels of it are drawn; until then the initials are drawn");
    CHECK(told("a.png", png_of_claimed_size(1'000'001, 3))
              .starts_with("2:29 JM074 'a.png' has 1000001 x 3 pixels, and a side of a PNG may have at most 1,000,000 | make it smaller"));
}

TEST_CASE("the same bytes are decoded once", "[photo]") {
    PhotoMemory memory;
    const std::string small = png_photo_file(9, 9), other = jpeg_file(30, 20);
    for (int round = 0; round < 2; ++round) {
        CHECK(memory.decode(small, 100).photo->rgb == decode_photo(small).photo->rgb);
        CHECK(memory.decode(other, 1000).photo->rgb == decode_photo(other).photo->rgb);
        CHECK(memory.decode("GIF89a", 100).fault == PhotoFault::other_kind);
        CHECK(memory.decode(small, 80).fault == PhotoFault::too_many_pixels);
        CHECK_FALSE(memory.decode(small, 80).photo);
        CHECK(memory.size() == 3);
    }
    CHECK(memory.decode(blank_png_file(20, 20), 100).fault == PhotoFault::too_many_pixels);
    CHECK(memory.size() == 3);
    CHECK(memory.decode(blank_png_file(20, 20), 400).photo);
    CHECK(memory.size() == 4);
    for (int side = 1; side < 260; ++side) memory.decode(blank_png_file(side, 1), 1000);
    CHECK(memory.size() <= 200);
}

TEST_CASE("a map that is no file has no photos", "[photo]") {
    Reading alone = read("title: T\npersonas: [{name: A, photo: a.png}]\n");
    read_photos(*alone.journey, alone.sources, {}, alone.diagnostics);
    CHECK(alone.findings().find("JM071 'a.png' cannot be read from here | a map with photos must itself be a file") != std::string::npos);
}
