// Photo memory: what the files of photos were decoded to, so that an editor's server does not decode them anew at each change of a map.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>

#include "journeymap/journey.h"
#include "photo/decode.h"
#include "support/fingerprint.h"

namespace journeymap {

class PhotoMemory {
public:
    // What decode_photo gives; the same bytes are decoded once.
    DecodedPhoto decode(std::string_view bytes, std::uint64_t most);
    std::size_t size() const { return known_.size(); }

private:
    FingerprintKey key_ = FingerprintKey::random();
    std::map<std::pair<std::size_t, std::uint64_t>, DecodedPhoto> known_;  // by size and fingerprint
};

// read_photos with a memory.
void read_remembered_photos(Journey& journey, Sources& sources, PhotoFiles files, PhotoMemory& memory, Diagnostics& diagnostics);

}  // namespace journeymap
