// Sources: the bytes of the files that make up one map, and the only place that turns offsets into lines and columns.
//
// Used by everything that points at a place in a file. A map can `use` other files, so a Span names its source.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace journeymap {

// A half-open range of bytes [begin, end) in one source. A default Span is "nowhere": `given()` is false.
struct Span {
    static constexpr std::uint32_t nowhere = 0xffffffff;
    std::uint32_t source = nowhere;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool given() const { return source != nowhere; }
    bool operator==(const Span&) const = default;
};

// A place as people count: line and column start at 1, and a column is one Unicode character (not a byte, not a cell).
struct Position {
    int line = 0;
    int column = 0;
    bool operator==(const Position&) const = default;
};

// One file's bytes. They are UTF-8 without control characters other than tab and line breaks (load_source checks that).
class Source {
public:
    Source(std::string name, std::string bytes, std::string path = {});

    // The name to print: the path as the caller gave it, or "<stdin>".
    const std::string& name() const { return name_; }
    // The path of the file, as it is and not for printing; empty where there is none.
    const std::string& path() const { return path_; }
    std::string_view bytes() const { return bytes_; }
    int line_count() const { return static_cast<int>(line_starts_.size()); }

    // The position of a byte offset; an offset past the end gives the position after the last character.
    Position position(std::uint32_t offset) const;
    // The line (1-based) of a byte offset: what position() gives, without counting the characters before it.
    int line_of(std::uint32_t offset) const;
    // The text of a line (1-based) without its line break; empty outside 1..line_count().
    std::string_view line(int number) const;
    // The offset at which a line (1-based) starts.
    std::uint32_t line_start(int number) const;

private:
    std::string name_;
    std::string path_;
    std::string bytes_;
    std::vector<std::uint32_t> line_starts_;
    std::vector<std::uint32_t> characters_before_;  // each block of bytes; empty where all lines are short

    void count_blocks();
    std::uint32_t characters_before(std::uint32_t offset) const;
};

// A file that was read for a map and is no text: a photo. Nothing points into it.
struct BinaryFile {
    std::string name;  // to print
    std::string path;  // as it is; empty where there is none
    std::string bytes;
};

// All sources of one map. Addresses and views into them stay valid as long as the Sources live (a deque never moves its elements).
class Sources {
public:
    // Adds bytes that are already known to be good and returns their number, which Span::source refers to.
    std::uint32_t add(std::string name, std::string bytes, std::string path = {});
    const Source& at(std::uint32_t id) const { return sources_[id]; }
    std::size_t count() const { return sources_.size(); }
    // How many times the usual limits of size (src/support/limits.h) the map may reach. The caller's to raise, never the map's.
    std::size_t limit_factor() const { return limit_factor_; }
    void set_limit_factor(std::size_t times) { limit_factor_ = times; }

    void keep(BinaryFile file) { binary_files_.push_back(std::move(file)); }
    const std::deque<BinaryFile>& binary_files() const { return binary_files_; }

    // The bytes under a span; empty for a span that is nowhere.
    std::string_view text(Span span) const;

private:
    std::deque<Source> sources_;
    std::deque<BinaryFile> binary_files_;
    std::size_t limit_factor_ = 1;
};

class Diagnostics;

// Checks bytes that came from outside (at most 8 MiB, UTF-8, no control characters, byte order mark only at the start,
// carriage return only before a line feed) and adds them to the sources. What is wrong is reported with its place; nothing is
// added to the map's meaning then, but the source itself is kept, so that findings can show it. Returns nothing on an error.
// `whole_size`: of the file, where `bytes` may be only as much of it as is needed to refuse it; 0: not known.
std::optional<std::uint32_t> load_source(
    std::string name, std::string bytes, Sources& sources, Diagnostics& diagnostics, std::string path = {}, std::uint64_t whole_size = 0);

}  // namespace journeymap
