// Analysis: all that is known of one file as it is now: what was read of it, what was found, and where things are written. Made anew after
// every change; used by everything that answers the editor.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "driver/map.h"
#include "lsp/things.h"

namespace journeymap {

enum class FileRole : std::uint8_t {
    map,
    part,    // what maps `use`
    config,  // .journeymap.yaml
    other,   // YAML that is none of ours: nothing is said about it
};

// What a file is, by its name, else by the keys at its top, else by what the editor calls it.
FileRole role_of(std::string_view path, std::string_view text, std::string_view editor_language);

struct Analysis {
    FileRole role = FileRole::other;
    Map found;                  // findings and the sources that they point into
    std::optional<Map> as_map;  // of a part: itself read as if it were a map, which tells what stands in it
    NamedThings things;

    // What was read last; null where nothing could be understood.
    const Journey* journey() const { return read().journey ? &*read().journey : nullptr; }
    const Map& read() const { return as_map ? *as_map : found; }
    const Sources& sources() const { return read().sources; }
    // The source that is the file itself.
    static constexpr std::uint32_t own = 0;
};

// How findings are judged where a file lies.
struct Judging {
    MapOptions options;
    std::string baseline;       // path; empty: none
    std::string baseline_maps;  // see Settings
};

// A file that need not be written yet: `options.instead` has its text under its real path, or under "" where nothing is there yet. The path
// "-" stands for a text without a file.
Analysis analyse_file(FileRole role, const std::string& path, const std::string& text, const Judging& judging);

}  // namespace journeymap
