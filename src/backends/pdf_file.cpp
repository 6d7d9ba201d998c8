#include "backends/pdf_file.h"

#include <algorithm>
#include <cstdint>

#include "support/utf8.h"

namespace journeymap {
namespace {

constexpr int pdf_compression_level = 6;
constexpr std::size_t objects_in_stream = 200;  // readers unpack a stream for any one of them

void append_big_endian(std::string& out, std::uint64_t value, int bytes) {
    for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

// FNV-1a: the file is named by what is in it.
std::uint64_t hash_of(std::string_view bytes, std::uint64_t seed) {
    std::uint64_t hash = seed;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return hash;
}

std::string identifier_of(std::string_view bytes) {
    std::string id = "<";
    for (const std::uint64_t seed : {0xCBF29CE484222325u, 0x9E3779B97F4A7C15u}) {
        const std::uint64_t hash = hash_of(bytes, seed);
        append_hex(id, static_cast<unsigned>(hash >> 32), 8);
        append_hex(id, static_cast<unsigned>(hash), 8);
    }
    return id + ">";
}

}  // namespace

PdfFile::PdfFile() : compressor_(libdeflate_alloc_compressor(pdf_compression_level)) {}

// Empty where memory ran out.
std::string PdfFile::deflated(std::string_view data) const {
    if (!compressor_) return {};
    std::string packed(libdeflate_zlib_compress_bound(compressor_.get(), data.size()), '\0');
    packed.resize(libdeflate_zlib_compress(compressor_.get(), data.data(), data.size(), packed.data(), packed.size()));
    return packed;
}

PdfRef PdfFile::reserve() {
    places_.emplace_back();
    return {static_cast<int>(places_.size()) - 1};
}

void PdfFile::set(PdfRef ref, std::string value) { packed_.emplace_back(ref.number, std::move(value)); }

PdfRef PdfFile::add(std::string value) {
    const PdfRef ref = reserve();
    set(ref, std::move(value));
    return ref;
}

void PdfFile::set_stream(PdfRef ref, std::string_view entries, std::string_view data) {
    const std::string packed = deflated(data);
    failed_ = failed_ || packed.empty();
    places_[static_cast<std::size_t>(ref.number)] = {Place::Kind::in_file, out_.size(), 0};
    out_ += std::to_string(ref.number) + " 0 obj\n<<";
    out_ += entries;
    out_ += "/Filter/FlateDecode/Length " + std::to_string(packed.size()) + ">>\nstream\n";
    out_ += packed;
    out_ += "\nendstream\nendobj\n";
}

PdfRef PdfFile::add_stream(std::string_view entries, std::string_view data) {
    const PdfRef ref = reserve();
    set_stream(ref, entries, data);
    return ref;
}

void PdfFile::pack_objects() {
    std::ranges::stable_sort(packed_, {}, &std::pair<int, std::string>::first);
    for (std::size_t first = 0; first < packed_.size(); first += objects_in_stream) {
        const std::size_t end = std::min(first + objects_in_stream, packed_.size());
        const PdfRef stream = reserve();
        std::string index, data;
        for (std::size_t i = first; i < end; ++i) {
            index += std::to_string(packed_[i].first) + ' ' + std::to_string(data.size()) + ' ';
            data += packed_[i].second + '\n';
            places_[static_cast<std::size_t>(packed_[i].first)] = {
                Place::Kind::in_stream, static_cast<std::size_t>(stream.number), static_cast<int>(i - first)};
        }
        const std::string entries = "/Type/ObjStm/N " + std::to_string(end - first) + "/First " + std::to_string(index.size());
        set_stream(stream, entries, index + data);
    }
}

void PdfFile::write_references(PdfRef catalog, PdfRef information) {
    const std::string id = identifier_of(out_);
    const PdfRef self = reserve();
    const std::size_t start = out_.size();
    places_.back() = {Place::Kind::in_file, start, 0};
    std::string table;
    for (const Place& place : places_) {
        append_big_endian(table, static_cast<std::uint64_t>(place.kind), 1);
        append_big_endian(table, place.at, 4);
        append_big_endian(table, place.kind == Place::Kind::free ? 0xFFFF : static_cast<std::uint64_t>(place.index), 2);
    }
    std::string entries = "/Type/XRef/W[1 4 2]/Size " + std::to_string(places_.size()) + "/Root ";
    append_ref(entries, catalog);
    entries += "/Info ";
    append_ref(entries, information);
    entries += "/ID[" + id + id + "]";
    set_stream(self, entries, table);
    out_ += "startxref\n" + std::to_string(start) + "\n%%EOF\n";
}

std::string PdfFile::finish(PdfRef catalog, PdfRef information) {
    pack_objects();
    write_references(catalog, information);
    return failed_ ? std::string() : std::move(out_);
}

void append_ref(std::string& out, PdfRef ref) { out += std::to_string(ref.number) + " 0 R"; }

void append_hex(std::string& out, unsigned value, int digits) {
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) out += "0123456789ABCDEF"[value >> shift & 0xF];
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        const Decoded decoded = decode_utf8(utf8, at);
        at += static_cast<std::size_t>(decoded.length);
        auto c = static_cast<unsigned>(decoded.c);
        if (c > 0xFFFF) {
            c -= 0x10000;
            append_hex(out, 0xD800 + (c >> 10), 4);
            c = 0xDC00 + (c & 0x3FF);
        }
        append_hex(out, c, 4);
    }
}

void append_pdf_text(std::string& out, std::string_view utf8) {
    const bool plain = std::ranges::all_of(utf8, [](char c) { return c >= ' ' && c < 0x7F; });
    if (!plain) {
        out += "<FEFF";
        append_utf16_hex(out, utf8);
        out += '>';
        return;
    }
    out += '(';
    for (const char c : utf8) {
        if (c == '(' || c == ')' || c == '\\') out += '\\';
        out += c;
    }
    out += ')';
}

}  // namespace journeymap
