#include "text/woff.h"

#include <libdeflate.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace journeymap {
namespace {

constexpr std::size_t sfnt_header = 12, sfnt_entry = 16, woff_header = 44, woff_entry = 20;

std::uint32_t read32(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

void put(std::string& out, std::uint32_t value, int bytes = 4) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

std::size_t padded(std::size_t size) { return (size + 3) & ~std::size_t{3}; }

struct Table {
    std::uint32_t tag = 0, checksum = 0, size = 0;
    std::string packed;
};

struct Release {
    void operator()(libdeflate_compressor* compressor) const { libdeflate_free_compressor(compressor); }
};

// A table is stored as it is where packing does not make it smaller.
std::string pack(libdeflate_compressor* compressor, std::string_view table) {
    std::string packed(table.size(), '\0');
    const auto size = libdeflate_zlib_compress(compressor, table.data(), table.size(), packed.data(), packed.size());
    if (size == 0 || size >= table.size()) return std::string(table);
    packed.resize(size);
    return packed;
}

}  // namespace

std::string woff(std::string_view font) {
    if (font.size() < sfnt_header) return {};
    const auto count = read32(font, 4) >> 16;
    if (font.size() < sfnt_header + count * sfnt_entry) return {};
    const std::unique_ptr<libdeflate_compressor, Release> compressor(libdeflate_alloc_compressor(9));
    if (!compressor) return {};

    std::vector<Table> tables;
    auto length = woff_header + count * woff_entry, plain = sfnt_header + count * sfnt_entry;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto entry = sfnt_header + i * sfnt_entry;
        const auto offset = read32(font, entry + 8), size = read32(font, entry + 12);
        if (offset > font.size() || size > font.size() - offset) return {};
        tables.push_back({read32(font, entry), read32(font, entry + 4), size, pack(compressor.get(), font.substr(offset, size))});
        length += padded(tables.back().packed.size());
        plain += padded(size);
    }

    std::string out = "wOFF";
    out.reserve(length);
    out.append(font.substr(0, 4));
    put(out, static_cast<std::uint32_t>(length));
    put(out, count, 2);
    put(out, 0, 2);
    put(out, static_cast<std::uint32_t>(plain));
    put(out, 1, 2), put(out, 0, 2);           // version of the font: nobody reads it
    for (int i = 0; i < 5; ++i) put(out, 0);  // no metadata, no private data
    auto offset = woff_header + count * woff_entry;
    for (const auto& table : tables) {
        put(out, table.tag);
        put(out, static_cast<std::uint32_t>(offset));
        put(out, static_cast<std::uint32_t>(table.packed.size()));
        put(out, table.size);
        put(out, table.checksum);
        offset += padded(table.packed.size());
    }
    for (const auto& table : tables) out.append(table.packed).resize(padded(out.size()), '\0');
    return out;
}

std::string base64(std::string_view bytes) {
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto have = bytes.size() - at < 3 ? bytes.size() - at : 3;
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i) group = group << 8 | (i < have ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i) out += i <= have ? digits[group >> (18 - 6 * i) & 63] : '=';
    }
    return out;
}

}  // namespace journeymap
