#include "support/writable.h"

#include <cerrno>

#include <unistd.h>

#include "support/file.h"

namespace journeymap {

namespace {

std::string refusal_of(const std::string& path, int access_wanted) {
    return ::access(path.c_str(), access_wanted) == 0 ? std::string() : words_of_error(errno);
}

}  // namespace

std::string reason_against_writing(const std::string& path) {
    const PathKind kind = kind_of(path);
    if (kind == PathKind::directory) return words_of_error(EISDIR);
    if (kind == PathKind::other) return refusal_of(path, W_OK);
    if (kind == PathKind::file) {
        if (std::string refusal = refusal_of(path, W_OK); !refusal.empty()) return refusal;
    }
    const std::string folder(directory_of(file_identity(path)));
    if (kind_of(folder) == PathKind::missing) return "there is no such folder";
    if (kind_of(folder) == PathKind::file) return words_of_error(ENOTDIR);
    return refusal_of(folder, W_OK | X_OK);
}

}  // namespace journeymap
