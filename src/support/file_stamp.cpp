#include "support/file_stamp.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <ctime>

#include "support/file.h"

namespace journeymap {

namespace {

constexpr Moment second = 1'000'000'000, tick = 20'000'000;

Moment moment_of(const timespec& time) { return static_cast<Moment>(time.tv_sec) * second + time.tv_nsec; }

}  // namespace

Moment moment_now() {
    timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    return moment_of(now);
}

bool FileStamp::is_file() const { return S_ISREG(mode); }
bool FileStamp::is_link() const { return S_ISLNK(mode); }
bool FileStamp::is_own() const { return owner == ::geteuid(); }

std::optional<FileStamp> stamp_of(const std::string& path, Links links) {
    struct stat status = {};
    const int result = links == Links::follow ? ::stat(path.c_str(), &status) : ::lstat(path.c_str(), &status);
    if (result != 0) return std::nullopt;
    return FileStamp{status.st_dev, status.st_ino, status.st_mode, status.st_uid, static_cast<std::uint64_t>(status.st_size),
        moment_of(status.st_mtim), moment_of(status.st_ctim)};
}

bool is_racy(const FileStamp& stamp, Moment moment) {
    const Moment last = std::max(stamp.modified, stamp.changed);
    const bool counts_seconds = stamp.changed % second == 0;
    return last >= moment - (counts_seconds ? 2 * second : tick);
}

std::string renew_time(const std::string& path) {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return {};
    return ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0) == 0 ? std::string() : words_of_error(errno);
}

}  // namespace journeymap
