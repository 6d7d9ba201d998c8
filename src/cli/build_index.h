// Build index: what one call of `build` read, wrote and said, so that the same call need not do again what has not changed. A file in the
// cache folder. Used by the cache of `build`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/transcript.h"
#include "support/file_stamp.h"
#include "support/fingerprint.h"

namespace journeymap {

// A file whose content was used. The stamp is worth something only where it is `settled`: else only the content tells. Of a link the stamp is
// that of the file that it leads to.
struct KnownFile {
    std::string path;
    FileStamp stamp;
    std::uint64_t content = 0;  // fingerprint
    bool is_settled = false;
    bool is_link = false;
    bool operator==(const KnownFile&) const = default;
};

// Something that was only asked whether it is there, by lstat.
struct KnownPresence {
    std::string path;
    bool is_there = false;
    bool operator==(const KnownPresence&) const = default;
};

// A folder, or a link to a file, on the way to something that was read or written.
struct KnownPlace {
    std::string path;
    std::string real;  // where the link leads; empty: it is no link
    bool operator==(const KnownPlace&) const = default;
};

struct KnownMap {
    std::string path;
    std::string compared;               // the old map that the call named; empty: none
    std::vector<std::string> settings;  // config, baseline, themes: paths among KnownBuild::settings
    std::vector<KnownFile> inputs;
    std::vector<KnownFile> outputs;
    std::vector<std::string> read;  // as --deps lists them
    bool asked_for_fonts = false;
    Transcript told;
};

struct BuildIndex {
    std::string call;  // what the call was and who made it
    FingerprintKey key;
    bool is_whole = false;           // all was done: what follows is all that the call has to do with
    std::vector<std::string> asked;  // files and folders in which maps were looked for,
    std::uint64_t listing = 0;       // and what was found there (InputPlan)
    std::vector<KnownFile> folders;
    std::vector<KnownPresence> presences;
    std::vector<KnownPlace> places;
    std::vector<KnownFile> settings;
    std::vector<KnownFile> fonts;  // by their stamps alone
    std::optional<KnownFile> deps;
    Transcript preamble;
    std::vector<KnownMap> maps;
};

std::string bytes_of(const BuildIndex& index);
// Nothing where the bytes are not an index of this program's, or were damaged.
std::optional<BuildIndex> index_of(std::string_view bytes);

}  // namespace journeymap
