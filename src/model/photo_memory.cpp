#include "model/photo_memory.h"

namespace journeymap {

namespace {

constexpr std::size_t most_remembered = 200;

}  // namespace

DecodedPhoto PhotoMemory::decode(std::string_view bytes, std::uint64_t most) {
    const std::pair key(bytes.size(), fingerprint(bytes, key_));
    if (const auto known = known_.find(key); known != known_.end()) {
        DecodedPhoto decoded = known->second;
        if (decoded.fault == PhotoFault::side_too_long || decoded.size.pixels() <= most) return decoded;
        decoded.photo.reset();
        decoded.fault = PhotoFault::too_many_pixels;
        return decoded;
    }
    DecodedPhoto decoded = decode_photo(bytes, most);
    if (decoded.fault == PhotoFault::too_many_pixels) return decoded;  // another time more may be allowed
    if (known_.size() >= most_remembered) known_.clear();
    known_.emplace(key, decoded);
    return decoded;
}

}  // namespace journeymap
