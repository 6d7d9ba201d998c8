#include "photo/orientation.h"

#include <cstdint>

namespace journeymap {

namespace {

constexpr unsigned orientation_tag = 0x0112, short_type = 3;

// Numbers in either order of bytes; what lies behind the end is 0.
class TiffNumbers {
public:
    explicit TiffNumbers(std::string_view bytes) : bytes_(bytes), little_(bytes.starts_with("II")) {}

    std::uint32_t two(std::size_t at) const { return little_ ? byte(at) | byte(at + 1) << 8 : byte(at) << 8 | byte(at + 1); }
    std::uint32_t four(std::size_t at) const { return little_ ? two(at) | two(at + 2) << 16 : two(at) << 16 | two(at + 2); }

private:
    std::uint32_t byte(std::size_t at) const { return at < bytes_.size() ? static_cast<unsigned char>(bytes_[at]) : 0; }

    std::string_view bytes_;
    bool little_;
};

}  // namespace

int exif_orientation(std::string_view tiff) {
    if (!tiff.starts_with("II") && !tiff.starts_with("MM")) return 1;
    const TiffNumbers numbers(tiff);
    if (numbers.two(2) != 42) return 1;
    const std::size_t first = numbers.four(4);
    const std::size_t count = numbers.two(first);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t entry = first + 2 + i * 12;
        if (entry + 12 > tiff.size()) return 1;
        if (numbers.two(entry) != orientation_tag || numbers.two(entry + 2) != short_type) continue;
        const std::uint32_t value = numbers.two(entry + 8);
        return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    return 1;
}

}  // namespace journeymap
