// Fingerprint: a short number for bytes, to tell later whether they are still the same. Used by the cache of `build`.
//
// Multiplies and folds sixteen bytes at a time, so that it costs next to nothing beside drawing (a cryptographic hash would cost a tenth of
// it). The key is random and kept with the fingerprints: whoever does not know it cannot make other bytes with the same one.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace journeymap {

struct FingerprintKey {
    std::array<std::uint64_t, 4> words{};
    static FingerprintKey random();
    bool operator==(const FingerprintKey&) const = default;
};

std::uint64_t fingerprint(std::string_view bytes, const FingerprintKey& key);

}  // namespace journeymap
