// Byte streams: numbers and texts as bytes in a row, for files that only this program reads. Reading never trusts them. Used by the cache
// of `build`.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace journeymap {

class ByteWriter {
public:
    void number(std::uint64_t value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }
    void text(std::string_view text) {
        number(text.size());
        bytes_ += text;
    }
    std::string_view bytes() const { return bytes_; }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

// After anything that is not there, all that follows is 0 or empty and ok() is false.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    std::uint64_t number() {
        std::uint64_t value = 0;
        if (const std::string_view bytes = take(sizeof value); !bytes.empty()) std::memcpy(&value, bytes.data(), sizeof value);
        return value;
    }
    std::string text() { return std::string(take(number())); }
    // How many things follow, each of at least eight bytes.
    std::size_t count() {
        const std::uint64_t count = number();
        ok_ = ok_ && count <= rest_.size() / 8;
        return ok_ ? count : 0;
    }
    bool ok() const { return ok_; }
    bool at_end() const { return rest_.empty(); }

private:
    std::string_view take(std::uint64_t size) {
        ok_ = ok_ && size <= rest_.size();
        if (!ok_) return {};
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    std::string_view rest_;
    bool ok_ = true;
};

}  // namespace journeymap
