// JPEG files by libjpeg-turbo. Its errors jump (setjmp), and this is the only file in which anything does: no function that can be jumped
// into holds an object that has to be destroyed.
#include <csetjmp>
#include <cstddef>
#include <cstdio>  // jpeglib.h needs it
#include <cstring>

#include <jpeglib.h>

#include <jerror.h>  // knows what jpeglib.h was configured for

#include "photo/orientation.h"
#include "photo/pixels.h"

namespace journeymap {

namespace {

static_assert(most_jpeg_side <= JPEG_MAX_DIMENSION);

// A progressive file of few bytes can ask for ever more scans over all of the picture; what cameras and programs write has ten to twenty.
constexpr int most_scans = 32;

class JpegReader {
public:
    JpegReader() {
        info_.err = jpeg_std_error(&errors_);
        info_.client_data = this;
        errors_.error_exit = [](j_common_ptr info) {
            auto* self = static_cast<JpegReader*>(info->client_data);
            self->is_too_long_ = info->err->msg_code == JERR_IMAGE_TOO_BIG;
            std::longjmp(self->jump_, 1);
        };
        errors_.emit_message = [](j_common_ptr info, int level) {
            if (level < 0) static_cast<JpegReader*>(info->client_data)->hear(info->err->msg_code);
        };
        progress_.progress_monitor = [](j_common_ptr info) {
            auto* self = static_cast<JpegReader*>(info->client_data);
            if (self->info_.input_scan_number > most_scans) std::longjmp(self->jump_, 1);
        };
    }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;
    ~JpegReader() { jpeg_destroy_decompress(&info_); }

    bool read_header(std::string_view bytes) {
        if (setjmp(jump_) != 0) return false;
        jpeg_create_decompress(&info_);
        info_.client_data = this;
        info_.progress = &progress_;
        jpeg_save_markers(&info_, JPEG_APP0 + 1, 0xFFFF);
        jpeg_mem_src(&info_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
        return jpeg_read_header(&info_, TRUE) == JPEG_HEADER_OK;
    }

    // Where its header could not be read: only because a side is too long, so that the size is known.
    bool is_too_long() const { return is_too_long_; }
    PhotoSize size() const { return {info_.image_width, info_.image_height}; }

    // The smallest of the eighths of its size that keeps the shorter side at `least`.
    bool begin_rows(unsigned least) {
        if (setjmp(jump_) != 0) return false;
        const unsigned shorter = info_.image_width < info_.image_height ? info_.image_width : info_.image_height;
        info_.scale_denom = 8;
        info_.scale_num = 1;
        while (info_.scale_num < 8 && shorter * info_.scale_num / 8 < least) ++info_.scale_num;
        const bool has_black = info_.jpeg_color_space == JCS_CMYK || info_.jpeg_color_space == JCS_YCCK;
        info_.out_color_space = has_black ? JCS_CMYK : JCS_RGB;
        info_.dct_method = JDCT_ISLOW;  // the same on every machine
        return jpeg_start_decompress(&info_) == TRUE;
    }

    std::size_t row_size() const { return std::size_t{info_.output_width} * static_cast<std::size_t>(info_.output_components); }
    int width() const { return static_cast<int>(info_.output_width); }
    int height() const { return static_cast<int>(info_.output_height); }
    bool has_four_inks() const { return info_.out_color_space == JCS_CMYK; }
    bool has_turned_inks() const { return info_.saw_Adobe_marker == TRUE; }

    bool read_rows(unsigned char* to) {
        if (setjmp(jump_) != 0) return false;
        while (info_.output_scanline < info_.output_height) {
            JSAMPROW row = to + std::size_t{info_.output_scanline} * row_size();
            jpeg_read_scanlines(&info_, &row, 1);
        }
        return jpeg_finish_decompress(&info_) == TRUE && !damaged_;
    }

    // Before the rows are read: with the last of them the library forgets what else there was.
    int orientation() const {
        constexpr std::string_view exif("Exif\0\0", 6);
        for (const jpeg_marker_struct* marker = info_.marker_list; marker != nullptr; marker = marker->next) {
            const std::string_view data(reinterpret_cast<const char*>(marker->data), marker->data_length);
            if (data.starts_with(exif)) return exif_orientation(data.substr(exif.size()));
        }
        return 1;
    }

private:
    // Of what the library goes on after, this leaves parts of the picture grey or torn.
    void hear(int message) {
        damaged_ = damaged_ || message == JWRN_JPEG_EOF || message == JWRN_HIT_MARKER || message == JWRN_HUFF_BAD_CODE ||
                   message == JWRN_ARITH_BAD_CODE || message == JWRN_MUST_RESYNC;
    }

    jpeg_decompress_struct info_ = {};
    jpeg_error_mgr errors_ = {};
    jpeg_progress_mgr progress_ = {};
    std::jmp_buf jump_ = {};
    bool damaged_ = false;
    bool is_too_long_ = false;
};

// Adobe's programs write how much is left of each colour, others how much ink there is.
std::vector<unsigned char> rgb_of_inks(const std::vector<unsigned char>& inks, bool turned) {
    std::vector<unsigned char> rgb;
    rgb.reserve(inks.size() / 4 * 3);
    const auto left = [turned](unsigned char ink) { return turned ? unsigned{ink} : 255U - ink; };
    for (std::size_t i = 0; i + 3 < inks.size(); i += 4) {
        const unsigned white = left(inks[i + 3]);
        for (std::size_t ink = i; ink < i + 3; ++ink) rgb.push_back(static_cast<unsigned char>((left(inks[ink]) * white + 127) / 255));
    }
    return rgb;
}

}  // namespace

std::optional<PhotoSize> jpeg_photo_size(std::string_view bytes) {
    JpegReader reader;
    if (!reader.read_header(bytes) && !reader.is_too_long()) return std::nullopt;
    return reader.size();
}

std::optional<Pixels> jpeg_pixels(std::string_view bytes, int least) {
    JpegReader reader;
    if (!reader.read_header(bytes) || !reader.begin_rows(static_cast<unsigned>(least))) return std::nullopt;
    Pixels pixels;
    pixels.orientation = reader.orientation();
    pixels.width = reader.width();
    pixels.height = reader.height();
    pixels.rgb.resize(reader.row_size() * static_cast<std::size_t>(pixels.height));
    if (!reader.read_rows(pixels.rgb.data())) return std::nullopt;
    if (reader.has_four_inks()) pixels.rgb = rgb_of_inks(pixels.rgb, reader.has_turned_inks());
    return pixels;
}

}  // namespace journeymap
