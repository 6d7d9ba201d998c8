#include "support/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "support/escape.h"

namespace journeymap {

namespace {

FileText fault_of(ReadFault fault, std::string problem) {
    FileText text;
    text.fault = fault;
    text.problem = std::move(problem);
    return text;
}

FileText fault_of_error(int error) {
    const bool missing = error == ENOENT || error == ENOTDIR;
    return fault_of(missing ? ReadFault::missing : ReadFault::unreadable, words_of_error(error));
}

std::string words_of_kind(mode_t mode) {
    if (S_ISDIR(mode)) return "is a directory";
    if (S_ISFIFO(mode)) return "is a pipe, not a file";
    if (S_ISSOCK(mode)) return "is a socket, not a file";
    return "is a device, not a file";
}

// Reads until the end or the limit. Room for one byte more than `expected` tells the end without a second growth.
FileText read_all(int descriptor, std::size_t expected, std::size_t limit) {
    FileText text;
    std::size_t used = 0;
    text.bytes.resize(std::min(limit, expected + 1));
    while (used < limit) {
        if (used == text.bytes.size()) text.bytes.resize(std::min(limit, used * 2 + 4096));
        const ssize_t count = ::read(descriptor, text.bytes.data() + used, text.bytes.size() - used);
        if (count == 0) break;
        if (count > 0) {
            used += static_cast<std::size_t>(count);
            continue;
        }
        if (errno == EINTR) continue;
        return fault_of(ReadFault::unreadable, words_of_error(errno));
    }
    text.bytes.resize(used);
    return text;
}

}  // namespace

FileText read_file(const std::string& path, std::size_t limit) {
    if (path.find('\0') != std::string::npos) return fault_of(ReadFault::missing, words_of_error(ENOENT));
    // Non-blocking: opening a pipe without a writer must not hang.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        if (errno == ENXIO) return fault_of(ReadFault::not_a_file, words_of_kind(S_IFSOCK));
        return fault_of_error(errno);
    }
    struct stat status = {};
    FileText text;
    if (::fstat(descriptor, &status) != 0) {
        text = fault_of_error(errno);
    } else if (!S_ISREG(status.st_mode)) {
        text = fault_of(ReadFault::not_a_file, words_of_kind(status.st_mode));
    } else {
        text = read_all(descriptor, static_cast<std::size_t>(std::max<off_t>(0, status.st_size)), limit);
        text.size = std::max(text.bytes.size(), static_cast<std::size_t>(std::max<off_t>(0, status.st_size)));
    }
    ::close(descriptor);
    return text;
}

FileText read_standard_input(std::size_t limit) {
    struct stat status = {};
    if (::fstat(STDIN_FILENO, &status) != 0) return fault_of(ReadFault::unreadable, words_of_error(errno));
    if (S_ISDIR(status.st_mode)) return fault_of(ReadFault::not_a_file, words_of_kind(status.st_mode));
    return read_all(STDIN_FILENO, 65536, limit);
}

PathKind kind_of(const std::string& path) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) return PathKind::missing;
    if (S_ISREG(status.st_mode)) return PathKind::file;
    return S_ISDIR(status.st_mode) ? PathKind::directory : PathKind::other;
}

bool is_link(const std::string& path) {
    struct stat status = {};
    return ::lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode);
}

bool same_file(const std::string& a, const std::string& b) {
    struct stat one = {}, other = {};
    if (::stat(a.c_str(), &one) != 0 || ::stat(b.c_str(), &other) != 0) return false;
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

std::string real_path(const std::string& path) {
    char* resolved = ::realpath(path.c_str(), nullptr);
    if (!resolved) return {};
    std::string result = resolved;
    std::free(resolved);
    return result;
}

std::string make_directories(const std::string& path) {
    if (path.empty() || kind_of(path) == PathKind::directory) return {};
    std::size_t end = path.size();
    while (end > 1 && path[end - 1] == '/') --end;
    const std::string own = path.substr(0, end);
    const std::string above{directory_of(own)};
    // What is made only to be left again would let a path mean another file before than after.
    if (file_name_of(own) == "..") return escaped(above) + " is not there: name the directory without '..'";
    if (above != own) {
        if (std::string problem = make_directories(above); !problem.empty()) return problem;
    }
    if (::mkdir(own.c_str(), 0777) == 0) return {};
    const int error = errno;
    if (kind_of(own) == PathKind::directory) return {};
    if (error == EEXIST) return escaped(own) + " is there and is not a directory";
    return "cannot make the directory " + escaped(own) + ": " + words_of_error(error);
}

std::string_view file_name_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view directory_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) return ".";
    return slash == 0 ? path.substr(0, 1) : path.substr(0, slash);
}

std::string file_identity(const std::string& path) {
    std::string real = real_path(path);
    if (!real.empty() || path.empty()) return real;
    std::size_t end = path.size();
    while (end > 1 && path[end - 1] == '/') --end;
    const std::string own = path.substr(0, end), above{directory_of(own)};
    if (above == own) return path;  // a current directory that has been removed
    const std::string folder = file_identity(above);
    const std::string_view name = file_name_of(own);
    if (name == ".") return folder;
    return name == ".." ? std::string(directory_of(folder)) : join_path(folder, name);
}

std::string normal_path(std::string_view path) { return std::filesystem::path(path).lexically_normal().string(); }

std::string join_path(std::string_view directory, std::string_view name) {
    if (directory.empty() || directory == ".") return std::string(name);
    std::string path(directory);
    if (path.back() != '/') path += '/';
    path += name;
    return path;
}

std::string words_of_error(int error) {
    switch (error) {
        case ENOENT: return "there is no such file";
        case ENOTDIR: return "part of the path is not a directory";
        case EACCES:
        case EPERM: return "permission denied";
        case EROFS: return "the file system is read-only";
        case ENOSPC: return "the disk is full";
        case EDQUOT: return "the disk quota is used up";
        case EFBIG: return "it would be larger than the allowed file size";
        case EISDIR: return "is a directory";
        case ELOOP: return "too many links lead to one another";
        case ENAMETOOLONG: return "the name is too long";
        case EBADF: return "it is closed";
        case EIO: return "the device reports an error";
        case EMFILE:
        case ENFILE: return "too many files are open";
        case ENOMEM: return "there is not enough memory";
        default: return ::strerrordesc_np(error) ? ::strerrordesc_np(error) : "error " + std::to_string(error);
    }
}

}  // namespace journeymap
