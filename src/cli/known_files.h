// Known files: whether files are still what they were when they were read or written. Used by the cache of `build`.
#pragma once

#include <string>
#include <string_view>

#include "cli/build_index.h"

namespace journeymap {

// What is known of a file that holds these bytes, which were read after `begin` or written. Nothing where nothing is there or it is no file.
std::optional<KnownFile> know_file(std::string path, std::uint64_t content, std::size_t size, Links links, Moment begin);

class FileCheck {
public:
    explicit FileCheck(const FingerprintKey& key) : key_(key) {}

    // By its stamp; where that is another, by its content, and then the stamp is learnt anew. What has become a link, or was one, is another
    // file: it could lead to where nothing may be read. Where a link leads is for KnownPlaces.
    bool is_same(KnownFile& file);
    // By its stamp alone.
    static bool has_same_stamp(const KnownFile& file, Links links);
    // Whether any stamp was learnt anew.
    bool has_learnt() const { return has_learnt_; }
    void learn() { has_learnt_ = true; }

private:
    const FingerprintKey& key_;
    bool has_learnt_ = false;
};

}  // namespace journeymap
