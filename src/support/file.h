// Files: reading one whole, and asking what a path is. Nothing here blocks on a device or a pipe, and nothing reads without a limit.
// Used by the driver (maps, `use` files) and, for standard input, by the same. Writing is in support/replacement.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace journeymap {

enum class ReadFault : unsigned char {
    none,
    missing,     // there is no such file
    not_a_file,  // a directory, device, pipe or socket
    unreadable,  // permissions, a broken disk
};

struct FileText {
    std::string bytes;
    ReadFault fault = ReadFault::none;
    std::string problem;     // where there is a fault: what is wrong, without the path: "is a directory"
    std::uint64_t size = 0;  // of the whole file, of which `bytes` may be a part; 0: not known
    bool ok() const { return fault == ReadFault::none; }
};

// Reads a regular file, at most `limit` bytes of it: a caller that refuses files over n bytes asks for n + 1.
FileText read_file(const std::string& path, std::size_t limit);

// Reads standard input up to its end or `limit` bytes, whatever it is connected to.
FileText read_standard_input(std::size_t limit);

enum class PathKind : unsigned char { missing, file, directory, other };

// What a path leads to; links are followed.
PathKind kind_of(const std::string& path);

// Whether a path is itself a symbolic link.
bool is_link(const std::string& path);

// Whether two paths lead to one existing file or directory.
bool same_file(const std::string& a, const std::string& b);

// The absolute path without links and `..`; empty where nothing is there.
std::string real_path(const std::string& path);

// What a path leads to, as a real path, whether something is there yet or not, nor the directories above it: two paths with one identity are
// one file.
std::string file_identity(const std::string& path);

// Makes a directory and those above it, unless its name leaves one with `..` that is not there. Returns the problem, empty when done or
// already there.
std::string make_directories(const std::string& path);

// The part after the last slash, and the part before it: "." where there is none, "/" for what is in the root.
std::string_view file_name_of(std::string_view path);
std::string_view directory_of(std::string_view path);
// A path without what leads nowhere: `a/./b`, `a/../b`. Links are not looked at.
std::string normal_path(std::string_view path);
std::string join_path(std::string_view directory, std::string_view name);

// What an error number means, in plain words: "permission denied".
std::string words_of_error(int error);

}  // namespace journeymap
